"""Deleting a lead for good, with everything that hangs on it."""

from __future__ import annotations

from dataclasses import dataclass
from datetime import datetime
from typing import Any

from sqlalchemy import delete as removed
from sqlalchemy import exists, func, or_, select, update

from services.audit import receipts, trail
from services.duplicates import match_codes
from services.leads import claims, queries, undoing
from services.leads.facts import LeadFacts
from services.models.account import Account
from services.models.change_request import ChangeRequest
from services.models.contact import Contact
from services.models.field_change import FieldChange
from services.models.lead import Lead
from services.models.list_qualification import ListLine
from services.models.note import Attachment, Note
from services.models.opportunity import Opportunity
from services.models.process import ProcessInstance
from services.models.receipt import Receipt
from services.models.score import Score, ScoreHistory
from services.models.scoring import ScoringStanding
from services.models.search_word import LeadWord
from services.models.similarity import DetachedPair, IgnoredWarning
from services.models.timeline_entry import TimelineEntry
from services.people.actors import Actor
from services.refusal import Refusal
from services.store import Session

HANGING: tuple[Any, ...] = (Note, TimelineEntry, FieldChange, IgnoredWarning, Score, ScoreHistory)
"""What names its record by type and id; the attachments of notes go with them."""

OWN: tuple[tuple[Any, Any], ...] = (
    (LeadWord, LeadWord.lead_id),
    (ProcessInstance, ProcessInstance.leadid),
    (Receipt, Receipt.lead_id),
    (ListLine, ListLine.lead_id),
    (ChangeRequest, ChangeRequest.lead_id),
)
"""What belongs to the lead alone."""

MADE = (Account, Contact, Opportunity)
"""What may have been made from it: accounts, contacts, and what an undo has put away, are kept without their lead."""


class HasOpportunities(Refusal):
    """Opportunities come from the lead: it is their history."""

    code = "lead-has-opportunities"


class HasMergedLeads(Refusal):
    """Other leads were merged into the lead and lead to it."""

    code = "lead-has-merged-leads"


@dataclass(frozen=True, slots=True)
class Going:
    """The lead, and how much of what hangs on it would be deleted with it."""

    lead: LeadFacts
    notes: int
    attachments: int


async def what_goes(session: Session, lead_id: int, *, by: Actor) -> Going:
    """What deleting the lead would delete. Raises NotFound, NotAllowed, HasOpportunities, HasMergedLeads."""
    lead = await queries.get(session, lead_id, by=by)
    claims.check_rights(lead, by=by)
    await _check_nothing_leads_here(session, lead)
    files = select(func.count(Attachment.id)).join(Note, Note.id == Attachment.note_id)
    attachments = await session.scalar(files.where(Note.entity == "lead", Note.record_id == lead_id))
    return Going(lead, lead.notes, attachments or 0)


async def delete(session: Session, lead_id: int, *, version: int, by: Actor, now: datetime) -> LeadFacts:
    """Delete a lead for good, in whatever state; what it was. An undo afterwards says that this is final.

    Raises as `remove`. Source: lead-management.md 1.10.
    """
    lead = await remove(session, lead_id, version=version, by=by, now=now)
    await receipts.write(session, undoing.DELETED, inverse={"id": lead_id, "name": lead.name}, by=by, now=now)
    return lead


async def remove(session: Session, lead_id: int, *, version: int, by: Actor, now: datetime) -> LeadFacts:
    """Take a lead out of the store with everything that hangs on it; the audit trail keeps that it was there.

    Raises NotFound, NotAllowed, LeadChanged, HasOpportunities, HasMergedLeads.
    """
    lead = await claims.changeable(session, lead_id, version, by=by)
    row = await claims.claim(session, lead, now=now)
    await _check_nothing_leads_here(session, lead)
    await _wait_for_scores(session)
    for hanging in HANGING:
        await session.execute(removed(hanging).where(hanging.entity == "lead", hanging.record_id == lead_id))
    await match_codes.remove(session, "lead", [lead_id])
    in_pair = or_(DetachedPair.low_id == lead_id, DetachedPair.high_id == lead_id)
    await session.execute(removed(DetachedPair).where(DetachedPair.entity == "lead", in_pair))
    for own, column in OWN:
        await session.execute(removed(own).where(column == lead_id))
    for made in MADE:
        await session.execute(update(made).where(made.originatingleadid == lead_id).values(originatingleadid=None))
    await session.delete(row)
    await session.flush()
    facts = {"name": lead.name, "company": lead.company, "subject": lead.subject}
    trail.record(session, "lead.deleted", entity="lead", record_id=lead_id, by=by, now=now, **facts)
    return lead


async def _wait_for_scores(session: Session) -> None:
    """Who is writing scores is waited for, and nobody writes any until this is over: no score outlives its lead."""
    await session.execute(select(ScoringStanding.number).with_for_update())


async def _check_nothing_leads_here(session: Session, lead: LeadFacts) -> None:
    from_it = exists().where(Opportunity.originatingleadid == lead.id, Opportunity.archivedon.is_(None))
    became = exists().where(Lead.id == lead.id, Lead.qualifyingopportunityid.is_not(None))
    if await session.scalar(select(or_(from_it, became))):
        raise HasOpportunities(lead=lead.id)
    if await session.scalar(select(exists().where(Lead.masterid == lead.id))):
        raise HasMergedLeads(lead=lead.id)
