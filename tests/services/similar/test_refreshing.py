"""Records that lack their profile get it by a job, a chunk at a time, whatever was interrupted."""

from __future__ import annotations

from datetime import datetime
from typing import Any

import pytest
from sqlalchemy import delete, select

from services.jobs import queue
from services.models.account import RecordState
from services.models.job import Job
from services.models.similarity import Profile, ProfileKey
from services.people.actors import Actor
from services.settings import stored
from services.settings.sections import OrganisationSettings
from services.similar import profiles, refreshing
from services.store import Session
from tests.given import leads, people
from tests.reliability.checks import findable
from tests.services.qualification import given


@pytest.fixture
async def siri(session: Session) -> Actor:
    return await people.person(session)


async def run_to_the_end(session: Session, now: datetime) -> int:
    """All runs of the job, each with the arguments that the one before asked for; how many there were."""
    await refreshing.ask(session, now=now)
    runs = 0
    while job := await queue.claim(session, kinds=[refreshing.KIND], now=now):
        assert await queue.done(session, job)
        await refreshing.refresh(session, job.arguments, now)
        runs += 1
    return runs


async def is_whole(session: Session) -> bool:
    wrong = await findable.profiles_are_those_of_the_record(session)
    return not wrong and not await findable.keys_are_those_of_the_profile(session)


async def test_a_store_of_before_gets_its_profiles_in_chunks(
    session: Session, siri: Actor, now: datetime, monkeypatch: pytest.MonkeyPatch
) -> None:
    monkeypatch.setattr(refreshing, "CHUNK", 2)
    monkeypatch.setattr(refreshing, "WINDOW", 3)
    for number in range(7):
        await leads.lead(session, siri, lastname=f"Brekke{number}")
    merged = await leads.lead(session, siri, merged=True)
    await leads.account(session, siri)
    inactive = await leads.account(session, siri, statecode=RecordState.INACTIVE)
    away = await leads.contact(session, siri, archivedon=now)
    assert await refreshing.lacking(session) == 8

    assert await run_to_the_end(session, now) > 4
    assert await refreshing.lacking(session) == 0
    assert await is_whole(session)
    held = {tuple(row) for row in await session.execute(select(Profile.entity, Profile.record_id))}
    assert not held & {("lead", merged.id), ("account", inactive.id), ("contact", away.id)}
    assert await run_to_the_end(session, now) <= 6


async def test_another_region_or_version_makes_profiles_anew(
    session: Session, siri: Actor, now: datetime, monkeypatch: pytest.MonkeyPatch
) -> None:
    await given.lead(session, siri, telephone1="08-123 456 78")
    await stored.write(session, OrganisationSettings(region="SE"), by=None, now=now)
    assert await refreshing.lacking(session) == 1
    await run_to_the_end(session, now)
    body = await session.scalar(select(Profile.body))
    assert "+46812345678" in (body or "")
    assert await is_whole(session)

    monkeypatch.setattr(profiles, "VERSION", profiles.VERSION + 1)
    await session.execute(delete(ProfileKey))
    await run_to_the_end(session, now)
    assert await is_whole(session)


async def test_a_job_that_waits_is_woken_and_not_asked_for_twice(session: Session, now: datetime) -> None:
    def waiting() -> Any:
        return select(Job.arguments, Job.due).where(Job.kind == refreshing.KIND)

    await queue.ask(session, refreshing.KIND, {"entity": "lead", "after": 5}, due=now + queue.LEASE, now=now)
    await refreshing.ask(session, now=now)
    assert [tuple(row) for row in await session.execute(waiting())] == [({"entity": "lead", "after": 5}, now)]


async def test_a_profile_that_cannot_be_read_is_made_anew(session: Session, siri: Actor, now: datetime) -> None:
    row = await given.lead(session, siri)
    kept = await session.get_one(Profile, ("lead", row.id))
    kept.made, kept.body = "0 NO", '["of another time"]'
    await session.flush()
    await run_to_the_end(session, now)
    assert await is_whole(session)
