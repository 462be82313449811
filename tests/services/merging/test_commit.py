"""Merging: the primary has what the plan says and all that hung on the others, which are closed and point to it."""

from __future__ import annotations

from datetime import datetime, timedelta
from typing import Any

import pytest
from sqlalchemy import select

from services.duplicates import matching
from services.leads import search
from services.merging import commit, planning
from services.merging.choices import Choices
from services.merging.commit import MergeBlocked, MergeOutdated
from services.models.account import RecordState
from services.models.audit_entry import AuditEntry
from services.models.duplicate_rule import MatchCode
from services.models.field_change import FieldChange
from services.models.lead import Lead, LeadReason, LeadState
from services.models.opportunity import Opportunity
from services.models.process import InstanceStatus, ProcessInstance
from services.models.receipt import Receipt
from services.models.timeline_entry import TimelineEntry
from services.models.user import Role
from services.people.actors import Actor
from services.people.rights import NotAllowed
from services.store import Session
from services.timeline import notes
from tests.given import people
from tests.services.merging import given
from tests.services.qualification import given as there_is


@pytest.fixture
async def siri(session: Session) -> Actor:
    return await people.person(session)


async def a_lead_and_its_double(session: Session, siri: Actor, now: datetime) -> tuple[Lead, Lead]:
    """The lead has a note more; the double knows the mobile number and has an opportunity."""
    lead = await given.lead(session, siri, now, jobtitle="Daglig leder")
    double = await given.lead(session, siri, now, lastname="Brække", mobilephone="+4790000001")
    await given.noted(session, lead, siri, now, "Ringte", "Ringte igjen")
    await given.noted(session, double, siri, now, "Befaring i uke 48")
    await given.opportunity(session, siri, now, originatingleadid=double.id)
    return lead, double


async def test_the_primary_gets_what_it_lacks_and_what_hung_on_the_double(
    session: Session, siri: Actor, now: datetime
) -> None:
    lead, double = await a_lead_and_its_double(session, siri, now)
    done = await given.merged(session, "lead", Choices((double.id, lead.id)), siri, now)
    assert (done.primary.id, done.asked.id, done.changed) == (lead.id, double.id, ("mobilephone",))
    assert (lead.mobilephone, lead.lastname, lead.version) == ("+4790000001", "Brekke", 2)
    assert await given.texts_on(session, "lead", lead.id) == {"Ringte", "Ringte igjen", "Befaring i uke 48"}
    assert await given.files_on(session, "lead", lead.id) == 2
    assert await session.scalar(select(Opportunity.originatingleadid)) == lead.id
    assert {(each.entity, each.number) for each in done.moved} == {("note", 1), ("attachment", 1), ("opportunity", 1)}


async def test_the_double_is_closed_and_points_to_the_primary(session: Session, siri: Actor, now: datetime) -> None:
    lead, double = await a_lead_and_its_double(session, siri, now)
    await given.merged(session, "lead", Choices((lead.id, double.id)), siri, now)
    assert (double.statecode, double.statuscode, double.closedon) == (
        LeadState.DISQUALIFIED,
        LeadReason.CANCELED,
        now,
    )
    assert (double.merged, double.masterid, double.version) == (True, lead.id, 2)
    running = select(ProcessInstance.leadid, ProcessInstance.statuscode)
    assert dict((await session.execute(running)).all()) == {
        lead.id: InstanceStatus.ACTIVE,
        double.id: InstanceStatus.ABORTED,
    }


async def test_a_lead_that_was_closed_before_keeps_the_day(session: Session, siri: Actor, now: datetime) -> None:
    earlier = now - timedelta(days=40)
    closed = {"statecode": LeadState.QUALIFIED, "statuscode": LeadReason.QUALIFIED, "closedon": earlier}
    lead, old = await given.lead(session, siri, now), await given.lead(session, siri, now, **closed)
    await given.merged(session, "lead", Choices((lead.id, old.id)), siri, now)
    assert (old.statecode, old.closedon, old.masterid) == (LeadState.DISQUALIFIED, earlier, lead.id)
    changes = await session.scalars(select(FieldChange.field).where(FieldChange.record_id == old.id))
    assert set(changes) == {"statecode", "statuscode", "merged", "masterid"}


