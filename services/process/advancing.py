"""Going on with an opportunity: to the next stage of its process, and to the end of it (lead-management.md 1.11)."""

from __future__ import annotations

from datetime import datetime

from sqlalchemy import select

from services.models.opportunity import Opportunity, OpportunityState
from services.models.process import InstanceStatus, ProcessInstance
from services.models.user import Role, User
from services.people import rights
from services.people.actors import Actor
from services.people.rights import NotAllowed, NotFound
from services.process import flows, moving, showing
from services.process.flows import Stage
from services.process.moving import ProcessNotActive
from services.refusal import Refusal
from services.store import Session


class LeftByQualifying(Refusal):
    """A stage of the lead is left by qualifying it, and in no other way."""

    code = "left-by-qualifying"


class StageChanged(Refusal):
    """The opportunity, or where its process stands, is not what the person saw."""

    code = "stage-changed"


class AtLastStage(Refusal):
    """There is no stage after this one: the process can be finished."""

    code = "at-last-stage"


class NotAtLastStage(Refusal):
    """Only at its last stage can a process be finished."""

    code = "not-at-last-stage"


class StepsMissing(Refusal):
    """Required steps of the stage are not filled in: `fields`, with commas between."""

    code = "steps-missing"


async def next_stage(session: Session, opportunity_id: int, *, version: int, by: Actor, now: datetime) -> Stage:
    """Go on to the next stage with an open opportunity; the stage it stands at then.

    `version` is the opportunity's, as the person saw it. Raises NotFound, NotAllowed, ProcessNotActive, StageChanged,
    LeftByQualifying, AtLastStage, StepsMissing.
    """
    opportunity, instance = await _held(session, opportunity_id, version, by=by)
    stages = await flows.stages(session, instance.process_id)
    at = _position(stages, instance)
    if stages[at].entity == "lead":
        raise LeftByQualifying(lead=instance.leadid)
    if at + 1 == len(stages):
        raise AtLastStage(opportunity=opportunity_id)
    _check_steps(opportunity, stages[at])
    moving.enter(instance, stages[at + 1], now=now)
    _touch(opportunity, now=now)
    moving.record(session, "process.stage-reached", instance.leadid, by=by, now=now, stage=stages[at + 1].name)
    await session.flush()
    return stages[at + 1]


async def finish(session: Session, opportunity_id: int, *, version: int, by: Actor, now: datetime) -> None:
    """End a process at its last stage. Raises as `next_stage`, and NotAtLastStage."""
    opportunity, instance = await _held(session, opportunity_id, version, by=by)
    stages = await flows.stages(session, instance.process_id)
    at = _position(stages, instance)
    if at + 1 < len(stages):
        raise NotAtLastStage(opportunity=opportunity_id)
    _check_steps(opportunity, stages[at])
    instance.statuscode, instance.completedon = InstanceStatus.FINISHED, now
    _touch(opportunity, now=now)
    moving.record(session, "process.finished", instance.leadid, by=by, now=now)
    await session.flush()


async def _held(
    session: Session, opportunity_id: int, version: int, *, by: Actor
) -> tuple[Opportunity, ProcessInstance]:
    """The open opportunity as it was seen, and its active process, both this transaction's."""
    seen = (
        select(Opportunity, User.team_id)
        .join(User, User.id == Opportunity.owner_id)
        .where(Opportunity.id == opportunity_id, Opportunity.archivedon.is_(None))
        .where(rights.may_see(Opportunity.owner_id, by))
        .with_for_update(of=Opportunity)
        .execution_options(populate_existing=True)
    )
    found = (await session.execute(seen)).one_or_none()
    if found is None:
        raise NotFound(entity="opportunity")
    opportunity, team_id = found
    if not rights.may_change(by, owner_id=opportunity.owner_id, owner_team_id=team_id):
        raise NotAllowed(role=Role.MANAGER.value)
    instance = await moving.held_instance(session, ProcessInstance.opportunityid == opportunity_id)
    if instance is None or instance.statuscode is not InstanceStatus.ACTIVE:
        raise ProcessNotActive(opportunity=opportunity_id)
    if opportunity.version != version or opportunity.statecode is not OpportunityState.OPEN:
        raise StageChanged(opportunity=opportunity_id)
    return opportunity, instance


def _position(stages: tuple[Stage, ...], instance: ProcessInstance) -> int:
    return next(number for number, stage in enumerate(stages) if stage.id == instance.activestageid)


def _check_steps(opportunity: Opportunity, stage: Stage) -> None:
    missing = [step.field for step in stage.steps if step.required and showing.done(opportunity, step.field) is False]
    if missing:
        raise StepsMissing(fields=",".join(missing), stage=stage.name)


def _touch(opportunity: Opportunity, *, now: datetime) -> None:
    """Somebody has worked on the opportunity: an undo leaves it."""
    opportunity.version, opportunity.modifiedon = opportunity.version + 1, now
