"""The queue of jobs: who gets one, what a failure costs, and when a person is needed."""

from __future__ import annotations

from datetime import datetime, timedelta

from sqlalchemy import select

from services.jobs import queue
from services.models.job import Job, JobStatus
from services.store import Session, Store

SECOND = timedelta(seconds=1)
KINDS = ("summary",)


async def asked(store: Store, *, due: datetime) -> int:
    async with store.writing() as session:
        return await queue.ask(session, "summary", {"lead": 7}, due=due, now=due)


async def claimed(store: Store, now: datetime) -> queue.Claimed | None:
    async with store.writing() as session:
        return await queue.claim(session, kinds=KINDS, now=now)


async def row(store: Store, job: int) -> Job:
    async with store.reading() as session:
        found = await session.get(Job, job)
    assert found
    return found


async def fails(store: Store, job: queue.Claimed, now: datetime) -> bool:
    async with store.writing() as session:
        return await queue.failed(session, job, error="no answer", now=now)


async def test_a_job_is_claimed_when_it_is_due_and_not_before(store: Store, now: datetime) -> None:
    job = await asked(store, due=now)
    assert await claimed(store, now - SECOND) is None
    assert await claimed(store, now) == queue.Claimed(job, "summary", {"lead": 7}, attempts=1)


async def test_the_job_that_has_been_due_longest_comes_first(store: Store, now: datetime) -> None:
    await asked(store, due=now)
    older = await asked(store, due=now - SECOND)
    first = await claimed(store, now)
    assert first
    assert first.id == older


async def test_a_kind_the_worker_cannot_do_is_left_to_others(session: Session, now: datetime) -> None:
    await queue.ask(session, "training", {}, due=now, now=now)
    assert await queue.claim(session, kinds=KINDS, now=now) is None


async def test_a_claimed_job_belongs_to_its_worker_until_the_lease_is_over(store: Store, now: datetime) -> None:
    await asked(store, due=now)
    await claimed(store, now)
    assert await claimed(store, now + queue.LEASE - SECOND) is None
    again = await claimed(store, now + queue.LEASE)
    assert again
    assert again.attempts == 2


async def test_two_workers_at_once_get_different_jobs(store: Store, now: datetime) -> None:
    if store.is_sqlite:
        return
    await asked(store, due=now)
    await asked(store, due=now)
    async with store.writing() as one, store.writing() as other:
        mine = await queue.claim(one, kinds=KINDS, now=now)
        theirs = await queue.claim(other, kinds=KINDS, now=now)
        nobodys = await queue.claim(other, kinds=KINDS, now=now)
    assert mine
    assert theirs
    assert mine.id != theirs.id
    assert nobodys is None


async def test_a_job_that_is_done_is_not_claimed_again(store: Store, now: datetime) -> None:
    await asked(store, due=now)
    job = await claimed(store, now)
    assert job
    async with store.writing() as session:
        assert await queue.done(session, job)
    assert await claimed(store, now + timedelta(days=1)) is None
    assert (await row(store, job.id)).status is JobStatus.DONE


async def test_a_worker_that_was_overtaken_cannot_settle_the_job(store: Store, now: datetime) -> None:
    await asked(store, due=now)
    slow = await claimed(store, now)
    quick = await claimed(store, now + queue.LEASE)
    assert slow
    assert quick
    async with store.writing() as session:
        assert not await queue.done(session, slow)
        assert not await queue.failed(session, slow, error="late", now=now)
        assert await queue.done(session, quick)


async def test_each_failure_is_waited_for_longer_and_the_fifth_parks_the_job(store: Store, now: datetime) -> None:
    asked_for = await asked(store, due=now)
    waits, parked = [], False
    while not parked:
        job = await claimed(store, now)
        assert job
        parked = await fails(store, job, now)
        due = (await row(store, asked_for)).due
        waits.append(due - now)
        now = due
    assert waits == [*queue.WAITS, timedelta(0)]
    left = await row(store, asked_for)
    assert (left.status, left.error, left.attempts) == (JobStatus.PARKED, "no answer", 5)
    assert await claimed(store, now + timedelta(days=1)) is None


async def test_a_job_that_kills_its_worker_five_times_is_parked(store: Store, now: datetime) -> None:
    job = await asked(store, due=now)
    for _ in range(queue.MOST_TRIES):
        assert await claimed(store, now)
        now += queue.LEASE
    assert await claimed(store, now) is None
    assert (await row(store, job)).status is JobStatus.PARKED


async def test_a_job_asked_for_once_waits_once(session: Session, now: datetime) -> None:
    await queue.ask_once(session, "summary", due=now, now=now)
    await queue.ask_once(session, "summary", due=now + SECOND, now=now)
    (only,) = await session.scalars(select(Job))
    assert only.due == now


async def test_a_job_asked_for_in_a_transaction_that_fails_is_not_there(store: Store, now: datetime) -> None:
    try:
        async with store.writing() as session:
            await queue.ask(session, "summary", {}, due=now, now=now)
            raise RuntimeError
    except RuntimeError:
        assert await claimed(store, now) is None
