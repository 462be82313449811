"""What a model may learn from: enough of it, of the right records, and as it stood when they were scored."""

from __future__ import annotations

from dataclasses import replace
from datetime import UTC, datetime, timedelta
from typing import Any

import numpy as np
import pytest
from hypothesis import given as when
from hypothesis import strategies as st
from sqlalchemy import insert, select

from services.models.field_change import FieldChange
from services.models.lead import LeadReason, LeadSource, LeadState
from services.models.opportunity import Opportunity, OpportunityReason, OpportunityState
from services.models.process import LEAD_TO_OPPORTUNITY, InstanceStatus, ProcessInstance, ProcessStage
from services.models.scoring import Subject
from services.people.actors import Actor
from services.process import moving
from services.scoring import adding, attributes, history, lessons, readiness, reading, scope, shapes, stages
from services.scoring.adding import NewModel
from services.scoring.history import Change
from services.scoring.lessons import Lessons
from services.scoring.reading import Wanted
from services.scoring.scope import PERIODS, LeftOut, Scope
from services.settings import stored
from services.settings.sections import ScoringSettings
from services.store import Store
from tests.given import leads as one
from tests.given.people import person
from tests.services.scoring import given

DAY = timedelta(days=1)
LEADS = NewModel().scope()


@pytest.fixture
async def admin(store: Store) -> Actor:
    return await given.administrator(store)


def closed(owner: Actor, count: int, *, created: datetime, state: LeadState, **values: Any) -> list[dict[str, Any]]:
    """So many leads created then and closed a day later."""
    reason = LeadReason.QUALIFIED if state is LeadState.QUALIFIED else LeadReason.LOST
    same = {
        "subject": "Pumper", "lastname": "Brekke", "owner_id": owner.id, "createdon": created, "modifiedon": created,
        "closedon": created + DAY, "statecode": state, "statuscode": reason, "attributes": {},
    }  # fmt: skip
    return [{**same, **values} for _ in range(count)]


async def ready(store: Store, wanted: Scope, now: datetime) -> readiness.Readiness:
    async with store.reading() as session:
        return await readiness.check(session, wanted, now=now)


async def test_forty_of_each_are_counted_for_each_period(store: Store, admin: Actor, now: datetime) -> None:
    for months_ago, won, lost in ((1, 39, 40), (5, 1, 0), (11, 10, 10)):
        created = now - months_ago * 30 * DAY
        rows = closed(admin, won, created=created, state=LeadState.QUALIFIED)
        rows += closed(admin, lost, created=created, state=LeadState.DISQUALIFIED)
        await given.store_leads(store, rows)
    found = await ready(store, LEADS, now)
    counted = {months: (each.positive, each.negative) for months, each in found.by_months.items()}
    assert counted == {3: (39, 40), 6: (40, 40), 9: (40, 40), 12: (50, 50), 18: (50, 50), 24: (50, 50)}
    assert (found.shortest, found.needed) == (6, 40)
    assert [found.by_months[months].enough for months in PERIODS] == [False, True, True, True, True, True]


async def test_nothing_before_january_of_last_year_counts_unless_that_is_switched_off(
    store: Store, admin: Actor, now: datetime
) -> None:
    created = datetime(2024, 12, 31, 12, tzinfo=UTC)
    await given.store_leads(store, closed(admin, 3, created=created, state=LeadState.QUALIFIED))
    found = await ready(store, LEADS, now)
    assert found.by_months[24].since == datetime(2024, 12, 31, 23, tzinfo=UTC)
    assert found.by_months[24].positive == 0
    async with store.writing() as session:
        await stored.write(session, ScoringSettings(since_last_year=False), by=admin, now=now)
    assert (await ready(store, LEADS, now)).by_months[24].positive == 3


async def test_what_the_floor_merging_and_one_owners_share_leave_out_is_told(
    store: Store, admin: Actor, now: datetime
) -> None:
    async with store.writing() as session:
        faker = await person(session, "Fredrik Falsk")
    old = datetime(2024, 12, 31, 12, tzinfo=UTC)
    rows = closed(admin, 3, created=old, state=LeadState.QUALIFIED)
    rows += closed(admin, 4, created=now - 20 * DAY, state=LeadState.DISQUALIFIED, merged=True)
    rows += closed(admin, 40, created=now - 20 * DAY, state=LeadState.QUALIFIED)
    rows += closed(faker, 250, created=now - 20 * DAY, state=LeadState.QUALIFIED)
    await given.store_leads(store, rows)
    counted = (await ready(store, LEADS, now)).by_months
    apart = {LeftOut.GONE: 4, LeftOut.ONE_OWNER: 50}
    assert (counted[24].positive, counted[24].negative) == (240, 0)
    assert counted[24].left_out == {**apart, LeftOut.FLOOR: 3}
    assert counted[18].left_out == apart
    assert (await read(store, now, LEADS)).left_out == 50


