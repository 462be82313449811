"""Creating a lead in a conversation, whatever duplicates were shown, and taking that back while nobody worked on it."""

from __future__ import annotations

from datetime import datetime

from sqlalchemy import exists, or_, select

from services.audit import receipts, trail
from services.audit.receipts import Ref, UndoOutdated, UndoPlan
from services.leads import deleting, duplicates, operations, queries
from services.leads.duplicates import Possibles
from services.leads.facts import LeadFacts
from services.leads.new_lead import NewLead
from services.models.lead import Lead
from services.models.note import Note
from services.models.receipt import Receipt
from services.models.similarity import DetachedPair
from services.models.timeline_entry import TimelineEntry
from services.people.actors import Actor
from services.people.rights import NotFound, may_change
from services.similar.ignoring import Flow
from services.store import Session

CREATED = "lead.created"
KINDS = (CREATED,)


async def create(session: Session, values: NewLead, *, ignoring: Possibles, by: Actor, now: datetime) -> LeadFacts:
    """Create the lead, with what was passed over written down, and a receipt. Raises what `operations.create` does."""
    lead = await operations.create(session, values, by=by, now=now)
    if ignoring:
        duplicates.ignore(session, Flow.CREATE, lead.id, ignoring, by=by, now=now)
    inverse = {"leads": [lead.id], "version": lead.version, "name": lead.name}
    await receipts.write(session, CREATED, inverse=inverse, by=by, now=now)
    return lead


async def plan(session: Session, receipt: Receipt, *, by: Actor, now: datetime) -> UndoPlan:  # noqa: ARG001
    """The lead is deleted for good, unless anybody has worked on it or it is not theirs to change."""
    (lead_id,) = receipt.inverse["leads"]
    subject = Ref("lead", lead_id, receipt.inverse["name"])
    try:
        lead = await queries.get(session, lead_id, by=by)
    except NotFound:
        return UndoPlan(receipt.id, receipt.kind, subject, refused="gone")
    if not may_change(by, owner_id=lead.owner_id, owner_team_id=lead.owner_team_id):
        return UndoPlan(receipt.id, receipt.kind, subject, refused="no-right")
    if lead.version != receipt.inverse["version"] or await _is_worked_on(session, lead_id):
        return UndoPlan(receipt.id, receipt.kind, subject, refused="changed-since")
    return UndoPlan(receipt.id, receipt.kind, subject, restored=("created-lead",))


async def undo(session: Session, receipt: Receipt, plan: UndoPlan, *, by: Actor, now: datetime) -> None:
    """Delete the lead, as planned. Raises UndoOutdated."""
    if plan.refused:
        raise UndoOutdated
    await deleting.remove(session, plan.subject.id, version=receipt.inverse["version"], by=by, now=now)
    trail.record(
        session, f"{CREATED}-undone", entity="lead", record_id=plan.subject.id, by=by, now=now, receipt=receipt.id
    )


async def _is_worked_on(session: Session, lead_id: int) -> bool:
    """Whether there is a note, an event after its creation, a merge into it or a word about what it is not."""
    of_lead = (Note.entity == "lead", Note.record_id == lead_id)
    events = (TimelineEntry.entity == "lead", TimelineEntry.record_id == lead_id, TimelineEntry.kind != CREATED)
    apart = (DetachedPair.entity == "lead", or_(DetachedPair.low_id == lead_id, DetachedPair.high_id == lead_id))
    merged = exists().where(Lead.masterid == lead_id)
    return bool(
        await session.scalar(
            select(or_(exists().where(*of_lead), exists().where(*events), exists().where(*apart), merged))
        )
    )
