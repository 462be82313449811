"""Setting the first stage of a lead's process active again."""

from __future__ import annotations

from datetime import datetime

import pytest
from sqlalchemy import func, select, update

from services.leads import operations
from services.leads.claims import LeadChanged
from services.leads.new_lead import NewLead
from services.models.audit_entry import AuditEntry
from services.models.lead import LeadReason
from services.models.process import InstanceStatus, ProcessInstance, ProcessStage
from services.people.rights import NotAllowed, NotFound
from services.process import moving, showing
from services.store import Session
from tests.given import people


async def stage_entries(session: Session) -> int:
    entries = select(func.count()).select_from(AuditEntry).where(AuditEntry.action == "process.stage-set")
    return await session.scalar(entries) or 0


async def test_a_process_that_went_on_is_set_back_once(session: Session, now: datetime) -> None:
    siri = await people.person(session)
    lead = await operations.create(session, NewLead(subject="Pumper", lastname="Brekke"), by=siri, now=now)
    develop = await session.scalar(select(ProcessStage.id).where(ProcessStage.name == "develop"))
    await session.execute(update(ProcessInstance).values(activestageid=develop))
    session.expire_all()
    for version in (1, 2):
        assert (await moving.set_active(session, lead.id, version=version, by=siri, now=now)).stage == "qualify"
    assert await stage_entries(session) == 1


async def test_a_closed_lead_has_no_stage_to_set(session: Session, now: datetime) -> None:
    siri = await people.person(session)
    lead = await operations.create(session, NewLead(subject="Pumper", lastname="Brekke"), by=siri, now=now)
    await operations.disqualify(session, lead.id, LeadReason.LOST, version=lead.version, by=siri, now=now)
    with pytest.raises(moving.NotToBeSet):
        await moving.set_active(session, lead.id, version=2, by=siri, now=now)


async def test_only_who_may_change_the_lead_sets_its_stage(session: Session, now: datetime) -> None:
    siri = await people.person(session)
    colleague = await people.person(session, "Ola Selger")
    stranger = await people.person(session, "Tone Selger", team="Sør")
    lead = await operations.create(session, NewLead(subject="Pumper", lastname="Brekke"), by=siri, now=now)
    with pytest.raises(NotAllowed):
        await moving.set_active(session, lead.id, version=1, by=colleague, now=now)
    with pytest.raises(NotFound):
        await moving.set_active(session, lead.id, version=1, by=stranger, now=now)


async def test_an_aborted_process_goes_on_when_its_stage_is_set_active(session: Session, now: datetime) -> None:
    siri = await people.person(session)
    lead = await operations.create(session, NewLead(subject="Pumper", lastname="Brekke"), by=siri, now=now)
    await moving.abort(session, lead.id, version=1, by=siri, now=now)
    aborted = await showing.of_lead(session, lead.id, by=siri)
    assert (aborted.status, aborted.completed) == (InstanceStatus.ABORTED, now)
    with pytest.raises(moving.ProcessNotActive):
        await moving.abort(session, lead.id, version=1, by=siri, now=now)
    await moving.set_active(session, lead.id, version=1, by=siri, now=now)
    process = await showing.of_lead(session, lead.id, by=siri)
    assert (process.status, process.completed, process.active.name) == (InstanceStatus.ACTIVE, None, "qualify")
    assert await stage_entries(session) == 1


async def test_the_steps_of_a_lead_are_done_or_not(session: Session, now: datetime) -> None:
    siri = await people.person(session)
    values = NewLead(subject="Pumper", lastname="Brekke", decisionmaker=False)
    lead = await operations.create(session, values, by=siri, now=now)
    steps = {step.field: step.done for step in (await showing.of_lead(session, lead.id, by=siri)).active.steps}
    assert (steps["decisionmaker"], steps["budgetamount"]) == (True, False)
    later = (await showing.of_lead(session, lead.id, by=siri)).stages[1].steps
    assert {step.done for step in later} == {None}


async def test_what_a_colleague_changed_meanwhile_is_not_aborted(session: Session, now: datetime) -> None:
    siri = await people.person(session)
    lead = await operations.create(session, NewLead(subject="Pumper", lastname="Brekke"), by=siri, now=now)
    with pytest.raises(LeadChanged):
        await moving.abort(session, lead.id, version=2, by=siri, now=now)
