"""A view's leads are counted by the reason why they are not scored; the numbers sum up to the view."""

from __future__ import annotations

import random
from datetime import datetime, timedelta
from typing import Any

import pytest
from sqlalchemy import select, update

from services.leads import operations
from services.leads.new_lead import NewLead
from services.models.job import Job, JobStatus
from services.models.lead import Lead, LeadReason, LeadState
from services.models.process import LEAD_TO_OPPORTUNITY
from services.models.score import Score
from services.models.scoring import RunReason, Subject
from services.people.actors import Actor
from services.people.rights import NotFound
from services.scoring import diagnosing, running, scores, track_record, what_if
from services.scoring.diagnosis import Check
from services.scoring.what_if import NoModelForIt, NotChangeable
from services.store import Store
from services.views import showing
from services.views.clock import Clock
from services.views.conditions import Condition, Filter, Operator
from services.views.definitions import ALL_LEADS, MY_OPEN_LEADS, OPEN_LEADS
from tests.given.people import person
from tests.services.scoring import given

DAY = timedelta(days=1)


@pytest.fixture
async def admin(store: Store) -> Actor:
    return await given.administrator(store)


async def everything(store: Store, admin: Actor, now: datetime, *, seed: int) -> list[int]:
    """Leads in every state that the diagnosis tells apart, and two models for some of them."""
    chance = random.Random(seed)
    rows: list[dict[str, Any]] = []
    for row in given.closed_leads(admin, 60, now=now, seed=seed):
        state = chance.choice((LeadState.OPEN, LeadState.OPEN, LeadState.OPEN, LeadState.DISQUALIFIED))
        created = now - chance.choice((2 * 367 * DAY, 30 * DAY, DAY, timedelta(minutes=8), timedelta(minutes=2)))
        merged = chance.random() < 0.1
        rows.append(
            row | {
                "createdon": created, "modifiedon": created, "statecode": state,
                "statuscode": LeadReason.NEW if state is LeadState.OPEN else LeadReason.LOST, "merged": merged,
                "address1_city": chance.choice(("Bergen", "Oslo", "Voss")),
                "attributes": {"size": chance.choice(("S", 2, None, True))},
            }
        )  # fmt: skip
    ids = await given.store_leads(store, rows)
    async with store.writing() as session:
        await given.put_on(session, chance.sample(ids, 40), LEAD_TO_OPPORTUNITY)
        await given.model(
            session, now=now - 20 * DAY, filter_column="address1_city", filter_values=["Bergen"],
            process_id=LEAD_TO_OPPORTUNITY,
        )  # fmt: skip
        await given.model(session, now=now - DAY / 2, filter_column="attributes.size", filter_values=["2", "true"])
    return ids


@pytest.mark.parametrize("seed", [1, 2, 3])
async def test_the_reasons_are_those_of_each_lead_and_sum_up_to_the_view(
    store: Store, admin: Actor, now: datetime, seed: int
) -> None:
    ids = await everything(store, admin, now, seed=seed)
    if seed == 3:
        async with store.writing() as session:
            await running.begin(session, Subject.LEAD, RunReason.ASKED, now=now)
        await given.work(store, now)
    for view in (ALL_LEADS, OPEN_LEADS):
        async with store.reading() as session:
            found = await diagnosing.coverage(session, view.filter, by=admin, now=now)
            total = await showing.count(session, view.filter, by=admin, now=now)
            each: dict[Check, list[int]] = {}
            scored = 0
            shown = select(Lead.id).where(Lead.statecode == LeadState.OPEN) if view is OPEN_LEADS else select(Lead.id)
            for lead in await session.scalars(shown):
                told = await diagnosing.of(session, Subject.LEAD, lead, by=admin, now=now)
                scored += told.scored
                if not told.scored:
                    assert told.headline is not None
                    each.setdefault(told.headline.check, []).append(lead)
            assert (found.total, found.scored) == (total, scored)
            assert found.reasons == {check: len(leads) for check, leads in each.items()}
            assert found.scored + sum(found.reasons.values()) == found.total
            for check, leads in each.items():
                named = await diagnosing.unscored(session, view.filter, check, by=admin, now=now, most=100)
                assert sorted(named) == sorted(leads)
    assert len(ids) == 60
    assert len(each) >= 2


@pytest.mark.parametrize("check", [Check.OPEN, Check.AGE, Check.CONDITIONS])
async def test_the_oldest_leads_of_a_reason_are_found_a_portion_at_a_time(
    store: Store, admin: Actor, now: datetime, check: Check, monkeypatch: pytest.MonkeyPatch
) -> None:
    """Many are created at the same moment, so the portions part in the midst of them."""
    await everything(store, admin, now, seed=4)
    async with store.reading() as session:
        at_once = await diagnosing.unscored(session, ALL_LEADS.filter, check, by=admin, now=now, most=100)
        counted = await diagnosing.coverage(session, ALL_LEADS.filter, by=admin, now=now)
        monkeypatch.setattr(diagnosing, "PORTION", 3)
        portioned = await diagnosing.unscored(session, ALL_LEADS.filter, check, by=admin, now=now, most=100)
        few = await diagnosing.unscored(session, ALL_LEADS.filter, check, by=admin, now=now, most=1)
    assert portioned == at_once
    assert len(portioned) == counted.reasons[check] >= 2
    assert few == at_once[:1]


