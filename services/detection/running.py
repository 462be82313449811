"""The jobs of a search: it is divided into parts, any worker does any part, and after the last one it is finished."""

from __future__ import annotations

import asyncio
from collections.abc import Mapping, Sequence
from dataclasses import dataclass, replace
from datetime import datetime
from typing import Any

from sqlalchemy import delete, func, select, update

from services.conversations import notices
from services.detection import asking, by_likeness, by_rules, clusters, keeping, many, pairs, scope, surveying
from services.detection.pairs import Pair
from services.duplicates.candidates import MODELS
from services.jobs import queue
from services.jobs.queue import Claimed
from services.models.detection_job import DetectionJob, DetectionPart, DetectionStatus, DuplicateRecord, Method
from services.models.similarity import Profile
from services.people import rights, users
from services.people.actors import Actor
from services.store import Session, Store

PART = "detection.part"
FINISH = "detection.finish"
DONE = "detection.done"
"""The notice at the end."""

RECORDS = 5000
"""Records of a part: a second or a few of work, some thousand candidates in memory."""

UNDER_WAY = (DetectionStatus.WAITING, DetectionStatus.RUNNING)


@dataclass(frozen=True, slots=True)
class Found:
    """What a part found: the pairs to keep, and how many were judged."""

    pairs: tuple[Pair, ...]
    scored: int = 0


async def divide(session: Session, arguments: Mapping[str, Any], now: datetime) -> None:
    """The job: divide the records into parts, and ask for a job for each; once only."""
    job = await session.get(DetectionJob, arguments["search"], with_for_update=True)
    if job is None or job.status is not DetectionStatus.WAITING:
        return
    by = await _asker(session, job)
    parts = await _parts(session, job, by) if by else []
    job.habits = arguments.get("habits", {})
    job.status, job.total, job.partitions = DetectionStatus.RUNNING, sum(part.records for part in parts), len(parts)
    session.add_all(parts)
    await session.flush()
    for part in parts:
        await queue.ask(session, PART, {"search": job.id, "part": part.number}, due=now, now=now)
    if not parts:
        await queue.ask(session, FINISH, {"search": job.id}, due=now, now=now)


async def survey(store: Store, claimed: Claimed) -> Mapping[str, Any]:
    """Before a search by likeness is divided: learn from a sample of its pairs, so that nothing slow holds a lock."""
    async with store.reading() as session:
        job = await session.get(DetectionJob, claimed.arguments["search"])
        by = await _asker(session, job) if job else None
        if job is None or by is None or job.method is not Method.LIKENESS:
            return {}
        found = await surveying.sample(session, job, by, store_size=await _profiles(session, job))
    return {"habits": await asyncio.to_thread(surveying.learned, found)}


async def look(store: Store, claimed: Claimed) -> Mapping[str, Any]:
    """Before the transaction of a part by likeness: read and judge, so that nothing slow holds a lock."""
    async with store.reading() as session:
        candidates = await _candidates(session, claimed.arguments)
    if candidates is None:
        return {}
    kept = await asyncio.to_thread(by_likeness.judged, candidates)
    return {"found": Found(tuple(kept.pairs), kept.scored)}


async def part(session: Session, arguments: Mapping[str, Any], now: datetime) -> None:
    """The job: keep what a part found and count it as done; a part that was done before changes nothing."""
    number, job_id = arguments["part"], arguments["search"]
    found: Found | None = arguments.get("found") or await _found(session, arguments)
    job = await session.get(DetectionJob, job_id, with_for_update=True, populate_existing=True)
    if job is None or found is None or job.status is not DetectionStatus.RUNNING:
        return
    mine = (DetectionPart.job_id == job_id, DetectionPart.number == number, DetectionPart.doneon.is_(None))
    done = update(DetectionPart).where(*mine).values(doneon=now, scored=found.scored)
    records = await session.scalar(done.returning(DetectionPart.records))
    if records is None:
        return
    await pairs.keep(session, job_id, found.pairs)
    job.done, job.partitions = job.done + records, job.partitions - 1
    if job.partitions == 0:
        await queue.ask(session, FINISH, {"search": job_id}, due=now, now=now)


