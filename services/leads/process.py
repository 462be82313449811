"""The business process flow of new leads: they start at its first stage, Qualify (lead-management.md 1.11)."""

from __future__ import annotations

from collections.abc import Sequence
from datetime import datetime

from sqlalchemy import insert, select

from services.audit import trail
from services.leads import claims, queries
from services.leads.facts import LeadFacts
from services.models.lead import LeadState
from services.models.process import LEAD_TO_OPPORTUNITY, ProcessInstance, ProcessStage
from services.people.actors import Actor
from services.refusal import Refusal
from services.store import Session


class NotToBeSet(Refusal):
    """Only an open lead with a process has a stage to set active."""

    code = "stage-not-to-be-set"


async def start(session: Session, lead_ids: Sequence[int], *, now: datetime) -> None:
    """Put leads that have no process yet at the first stage of Lead to Opportunity, in two statements."""
    if not lead_ids:
        return
    first = select(ProcessStage.id).where(ProcessStage.process_id == LEAD_TO_OPPORTUNITY)
    stage = (await session.scalars(first.order_by(ProcessStage.position).limit(1))).one()
    rows = [
        {
            "process_id": LEAD_TO_OPPORTUNITY,
            "leadid": lead_id,
            "activestageid": stage,
            "activestagestartedon": now,
            "traversedpath": [stage],
        }
        for lead_id in lead_ids
    ]
    await session.execute(insert(ProcessInstance), rows)


async def set_active(session: Session, lead_id: int, *, version: int, by: Actor, now: datetime) -> LeadFacts:
    """Set the first stage of the lead's process active again, as is needed after a reactivation, unless it is.

    Raises NotFound, NotAllowed, LeadChanged, NotToBeSet. Source: lead-management.md 1.4, 1.10.
    """
    lead = await queries.get(session, lead_id, by=by)
    claims.check_rights(lead, by=by)
    await claims.check_version(session, lead, version)
    instance = await session.scalar(select(ProcessInstance).where(ProcessInstance.leadid == lead_id).with_for_update())
    if instance is None or lead.state is not LeadState.OPEN:
        raise NotToBeSet(lead=lead_id)
    stages = select(ProcessStage).where(ProcessStage.process_id == instance.process_id)
    stage = (await session.scalars(stages.order_by(ProcessStage.position).limit(1))).one()
    if instance.activestageid == stage.id:
        return lead
    instance.activestageid, instance.activestagestartedon = stage.id, now
    instance.traversedpath = [*instance.traversedpath, stage.id]
    trail.record(session, "process.stage-set", entity="lead", record_id=lead_id, by=by, now=now, stage=stage.name)
    await session.flush()
    return await queries.get(session, lead_id, by=by)
