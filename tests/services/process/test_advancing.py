"""Going on with an opportunity, stage by stage: only qualifying leaves the lead's stages, and the last one finishes."""

from __future__ import annotations

from datetime import datetime, timedelta

import pytest
from sqlalchemy import select, update

from services.models.audit_entry import AuditEntry
from services.models.opportunity import Opportunity, OpportunityState
from services.models.process import InstanceStatus, ProcessInstance, ProcessStage
from services.models.user import Role
from services.people.actors import Actor
from services.people.rights import NotAllowed, NotFound
from services.process import advancing, flows, moving, showing
from services.process.showing import ProcessFacts
from services.store import Session
from tests.given import people
from tests.services.qualification import given


@pytest.fixture
async def siri(session: Session) -> Actor:
    return await people.person(session)


async def qualified(session: Session, by: Actor, now: datetime) -> ProcessFacts:
    """The process of a lead that was qualified."""
    lead = await given.lead(session, by)
    await given.process(session, lead, now)
    await given.qualified(session, lead, by, now)
    return await showing.of_lead(session, lead.id, by=by)


async def test_a_lead_goes_through_all_stages_to_the_end(session: Session, siri: Actor, now: datetime) -> None:
    process, later = await qualified(session, siri, now), now + timedelta(days=1)
    opportunity = process.opportunity_id or 0
    seen = [process.active.name]
    for version in (1, 2):
        stage = await advancing.next_stage(session, opportunity, version=version, by=siri, now=later)
        seen.append(stage.name)
    assert seen == ["develop", "propose", "close"]
    with pytest.raises(advancing.AtLastStage):
        await advancing.next_stage(session, opportunity, version=3, by=siri, now=later)
    await advancing.finish(session, opportunity, version=3, by=siri, now=later)
    ended = await showing.of_lead(session, process.lead.id, by=siri)
    assert (ended.status, ended.completed, ended.is_at_last) == (InstanceStatus.FINISHED, later, True)
    assert [stage.passed for stage in ended.stages] == [True, True, True, False]
    actions = (await session.scalars(select(AuditEntry.action).where(AuditEntry.action.startswith("process.")))).all()
    assert sorted(actions) == ["process.finished", "process.stage-reached", "process.stage-reached"]
    row = await session.get_one(Opportunity, opportunity, populate_existing=True)
    assert (row.version, row.modifiedon) == (4, later)


async def test_only_qualifying_leaves_the_stage_of_the_lead(session: Session, siri: Actor, now: datetime) -> None:
    process = await qualified(session, siri, now)
    qualify = (await session.scalars(select(ProcessStage.id).where(ProcessStage.name == "qualify"))).one()
    await session.execute(update(ProcessInstance).values(activestageid=qualify))
    with pytest.raises(advancing.LeftByQualifying):
        await advancing.next_stage(session, process.opportunity_id or 0, version=1, by=siri, now=now)


async def test_a_stage_that_was_left_meanwhile_is_not_left_again(session: Session, siri: Actor, now: datetime) -> None:
    opportunity = (await qualified(session, siri, now)).opportunity_id or 0
    await advancing.next_stage(session, opportunity, version=1, by=siri, now=now)
    with pytest.raises(advancing.StageChanged):
        await advancing.next_stage(session, opportunity, version=1, by=siri, now=now)
    with pytest.raises(advancing.NotAtLastStage):
        await advancing.finish(session, opportunity, version=2, by=siri, now=now)


async def test_required_steps_come_first(session: Session, siri: Actor, now: datetime) -> None:
    anders = await people.person(session, "Anders Admin", role=Role.ADMINISTRATOR, team=None)
    process = await qualified(session, siri, now)
    opportunity = process.opportunity_id or 0
    await flows.set_required(session, process.active.id, "budgetamount", required=True, by=anders, now=now)
    with pytest.raises(advancing.StepsMissing) as refused:
        await advancing.next_stage(session, opportunity, version=1, by=siri, now=now)
    assert refused.value.facts == {"fields": "budgetamount", "stage": "develop"}
    await session.execute(update(Opportunity).values(budgetamount=1))
    assert (await advancing.next_stage(session, opportunity, version=1, by=siri, now=now)).name == "propose"


async def test_a_closed_opportunity_and_an_ended_process_stay(session: Session, siri: Actor, now: datetime) -> None:
    process = await qualified(session, siri, now)
    opportunity = process.opportunity_id or 0
    await session.execute(update(Opportunity).values(statecode=OpportunityState.WON))
    with pytest.raises(advancing.StageChanged):
        await advancing.next_stage(session, opportunity, version=1, by=siri, now=now)
    await session.execute(update(ProcessInstance).values(statuscode=InstanceStatus.ABORTED))
    with pytest.raises(moving.ProcessNotActive):
        await advancing.next_stage(session, opportunity, version=1, by=siri, now=now)


async def test_only_who_may_change_the_opportunity_moves_it(session: Session, siri: Actor, now: datetime) -> None:
    opportunity = (await qualified(session, siri, now)).opportunity_id or 0
    colleague = await people.person(session, "Ola Selger")
    stranger = await people.person(session, "Tone Selger", team="Sør")
    with pytest.raises(NotAllowed):
        await advancing.next_stage(session, opportunity, version=1, by=colleague, now=now)
    with pytest.raises(NotFound):
        await advancing.next_stage(session, opportunity, version=1, by=stranger, now=now)
