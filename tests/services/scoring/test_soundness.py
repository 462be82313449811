"""A published model that cannot be read any more: runs end, other models go on, and administrators are told."""

from __future__ import annotations

from datetime import datetime, timedelta

import pytest
from sqlalchemy import func, select

from services.conversations import notices
from services.jobs import to_score
from services.leads import operations
from services.leads.new_lead import NewLead
from services.models.audit_entry import AuditEntry
from services.models.job import Job, JobStatus
from services.models.score import Score
from services.models.scoring import RunReason, RunStatus, ScoringModel, ScoringRun, ScoringVersion, Subject
from services.people.actors import Actor
from services.scoring import diagnosing, running, soundness, standing, what_if
from services.scoring.diagnosis import Check, Diagnosis, Owner
from services.scoring.what_if import NoModelForIt
from services.store import Session, Store
from tests.services.scoring import given

HOUR = timedelta(hours=1)
DAY = timedelta(days=1)
TAMPERED = "not a scorecard"


@pytest.fixture
async def admin(store: Store) -> Actor:
    return await given.administrator(store)


async def spoil(session: Session, model: ScoringModel, scorecard: str = TAMPERED) -> None:
    version = await session.get_one(ScoringVersion, model.published_id)
    version.scorecard = scorecard
    await standing.change(session)


async def run(store: Store, now: datetime) -> ScoringRun:
    async with store.writing() as session:
        run_id = await running.begin(session, Subject.LEAD, RunReason.DAILY, now=now)
    await given.work(store, now)
    async with store.reading() as session:
        return await session.get_one(ScoringRun, run_id)


async def diagnosed(store: Store, lead: int, by: Actor, now: datetime) -> Diagnosis:
    async with store.reading() as session:
        return await diagnosing.of(session, Subject.LEAD, lead, by=by, now=now)


async def test_a_run_with_an_unusable_model_ends_and_scores_the_records_of_the_others(
    store: Store, admin: Actor, now: datetime
) -> None:
    await given.open_leads(store, admin, 3, now=now, address1_city="Oslo")
    in_bergen = await given.open_leads(store, admin, 4, now=now, address1_city="Bergen")
    async with store.writing() as session:
        await given.model(session, now=now - DAY)
        for_oslo = await given.model(session, now=now - DAY, filter_column="address1_city", filter_values=["Oslo"])
        await spoil(session, for_oslo)
    made = await run(store, now)
    assert (made.status, made.done, made.scored) == (RunStatus.DONE, 7, 4)
    async with store.reading() as session:
        assert list(await session.scalars(select(Score.record_id).order_by(Score.record_id))) == in_bergen
        assert await session.scalar(select(func.count()).where(Job.status == JobStatus.PARKED)) == 0


async def test_a_score_of_before_stays_as_it_is(store: Store, admin: Actor, now: datetime) -> None:
    [lead] = await given.open_leads(store, admin, 1, now=now)
    async with store.writing() as session:
        model = await given.model(session, now=now - DAY)
    await run(store, now)
    async with store.writing() as session:
        await spoil(session, await session.get_one(ScoringModel, model.id))
    await run(store, now + DAY)
    async with store.reading() as session:
        assert (await session.scalars(select(Score.scoredon))).all() == [now]
        with pytest.raises(NoModelForIt):
            await what_if.best(session, Subject.LEAD, lead, by=admin, now=now)


async def test_every_administrator_is_told_once_for_a_version(store: Store, admin: Actor, now: datetime) -> None:
    async with store.writing() as session:
        model = await given.model(session, now=now - DAY)
        await spoil(session, model)
    for days in (0, 1, 2):
        await run(store, now + days * DAY)
    async with store.reading() as session:
        asked = list(await session.scalars(select(Job.arguments).where(Job.kind == notices.KIND)))
        trail = await session.scalars(select(AuditEntry.facts).where(AuditEntry.action == soundness.UNUSABLE))
    assert {(each["user"], each["kind"], each["facts"]["model"]) for each in asked} == {
        (admin.id, soundness.UNUSABLE, model.id)
    }
    assert trail.all() == [{"model": model.name, "version": 1, "fault": "checksum"}]


async def test_attributes_that_there_are_no_more_make_it_unusable_too(
    store: Store, admin: Actor, now: datetime
) -> None:
    await given.open_leads(store, admin, 2, now=now)
    async with store.writing() as session:
        model = await given.model(session, now=now - DAY)
        await spoil(session, model, given.of_attributes_that_went())
    assert (await run(store, now)).status is RunStatus.DONE
    async with store.reading() as session:
        facts = await session.scalar(select(AuditEntry.facts).where(AuditEntry.action == soundness.UNUSABLE))
    assert facts == {"model": model.name, "version": 1, "fault": "features"}


async def test_the_diagnosis_names_the_model_and_is_for_an_administrator(
    store: Store, admin: Actor, now: datetime
) -> None:
    async with store.writing() as session:
        model = await given.model(session, now=now - DAY)
        await spoil(session, model)
        lead = await operations.create(session, NewLead("Pumper", "Brekke"), by=admin, now=now)
    await given.work(store, now)
    async with store.reading() as session:
        new = await session.scalar(select(Job.status).where(Job.kind == to_score.NEW))
    assert new is JobStatus.DONE
    for later in (now, now + HOUR, now + 2 * DAY):
        headline = (await diagnosed(store, lead.id, admin, later)).headline
        assert headline is not None
        assert (headline.check, headline.owner) == (Check.USABLE, Owner.ADMINISTRATOR)
        assert headline.actual == {"models": [model.name]}
