"""What administrators do with scoring models, what is refused, and that all of it can be taken back."""

from __future__ import annotations

from collections.abc import Awaitable, Callable
from datetime import datetime, timedelta
from typing import Any

import pytest
from hypothesis import given as when
from hypothesis import strategies as st
from sqlalchemy import insert, select

from services.conversations import notices
from services.models.audit_entry import AuditEntry
from services.models.job import Job
from services.models.opportunity import Opportunity
from services.models.process import InstanceStatus, ProcessInstance
from services.models.receipt import Receipt
from services.models.score import Grade
from services.models.scoring import ScoringModel, ScoringRun, ScoringVersion, Subject, TrainingState
from services.people.actors import Actor
from services.people.rights import NotAllowed, NotFound
from services.refusal import Refusal
from services.scoring import adding, administration, listing, publishing, scheduled, training
from services.scoring.adding import InvalidModel, ModelsOverlap, NewModel, NotEnoughRecords, ScoringOff, TooManyModels
from services.scoring.administration import AutoRetrainOn, Edits, TrainingUnderWay
from services.scoring.grades import DEFAULT, GradesOutOfOrder, Ranges
from services.scoring.holding import ModelChanged
from services.scoring.listing import ModelFacts, ModelStatus
from services.scoring.publishing import ModelNotPublished, NothingToPublish, NothingToRevert
from services.settings import stored
from services.settings.sections import ScoringSettings
from services.store import Session, Store
from services.undoing import undoing
from tests.given.people import person
from tests.services.scoring import given


@pytest.fixture
async def admin(store: Store) -> Actor:
    return await given.administrator(store)


async def enough(store: Store, admin: Actor, now: datetime) -> None:
    await given.store_leads(store, given.closed_leads(admin, 120, now=now))


async def add(store: Store, admin: Actor, now: datetime, *, seen: tuple[int, ...] = (), **wishes: Any) -> ModelFacts:
    async with store.writing() as session:
        return await adding.add(session, NewModel(**wishes), seen=seen, by=admin, now=now)


@pytest.mark.parametrize(
    ("wishes", "problem"),
    [
        ({"name": "Min modell"}, "name"),
        ({"name": "x" * 101}, "name"),
        ({"name": "modell-1"}, "name"),
        ({"months": 5}, "months"),
        ({"process_id": "unknown"}, "process"),
        ({"per_stage": True}, "per-stage"),
        ({"positive": "qualified", "negative": "qualified"}, "state"),
        ({"state_column": "owner_id"}, "state"),
        ({"state_column": "leadqualitycode"}, "state"),
        ({"filter_column": "owner_id", "filter_values": frozenset({"1"})}, "filter"),
        ({"filter_column": "address1_city"}, "filter"),
        ({"filter_values": frozenset({"Oslo"})}, "filter"),
    ],
)
async def test_models_that_cannot_be(
    store: Store, admin: Actor, now: datetime, wishes: dict[str, Any], problem: str
) -> None:
    with pytest.raises(InvalidModel) as refused:
        await add(store, admin, now, **wishes)
    assert refused.value.facts["problem"] == problem


async def test_too_few_records_are_told_with_the_period_that_has_enough(
    store: Store, admin: Actor, now: datetime
) -> None:
    with pytest.raises(NotEnoughRecords) as refused:
        await add(store, admin, now)
    assert refused.value.facts == {
        "positive": 0,
        "negative": 0,
        "needed": 40,
        "months": 0,
        "lacks": "records",
        "stage": 0,
    }
    await enough(store, admin, now)
    with pytest.raises(NotEnoughRecords) as refused:
        await add(store, admin, now, months=3)
    assert refused.value.facts["months"] == 6


async def test_a_name_is_taken_whatever_its_case(store: Store, admin: Actor, now: datetime) -> None:
    await enough(store, admin, now)
    first = await add(store, admin, now, name="Havbruk")
    with pytest.raises(InvalidModel) as refused:
        await add(store, admin, now, name="HAVBRUK", seen=(first.id,))
    assert refused.value.facts["problem"] == "name-taken"


async def test_an_overlap_is_told_and_can_be_accepted(store: Store, admin: Actor, now: datetime) -> None:
    await enough(store, admin, now)
    first = await add(store, admin, now, name="Alle")
    wanted = NewModel(name="Bergen", filter_column="address1_city", filter_values=frozenset({"Bergen"}))
    async with store.reading() as session:
        assert [each.id for each in await adding.overlaps(session, wanted)] == [first.id]
    with pytest.raises(ModelsOverlap) as refused:
        await add(store, admin, now, name="To")
    assert refused.value.facts == {"models": "Alle"}
    assert (await add(store, admin, now, name="To", seen=(first.id,))).name == "To"


