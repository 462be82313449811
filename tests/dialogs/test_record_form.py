"""The form of a record: what stands in it, what is read from it, and what is wrong with what was filled in."""

from __future__ import annotations

from datetime import date
from decimal import Decimal
from typing import Any

import pytest

from dialogs import record_form
from dialogs.cards import kit
from dialogs.cards import record_form as record_form_card
from dialogs.record_form import Form
from dialogs.turn import Card
from dialogs.words import words_for
from services import fields
from services.fields import Kind
from services.leads.validation import FieldProblem
from services.models.lead import BudgetStatus, PurchaseTimeframe
from services.settings.sections import FormField
from tests.dialogs.cards.test_lint import parts

NB = words_for("nb", "Europe/Oslo")
EN = words_for("en", "Europe/London")

ASKED = (
    "name", "estimatedvalue", "estimatedclosedate", "budgetamount", "budgetstatus", "purchasetimeframe",
    "purchaseprocess", "decisionmaker", "description", "transactioncurrency",
)  # fmt: skip
FORM = Form("opportunity", tuple(FormField(column=column, required=column == "name") for column in ASKED))
KNOWN = {
    "name": "Varmepumper",
    "estimatedvalue": Decimal("350000.00"),
    "estimatedclosedate": date(2026, 12, 31),
    "budgetstatus": BudgetStatus.CAN_BUY,
    "decisionmaker": True,
    "description": "Første linje\nandre linje",
    "transactioncurrency": "ISK",
}
SHOWN = record_form.written(FORM, KNOWN, NB)


def drawn(shown: dict[str, str], problems: tuple[FieldProblem, ...] = (), form: Form = FORM) -> Card:
    return kit.card(NB, record_form_card.inputs_of(form, shown, NB, problems))


def said(card: Card) -> list[str]:
    return [str(run["text"]) for run in parts(card, "Text")]


def test_every_kind_of_column_can_stand_in_a_form() -> None:
    assert {fields.of(entity)[column].kind for entity in ("lead", "opportunity") for column in fields.of(entity)} == {
        *Kind
    }


def test_the_form_is_filled_with_what_is_known() -> None:
    assert {asked["id"]: asked.get("value") for asked in parts(drawn(SHOWN), "Input.")} == {
        "name": "Varmepumper",
        "estimatedvalue": "350\xa0000,00",
        "estimatedclosedate": "2026-12-31",
        "budgetamount": None,
        "budgetstatus": "can-buy",
        "purchasetimeframe": "none",
        "purchaseprocess": "none",
        "decisionmaker": "yes",
        "description": "Første linje\nandre linje",
        "transactioncurrency": "ISK",
    }


@pytest.mark.parametrize("words", [NB, EN])
def test_a_form_sent_back_as_it_was_changes_nothing(words: Any) -> None:
    shown = record_form.written(FORM, KNOWN, words)
    sent = {asked["id"]: asked.get("value", "") for asked in parts(drawn(shown), "Input.")}
    assert record_form.read(FORM, sent, shown) == record_form.Filled()


def test_only_what_was_changed_is_read() -> None:
    answer = SHOWN | {"name": "Varmepumper til kaia", "budgetstatus": "none", "decisionmaker": "no"}
    filled = record_form.read(FORM, answer, SHOWN)
    assert filled.values == {"name": "Varmepumper til kaia", "budgetstatus": None, "decisionmaker": False}
    assert filled.problems == ()


@pytest.mark.parametrize(
    ("column", "typed", "value"),
    [
        ("estimatedvalue", "1 234 567,50", Decimal("1234567.50")),
        ("estimatedvalue", "kr 1.500.000", Decimal(1500000)),
        ("estimatedvalue", "1,500.25", Decimal("1500.25")),
        ("estimatedvalue", "  ", None),
        ("estimatedclosedate", "31.01.2027", date(2027, 1, 31)),
        ("estimatedclosedate", "2027-01-31", date(2027, 1, 31)),
        ("purchasetimeframe", "next-quarter", PurchaseTimeframe.NEXT_QUARTER),
        ("decisionmaker", "none", None),
        ("transactioncurrency", "EUR", "EUR"),
        ("description", "en\r\nto", "en\nto"),
    ],
)
def test_a_text_is_read_as_the_value_of_its_column(column: str, typed: str, value: Any) -> None:
    assert record_form.read(FORM, {column: typed}, SHOWN).values == {column: value}


