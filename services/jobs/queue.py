"""The queue of jobs: asked for in a transaction, claimed by one worker, tried a few times, then parked for a person."""

from __future__ import annotations

from collections.abc import Collection, Mapping
from dataclasses import dataclass
from datetime import datetime, timedelta
from typing import Any

from sqlalchemy import select, update

from services.models.job import Job, JobStatus
from services.store import Session, lock_keys

LEASE = timedelta(seconds=60)
"""How long a job belongs to the worker that claimed it; a worker that died leaves it to others after that."""

WAITS = (timedelta(seconds=10), timedelta(minutes=1), timedelta(minutes=5), timedelta(minutes=30))
"""How long a job rests after its first, second ... failure; after one more it is parked."""

MOST_TRIES = len(WAITS) + 1
LONGEST_ERROR = 500


@dataclass(frozen=True, slots=True)
class Claimed:
    """A job in one worker's hands. `attempts` counts this one too, and tells it from a later claim."""

    id: int
    kind: str
    arguments: Mapping[str, Any]
    attempts: int


async def ask(session: Session, kind: str, arguments: Mapping[str, Any], *, due: datetime, now: datetime) -> int:
    """Ask for a job, in the transaction that makes it needed; answers its id."""
    job = Job(kind=kind, arguments=dict(arguments), due=due, createdon=now)
    session.add(job)
    await session.flush()
    return job.id


async def ask_once(session: Session, kind: str, *, due: datetime, now: datetime) -> None:
    """Ask for a job without arguments, unless one of its kind is waiting."""
    await lock_keys(session, [f"job:{kind}"])
    waiting = select(Job.id).where(Job.kind == kind, Job.status == JobStatus.WAITING).limit(1)
    if await session.scalar(waiting) is None:
        await ask(session, kind, {}, due=due, now=now)


async def claim(session: Session, *, kinds: Collection[str], now: datetime) -> Claimed | None:
    """Take the job that has been due longest, of the kinds this worker can do; no other worker gets it meanwhile.

    A job whose last try never ended (the worker died) is parked on the way.
    """
    due = (
        select(Job)
        .where(Job.status == JobStatus.WAITING, Job.due <= now, Job.kind.in_(kinds))
        .order_by(Job.due, Job.id)
        .limit(1)
        .with_for_update(skip_locked=True)
    )
    while job := await session.scalar(due):
        if job.attempts < MOST_TRIES:
            job.attempts, job.due = job.attempts + 1, now + LEASE
            return Claimed(job.id, job.kind, job.arguments, job.attempts)
        job.status, job.error = JobStatus.PARKED, job.error or "the worker died"
        await session.flush()
    return None


async def extend(session: Session, job: Claimed, *, more: timedelta) -> None:
    """Let the job belong to its worker for so much longer: it is at it, and was not lost."""
    mine = (Job.id == job.id, Job.attempts == job.attempts, Job.status == JobStatus.WAITING)
    row = await session.scalar(select(Job).where(*mine).with_for_update())
    if row is not None:
        row.due += more


async def done(session: Session, job: Claimed) -> bool:
    """Mark the job as done, in the transaction of its work; false when another worker has taken it over since."""
    return await _settle(session, job, status=JobStatus.DONE, error=None)


async def failed(session: Session, job: Claimed, *, error: str, now: datetime) -> bool:
    """Let the job wait for its next try, or park it after the last; `error` is kept. True when it was parked."""
    parked = job.attempts >= MOST_TRIES
    status = JobStatus.PARKED if parked else JobStatus.WAITING
    due = now if parked else now + WAITS[job.attempts - 1]
    return await _settle(session, job, status=status, error=error[:LONGEST_ERROR], due=due) and parked


async def _settle(session: Session, job: Claimed, **values: Any) -> bool:
    mine = update(Job).where(Job.id == job.id, Job.attempts == job.attempts, Job.status == JobStatus.WAITING)
    return await session.scalar(mine.values(**values).returning(Job.id)) is not None