async def test_what_is_left_out_is_told(store: Store, admin: Actor, now: datetime) -> None:
    wanted = NewModel(
        process_id=LEAD_TO_OPPORTUNITY, filter_column="leadsourcecode", filter_values=frozenset({"partner"})
    ).scope()
    rows = closed(admin, 6, created=now - 20 * DAY, state=LeadState.QUALIFIED, leadsourcecode=LeadSource.PARTNER)
    rows[5]["leadsourcecode"] = LeadSource.WEB
    ids = await given.store_leads(store, rows)
    async with store.writing() as session:
        await given.put_on(session, [*ids[:3], ids[5]], LEAD_TO_OPPORTUNITY)
        await given.put_on(session, ids[3:4], LEAD_TO_OPPORTUNITY, status=InstanceStatus.ABORTED)
    counted = (await ready(store, wanted, now)).by_months[3]
    assert counted.positive == 3
    assert counted.left_out == {LeftOut.ABORTED: 1, LeftOut.NO_PROCESS: 1, LeftOut.FILTER: 1}


async def test_opportunities_are_counted_the_same(store: Store, admin: Actor, now: datetime) -> None:
    async with store.writing() as session:
        for state, reason in (
            (OpportunityState.WON, OpportunityReason.WON),
            (OpportunityState.LOST, OpportunityReason.CANCELED),
            (OpportunityState.OPEN, OpportunityReason.IN_PROGRESS),
        ):
            session.add(
                Opportunity(
                    name="Pumper",
                    owner_id=admin.id,
                    createdon=now - 9 * DAY,
                    modifiedon=now,
                    statecode=state,
                    statuscode=reason,
                    actualclosedate=None if state is OpportunityState.OPEN else now - DAY,
                )
            )
    wanted = NewModel(kind=Subject.OPPORTUNITY).scope()
    counted = (await ready(store, wanted, now)).by_months[3]
    assert (counted.positive, counted.negative) == (1, 1)
    async with store.reading() as session:
        per_stage = NewModel(kind=Subject.OPPORTUNITY, process_id=LEAD_TO_OPPORTUNITY, per_stage=True)
        assert (await adding.ready(session, per_stage, now=now)).by_months[3].at_last_stage == 0


async def read(store: Store, now: datetime, wanted: Scope = LEADS) -> Lessons:
    async with store.reading() as session:
        since = scope.start(24, now=now, zone="Europe/Oslo", since_last_year=True)
        return await lessons.read(session, wanted, since=since, now=now)


async def changed(
    store: Store, record: int, field: str, values: tuple[Any, Any], *, at: datetime, entity: str = "lead"
) -> None:
    old, new = values
    async with store.writing() as session:
        row = {"entity": entity, "record_id": record, "field": field, "old": old, "new": new, "at": at}
        await session.execute(insert(FieldChange), [row])


async def test_a_lead_is_learned_from_as_it_stood_then(store: Store, admin: Actor, now: datetime) -> None:
    created = now - 30 * DAY
    values = {"leadsourcecode": LeadSource.PARTNER, "telephone1": "22000001", "attributes": {"score": 9, "size": "S"}}
    rows = closed(admin, 1, created=created, state=LeadState.QUALIFIED, **values)
    (lead,) = await given.store_leads(store, [rows[0] | {"closedon": created + 10 * DAY}])
    await changed(store, lead, "leadsourcecode", (8, 4), at=created + 3 * DAY)
    await changed(store, lead, "leadsourcecode", (7, 8), at=created + 2 * DAY)
    await changed(store, lead, "leadsourcecode", (None, 7), at=created + DAY / 2)
    await changed(store, lead, "telephone1", (None, "22000001"), at=created + 10 * DAY)
    await changed(store, lead, "attributes", ({"size": "S"}, {"score": 9, "size": "S"}), at=created + 10 * DAY)
    found = await read(store, now)
    assert found.outcome.tolist() == [True]
    assert found.table.columns["leadsourcecode"].tolist() == ["trade-show"]
    assert found.table.columns["telephone1.given"].tolist() == ["false"]
    assert found.table.columns["attributes.size"].tolist() == ["S"]
    assert "attributes.score" not in found.table.columns
    assert found.changed_at_closing["telephone1.given"] == 1.0
    assert found.changed_at_closing["leadsourcecode"] == 0.0


async def test_the_account_counts_as_it_was_linked_and_as_it_was(store: Store, admin: Actor, now: datetime) -> None:
    created = now - 30 * DAY
    async with store.writing() as session:
        account = await one.account(session, admin, address1_city="Bergen")
    rows = closed(admin, 2, created=created, state=LeadState.QUALIFIED, parentaccountid=account.id)
    linked, linked_at_closing = await given.store_leads(store, [row | {"closedon": created + 9 * DAY} for row in rows])
    await changed(store, linked_at_closing, "parentaccountid", (None, account.id), at=created + 9 * DAY)
    await changed(store, account.id, "address1_city", ("Voss", "Bergen"), at=created + 5 * DAY, entity="account")
    found = await read(store, now)
    assert linked < linked_at_closing
    assert found.table.columns["account"].tolist() == ["true", "false"]
    assert found.table.columns["account.address1_city"].tolist() == ["Voss", None]