async def test_a_seller_counts_only_what_they_see(store: Store, admin: Actor, now: datetime) -> None:
    await given.open_leads(store, admin, 3, now=now)
    async with store.writing() as session:
        siri = await person(session, "Siri Selger")
    (own,) = await given.open_leads(store, siri, 1, now=now)
    async with store.reading() as session:
        found = await diagnosing.coverage(session, MY_OPEN_LEADS.filter, by=siri, now=now)
        assert (found.total, found.reasons) == (1, {Check.PUBLISHED: 1})
        assert (await diagnosing.of(session, Subject.LEAD, own, by=siri, now=now)).headline is not None
        for read in (diagnosing.of(session, Subject.LEAD, own - 1, by=siri, now=now),
                     scores.of(session, Subject.LEAD, own - 1, by=siri),
                     what_if.best(session, Subject.LEAD, own - 1, by=siri, now=now)):  # fmt: skip
            with pytest.raises(NotFound):
                await read


async def test_a_view_with_conditions_is_counted_as_it_is_shown(store: Store, admin: Actor, now: datetime) -> None:
    await everything(store, admin, now, seed=5)
    in_bergen = Filter((Condition("address1_city", Operator.EQUALS, "bergen"),))
    async with store.reading() as session:
        found = await diagnosing.coverage(session, in_bergen, by=admin, now=now)
        assert found.total == await showing.count(session, in_bergen, by=admin, now=now) > 0


async def test_a_lead_opened_again_waits_for_the_run_and_a_failed_job_is_told(
    store: Store, admin: Actor, now: datetime
) -> None:
    async with store.writing() as session:
        await given.model(session, now=now - 5 * DAY)
        lead = await operations.create(session, NewLead("Pumper", "Brekke"), by=admin, now=now)
        closed = await operations.disqualify(session, lead.id, LeadReason.LOST, version=1, by=admin, now=now + DAY / 24)
    hour = now + DAY / 12
    async with store.writing() as session:
        await operations.reactivate(session, lead.id, version=closed.version, by=admin, now=hour)
    async with store.writing() as session:
        told = await diagnosing.of(session, Subject.LEAD, lead.id, by=admin, now=hour)
        assert [each.check for each in told.failed] == [Check.REFRESHED]
        await session.execute(update(Job).values(status=JobStatus.PARKED, error="UnusableScorecard: checksum"))
        told = await diagnosing.of(session, Subject.LEAD, lead.id, by=admin, now=hour)
        assert [each.check for each in told.failed] == [Check.REFRESHED, Check.RUNS]
        assert told.failed[1].actual["error"] == "UnusableScorecard: checksum"


async def test_a_scored_lead_as_it_is_fails_nothing(store: Store, admin: Actor, now: datetime) -> None:
    async with store.writing() as session:
        await given.model(session, now=now - DAY)
        lead = await operations.create(session, NewLead("Pumper", "Brekke"), by=admin, now=now)
    await given.work(store, now)
    async with store.reading() as session:
        told = await diagnosing.of(session, Subject.LEAD, lead.id, by=admin, now=now + DAY / 2)
    assert told.scored
    assert told.failed == ()


async def test_the_track_record_is_of_the_grade_that_a_lead_had_at_first(
    store: Store, admin: Actor, now: datetime
) -> None:
    ids = await given.open_leads(store, admin, 40, now=now)
    async with store.writing() as session:
        await given.model(session, now=now)
        await running.begin(session, Subject.LEAD, RunReason.ASKED, now=now)
    await given.work(store, now)
    won = set(ids[::3])
    async with store.writing() as session:
        await session.execute(update(Score).values(grade=0))
        for lead in ids:
            state = LeadState.QUALIFIED if lead in won else LeadState.DISQUALIFIED
            closed = {"statecode": state, "closedon": now - (200 * DAY if lead == ids[-1] else DAY)}
            await session.execute(update(Lead).where(Lead.id == lead).values(**closed))
        first = {row.record_id: row.first_grade for row in await session.scalars(select(Score))}
    async with store.reading() as session:
        found = await track_record.of(session, Subject.LEAD, clock=Clock(now, "Europe/Oslo"))
    for record in found:
        of_grade = [lead for lead, grade in first.items() if grade is record.grade and lead != ids[-1]]
        assert (record.closed, record.won) == (len(of_grade), len(won.intersection(of_grade)))
    assert sum(record.closed for record in found) == 39, "one was closed more than six months ago"


async def test_what_would_raise_a_score_is_what_scoring_says(store: Store, admin: Actor, now: datetime) -> None:
    async with store.writing() as session:
        lead = await operations.create(session, NewLead("Pumper", "Brekke"), by=admin, now=now)
    async with store.reading() as session:
        with pytest.raises(NoModelForIt):
            await what_if.best(session, Subject.LEAD, lead.id, by=admin, now=now)
    async with store.writing() as session:
        await given.model(session, now=now)
        await running.begin(session, Subject.LEAD, RunReason.ASKED, now=now)
    await given.work(store, now)
    async with store.reading() as session:
        assert await what_if.best(session, Subject.LEAD, lead.id, by=admin, now=now) == ()
        with pytest.raises(NotChangeable):
            await what_if.scored_with(session, Subject.LEAD, lead.id, {"address1_city": "Bergen"}, by=admin, now=now)