async def test_there_are_at_most_ten_of_a_kind(store: Store, admin: Actor, now: datetime) -> None:
    await enough(store, admin, now)
    async with store.writing() as session:
        ids = [(await given.model(session, now=now, published=number % 2 == 0)).id for number in range(10)]
    with pytest.raises(TooManyModels):
        await add(store, admin, now, seen=tuple(ids))


async def test_only_administrators_and_only_where_scoring_is_on(store: Store, admin: Actor, now: datetime) -> None:
    async with store.writing() as session:
        seller = await person(session, "Siri Selger")
        await stored.write(session, ScoringSettings(installed=False), by=admin, now=now)
    with pytest.raises(NotAllowed):
        await add(store, seller, now)
    with pytest.raises(ScoringOff):
        await add(store, admin, now)
    async with store.writing() as session:
        model = await given.model(session, now=now)
    act: Callable[[Session], Awaitable[object]]
    for act in (
        lambda session: publishing.unpublish(session, model.id, version=1, by=seller, now=now),
        lambda session: administration.delete(session, model.id, version=1, by=seller, now=now),
        lambda session: administration.set_grade(session, model.id, Grade.A, 60, version=1, by=seller, now=now),
    ):
        async with store.writing() as session:
            with pytest.raises(NotAllowed):
                await act(session)


async def test_a_training_that_is_not_published_can_be_taken_back(store: Store, admin: Actor, now: datetime) -> None:
    model = await given.trained(store, admin, now=now)
    async with store.writing() as session:
        with pytest.raises(NothingToRevert):
            await publishing.revert(session, model.id, version=model.version, by=admin, now=now)
    model = await given.publish(store, admin, model.id, now=now)
    async with store.writing() as session:
        with pytest.raises(NothingToPublish):
            await publishing.publish(session, model.id, version=model.version, by=admin, now=now)
        with pytest.raises(AutoRetrainOn):
            await administration.retrain(session, model.id, version=model.version, by=admin, now=now)
        with pytest.raises(AutoRetrainOn):
            await administration.delete(session, model.id, version=model.version, by=admin, now=now)
        model = await administration.switch_retraining(
            session, model.id, on=False, version=model.version, by=admin, now=now
        )
        edits = Edits(frozenset({"leadsourcecode"}), frozenset({"leadsourcecode"}), 12)
        model = await administration.edit(session, model.id, edits, version=model.version, by=admin, now=now)
        assert model.is_edited
        model = await administration.retrain(session, model.id, version=model.version, by=admin, now=now)
        assert (model.status, model.is_training) == (ModelStatus.PUBLISHED, True)
        with pytest.raises(TrainingUnderWay):
            await administration.retrain(session, model.id, version=model.version, by=admin, now=now)
    await given.work(store, now)
    model = await given.the_model(store, model.id)
    assert model.newest is not None
    assert (model.newest.number, model.newest.used, model.can_be_reverted) == (2, ("leadsourcecode",), True)
    async with store.writing() as session:
        model = await publishing.revert(session, model.id, version=model.version, by=admin, now=now)
    assert (model.newest, model.can_be_published) == (model.published, False)
    await take_back(store, admin, now)
    model = await given.the_model(store, model.id)
    assert model.newest is not None
    assert (model.newest.number, model.can_be_published) == (2, True)


async def test_a_model_as_it_was_seen_is_changed_and_no_other(store: Store, admin: Actor, now: datetime) -> None:
    async with store.writing() as session:
        model = await given.model(session, now=now)
        await publishing.unpublish(session, model.id, version=1, by=admin, now=now)
    acts: tuple[Callable[[Session], Awaitable[object]], ...] = (
        lambda session: publishing.publish(session, model.id, version=1, by=admin, now=now),
        lambda session: administration.delete(session, model.id, version=1, by=admin, now=now),
    )
    for act in acts:
        async with store.writing() as session:
            with pytest.raises(ModelChanged):
                await act(session)
    async with store.writing() as session:
        with pytest.raises(ModelNotPublished):
            await publishing.unpublish(session, model.id, version=2, by=admin, now=now)
        with pytest.raises(NotFound):
            await administration.delete(session, 2**70, version=1, by=admin, now=now)