async def test_the_double_is_found_no_more_and_the_primary_by_its_new_values(
    session: Session, siri: Actor, now: datetime
) -> None:
    lead = await given.lead(session, siri, now, emailaddress1=None)
    double = await given.lead(session, siri, now, companyname="Havsalt", emailaddress1="post@havsalt.example")
    await given.noted(session, lead, siri, now, "Ringte")
    choices = Choices((lead.id, double.id), picks={"companyname": double.id})
    await given.merged(session, "lead", choices, siri, now)
    assert [each.line.id for each in await search.search(session, "Havsalt", by=siri)] == [lead.id]
    assert set(await session.scalars(select(MatchCode.record_id).where(MatchCode.entity == "lead"))) == {lead.id}
    sought = {"emailaddress1": "post@havsalt.example"}
    assert [each.record_id for each in await matching.matches(session, "lead", sought, by=siri)] == [lead.id]


async def test_a_merge_is_written_down_on_every_record(session: Session, siri: Actor, now: datetime) -> None:
    lead, double = await a_lead_and_its_double(session, siri, now)
    plan = await planning.plan(session, "lead", Choices((lead.id, double.id)), by=siri)
    done = await commit.merge(session, plan, by=siri, now=now)
    audited = select(AuditEntry.record_id, AuditEntry.facts).where(AuditEntry.action == "lead.merged")
    shown = select(TimelineEntry.record_id, TimelineEntry.facts).where(TimelineEntry.kind == "lead.merged")
    for statement in (audited, shown):
        facts: dict[int, dict[str, Any]] = dict((await session.execute(statement)).all())
        assert facts[lead.id]["losers"] == [{"id": double.id, "name": "Kari Brække"}]
        assert facts[lead.id]["plan_hash"] == plan.hash
        assert facts[double.id] == {"master": {"id": lead.id, "name": "Kari Brekke"}}
    receipt = await session.get_one(Receipt, done.receipt_id)
    assert (receipt.kind, receipt.lead_id, receipt.lead_version, receipt.plan_hash) == (
        "lead.merged",
        lead.id,
        1,
        plan.hash,
    )
    changed = await session.execute(select(FieldChange.record_id, FieldChange.field, FieldChange.new))
    assert (lead.id, "mobilephone", "+4790000001") in {tuple(each) for each in changed}


async def test_five_leads_are_merged_at_once(session: Session, siri: Actor, now: datetime) -> None:
    leads = [await given.lead(session, siri, now, jobtitle=None) for _ in range(5)]
    leads[3].jobtitle = "Daglig leder"
    for number, each in enumerate(leads):
        await given.noted(session, each, siri, now, f"Notat {number}")
    done = await given.merged(session, "lead", Choices(tuple(each.id for each in leads)), siri, now)
    assert done.primary.id == leads[0].id
    assert leads[0].jobtitle == "Daglig leder"
    assert {each.masterid for each in leads[1:]} == {leads[0].id}
    assert await given.texts_on(session, "lead", leads[0].id) == {f"Notat {number}" for number in range(5)}


async def test_nothing_is_written_when_a_record_was_changed_since(session: Session, siri: Actor, now: datetime) -> None:
    lead, double = await a_lead_and_its_double(session, siri, now)
    plan = await planning.plan(session, "lead", Choices((lead.id, double.id)), by=siri)
    await notes.add(session, entity="lead", record_id=double.id, text="Nytt", by=siri, now=now)
    before = await there_is.counts(session)
    with pytest.raises(MergeOutdated):
        await commit.merge(session, plan, by=siri, now=now)
    assert await there_is.counts(session) == before
    assert (lead.version, double.version) == (1, 1)


