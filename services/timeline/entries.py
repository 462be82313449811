"""Writing what happened to a record onto its timeline."""

from __future__ import annotations

from datetime import datetime
from typing import Any

from services.audit.trail import plain
from services.models.timeline_entry import TimelineEntry
from services.people.actors import Actor
from services.store import Session


def record(
    session: Session, kind: str, *, entity: str, record_id: int, by: Actor | None, now: datetime, **facts: Any
) -> None:
    """Add an event to the record's timeline, with facts as plain JSON values; `entity` is a table name."""
    session.add(
        TimelineEntry(
            entity=entity,
            record_id=record_id,
            kind=kind,
            facts={name: plain(value) for name, value in facts.items()},
            author_id=by.id if by else None,
            createdon=now,
        )
    )
