"""Word lists that are data: a term a line, "#" begins a comment; texts lie beside this file."""

from __future__ import annotations

from functools import cache
from pathlib import Path

from services.resemblance import folding

_HERE = Path(__file__).parent


@cache
def lines(name: str) -> tuple[str, ...]:
    """The lines of the list `name`, without comments and empty ones."""
    text = (_HERE / f"{name}.txt").read_text(encoding="utf-8")
    return tuple(line.strip() for line in text.splitlines() if line.strip() and not line.startswith("#"))


@cache
def folded(name: str) -> frozenset[str]:
    """The terms of the list, folded."""
    return frozenset(folding.fold(line) for line in lines(name))


def is_placeholder(text: str) -> bool:
    """Whether a text stands for "nothing to write": N/A, Test Testesen, xxx, ---; blank is none."""
    plain = folding.fold(text)
    return bool(plain) and (plain in folded("placeholders") or (len(set(plain) - {" "}) == 1 and len(plain) > 1))
