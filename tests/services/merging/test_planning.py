"""The plan of a merge: which record is proposed and why, whose value each field takes, what is in the way."""

from __future__ import annotations

from datetime import datetime, timedelta
from decimal import Decimal
from typing import Any

import pytest

from services.merging import planning
from services.merging.choices import Choices
from services.merging.facts import Facts, RecordFacts
from services.merging.kinds import BOOKKEEPING, KINDS, OWN
from services.merging.plan import FieldPlan, MergePlan, Taken, Why
from services.models.lead import LeadReason, LeadState
from services.models.user import Role
from services.people.rights import NotFound
from services.store import Session
from tests.given import people
from tests.services.merging import given
from tests.services.qualification import given as there_is

LEAD = KINDS["lead"]


def record(record_id: int, now: datetime, *, notes: int = 0, days: int = 0, **values: Any) -> RecordFacts:
    """An open lead with so many notes, changed so many days ago, of which only these fields are known."""
    states = {name: values.pop(name) for name in ("active", "merged", "may_change") if name in values}
    facts: dict[str, Any] = {
        "id": record_id, "version": 1, "name": f"Kari {record_id}", "company": None, "city": None, "owner": "Siri",
        "may_change": True, "active": True, "merged": False, "modified": now - timedelta(days=days), "values": values,
        "names": {}, "children": {"note": notes} if notes else {}, "has_process": False,
    }  # fmt: skip
    return RecordFacts(**facts | states)


def planned(*records: RecordFacts, **choices: Any) -> MergePlan:
    return planning.make_plan(Facts(LEAD, records), Choices(tuple(each.id for each in records), **choices))


def field(plan: MergePlan, name: str) -> FieldPlan:
    return next(each for each in plan.fields if each.field == name)


def test_the_lead_with_the_most_activities_is_proposed(now: datetime) -> None:
    plan = planned(record(1, now), record(2, now, notes=2, days=9), record(3, now, notes=1))
    assert (plan.primary.id, plan.why) == (2, Why.MOST_ACTIVITIES)
    assert [each.id for each in plan.losers] == [1, 3]


def test_of_equally_busy_leads_the_one_updated_last_is_proposed(now: datetime) -> None:
    plan = planned(record(1, now, days=3), record(2, now, days=1), record(3, now, days=2))
    assert (plan.primary.id, plan.why) == (2, Why.MOST_RECENT)


def test_without_any_difference_the_lead_that_was_asked_about_is_proposed(now: datetime) -> None:
    plan = planned(record(2, now), record(1, now))
    assert (plan.primary.id, plan.why) == (2, Why.ASKED)


def test_a_closed_lead_is_not_proposed_however_busy(now: datetime) -> None:
    plan = planned(record(1, now, notes=5, active=False), record(2, now))
    assert (plan.primary.id, plan.why) == (2, Why.ONLY_ACTIVE)
    assert plan.obstacles == ()


def test_another_primary_can_be_chosen(now: datetime) -> None:
    plan = planned(record(1, now, notes=5), record(2, now), primary=2)
    assert (plan.primary.id, plan.why) == (2, Why.CHOSEN)


def test_choosing_another_primary_drops_what_was_picked() -> None:
    picked = Choices((1, 2), picks={"jobtitle": 2})
    assert picked.with_primary(2) == Choices((1, 2), primary=2)


def test_empty_fields_are_filled_with_the_next_value_in_display_order(now: datetime) -> None:
    plan = planned(record(1, now, notes=1), record(2, now, address1_city=" "), record(3, now, address1_city="Bodø"))
    assert (field(plan, "address1_city").value, field(plan, "address1_city").reason) == ("Bodø", Taken.FILLED)


def test_the_primary_keeps_what_it_has(now: datetime) -> None:
    plan = planned(record(1, now, notes=1, jobtitle="Leder"), record(2, now, jobtitle="Sjef"))
    assert (field(plan, "jobtitle").value, field(plan, "jobtitle").reason) == ("Leder", Taken.PRIMARY)


