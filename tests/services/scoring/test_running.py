"""Every 24 hours all open leads are scored again, in parts, whoever does them and however often."""

from __future__ import annotations

import asyncio
from datetime import datetime, timedelta
from pathlib import Path

import pytest
from sqlalchemy import func, select, update

from bot.worker import HANDLERS, Worker
from services.importing import run as importing
from services.leads import deleting, editing, operations
from services.leads.new_lead import NewLead
from services.models.job import Job, JobStatus
from services.models.lead import Lead, LeadReason, LeadSource, LeadState
from services.models.process import LEAD_TO_OPPORTUNITY
from services.models.score import Grade, Score, ScoreHistory, Trend
from services.models.scoring import RunReason, RunStatus, ScoringModel, ScoringPart, ScoringRun, Subject
from services.people.actors import Actor
from services.scoring import attributes, holding, keeping, reading, running, scoring, standing
from services.scoring.learning import Kind
from services.scoring.reading import Wanted
from services.scoring.scores import ScoreFacts
from services.scoring.scores import of as of_record
from services.scoring.scoring import Looked
from services.settings import stored
from services.settings.sections import ScoringSettings
from services.store import Store
from tests.services.scoring import given

DAY = timedelta(days=1)


@pytest.fixture
async def admin(store: Store) -> Actor:
    return await given.administrator(store)


@pytest.fixture
def small_parts(monkeypatch: pytest.MonkeyPatch) -> None:
    monkeypatch.setattr(running, "RECORDS", 7)


async def run(store: Store, now: datetime, reason: RunReason = RunReason.DAILY) -> ScoringRun:
    async with store.writing() as session:
        run_id = await running.begin(session, Subject.LEAD, reason, now=now)
    await given.work(store, now)
    async with store.reading() as session:
        return await session.get_one(ScoringRun, run_id)


async def scores(store: Store) -> dict[int, Score]:
    async with store.reading() as session:
        return {row.record_id: row for row in await session.scalars(select(Score))}


@pytest.mark.usefixtures("small_parts")
async def test_all_open_leads_are_scored_in_parts(store: Store, admin: Actor, now: datetime) -> None:
    ids = await given.open_leads(store, admin, 30, now=now)
    await given.store_leads(store, given.closed_leads(admin, 5, now=now))
    async with store.writing() as session:
        await given.model(session, now=now)
    done = await run(store, now)
    assert (done.status, done.total, done.done, done.scored, done.partitions) == (RunStatus.DONE, 30, 30, 30, 0)
    found = await scores(store)
    assert sorted(found) == ids
    assert all(row.trend is Trend.NOT_ENOUGH and 1 <= row.score <= 99 for row in found.values())
    async with store.reading() as session:
        assert await session.scalar(select(func.count()).select_from(ScoringPart)) == 5


@pytest.mark.usefixtures("small_parts")
async def test_a_part_done_twice_changes_nothing(store: Store, admin: Actor, now: datetime) -> None:
    await given.open_leads(store, admin, 20, now=now)
    async with store.writing() as session:
        await given.model(session, now=now)
    done = await run(store, now)
    before = {key: row.scoredon for key, row in (await scores(store)).items()}
    async with store.writing() as session:
        await running.part(session, {"run": done.id, "part": 1}, now + DAY)
    assert {key: row.scoredon for key, row in (await scores(store)).items()} == before
    async with store.reading() as session:
        assert (await session.get_one(ScoringRun, done.id)).done == 20


@pytest.mark.usefixtures("small_parts")
async def test_a_run_that_was_interrupted_goes_on(store: Store, admin: Actor, now: datetime) -> None:
    await given.open_leads(store, admin, 30, now=now)
    async with store.writing() as session:
        await given.model(session, now=now)
        run_id = await running.begin(session, Subject.LEAD, RunReason.DAILY, now=now)
    worker = Worker(store, HANDLERS, lambda: now)
    for _ in range(3):
        await worker.run_one()
    assert len(await scores(store)) == 14
    await given.work(store, now + timedelta(minutes=2))
    async with store.reading() as session:
        assert (await session.get_one(ScoringRun, run_id)).status is RunStatus.DONE
    assert len(await scores(store)) == 30


