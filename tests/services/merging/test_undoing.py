"""Taking a merge back: all is as it was, but for what somebody has worked on since, which stays and is named."""

from __future__ import annotations

from datetime import datetime, timedelta

import pytest
from sqlalchemy import select, update

from services.audit.receipts import Kept, Ref, UndoOutdated
from services.duplicates import matching
from services.leads import operations, queries
from services.merging import undoing
from services.merging.choices import Choices
from services.merging.commit import Merged
from services.models.account import RecordState
from services.models.audit_entry import AuditEntry
from services.models.lead import Lead, LeadReason, LeadState
from services.models.opportunity import Opportunity
from services.models.process import InstanceStatus, ProcessInstance
from services.models.receipt import Receipt
from services.people.actors import Actor
from services.people.rights import NotFound
from services.store import Session
from services.timeline import notes
from tests.given import people
from tests.services.merging import given
from tests.services.merging.test_commit import a_lead_and_its_double
from tests.services.qualification import given as there_is


@pytest.fixture
async def siri(session: Session) -> Actor:
    return await people.person(session)


@pytest.fixture
def later(now: datetime) -> datetime:
    return now + timedelta(hours=1)


async def a_merge(session: Session, siri: Actor, now: datetime) -> tuple[Lead, Lead, Merged]:
    lead, double = await a_lead_and_its_double(session, siri, now)
    return lead, double, await given.merged(session, "lead", Choices((lead.id, double.id)), siri, now)


async def test_everything_goes_back(session: Session, siri: Actor, now: datetime, later: datetime) -> None:
    lead, double, done = await a_merge(session, siri, now)
    plan = await given.undone(session, done.receipt_id, siri, later)
    assert plan.whole
    assert plan.restored == ("merged-records", "moved-records", "merged-processes", "merged-fields")
    assert (lead.mobilephone, lead.version) == (None, 3)
    assert (double.statecode, double.statuscode, double.closedon) == (LeadState.OPEN, LeadReason.NEW, None)
    assert (double.merged, double.masterid, double.version) == (False, None, 3)
    assert await given.texts_on(session, "lead", lead.id) == {"Ringte", "Ringte igjen"}
    assert await given.texts_on(session, "lead", double.id) == {"Befaring i uke 48"}
    assert await session.scalar(select(Opportunity.originatingleadid)) == double.id
    assert set(await session.scalars(select(ProcessInstance.statuscode))) == {InstanceStatus.ACTIVE}
    found = await matching.matches(session, "lead", {"emailaddress1": lead.emailaddress1}, by=siri)
    assert {each.record_id for each in found} == {lead.id, double.id}


async def test_it_is_written_down_on_every_record(
    session: Session, siri: Actor, now: datetime, later: datetime
) -> None:
    lead, double, done = await a_merge(session, siri, now)
    await given.undone(session, done.receipt_id, siri, later)
    told = select(AuditEntry.record_id).where(AuditEntry.action == "lead.merged-undone", AuditEntry.at == later)
    assert set(await session.scalars(told)) == {lead.id, double.id}


async def test_a_value_that_was_changed_since_stays(
    session: Session, siri: Actor, now: datetime, later: datetime
) -> None:
    lead, double, done = await a_merge(session, siri, now)
    await session.execute(update(Lead).where(Lead.id == lead.id).values(mobilephone="+4799999999"))
    plan = await given.undone(session, done.receipt_id, siri, later)
    assert plan.kept == (Kept(Ref("lead", lead.id, "Kari Brekke"), "changed-since"),)
    assert "merged-fields" not in plan.restored
    assert (lead.mobilephone, double.merged) == ("+4799999999", False)


async def test_a_note_written_since_stays_where_it_was_written(
    session: Session, siri: Actor, now: datetime, later: datetime
) -> None:
    lead, _double, done = await a_merge(session, siri, now)
    await notes.add(session, entity="lead", record_id=lead.id, text="Tilbud sendt", by=siri, now=later)
    plan = await given.undone(session, done.receipt_id, siri, later)
    assert plan.kept == (Kept(Ref("lead", lead.id, "Kari Brekke"), "notes-since"),)
    assert await given.texts_on(session, "lead", lead.id) == {"Ringte", "Ringte igjen", "Tilbud sendt"}


