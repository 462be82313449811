"""How far a lead has come: the stages of its flow, the active one, and the steps that are done."""

from __future__ import annotations

from dataclasses import dataclass
from datetime import datetime
from typing import Any

from sqlalchemy import select

from services.leads import queries
from services.leads.facts import LeadFacts
from services.models.lead import Lead, LeadState
from services.models.opportunity import Opportunity, OpportunityState
from services.models.process import InstanceStatus, ProcessFlow, ProcessInstance
from services.people import rights
from services.people.actors import Actor
from services.process import flows
from services.process.flows import Stage
from services.refusal import Refusal
from services.store import Session


class NoProcess(Refusal):
    """The lead has no business process flow."""

    code = "no-process"


@dataclass(frozen=True, slots=True)
class StepFacts:
    """A step; `done` is None where it is ticked off outside the record, or the record may not be seen."""

    field: str
    required: bool
    done: bool | None


@dataclass(frozen=True, slots=True)
class StageFacts:
    """A stage of the lead's flow; `passed` says that the lead was there and went on."""

    id: int
    name: str
    entity: str
    active: bool
    passed: bool
    steps: tuple[StepFacts, ...]


@dataclass(frozen=True, slots=True)
class ProcessFacts:
    """A lead's way through its flow; `opportunity_version` is 0 without an open opportunity that the person may see."""

    lead: LeadFacts
    flow: str
    status: InstanceStatus
    since: datetime
    completed: datetime | None
    stages: tuple[StageFacts, ...]
    opportunity_id: int | None
    opportunity_version: int

    @property
    def active(self) -> StageFacts:
        return next(stage for stage in self.stages if stage.active)

    @property
    def is_at_first(self) -> bool:
        return self.stages[0].active

    @property
    def is_at_last(self) -> bool:
        return self.stages[-1].active

    @property
    def is_open(self) -> bool:
        """Whether the lead is open, so that its first stage can be set active."""
        return self.lead.state is LeadState.OPEN


async def of_lead(session: Session, lead_id: int, *, by: Actor) -> ProcessFacts:
    """The process of a lead. Raises NotFound, NoProcess."""
    lead = await queries.get(session, lead_id, by=by)
    found = select(ProcessInstance, ProcessFlow.name).join(ProcessFlow, ProcessFlow.id == ProcessInstance.process_id)
    row = (
        await session.execute(found.where(ProcessInstance.leadid == lead_id).execution_options(populate_existing=True))
    ).one_or_none()
    if row is None:
        raise NoProcess(lead=lead_id)
    instance, flow = row
    records: dict[str, Any] = {
        "lead": await session.get(Lead, lead_id),
        "opportunity": await _opportunity(session, instance.opportunityid, by=by),
    }
    opportunity: Opportunity | None = records["opportunity"]
    is_open = opportunity is not None and opportunity.statecode is OpportunityState.OPEN
    return ProcessFacts(
        lead=lead,
        flow=flow,
        status=instance.statuscode,
        since=instance.activestagestartedon,
        completed=instance.completedon,
        stages=_stages(await flows.stages(session, instance.process_id), instance, records),
        opportunity_id=opportunity.id if opportunity else None,
        opportunity_version=opportunity.version if opportunity and is_open else 0,
    )


async def _opportunity(session: Session, opportunity_id: int | None, *, by: Actor) -> Opportunity | None:
    if opportunity_id is None:
        return None
    seen = select(Opportunity).where(
        Opportunity.id == opportunity_id,
        Opportunity.archivedon.is_(None),
        rights.may_see(Opportunity.owner_id, by),
    )
    return await session.scalar(seen.execution_options(populate_existing=True))


def _stages(stages: tuple[Stage, ...], instance: ProcessInstance, records: dict[str, Any]) -> tuple[StageFacts, ...]:
    at = next(number for number, stage in enumerate(stages) if stage.id == instance.activestageid)
    return tuple(
        StageFacts(
            id=stage.id,
            name=stage.name,
            entity=stage.entity,
            active=number == at,
            passed=number < at,
            steps=tuple(
                StepFacts(step.field, step.required, done(records[stage.entity], step.field)) for step in stage.steps
            ),
        )
        for number, stage in enumerate(stages)
    )


def done(record: Lead | Opportunity | None, field: str) -> bool | None:
    """Whether the column is filled in; None where there is none to be seen."""
    if record is None or not hasattr(record, field):
        return None
    value = getattr(record, field)
    return value is not None and bool(str(value).strip())
