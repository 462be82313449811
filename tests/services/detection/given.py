"""Given stores with leads written twice, and searches through them."""

from __future__ import annotations

from collections.abc import Mapping
from datetime import datetime
from typing import Any

from sqlalchemy import select

from benchmarks.scan import people
from bot.worker import HANDLERS, Worker
from services.detection import asking
from services.detection.asking import Wish
from services.duplicates import match_codes
from services.models.detection_job import DetectionJob, DuplicateRecord
from services.models.user import Role
from services.people.actors import Actor
from services.store import Session, Store
from tests.given import leads as given
from tests.given.people import person

BLANK = dict.fromkeys(("firstname", "lastname", "companyname", "emailaddress1", "telephone1"))


async def administrator(store: Store) -> Actor:
    async with store.writing() as session:
        return await person(session, "Anders Admin", role=Role.ADMINISTRATOR, team=None)


async def lead(session: Session, owner: Actor, **values: Any) -> int:
    """A lead with match codes, profile and keys."""
    row = await given.lead(session, owner, **(BLANK | values))
    await match_codes.store(session, "lead", [row])
    return row.id


async def many(store: Store, owner: Actor, count: int, *, seed: int = 7) -> None:
    """So many generated leads, of which one in twenty is written twice."""
    async with store.writing() as session:
        for values, _ in people.leads(count, seed):
            await lead(session, owner, **values)


async def search(store: Store, wish: Wish, *, by: Actor, now: datetime) -> int:
    async with store.writing() as session:
        return await asking.begin(session, wish, by=by, now=now)


async def work(store: Store, now: datetime) -> None:
    """Every job that is due."""
    worker = Worker(store, HANDLERS, lambda: now)
    while await worker.run_one():
        pass


async def the_job(store: Store, job_id: int) -> DetectionJob:
    async with store.reading() as session:
        found = await session.get(DetectionJob, job_id)
        assert found is not None
        return found


async def kept(store: Store, job_id: int) -> Mapping[tuple[int, int], DuplicateRecord]:
    """The pairs that a search kept."""
    async with store.reading() as session:
        rows = await session.scalars(select(DuplicateRecord).where(DuplicateRecord.job_id == job_id))
        return {(row.base_id, row.duplicate_id): row for row in rows}