async def test_a_lead_that_was_changed_since_stays_merged(
    session: Session, siri: Actor, now: datetime, later: datetime
) -> None:
    lead, double, done = await a_merge(session, siri, now)
    await session.execute(update(Lead).where(Lead.id == double.id).values(version=Lead.version + 1))
    plan = await given.undone(session, done.receipt_id, siri, later)
    assert plan.kept == (Kept(Ref("lead", double.id, "Kari Brække"), "changed-since"),)
    assert plan.restored == ("merged-fields",)
    assert (double.merged, double.masterid) == (True, lead.id)
    assert "Befaring i uke 48" in await given.texts_on(session, "lead", lead.id)


async def test_a_record_that_has_moved_on_stays_where_it_is(
    session: Session, siri: Actor, now: datetime, later: datetime
) -> None:
    account, double = await there_is.account(session, siri), await there_is.account(session, siri, name="Brekke")
    third = await there_is.account(session, siri, name="Havsalt AS")
    contact = await there_is.contact(session, siri, parentcustomerid=double.id)
    await given.noted(session, account, siri, now, "Kunde")
    done = await given.merged(session, "account", Choices((account.id, double.id)), siri, now)
    await session.refresh(contact)
    contact.parentcustomerid = third.id
    plan = await given.undone(session, done.receipt_id, siri, later)
    await session.refresh(contact)
    assert plan.kept == (Kept(Ref("contact", contact.id, "Kari Brekke"), "moved-since"),)
    assert (contact.parentcustomerid, double.statecode) == (third.id, RecordState.ACTIVE)


async def test_nothing_goes_back_while_the_lead_is_closed(
    session: Session, siri: Actor, now: datetime, later: datetime
) -> None:
    lead, double = await given.lead(session, siri, now), await given.lead(session, siri, now)
    done = await given.merged(session, "lead", Choices((lead.id, double.id)), siri, now)
    await operations.disqualify(session, lead.id, LeadReason.LOST, version=2, by=siri, now=later)
    receipt = await session.get_one(Receipt, done.receipt_id)
    plan = await undoing.plan(session, receipt, by=siri, now=later)
    assert (plan.refused, plan.restored, plan.whole) == ("closed-since", (), False)
    with pytest.raises(UndoOutdated):
        await undoing.undo(session, receipt, plan, by=siri, now=later)
    await operations.reactivate(session, lead.id, version=3, by=siri, now=later)
    assert (await given.undone(session, done.receipt_id, siri, later)).whole


async def test_a_later_merge_is_to_be_taken_back_first(
    session: Session, siri: Actor, now: datetime, later: datetime
) -> None:
    lead, double, first = await a_merge(session, siri, now)
    third = await given.lead(session, siri, now)
    choices = Choices((third.id, lead.id), primary=third.id)
    second = await given.merged(session, "lead", choices, siri, now)
    receipt = await session.get_one(Receipt, first.receipt_id)
    assert (await undoing.plan(session, receipt, by=siri, now=later)).refused == "merged-since"
    assert (await given.undone(session, second.receipt_id, siri, later)).whole
    assert (await given.undone(session, first.receipt_id, siri, later)).whole
    assert not any([(await queries.get(session, each.id, by=siri)).merged_into for each in (lead, double, third)])


async def test_who_may_not_change_all_of_them_takes_nothing_back(
    session: Session, siri: Actor, now: datetime, later: datetime
) -> None:
    _lead, double, done = await a_merge(session, siri, now)
    tone = await people.person(session, "Tone Selger", team="Sør")
    double.owner_id = tone.id
    await session.flush()
    receipt = await session.get_one(Receipt, done.receipt_id)
    assert (await undoing.plan(session, receipt, by=siri, now=later)).refused == "no-right"
    with pytest.raises(NotFound):
        await undoing.plan(session, receipt, by=await people.person(session, "Nina Selger", team="Vest"), now=later)


async def test_what_changes_between_plan_and_undo_is_not_overwritten(
    session: Session, siri: Actor, now: datetime, later: datetime
) -> None:
    lead, double, done = await a_merge(session, siri, now)
    receipt = await session.get_one(Receipt, done.receipt_id)
    plan = await undoing.plan(session, receipt, by=siri, now=later)
    await session.execute(update(Lead).where(Lead.id == lead.id).values(mobilephone="+4799999999"))
    with pytest.raises(UndoOutdated):
        await undoing.undo(session, receipt, plan, by=siri, now=later)
    assert double.merged
