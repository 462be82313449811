"""Scores under fire: models switched while they are written, workers killed and doubled, leads worked on meanwhile."""

from __future__ import annotations

import asyncio
import random
import signal
from collections import Counter
from collections.abc import Awaitable, Callable
from datetime import datetime, timedelta
from functools import partial

import pytest
from sqlalchemy import func, select, update

from bot.clock import utc_now
from bot.worker import HANDLERS, Worker
from services.jobs import queue, to_score
from services.jobs.queue import LEASE
from services.leads import editing, operations, queries
from services.leads.new_lead import NewLead
from services.models.job import Job, JobStatus
from services.models.lead import Lead, LeadReason, LeadSource, LeadState
from services.models.score import Score, ScoreHistory
from services.models.scoring import RunReason, ScoringModel, ScoringVersion, Subject
from services.models.user import Role
from services.people.actors import Actor
from services.refusal import Refusal
from services.scoring import diagnosing, holding, reading, running, scoring, standing
from services.scoring.diagnosis import Check
from services.scoring.reading import Wanted
from services.scoring.scoring import Looked
from services.store import Session, Store, is_conflict, is_unavailable
from tests.given.people import person
from tests.reliability import working
from tests.reliability.stage import Stage
from tests.services.scoring import given

FIGURES = [
    pytest.param(25, id="short"),
    pytest.param(1000, id="full", marks=[pytest.mark.soak, pytest.mark.timeout(1800)]),
]


async def boss(store: Store) -> Actor:
    async with store.writing() as session:
        return await person(session, "Anders Admin", role=Role.ADMINISTRATOR, team=None)


async def other_card(store: Store, now: datetime) -> tuple[int, int]:
    """Two models, of which the first is published; the second scores the other way round."""
    async with store.writing() as session:
        first = await given.model(session, now=now)
        second = await given.model(session, now=now, published=False)
        version = await session.scalar(select(ScoringVersion).where(ScoringVersion.model_id == second.id))
        assert version is not None
        version.scorecard = given.turned_round()
        return first.id, second.id


async def mixed(store: Store) -> list[int]:
    """Scores that are not what the version they name says of the version of the lead they name."""
    async with store.reading() as session:
        wrong = []
        for row in await session.scalars(select(Score)):
            version = await session.get_one(ScoringVersion, row.version_id)
            lead = await session.get_one(Lead, row.record_id)
            card = standing.card(version.scorecard or "")
            definitions = reading.of_scorecard(Subject.LEAD, card)
            found = await reading.read(session, Subject.LEAD, Wanted(definitions), Lead.id == lead.id)
            log_odds = float(card.log_odds(reading.table_of(found.raw, definitions, None))[0])
            if row.record_version > lead.version or version.model_id != row.model_id:
                wrong.append(row.record_id)
            if row.record_version == lead.version and abs(log_odds - row.log_odds) > 1e-9:
                wrong.append(row.record_id)
        return wrong


async def switch(store: Store, one: int, other: int, now: datetime) -> None:
    """The second model scores instead of the first."""
    async with store.writing() as session:
        for model_id, published in sorted(((one, False), (other, True))):
            model = await holding.locked(session, model_id)
            assert model is not None
            of_model = select(ScoringVersion.id).where(ScoringVersion.model_id == model_id)
            version = await session.scalar(of_model) if published else None
            await holding.put(session, model, {"published_id": version, "publishedon": now}, now=now)


async def test_mod_05_each_score_is_of_one_version_however_often_models_are_switched(store: Store) -> None:
    anders, now = await boss(store), utc_now()
    models = await other_card(store, now)
    ids = await given.open_leads(store, anders, 60, now=now)
    async with store.writing() as session:
        await running.begin(session, Subject.LEAD, RunReason.ASKED, now=now)
    worker = Worker(store, HANDLERS, utc_now)
    working_on = asyncio.create_task(worker.run())
    for number in range(12):
        one, other = models if number % 2 == 0 else models[::-1]
        await again(partial(switch, store, one, other, utc_now()))
        await asyncio.sleep(0.05)
        assert await mixed(store) == []
    worker.stop()
    await working_on
    await given.work(store, utc_now() + LEASE)
    assert await mixed(store) == []
    async with store.reading() as session:
        found = (await session.execute(select(Score.record_id, Score.model_id))).all()
        kept = await session.scalar(select(ScoringModel.id).where(ScoringModel.published_id.is_not(None)))
    assert sorted(found) == [(lead, kept) for lead in ids]


