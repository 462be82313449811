"""The worker: runs what is due, keeps what failed for later, and stops when told."""

from __future__ import annotations

import asyncio
from collections.abc import Awaitable, Callable, Mapping
from datetime import datetime, timedelta
from typing import Any

from sqlalchemy import select

from bot.worker import HANDLERS, Worker
from services.jobs import purging, queue
from services.jobs.queue import Claimed
from services.models.job import Job, JobStatus
from services.models.user import Team
from services.store import Session, Store


class Clock:
    def __init__(self, now: datetime) -> None:
        self.now = now

    def __call__(self) -> datetime:
        return self.now


async def make_team(session: Session, arguments: Mapping[str, Any], _now: datetime) -> None:
    session.add(Team(name=arguments["name"]))
    await session.flush()


async def make_team_and_break(session: Session, arguments: Mapping[str, Any], now: datetime) -> None:
    await make_team(session, arguments, now)
    raise RuntimeError("the power went out")


async def asked(store: Store, now: datetime, name: str = "Nord") -> None:
    async with store.writing() as session:
        await queue.ask(session, "team", {"name": name}, due=now, now=now)


async def teams(store: Store) -> list[str]:
    async with store.reading() as session:
        return list(await session.scalars(select(Team.name)))


async def purges(store: Store) -> list[datetime]:
    async with store.reading() as session:
        waiting = select(Job.due).where(Job.status == JobStatus.WAITING, Job.kind == purging.KIND)
        return list(await session.scalars(waiting))


async def eventually(look: Callable[[], Awaitable[object]], wanted: object) -> None:
    """Wait until looking finds what is wanted."""
    while await look() != wanted:  # noqa: ASYNC110  the worker tells nobody when it is done
        await asyncio.sleep(0.01)


async def the_job(store: Store) -> Job:
    async with store.reading() as session:
        return (await session.scalars(select(Job).where(Job.kind == "team"))).one()


async def test_a_due_job_is_done(store: Store, now: datetime) -> None:
    await asked(store, now)
    worker = Worker(store, {"team": make_team}, Clock(now))
    assert await worker.run_one()
    assert await teams(store) == ["Nord"]
    assert (await the_job(store)).status is JobStatus.DONE
    assert not await worker.run_one()


async def test_a_job_that_fails_leaves_nothing_behind_and_is_tried_again(store: Store, now: datetime) -> None:
    clock = Clock(now)
    await asked(store, now)
    assert await Worker(store, {"team": make_team_and_break}, clock).run_one()
    assert await teams(store) == []
    left = await the_job(store)
    assert (left.status, left.error) == (JobStatus.WAITING, "RuntimeError: the power went out")
    clock.now += timedelta(seconds=10)
    assert await Worker(store, {"team": make_team}, clock).run_one()
    assert await teams(store) == ["Nord"]


async def test_what_a_job_prepares_is_done_before_its_transaction_and_given_to_it(store: Store, now: datetime) -> None:
    await asked(store, now)

    async def another_name(store: Store, job: Claimed) -> Mapping[str, Any]:
        async with store.writing() as session:
            session.add(Team(name="Vest"))
        return {"name": f"{job.arguments['name']} og omegn"}

    worker = Worker(store, {"team": make_team}, Clock(now), preparations={"team": another_name})
    assert await worker.run_one()
    assert sorted(await teams(store)) == ["Nord og omegn", "Vest"]


async def test_a_job_that_cannot_be_prepared_is_tried_again(store: Store, now: datetime) -> None:
    await asked(store, now)

    async def breaking(_store: Store, _job: Claimed) -> Mapping[str, Any]:
        raise RuntimeError("nobody answers")

    worker = Worker(store, {"team": make_team}, Clock(now), preparations={"team": breaking})
    assert await worker.run_one()
    left = await the_job(store)
    assert (left.status, left.error, await teams(store)) == (JobStatus.WAITING, "RuntimeError: nobody answers", [])


async def test_the_worker_works_until_it_is_told_to_stop(store: Store, now: datetime) -> None:
    for name in ("Nord", "Sør", "Vest"):
        await asked(store, now, name)
    worker = Worker(store, {"team": make_team}, Clock(now), seconds=0.01)
    running = asyncio.create_task(worker.run())
    async with asyncio.timeout(5):
        await eventually(lambda: teams(store), ["Nord", "Sør", "Vest"])
    worker.stop()
    await running


async def test_a_worker_sees_to_it_that_the_purge_is_due(store: Store, now: datetime) -> None:
    worker = Worker(store, HANDLERS, Clock(now), seconds=0.01)
    running = asyncio.create_task(worker.run())
    async with asyncio.timeout(5):
        await eventually(lambda: purges(store), [now + purging.EVERY])
    worker.stop()
    await running


async def test_a_worker_outlives_a_store_that_is_away(tmp_path: Any, now: datetime) -> None:
    nowhere = Store(f"sqlite:///{tmp_path}/missing/folder.db")
    worker = Worker(nowhere, HANDLERS, Clock(now), seconds=0.01)
    running = asyncio.create_task(worker.run())
    await asyncio.sleep(0.1)
    assert not running.done()
    worker.stop()
    await running
    await nowhere.close()
