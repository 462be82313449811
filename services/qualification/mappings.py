"""The field mappings: what a lead's columns give the records it turns into (lead-management.md 2)."""

from __future__ import annotations

from collections.abc import Callable, Iterable, Mapping, Sequence
from dataclasses import dataclass
from datetime import date, datetime
from decimal import Decimal
from typing import Any

from sqlalchemy import Boolean, Date, Integer, Numeric, String, or_, select
from sqlalchemy.types import TypeEngine

from services.models.account import Account
from services.models.base import Coded
from services.models.contact import Contact
from services.models.field_mapping import FieldMapping
from services.models.opportunity import Opportunity
from services.qualification.choices import Entity

TARGETS: Mapping[Entity, type[Account] | type[Contact] | type[Opportunity]] = {
    Entity.ACCOUNT: Account,
    Entity.CONTACT: Contact,
    Entity.OPPORTUNITY: Opportunity,
}
SYSTEM = "system"
LINKS = frozenset({"parentaccountid", "parentcontactid"})
"""Mapped by what becomes of account and contact, not by the lead's present values."""


@dataclass(frozen=True, slots=True)
class FieldMap:
    """One row of the mapping table; `source` is "system", "extended" or "custom"."""

    source_attr: str
    target: Entity
    target_attr: str
    source: str


@dataclass(frozen=True, slots=True)
class FieldValue:
    """The value one column of a new record gets, the lead's column it comes from, and the mapping's source."""

    attr: str
    value: Any
    source_attr: str
    mapping_source: str


IN_USE = select(
    FieldMapping.id, FieldMapping.source_attr, FieldMapping.target_entity, FieldMapping.target_attr, FieldMapping.source
).where(or_(FieldMapping.active, FieldMapping.source == SYSTEM))
"""The mappings in use: the system's always are."""


def maps(rows: Iterable[Sequence[Any]]) -> tuple[FieldMap, ...]:
    """The mappings of the rows of IN_USE, in the order they were made."""
    return tuple(
        FieldMap(source_attr, Entity(entity), target_attr, source)
        for _, source_attr, entity, target_attr, source in sorted(rows, key=lambda row: row[0])
    )


def fields(maps: Iterable[FieldMap], lead: Mapping[str, Any], target: Entity) -> tuple[FieldValue, ...]:
    """What a lead (column to value) gives a new record of type `target`: blank values are left out."""
    return tuple(
        FieldValue(each.target_attr, lead[each.source_attr], each.source_attr, each.source)
        for each in maps
        if each.target is target and each.target_attr not in LINKS and not is_blank(lead.get(each.source_attr))
    )


def is_blank(value: Any) -> bool:
    """Whether a value says nothing."""
    return value is None or (isinstance(value, str) and not value.strip())


def misfits(target: Entity, values: Iterable[FieldValue]) -> tuple[FieldValue, ...]:
    """The values that their column cannot hold: too long, of another kind, or no such column.

    Source: lead-management.md 2.3 ("a mapped option value must exist in the target option set").
    """
    columns = TARGETS[target].__table__.columns
    return tuple(each for each in values if each.attr not in columns or not _fits(columns[each.attr].type, each.value))


LARGEST_AMOUNT = 10**15


def _is_number(value: Any) -> bool:
    return isinstance(value, (int, Decimal)) and not isinstance(value, bool)


def _is_exact(column: TypeEngine[Any], number: Decimal) -> bool:
    """Whether the column holds the number as it is: a larger one is refused by the store, a finer one rounded."""
    scale = column.scale if isinstance(column, Numeric) else None
    small = number.is_finite() and abs(number) <= LARGEST_AMOUNT
    return small and (scale is None or number == round(number, scale))


_FITS: tuple[tuple[type[TypeEngine[Any]], Callable[[Any, Any], bool]], ...] = (
    (Boolean, lambda _, value: isinstance(value, bool)),
    (Numeric, lambda column, value: _is_number(value) and _is_exact(column, Decimal(value))),
    (Integer, lambda _, value: isinstance(value, int) and _is_number(value)),
    (Date, lambda _, value: isinstance(value, date) and not isinstance(value, datetime)),
    (String, lambda column, value: isinstance(value, str) and (column.length is None or len(value) <= column.length)),
)


def _fits(column: TypeEngine[Any], value: Any) -> bool:
    if isinstance(column, Coded):
        return value in list(column.enumeration) and not isinstance(value, bool)
    return all(fits(column, value) for kind, fits in _FITS if isinstance(column, kind))
