"""Texts in conditions and in sort order: alike on both databases, without regard to case, æ ø å last."""

from __future__ import annotations

from string import ascii_lowercase, ascii_uppercase
from typing import Any, ClassVar

from sqlalchemy import String
from sqlalchemy.ext.compiler import compiles
from sqlalchemy.sql.compiler import SQLCompiler
from sqlalchemy.sql.functions import FunctionElement


class _Translated(FunctionElement[str]):
    """A text in lower case, in which some letters stand for others."""

    type = String()
    inherit_cache = True
    letters: ClassVar[tuple[str, str]]


class Folded(_Translated):
    """A text as it is compared; `fold` is its twin."""

    name = "folded"
    inherit_cache = True
    letters = ("ÆØÅÄÖÜÉ", "æøåäöüé")


class SortKey(_Translated):
    """A text as it is sorted; `sort_key` is its twin. The three letters after z stand after z."""

    name = "sort_key"
    inherit_cache = True
    letters = ("ÆæÄäØøÖöÅåÉéÜü", "{{{{||||}}eeyy")


def fold(text: str) -> str:
    """The text as it is compared."""
    return text.translate(_table(Folded))


def sort_key(text: str) -> str:
    """What texts are sorted by."""
    return text.translate(_table(SortKey))


def _table(kind: type[_Translated]) -> dict[int, int]:
    given, wanted = kind.letters
    return str.maketrans(ascii_uppercase + given, ascii_lowercase + wanted)


@compiles(_Translated, "postgresql")
def _on_postgresql(element: _Translated, compiler: SQLCompiler, **options: Any) -> str:
    given, wanted = element.letters
    text = compiler.process(element.clauses, **options)
    return f"translate(lower(({text}) COLLATE \"C\"), '{given}', '{wanted}')"


@compiles(_Translated, "sqlite")
def _on_sqlite(element: _Translated, compiler: SQLCompiler, **options: Any) -> str:
    """Nested replacements: SQLite has no translate(), and its lower() knows ASCII only."""
    text = f"lower({compiler.process(element.clauses, **options)})"
    for given, wanted in zip(*element.letters, strict=True):
        text = f"replace({text}, '{given}', '{wanted}')"
    return text
