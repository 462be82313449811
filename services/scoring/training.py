"""Training, by a job: the closed records are read, learned from in a thread, and what came of it is kept.

While it goes on it tells how far it has come, and keeps the job from being taken for lost. One that the clock asked for
publishes itself where it is good enough and warns of nothing new. Source: lead-management.md 5.6.
"""

from __future__ import annotations

import asyncio
from collections.abc import Mapping
from dataclasses import dataclass
from datetime import datetime, timedelta
from time import monotonic
from typing import Any

import structlog
from sqlalchemy import func, select, update

from services.audit import trail
from services.conversations import notices
from services.jobs import queue
from services.jobs.queue import Claimed
from services.models.scoring import ScoringModel, ScoringVersion, TrainingState
from services.people.actors import Actor
from services.scoring import holding, learning, lessons, owners, readiness, scheduled, scope
from services.scoring.learning import Learned, Wishes
from services.scoring.lessons import Lessons
from services.scoring.scope import MINIMUM_OF_EACH
from services.settings import stored
from services.settings.sections import OrganisationSettings, ScoringSettings
from services.store import Session, Store

log = structlog.get_logger()

KIND = "scoring.train"
RETRAIN = "scoring.retrain"
EVERY = timedelta(hours=24)
OVER = "scoring.trained"
"""The notice to who asked for it, or who is to look at it, and the audit entry."""

LONGEST = {KIND: 1800.0}
"""Seconds that a training may take; it holds nothing meanwhile."""

BETWEEN_LOOKS = 1.0
TOO_FEW, FAILED = "not-enough-records", "training-failed"


async def ask(
    session: Session, model: ScoringModel, *, by: Actor | None, now: datetime, reset_grades: bool = False
) -> int:
    """Have a model trained, the next version of it; the id of that. Nobody asked for it when `by` is None."""
    last = await session.scalar(select(func.max(ScoringVersion.number)).where(ScoringVersion.model_id == model.id))
    row = ScoringVersion(
        model_id=model.id,
        number=(last or 0) + 1,
        scheduled=by is None,
        reset_grades=reset_grades,
        askedon=now,
        askedby=by.id if by else None,
    )
    session.add(row)
    await session.flush()
    await queue.ask(session, KIND, {"version": row.id}, due=now, now=now)
    return row.id


async def study(store: Store, claimed: Claimed) -> Mapping[str, Any]:
    """Before the transaction: read the records and learn from them. What cannot be helped by trying again is told."""
    version_id = claimed.arguments["version"]
    async with store.reading() as session:
        found = await _to_learn(session, version_id)
    if found is None:
        return {}
    if not found.enough:
        return {"failed": TOO_FEW}
    material, wishes = found.material, found.wishes
    try:
        learned = await _learned(store, claimed, material, wishes)
    except Exception as error:
        if claimed.attempts < queue.MOST_TRIES:
            raise
        log.error("training_failed", version=version_id, error=type(error).__name__)
        return {"failed": FAILED}
    counted = {"positives": material.positives, "rows": material.positives + material.negatives}
    return {"learned": owners.warned(learned, one_owner=material.one_owner), **counted}


async def finish(session: Session, arguments: Mapping[str, Any], now: datetime) -> None:
    """The job: keep what was learned, publish it where the clock asked for it and it is good enough, and tell."""
    row = await session.get(ScoringVersion, arguments["version"])
    model = await holding.locked(session, row.model_id) if row else None
    if row is None or model is None or row.state is not TrainingState.WAITING:
        return
    learned: Learned | None = arguments.get("learned")
    if learned is None:
        row.state, row.error = TrainingState.FAILED, arguments.get("failed", FAILED)
    else:
        _keep(row, learned, now=now)
        row.rows, row.positives = arguments["rows"], arguments["positives"]
    model.version += 1
    await session.flush()
    facts = {"model": model.name, "version": row.number, "state": row.state, "error": row.error}
    trail.record(session, OVER, entity=holding.ENTITY, record_id=model.id, by=None, now=now, **facts)
    told: tuple[int, ...] = (row.askedby,) if row.askedby is not None else ()
    if row.scheduled:
        told = await scheduled.settle(session, model, row, now=now)
    if model.deletedon is not None:
        told = ()
    await queue.ask_once(session, RETRAIN, due=now + EVERY, now=now)
    for person in told:
        await notices.ask(session, person, OVER, {"model": model.id, "version": row.id}, now=now)


