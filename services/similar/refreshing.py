"""Profiles for records that lack them, or whose profile was made by an earlier version or in another region.

A job, a chunk at a time, that can be begun again at any point: only records that lack theirs are looked at.
"""

from __future__ import annotations

from collections.abc import Mapping
from datetime import datetime
from typing import Any

from sqlalchemy import ColumnElement, exists, func, select, update

from services.jobs import queue
from services.models.account import RecordState
from services.models.job import Job, JobStatus
from services.models.similarity import Profile
from services.settings import stored
from services.settings.sections import OrganisationSettings
from services.similar import profiles
from services.store import Session, lock_keys

KIND = "likeness.refresh"
CHUNK = 1000
"""Records that one run of the job writes profiles for."""

WINDOW = 50_000
"""Ids that one run looks at, most of which have theirs."""

ORDER = tuple(profiles.MODELS)


async def ask(session: Session, *, now: datetime) -> None:
    """Ask for the job, or wake the one that is waiting: at every start, and when the region has changed."""
    await lock_keys(session, [f"job:{KIND}"])
    waiting = update(Job).where(Job.kind == KIND, Job.status == JobStatus.WAITING).values(due=now)
    if await session.scalar(waiting.returning(Job.id)) is None:
        await queue.ask(session, KIND, {}, due=now, now=now)


async def refresh(session: Session, arguments: Mapping[str, Any], now: datetime) -> None:
    """The job: profiles for a chunk of records of one type, and the next chunk is asked for; then the next type."""
    entity, after = arguments.get("entity", ORDER[0]), arguments.get("after", 0)
    last = await _write(session, entity, after=after)
    if last is not None:
        await queue.ask(session, KIND, {"entity": entity, "after": last}, due=now, now=now)
    elif entity != ORDER[-1]:
        following = ORDER[ORDER.index(entity) + 1]
        await queue.ask(session, KIND, {"entity": following, "after": 0}, due=now, now=now)


async def lacking(session: Session) -> int:
    """How many records lack their profile as it would be made now. Looks at all of them."""
    made = profiles.made(await _region(session))
    counted = 0
    for entity, model in profiles.MODELS.items():
        counting = select(func.count()).select_from(model).where(*_lacking(entity, made))
        counted += await session.scalar(counting) or 0
    return counted


async def _write(session: Session, entity: str, *, after: int) -> int | None:
    """Write the profiles of a chunk of records beyond an id; the id to go on from, None when these were the last.

    The records are held, so that nobody changes them between the reading and the writing.
    """
    model, region = profiles.MODELS[entity], await _region(session)
    until = after + WINDOW
    window = (model.id > after, model.id <= until)
    chunk = select(model).where(*window, *_lacking(entity, profiles.made(region))).order_by(model.id).limit(CHUNK)
    held = chunk.with_for_update(read=True, of=model).execution_options(populate_existing=True)
    rows = (await session.scalars(held)).all()
    before = await profiles.read(session, entity, [row.id for row in rows])
    await profiles.replace(session, entity, rows, before, region=region)
    if len(rows) == CHUNK:
        return int(rows[-1].id)
    last = await session.scalar(select(func.max(model.id))) or 0
    return until if last > until else None


async def _region(session: Session) -> str:
    return (await stored.read(session, OrganisationSettings)).region


def _lacking(entity: str, made: str) -> tuple[ColumnElement[bool], ...]:
    """Of accounts and contacts only the active: a merge makes the others inactive, and takes their profiles away."""
    model = profiles.MODELS[entity]
    has = exists().where(Profile.entity == entity, Profile.record_id == model.id, Profile.made == made)
    if entity == "lead":
        return ~has, model.merged.is_(False)
    return ~has, model.archivedon.is_(None), model.statecode == RecordState.ACTIVE
