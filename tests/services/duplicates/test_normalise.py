"""How values are written before they are compared: what is the same, and what is nearly the same and is not."""

from __future__ import annotations

from datetime import UTC, date, datetime, timedelta, timezone
from decimal import Decimal
from typing import Any

import pytest
from hypothesis import given
from hypothesis import strategies as st

from services.duplicates import normalise
from services.models.duplicate_rule import Operator
from services.models.lead import BudgetStatus

OSLO = timezone(timedelta(hours=1))


@pytest.mark.parametrize(
    ("one", "other", "same"),
    [
        ("Brekke Havbruk AS", "  brekke   havbruk as ", True),
        ("Brekke Havbruk AS", "BREKKE\u00a0HAVBRUK\tAS", True),
        ("O'Brien & Sønner", "O’Brien & SØNNER", True),
        ("Nord-Vest", "Nord\u2011Vest", True),
        ("Ａｒｎｅ", "Arne", True),
        ("Straße", "STRASSE", True),
        ("A\u030as", "Ås", True),
        ("Brekke Havbruk AS", "Brekke Havbruk", False),
        ("Brekke Havbruk AS", "Brekke Havbruk A/S", False),
        ("Ås", "As", False),
        ("Ærlig", "Aerlig", False),
    ],
)
def test_names_are_the_same_but_for_case_space_and_typography(one: str, other: str, same: bool) -> None:
    assert (normalise.text(one) == normalise.text(other)) is same


def test_case_counts_when_the_rule_says_so() -> None:
    assert normalise.text("Nes", case_sensitive=True) != normalise.text("NES", case_sensitive=True)
    assert normalise.text(" Nes ", case_sensitive=True) == "Nes"


@given(st.text())
def test_writing_twice_changes_nothing(value: str) -> None:
    once = normalise.text(value)
    assert normalise.text(once) == once


@pytest.mark.parametrize(
    ("value", "region", "written"),
    [
        ("76 94 00 01", "NO", "+4776940001"),
        ("+47 76 94 00 01", "SE", "+4776940001"),
        ("0047 76940001", "NO", "+4776940001"),
        ("(08) 123 456 78", "SE", "+46812345678"),
        ("76940001 ext. 12", "NO", "+4776940001x12"),
        ("tlf. ukjent", "NO", "tlfukjent"),
        ("7", "NO", "7"),
        ("  ", "NO", ""),
    ],
)
def test_phone_numbers_are_e164(value: str, region: str, written: str) -> None:
    assert normalise.phone(value, region) == written


@pytest.mark.parametrize(
    "value",
    ["https://www.nes.example/", "http://nes.example", "WWW.nes.example", "nes.example//", " Nes.Example "],
)
def test_a_website_is_its_host_and_path(value: str) -> None:
    assert normalise.website(value) == "nes.example"


def test_another_page_is_another_website() -> None:
    assert normalise.website("nes.example/no") != normalise.website("nes.example")
    assert normalise.website("wwwnes.example") == "wwwnes.example"


def compared(value: Any, operator: Operator, characters: int | None = None, column: str = "x") -> str:
    return normalise.operand(
        value,
        columns=frozenset({column}),
        operator=operator,
        characters=characters,
        region="NO",
        case_sensitive=False,
    )


FIRST, LAST = Operator.SAME_FIRST_CHARACTERS, Operator.SAME_LAST_CHARACTERS
DAY, MOMENT = Operator.SAME_DATE, Operator.SAME_DATE_AND_TIME
EXACT, LABEL, VALUE = Operator.EXACT_MATCH, Operator.EXACT_MATCH_LABEL, Operator.EXACT_MATCH_VALUE
EVENING = datetime(2026, 11, 23, 23, 30, tzinfo=UTC)


@pytest.mark.parametrize(
    ("operator", "characters", "one", "other", "same"),
    [
        (EXACT, None, "Nes", "NES", True),
        (EXACT, None, "Nes", "Ness", False),
        (EXACT, None, Decimal("10.00"), Decimal(10), True),
        (EXACT, None, Decimal("10.01"), Decimal(10), False),
        (FIRST, 3, "Nesbyen", "NESodden", True),
        (FIRST, 4, "Nesbyen", "NESodden", False),
        (FIRST, 9, "Nes", "Nesbyen", False),
        (LAST, 3, "Fjellnes", "Kornes", True),
        (LAST, 4, "Fjellnes", "Kornes", False),
        (DAY, None, EVENING, EVENING.replace(hour=1), True),
        (DAY, None, EVENING, EVENING + timedelta(hours=1), False),
        (DAY, None, EVENING, EVENING.astimezone(OSLO), True),
        (DAY, None, EVENING, date(2026, 11, 23), True),
        (DAY, None, EVENING, "2026-11-23", True),
        (DAY, None, "i morgen", "I morgen", True),
        (MOMENT, None, EVENING, EVENING.replace(microsecond=5), True),
        (MOMENT, None, EVENING, EVENING.replace(second=1), False),
        (MOMENT, None, EVENING, "2026-11-23T23:30:00Z", True),
        (LABEL, None, BudgetStatus.MAY_BUY, "may_buy", True),
        (LABEL, None, BudgetStatus.MAY_BUY, 1, False),
        (VALUE, None, BudgetStatus.MAY_BUY, 1, True),
        (VALUE, None, BudgetStatus.MAY_BUY, BudgetStatus.CAN_BUY, False),
    ],
)
def test_each_operator_has_its_own_idea_of_the_same(
    operator: Operator, characters: int | None, one: Any, other: Any, same: bool
) -> None:
    assert (compared(one, operator, characters) == compared(other, operator, characters)) is same


def test_the_last_characters_of_phone_numbers_are_digits() -> None:
    assert compared("76 94 00 01", LAST, 8, "telephone1") == compared("+46 76940001", LAST, 8, "mobilephone")