async def retrain(session: Session, _arguments: Mapping[str, Any], now: datetime) -> None:
    """The job of every day: have each published model trained anew whose last training is old enough."""
    await queue.ask_once(session, RETRAIN, due=now + EVERY, now=now)
    settings = await stored.read(session, ScoringSettings)
    if not settings.installed:
        return
    due = select(ScoringModel).where(
        ScoringModel.published_id.is_not(None), ScoringModel.auto_retrain, ScoringModel.deletedon.is_(None)
    )
    for model in (await session.scalars(due.order_by(ScoringModel.id))).all():
        newest = select(func.max(ScoringVersion.askedon)).where(ScoringVersion.model_id == model.id)
        asked = await session.scalar(newest)
        if asked is None or asked <= now - timedelta(days=settings.retrain_days):
            await ask(session, model, by=None, now=now)


HANDLERS = {KIND: finish, RETRAIN: retrain}
PREPARATIONS = {KIND: study}


@dataclass(frozen=True, slots=True)
class _ToLearn:
    """What to learn from, and whether it is enough: of each outcome, and at the last stage where that is asked for."""

    material: Lessons
    wishes: Wishes
    enough: bool


async def _to_learn(session: Session, version_id: int) -> _ToLearn | None:
    """What to learn from; None when there is nothing to do any more."""
    row = await session.get(ScoringVersion, version_id)
    model = await session.get(ScoringModel, row.model_id) if row else None
    if row is None or model is None or model.deletedon is not None or row.state is not TrainingState.WAITING:
        return None
    settings = await stored.read(session, ScoringSettings)
    zone = (await stored.read(session, OrganisationSettings)).time_zone
    since = scope.start(model.months, now=row.askedon, zone=zone, since_last_year=settings.since_last_year)
    learned_from = scope.of_model(model)
    material = await lessons.read(session, learned_from, since=since, now=row.askedon)
    counted = (await readiness.check(session, learned_from, now=row.askedon)).by_months[model.months]
    enough = min(material.positives, material.negatives) >= MINIMUM_OF_EACH and not counted.few_at_last_stage
    chosen = None if model.chosen is None else frozenset(model.chosen)
    return _ToLearn(material, Wishes(chosen, frozenset(model.ignore_empty)), enough)


async def _learned(store: Store, claimed: Claimed, material: Lessons, wishes: Wishes) -> Learned:
    """Learn in a thread; meanwhile the progress is kept, and the job is this worker's."""
    progress = _Progress()
    working = asyncio.create_task(asyncio.to_thread(_learn, material, wishes, progress))
    looked = monotonic()
    while not (await asyncio.wait([working], timeout=BETWEEN_LOOKS))[0]:
        looked, before = monotonic(), looked
        async with store.writing() as session:
            await queue.extend(session, claimed, more=timedelta(seconds=looked - before))
            told = {"done": progress.done, "total": progress.total}
            version = update(ScoringVersion).where(ScoringVersion.id == claimed.arguments["version"])
            await session.execute(version.values(**told))
    return working.result()


class _Progress:
    """How far the thread has come."""

    def __init__(self) -> None:
        self.done, self.total = 0, 0

    def __call__(self, done: int, total: int) -> None:
        self.done, self.total = done, total


def _learn(material: Lessons, wishes: Wishes, progress: _Progress) -> Learned:
    return learning.learn(
        material.table,
        material.outcome,
        wishes=wishes,
        records=material.records,
        open_rows=material.open_rows,
        changed_at_closing=material.changed_at_closing,
        progress=progress,
    )


def _keep(row: ScoringVersion, learned: Learned, *, now: datetime) -> None:
    row.state, row.trainedon, row.scorecard = TrainingState.TRAINED, now, learned.scorecard
    row.report, row.screened = learned.report.to_data(), [dict(each) for each in learned.screened]
    row.done = row.total = max(row.total, 1)
