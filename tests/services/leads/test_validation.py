"""The rules for fields of a lead, each by its name, with what it lets through and a near miss."""

from __future__ import annotations

from decimal import Decimal
from typing import Any

import pytest

from services.leads import validation


def codes(name: str, value: Any) -> str | None:
    found = validation.problem(name, value)
    return found.code if found else None


@pytest.mark.parametrize(
    ("value", "code"),
    [
        ("Brekke Havbruk AS", None),
        ("Ærø ⛵ 北京", None),
        ("Brekke\x00Havbruk", "nul-character"),
        ("Brekke\x07", "control-character"),
        ("Brekke\u0085Havbruk", "control-character"),
        ("Brekke\nHavbruk", "control-character"),
        ("Brekke \ud800", "lone-surrogate"),
    ],
)
def test_text_is_clean(value: str, code: str | None) -> None:
    assert codes("companyname", value) == code


def test_a_description_may_have_several_lines() -> None:
    assert codes("description", "Ringte i går.\nRinger igjen\tpå mandag.") is None


@pytest.mark.parametrize(
    ("name", "length"),
    [("subject", 300), ("lastname", 50), ("companyname", 100), ("telephone1", 50), ("description", 2000)],
)
def test_text_fits_its_column(name: str, length: int) -> None:
    assert codes(name, "x" * length) is None
    assert validation.problem(name, "x" * (length + 1)) == validation.FieldProblem(
        name, "too-long", {"most": length, "length": length + 1}
    )


@pytest.mark.parametrize(
    ("value", "code"),
    [
        ("kari@brekkehavbruk.example", None),
        ("kari+messe@brekke.no", None),
        ("bjørn@blåbær.no", None),
        ("ola(at)firma", "not-an-email"),
        ("kari@", "not-an-email"),
        ("kari@brekke", "not-an-email"),
    ],
)
def test_an_email_address_is_written_as_one(value: str, code: str | None) -> None:
    assert codes("emailaddress1", value) == code


@pytest.mark.parametrize(
    ("value", "code"),
    [
        (Decimal(0), None),
        (Decimal(10) ** 15, None),
        (Decimal(10) ** 15 + 1, "out-of-range"),
        (Decimal(-1), "out-of-range"),
        (Decimal("NaN"), "out-of-range"),
        (Decimal("Infinity"), "out-of-range"),
    ],
)
def test_an_amount_is_in_range(value: Decimal, code: str | None) -> None:
    assert codes("budgetamount", value) == code


def test_topic_and_last_name_are_required() -> None:
    found = validation.problems(validation.cleaned({"subject": "  ", "lastname": None, "firstname": "Kari"}))

    assert [(each.field, each.code) for each in found] == [("subject", "required"), ("lastname", "required")]


def test_text_is_stored_in_one_normal_form() -> None:
    assert validation.cleaned({"lastname": " A\u030as "}) == {"lastname": "Ås"}


def test_an_attribute_named_like_an_amount_is_still_text() -> None:
    assert validation.attribute_problems({"budgetamount": "mye"}) == ()
    assert validation.attribute_problems({"farge": "rød\x00"})[0].code == "nul-character"
