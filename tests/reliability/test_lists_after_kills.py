"""A worker killed in the middle of a list loses no line and doubles none."""

from __future__ import annotations

import signal
from collections import Counter
from datetime import datetime

from sqlalchemy import select

from bot.clock import utc_now
from bot.worker import HANDLERS, Worker
from services.jobs.queue import LEASE
from services.models.lead import Lead, LeadState
from services.models.list_qualification import LineStatus, ListLine, ListQualification
from services.models.receipt import Receipt
from services.qualification import from_list
from services.qualification.choices import Entity
from tests.reliability import working
from tests.reliability.stage import Stage

LEADS = 5


async def begun(stage: Stage) -> None:
    """A list of leads at one company, asked to be qualified now."""
    (person,) = await stage.team(1)
    leads = await stage.leads(person, LEADS, company="Havbruk AS")
    async with stage.store.writing() as session:
        await from_list.begin(session, leads, tuple(Entity), by=person, now=utc_now())


async def lines(stage: Stage) -> Counter[LineStatus]:
    async with stage.store.reading() as session:
        return Counter(await session.scalars(select(ListLine.status)))


async def work_on(stage: Stage) -> None:
    """Another worker, after the lease of what the first one had in its hands."""

    def later() -> datetime:
        return utc_now() + LEASE

    worker = Worker(stage.store, HANDLERS, later)
    while await worker.run_one():
        pass


async def test_a_list_goes_on_where_a_worker_was_killed(stage: Stage) -> None:
    await begun(stage)
    died = await working.until_it_dies(stage.url, working.dying_at_the_end_of_the_third_line)
    assert died == -signal.SIGKILL
    assert await lines(stage) == {LineStatus.QUALIFIED: 2, LineStatus.WAITING: LEADS - 2}
    assert await stage.broken() == []
    await work_on(stage)
    assert await lines(stage) == {LineStatus.QUALIFIED: LEADS}
    async with stage.store.reading() as session:
        assert list(await session.scalars(select(Lead.statecode))) == [LeadState.QUALIFIED] * LEADS
        assert Counter(await session.scalars(select(Receipt.lead_id))) == dict.fromkeys(range(1, LEADS + 1), 1)
        assert (await session.scalars(select(ListQualification.finishedon))).one() is not None
    assert await stage.broken() == []
