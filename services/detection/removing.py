"""Taking a pair out of what a search found, since the two are no duplicates, and putting it back."""

from __future__ import annotations

from dataclasses import dataclass
from datetime import datetime

from sqlalchemy import ColumnElement, select, update

from services.audit import receipts, trail
from services.audit.receipts import Ref, UndoPlan
from services.detection import asking, reviewing, scope
from services.duplicates.candidates import MODELS
from services.models.detection_job import DetectionJob, DuplicateRecord
from services.models.receipt import Receipt
from services.people.actors import Actor
from services.people.rights import NotFound
from services.similar import detaching
from services.store import Session

REMOVED = "detection.pair-removed"
KINDS = (REMOVED,)


@dataclass(frozen=True, slots=True)
class Removed:
    """The search that a pair was of, and the receipt; 0 where somebody had taken it out before."""

    search: int
    receipt_id: int = 0


async def remove(session: Session, pair_id: int, *, by: Actor, now: datetime) -> Removed:
    """The pair are no duplicates: it leaves the result, by whatever it was found, and is told apart for all time.

    Raises NotAllowed, NotFound; a pair that was removed before stays so.
    """
    pair = await session.get(DuplicateRecord, pair_id, with_for_update=True, populate_existing=True)
    if pair is None:
        asking.check_role(by)
        raise NotFound(entity="duplicate_record")
    job = await reviewing.known(session, pair.job_id, by=by)
    low, high = pair.base_id, pair.duplicate_id
    await _check_both_are_seen(session, job, low, high, by=by)
    if pair.removedon is not None:
        return Removed(job.id)
    await _mark(session, job.id, low, high, removedon=now, removedby=by.id)
    is_new = await detaching.detach(session, job.entity, low, high, by=by, now=now)
    inverse = {"search": job.id, "low": low, "high": high, "detached": is_new}
    receipt_id = await receipts.write(session, REMOVED, inverse=inverse, by=by, now=now)
    trail.record(session, REMOVED, entity="detection_job", record_id=job.id, by=by, now=now, low=low, high=high)
    return Removed(job.id, receipt_id)


async def plan(session: Session, receipt: Receipt, *, by: Actor, now: datetime) -> UndoPlan:  # noqa: ARG001
    """The pair is in the result again, unless it was put back since. Raises NotAllowed, NotFound."""
    job = await reviewing.known(session, receipt.inverse["search"], by=by)
    subject = Ref("detection_job", job.id, job.name)
    if await _is_out(session, job, receipt):
        return UndoPlan(receipt.id, receipt.kind, subject, restored=("found-pair",))
    return UndoPlan(receipt.id, receipt.kind, subject, refused="changed-since")


async def undo(session: Session, receipt: Receipt, plan: UndoPlan, *, by: Actor, now: datetime) -> None:
    """Put the pair back, as planned."""
    job = await reviewing.known(session, plan.subject.id, by=by)
    low, high = receipt.inverse["low"], receipt.inverse["high"]
    await _mark(session, job.id, low, high, removedon=None, removedby=None)
    if receipt.inverse["detached"]:
        await detaching.attach_again(session, job.entity, low, high)
    facts = {"low": low, "high": high, "receipt": receipt.id}
    trail.record(session, f"{REMOVED}-undone", entity="detection_job", record_id=job.id, by=by, now=now, **facts)


async def _check_both_are_seen(session: Session, job: DetectionJob, low: int, high: int, *, by: Actor) -> None:
    model = MODELS[job.entity]
    there = (scope.is_live(job.entity, model), scope.seen(job.entity, model, by))
    found = await session.scalars(select(model.id).where(model.id.in_((low, high)), *there))
    if len(found.all()) < 2:
        raise NotFound(entity=job.entity)


async def _is_out(session: Session, job: DetectionJob, receipt: Receipt) -> bool:
    """Whether the two are still told apart, and out of the result."""
    low, high = receipt.inverse["low"], receipt.inverse["high"]
    out = select(DuplicateRecord.id).where(*_of(job.id, low, high), DuplicateRecord.removedon.is_not(None)).limit(1)
    return await session.scalar(out) is not None and await detaching.is_detached(session, job.entity, low, high)


async def _mark(
    session: Session, job_id: int, low: int, high: int, *, removedon: datetime | None, removedby: int | None
) -> None:
    marked = update(DuplicateRecord).where(*_of(job_id, low, high))
    await session.execute(marked.values(removedon=removedon, removedby=removedby))


def _of(job_id: int, low: int, high: int) -> tuple[ColumnElement[bool], ...]:
    return (
        DuplicateRecord.job_id == job_id,
        DuplicateRecord.base_id == low,
        DuplicateRecord.duplicate_id == high,
    )
