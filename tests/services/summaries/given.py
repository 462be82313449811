"""Given qualified leads that a summary is asked for, and what is on timelines afterwards."""

from __future__ import annotations

from collections.abc import Mapping
from datetime import datetime
from typing import Any

from sqlalchemy import select

from services.models.job import Job
from services.models.lead import Lead
from services.models.receipt import Receipt
from services.models.timeline_entry import TimelineEntry
from services.people.actors import Actor
from services.qualification.choices import Choices
from services.settings import stored
from services.settings.sections import CopilotSettings, QualificationSettings
from services.store import Session
from services.summaries import asking
from services.timeline import notes
from tests.services.qualification import given

DEFAULT = Choices()


async def switches(session: Session, now: datetime, *, summarize: bool = True, copilot: bool = True) -> None:
    """Leads that are qualified from now on are summarized, or not."""
    await stored.write(session, QualificationSettings(summarize=summarize), by=None, now=now)
    await stored.write(session, CopilotSettings(enabled=copilot), by=None, now=now)


async def noted(session: Session, lead: Lead, text: str, *, by: Actor, now: datetime) -> int:
    return await notes.add(session, entity="lead", record_id=lead.id, text=text, by=by, now=now)


async def qualified(session: Session, lead: Lead, by: Actor, now: datetime, choices: Choices = DEFAULT) -> Receipt:
    """The lead is qualified, and its summary asked for."""
    await given.qualified(session, lead, by, now, choices)
    receipt = await session.scalar(select(Receipt).where(Receipt.lead_id == lead.id).order_by(Receipt.id.desc()))
    assert receipt is not None
    assert receipt.lead_version is not None
    await asking.ask(session, lead.id, lead_version=receipt.lead_version, now=now)
    return receipt


async def arguments(session: Session) -> Mapping[str, Any]:
    """What the newest job was asked with."""
    job = await session.scalar(select(Job).where(Job.kind == asking.KIND).order_by(Job.id.desc()))
    assert job is not None
    return job.arguments


async def written(session: Session) -> dict[tuple[str, int], list[dict[str, Any]]]:
    """The facts of the summaries, by timeline."""
    rows = await session.scalars(
        select(TimelineEntry).where(TimelineEntry.kind == asking.KIND).order_by(TimelineEntry.id)
    )
    found: dict[tuple[str, int], list[dict[str, Any]]] = {}
    for row in rows:
        found.setdefault((row.entity, row.record_id), []).append(row.facts)
    return found