def test_empty_fields_stay_empty_when_that_is_wished(now: datetime) -> None:
    plan = planned(record(1, now, notes=1), record(2, now, jobtitle="Sjef"), fill_empty=False)
    assert (field(plan, "jobtitle").value, field(plan, "jobtitle").reason) == (None, Taken.PRIMARY)


@pytest.mark.parametrize("picked", [1, 2, 3])
def test_any_value_can_be_picked_by_hand(now: datetime, picked: int) -> None:
    values = {1: "Leder", 2: "Sjef", 3: None}
    records = [record(each, now, notes=3 - each, jobtitle=value) for each, value in values.items()]
    plan = planned(*records, picks={"jobtitle": picked})
    assert (field(plan, "jobtitle").value, field(plan, "jobtitle").reason) == (values[picked], Taken.CHOSEN)


def test_an_amount_is_not_filled_in_from_another_currency(now: datetime) -> None:
    kroner: dict[str, Any] = {"transactioncurrency": "NOK", "budgetamount": Decimal(100)}
    plan = planned(record(1, now, notes=1, transactioncurrency="EUR"), record(2, now, **kroner))
    assert (field(plan, "budgetamount").value, field(plan, "budgetamount").reason) == (None, Taken.OTHER_CURRENCY)
    plan = planned(record(1, now, notes=1), record(2, now, **kroner))
    assert {name: field(plan, name).value for name in kroner} == kroner


@pytest.mark.parametrize(
    ("ours", "theirs", "same"),
    [
        ("Bodø", "Bodø", True),
        (None, "", True),
        (None, "  ", True),
        (Decimal("1.0"), Decimal("1.00"), True),
        ("Bodø", "bodø", False),
        ("Bodø", "Bodø ", False),
        ("Bodø", None, False),
        (False, None, False),
        (True, 1, False),
        (0, None, False),
    ],
)
def test_a_field_that_differs_is_never_called_the_same(now: datetime, ours: Any, theirs: Any, same: bool) -> None:
    plan = planned(record(1, now, jobtitle=ours, subject="Båt"), record(2, now, jobtitle=theirs, subject="Båt"))
    assert ("jobtitle" not in {each.field for each in plan.differing}) is same
    assert "subject" not in {each.field for each in plan.differing}


def test_an_option_stands_for_all_who_have_it(now: datetime) -> None:
    plan = planned(record(1, now, jobtitle="A"), record(2, now, jobtitle="B"), record(3, now, jobtitle="B"), primary=3)
    job = field(plan, "jobtitle")
    assert [each.record_id for each in job.options] == [1, 2]
    assert job.option(job.taken).record_id == 2


@pytest.mark.parametrize(
    ("changes", "codes"),
    [
        ([{}], ["too-few"]),
        ([{}] * 5, []),
        ([{}] * 6, ["too-many"]),
        ([{}, {"may_change": False}], ["missing-rights"]),
        ([{}, {"merged": True, "active": False}], ["already-merged"]),
        ([{"active": False}, {"active": False}], ["into-inactive"]),
    ],
)
def test_what_is_in_the_way_is_told(now: datetime, changes: list[dict[str, bool]], codes: list[str]) -> None:
    plan = planned(*(record(number + 1, now, **each) for number, each in enumerate(changes)))
    assert [each.code for each in plan.obstacles] == codes


def test_a_closed_record_cannot_be_chosen_to_survive(now: datetime) -> None:
    plan = planned(record(1, now), record(2, now, active=False), primary=2)
    assert [each.code for each in plan.obstacles] == ["into-inactive"]


