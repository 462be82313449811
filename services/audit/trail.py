"""The audit trail and the history of field values: written with every change, in its transaction."""

from __future__ import annotations

from collections.abc import Mapping
from datetime import date, datetime
from decimal import Decimal
from enum import Enum
from typing import Any

from services.models.audit_entry import AuditEntry
from services.models.field_change import FieldChange
from services.people.actors import Actor
from services.store import Session


def record(
    session: Session, action: str, *, entity: str, record_id: int, by: Actor | None, now: datetime, **facts: Any
) -> None:
    """Add an audit entry: who did what to which record, with facts as plain JSON values."""
    session.add(
        AuditEntry(
            action=action,
            entity=entity,
            record_id=record_id,
            facts={name: plain(value) for name, value in facts.items()},
            at=now,
            by=by.id if by else None,
        )
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
    for field, new in values.items():
        old = getattr(row, field)
        if old == new:
            continue
        setattr(row, field, new)
        session.add(
            FieldChange(
                entity=row.__tablename__,
                record_id=row.id,
                field=field,
                old=plain(old),
                new=plain(new),
                at=now,
                by=by.id if by else None,
            )
        )


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
