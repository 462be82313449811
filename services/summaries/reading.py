"""The newest summary of a lead, as it was written."""

from __future__ import annotations

from dataclasses import dataclass
from datetime import datetime

from sqlalchemy import select

from services.leads import queries
from services.models.timeline_entry import TimelineEntry
from services.people.actors import Actor
from services.store import Session
from services.summaries import lines
from services.summaries.asking import KIND
from services.summaries.lines import Line
from services.summaries.material import Made


@dataclass(frozen=True, slots=True)
class Summary:
    """`ai` says that a model wrote some of the lines. Amounts are in `currency`."""

    lead_id: int
    lead: str
    opportunity_id: int | None
    at: datetime
    ai: bool
    currency: str | None
    lines: tuple[Line, ...]
    made: tuple[Made, ...]


async def of_lead(session: Session, lead_id: int, *, by: Actor) -> Summary | None:
    """The newest summary, None when there is none. Raises NotFound."""
    lead = await queries.get(session, lead_id, by=by)
    row = await session.scalar(
        select(TimelineEntry)
        .where(TimelineEntry.entity == "lead", TimelineEntry.record_id == lead.id, TimelineEntry.kind == KIND)
        .order_by(TimelineEntry.id.desc())
        .limit(1)
    )
    if row is None:
        return None
    return Summary(
        lead_id=lead.id,
        lead=lead.name,
        opportunity_id=lead.opportunity_id,
        at=row.createdon,
        ai=row.facts["ai"],
        currency=row.facts["currency"],
        lines=tuple(lines.from_json(each) for each in row.facts["lines"]),
        made=tuple(Made(**each) for each in row.facts["made"]),
    )
