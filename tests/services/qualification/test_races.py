"""Several sellers at once: one winner, the others told so, and no company made twice."""

from __future__ import annotations

import asyncio
from collections.abc import Sequence
from datetime import datetime

import pytest
from sqlalchemy import func, select, text

from services.leads import owning
from services.models.account import Account
from services.models.contact import Contact
from services.models.lead import Lead, LeadState
from services.models.opportunity import Opportunity
from services.models.receipt import Receipt
from services.models.user import Role
from services.people.actors import Actor
from services.qualification import closed, commit, planning
from services.qualification.choices import Choices, Decision, Entity, Kind
from services.qualification.commit import Qualified
from services.refusal import Refusal
from services.settings.sections import Creation
from services.store import Store
from tests.given import people
from tests.services.qualification import given

RACES = 20


async def qualify_at_once(
    store: Store, runners: Sequence[tuple[int, Actor]], now: datetime
) -> list[Qualified | Refusal]:
    """Each runner plans a lead, waits until all have planned, and qualifies in a transaction of its own."""
    everybody_has_a_plan = asyncio.Barrier(len(runners))

    async def run(lead_id: int, by: Actor) -> Qualified | Refusal:
        async with store.reading() as session:
            plan = await planning.plan(session, lead_id, Choices(), by=by, now=now)
        await everybody_has_a_plan.wait()
        try:
            async with store.writing() as session:
                return await commit.qualify(session, plan, by=by, now=now)
        except Refusal as refusal:
            return refusal

    return await asyncio.gather(*(run(lead_id, by) for lead_id, by in runners))


@pytest.mark.parametrize("number", [2, 10])
async def test_one_of_several_qualifiers_of_a_lead_wins(store: Store, now: datetime, number: int) -> None:
    """The mutant without the lock and the version check makes several of everything on PostgreSQL."""
    async with store.writing() as session:
        sellers = [await people.person(session, f"Selger {n}", role=Role.MANAGER) for n in range(number)]
    for race in range(RACES):
        async with store.writing() as session:
            lead = await given.lead(
                session, sellers[0], lastname=given.UNLIKE[race], companyname=given.UNLIKE[race], telephone1=None,
                emailaddress1=f"post@firma{race}.example",
            )  # fmt: skip
        outcomes = await qualify_at_once(store, [(lead.id, seller) for seller in sellers], now)
        winners = [outcome for outcome in outcomes if isinstance(outcome, Qualified)]
        losers = [outcome for outcome in outcomes if isinstance(outcome, closed.AlreadyQualified)]
        assert (len(winners), len(losers)) == (1, number - 1)
        assert {loser.facts["at"] for loser in losers} == {now.isoformat()}
    async with store.reading() as session:
        for kind in (Account, Contact, Opportunity, Receipt):
            assert await session.scalar(select(func.count()).select_from(kind)) == RACES
        states = await session.scalars(select(Lead.statecode))
        assert set(states) == {LeadState.QUALIFIED}


@pytest.mark.parametrize("creation", list(Creation))
async def test_two_leads_of_a_new_company_end_at_one_account(store: Store, now: datetime, creation: Creation) -> None:
    """The mutant without `lock_keys` in the commit makes two accounts of most pairs on PostgreSQL."""
    async with store.writing() as session:
        seller = await people.person(session)
        await given.settings(session, now, account=creation)
    for race in range(RACES):
        async with store.writing() as session:
            same = {"lastname": given.UNLIKE[race], "companyname": given.UNLIKE[race], "telephone1": None}
            ada = await given.lead(session, seller, firstname="Ada", emailaddress1=f"ada@{race}.example", **same)
            bo = await given.lead(session, seller, firstname="Bo", emailaddress1=f"bo@{race}.example", **same)
        pair = (ada, bo)
        outcomes = await qualify_at_once(store, [(lead.id, seller) for lead in pair], now)
        refusals = [outcome for outcome in outcomes if isinstance(outcome, Refusal)]
        assert [refusal.code for refusal in refusals] == ["plan-outdated"]
        late = next(lead for lead, outcome in zip(pair, outcomes, strict=True) if isinstance(outcome, Refusal))
        await link_to_the_match(store, late.id, seller, now)
        async with store.reading() as session:
            accounts = await session.scalars(select(Account.id).where(Account.name == given.UNLIKE[race]))
            linked = await session.scalars(select(Lead.parentaccountid).where(Lead.id.in_([lead.id for lead in pair])))
            only = accounts.one()
            assert list(linked) == [only, only]


async def link_to_the_match(store: Store, lead_id: int, by: Actor, now: datetime) -> None:
    """The one who came late sees the new account in a new plan, and links to it."""
    async with store.writing() as session:
        plan = await planning.plan(session, lead_id, Choices(), by=by, now=now)
        (match,) = plan.of(Entity.ACCOUNT).matches
        choices = Choices(account=Decision(Kind.LINK, match.record_id))
        plan = await planning.plan(session, lead_id, choices, by=by, now=now)
        await commit.qualify(session, plan, by=by, now=now)


@pytest.mark.parametrize("database_url", ["postgresql"], indirect=True)
async def test_who_waits_for_a_new_owner_is_told_of_the_change(store: Store, now: datetime) -> None:
    """SQLite has one writer at a time: nobody reads a lead while another gives it away."""
    async with store.writing() as session:
        siri = await people.person(session)
        boss = await people.person(session, "Sjef", role=Role.ADMINISTRATOR)
        lead = await given.lead(session, siri)
    async with store.reading() as session:
        plan = await planning.plan(session, lead.id, Choices(), by=boss, now=now)

    async def qualify() -> Qualified:
        async with store.writing() as session:
            return await commit.qualify(session, plan, by=boss, now=now)

    async with store.writing() as giving:
        await owning.assign(giving, lead.id, boss.id, version=lead.version, by=boss, now=now)
        qualifying = asyncio.create_task(qualify())
        await somebody_waits(store)
    with pytest.raises(commit.PlanOutdated):
        await qualifying


async def somebody_waits(store: Store) -> None:
    """Until a transaction of this database waits for another."""
    waiting = "SELECT count(*) FROM pg_stat_activity WHERE datname = current_database() AND wait_event_type = 'Lock'"
    async with asyncio.timeout(10), store.stating() as session:
        while not await session.scalar(text(waiting)):
            await session.execute(text("SELECT pg_sleep(0.01)"))