async def test_the_daily_job_asks_for_itself_and_only_where_something_is_published(
    store: Store, admin: Actor, now: datetime
) -> None:
    async with store.writing() as session:
        await running.daily(session, {}, now)
    async with store.reading() as session:
        due = await session.scalar(select(Job.due).where(Job.kind == running.DAILY, Job.status == JobStatus.WAITING))
        assert due == now + DAY
        assert await session.scalar(select(func.count()).select_from(ScoringRun)) == 0
    async with store.writing() as session:
        await given.model(session, now=now)
    ids = await given.open_leads(store, admin, 3, now=now)
    await given.work(store, now + DAY)
    assert sorted(await scores(store)) == ids


async def test_an_edited_lead_keeps_its_score_until_the_run(store: Store, admin: Actor, now: datetime) -> None:
    async with store.writing() as session:
        await given.model(session, now=now)
        lead = await operations.create(
            session, NewLead("Pumper", "Brekke", leadsourcecode=LeadSource.PARTNER), by=admin, now=now
        )
    await given.work(store, now)
    first = (await scores(store))[lead.id]
    async with store.writing() as session:
        await editing.update(
            session, lead.id, {"leadsourcecode": LeadSource.WEB}, version=lead.version, by=admin, now=now
        )
    await given.work(store, now + timedelta(hours=1))
    assert (await scores(store))[lead.id].score == first.score
    await run(store, now + DAY)
    second = (await scores(store))[lead.id]
    assert second.score < first.score - 10
    assert (second.trend, second.record_version, second.first_score) == (Trend.DECLINING, 2, first.score)
    await run(store, now + 2 * DAY)
    third = (await scores(store))[lead.id]
    assert (third.trend, third.scoredon) == (Trend.DECLINING, second.scoredon)
    async with store.writing() as session:
        await session.execute(update(ScoringModel).values(least_a=99, least_b=2, least_c=1))
        await standing.change(session)
    await run(store, now + 3 * DAY)
    regraded = (await scores(store))[lead.id]
    assert (regraded.grade, regraded.trend) == (Grade.B, Trend.DECLINING)
    async with store.writing() as session:
        await editing.update(
            session, lead.id, {"leadsourcecode": LeadSource.PARTNER}, version=2, by=admin, now=now + 3 * DAY
        )
    await run(store, now + 4 * DAY)
    assert (await scores(store))[lead.id].trend is Trend.IMPROVING
    async with store.reading() as session:
        past = select(ScoreHistory.score).where(ScoreHistory.record_id == lead.id).order_by(ScoreHistory.id)
        assert list(await session.scalars(past)) == [first.score, second.score, first.score]


async def test_conditions_are_checked_at_every_run(store: Store, admin: Actor, now: datetime) -> None:
    async with store.writing() as session:
        await given.model(
            session, now=now, process_id=LEAD_TO_OPPORTUNITY, filter_column="address1_city", filter_values=["Bergen"]
        )
    fitting, elsewhere, without_process, old, merged = [
        (await given.open_leads(store, admin, 1, now=now, **values))[0]
        for values in (
            {"address1_city": "Bergen"},
            {"address1_city": "Oslo"},
            {"address1_city": "Bergen"},
            {"address1_city": "Bergen", "createdon": now - 2 * 366 * DAY},
            {"address1_city": "Bergen", "merged": True},
        )
    ]
    async with store.writing() as session:
        await given.put_on(session, [fitting, elsewhere, old, merged], LEAD_TO_OPPORTUNITY)
    await run(store, now)
    assert set(await scores(store)) == {fitting}
    assert without_process not in await scores(store)


async def test_a_lead_that_grew_too_old_keeps_its_score(store: Store, admin: Actor, now: datetime) -> None:
    async with store.writing() as session:
        await given.model(session, now=now)
    (lead,) = await given.open_leads(store, admin, 1, now=now, createdon=now - 730 * DAY + DAY)
    await run(store, now)
    kept = (await scores(store))[lead]
    await run(store, now + 5 * DAY)
    assert (await scores(store))[lead].scoredon == kept.scoredon == now


