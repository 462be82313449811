"""One owner's heap of made-up wins: it drowns nobody's, it is warned of, and an administrator decides."""

from __future__ import annotations

from datetime import datetime, timedelta
from typing import Any

import pytest
from sqlalchemy import func, select

from services.conversations import notices
from services.models.job import Job
from services.models.lead import LeadReason, LeadSource, LeadState
from services.models.scoring import ScoringModel, ScoringVersion
from services.scoring import owners, training
from services.scoring.learning import State
from services.scoring.owners import ALWAYS, ONE_OWNER
from services.store import Store
from tests.given.people import person
from tests.services.scoring import given

DAY = timedelta(days=1)
WON = True
ONE, OTHER, THIRD = 1, 2, 3


@pytest.mark.parametrize(
    ("records", "kept"),
    [
        ({ONE: 1000, OTHER: 100, THIRD: 100}, {ONE: ALWAYS, OTHER: 100, THIRD: 100}),
        ({ONE: 5000, OTHER: 600, THIRD: 600}, {ONE: 600, OTHER: 600, THIRD: 600}),
        ({ONE: 700, OTHER: 700, THIRD: 700}, {ONE: 700, OTHER: 700, THIRD: 700}),
        ({ONE: 200, OTHER: 100, THIRD: 20}, {ONE: 200, OTHER: 100, THIRD: 20}),
        ({ONE: 1000}, {ONE: 1000}),
        ({ONE: 1000, OTHER: 39}, {ONE: 1000, OTHER: 39}),
        ({ONE: 1000, OTHER: 40}, {ONE: ALWAYS, OTHER: 40}),
    ],
)
def test_an_owner_has_at_most_half_as_many_as_all_others(records: dict[int, int], kept: dict[int, int]) -> None:
    listed = [owner for owner, count in records.items() for _ in range(count)]
    places = owners.kept(listed, [WON] * len(listed))
    assert {owner: sum(listed[place] == owner for place in places) for owner in records} == kept


def test_each_outcome_is_counted_for_itself_and_what_is_kept_is_of_the_whole_time() -> None:
    listed = [ONE] * 1000 + [OTHER] * 50 + [ONE] * 150 + [OTHER] * 50
    outcome = [WON] * 1050 + [not WON] * 200
    places = owners.kept(listed, outcome)
    assert [place for place in places if place >= 1000] == list(range(1000, 1250))
    assert places[:ALWAYS] == list(range(0, 1000, 5))


@pytest.mark.parametrize(
    ("won", "lost", "dominated"),
    [
        ({ONE: 1000, OTHER: 39}, {OTHER: 60}, True),
        ({ONE: 199, OTHER: 60}, {OTHER: 60}, True),
        ({OTHER: 60}, {ONE: 199, OTHER: 60}, True),
        ({ONE: 66, OTHER: 34}, {ONE: 50, OTHER: 50}, False),
        ({ONE: 67, OTHER: 33}, {ONE: 50, OTHER: 50}, True),
        ({ONE: 100}, {ONE: 100}, False),
        ({None: 100, ONE: 20}, {None: 100, ONE: 20}, False),
    ],
)
def test_one_of_several_who_closed_most_of_an_outcome_is_warned_of_however_few_the_others_closed(
    won: dict[int | None, int], lost: dict[int | None, int], dominated: bool
) -> None:
    listed = [
        (owner, outcome) for outcome, of in ((WON, won), (not WON, lost)) for owner in of for _ in range(of[owner])
    ]
    assert owners.dominated([owner for owner, _ in listed], [outcome for _, outcome in listed]) is dominated


def made_up(owner: int, now: datetime) -> list[dict[str, Any]]:
    """A thousand wins of a day."""
    created, closed = now - 2 * DAY, now - DAY
    won = {"statecode": LeadState.QUALIFIED, "statuscode": LeadReason.QUALIFIED, "leadsourcecode": LeadSource.WEB}
    when = {"createdon": created, "modifiedon": created, "closedon": closed}
    return [{"subject": "Pumper", "lastname": "Falsk", "owner_id": owner, "attributes": {}, **won, **when}] * 1000


async def test_mod_04_a_thousand_made_up_wins_of_one_seller_are_capped_and_not_published_by_the_clock(
    store: Store, now: datetime
) -> None:
    admin = await given.administrator(store)
    async with store.writing() as session:
        faker, *sellers = [await person(session, name) for name in ("Fredrik Falsk", "Siri", "Ola", "Aisha")]
    for number, seller in enumerate(sellers):
        await given.store_leads(store, given.closed_leads(seller, 100, now=now, seed=number))
    await given.store_leads(store, made_up(faker.id, now))
    async with store.writing() as session:
        model = await given.model(session, now=now - 100 * DAY, auto_retrain=True)
        active = model.published_id
        await training.ask(session, await session.get_one(ScoringModel, model.id), by=None, now=now)
    await given.work(store, now)
    async with store.reading() as session:
        poisoned = await session.scalar(select(ScoringVersion).where(ScoringVersion.number == 2))
        assert poisoned is not None
        assert poisoned.rows == 300 + ALWAYS
        assert {ONE_OWNER, "outcome-drift"} <= set(poisoned.report["warnings"])
        assert poisoned.report["state"] != State.READY
        assert (await session.get_one(ScoringModel, model.id)).published_id == active
        told = await session.scalars(select(Job.arguments).where(Job.kind == notices.KIND))
    assert {(each["user"], each["kind"], each["facts"]["version"]) for each in told} == {
        (admin.id, training.OVER, poisoned.id)
    }


async def test_made_up_wins_that_are_not_capped_are_warned_of_and_never_ready(store: Store, now: datetime) -> None:
    admin = await given.administrator(store)
    async with store.writing() as session:
        faker = await person(session, "Fredrik Falsk")
    honest = given.closed_leads(admin, 300, now=now)
    won = [row for row in honest if row["statecode"] is LeadState.QUALIFIED][:60]
    lost = [row for row in honest if row["statecode"] is LeadState.DISQUALIFIED][:60]
    await given.store_leads(store, [*won, *lost, *made_up(faker.id, now)[:199]])
    async with store.writing() as session:
        model = await given.model(session, now=now, published=False)
        await training.ask(session, await session.get_one(ScoringModel, model.id), by=admin, now=now)
    await given.work(store, now)
    facts = await given.the_model(store, model.id)
    assert facts.newest is not None
    assert facts.newest.report is not None
    assert facts.newest.rows == 319
    assert ONE_OWNER in facts.newest.report.warnings
    assert facts.newest.report.state is not State.READY


async def test_a_training_that_warns_of_nothing_new_is_published_as_ever(store: Store, now: datetime) -> None:
    admin = await given.administrator(store)
    await given.store_leads(store, given.closed_leads(admin, 200, now=now))
    async with store.writing() as session:
        model = await given.model(session, now=now - 100 * DAY, auto_retrain=True)
        await training.ask(session, await session.get_one(ScoringModel, model.id), by=None, now=now)
    await given.work(store, now)
    async with store.reading() as session:
        newest = await session.scalar(select(func.max(ScoringVersion.id)))
        assert (await session.get_one(ScoringModel, model.id)).published_id == newest
