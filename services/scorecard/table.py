"""Leads as columns: what a scorecard learns from and scores."""

from __future__ import annotations

from collections.abc import Callable, Iterable, Mapping, Sequence
from dataclasses import dataclass
from decimal import Decimal
from enum import StrEnum
from math import isfinite
from typing import Any, Self

import numpy as np
from numpy.typing import NDArray

Column = NDArray[Any]
LONGEST_LEVEL = 200
_TRUE = frozenset({"true", "yes", "ja", "1"})
_FALSE = frozenset({"false", "no", "nei", "0"})


class Kind(StrEnum):
    """What an attribute holds; texts and dates are never learned from as they are (lead-management.md 5.5)."""

    NUMBER = "number"
    CATEGORY = "category"
    FLAG = "flag"
    TEXT = "text"
    DATE = "date"


@dataclass(frozen=True, slots=True)
class Attribute:
    """A column by its logical name; `fixed_by_seller` says that a seller can change it, so that what-if may."""

    name: str
    kind: Kind
    fixed_by_seller: bool = False


class UnlikeColumns(Exception):
    """The columns of a table are not of one length, or not one for each attribute."""


@dataclass(frozen=True)
class Table:
    """Columns by attribute: float64 with nan for a number, else objects that are str or None; all of one length."""

    attributes: tuple[Attribute, ...]
    columns: Mapping[str, Column]

    def __post_init__(self) -> None:
        lengths = {len(column) for column in self.columns.values()}
        if len(lengths) > 1 or {attribute.name for attribute in self.attributes} != set(self.columns):
            raise UnlikeColumns

    def __len__(self) -> int:
        return len(next(iter(self.columns.values()))) if self.columns else 0

    @classmethod
    def of_rows(cls, attributes: Iterable[Attribute], rows: Sequence[Mapping[str, object]]) -> Self:
        """Rows as they come from a store or a file; what is not of the attribute's kind counts as missing."""
        kept = tuple(attributes)
        return cls(kept, {a.name: column(a.kind, (row.get(a.name) for row in rows)) for a in kept})

    def take(self, rows: NDArray[Any] | slice) -> Self:
        """The rows at these positions, or where true."""
        return type(self)(self.attributes, {name: column[rows] for name, column in self.columns.items()})

    def only(self, names: Iterable[str]) -> Self:
        """The attributes of these names, in the order of the table."""
        wanted = set(names)
        kept = tuple(attribute for attribute in self.attributes if attribute.name in wanted)
        return type(self)(kept, {attribute.name: self.columns[attribute.name] for attribute in kept})


def column(kind: Kind, values: Iterable[object]) -> Column:
    """The values as a column of this kind; a value of another kind is missing."""
    if kind is Kind.NUMBER:
        return np.array([number(value) for value in values], dtype=np.float64)
    convert: Callable[[object], str | None] = flag if kind is Kind.FLAG else level
    listed = [convert(value) for value in values]
    made = np.empty(len(listed), dtype=object)
    made[:] = listed
    return made


def number(value: object) -> float:
    """A finite number, or nan: for a text that is none, for infinity, for what does not fit."""
    if not isinstance(value, int | float | Decimal | str | np.number):
        return float("nan")
    try:
        found = float(value)
    except (ValueError, OverflowError):
        return float("nan")
    return found if isfinite(found) else float("nan")


def flag(value: object) -> str | None:
    """ "true" or "false", as it is said in English, Norwegian and files; None for anything else."""
    said = str(value).strip().casefold()
    return "true" if said in _TRUE else "false" if said in _FALSE else None


def level(value: object) -> str | None:
    """A choice as text, cut at 200 characters; None for a blank and for what is no single value."""
    if not isinstance(value, str | int | float | Decimal) or value != value:  # noqa: PLR0124 - nan is no choice
        return None
    said = str(value).strip()[:LONGEST_LEVEL]
    return said or None
