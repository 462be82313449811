"""Whatever was worked on since stays, with what it belongs to; all the rest is put away; just that was shown before."""

from __future__ import annotations

from collections.abc import Mapping
from datetime import datetime, timedelta

import pytest
from hypothesis import HealthCheck, given, settings

from services.audit.receipts import UndoPlan
from services.models.lead import LeadState
from services.store import Store
from services.timeline import entries
from services.undoing import undoing
from tests.services import tables
from tests.services.qualification import cases, world
from tests.services.qualification.cases import Case
from tests.services.qualification.world import World
from tests.services.tables import Row, Tables
from tests.services.undoing import shown, touches
from tests.services.undoing.shown import Acted
from tests.services.undoing.touches import LINKS, REASONS, Edit, Key

SAME = settings(deadline=None, suppress_health_check=list(HealthCheck), derandomize=True)
RECORDS = ("account", "contact", "opportunity")


@pytest.fixture
async def around(store: Store, now: datetime) -> World:
    async with store.writing() as session:
        return await world.stand(session, now)


@given(case=cases.cases(), edits=touches.edits)
@settings(SAME, max_examples=50)
async def test_what_was_touched_stays(
    case: Case, edits: list[Edit], store: Store, around: World, now: datetime
) -> None:
    await what_was_touched_stays(case, edits, store, around, now)


@pytest.mark.soak
@pytest.mark.timeout(1800)
@given(case=cases.cases(), edits=touches.edits)
@settings(SAME, max_examples=1000)
async def test_what_was_touched_stays_a_thousand_times(
    case: Case, edits: list[Edit], store: Store, around: World, now: datetime
) -> None:
    await what_was_touched_stays(case, edits, store, around, now)


async def what_was_touched_stays(case: Case, edits: list[Edit], store: Store, around: World, now: datetime) -> None:
    async with shown.qualified(case, store, around, now) as (session, acted):
        if acted is None:
            return
        touched: dict[Key, str] = {}
        for edit in edits:
            for key, reason in (await touches.touch(session, edit, acted, now)).items():
                touched[key] = min(touched.get(key, reason), reason, key=REASONS.index)
        before, later = await tables.read(session), now + timedelta(hours=1)
        stays = await touches.expected_to_stay(session, touched, acted)
        plan = await undoing.plan(session, acted.done.receipt_id, by=acted.by, now=later)
        assert tables.difference(before, await tables.read(session)) == tables.Difference()
        assert await undoing.undo(session, plan, by=acted.by, now=later) == plan
        after = await tables.read(session)
        filled = {(each.entity.value, each.linked.id) for each in acted.plan.records if each.linked and each.carried}
        told = {(each.record.entity, each.record.id): each.reason for each in plan.kept}
        assert told == stays | {key: reason for key, reason in touched.items() if key in filled}
        assert len(told) == len(plan.kept)
        only_the_rest_went(acted, plan, stays, before, after)
        restored = {*({"lead"}), *({"process"} if _goes_back(acted, stays) else ())}
        restored |= {"carried-fields"} if filled - touched.keys() else set()
        assert set(plan.restored) == restored


def only_the_rest_went(acted: Acted, plan: UndoPlan, stays: dict[Key, str], before: Tables, after: Tables) -> None:
    """Records that stay are as they were a moment before; the others of those made are put away; nothing is gone.

    But for the attachment to an opportunity, which was part of what is taken back.
    """
    difference = tables.difference(before, after)
    made = {(ref.entity.value, ref.id) for ref in acted.done.made}
    archived = {(ref.entity, ref.id) for ref in plan.archived}
    assert archived == made - stays.keys()
    assert difference.gone.keys() <= {"match_code", "profile", "profile_key", "timeline_entry"}
    assert {row["kind"] for row in difference.gone.get("timeline_entry", {}).values()} <= {entries.ATTACHED}
    assert {key for name in RECORDS for key in _changed(name, difference.changed) if key in made} == archived
    assert not difference.came.keys() & set(RECORDS)
    lead = after["lead"][acted.plan.lead.id]
    assert lead["statecode"] is LeadState.OPEN
    assert _links(lead) == _expected_links(acted, stays)
    process = {key: row for key, row in after["process_instance"].items() if row["leadid"] == acted.plan.lead.id}
    was = acted.before if _goes_back(acted, stays) else before
    assert process == {key: was["process_instance"][key] for key in process}


def _changed(name: str, changed: Mapping[str, tables.Rows]) -> list[Key]:
    return [(name, key) for key in changed.get(name, {})]


def _goes_back(acted: Acted, stays: dict[Key, str]) -> bool:
    """Whether the process was moved to an opportunity that does not stay."""
    move = acted.plan.process
    moved = move is not None and move.before != move.after
    return moved and ("opportunity", acted.done.opportunity) not in stays


def _links(lead: Row) -> dict[str, int | None]:
    return {column: lead[column] for column in LINKS.values()}


def _expected_links(acted: Acted, stays: dict[Key, str]) -> dict[str, int | None]:
    """What the lead belonged to before, and of what was made for it, what stays."""
    links = _links(acted.before["lead"][acted.plan.lead.id])
    first = {ref.entity.value: ref.id for ref in reversed(acted.done.made)}
    return links | {LINKS[entity]: number for entity, number in first.items() if (entity, number) in stays}
