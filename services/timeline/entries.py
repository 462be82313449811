"""Writing what happened to a record onto its timeline."""

from __future__ import annotations

from datetime import datetime
from typing import Any

from sqlalchemy import ColumnElement

from services.audit.trail import plain
from services.models.timeline_entry import TimelineEntry
from services.people.actors import Actor
from services.store import Session

ATTACHED = "opportunity.lead-attached"
"""What an opportunity's timeline says of a lead that was attached to it; an undo takes it away again."""


def attached(opportunity_id: int) -> tuple[ColumnElement[bool], ...]:
    """The conditions of the entries that attach leads to an opportunity."""
    return (
        TimelineEntry.entity == "opportunity",
        TimelineEntry.record_id == opportunity_id,
        TimelineEntry.kind == ATTACHED,
    )


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