async def finish(session: Session, arguments: Mapping[str, Any], now: datetime) -> None:
    """The job: join the pairs into clusters, tell who asked, and have the search again where it recurs."""
    job = await session.get(DetectionJob, arguments["search"], with_for_update=True, populate_existing=True)
    if job is None or job.status is not DetectionStatus.RUNNING or job.partitions:
        return
    await _apart(session, job)
    await clusters.write(session, job.id)
    counted = select(func.count()).select_from(DuplicateRecord).where(DuplicateRecord.job_id == job.id)
    job.found = await session.scalar(counted) or 0
    job.status, job.finishedon = DetectionStatus.DONE, now
    await asking.ask_again(session, job, now=now)
    await notices.ask(session, job.by, DONE, {"search": job.id}, now=now)


HANDLERS = {asking.DIVIDE: divide, PART: part, FINISH: finish, asking.AGAIN: asking.again}
PREPARATIONS = {asking.DIVIDE: survey, PART: look}


async def _asker(session: Session, job: DetectionJob) -> Actor | None:
    return await users.by_id(session, job.by)


async def _parts(session: Session, job: DetectionJob, by: Actor) -> list[DetectionPart]:
    """Parts of RECORDS records each, by their ids, the last one smaller."""
    model = MODELS[job.entity]
    wanted = select(model.id, func.row_number().over(order_by=model.id).label("at"))
    numbered = wanted.where(*scope.conditions(job, by)).subquery()
    part_of = (numbered.c.at - 1) // RECORDS
    ranges = select(func.min(numbered.c.id), func.max(numbered.c.id), func.count()).group_by(part_of)
    rows = await session.execute(ranges.order_by(func.min(numbered.c.id)), rights.viewer(by))
    return [
        DetectionPart(job_id=job.id, number=number, low=low, high=high, records=count)
        for number, (low, high, count) in enumerate(rows, start=1)
    ]


async def _open(session: Session, arguments: Mapping[str, Any]) -> tuple[DetectionJob, Actor, Sequence[int]] | None:
    """The search, who asked, and the records of the part; None when there is nothing to do any more."""
    job = await session.get(DetectionJob, arguments["search"])
    done = await session.get(DetectionPart, (arguments["search"], arguments["part"]))
    if job is None or done is None or done.doneon is not None or job.status is not DetectionStatus.RUNNING:
        return None
    by = await _asker(session, job)
    if by is None:
        return None
    return job, by, await scope.ids(session, job, by, low=done.low, high=done.high)


async def _candidates(session: Session, arguments: Mapping[str, Any]) -> by_likeness.Candidates | None:
    opened = await _open(session, arguments)
    if opened is None or opened[0].method is not Method.LIKENESS:
        return None
    job, by, ids = opened
    every = scope.is_whole(job, by)
    store_size = job.total if every else await _profiles(session, job)
    found = await by_likeness.candidates(session, job, ids, every=every, store_size=store_size)
    return replace(found, habits=surveying.known(job))


async def _profiles(session: Session, job: DetectionJob) -> int:
    """How many records of the type have a profile."""
    size = select(func.count()).select_from(Profile).where(Profile.entity == job.entity)
    return await session.scalar(size) or 0


async def _found(session: Session, arguments: Mapping[str, Any]) -> Found | None:
    """What a part finds, read in the transaction that keeps it: by the rules, or where nothing was prepared."""
    opened = await _open(session, arguments)
    if opened is None:
        return None
    job, _, ids = opened
    if job.method is Method.RULES:
        return Found(tuple(await by_rules.found(session, job, ids)))
    candidates = await _candidates(session, arguments)
    if candidates is None:
        return None
    kept = by_likeness.judged(candidates)
    return Found(tuple(kept.pairs), kept.scored)


async def _apart(session: Session, job: DetectionJob) -> None:
    """Leave out pairs that were told apart, merged or put away, also while the search ran."""
    gone = await keeping.untellable(session, job.entity, job.id)
    for some in many.batches(gone, pairs.CHUNK):
        await session.execute(delete(DuplicateRecord).where(DuplicateRecord.id.in_(some)))
