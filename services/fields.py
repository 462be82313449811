"""What the columns of leads and opportunities hold that people fill in: read from the models, for forms of any kind."""

from __future__ import annotations

from dataclasses import dataclass
from enum import IntEnum, StrEnum
from typing import Any

from sqlalchemy import Boolean, Date, Integer, Numeric, String

from services.models.base import Base, Coded, table
from services.models.lead import Lead
from services.models.opportunity import Opportunity

SEVERAL_LINES = 2000
"""Texts of this length or more are written in several lines."""

NOT_FILLED_IN = frozenset({
    "id", "version", "statecode", "statuscode", "merged", "qualifyingopportunityid", "import_row",
})  # fmt: skip
"""Columns that operations write."""


class Kind(StrEnum):
    TEXT = "text"
    LINES = "lines"
    WHOLE = "whole"
    AMOUNT = "amount"
    DAY = "day"
    OPTION = "option"
    YES_NO = "yes-no"
    CURRENCY = "currency"
    LOOKUP = "lookup"
    """Another record, by its id."""


@dataclass(frozen=True, slots=True)
class Column:
    """`longest` counts the characters of a text; `options` are the members of an option."""

    name: str
    kind: Kind
    longest: int = 0
    options: tuple[IntEnum, ...] = ()


def of(entity: str) -> dict[str, Column]:
    """The columns of a record type ("lead", "opportunity") that people fill in, by name. Raises KeyError."""
    return COLUMNS[entity]


def _of(model: type[Base]) -> dict[str, Column]:
    listed = (column for column in table(model).columns if column.name not in NOT_FILLED_IN and not column.foreign_keys)
    found = (_column(column.name, column.type) for column in listed)
    return {column.name: column for column in found if column is not None}


def _column(name: str, held: Any) -> Column | None:
    if isinstance(held, Coded):
        return Column(name, Kind.OPTION, options=tuple(held.enumeration))
    if name == "transactioncurrency":
        return Column(name, Kind.CURRENCY)
    if isinstance(held, String):
        longest = held.length or 0
        return Column(name, Kind.LINES if longest >= SEVERAL_LINES else Kind.TEXT, longest)
    kind = next((kind for type_, kind in KINDS if isinstance(held, type_)), None)
    return Column(name, kind) if kind else None


KINDS: tuple[tuple[type, Kind], ...] = (
    (Numeric, Kind.AMOUNT),
    (Date, Kind.DAY),
    (Boolean, Kind.YES_NO),
    (Integer, Kind.WHOLE),
)
LOOKUPS = {name: Column(name, Kind.LOOKUP) for name in ("parentaccountid", "parentcontactid")}
COLUMNS: dict[str, dict[str, Column]] = {"lead": _of(Lead) | LOOKUPS, "opportunity": _of(Opportunity)}
