"""Merges that cross each other: one wins, nothing goes round in a circle, no lead vanishes (RACE-04)."""

from __future__ import annotations

import asyncio
from collections import Counter
from datetime import datetime

import pytest
from sqlalchemy import select

from services.leads import operations
from services.merging import commit, planning
from services.merging.choices import Choices
from services.merging.commit import Merged
from services.merging.plan import MergePlan
from services.models.lead import Lead, LeadReason, LeadState
from services.models.note import Note
from services.people.actors import Actor
from services.refusal import Refusal
from services.store import Session, Store
from tests.given import people
from tests.reliability import checker, mutants
from tests.reliability.replacing import broken_by
from tests.services.merging import given

RACES = [
    pytest.param(5, id="short"),
    pytest.param(100, id="full", marks=[pytest.mark.soak, pytest.mark.timeout(900)]),
]


@pytest.fixture
async def siri(store: Store) -> Actor:
    async with store.writing() as session:
        return await people.person(session)


async def three_leads(session: Session, siri: Actor, now: datetime) -> list[int]:
    """Leads with a note each."""
    leads = [await given.lead(session, siri, now, lastname=f"Brekke {number}") for number in range(3)]
    for each in leads:
        await given.noted(session, each, siri, now, f"Notat på {each.id}")
    return [each.id for each in leads]


async def merge_at_once(
    store: Store, merges: list[tuple[int, int]], by: Actor, now: datetime
) -> list[Merged | Refusal]:
    """Each merge (loser, primary) is planned; when all are, each is carried out in a transaction of its own."""
    plans = [await planned(store, *each, by) for each in merges]
    return await asyncio.gather(*(carried_out(store, plan, by, now) for plan in plans))


async def planned(store: Store, loser: int, primary: int, by: Actor) -> MergePlan:
    async with store.reading() as session:
        return await planning.plan(session, "lead", Choices((loser, primary), primary=primary), by=by)


async def carried_out(store: Store, plan: MergePlan, by: Actor, now: datetime) -> Merged | Refusal:
    try:
        async with store.writing() as session:
            return await commit.merge(session, plan, by=by, now=now)
    except Refusal as refusal:
        return refusal


async def sound(store: Store, leads: list[int]) -> int:
    """Every lead ends at one that is open and not merged, and so does every note; how many are open."""
    async with store.reading() as session:
        rows = {row.id: row for row in await session.scalars(select(Lead).where(Lead.id.in_(leads)))}
        noted = Counter(await session.scalars(select(Note.record_id).where(Note.record_id.in_(leads))))
        assert await checker.broken_in(session) == []
    active = {row.id for row in rows.values() if not row.merged}
    assert all(rows[each].statecode is LeadState.OPEN for each in active)
    assert all(row.masterid in active for row in rows.values() if row.merged)
    assert noted.total() == len(leads)
    assert set(noted) <= active
    return len(active)


@pytest.mark.parametrize("races", RACES)
async def test_of_two_merges_into_each_other_one_wins(store: Store, siri: Actor, now: datetime, races: int) -> None:
    """The mutant without the lock and the hash makes both leads vanish on PostgreSQL."""
    for _ in range(races):
        async with store.writing() as session:
            first, second, _third = await three_leads(session, siri, now)
        outcomes = await merge_at_once(store, [(first, second), (second, first)], siri, now)
        assert sorted(type(each).__name__ for each in outcomes) == ["MergeOutdated", "Merged"]
        assert await sound(store, [first, second]) == 1


@pytest.mark.parametrize("races", RACES)
async def test_of_two_merges_in_a_row_one_wins(store: Store, siri: Actor, now: datetime, races: int) -> None:
    for _ in range(races):
        async with store.writing() as session:
            first, second, third = await three_leads(session, siri, now)
        outcomes = await merge_at_once(store, [(first, second), (second, third)], siri, now)
        assert sorted(type(each).__name__ for each in outcomes) == ["MergeOutdated", "Merged"]
        assert await sound(store, [first, second, third]) == 2


@pytest.mark.parametrize("database_url", ["postgresql"], indirect=True)
async def test_a_merge_that_holds_nothing_and_compares_nothing_is_caught(
    store: Store, siri: Actor, now: datetime
) -> None:
    """SQLite has one writer at a time, whatever the merge forgets."""
    lost = 0
    for _ in range(20):
        async with store.writing() as session:
            first, second, _third = await three_leads(session, siri, now)
        with broken_by(mutants.merging_whatever_was_shown):
            await merge_at_once(store, [(first, second), (second, first)], siri, now)
        async with store.reading() as session:
            lost += all([(await session.get_one(Lead, each)).merged for each in (first, second)])
        if lost:
            break
    assert lost


async def test_a_lead_is_merged_or_disqualified_but_not_both(store: Store, siri: Actor, now: datetime) -> None:
    for _ in range(5):
        async with store.writing() as session:
            first, second, _third = await three_leads(session, siri, now)
        plan = await planned(store, first, second, siri)
        outcomes = await asyncio.gather(carried_out(store, plan, siri, now), disqualify(store, first, siri, now))
        async with store.reading() as session:
            row = await session.get_one(Lead, first)
        assert row.version == 2
        assert row.merged is (row.statuscode is LeadReason.CANCELED)
        assert sum(isinstance(each, Refusal) for each in outcomes) == 1


async def disqualify(store: Store, lead: int, by: Actor, now: datetime) -> Refusal | None:
    try:
        async with store.writing() as session:
            await operations.disqualify(session, lead, LeadReason.LOST, version=1, by=by, now=now)
    except Refusal as refusal:
        return refusal
    return None
