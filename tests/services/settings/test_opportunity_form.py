"""What an opportunity form may be, and its edits: each rule by its name."""

from __future__ import annotations

import pytest

from services.models.opportunity import Opportunity
from services.settings import opportunity_form as form
from services.settings.opportunity_form import COLUMNS, EDITS, PROBLEMS, Fields
from services.settings.sections import FormField, OpportunityFormSettings

NAME = FormField(column="name", required=True)
BUDGET = FormField(column="budgetamount")
WORTH = FormField(column="estimatedvalue")
STUCK = FormField(column="budgetamount", required=True, readonly=True)


@pytest.mark.parametrize(
    ("code", "fields", "near"),
    [
        ("unknown-column", (NAME, FormField(column="statecode")), (NAME, BUDGET)),
        ("twice", (NAME, BUDGET, BUDGET), (NAME, BUDGET, WORTH)),
        ("without-name", (BUDGET,), (BUDGET, NAME)),
        ("without-name", (FormField(column="name"),), (NAME,)),
        ("without-name", (FormField(column="name", required=True, visible=False),), (NAME,)),
        (
            "required-but-hidden",
            (NAME, BUDGET.model_copy(update={"required": True, "visible": False})),
            (NAME, BUDGET.model_copy(update={"visible": False})),
        ),
        ("required-but-readonly", (NAME, STUCK), (NAME, STUCK.model_copy(update={"required": False}))),
        (
            "long-label",
            (NAME, FormField(column="budgetamount", label="x" * 61)),
            (NAME, FormField(column="budgetamount", label="x" * 60)),
        ),
    ],
)
def test_a_form_that_cannot_be_filled_in_has_its_problem(code: str, fields: Fields, near: Fields) -> None:
    problem = form.problem(fields, mapped=set())
    assert problem
    assert problem.facts["problem"] == code
    assert form.problem(near, mapped=set()) is None


def test_every_problem_is_tried() -> None:
    assert {code for code, _ in PROBLEMS} == {
        "unknown-column", "twice", "without-name", "required-but-hidden", "required-but-readonly", "long-label",
    }  # fmt: skip


def test_what_a_mapping_fills_in_may_be_required_and_only_shown() -> None:
    assert form.problem((NAME, STUCK), mapped={"budgetamount"}) is None


def test_the_form_that_everybody_starts_with_can_be_filled_in() -> None:
    assert form.problem(OpportunityFormSettings().fields, mapped=set()) is None


def test_every_column_that_may_be_in_the_form_is_one_of_the_opportunity() -> None:
    assert set(COLUMNS) <= set(Opportunity.__table__.columns.keys())


@pytest.mark.parametrize(
    ("edit", "column", "after"),
    [
        ("add", "description", ("name", "budgetamount", "estimatedvalue", "description")),
        ("add", "budgetamount", ("name", "budgetamount", "estimatedvalue")),
        ("remove", "budgetamount", ("name", "estimatedvalue")),
        ("remove", "description", ("name", "budgetamount", "estimatedvalue")),
        ("first", "estimatedvalue", ("estimatedvalue", "name", "budgetamount")),
        ("last", "name", ("budgetamount", "estimatedvalue", "name")),
        ("up", "budgetamount", ("budgetamount", "name", "estimatedvalue")),
        ("up", "name", ("name", "budgetamount", "estimatedvalue")),
        ("down", "name", ("budgetamount", "name", "estimatedvalue")),
        ("down", "estimatedvalue", ("name", "budgetamount", "estimatedvalue")),
        ("up", "description", ("name", "budgetamount", "estimatedvalue")),
        ("reset", "", tuple(each.column for each in OpportunityFormSettings().fields)),
    ],
)
def test_fields_are_added_removed_and_moved(edit: str, column: str, after: tuple[str, ...]) -> None:
    assert tuple(each.column for each in EDITS[edit]((NAME, BUDGET, WORTH), column)) == after


@pytest.mark.parametrize(
    ("edit", "back", "name", "value"),
    [
        ("required", "optional", "required", True),
        ("readonly", "writable", "readonly", True),
        ("hide", "show", "visible", False),
        ("hide", "add", "visible", False),
    ],
)
def test_a_field_has_a_property_and_loses_it(edit: str, back: str, name: str, value: bool) -> None:
    edited = EDITS[edit]((NAME, BUDGET), "budgetamount")
    assert edited == (NAME, BUDGET.model_copy(update={name: value}))
    assert EDITS[back](edited, "budgetamount") == (NAME, BUDGET)
