"""What holds of every merge: it is what the preview said, taking it back leaves no trace, and nothing is ever lost."""

from __future__ import annotations

from dataclasses import dataclass
from datetime import datetime, timedelta
from decimal import Decimal
from typing import Any

import pytest
from hypothesis import HealthCheck, given, settings
from hypothesis import strategies as st

from services.merging import commit, fields, planning
from services.merging.choices import Choices
from services.merging.kinds import KINDS
from services.merging.plan import MergePlan
from services.models.account import Account
from services.models.contact import Contact
from services.models.duplicate_rule import MatchCode
from services.models.lead import Lead, LeadReason, LeadState, PurchaseTimeframe
from services.models.note import Attachment, Note
from services.models.opportunity import Opportunity
from services.models.process import ProcessInstance
from services.models.search_word import LeadWord
from services.models.similarity import Profile, ProfileKey
from services.people.actors import Actor
from services.refusal import Refusal
from services.store import Session, Store
from tests.given import people
from tests.services.merging import given as there_are
from tests.services.qualification import given as there_is

EXAMPLES = 60
LEAD = KINDS["lead"]
RECORDS = (
    Lead,
    Account,
    Contact,
    Opportunity,
    Note,
    Attachment,
    ProcessInstance,
    MatchCode,
    LeadWord,
    Profile,
    ProfileKey,
)

leads = st.fixed_dictionaries(
    {
        "subject": st.sampled_from(["Varmepumper", "Båter"]),
        "lastname": st.sampled_from(["Brekke", "Brække", "brekke"]),
        "firstname": st.sampled_from([None, "Kari", " "]),
        "companyname": st.sampled_from([None, "", "Fjord Fisk AS"]),
        "emailaddress1": st.sampled_from([None, "post@fjordfisk.example"]),
        "telephone1": st.sampled_from([None, "76 94 00 01", "+4776940001"]),
        "description": st.one_of(st.none(), st.text(st.characters(codec="utf-8", exclude_characters="\0"))),
        "budgetamount": st.sampled_from([None, Decimal("100.00"), Decimal("0.00")]),
        "transactioncurrency": st.sampled_from([None, "NOK", "EUR"]),
        "purchasetimeframe": st.one_of(st.none(), st.sampled_from(PurchaseTimeframe)),
        "decisionmaker": st.sampled_from([None, True, False]),
        "attributes": st.dictionaries(
            st.sampled_from(["Antall båter", "subject"]), st.sampled_from([None, 1, True, "to"])
        ),
    }
)


@dataclass(frozen=True)
class Given:
    """A lead, how it stands, how many notes it has, and whether it is linked and has an opportunity."""

    values: dict[str, Any]
    closed: bool
    notes: int
    linked: bool
    sold: bool


@dataclass(frozen=True)
class Case:
    """Leads, and what is chosen: numbers of leads, in the order of display."""

    leads: list[Given]
    primary: int | None
    fill_empty: bool
    picks: dict[str, int]


one_lead = st.builds(
    Given, leads, closed=st.sampled_from([False, False, True]), notes=st.integers(0, 3), linked=st.booleans(),
    sold=st.booleans(),
)  # fmt: skip
cases = st.builds(
    Case,
    leads=st.lists(one_lead, min_size=2, max_size=5),
    primary=st.one_of(st.none(), st.integers(0, 4)),
    fill_empty=st.booleans(),
    picks=st.dictionaries(st.sampled_from([*LEAD.columns, "attributes.Antall båter"]), st.integers(0, 4), max_size=6),
)


@pytest.fixture
async def seller(store: Store) -> Actor:
    async with store.writing() as session:
        return await people.person(session)


@given(case=cases)
@settings(
    max_examples=EXAMPLES, deadline=None, suppress_health_check=[HealthCheck.function_scoped_fixture], derandomize=True
)
async def test_a_merge_is_its_preview_and_can_be_taken_back(
    case: Case, store: Store, seller: Actor, now: datetime
) -> None:
    async with store.writing() as session:
        choices = await set_up(session, case, seller, now)
        plan = await planning.plan(session, "lead", choices, by=seller)
        before = await there_are.everything(session, *RECORDS)
        try:
            done = await commit.merge(session, plan, by=seller, now=now)
        except Refusal:
            assert plan.obstacles
            assert await there_are.everything(session, *RECORDS) == before
        else:
            await the_preview_is_what_happened(session, plan, before)
            undo = await there_are.undone(session, done.receipt_id, seller, now + timedelta(hours=1))
            assert undo.whole
            assert await there_are.everything(session, *RECORDS) == before
        await session.rollback()


async def set_up(session: Session, case: Case, seller: Actor, now: datetime) -> Choices:
    account = await there_is.account(session, seller)
    ids = []
    for number, each in enumerate(case.leads):
        lead = await there_are.lead(session, seller, now, **each.values | standing(each, account, now))
        await there_are.noted(session, lead, seller, now, *(f"Notat {number}.{note}" for note in range(each.notes)))
        if each.sold:
            await there_are.opportunity(session, seller, now, originatingleadid=lead.id)
        ids.append(lead.id)
    primary = None if case.primary is None else ids[case.primary % len(ids)]
    picks = {name: ids[number % len(ids)] for name, number in case.picks.items()}
    return Choices(tuple(ids), primary, case.fill_empty, picks)


def standing(each: Given, account: Account, now: datetime) -> dict[str, Any]:
    closed = {"statecode": LeadState.DISQUALIFIED, "statuscode": LeadReason.LOST, "closedon": now}
    return (closed if each.closed else {}) | ({"parentaccountid": account.id} if each.linked else {})


async def the_preview_is_what_happened(session: Session, plan: MergePlan, before: dict[str, Any]) -> None:
    """Field by field, record by record: what was shown is the difference, and every note and file is there."""
    after = await there_are.everything(session, *RECORDS)
    rows = {each.id: await session.get_one(Lead, each.id) for each in plan.records}
    planned = {each.field: each.value for each in plan.fields}
    has = fields.values_of(LEAD, rows[plan.primary.id])
    assert {name: has.get(name) for name in planned} == planned
    assert not "".join(str(has[name] or "").strip() for name in has.keys() - planned.keys())
    for loser in plan.losers:
        row = rows[loser.id]
        assert (row.statecode, row.merged, row.masterid) == (LeadState.DISQUALIFIED, True, plan.primary.id)
    on_primary = [note for note in after["note"].values() if note["record_id"] == plan.primary.id]
    assert len(on_primary) == len(before["note"])
    assert {each["text"] for each in on_primary} == {each["text"] for each in before["note"].values()}
    assert after["attachment"] == before["attachment"]
    moved = {each.entity: each.number for each in plan.moved}
    hung = [note for note in before["note"].values() if note["record_id"] != plan.primary.id]
    assert moved.get("note", 0) == len(hung)
    assert {each["originatingleadid"] for each in after["opportunity"].values()} <= {plan.primary.id}
    assert after["account"] == before["account"]
