"""Values as they were: today's with the later changes taken back, so that a model never learns from what came after.

A record is learned from as it stood when it was scored for the second time, a day after it was saved, and never later
than a day before it was closed: who closes a record fills in what is only known by then.
"""

from __future__ import annotations

from collections.abc import Iterable, Mapping, Sequence
from dataclasses import dataclass
from datetime import datetime, timedelta
from typing import Any

from sqlalchemy import select

from services.models.base import table
from services.models.field_change import FieldChange
from services.store import Session

CHANGES = table(FieldChange)
DAY = timedelta(days=1)


@dataclass(frozen=True, slots=True)
class Change:
    """A field had the value `old`, as plain JSON, until the moment `at`, and `new` from then on."""

    field: str
    old: Any
    new: Any
    at: datetime


def moment(*, created: datetime, closed: datetime) -> datetime:
    """As of when a closed record is learned from."""
    return max(created, min(created + DAY, closed - DAY))


async def changes(session: Session, entity: str, ids: Sequence[int]) -> Mapping[int, Sequence[Change]]:
    """The changes of these records (of an ascending list of ids), the oldest first; one statement."""
    if not ids:
        return {}
    wanted = set(ids)
    between = CHANGES.c.record_id.between(min(wanted), max(wanted))
    rows = await session.execute(
        select(CHANGES.c.record_id, CHANGES.c.field, CHANGES.c.old, CHANGES.c.new, CHANGES.c.at)
        .where(CHANGES.c.entity == entity, between if len(wanted) > 1000 else CHANGES.c.record_id.in_(sorted(wanted)))
        .order_by(CHANGES.c.record_id, CHANGES.c.at, CHANGES.c.id)
    )
    found: dict[int, list[Change]] = {}
    for record_id, *change in rows:
        if record_id in wanted:
            found.setdefault(record_id, []).append(Change(*change))
    return found


def as_of(values: Mapping[str, Any], changed: Sequence[Change], then: datetime) -> dict[str, Any]:
    """The values by field at a moment."""
    found = dict(values)
    for change in reversed(changed):
        if change.at <= then:
            break
        if change.field in found:
            found[change.field] = change.old
    return found


def changed_at_closing(changed: Iterable[Change], closed: datetime) -> set[str]:
    """The fields that last changed within a day of the closing; those of the organisation's own each by its name."""
    last: dict[str, datetime] = {}
    for change in changed:
        for field in _fields(change):
            last[field] = change.at
    return {field for field, at in last.items() if abs(at - closed) <= DAY}


def _fields(change: Change) -> Iterable[str]:
    if change.field != "attributes":
        return (change.field,)
    old, new = change.old or {}, change.new or {}
    return [f"attributes.{key}" for key in old.keys() | new.keys() if old.get(key) != new.get(key)]
