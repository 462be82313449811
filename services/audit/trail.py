"""The audit trail and the history of field values: written with every change, in its transaction."""

from __future__ import annotations

from collections.abc import Mapping
from datetime import date, datetime
from decimal import Decimal
from enum import Enum
from typing import Any

from sqlalchemy import ColumnElement, Date, Numeric, and_, func, select
from sqlalchemy.orm import aliased

from services.models.audit_entry import AuditEntry
from services.models.base import Base, Coded, UtcDateTime, table
from services.models.field_change import FieldChange
from services.people.actors import Actor
from services.store import Session


def record(
    session: Session, action: str, *, entity: str, record_id: int, by: Actor | None, now: datetime, **facts: Any
) -> None:
    """Add an audit entry: who did what to which record, with facts as plain JSON values."""
    session.add(AuditEntry(**entry(action, entity=entity, record_id=record_id, by=by, now=now, facts=facts)))


def entry(
    action: str, *, entity: str, record_id: int, by: Actor | None, now: datetime, facts: Mapping[str, Any]
) -> dict[str, Any]:
    """The columns of an audit entry."""
    return {
        "action": action,
        "entity": entity,
        "record_id": record_id,
        "facts": {name: plain(value) for name, value in facts.items()},
        "at": now,
        "by": by.id if by else None,
    }


def is_of_this_record(entity: str, record_id: Any) -> ColumnElement[bool]:
    """The condition that an audit entry is about the record that has this id today.

    SQLite may give the id of a deleted record to the next one; what happened to the deleted one is not its history.
    """
    entries = aliased(AuditEntry)
    deleted = select(func.max(entries.id)).where(
        entries.entity == entity, entries.record_id == record_id, entries.action == f"{entity}.deleted"
    )
    return and_(
        AuditEntry.entity == entity,
        AuditEntry.record_id == record_id,
        AuditEntry.id > func.coalesce(deleted.scalar_subquery(), 0),
    )


def change(
    session: Session,
    row: Any,
    values: Mapping[str, Any],
    *,
    by: Actor | None,
    now: datetime,
) -> None:
    """Set columns of a row and remember what they were; equal values are no change.

    Raises nothing; the caller has checked rights and version. `row` is a model instance with an id.
    """
    changed = {field: new for field, new in values.items() if getattr(row, field) != new}
    old = {field: getattr(row, field) for field in changed}
    for field, new in changed.items():
        setattr(row, field, new)
    session.add_all(FieldChange(**each) for each in history(row.__tablename__, row.id, old, changed, by=by, now=now))


def history(
    entity: str, record_id: int, old: Mapping[str, Any], new: Mapping[str, Any], *, by: Actor | None, now: datetime
) -> list[dict[str, Any]]:
    """The columns of the field changes of one record, one for each field in `new`."""
    common = {"entity": entity, "record_id": record_id, "at": now, "by": by.id if by else None}
    return [{"field": field, "old": plain(old[field]), "new": plain(value), **common} for field, value in new.items()]


def moment(plain: str) -> datetime:
    """A moment as `plain` wrote it."""
    return datetime.fromisoformat(plain)


def plain(value: Any) -> Any:
    """The value as JSON can hold it: moments and dates as ISO text, amounts as text, enumerations as their value."""
    match value:
        case Enum():
            return value.value
        case datetime() | date():
            return value.isoformat()
        case Decimal():
            return str(value)
        case _:
            return value


def held(model: type[Base], column: str, value: Any) -> Any:
    """What `plain` wrote of a column, as the column holds it. Raises KeyError for a column that is not there."""
    kind = table(model).c[column].type
    match kind:
        case _ if value is None:
            return None
        case Coded():
            return kind.enumeration(value)
        case UtcDateTime():
            return moment(value)
        case Date():
            return date.fromisoformat(value)
        case Numeric():
            return Decimal(value)
        case _:
            return value
