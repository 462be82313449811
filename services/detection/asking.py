"""Asking for a search for duplicates, stopping it, and having it again after some days."""

from __future__ import annotations

from collections.abc import Mapping
from dataclasses import dataclass, field
from datetime import datetime, timedelta
from typing import Any

from sqlalchemy import select

from services.audit import trail
from services.detection import scope
from services.jobs import queue
from services.models.detection_job import DetectionJob, DetectionStatus, Method
from services.models.duplicate_rule import DuplicateRule, RuleStatus
from services.models.user import Role
from services.people.actors import Actor
from services.people.rights import NotAllowed, NotFound
from services.refusal import Refusal
from services.store import Session

DIVIDE = "detection.divide"
AGAIN = "detection.again"
LONGEST_NAME = 160
MOST_DAYS = 365


class NoPublishedRules(Refusal):
    """A search by the published rules of a record type that has none."""

    code = "no-published-rules"


class NotSearched(Refusal):
    """Such a search there is not: its name, its record type, its view or its days are wrong."""

    code = "search-not-possible"


@dataclass(frozen=True, slots=True)
class Wish:
    """A search as it is asked for; `query` is a view of leads as plain values, empty for all records."""

    name: str
    entity: str = "lead"
    method: Method = Method.LIKENESS
    query: Mapping[str, Any] = field(default_factory=dict)
    recurs: int | None = None


async def begin(session: Session, wish: Wish, *, by: Actor, now: datetime) -> int:
    """Ask for a search; the id of it. Nothing is looked at in this transaction.

    Raises NotAllowed for sellers, NotSearched, NoPublishedRules, and what the view raises.
    """
    check_role(by)
    _check(wish)
    if wish.method is Method.RULES and not await _has_rules(session, wish.entity):
        raise NoPublishedRules(entity=wish.entity)
    job = DetectionJob(
        name=wish.name.strip(),
        method=wish.method,
        entity=wish.entity,
        query=dict(wish.query),
        recurs=wish.recurs,
        by=by.id,
        askedon=now,
        status=DetectionStatus.WAITING,
    )
    session.add(job)
    await session.flush()
    await queue.ask(session, DIVIDE, {"search": job.id}, due=now, now=now)
    trail.record(session, "detection.asked", entity="detection_job", record_id=job.id, by=by, now=now, name=job.name)
    return job.id


async def stop(session: Session, job_id: int, *, by: Actor, now: datetime) -> DetectionJob:
    """Stop a search, and its recurrence: parts not done yet are left. One that is over stays as it is.

    Raises NotFound, NotAllowed.
    """
    job = await held(session, job_id, by=by)
    under_way = job.status in (DetectionStatus.WAITING, DetectionStatus.RUNNING)
    if not under_way and job.recurs is None:
        return job
    if under_way:
        job.status, job.finishedon = DetectionStatus.STOPPED, now
    job.recurs = None
    trail.record(session, "detection.stopped", entity="detection_job", record_id=job.id, by=by, now=now)
    return job


async def again(session: Session, arguments: Mapping[str, Any], now: datetime) -> None:
    """The job: the same search anew, as long as it still recurs."""
    before = await session.get(DetectionJob, arguments["search"], with_for_update=True)
    if before is None or before.recurs is None:
        return
    wanted = ("name", "method", "entity", "query", "recurs", "by")
    job = DetectionJob(**{name: getattr(before, name) for name in wanted}, askedon=now)
    before.recurs = None
    session.add(job)
    await session.flush()
    await queue.ask(session, DIVIDE, {"search": job.id}, due=now, now=now)


async def ask_again(session: Session, job: DetectionJob, *, now: datetime) -> None:
    """Have the search again after its days."""
    if job.recurs:
        due = now + timedelta(days=job.recurs)
        await queue.ask(session, AGAIN, {"search": job.id}, due=due, now=now)


async def held(session: Session, job_id: int, *, by: Actor) -> DetectionJob:
    """The search, held until the transaction ends, for who may change it. Raises NotFound, NotAllowed."""
    check_role(by)
    job = await session.get(DetectionJob, job_id, with_for_update=True, populate_existing=True)
    if job is None or not may_see(job, by):
        raise NotFound(entity="detection_job")
    return job


def may_see(job: DetectionJob, by: Actor) -> bool:
    """Administrators see all searches, managers their own."""
    return by.role is Role.ADMINISTRATOR or (by.role is Role.MANAGER and job.by == by.id)


def check_role(by: Actor) -> None:
    """Searches are for administrators, and for managers among what they see. Raises NotAllowed."""
    if by.role not in (Role.ADMINISTRATOR, Role.MANAGER):
        raise NotAllowed(role=Role.MANAGER.value)


def _check(wish: Wish) -> None:
    if not 0 < len(wish.name.strip()) <= LONGEST_NAME:
        raise NotSearched(what="name")
    if wish.entity not in scope.ENTITIES or (wish.query and wish.entity != "lead"):
        raise NotSearched(what="entity")
    if wish.recurs is not None and not 1 <= wish.recurs <= MOST_DAYS:
        raise NotSearched(what="recurs")
    scope.view(wish.query)


async def _has_rules(session: Session, entity: str) -> bool:
    published = select(DuplicateRule.id).where(
        DuplicateRule.base_entity == entity,
        DuplicateRule.matching_entity == entity,
        DuplicateRule.status == RuleStatus.PUBLISHED,
    )
    return await session.scalar(published.limit(1)) is not None