async def again(act: Callable[[], Awaitable[None]]) -> None:
    """Do it again where another transaction was quicker, as a turn is."""
    for _ in range(5):
        try:
            await act()
        except Exception as error:
            if not is_conflict(error):
                raise
        else:
            return


async def saved(store: Store, by: Actor, count: int) -> list[int]:
    now = utc_now()
    async with store.writing() as session:
        values = (NewLead("Pumper", f"Lead{number}", leadsourcecode=LeadSource.PARTNER) for number in range(count))
        return [(await operations.create(session, each, by=by, now=now)).id for each in values]


async def once_each(store: Store, ids: list[int]) -> None:
    async with store.reading() as session:
        assert sorted(await session.scalars(select(Score.record_id))) == ids
        assert Counter(await session.scalars(select(ScoreHistory.record_id))) == dict.fromkeys(ids, 1)
        rows = await session.execute(select(Lead.createdon, Score.scoredon).join(Score, Score.record_id == Lead.id))
        assert all(scored - created <= timedelta(minutes=5) for created, scored in rows)


async def test_job_01_new_leads_are_scored_though_the_worker_is_killed(stage: Stage) -> None:
    anders = await boss(stage.store)
    async with stage.store.writing() as session:
        await given.model(session, now=utc_now() - timedelta(days=1))
    ids = await saved(stage.store, anders, 8)
    died = await working.until_it_dies(stage.url, working.dying_at_the_end_of_the_third_score)
    assert died == -signal.SIGKILL
    async with stage.store.reading() as session:
        assert await session.scalar(select(func.count()).select_from(Score)) == 2
    await given.work(stage.store, utc_now() + LEASE)
    await once_each(stage.store, ids)


@pytest.mark.soak
@pytest.mark.timeout(900)
async def test_job_01_a_thousand_new_leads_are_scored_while_workers_are_killed_at_random(stage: Stage) -> None:
    """By the clock on the wall: what a killed worker held is free again when its lease is over."""
    anders, chance = await boss(stage.store), random.Random(1)
    async with stage.store.writing() as session:
        await given.model(session, now=utc_now() - timedelta(days=1))
    ids = [lead for _ in range(20) for lead in await saved(stage.store, anders, 50)]
    done: list[int] = []
    while len(done) < len(ids):
        await working.until_it_is_killed(stage.url, seconds=chance.uniform(2, 8))
        async with stage.store.reading() as session:
            done = list(await session.scalars(select(Score.record_id)))
    await once_each(stage.store, sorted(ids))


async def test_job_02_two_workers_do_nothing_twice(store: Store, database_url: str) -> None:
    anders = await boss(store)
    async with store.writing() as session:
        await given.model(session, now=utc_now() - timedelta(days=1))
    ids = await saved(store, anders, 20)
    other_store = Store(database_url)
    workers = [Worker(each, HANDLERS, utc_now) for each in (store, other_store)]

    async def work(worker: Worker) -> None:
        while await worker.run_one():
            pass

    await asyncio.gather(*(work(worker) for worker in workers))
    await other_store.close()
    await once_each(store, ids)
    async with store.reading() as session:
        assert set(await session.scalars(select(Job.attempts).where(Job.kind == to_score.NEW))) == {1}


async def test_job_03_a_job_that_always_fails_is_parked_and_told_and_the_others_go_on(
    store: Store, now: datetime
) -> None:
    anders = await boss(store)
    async with store.writing() as session:
        await given.model(session, now=now - timedelta(days=1))
        lead = await operations.create(session, NewLead("Pumper", "Brekke"), by=anders, now=now)
        await session.execute(update(Job).where(Job.kind == to_score.NEW).values(arguments={"entity": "lead"}))
        await queue.ask(session, running.DAILY, {}, due=now + timedelta(hours=3), now=now)
    for minutes in (0, 1, 3, 10, 50):
        await given.work(store, now + timedelta(minutes=minutes))
    async with store.reading() as session:
        job = (await session.scalars(select(Job).where(Job.kind == to_score.NEW))).one()
        assert (job.status, job.attempts) == (JobStatus.PARKED, queue.MOST_TRIES)
        assert job.error is not None
        assert job.error.startswith("KeyError")
        told = await diagnosing.of(session, Subject.LEAD, lead.id, by=anders, now=now + timedelta(hours=2))
    assert [each.check for each in told.failed] == [Check.REAL_TIME, Check.RUNS]
    await given.work(store, now + timedelta(hours=3))
    async with store.reading() as session:
        daily = select(Job.status).where(Job.kind == running.DAILY).order_by(Job.id)
        assert list(await session.scalars(daily)) == [JobStatus.DONE, JobStatus.WAITING]
        assert list(await session.scalars(select(Score.record_id))) == [lead.id]


