"""A search reads a sample of its own pairs before it judges any."""

from __future__ import annotations

from datetime import datetime

import pytest

from benchmarks.duplicates import words
from benchmarks.duplicates.generator import ADDRESS, NAME, Recipe
from benchmarks.duplicates.generator import store as made_up
from services.detection import scope, surveying
from services.detection.asking import Wish
from services.models.detection_job import DetectionJob
from services.people.actors import Actor
from services.resemblance import features, model
from services.store import Store
from tests.services.detection import given

TOWN = Recipe(73, 300, words.AUSTRALIA, (*NAME, *ADDRESS), doubled=0.6, mistakes=1.5, hard=0.0, at_work=0.0)


@pytest.fixture
async def admin(store: Store) -> Actor:
    return await given.administrator(store)


async def a_town(store: Store, admin: Actor) -> None:
    """People of whom only the address is known, each at her own."""
    async with store.writing() as session:
        for values in made_up(TOWN).values:
            await given.lead(session, admin, **values)


async def test_a_town_of_single_people_teaches_that_an_address_is_one_person(
    store: Store, admin: Actor, now: datetime
) -> None:
    await a_town(store, admin)
    search = await given.search(store, Wish("Two of one"), by=admin, now=now)
    await given.work(store, now)
    known = surveying.known(await given.the_job(store, search))
    near = model.RELATIONS.index("near")
    assert known[features.PLACE].shares[near] < model.load()[features.PLACE].learned.shares[near] / 2
    pairs = await given.kept(store, search)
    assert all(pair.probability is not None for pair in pairs.values())
    assert len(pairs) > 20


async def test_a_handful_of_records_teaches_nothing(store: Store, admin: Actor, now: datetime) -> None:
    await given.many(store, admin, 20)
    search = await given.search(store, Wish("Two of one"), by=admin, now=now)
    await given.work(store, now)
    job = await given.the_job(store, search)
    assert (job.habits, job.done) == ({}, 20)


async def test_the_sample_is_spread_over_all_records(store: Store, admin: Actor, now: datetime) -> None:
    await given.many(store, admin, 20)
    everything = DetectionJob(entity="lead", query={}, askedon=now)
    async with store.reading() as session:
        every = await scope.ids(session, everything, admin, low=0, high=10_000)
        assert await scope.sample(session, everything, admin, most=5) == every[::4]
        assert await scope.sample(session, everything, admin, most=100) == every
