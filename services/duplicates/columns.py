"""The columns that duplicate rules may compare: what kind of value each holds, and how long it can be.

Source: lead-management.md 6.2; the platform offers dates and pick lists other operators than text.
"""

from __future__ import annotations

from collections.abc import Mapping
from dataclasses import dataclass
from enum import StrEnum
from typing import Any

from sqlalchemy import Column, Date, String

from services.duplicates.candidates import MODELS
from services.models.base import Coded, UtcDateTime, table
from services.models.duplicate_rule import Operator

STATUS_COLUMNS = frozenset({"statecode", "statuscode"})
"""Criteria on these also need inactive records to be excluded."""

_BOOKKEEPING = frozenset(
    {"id", "owner_id", "createdon", "modifiedon", "version", "archivedon", "attributes", "merged", "masterid"}
    | {"import_run_id", "import_row", "originatingleadid", "qualifyingopportunityid"}
)
_LOOKUPS = frozenset({"parentaccountid", "parentcontactid", "parentcustomerid"})


class Kind(StrEnum):
    """What a column holds, as far as operators care; OTHER are numbers, amounts, yes or no, and lookups."""

    TEXT = "text"
    DATE = "date"
    MOMENT = "moment"
    CHOICE = "choice"
    OTHER = "other"


@dataclass(frozen=True, slots=True)
class Comparable:
    """A column by name; `length` are the characters that its value takes in a match code."""

    name: str
    kind: Kind
    length: int


FITTING: Mapping[Kind, tuple[Operator, ...]] = {
    Kind.TEXT: (Operator.EXACT_MATCH, Operator.SAME_FIRST_CHARACTERS, Operator.SAME_LAST_CHARACTERS),
    Kind.DATE: (Operator.SAME_DATE,),
    Kind.MOMENT: (Operator.SAME_DATE, Operator.SAME_DATE_AND_TIME),
    Kind.CHOICE: (Operator.EXACT_MATCH_LABEL, Operator.EXACT_MATCH_VALUE),
    Kind.OTHER: (Operator.EXACT_MATCH,),
}
"""The operators of each kind, the usual one first."""

COUNTING = (Operator.SAME_FIRST_CHARACTERS, Operator.SAME_LAST_CHARACTERS)
"""The operators that need a number of characters; the others have none."""

_LENGTHS = {Kind.DATE: 10, Kind.MOMENT: 25, Kind.CHOICE: 40, Kind.OTHER: 20}
"""Characters of what is no text, as `normalise` writes it at most."""


def fits(operator: Operator, ours: Comparable, theirs: Comparable) -> bool:
    """Whether the operator compares these two columns: dates and moments meet by day, all else within its kind."""
    by_day = {Kind.DATE, Kind.MOMENT}
    alike = ours.kind is theirs.kind or {ours.kind, theirs.kind} <= by_day
    return alike and operator in FITTING[ours.kind] and operator in FITTING[theirs.kind]


def length(operator: Operator, characters: int | None, ours: Comparable, theirs: Comparable) -> int:
    """The characters that a condition takes in a match code: those compared, else the longer column's declared ones."""
    whole = max(ours.length, theirs.length)
    return min(characters, whole) if operator in COUNTING and characters else whole


def _comparable(column: Column[Any]) -> Comparable:
    kind = _kind(column)
    declared = getattr(column.type, "length", None) if kind is Kind.TEXT else None
    return Comparable(column.name, kind, declared or _LENGTHS.get(kind, 20))


def _kind(column: Column[Any]) -> Kind:
    found = (kind for type_, kind in _KINDS if isinstance(column.type, type_))
    return Kind.OTHER if column.name in _LOOKUPS else next(found, Kind.OTHER)


_KINDS: tuple[tuple[type[Any], Kind], ...] = (
    (Coded, Kind.CHOICE),
    (UtcDateTime, Kind.MOMENT),
    (Date, Kind.DATE),
    (String, Kind.TEXT),
)

COLUMNS: Mapping[str, Mapping[str, Comparable]] = {
    entity: {column.name: _comparable(column) for column in table(model).columns if column.name not in _BOOKKEEPING}
    for entity, model in MODELS.items()
}
"""The columns of each record type that rules may compare, by name."""
