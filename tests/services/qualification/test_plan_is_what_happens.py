"""The plan that is shown is the difference that is made, whatever the lead, the settings and the choices."""

from __future__ import annotations

from collections.abc import Iterable, Mapping
from datetime import datetime

import pytest
from hypothesis import HealthCheck, given, settings

from services.duplicates import rules
from services.people import rights
from services.qualification import commit, planning
from services.qualification.choices import MOST_OPPORTUNITIES, Entity
from services.qualification.closed import AlreadyQualified, LeadClosed
from services.qualification.commit import Blocked, DuplicatesUnsettled, FormIncomplete, Qualified
from services.store import Store
from tests.services import tables
from tests.services.qualification import cases, promised, promised_words, setting_up, world
from tests.services.qualification.cases import Case
from tests.services.qualification.promised import WRITTEN, Shown
from tests.services.qualification.world import World
from tests.services.tables import Difference, Row, Tables

REFUSALS = (AlreadyQualified, LeadClosed, rights.NotAllowed, Blocked, DuplicatesUnsettled, FormIncomplete)
SAME = settings(deadline=None, suppress_health_check=list(HealthCheck), derandomize=True)


@pytest.fixture
async def around(store: Store, now: datetime) -> World:
    async with store.writing() as session:
        return await world.stand(session, now)


@given(case=cases.cases())
@settings(SAME, max_examples=50)
async def test_the_plan_is_the_difference(case: Case, store: Store, around: World, now: datetime) -> None:
    await the_plan_is_the_difference(case, store, around, now)


@pytest.mark.soak
@pytest.mark.timeout(1800)
@given(case=cases.cases())
@settings(SAME, max_examples=1000)
async def test_the_plan_is_the_difference_a_thousand_times(
    case: Case, store: Store, around: World, now: datetime
) -> None:
    await the_plan_is_the_difference(case, store, around, now)


async def the_plan_is_the_difference(case: Case, store: Store, around: World, now: datetime) -> None:
    """What is planned is done to every table, and nothing else; what is not ready is refused, and does nothing."""
    async with store.writing() as session:
        await setting_up.lay_down(session, case.laid, now)
        lead = await setting_up.lead_of(session, case, around, now)
        choices, by = setting_up.choices_of(case, around), around.actors[case.by]
        before = await tables.read(session)
        plan = await planning.plan(session, lead.id, choices, by=by, now=now)
        try:
            done = await commit.qualify(session, plan, by=by, now=now)
        except REFUSALS:
            assert not plan.ready
            assert tables.difference(before, await tables.read(session)) == Difference()
        else:
            assert plan.ready
            assert len(plan.opportunities) <= (MOST_OPPORTUNITIES if plan.no_adding in ("", "five-reached") else 1)
            after = await tables.read(session)
            shown = Shown(plan, before, await rules.load(session), _new_ids(before, after), by, now)
            only_the_plan_happened(shown, after, done)
        await session.rollback()


def only_the_plan_happened(shown: Shown, after: Tables, done: Qualified) -> None:
    """The store is as the plan promised, and what was told of it is what the plan says."""
    difference = tables.difference(shown.before, after)
    assert not (difference.changed.keys() | difference.gone.keys()) & set(WRITTEN)
    apart = tables.difference(promised.records(shown), after)
    assert (apart.changed, apart.gone) == ({}, {})
    assert apart.came.keys() <= set(WRITTEN)
    came = {name: _without_ids(difference.came.get(name, {}).values()) for name in WRITTEN}
    assert came == {name: _without_ids(rows) for name, rows in promised_words.written(shown).items()}
    assert [(ref.entity, ref.id) for ref in done.made] == [(record.entity, each) for record, each in shown.made]
    assert done.opportunity == shown.ids.get(Entity.OPPORTUNITY)
    assert difference.came["receipt"].keys() == {done.receipt_id}


def _new_ids(before: Tables, after: Tables) -> Mapping[Entity, tuple[int, ...]]:
    came = tables.difference(before, after).came
    return {entity: tuple(sorted(came.get(entity.value, {}))) for entity in Entity}


def _without_ids(rows: Iterable[Row]) -> list[Row]:
    """In an order of their own: the databases may write them in any."""
    return sorted(({name: value for name, value in row.items() if name != "id"} for row in rows), key=repr)