async def test_an_imported_lead_is_scored(store: Store, admin: Actor, now: datetime, tmp_path: Path) -> None:
    file = tmp_path / "leads.csv"
    file.write_text(
        "lastname,subject,leadsourcecode,statecode\nBrekke,Pumper,Partner,Open\nDahl,Pumper,Web,Qualified\n"
    )
    async with store.writing() as session:
        await given.model(session, now=now)
    await importing.import_file(store, file, by=admin, now=now)
    await given.work(store, now)
    async with store.reading() as session:
        opened = list(await session.scalars(select(Lead.id).where(Lead.statecode == LeadState.OPEN)))
    assert opened
    assert sorted(await scores(store)) == opened


async def looked_at(store: Store, ids: list[int]) -> Looked:
    async with store.reading() as session:
        return await scoring.look(session, Subject.LEAD, Lead.id.in_(ids), real_time=True)


async def test_what_was_scored_while_somebody_worked_on_it_is_scored_again(
    store: Store, admin: Actor, now: datetime
) -> None:
    ids = await given.open_leads(store, admin, 3, now=now)
    async with store.writing() as session:
        await given.model(session, now=now)
    looked = await looked_at(store, ids)
    async with store.writing() as session:
        await editing.update(session, ids[0], {"address1_city": "Voss"}, version=1, by=admin, now=now)
        await operations.disqualify(session, ids[1], LeadReason.LOST, version=1, by=admin, now=now)
    arguments = {"entity": "lead", "ids": ids, "at": now.isoformat(), "looked": looked}
    async with store.writing() as session:
        await running.new(session, arguments, now)
    assert set(await scores(store)) == {ids[2]}
    await given.work(store, now + timedelta(minutes=1))
    found = await scores(store)
    assert set(found) == {ids[0], ids[2]}
    assert found[ids[0]].record_version == 2


async def test_a_score_of_an_older_version_never_replaces_a_newer_one(
    store: Store, admin: Actor, now: datetime
) -> None:
    (lead,) = await given.open_leads(store, admin, 1, now=now)
    async with store.writing() as session:
        await given.model(session, now=now)
    old = await looked_at(store, [lead])
    async with store.writing() as session:
        await editing.update(session, lead, {"leadsourcecode": LeadSource.OTHER}, version=1, by=admin, now=now)
    new = await looked_at(store, [lead])
    for looked in (new, old):
        async with store.writing() as session:
            await keeping.keep(session, Subject.LEAD, looked.scores, number=looked.number, tolerance=2, now=now)
    assert (await scores(store))[lead].record_version == 2


async def test_no_score_outlives_a_lead_that_is_deleted_while_it_is_written(
    store: Store, admin: Actor, now: datetime
) -> None:
    (lead,) = await given.open_leads(store, admin, 1, now=now)
    async with store.writing() as session:
        await given.model(session, now=now)
    looked = await looked_at(store, [lead])

    async def delete() -> None:
        async with store.writing() as session:
            await deleting.remove(session, lead, version=1, by=admin, now=now)

    async with store.writing() as session:
        assert await standing.hold(session) == looked.number
        await keeping.keep(session, Subject.LEAD, looked.scores, number=looked.number, tolerance=2, now=now)
        deletion = asyncio.create_task(delete())
        await asyncio.sleep(0.3)
        assert not deletion.done()
    await deletion
    assert await scores(store) == {}


async def test_a_score_that_comes_after_its_lead_was_deleted_is_not_written(
    store: Store, admin: Actor, now: datetime
) -> None:
    ids = await given.open_leads(store, admin, 2, now=now)
    async with store.writing() as session:
        await given.model(session, now=now)
    looked = await looked_at(store, ids)
    async with store.writing() as session:
        await deleting.remove(session, ids[0], version=1, by=admin, now=now)
    async with store.writing() as session:
        kept = await keeping.keep(session, Subject.LEAD, looked.scores, number=looked.number, tolerance=2, now=now)
    assert (kept.written, kept.missed, set(await scores(store))) == (1, (ids[0],), {ids[1]})


