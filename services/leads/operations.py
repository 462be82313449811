"""Creating, disqualifying and reactivating leads."""

from __future__ import annotations

from datetime import datetime

from sqlalchemy import exists, or_, select

from services.audit import trail
from services.duplicates import match_codes
from services.jobs import to_score
from services.leads import claims, index, linking, owning, queries, undoing, validation
from services.leads.facts import LeadFacts
from services.leads.new_lead import NewLead
from services.leads.validation import InvalidLead
from services.models.lead import REASONS_OF, Lead, LeadReason, LeadState
from services.models.opportunity import Opportunity
from services.people.actors import Actor
from services.process import starting
from services.refusal import Refusal
from services.store import Session
from services.timeline import entries


class LeadOpen(Refusal):
    """The lead is open: there is nothing to reactivate."""

    code = "lead-open"


class OpportunityAssociated(Refusal):
    """The lead has an opportunity, so it cannot be disqualified."""

    code = "opportunity-associated"


class ReasonOfAnotherState(Refusal):
    """The status reason does not belong to the state Disqualified."""

    code = "reason-of-another-state"


async def create(session: Session, values: NewLead, *, by: Actor, now: datetime) -> LeadFacts:
    """Create an open lead at the stage Qualify: indexed, with match codes, audited, on its timeline, soon scored.

    An existing account or contact that is named fills what is empty. Raises InvalidLead with every problem,
    NotAllowed for a person or an owner out of bounds, NotFound for no owner. Source: lead-management.md 1.4.
    """
    columns, attributes = validation.cleaned(values.columns()), validation.cleaned(values.attributes)
    unlinked = await linking.problems(session, columns)
    columns = columns if unlinked else await linking.filled(session, columns)
    problems = (*validation.problems(columns), *validation.attribute_problems(attributes), *unlinked)
    if problems:
        raise InvalidLead(problems)
    owner_id = await owning.of_new_lead(session, values.owner_id, by=by)
    row = Lead(**columns, attributes=attributes, owner_id=owner_id, createdon=now, modifiedon=now)
    session.add(row)
    await session.flush()
    await index.index_leads(session, [row])
    await match_codes.store(session, "lead", [row])
    await starting.start(session, [row.id], now=now)
    await to_score.ask(session, "lead", [row.id], now=now)
    _record(session, "lead.created", row, by=by, now=now)
    return await queries.get(session, row.id, by=by)


async def disqualify(
    session: Session, lead_id: int, reason: LeadReason, *, version: int, by: Actor, now: datetime
) -> LeadFacts:
    """Close an open lead as disqualified; it keeps its notes and can be reactivated.

    Raises NotFound, NotAllowed, ReasonOfAnotherState, LeadChanged, LeadClosed, LeadMerged, OpportunityAssociated.
    Source: lead-management.md 1.10.
    """
    if reason not in REASONS_OF[LeadState.DISQUALIFIED]:
        raise ReasonOfAnotherState(reason=reason.value)
    lead = await claims.changeable(session, lead_id, version, by=by)
    claims.check_open(lead)
    if await _has_opportunity(session, lead_id):
        raise OpportunityAssociated(lead=lead.id)
    row = await claims.claim(session, lead, now=now)
    closed = {"statecode": LeadState.DISQUALIFIED, "statuscode": reason, "closedon": now}
    await undoing.keep(session, "lead.disqualified", row, closed, by=by, now=now)
    trail.change(session, row, closed, by=by, now=now)
    _record(session, "lead.disqualified", row, by=by, now=now, reason=reason)
    return await queries.get(session, lead_id, by=by)


async def reactivate(session: Session, lead_id: int, *, version: int, by: Actor, now: datetime) -> LeadFacts:
    """Open a closed lead again, as New; what it is linked to, its notes and its process stay.

    Raises NotFound, NotAllowed, LeadChanged, LeadOpen, LeadMerged. Source: FAQ "Where do I find qualified and
    disqualified leads?", lead-management.md 1.10.
    """
    lead = await claims.changeable(session, lead_id, version, by=by)
    if lead.state is LeadState.OPEN:
        raise LeadOpen(lead=lead.id)
    if lead.merged_into is not None:
        raise claims.LeadMerged(lead=lead.id, master=lead.merged_into)
    row = await claims.claim(session, lead, now=now)
    opened = {"statecode": LeadState.OPEN, "statuscode": LeadReason.NEW, "closedon": None}
    await undoing.keep(session, "lead.reactivated", row, opened, by=by, now=now)
    trail.change(session, row, opened, by=by, now=now)
    _record(session, "lead.reactivated", row, by=by, now=now)
    return await queries.get(session, lead_id, by=by)


async def _has_opportunity(session: Session, lead_id: int) -> bool:
    linked = or_(
        exists().where(Opportunity.originatingleadid == lead_id, Opportunity.archivedon.is_(None)),
        exists().where(Lead.id == lead_id, Lead.qualifyingopportunityid.is_not(None)),
    )
    return bool(await session.scalar(select(linked)))


def _record(session: Session, action: str, row: Lead, *, by: Actor, now: datetime, **facts: LeadReason) -> None:
    trail.record(session, action, entity="lead", record_id=row.id, by=by, now=now, **facts)
    entries.record(session, action, entity="lead", record_id=row.id, by=by, now=now, **facts)
