"""What nobody has touched since goes back to what it was: every table, and what people find."""

from __future__ import annotations

from datetime import datetime, timedelta

import pytest
from hypothesis import HealthCheck, given, settings
from hypothesis import strategies as st

from services.leads import operations
from services.models.lead import REASONS_OF, LeadReason, LeadState
from services.store import Store
from services.undoing import undoing
from tests.services import tables
from tests.services.qualification import cases, world
from tests.services.qualification.cases import Case
from tests.services.qualification.world import World
from tests.services.tables import Tables
from tests.services.undoing import shown

SAME = settings(deadline=None, suppress_health_check=list(HealthCheck), derandomize=True)
TELLING = {"receipt", "audit_entry", "field_change", "timeline_entry", "ignored_warning"}
"""Tables that only ever grow: what was done and taken back stays told."""

BOOKKEEPING = {"version", "modifiedon"}
RECORDS = ("opportunity", "contact", "account")


@pytest.fixture
async def around(store: Store, now: datetime) -> World:
    async with store.writing() as session:
        return await world.stand(session, now)


@given(case=cases.cases())
@settings(SAME, max_examples=50)
async def test_a_qualification_that_nobody_touched_is_taken_back(
    case: Case, store: Store, around: World, now: datetime
) -> None:
    await a_qualification_is_taken_back(case, store, around, now)


@pytest.mark.soak
@pytest.mark.timeout(1800)
@given(case=cases.cases())
@settings(SAME, max_examples=1000)
async def test_a_thousand_qualifications_are_taken_back(case: Case, store: Store, around: World, now: datetime) -> None:
    await a_qualification_is_taken_back(case, store, around, now)


async def a_qualification_is_taken_back(case: Case, store: Store, around: World, now: datetime) -> None:
    async with shown.qualified(case, store, around, now) as (session, acted):
        if acted is None:
            return
        later = now + timedelta(hours=1)
        plan = await undoing.plan(session, acted.done.receipt_id, by=acted.by, now=later)
        assert plan.whole
        done = await undoing.undo(session, plan, by=acted.by, now=later)
        assert done == plan
        made = sorted((RECORDS.index(ref.entity), -ref.id) for ref in acted.done.made)
        assert [(RECORDS.index(ref.entity), -ref.id) for ref in plan.archived] == made
        after = await tables.read(session)
        put_away = {(ref.entity.value, ref.id) for ref in acted.done.made}
        all_is_as_before(acted.before, after, put_away, later)
        filled = {(each.entity.value, each.linked.id) for each in acted.plan.records if each.linked and each.carried}
        assert changed(acted.before, after) == filled | {("lead", acted.plan.lead.id)}
        assert await shown.finds(session, acted.plan.lead.id, acted.plan, around, now) == acted.found


def all_is_as_before(before: Tables, after: Tables, put_away: set[tuple[str, int]], at: datetime) -> None:
    """Nothing went, nothing changed but versions, and nothing came but what was put away and what is told of it."""
    difference = tables.difference(before, after)
    assert difference.gone == {}
    assert all(row.keys() <= BOOKKEEPING for rows in difference.changed.values() for row in rows.values())
    came = {(name, key) for name in RECORDS for key in difference.came.get(name, {})}
    assert came == put_away
    assert all(after[name][key]["archivedon"] == at for name, key in came)
    assert difference.came.keys() - set(RECORDS) <= TELLING | {"job"}
    assert all(row["undoneon"] is not None for row in difference.came["receipt"].values())


def changed(before: Tables, after: Tables) -> set[tuple[str, int]]:
    return {(name, key) for name, rows in tables.difference(before, after).changed.items() for key in rows}


@given(case=cases.cases(), reason=st.sampled_from(REASONS_OF[LeadState.DISQUALIFIED]), reactivating=st.booleans())
@settings(SAME, max_examples=50)
async def test_a_disqualification_and_a_reactivation_are_taken_back(
    case: Case, reason: LeadReason, store: Store, around: World, now: datetime, *, reactivating: bool
) -> None:
    async with store.writing() as session:
        by = around.actors["seller"]
        lead = await shown.set_up(session, case, around, now)
        before = await tables.read(session)
        lost = await operations.disqualify(session, lead.id, reason, version=1, by=by, now=now)
        if reactivating:
            before = await tables.read(session)
            await operations.reactivate(session, lead.id, version=lost.version, by=by, now=now)
        plan = await undoing.plan(session, 0, by=by, now=now)
        assert (plan.whole, plan.restored) == (True, ("lead",))
        await undoing.undo(session, plan, by=by, now=now)
        after = await tables.read(session)
        all_is_as_before(before, after, set(), now)
        assert changed(before, after) == {("lead", lead.id)}
        await session.rollback()
