"""The jobs that score: new records as they come, and every 24 hours all open ones, in parts that any worker does.

Reading and scoring is done before the transaction that writes, so that nothing slow holds a lock; where the models
changed in between, it is done again inside it.
"""

from __future__ import annotations

from collections.abc import Awaitable, Callable, Mapping
from datetime import datetime, timedelta
from typing import Any

from sqlalchemy import ColumnElement, Select, func, select, update

from services.jobs import queue, to_score
from services.jobs.queue import Claimed
from services.models.scoring import RunReason, RunStatus, ScoringPart, ScoringRun, Subject
from services.scoring import conditions, keeping, scoring, soundness, standing
from services.scoring.keeping import Kept
from services.scoring.scoring import Looked
from services.scoring.subjects import SUBJECTS
from services.settings import stored
from services.settings.sections import ScoringSettings
from services.store import Session, Store

DAILY = "score.daily"
DIVIDE = "score.divide"
PART = "score.part"

EVERY = timedelta(hours=24)
RECORDS = 10_000
"""Records of a part: about a second of work."""

SHORTLY = timedelta(seconds=5)
"""How long a record that somebody was working on is left alone."""


async def begin(session: Session, subject: Subject, reason: RunReason, *, now: datetime) -> int:
    """Ask for all open records to be scored; the id of the run."""
    run = ScoringRun(kind=subject, reason=reason, askedon=now)
    session.add(run)
    await session.flush()
    await queue.ask(session, DIVIDE, {"run": run.id}, due=now, now=now)
    return run.id


async def daily(session: Session, _arguments: Mapping[str, Any], now: datetime) -> None:
    """The job: everything open is scored again, and once more in 24 hours."""
    await ask_daily(session, now=now)
    for subject in await standing.scored(session):
        await begin(session, subject, RunReason.DAILY, now=now)


async def ask_daily(session: Session, *, now: datetime) -> None:
    """Have everything open scored again in 24 hours, unless it will be anyhow."""
    await queue.ask_once(session, DAILY, due=now + EVERY, now=now)


async def divide(session: Session, arguments: Mapping[str, Any], now: datetime) -> None:
    """The job: divide the open records into parts, and ask for a job for each; once only. Unusable models are told."""
    run = await session.get(ScoringRun, arguments["run"], with_for_update=True)
    if run is None or run.status is not RunStatus.WAITING:
        return
    await soundness.tell(session, run.kind, now=now)
    ranges = (await session.execute(await _ranges(session, run))).all()
    run.status, run.total, run.partitions = RunStatus.RUNNING, sum(row[2] for row in ranges), len(ranges)
    for number, (low, high, count) in enumerate(ranges, start=1):
        session.add(ScoringPart(run_id=run.id, number=number, low=low, high=high, records=count))
        await queue.ask(session, PART, {"run": run.id, "part": number}, due=now, now=now)
    if not ranges:
        run.status, run.finishedon = RunStatus.DONE, now


async def look_at_part(store: Store, claimed: Claimed) -> Mapping[str, Any]:
    """Before the transaction of a part: read its records and score them."""
    async with store.reading() as session:
        opened = await _opened(session, claimed.arguments)
        return {"looked": await _look_at_part(session, *opened)} if opened else {}


async def part(session: Session, arguments: Mapping[str, Any], now: datetime) -> None:
    """The job: write the scores of a part and count it as done; a part that was done before changes nothing."""
    opened = await _opened(session, arguments)
    if opened is None:
        return
    run, mine = opened
    looked = await _looked_now(session, arguments, lambda: _look_at_part(session, run, mine))
    done = update(ScoringPart).where(
        ScoringPart.run_id == run.id, ScoringPart.number == mine.number, ScoringPart.doneon.is_(None)
    )
    if await session.scalar(done.values(doneon=now).returning(ScoringPart.records)) is None:
        return
    kept = await _keep(session, run.kind, looked, real_time=False, now=now)
    counted = {
        "done": ScoringRun.done + mine.records,
        "scored": ScoringRun.scored + kept.written,
        "partitions": ScoringRun.partitions - 1,
    }
    counting = update(ScoringRun).where(ScoringRun.id == run.id).values(**counted)
    left = await session.scalar(counting.returning(ScoringRun.partitions))
    if left == 0:
        over = {"status": RunStatus.DONE, "finishedon": now}
        await session.execute(update(ScoringRun).where(ScoringRun.id == run.id).values(**over))