@pytest.mark.parametrize(
    "edits",
    [
        Edits(frozenset(), frozenset(), 24),
        Edits(frozenset({"owner_id"}), frozenset(), 24),
        Edits(None, frozenset({"nothing"}), 24),
        Edits(None, frozenset(), 7),
    ],
)
async def test_edits_that_cannot_be(store: Store, admin: Actor, now: datetime, edits: Edits) -> None:
    async with store.writing() as session:
        model = await given.model(session, now=now)
        with pytest.raises(InvalidModel):
            await administration.edit(session, model.id, edits, version=1, by=admin, now=now)


async def take_back(store: Store, by: Actor, now: datetime) -> None:
    async with store.writing() as session:
        shown = await undoing.plan(session, 0, by=by, now=now)
        await undoing.undo(session, shown, by=by, now=now)


async def test_every_act_is_recorded_and_taken_back(store: Store, admin: Actor, now: datetime) -> None:
    async with store.writing() as session:
        made = await given.model(session, now=now)
    before = await given.the_model(store, made.id)
    acts: tuple[Callable[[Session], Awaitable[ModelFacts]], ...] = (
        lambda session: publishing.unpublish(session, made.id, version=at(), by=admin, now=now),
        lambda session: administration.set_grade(session, made.id, Grade.A, 51, version=at(), by=admin, now=now),
        lambda session: administration.set_ranges(
            session, made.id, Ranges(90, 60, 30), version=at(), by=admin, now=now
        ),
        lambda session: administration.switch_retraining(session, made.id, on=True, version=at(), by=admin, now=now),
        lambda session: administration.edit(
            session, made.id, Edits(frozenset({"account"}), frozenset(), 6), version=at(), by=admin, now=now
        ),
        lambda session: administration.delete(session, made.id, version=at(), by=admin, now=now),
    )
    current = before

    def at() -> int:
        return current.version

    for act in acts:
        async with store.writing() as session:
            await act(session)
        await take_back(store, admin, now)
        current = await given.the_model(store, made.id)
        assert unnumbered(current) == unnumbered(before)
    async with store.reading() as session:
        kinds = set(await session.scalars(select(Receipt.kind)))
        actions = set(await session.scalars(select(AuditEntry.action)))
    assert len(kinds) == 5
    assert kinds <= actions
    assert {f"{kind}-undone" for kind in kinds} <= actions


def unnumbered(model: ModelFacts) -> tuple[object, ...]:
    return (model.published, model.published_on, model.ranges, model.auto_retrain, model.chosen, model.months)


async def test_what_somebody_changed_since_is_not_taken_back(store: Store, admin: Actor, now: datetime) -> None:
    async with store.writing() as session:
        model = await given.model(session, now=now)
        facts = await administration.set_grade(session, model.id, Grade.A, 60, version=1, by=admin, now=now)
        first = await session.scalar(select(Receipt.id))
        await administration.set_grade(session, model.id, Grade.A, 70, version=facts.version, by=admin, now=now)
    async with store.writing() as session:
        shown = await undoing.plan(session, first or 0, by=admin, now=now)
        assert shown.refused == "changed-since"
        with pytest.raises(Refusal):
            await undoing.undo(session, shown, by=admin, now=now)


async def test_a_deleted_model_does_not_come_back_as_the_eleventh_or_under_a_name_that_is_taken(
    store: Store, admin: Actor, now: datetime
) -> None:
    async with store.writing() as session:
        deleted = await given.model(session, now=now, published=False, name="Nord")
        for number in range(9):
            await given.model(session, now=now, published=False, name=f"M{number}")
        await administration.delete(session, deleted.id, version=deleted.version, by=admin, now=now)
        other = await given.model(session, now=now, published=False, name="NORD")
    async with store.writing() as session:
        shown = await undoing.plan(session, 0, by=admin, now=now)
        assert shown.refused == "name-taken"
        row = await session.get_one(ScoringModel, other.id)
        row.name = "Sør"
    async with store.writing() as session:
        shown = await undoing.plan(session, 0, by=admin, now=now)
        assert shown.refused == "too-many-models"
        with pytest.raises(Refusal):
            await undoing.undo(session, shown, by=admin, now=now)