def test_the_hash_is_that_of_what_is_done(now: datetime) -> None:
    plan = planned(record(1, now, jobtitle="A"), record(2, now, jobtitle="B"))
    same = planned(record(1, now, jobtitle="A"), record(2, now, jobtitle="B"))
    others = [
        planned(record(1, now, jobtitle="A"), record(2, now, jobtitle="C")),
        planned(record(1, now, jobtitle="A"), record(2, now, jobtitle="B"), picks={"jobtitle": 2}),
        planned(record(1, now, jobtitle="A"), record(2, now, notes=1, jobtitle="B")),
    ]
    assert plan.hash == same.hash
    assert plan.hash not in {each.hash for each in others}


def test_choices_name_records_that_are_merged() -> None:
    for wrong in (
        {"ids": ()},
        {"ids": (1, 1)},
        {"ids": (1, 2), "primary": 3},
        {"ids": (1, 2), "picks": {"subject": 3}},
    ):
        with pytest.raises(ValueError, match="records"):
            Choices(**wrong)


@pytest.mark.parametrize("entity", KINDS)
def test_every_column_is_merged_or_is_bookkeeping(entity: str) -> None:
    columns = {column.name for column in KINDS[entity].model.__table__.columns}
    assert set(KINDS[entity].columns) == columns - BOOKKEEPING
    assert {"id", "version", "owner_id", "statecode"} <= BOOKKEEPING


async def test_a_plan_is_read_from_the_store(session: Session, now: datetime) -> None:
    siri = await people.person(session)
    account = await there_is.account(session, siri)
    asked = await given.lead(session, siri, now, **given.BLANK, attributes={"Antall båter": 3})
    busy = await given.lead(session, siri, now, parentaccountid=account.id, attributes={"Antall båter": 4})
    await given.noted(session, busy, siri, now, "Ringte", "Avtalt befaring")
    await given.opportunity(session, siri, now, originatingleadid=asked.id)
    plan = await planning.plan(session, "lead", Choices((asked.id, busy.id)), by=siri)
    assert (plan.primary.id, plan.why) == (busy.id, Why.MOST_ACTIVITIES)
    assert [(each.entity, each.number) for each in plan.moved] == [("opportunity", 1)]
    assert plan.losers[0].has_process
    assert field(plan, "parentaccountid").of(busy.id).shown == "Brekke Havbruk AS"
    assert [each.field for each in plan.differing if each.field.startswith(OWN)] == [f"{OWN}Antall båter"]


async def test_a_lead_that_one_may_not_see_cannot_be_named(session: Session, now: datetime) -> None:
    siri, tone = await people.person(session), await people.person(session, "Tone Selger", team="Sør")
    own, hidden = await given.lead(session, siri, now), await given.lead(session, tone, now)
    with pytest.raises(NotFound):
        await planning.plan(session, "lead", Choices((own.id, hidden.id)), by=siri)


async def test_a_lead_of_a_colleague_is_seen_but_not_merged(session: Session, now: datetime) -> None:
    siri = await people.person(session)
    morten = await people.person(session, "Morten Manager", role=Role.MANAGER)
    own, others = await given.lead(session, siri, now), await given.lead(session, morten, now)
    for by, codes in ((siri, ["missing-rights"]), (morten, [])):
        plan = await planning.plan(session, "lead", Choices((own.id, others.id)), by=by)
        assert [each.code for each in plan.obstacles] == codes


async def test_an_archived_account_is_not_there(session: Session, now: datetime) -> None:
    siri = await people.person(session)
    account = await there_is.account(session, siri)
    archived = await there_is.account(session, siri, archivedon=now)
    with pytest.raises(NotFound):
        await planning.plan(session, "account", Choices((account.id, archived.id)), by=siri)


async def test_a_disqualified_lead_can_be_merged_into_an_open_one(session: Session, now: datetime) -> None:
    siri = await people.person(session)
    closed = await given.lead(
        session, siri, now, statecode=LeadState.DISQUALIFIED, statuscode=LeadReason.LOST, closedon=now
    )
    plan = await planning.plan(
        session, "lead", Choices((closed.id, (await given.lead(session, siri, now)).id)), by=siri
    )
    assert (plan.why, plan.obstacles) == (Why.ONLY_ACTIVE, ())