async def test_a_plan_with_obstacles_is_not_carried_out(session: Session, siri: Actor, now: datetime) -> None:
    lead = await given.lead(session, siri, now)
    plan = await planning.plan(session, "lead", Choices((lead.id,)), by=siri)
    with pytest.raises(MergeBlocked) as refused:
        await commit.merge(session, plan, by=siri, now=now)
    assert refused.value.facts == {"obstacles": "too-few"}


async def test_who_may_not_change_all_of_them_merges_nothing(session: Session, siri: Actor, now: datetime) -> None:
    morten = await people.person(session, "Morten Manager", role=Role.MANAGER)
    lead, others = await given.lead(session, siri, now), await given.lead(session, morten, now)
    plan = await planning.plan(session, "lead", Choices((lead.id, others.id)), by=siri)
    with pytest.raises(NotAllowed):
        await commit.merge(session, plan, by=siri, now=now)
    assert not others.merged


async def test_a_lead_is_merged_only_once(session: Session, siri: Actor, now: datetime) -> None:
    lead, double = await a_lead_and_its_double(session, siri, now)
    third = await given.lead(session, siri, now)
    await given.merged(session, "lead", Choices((lead.id, double.id)), siri, now)
    plan = await planning.plan(session, "lead", Choices((third.id, double.id)), by=siri)
    with pytest.raises(MergeBlocked):
        await commit.merge(session, plan, by=siri, now=now)


async def test_two_accounts_are_merged_with_all_that_belongs_to_them(
    session: Session, siri: Actor, now: datetime
) -> None:
    account = await there_is.account(session, siri)
    double = await there_is.account(session, siri, name="Brekke Havbruk", websiteurl="brekke.example")
    await given.noted(session, account, siri, now, "Kunde siden 2019")
    contact = await there_is.contact(session, siri, parentcustomerid=double.id)
    lead = await given.lead(session, siri, now, parentaccountid=double.id)
    sale = await given.opportunity(session, siri, now, parentaccountid=double.id)
    done = await given.merged(session, "account", Choices((account.id, double.id)), siri, now)
    for row in (account, double, contact, lead, sale):
        await session.refresh(row)
    assert done.primary.id == account.id
    assert (account.name, account.websiteurl, account.statecode) == (
        "Brekke Havbruk AS",
        "brekke.example",
        RecordState.ACTIVE,
    )
    assert double.statecode is RecordState.INACTIVE
    assert (contact.parentcustomerid, lead.parentaccountid, sale.parentaccountid) == (account.id,) * 3
    assert (contact.version, lead.version, sale.version) == (2, 2, 2)
    assert set(await session.scalars(select(MatchCode.record_id).where(MatchCode.entity == "account"))) == {account.id}
    assert await session.scalar(select(AuditEntry.action).where(AuditEntry.record_id == double.id)) == "account.merged"


async def test_two_contacts_are_merged(session: Session, siri: Actor, now: datetime) -> None:
    account = await there_is.account(session, siri)
    contact = await there_is.contact(session, siri)
    double = await there_is.contact(session, siri, parentcustomerid=account.id, jobtitle="Daglig leder")
    await given.noted(session, contact, siri, now, "Ringte")
    lead = await given.lead(session, siri, now, parentcontactid=double.id)
    await given.merged(session, "contact", Choices((contact.id, double.id)), siri, now)
    await session.refresh(lead)
    assert (contact.parentcustomerid, contact.jobtitle, lead.parentcontactid) == (
        account.id,
        "Daglig leder",
        contact.id,
    )
    assert double.statecode is RecordState.INACTIVE


@pytest.mark.parametrize("entity", ["account", "contact"])
async def test_accounts_and_contacts_are_merged_two_by_two(session: Session, siri: Actor, entity: str) -> None:
    if entity == "account":
        ids = [(await there_is.account(session, siri)).id for _ in range(3)]
    else:
        ids = [(await there_is.contact(session, siri)).id for _ in range(3)]
    plan = await planning.plan(session, entity, Choices(tuple(ids)), by=siri)
    assert [(each.code, each.facts) for each in plan.obstacles] == [("too-many", {"most": 1})]