async def test_what_was_learned_before_a_training_failed_can_be_published(
    store: Store, admin: Actor, now: datetime
) -> None:
    async with store.writing() as session:
        model = await given.model(session, now=now)
    first = (await given.the_model(store, model.id)).published
    await failed(store, model.id, now)
    async with store.writing() as session:
        facts = await listing.get(session, model.id)
        assert (facts.to_publish, facts.can_be_published) == (None, False)
        facts = await publishing.unpublish(session, model.id, version=facts.version, by=admin, now=now)
        assert (facts.to_publish, facts.learned) == (first, first)
        facts = await publishing.publish(session, model.id, version=facts.version, by=admin, now=now)
    assert facts.published == first


async def test_what_scored_last_is_offered_before_what_the_clock_had_learned_since(
    store: Store, admin: Actor, now: datetime
) -> None:
    async with store.writing() as session:
        model = await given.model(session, now=now, published=False)
    first = (await given.publish(store, admin, model.id, now=now)).published
    await retrained(store, model.id, 0.3, now)
    async with store.writing() as session:
        facts = await listing.get(session, model.id)
        assert facts.scored_last is None
        facts = await publishing.unpublish(session, model.id, version=facts.version, by=admin, now=now)
        assert (facts.offered, facts.scored_last) == (first, first)
        assert [each.number for each in facts.publishable] == [1, 2]
        with pytest.raises(NothingToPublish):
            await publishing.publish(session, model.id, version=facts.version, number=3, by=admin, now=now)
        facts = await publishing.publish(session, model.id, version=facts.version, by=admin, now=now)
        assert facts.published == first
        facts = await publishing.unpublish(session, model.id, version=facts.version, by=admin, now=now)
        facts = await publishing.publish(session, model.id, version=facts.version, number=2, by=admin, now=now)
    assert facts.published is not None
    assert facts.published.number == 2


async def test_what_was_asked_for_after_the_model_was_taken_out_of_use_is_offered_first(
    store: Store, admin: Actor, now: datetime
) -> None:
    model = await given.trained(store, admin, now=now)
    model = await given.publish(store, admin, model.id, now=now)
    async with store.writing() as session:
        facts = await publishing.unpublish(session, model.id, version=model.version, by=admin, now=now)
        await administration.retrain(session, model.id, version=facts.version, by=admin, now=now)
    await given.work(store, now)
    facts = await given.the_model(store, model.id)
    assert [each.number for each in facts.publishable] == [2, 1]


async def failed(store: Store, model_id: int, now: datetime) -> None:
    """A training that the clock asked for finds nothing to learn from."""
    async with store.writing() as session:
        await training.ask(session, await session.get_one(ScoringModel, model_id), by=None, now=now)
    await given.work(store, now)


async def test_an_added_model_is_taken_back_whole(store: Store, admin: Actor, now: datetime) -> None:
    await enough(store, admin, now)
    await add(store, admin, now)
    await take_back(store, admin, now)
    async with store.reading() as session:
        assert await listing.listed(session) == ()
    await given.work(store, now)
    async with store.reading() as session:
        assert await session.scalar(select(ScoringVersion.scorecard)) is None


async def test_other_grades_are_given_to_all_open_leads(store: Store, admin: Actor, now: datetime) -> None:
    async with store.writing() as session:
        model = await given.model(session, now=now)
        await administration.set_ranges(session, model.id, Ranges(99, 98, 97), version=1, by=admin, now=now)
        assert await session.scalar(select(ScoringRun.reason)) == "grades"


def test_a_neighbour_moves_with_a_grade() -> None:
    assert DEFAULT.moved(Grade.A, 51).range_of(Grade.B) == (50, 50)
    assert [DEFAULT.range_of(grade) for grade in Grade] == [(75, 100), (50, 74), (25, 49), (0, 24)]
    for grade, least in ((Grade.A, 50), (Grade.A, 101), (Grade.B, 75), (Grade.B, 25), (Grade.C, 0), (Grade.D, 5)):
        with pytest.raises(GradesOutOfOrder):
            DEFAULT.moved(grade, least)


@when(st.lists(st.integers(1, 100), min_size=3, max_size=3, unique=True))
def test_every_score_has_one_grade(minimums: list[int]) -> None:
    c, b, a = sorted(minimums)
    ranges = Ranges(a, b, c)
    for score in range(101):
        holding = [grade for grade in Grade if ranges.range_of(grade)[0] <= score <= ranges.range_of(grade)[1]]
        assert holding == [ranges.grade(score)]


async def retrained(store: Store, model_id: int, accuracy: float, now: datetime) -> tuple[int, ...]:
    """A scheduled training came to this accuracy; who is told of it."""
    async with store.writing() as session:
        model = await session.get_one(ScoringModel, model_id)
        version = await training.ask(session, model, by=None, now=now)
        row = await session.get_one(ScoringVersion, version)
        row.report = {**given.a_scorecard()[1], "accuracy": accuracy}
        row.state, row.trainedon = TrainingState.TRAINED, now
        return await scheduled.settle(session, model, row, now=now)