class Desk:
    """A lead that is scored, edited, closed and opened in any order; scoring is two steps, as jobs do it."""

    def __init__(self, store: Store, by: Actor, lead: int, chance: random.Random) -> None:
        self.store, self.by, self.lead, self.chance = store, by, lead, chance
        self.looked: list[Looked] = []
        self.now = utc_now()

    async def look(self) -> None:
        async with self.store.reading() as session:
            found = await scoring.look(session, Subject.LEAD, Lead.id == self.lead, real_time=True)
        self.looked.append(found)

    async def write(self) -> None:
        if not self.looked:
            return
        looked = self.looked.pop(self.chance.randrange(len(self.looked)))
        arguments = {"entity": "lead", "ids": [self.lead], "at": self.now.isoformat(), "looked": looked}
        async with self.store.writing() as session:
            await running.new(session, arguments, self.now)

    async def edit(self) -> None:
        source = self.chance.choice(given.SOURCES)
        async with self.store.writing() as session:
            version = await self._version(session)
            values = {"leadsourcecode": source}
            await editing.update(session, self.lead, values, version=version, by=self.by, now=self.now)

    async def close(self) -> None:
        async with self.store.writing() as session:
            version = await self._version(session)
            await operations.disqualify(
                session, self.lead, LeadReason.LOST, version=version, by=self.by, now=self.now
            )  # fmt: skip

    async def open(self) -> None:
        async with self.store.writing() as session:
            version = await self._version(session)
            await operations.reactivate(session, self.lead, version=version, by=self.by, now=self.now)

    async def _version(self, session: Session) -> int:
        return (await queries.get(session, self.lead, by=self.by)).version


async def marks(store: Store, lead: int) -> tuple[int, int, LeadState]:
    """The version that the score is of (0: none), that of the lead, and its state."""
    async with store.reading() as session:
        scored = await session.scalar(select(Score.record_version).where(Score.record_id == lead))
        row = await session.get_one(Lead, lead)
        return scored or 0, row.version, row.statecode


@pytest.mark.parametrize("interleavings", FIGURES)
async def test_race_10_an_older_score_never_replaces_a_newer_one(store: Store, interleavings: int) -> None:
    anders = await boss(store)
    async with store.writing() as session:
        await given.model(session, now=utc_now() - timedelta(days=1))
    for seed in range(interleavings):
        chance = random.Random(seed)
        (lead,) = await saved(store, anders, 1)
        desk = Desk(store, anders, lead, chance)
        acts = (desk.look, desk.look, desk.write, desk.write, desk.edit, desk.close, desk.open)
        before, _, _ = await marks(store, lead)
        for _ in range(12):
            _, version, state = await marks(store, lead)
            act = chance.choice(acts)
            try:
                await act()
            except Refusal:
                continue
            after, _, _ = await marks(store, lead)
            assert before <= after <= version + 1
            if after != before:
                assert (act, after, state) == (desk.write, version, LeadState.OPEN)
            before = after
    assert await mixed(store) == []


async def test_race_10_at_once(store: Store) -> None:
    """The same with everybody at it at the same time: no score is of a version that never was, none is mixed."""
    anders = await boss(store)
    async with store.writing() as session:
        await given.model(session, now=utc_now() - timedelta(days=1))
    ids = await saved(store, anders, 6)

    async def at_it(lead: int, seed: int) -> None:
        desk = Desk(store, anders, lead, random.Random(seed))
        acts = (desk.look, desk.write, desk.edit, desk.close, desk.open)
        for _ in range(8):
            try:
                await desk.chance.choice(acts)()
            except Refusal:
                continue
            except Exception as error:
                if not is_unavailable(error):
                    raise

    await asyncio.gather(*(at_it(lead, seed) for seed, lead in enumerate(ids * 3)))
    assert await mixed(store) == []
    await given.work(store, utc_now() + LEASE)
    assert await mixed(store) == []