async def test_rows_come_oldest_first_and_no_person_is_in_them(store: Store, admin: Actor, now: datetime) -> None:
    rows = given.closed_leads(admin, 30, now=now, emailaddress1="kari@brekke.example", firstname="Kari")
    await given.store_leads(store, list(reversed(rows)))
    await given.open_leads(store, admin, 4, now=now)
    found = await read(store, now)
    sources = [shapes.code(row["leadsourcecode"]) for row in rows]
    assert found.table.columns["leadsourcecode"].tolist() == sources
    assert len(found.open_rows) == 4
    held = {str(value) for column in found.table.columns.values() for value in np.unique(column.astype(str))}
    assert not {each for each in held if "kari" in each.lower() or "brekke" in each.lower()}
    assert found.table.columns["emailaddress1.kind"].tolist() == ["business"] * 30


@pytest.mark.parametrize(
    ("closed_after", "expected"),
    [(timedelta(hours=1), timedelta(0)), (1.5 * DAY, DAY / 2), (2 * DAY, DAY), (40 * DAY, DAY)],
)
def test_the_moment_is_a_day_after_the_creation_and_a_day_before_the_end(
    now: datetime, closed_after: timedelta, expected: timedelta
) -> None:
    assert history.moment(created=now, closed=now + closed_after) == now + expected


@when(st.lists(st.tuples(st.integers(0, 9), st.integers(0, 3)), max_size=8), st.integers(-1, 10))
def test_taking_changes_back_gives_the_value_of_then(steps: list[tuple[int, int]], then: int) -> None:
    start = datetime(2026, 1, 1, tzinfo=UTC)
    value, changes, of_then = 0, [], 0
    for hour, new in sorted(steps, key=lambda step: step[0]):
        changes.append(Change("field", value, new, start + timedelta(hours=hour)))
        value = new
        of_then = value if hour <= then else of_then
    found = history.as_of({"field": value, "other": 5}, changes, start + timedelta(hours=then))
    assert found == {"field": of_then, "other": 5}


async def test_an_opportunity_is_learned_from_at_each_of_its_stages(store: Store, admin: Actor, now: datetime) -> None:
    created, closed_on = now - 30 * DAY, now - 2 * DAY
    (lead,) = await given.open_leads(store, admin, 1, now=now)
    async with store.writing() as session:
        row = Opportunity(
            name="Pumper", owner_id=admin.id, createdon=created, modifiedon=now, statecode=OpportunityState.WON,
            statuscode=OpportunityReason.WON, actualclosedate=closed_on, decisionmaker=True,
        )  # fmt: skip
        session.add(row)
        await session.flush()
        await given.put_on(session, [lead], LEAD_TO_OPPORTUNITY)
        instance = (await session.scalars(select(ProcessInstance))).one()
        last = select(ProcessStage.id).where(ProcessStage.name == "close")
        instance.opportunityid, instance.activestageid = row.id, await session.scalar(last) or 0
        for stage, days in (("propose", 10), ("close", 20)):
            moving.record(session, stages.REACHED, lead, by=admin, now=created + days * DAY, stage=stage)
    await changed(store, row.id, "decisionmaker", (None, True), at=created + 15 * DAY, entity="opportunity")
    wanted = NewModel(kind=Subject.OPPORTUNITY, process_id=LEAD_TO_OPPORTUNITY, per_stage=True).scope()
    found = await read(store, now, wanted)
    assert found.table.columns["stage"].tolist() == ["develop", "propose", "close"]
    assert found.table.columns["decisionmaker"].tolist() == [None, None, "true"]
    assert found.outcome.tolist() == [True] * 3
    assert (found.records.tolist(), found.positives, found.negatives) == ([row.id] * 3, 1, 0)
    assert "stage" not in (await read(store, now, NewModel(kind=Subject.OPPORTUNITY).scope())).table.columns
    definition = attributes.known(Subject.OPPORTUNITY)["stage"]
    async with store.reading() as session:
        scored = await reading.read(session, Subject.OPPORTUNITY, Wanted((definition,)))
        assert scored.raw[":stage"] == ["close"]
        assert (await readiness.check(session, wanted, now=now)).by_months[24].at_last_stage == 1
        of_others = replace(wanted, filter_column="transactioncurrency", filter_values=frozenset({"SEK"}))
        assert (await readiness.check(session, of_others, now=now)).by_months[24].at_last_stage == 0
