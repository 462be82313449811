"""Which columns a mapping may join: those that are there, where every value of the one can stand in the other."""

from __future__ import annotations

from collections.abc import Mapping
from enum import Enum
from typing import Any

from sqlalchemy import Boolean, Column, ColumnElement, Date, DateTime, Integer, Numeric, String, exists, func, select
from sqlalchemy.types import TypeEngine

from services.models.base import Coded, table
from services.models.lead import Lead
from services.qualification import mappings
from services.qualification.choices import Entity
from services.qualification.mappings import TARGETS, FieldValue
from services.refusal import Refusal
from services.store import Session

MOST_LOOKED_AT = 1000
"""Values of one of the organisation's own columns that are tried."""

BOOKKEEPING = frozenset(
    {"id", "owner_id", "createdon", "modifiedon", "version", "archivedon", "statecode", "statuscode", "closedon"}
    | {"actualclosedate", "attributes", "merged", "masterid", "import_run_id", "import_row"}
    | {"originatingleadid", "qualifyingopportunityid", "parentaccountid", "parentcontactid", "parentcustomerid"}
)
"""Columns that the system fills in itself."""


class UnknownColumn(Refusal):
    """The record type `entity` has no such column that can be mapped, nor do leads have one of their own so called."""

    code = "unknown-mapped-column"


class DoesNotFit(Refusal):
    """The target column cannot hold every value of the source: another kind of value, or a longer text."""

    code = "mapping-does-not-fit"


def _mappable(columns: Mapping[str, Column[Any]]) -> dict[str, Column[Any]]:
    return {name: column for name, column in columns.items() if name not in BOOKKEEPING}


SOURCES: Mapping[str, Column[Any]] = _mappable(dict(table(Lead).columns.items()))
"""The columns of leads that can be mapped."""

COLUMNS: Mapping[Entity, Mapping[str, Column[Any]]] = {
    entity: _mappable(dict(table(model).columns.items())) for entity, model in TARGETS.items()
}
"""The columns of each record type that can be mapped to."""


async def check(session: Session, source_attr: str, target: Entity, target_attr: str) -> None:
    """Raises UnknownColumn or DoesNotFit."""
    column = COLUMNS[target].get(target_attr)
    if column is None:
        raise UnknownColumn(entity=target.value, column=target_attr)
    if source_attr in SOURCES:
        fits = _holds(column.type, SOURCES[source_attr].type)
    else:
        values = await _values(session, source_attr)
        written = [FieldValue(target_attr, value, source_attr, "custom") for value in values]
        fits = not mappings.misfits(target, written)
    if not fits:
        raise DoesNotFit(source=source_attr, column=target_attr, entity=target.value)


async def _values(session: Session, attribute: str) -> list[Any]:
    """Some values of one of the organisation's own columns. Raises UnknownColumn where no lead has it."""
    if not attribute.isprintable():
        raise UnknownColumn(entity="lead", column="")
    having = select(Lead.attributes).where(_has(session.get_bind().dialect.name, attribute)).limit(MOST_LOOKED_AT)
    values = [attributes[attribute] for attributes in await session.scalars(having)]
    if not values:
        raise UnknownColumn(entity="lead", column=attribute)
    return values


def _has(dialect: str, attribute: str) -> ColumnElement[bool]:
    """The condition that holds for leads with a column of their own so called."""
    if dialect == "postgresql":
        return func.jsonb_exists(Lead.attributes, attribute)
    own = func.json_each(Lead.attributes).table_valued("key")
    return exists().where(own.c.key == attribute)


Types = tuple[type[TypeEngine[Any]], ...]

_KINDS: tuple[tuple[Types, Types], ...] = (
    ((Boolean,), (Boolean,)),
    ((Numeric,), (Numeric, Integer)),
    ((Integer,), (Integer,)),
    ((DateTime,), (DateTime,)),
    ((Date,), (Date,)),
)
"""What each kind of column can hold."""


def _holds(target: TypeEngine[Any], source: TypeEngine[Any]) -> bool:
    if isinstance(target, Coded) or isinstance(source, Coded):
        return _options(target) is _options(source)
    if isinstance(target, String):
        return isinstance(source, String) and _is_as_long(target.length, source.length)
    return any(isinstance(target, kinds) and isinstance(source, held) for kinds, held in _KINDS)


def _options(column: TypeEngine[Any]) -> type[Enum] | None:
    return column.enumeration if isinstance(column, Coded) else None


def _is_as_long(target: int | None, source: int | None) -> bool:
    return target is None or (source is not None and target >= source)
