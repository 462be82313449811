"""Moving a lead's process while it is the lead's: setting its first stage active, aborting it, choosing another flow.

Source: lead-management.md 1.4, 1.10, 1.11.
"""

from __future__ import annotations

from datetime import datetime

from sqlalchemy import ColumnElement, insert, select

from services.audit import trail
from services.leads import claims, queries
from services.leads.facts import LeadFacts
from services.models.lead import LeadState
from services.models.process import InstanceStatus, ProcessFlow, ProcessInstance
from services.people.actors import Actor
from services.people.rights import NotFound
from services.process import flows
from services.process.flows import Stage
from services.refusal import Refusal
from services.store import Session


class NotToBeSet(Refusal):
    """Only an open lead with a process has a stage to set active."""

    code = "stage-not-to-be-set"


class ProcessNotActive(Refusal):
    """The process is aborted or finished already, or there is none."""

    code = "process-not-active"


class NotAtFirstStage(Refusal):
    """A lead that has gone on stays on its flow."""

    code = "not-at-first-stage"


async def set_active(session: Session, lead_id: int, *, version: int, by: Actor, now: datetime) -> LeadFacts:
    """Set the first stage of an open lead's process active again, unless it is; an aborted process goes on.

    It counts as a change of the lead: a reactivation is not taken back under a process that was made ready since.
    Raises NotFound, NotAllowed, LeadChanged, NotToBeSet.
    """
    lead = await claims.changeable(session, lead_id, version, by=by)
    await claims.hold(session, lead)
    instance = await held_instance(session, ProcessInstance.leadid == lead_id)
    if instance is None or lead.state is not LeadState.OPEN:
        raise NotToBeSet(lead=lead_id)
    first = (await flows.stages(session, instance.process_id))[0]
    if instance.activestageid == first.id and instance.statuscode is InstanceStatus.ACTIVE:
        return lead
    await claims.claim(session, lead, now=now)
    instance.statuscode, instance.completedon = InstanceStatus.ACTIVE, None
    if instance.activestageid != first.id:
        enter(instance, first, now=now)
    record(session, "process.stage-set", lead_id, by=by, now=now, stage=first.name)
    await session.flush()
    return await queries.get(session, lead_id, by=by)


async def abort(session: Session, lead_id: int, *, version: int, by: Actor, now: datetime) -> LeadFacts:
    """End a lead's process without its goal. Raises NotFound, NotAllowed, LeadChanged, ProcessNotActive."""
    lead = await claims.changeable(session, lead_id, version, by=by)
    await claims.hold(session, lead)
    instance = await held_instance(session, ProcessInstance.leadid == lead_id)
    if instance is None or instance.statuscode is not InstanceStatus.ACTIVE:
        raise ProcessNotActive(lead=lead_id)
    instance.statuscode, instance.completedon = InstanceStatus.ABORTED, now
    record(session, "process.aborted", lead_id, by=by, now=now)
    await session.flush()
    return lead


async def put_on(session: Session, lead_id: int, flow_id: str, *, version: int, by: Actor, now: datetime) -> LeadFacts:
    """Put an open lead on another flow, at its first stage, while it has not left the first stage of its own.

    Raises NotFound, NotAllowed, LeadChanged, NotToBeSet, NotAtFirstStage.
    """
    lead = await claims.changeable(session, lead_id, version, by=by)
    if lead.state is not LeadState.OPEN:
        raise NotToBeSet(lead=lead_id)
    await claims.hold(session, lead)
    flow = await session.get(ProcessFlow, flow_id)
    if flow is None:
        raise NotFound(flow=flow_id)
    first = (await flows.stages(session, flow_id))[0]
    instance = await held_instance(session, ProcessInstance.leadid == lead_id)
    if instance is None:
        new = {"process_id": flow_id, "leadid": lead_id, "activestageid": first.id, "activestagestartedon": now}
        await session.execute(insert(ProcessInstance), [new | {"traversedpath": [first.id]}])
    elif instance.activestageid != (await flows.stages(session, instance.process_id))[0].id:
        raise NotAtFirstStage(lead=lead_id)
    elif instance.process_id == flow_id:
        return lead
    else:
        instance.process_id, instance.activestageid, instance.activestagestartedon = flow_id, first.id, now
        instance.traversedpath, instance.statuscode, instance.completedon = [first.id], InstanceStatus.ACTIVE, None
    record(session, "process.flow-chosen", lead_id, by=by, now=now, flow=flow.name)
    await session.flush()
    return await queries.get(session, lead_id, by=by)


async def held_instance(session: Session, condition: ColumnElement[bool]) -> ProcessInstance | None:
    """The process for which the condition holds, this transaction's until it ends."""
    held = select(ProcessInstance).where(condition).with_for_update()
    return await session.scalar(held.execution_options(populate_existing=True))


def enter(instance: ProcessInstance, stage: Stage, *, now: datetime) -> None:
    """Let a process stand at a stage from now on."""
    instance.activestageid, instance.activestagestartedon = stage.id, now
    instance.traversedpath = [*instance.traversedpath, stage.id]


def record(session: Session, action: str, lead_id: int, *, by: Actor, now: datetime, **facts: str) -> None:
    """Add an audit entry to the lead whose process it is."""
    trail.record(session, action, entity="lead", record_id=lead_id, by=by, now=now, **facts)
