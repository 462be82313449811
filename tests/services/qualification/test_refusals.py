"""Refusing to commit a plan: why, and that nothing is written then."""

from __future__ import annotations

from datetime import datetime

import pytest

from services.models.account import Account, RecordState
from services.models.lead import LeadReason, LeadState
from services.people import rights
from services.qualification import closed, commit, planning
from services.qualification.choices import Choices, Decision, Entity, Kind
from services.refusal import Refusal
from services.settings.sections import Creation
from services.store import Session, Store
from tests.given import people
from tests.services.qualification import given


async def test_a_second_time_is_refused_with_who_and_when(session: Session, now: datetime) -> None:
    seller = await people.person(session)
    lead = await given.lead(session, seller)
    plan = await planning.plan(session, lead.id, Choices(), by=seller, now=now)
    await commit.qualify(session, plan, by=seller, now=now)
    with pytest.raises(closed.AlreadyQualified) as refused:
        await commit.qualify(session, plan, by=seller, now=now)
    assert refused.value.facts == {"lead": "Kari Brekke", "by": "Siri Selger", "at": now.isoformat()}


async def test_a_disqualified_lead_is_refused(session: Session, now: datetime) -> None:
    seller = await people.person(session)
    lead = await given.lead(session, seller, statecode=LeadState.DISQUALIFIED, statuscode=LeadReason.LOST)
    plan = await planning.plan(session, lead.id, Choices(), by=seller, now=now)
    assert [blocker.code for blocker in plan.blockers] == ["not-open"]
    with pytest.raises(closed.LeadClosed):
        await commit.qualify(session, plan, by=seller, now=now)


async def test_a_colleague_reads_the_plan_but_does_not_qualify(session: Session, now: datetime) -> None:
    seller = await people.person(session)
    colleague = await people.person(session, "Kåre Kollega")
    lead = await given.lead(session, seller)
    plan = await planning.plan(session, lead.id, Choices(), by=colleague, now=now)
    assert [blocker.code for blocker in plan.blockers] == ["missing-rights"]
    with pytest.raises(rights.NotAllowed):
        await commit.qualify(session, plan, by=colleague, now=now)


async def test_a_lead_of_another_team_does_not_exist(session: Session, now: datetime) -> None:
    seller = await people.person(session)
    stranger = await people.person(session, "Sverre Sør", team="Sør")
    lead = await given.lead(session, seller)
    with pytest.raises(rights.NotFound):
        await planning.plan(session, lead.id, Choices(), by=stranger, now=now)


async def test_duplicates_wait_for_a_choice_in_either_mode(session: Session, now: datetime) -> None:
    seller = await people.person(session)
    account = await given.account(session, seller)
    lead = await given.lead(session, seller)
    for creation in Creation:
        await given.settings(session, now, account=creation)
        plan = await planning.plan(session, lead.id, Choices(), by=seller, now=now)
        assert plan.unsettled == (Entity.ACCOUNT,)
        with pytest.raises(commit.DuplicatesUnsettled) as refused:
            await commit.qualify(session, plan, by=seller, now=now)
        assert refused.value.facts == {"entities": "account"}
    done = await given.qualified(session, lead, seller, now, Choices(account=Decision(Kind.LINK, account.id)))
    assert [ref.id for ref in done.linked] == [account.id]


@pytest.mark.parametrize("change", ["lead", "settings", "linked", "duplicate", "closed link", "mapping"])
async def test_a_plan_made_before_a_change_writes_nothing(store: Store, now: datetime, change: str) -> None:
    async with store.writing() as session:
        seller = await people.person(session)
        account = await given.account(session, seller)
        lead = await given.lead(session, seller)
        choices = Choices(account=Decision(Kind.LINK, account.id))
        plan = await planning.plan(session, lead.id, choices, by=seller, now=now)
        assert plan.ready
    async with store.writing() as session:
        match change:
            case "lead":
                row = await session.get_one(type(lead), lead.id)
                row.jobtitle, row.version = "Daglig leder", row.version + 1
            case "settings":
                await given.settings(session, now, opportunity=Creation.AUTOMATIC)
            case "linked":
                linked = await session.get_one(Account, account.id)
                linked.name, linked.version = "Brekke Gruppen AS", linked.version + 1
            case "duplicate":
                await given.contact(session, seller)
            case "closed link":
                (await session.get_one(Account, account.id)).statecode = RecordState.INACTIVE
            case "mapping":
                await session.execute(given.custom_mapping("description", "contact", "description"))
                await session.execute(given.describe(lead.id, "Ring etter ni"))
    async with store.reading() as session:
        before = await given.counts(session)
    with pytest.raises(Refusal) as refused:
        async with store.writing() as session:
            await commit.qualify(session, plan, by=seller, now=now)
    assert refused.value.code == "plan-outdated"
    async with store.reading() as session:
        assert await given.counts(session) == before
        lead = await session.get_one(type(lead), lead.id)
        assert lead.statecode is LeadState.OPEN


async def test_planning_creates_nothing(store: Store, now: datetime) -> None:
    async with store.writing() as session:
        seller = await people.person(session)
        await given.account(session, seller)
        lead = await given.lead(session, seller)
    async with store.writing() as session:
        before = await given.counts(session)
        await planning.plan(session, lead.id, Choices(), by=seller, now=now)
        assert not session.new
        assert not session.dirty
        assert await given.counts(session) == before