async def test_yes_and_no_tell_models_apart(store: Store, admin: Actor, now: datetime) -> None:
    said = (True, False, None)
    ids = [(await given.open_leads(store, admin, 1, now=now, decisionmaker=each))[0] for each in said]
    async with store.writing() as session:
        model = await given.model(session, now=now)
        row = await session.get_one(ScoringModel, model.id)
        await holding.put(session, row, {"filter_column": "decisionmaker", "filter_values": ["true"]}, now=now)
    looked = await looked_at(store, ids)
    assert list(looked.scores.record_id) == ids[:1]


async def test_what_was_looked_at_under_other_models_is_looked_at_again(
    store: Store, admin: Actor, now: datetime
) -> None:
    ids = await given.open_leads(store, admin, 3, now=now)
    async with store.writing() as session:
        first = await given.model(session, now=now)
    looked = await looked_at(store, ids)
    async with store.writing() as session:
        model = await session.get_one(ScoringModel, first.id)
        await holding.put(session, model, {"published_id": None}, now=now)
        second = await given.model(session, now=now)
    async with store.writing() as session:
        arguments = {"entity": "lead", "ids": ids, "at": now.isoformat(), "looked": looked}
        await running.new(session, arguments, now)
    assert {row.model_id for row in (await scores(store)).values()} == {second.id}


async def test_nothing_is_scored_where_it_is_switched_off(store: Store, admin: Actor, now: datetime) -> None:
    ids = await given.open_leads(store, admin, 2, now=now)
    async with store.writing() as session:
        await given.model(session, now=now)
        await stored.write(session, ScoringSettings(installed=False), by=admin, now=now)
    assert not (await looked_at(store, ids)).scores
    async with store.reading() as session:
        assert (await standing.read(session, Subject.LEAD)).models == {}


async def facts(store: Store, lead: int, by: Actor) -> ScoreFacts:
    async with store.reading() as session:
        found = await of_record(session, Subject.LEAD, lead, by=by)
    assert found is not None
    return found


async def test_a_score_that_is_as_it_was_is_not_written_again_and_was_looked_at(
    store: Store, admin: Actor, now: datetime
) -> None:
    async with store.writing() as session:
        await given.model(session, now=now)
    (lead,) = await given.open_leads(store, admin, 1, now=now)
    for day in range(4):
        await run(store, now + day * DAY)
    kept = (await scores(store))[lead]
    assert (kept.scoredon, kept.trend) == (now + DAY, Trend.STEADY)
    assert (await facts(store, lead, admin)).scored_on == now + 3 * DAY


async def test_the_reasons_stay_those_of_the_score_when_the_lead_is_edited(
    store: Store, admin: Actor, now: datetime
) -> None:
    async with store.writing() as session:
        await given.model(session, now=now)
    (lead,) = await given.open_leads(store, admin, 1, now=now, leadsourcecode=LeadSource.PARTNER)
    await run(store, now)
    first = await facts(store, lead, admin)
    assert ("leadsourcecode", "partner") in [(each.attribute, each.value.level) for each in first.reasons_for]
    async with store.writing() as session:
        await editing.update(session, lead, {"leadsourcecode": LeadSource.WEB}, version=1, by=admin, now=now)
    assert (await facts(store, lead, admin)).reasons == first.reasons


async def test_attributes_of_the_organisations_own_are_read_as_what_they_hold(
    store: Store, admin: Actor, now: datetime
) -> None:
    (lead,) = await given.open_leads(store, admin, 1, now=now, attributes={"size": "S", "visits": 3, "vip": False})
    kinds = {"size": Kind.CATEGORY, "visits": Kind.NUMBER, "vip": Kind.FLAG, "none": Kind.CATEGORY}
    definitions = tuple(attributes.own(key, kind) for key, kind in kinds.items())
    async with store.reading() as session:
        found = await reading.read(session, Subject.LEAD, Wanted(definitions), Lead.id == lead)
    held = reading.table_of(found.raw, definitions, None).columns
    assert [held[f"attributes.{key}"].tolist() for key in kinds] == [["S"], [3.0], ["false"], [None]]