@pytest.mark.parametrize(
    ("column", "typed", "code"),
    [
        ("name", "", "required"),
        ("name", "x" * 301, "too-long"),
        ("name", "a\x00b", "nul-character"),
        ("name", "a\nb", "control-character"),
        ("name", "\ud800", "lone-surrogate"),
        ("estimatedvalue", "mye", "not-a-number"),
        ("estimatedvalue", "-1", "out-of-range"),
        ("estimatedvalue", "1000000000000001", "out-of-range"),
        ("estimatedclosedate", "31.02.2027", "not-a-date"),
        ("budgetstatus", "rich", "unknown-option"),
        ("decisionmaker", "perhaps", "unknown-option"),
        ("transactioncurrency", "kroner", "unknown-option"),
    ],
)
def test_what_cannot_be_read_is_told_beside_its_field(column: str, typed: str, code: str) -> None:
    filled = record_form.read(FORM, {column: typed}, SHOWN)
    assert [(each.field, each.code) for each in filled.problems] == [(column, code)]
    assert filled.values == {}
    for words in (NB, EN):
        assert record_form_card.problem(filled.problems[0], words)


def test_a_number_of_people_is_whole() -> None:
    form = Form("lead", (FormField(column="numberofemployees"),))
    assert record_form.read(form, {"numberofemployees": "1 200"}, {}).values == {"numberofemployees": 1200}
    (wrong,) = record_form.read(form, {"numberofemployees": "12,5"}, {}).problems
    assert wrong.code == "not-a-whole-number"


def test_all_problems_are_told_at_once_and_what_was_typed_is_kept() -> None:
    answer = SHOWN | {"name": " ", "estimatedvalue": "mye", "budgetamount": "100"}
    filled = record_form.read(FORM, answer, SHOWN)
    card = drawn(record_form.typed(FORM, answer, SHOWN), filled.problems)
    typed = {asked["id"]: asked.get("value") for asked in parts(card, "Input.")}
    assert (typed["estimatedvalue"], typed["budgetamount"]) == ("mye", "100")
    assert said(card)[:3] == [
        "Ingenting er lagret ennå: 2 felter må rettes.",
        "Dette feltet må fylles ut.",
        "«mye» er ikke et tall. Skriv det som 1500000 eller 1500000,50.",
    ]


def test_a_field_that_is_read_only_is_shown_and_not_read() -> None:
    form = Form("opportunity", (FormField(column="budgetstatus", readonly=True, required=True),))
    card = drawn(SHOWN, form=form)
    assert list(parts(card, "Input.")) == []
    assert said(card) == ["Budsjettstatus: ", "Kan kjøpe"]
    assert record_form.read(form, {"budgetstatus": "will-buy"}, SHOWN) == record_form.Filled()


def test_a_field_that_is_invisible_or_of_no_column_is_left_out() -> None:
    form = Form("opportunity", (FormField(column="name", visible=False), FormField(column="statecode")))
    assert form.shown == ()
    assert record_form.read(form, {"name": "x", "statecode": "1"}, {}) == record_form.Filled()


def test_a_label_of_the_administrators_own_is_shown() -> None:
    form = Form("opportunity", (FormField(column="name", label="Hva gjelder det?"), FormField(column="description")))
    assert [asked["label"] for asked in parts(drawn({}, form=form), "Input.")] == ["Hva gjelder det?", "Beskrivelse"]


def test_a_problem_of_a_column_that_is_not_asked_names_it() -> None:
    form = Form("lead", (FormField(column="subject"),))
    card = drawn({}, (FieldProblem("lastname", "required"),), form=form)
    assert "Etternavn: Dette feltet må fylles ut." in said(card)


BESIDE = Form("lead", (FormField(column="parentaccountid", required=True),), {"parentaccountid": ((5, "Brekke AS"),)})


@pytest.mark.parametrize(("typed", "read"), [("5", 5), ("6", None), ("x", None), ("9" * 40, None), ("none", None)])
def test_only_a_record_that_is_offered_can_be_chosen(typed: str, read: int | None) -> None:
    filled = record_form.read(BESIDE, {"parentaccountid": typed}, {})
    assert filled.values == ({} if read is None else {"parentaccountid": read})
    assert bool(filled.problems) is (read is None)


def test_the_records_to_choose_from_are_listed_by_name() -> None:
    (asked,) = parts(drawn({"parentaccountid": "5"}, form=BESIDE), "Input.")
    assert [each["title"] for each in asked["choices"]] == ["Ingen valgt", "Brekke AS"]
    assert asked["value"] == "5"
    nothing = Form("lead", BESIDE.fields)
    assert "Jeg fant ingen oppføring som samsvarer med kundeemnet." in said(drawn({}, form=nothing))
