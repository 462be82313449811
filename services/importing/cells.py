"""Reading a cell: its text as the value of its column, or what is wrong with it; what recurs is read once."""

from __future__ import annotations

from collections.abc import Callable
from dataclasses import dataclass
from functools import lru_cache
from typing import Any, NamedTuple
from zoneinfo import ZoneInfo

from services import hygiene
from services.importing import addresses, attributes, labels, values
from services.importing.attributes import Kind
from services.importing.headings import Layout
from services.importing.owners import Owners
from services.leads import validation
from services.leads.validation import FieldProblem

MOMENTS = frozenset({"createdon", "closedon"})
OWNER = "owner"
REMEMBERED = 20_000
"""Texts that are remembered, of all columns together."""

LONGEST_REMEMBERED = 100
LONGEST_SHOWN = 100


class Cell(NamedTuple):
    """What a text is: `value` (None when blank), or `misread` when it is none, or `wrong` when a rule forbids it."""

    value: Any
    misread: FieldProblem | None = None
    wrong: FieldProblem | None = None


Reader = Callable[[str], Cell]
BLANK = Cell(None)


@dataclass(frozen=True, slots=True)
class Readers:
    """How each cell of a record is read: name, position and reader of the lead's columns, the owner's, and others."""

    columns: tuple[tuple[str, int, Reader], ...]
    owner: tuple[int, Reader] | None
    attributes: tuple[tuple[str, int, Reader], ...]


def readers(layout: Layout, kinds: dict[str, Kind], owners: Owners, zone: ZoneInfo) -> Readers:
    """The readers of a file's columns. `kinds` are those of its attributes."""
    each = REMEMBERED // (len(layout.columns) + len(layout.attributes))
    position = layout.columns.get(OWNER)
    return Readers(
        columns=tuple(
            (column, at, _remembering(_column(column, zone), each))
            for column, at in layout.columns.items()
            if column != OWNER
        ),
        owner=None if position is None else (position, _remembering(_reader(OWNER, owners.owner), each)),
        attributes=tuple(
            (name, at, _remembering(_attribute(name, kinds.get(name, Kind.CATEGORY)), each))
            for name, at in layout.attributes.items()
        ),
    )


def _column(column: str, zone: ZoneInfo) -> Reader:
    if column in MOMENTS:
        return _reader(column, lambda text: values.moment(text, zone))
    if column in labels.OPTIONS:
        return _reader(column, lambda text: values.option(column, text))
    return _reader(column, values.READERS.get(column, str))


def _reader(column: str, convert: Callable[[str], Any]) -> Reader:
    problem = addresses.problem if column in validation.EMAILS else _problem

    def read(raw: str) -> Cell:
        text = hygiene.clean(raw)
        if not text:
            return BLANK
        try:
            value = convert(text)
        except ValueError as error:
            return Cell(None, misread=FieldProblem(column, str(error), {"value": text[:LONGEST_SHOWN]}))
        return Cell(value, wrong=problem(column, value))

    return read


def _problem(column: str, value: Any) -> FieldProblem | None:
    """What `validation.problem` answers; most texts need no closer look."""
    if isinstance(value, str) and value.isprintable() and len(value) <= validation.LENGTHS.get(column, 0):
        return None
    return validation.problem(column, value)


def _attribute(name: str, kind: Kind) -> Reader:
    def read(raw: str) -> Cell:
        text = hygiene.clean(raw)
        if not text:
            return BLANK
        value = attributes.value(kind, text)
        return Cell(value, wrong=next(iter(validation.attribute_problems({name: value})), None))

    return read


def _remembering(read: Reader, most: int) -> Reader:
    remembered = lru_cache(maxsize=most)(read)
    return lambda raw: remembered(raw) if len(raw) <= LONGEST_REMEMBERED else read(raw)
