"""What holds of every merge of two accounts or contacts: it is its preview, and taking it back leaves no trace."""

from __future__ import annotations

from datetime import datetime, timedelta
from typing import Any

import pytest
from hypothesis import HealthCheck, given, settings
from hypothesis import strategies as st

from services.merging import commit, planning
from services.merging.choices import Choices
from services.merging.kinds import KINDS, Kind
from services.merging.plan import MergePlan
from services.models.account import Account, RecordState
from services.models.contact import Contact
from services.models.duplicate_rule import MatchCode
from services.models.lead import Lead
from services.models.note import Attachment, Note
from services.models.opportunity import Opportunity
from services.people.actors import Actor
from services.refusal import Refusal
from services.store import Store
from tests.given import people
from tests.services.merging import given as there_are
from tests.services.qualification import given as there_is

RECORDS = (Lead, Account, Contact, Opportunity, Note, Attachment, MatchCode)
texts = st.sampled_from([None, "", " ", "A", "B", "a"])
bodies = {
    name: st.fixed_dictionaries(
        {
            "lastname" if name == "contact" else "name": st.sampled_from(["Brekke", "Brække"]),
            "emailaddress1": st.sampled_from([None, "post@fjordfisk.example"]),
            "telephone1": st.sampled_from([None, "76 94 00 01", "+4776940001"]),
            "description": texts,
            "address1_city": texts,
        }
    )
    for name in ("account", "contact")
}
shapes = st.tuples(st.booleans(), st.integers(0, 2), st.booleans(), st.booleans())
"""Inactive, how many notes, whether a lead names it, whether an opportunity does."""


@pytest.fixture
async def seller(store: Store) -> Actor:
    async with store.writing() as session:
        return await people.person(session)


async def is_its_preview_and_can_be_taken_back(
    entity: str, case: Any, store: Store, seller: Actor, now: datetime
) -> None:
    records, primary, fill_empty, picked = case
    kind = KINDS[entity]
    make = there_is.account if entity == "account" else there_is.contact
    link = "parentaccountid" if entity == "account" else "parentcontactid"
    async with store.writing() as session:
        ids: list[int] = []
        for number, (values, (inactive, notes, led, sold)) in enumerate(records):
            state = RecordState.INACTIVE if inactive else RecordState.ACTIVE
            row = await make(session, seller, **values, statecode=state)
            await there_are.noted(session, row, seller, now, *(f"Notat {number}.{note}" for note in range(notes)))
            if led:
                await there_is.lead(session, seller, **{link: row.id})
            if sold:
                await there_are.opportunity(session, seller, now, **{link: row.id})
            ids.append(row.id)
        picks = {name: ids[at] for name, at in picked.items() if name in kind.columns}
        chosen = Choices(tuple(ids), None if primary is None else ids[primary], fill_empty, picks)
        plan = await planning.plan(session, entity, chosen, by=seller)
        before = await there_are.everything(session, *RECORDS)
        try:
            done = await commit.merge(session, plan, by=seller, now=now)
        except Refusal:
            assert plan.obstacles
            assert await there_are.everything(session, *RECORDS) == before
        else:
            the_preview_is_what_happened(plan, kind, before, await there_are.everything(session, *RECORDS), link)
            undo = await there_are.undone(session, done.receipt_id, seller, now + timedelta(hours=1))
            assert undo.whole
            assert await there_are.everything(session, *RECORDS) == before
        await session.rollback()


def the_preview_is_what_happened(
    plan: MergePlan, kind: Kind, before: dict[str, Any], after: dict[str, Any], link: str
) -> None:
    """Every column of every table: what the plan says has changed, and nothing else."""
    primary, (loser,) = plan.primary.id, plan.losers
    expected = {table: {key: dict(row) for key, row in rows.items()} for table, rows in before.items()}
    for each in plan.fields:
        expected[plan.entity][primary][each.field] = each.value
    expected[plan.entity][loser.id]["statecode"] = RecordState.INACTIVE
    for table, column in (("note", "record_id"), ("lead", link), ("opportunity", link)):
        for row in expected[table].values():
            row[column] = primary if row[column] == loser.id else row[column]
    for table in expected.keys() - {"match_code"}:
        assert after[table] == expected[table], table
    coded = {(row["entity"], row["record_id"]) for row in after["match_code"].values()}
    assert (kind.entity, loser.id) not in coded
    moved = {each.entity: each.number for each in plan.moved}
    assert moved.get("lead", 0) == sum(row[link] == loser.id for row in before["lead"].values())


def cases(entity: str) -> Any:
    records = st.lists(st.tuples(bodies[entity], shapes), min_size=2, max_size=2)
    picks = st.dictionaries(st.sampled_from(["emailaddress1", "telephone1", "address1_city"]), st.integers(0, 1))
    return st.tuples(records, st.sampled_from([None, 0, 1]), st.booleans(), picks)


HEALTH = [HealthCheck.function_scoped_fixture]
common = settings(max_examples=30, deadline=None, suppress_health_check=HEALTH, derandomize=True)
many = settings(max_examples=300, deadline=None, suppress_health_check=HEALTH, derandomize=True)


@given(case=cases("account"))
@common
async def test_accounts(case: Any, store: Store, seller: Actor, now: datetime) -> None:
    await is_its_preview_and_can_be_taken_back("account", case, store, seller, now)


@given(case=cases("contact"))
@common
async def test_contacts(case: Any, store: Store, seller: Actor, now: datetime) -> None:
    await is_its_preview_and_can_be_taken_back("contact", case, store, seller, now)


@pytest.mark.soak
@pytest.mark.timeout(900)
@given(case=cases("account"))
@many
async def test_many_accounts(case: Any, store: Store, seller: Actor, now: datetime) -> None:
    await is_its_preview_and_can_be_taken_back("account", case, store, seller, now)


@pytest.mark.soak
@pytest.mark.timeout(900)
@given(case=cases("contact"))
@many
async def test_many_contacts(case: Any, store: Store, seller: Actor, now: datetime) -> None:
    await is_its_preview_and_can_be_taken_back("contact", case, store, seller, now)
