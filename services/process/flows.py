"""The business process flows: their stages and steps, and what administrators change in them."""

from __future__ import annotations

from collections.abc import Mapping, Sequence
from dataclasses import dataclass
from datetime import datetime
from typing import Any
from uuid import uuid4

from sqlalchemy import Column, func, select, update

from services.audit import trail
from services.models.base import Base, table
from services.models.lead import Lead, LeadState
from services.models.opportunity import Opportunity
from services.models.process import ProcessFlow, ProcessStage
from services.models.user import Role
from services.people.actors import Actor
from services.people.rights import NotAllowed, NotFound
from services.refusal import Refusal
from services.store import Session, lock_keys

MODELS: Mapping[str, type[Base]] = {"lead": Lead, "opportunity": Opportunity}
FILLED_IN_BY_US = frozenset(
    {"closedon", "actualclosedate", "archivedon", "masterid", "import_run_id", "import_row"}
    | {"qualifyingopportunityid", "originatingleadid"}
)
MOST_STAGES = 30
LONGEST_FLOW = 160
LONGEST_NAME = 100


class InvalidFlow(Refusal):
    """A flow cannot be made so; `problem` is "name", "name-taken", "stages", "stage-name" or "order"."""

    code = "invalid-flow"


class UnknownStep(Refusal):
    """The record of the stage has no such column, so nobody could fill it in."""

    code = "unknown-step"


@dataclass(frozen=True, slots=True)
class Step:
    """A column that is to be filled in at a stage."""

    field: str
    required: bool


@dataclass(frozen=True, slots=True)
class Stage:
    """A stage of a flow, of leads or of opportunities."""

    id: int
    name: str
    entity: str
    steps: tuple[Step, ...]


@dataclass(frozen=True, slots=True)
class Flow:
    """A flow with its stages, in their order."""

    id: str
    name: str
    is_default: bool
    stages: tuple[Stage, ...]


@dataclass(frozen=True, slots=True)
class NewStage:
    """A stage that is to be made; `steps` are columns, none of them required yet."""

    name: str
    entity: str
    steps: tuple[str, ...] = ()


async def listed(session: Session) -> tuple[Flow, ...]:
    """All flows, the default one first. Anybody may read them."""
    flows = await session.scalars(select(ProcessFlow).order_by(ProcessFlow.is_default.desc(), ProcessFlow.name))
    return tuple([_flow(row, await stages(session, row.id)) for row in flows])


async def default(session: Session) -> Flow:
    """The flow that new leads start on."""
    row = (await session.scalars(select(ProcessFlow).where(ProcessFlow.is_default))).one()
    return _flow(row, await stages(session, row.id))


async def stages(session: Session, flow_id: str) -> tuple[Stage, ...]:
    """The stages of a flow, in their order."""
    rows = select(ProcessStage).where(ProcessStage.process_id == flow_id).order_by(ProcessStage.position)
    return tuple(stage(row) for row in await session.scalars(rows))


def stage(row: ProcessStage) -> Stage:
    """A stage as facts."""
    return Stage(row.id, row.name, row.entity, tuple(Step(step["field"], step["required"]) for step in row.steps))


async def create(session: Session, name: str, new: Sequence[NewStage], *, by: Actor, now: datetime) -> Flow:
    """Make a flow of the organisation's own: stages of the lead, then of the opportunity.

    Raises NotAllowed, InvalidFlow, UnknownStep.
    """
    _check_administrator(by)
    await lock_keys(session, ["process-flows"])
    await _check(session, name, new)
    row = ProcessFlow(id=str(uuid4()), name=name.strip(), is_default=False)
    session.add(row)
    await session.flush()
    for position, each in enumerate(new):
        steps = [{"field": field, "required": False} for field in each.steps]
        session.add(
            ProcessStage(process_id=row.id, position=position, name=each.name.strip(), entity=each.entity, steps=steps)
        )
    await session.flush()
    _record(session, "process.flow-created", by=by, now=now, flow=row.id, name=row.name)
    return _flow(row, await stages(session, row.id))


async def make_default(session: Session, flow_id: str, *, by: Actor, now: datetime) -> Flow:
    """Let new leads start on this flow; leads that have begun stay where they are. Raises NotAllowed, NotFound."""
    _check_administrator(by)
    await lock_keys(session, ["process-flows"])
    row = await session.get(ProcessFlow, flow_id, populate_existing=True)
    if row is None:
        raise NotFound(flow=flow_id)
    if not row.is_default:
        await session.execute(update(ProcessFlow).values(is_default=ProcessFlow.id == flow_id))
        await session.refresh(row)
        _record(session, "process.default-set", by=by, now=now, flow=row.id, name=row.name)
    return _flow(row, await stages(session, row.id))


async def set_required(
    session: Session, stage_id: int, field: str, *, required: bool, by: Actor, now: datetime
) -> Stage:
    """Say whether a column has to be filled in before the stage is left; one that was no step becomes one.

    Raises NotAllowed, NotFound, UnknownStep.
    """
    _check_administrator(by)
    row = await session.get(ProcessStage, stage_id, with_for_update=True, populate_existing=True)
    if row is None:
        raise NotFound(stage=stage_id)
    if field not in fields(row.entity):
        raise UnknownStep(field=field, stage=row.name)
    before = {step["field"]: step["required"] for step in row.steps}
    if before.get(field) == required:
        return stage(row)
    row.steps = [{"field": name, "required": value} for name, value in (before | {field: required}).items()]
    _record(session, "process.step-changed", by=by, now=now, stage=row.name, field=field, required=required)
    await session.flush()
    return stage(row)


async def lacking(session: Session, field: str) -> int:
    """How many open leads have nothing in this column."""
    column = table(Lead).c[field]
    count = select(func.count()).where(table(Lead).c.statecode == LeadState.OPEN, column.is_(None))
    return await session.scalar(count) or 0


def fields(entity: str) -> Mapping[str, Column[Any]]:
    """The columns of the record of a stage that may be its steps: those that people fill in or leave blank."""
    columns = table(MODELS[entity]).columns.items()
    return {name: column for name, column in columns if column.nullable and name not in FILLED_IN_BY_US}


async def _check(session: Session, name: str, new: Sequence[NewStage]) -> None:
    if not 0 < len(name.strip()) <= LONGEST_FLOW:
        raise InvalidFlow(problem="name")
    if await session.scalar(select(ProcessFlow.id).where(ProcessFlow.name == name.strip())):
        raise InvalidFlow(problem="name-taken")
    if not 0 < len(new) <= MOST_STAGES or {each.entity for each in new} - MODELS.keys():
        raise InvalidFlow(problem="stages")
    if not all(0 < len(each.name.strip()) <= LONGEST_NAME for each in new):
        raise InvalidFlow(problem="stage-name")
    entities = [each.entity for each in new]
    if entities != sorted(entities) or entities[0] != "lead":
        raise InvalidFlow(problem="order")
    for each in new:
        for step in each.steps:
            if step not in fields(each.entity):
                raise UnknownStep(field=step, stage=each.name)


def _check_administrator(by: Actor) -> None:
    if by.role is not Role.ADMINISTRATOR:
        raise NotAllowed(role=Role.ADMINISTRATOR.value)


def _flow(row: ProcessFlow, stages: tuple[Stage, ...]) -> Flow:
    return Flow(row.id, row.name, row.is_default, stages)


def _record(session: Session, action: str, *, by: Actor, now: datetime, **facts: Any) -> None:
    trail.record(session, action, entity="process_flow", record_id=0, by=by, now=now, **facts)