async def look_at_new(store: Store, claimed: Claimed) -> Mapping[str, Any]:
    """Before the transaction of new records: read and score them."""
    async with store.reading() as session:
        return {"looked": await _look_at_some(session, claimed.arguments)}


async def new(session: Session, arguments: Mapping[str, Any], now: datetime) -> None:
    """The job: write the scores of records that were just saved."""
    looked = await _looked_now(session, arguments, lambda: _look_at_some(session, arguments))
    subject, real_time = Subject(arguments["entity"]), arguments.get("real_time", True)
    await _keep(session, subject, looked, real_time=real_time, now=now)


HANDLERS = {to_score.NEW: new, DAILY: daily, DIVIDE: divide, PART: part}
PREPARATIONS = {to_score.NEW: look_at_new, PART: look_at_part}


async def _ranges(session: Session, run: ScoringRun) -> Select[int, int, int]:
    """The least and the highest id, and the number, of the records of each part."""
    told = SUBJECTS[run.kind]
    place = func.row_number().over(order_by=told.table.c.id).label("place")
    numbered = (
        select(told.table.c.id, place).where(told.is_still_open, ~told.gone, await _recent(session, run)).subquery()
    )
    ranges = select(func.min(numbered.c.id), func.max(numbered.c.id), func.count())
    return ranges.group_by((numbered.c.place - 1) // RECORDS).order_by(func.min(numbered.c.id))


async def _opened(session: Session, arguments: Mapping[str, Any]) -> tuple[ScoringRun, ScoringPart] | None:
    """The run and its part; None when there is nothing to do any more."""
    run = await session.get(ScoringRun, arguments["run"])
    mine = await session.get(ScoringPart, (arguments["run"], arguments["part"]), populate_existing=True)
    return None if run is None or mine is None or mine.doneon is not None else (run, mine)


async def _look_at_part(session: Session, run: ScoringRun, mine: ScoringPart) -> Looked:
    within = SUBJECTS[run.kind].table.c.id.between(mine.low, mine.high)
    return await scoring.look(session, run.kind, within, await _recent(session, run), real_time=False)


async def _look_at_some(session: Session, arguments: Mapping[str, Any]) -> Looked:
    told = SUBJECTS[Subject(arguments["entity"])]
    asked = datetime.fromisoformat(arguments["at"])
    recent = conditions.recent(told, await conditions.oldest(session, now=asked))
    these = told.table.c.id.in_(arguments["ids"])
    return await scoring.look(session, told.subject, these, recent, real_time=arguments.get("real_time", True))


async def _recent(session: Session, run: ScoringRun) -> ColumnElement[bool]:
    """Young enough when the run was asked for, whenever its parts are done."""
    return conditions.recent(SUBJECTS[run.kind], await conditions.oldest(session, now=run.askedon))


async def _looked_now(session: Session, arguments: Mapping[str, Any], look: Callable[[], Awaitable[Looked]]) -> Looked:
    """What was seen before the transaction, or in it where other models score by now; these stay until its end."""
    number = await standing.hold(session)
    prepared: Looked | None = arguments.get("looked")
    return prepared if prepared and prepared.number == number else await look()


async def _keep(session: Session, subject: Subject, looked: Looked, *, real_time: bool, now: datetime) -> Kept:
    """Write what was seen; what somebody worked on meanwhile is scored shortly after."""
    settings = await stored.read(session, ScoringSettings)
    kept = await keeping.keep(
        session, subject, looked.scores, number=looked.number, tolerance=settings.steady_tolerance, now=now
    )
    if kept.missed:
        again = {"entity": subject.value, "ids": list(kept.missed), "at": now.isoformat(), "real_time": real_time}
        await queue.ask(session, to_score.NEW, again, due=now + SHORTLY, now=now)
    return kept
