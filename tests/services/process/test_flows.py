"""Flows of the organisation's own, the default one, and steps that are required."""

from __future__ import annotations

from datetime import datetime
from typing import Any

import pytest
from sqlalchemy import select

from services.leads import operations
from services.leads.new_lead import NewLead
from services.models.audit_entry import AuditEntry
from services.models.process import LEAD_TO_OPPORTUNITY, ProcessInstance
from services.models.user import Role
from services.people.actors import Actor
from services.people.rights import NotAllowed, NotFound
from services.process import flows, moving, showing
from services.process.flows import InvalidFlow, NewStage, UnknownStep
from services.qualification import planning
from services.qualification.choices import Choices
from services.store import Session
from tests.given import people
from tests.services.qualification import given

FIRST = NewStage("Avklaring", "lead", ("budgetamount",))
SHORT = (FIRST, NewStage("Avtale", "opportunity"))


@pytest.fixture
async def anders(session: Session) -> Actor:
    return await people.person(session, "Anders Admin", role=Role.ADMINISTRATOR, team=None)


async def new_lead(session: Session, by: Actor, now: datetime) -> int:
    return (await operations.create(session, NewLead(subject="Pumper", lastname="Brekke"), by=by, now=now)).id


async def test_new_leads_start_on_the_flow_that_is_the_default(session: Session, anders: Actor, now: datetime) -> None:
    earlier = await new_lead(session, anders, now)
    flow = await flows.create(session, " Kort salg ", SHORT, by=anders, now=now)
    assert not flow.is_default
    await flows.make_default(session, flow.id, by=anders, now=now)
    await flows.make_default(session, flow.id, by=anders, now=now)
    later = await new_lead(session, anders, now)
    begun = [(await showing.of_lead(session, lead, by=anders)).flow for lead in (earlier, later)]
    assert begun == ["Lead to Opportunity Sales Process", "Kort salg"]
    assert [each.is_default for each in await flows.listed(session)] == [True, False]
    assert (await flows.default(session)).id == flow.id
    recorded = select(AuditEntry.action).where(AuditEntry.entity == "process_flow").order_by(AuditEntry.id)
    assert (await session.scalars(recorded)).all() == ["process.flow-created", "process.default-set"]


@pytest.mark.parametrize(
    ("name", "stages", "problem"),
    [
        (" ", SHORT, "name"),
        ("x" * 161, SHORT, "name"),
        ("Lead to Opportunity Sales Process", SHORT, "name-taken"),
        ("Kort", (), "stages"),
        ("Kort", (NewStage("A", "account"),), "stages"),
        ("Kort", (NewStage("", "lead"),), "stage-name"),
        ("Kort", SHORT[::-1], "order"),
        ("Kort", SHORT[1:], "order"),
    ],
)
async def test_a_flow_that_cannot_be_is_refused(
    session: Session, now: datetime, name: str, stages: Any, problem: str
) -> None:
    anders = await people.person(session, role=Role.ADMINISTRATOR)
    with pytest.raises(InvalidFlow) as refused:
        await flows.create(session, name, stages, by=anders, now=now)
    assert refused.value.facts == {"problem": problem}


async def test_a_step_is_a_column_of_its_record(session: Session, anders: Actor, now: datetime) -> None:
    with pytest.raises(UnknownStep):
        await flows.create(session, "Kort", (NewStage("A", "lead", ("colour",)),), by=anders, now=now)
    first = (await flows.default(session)).stages[0]
    for field in ("colour", "owner_id", "statecode", "closedon"):
        with pytest.raises(UnknownStep):
            await flows.set_required(session, first.id, field, required=True, by=anders, now=now)


async def test_a_required_step_gates_the_qualification(session: Session, anders: Actor, now: datetime) -> None:
    lead = await given.lead(session, anders)
    await given.process(session, lead, now)
    first = (await flows.default(session)).stages[0]
    assert await flows.lacking(session, "budgetamount") == 1
    for _ in range(2):
        changed = await flows.set_required(session, first.id, "budgetamount", required=True, by=anders, now=now)
    assert [step.field for step in changed.steps if step.required] == ["budgetamount"]
    plan = await planning.plan(session, lead.id, Choices(), by=anders, now=now)
    assert [(each.code, each.facts["fields"]) for each in plan.blockers] == [
        ("required-steps-missing", ("budgetamount",))
    ]
    await flows.set_required(session, first.id, "budgetamount", required=False, by=anders, now=now)
    assert (await planning.plan(session, lead.id, Choices(), by=anders, now=now)).blockers == ()
    recorded = select(AuditEntry.facts).where(AuditEntry.action == "process.step-changed").order_by(AuditEntry.id)
    assert [each["required"] for each in await session.scalars(recorded)] == [True, False]


async def test_a_column_that_was_no_step_becomes_one(session: Session, anders: Actor, now: datetime) -> None:
    first = (await flows.default(session)).stages[0]
    changed = await flows.set_required(session, first.id, "jobtitle", required=True, by=anders, now=now)
    assert changed.steps[-1] == flows.Step("jobtitle", required=True)


async def test_a_lead_is_put_on_another_flow_while_it_is_at_its_first_stage(
    session: Session, anders: Actor, now: datetime
) -> None:
    flow = await flows.create(session, "Kort salg", SHORT, by=anders, now=now)
    lead = await new_lead(session, anders, now)
    for _ in range(2):
        await moving.put_on(session, lead, flow.id, version=1, by=anders, now=now)
    process = await showing.of_lead(session, lead, by=anders)
    assert (process.flow, process.active.name) == ("Kort salg", "Avklaring")
    instance = await moving.held_instance(session, ProcessInstance.leadid == lead)
    assert instance is not None
    instance.activestageid = flow.stages[1].id
    await session.flush()
    with pytest.raises(moving.NotAtFirstStage):
        await moving.put_on(session, lead, LEAD_TO_OPPORTUNITY, version=1, by=anders, now=now)
    with pytest.raises(NotFound):
        await moving.put_on(session, lead, "no-flow", version=1, by=anders, now=now)


async def test_a_lead_without_a_process_gets_one(session: Session, anders: Actor, now: datetime) -> None:
    lead = await given.lead(session, anders)
    with pytest.raises(showing.NoProcess):
        await showing.of_lead(session, lead.id, by=anders)
    await moving.put_on(session, lead.id, LEAD_TO_OPPORTUNITY, version=1, by=anders, now=now)
    assert (await showing.of_lead(session, lead.id, by=anders)).active.name == "qualify"


async def test_only_administrators_change_flows(session: Session, now: datetime) -> None:
    manager = await people.person(session, "Morten Manager", role=Role.MANAGER)
    first = (await flows.default(session)).stages[0]
    with pytest.raises(NotAllowed):
        await flows.create(session, "Kort", SHORT, by=manager, now=now)
    with pytest.raises(NotAllowed):
        await flows.make_default(session, LEAD_TO_OPPORTUNITY, by=manager, now=now)
    with pytest.raises(NotAllowed):
        await flows.set_required(session, first.id, "jobtitle", required=True, by=manager, now=now)