@pytest.mark.usefixtures("admin")
@pytest.mark.parametrize(
    ("share", "days", "is_published"), [(0.96, 20, True), (0.95, 20, True), (0.94, 20, False), (0.5, 93, True)]
)
async def test_a_scheduled_training_is_published_where_it_is_good_enough(
    store: Store, now: datetime, share: float, days: int, is_published: bool
) -> None:
    async with store.writing() as session:
        model = await given.model(session, now=now, auto_retrain=True)
        active = model.published_id
    accuracy = given.a_scorecard()[1]["accuracy"]
    told = await retrained(store, model.id, accuracy * share + 1e-9, now + timedelta(days=days))
    assert bool(told) != is_published
    facts = await given.the_model(store, model.id)
    assert facts.published is not None
    assert (facts.published.id != active) == is_published


async def test_a_published_model_is_trained_anew_after_fifteen_days(store: Store, admin: Actor, now: datetime) -> None:
    model = await given.trained(store, admin, now=now)
    await given.publish(store, admin, model.id, now=now)
    for days, number in ((14, 1), (15, 2), (20, 2), (31, 3)):
        then = now + timedelta(days=days)
        async with store.writing() as session:
            await training.retrain(session, {}, then)
        await given.work(store, then)
        facts = await given.the_model(store, model.id)
        assert facts.newest is not None
        assert (days, facts.newest.number) == (days, number)
        assert facts.newest == facts.published


async def test_a_training_without_records_is_told(store: Store, admin: Actor, now: datetime) -> None:
    async with store.writing() as session:
        model = await given.model(session, now=now, published=False)
        await training.ask(session, model, by=admin, now=now)
    await given.work(store, now)
    facts = await given.the_model(store, model.id)
    assert facts.newest is not None
    assert (facts.newest.state, facts.newest.error) == (TrainingState.FAILED, training.TOO_FEW)


async def test_administrators_are_told_of_a_training_of_the_clock_that_failed(
    store: Store, admin: Actor, now: datetime
) -> None:
    async with store.writing() as session:
        model = await given.model(session, now=now, auto_retrain=True)
    await failed(store, model.id, now)
    assert await told_of_trainings(store) == {(admin.id, model.id)}


async def test_the_clock_trains_no_model_per_stage_of_opportunities_that_never_came_to_the_last(
    store: Store, admin: Actor, now: datetime
) -> None:
    await given.opportunities(store, admin, now=now)
    leads = await given.open_leads(store, admin, 202, now=now)
    async with store.writing() as session:
        of_leads = zip(leads, await session.scalars(select(Opportunity.id)), strict=True)
        common = {"process_id": given.FLOW, "activestageid": 1, "activestagestartedon": now, "traversedpath": [1]}
        on = {"statuscode": InstanceStatus.ACTIVE, **common}
        await session.execute(
            insert(ProcessInstance), [{"leadid": lead, "opportunityid": each, **on} for lead, each in of_leads]
        )
        model = await given.model(
            session, now=now, kind=Subject.OPPORTUNITY, positive="won", negative="lost", process_id=given.FLOW,
            per_stage=True, auto_retrain=True,
        )  # fmt: skip
    await failed(store, model.id, now)
    facts = await given.the_model(store, model.id)
    assert facts.newest is not None
    assert (facts.newest.number, facts.newest.error) == (2, training.TOO_FEW)
    assert facts.published is not None
    assert facts.published.number == 1


async def test_nobody_is_told_of_the_training_of_a_model_that_was_deleted(
    store: Store, admin: Actor, now: datetime
) -> None:
    async with store.writing() as session:
        model = await given.model(session, now=now, published=False)
        await training.ask(session, model, by=admin, now=now)
        facts = await listing.get(session, model.id)
        await administration.delete(session, model.id, version=facts.version, by=admin, now=now)
    await given.work(store, now)
    assert await told_of_trainings(store) == set()


async def told_of_trainings(store: Store) -> set[tuple[int, int]]:
    """Person and model of the notices that a training is over."""
    async with store.reading() as session:
        asked = await session.scalars(select(Job.arguments).where(Job.kind == notices.KIND))
        return {(each["user"], each["facts"]["model"]) for each in asked if each["kind"] == training.OVER}
