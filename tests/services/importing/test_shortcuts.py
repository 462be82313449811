"""What is quick about reading a row answers as the slow way does: phone numbers, addresses, words, cells."""

from __future__ import annotations

from typing import Any
from zoneinfo import ZoneInfo

import pytest
from hypothesis import example, given
from hypothesis import strategies as st

from services.importing import addresses, cells, found_by, phones
from services.importing.headings import Layout
from services.importing.owners import Owners
from services.leads import validation, words
from services.models.lead import Lead
from services.models.user import Role
from services.people.actors import Actor

NUMBERS = st.from_regex(r"\A(\+|00)?(47)?[ ]?[0-9 .()/x-]{0,16}\Z")
ADDRESSES = st.one_of(
    st.emails(),
    st.from_regex(r"\A[a-z0-9._+ -]{0,8}@[a-z0-9.-]{0,12}(\.no|\.example|\.local|\.test|)\Z"),
    st.text(max_size=20),
)
NAMES = st.none() | st.text(max_size=20) | st.sampled_from(["Åse-Marie", "Brekke Havbruk AS", "AS", "O’Brien"])
BY = Actor(1, "Ada", Role.ADMINISTRATOR, None, "nb", "Europe/Oslo")


@given(NUMBERS | st.text(max_size=20))
@example("+4776940001")
@example("0047 769 40 001")
@example("47123456")
@example("12345678")
@example("+47 123 45 678")
@example("76940001 ext. 5")
@example("")
def test_a_number_is_what_the_parser_says(number: str) -> None:
    assert phones.of_phone(number) == words.of_phone(number)
    assert phones.international(number) == words.international(number)


@given(ADDRESSES)
@example("kari.brekke@firma.example")
@example("kari@firma.local")
@example("kari..b@firma.no")
@example("kari@-firma.no")
@example(f"{'k' * 65}@firma.no")
@example(f"kari@{'f' * 90}.no")
@example("kari@firma.no\x00")
@example("@firma.no")
@example("kari")
def test_an_address_is_judged_as_the_rules_do(address: str) -> None:
    if address:
        assert addresses.problem("emailaddress1", address) == validation.problem("emailaddress1", address)


@given(
    st.fixed_dictionaries(
        {
            "firstname": NAMES,
            "lastname": NAMES,
            "companyname": NAMES,
            "emailaddress1": st.none() | ADDRESSES,
            "telephone1": st.none() | NUMBERS,
            "mobilephone": st.none() | NUMBERS,
        }
    )
)
def test_a_row_is_found_by_the_words_of_its_lead(values: dict[str, str | None]) -> None:
    assert found_by.of_values(values) == words.of_lead(Lead(**values))


@pytest.mark.parametrize("column", ["subject", "description", "companyname", "telephone1", "revenue", "createdon"])
@given(raw=st.text(max_size=130) | st.sampled_from(["-5", "1e99", "9" * 20, "x" * 2001, "a\nb", "a\x00", "\ud800"]))
def test_a_cell_is_judged_as_the_rules_do(column: str, raw: str) -> None:
    readers = cells.readers(Layout({column: 0}, {}, 1), {}, Owners(BY, {}), ZoneInfo("Europe/Oslo"))
    [(_, _, read)] = readers.columns

    once, again = read(raw), read(raw)

    expected: Any = None if once.value is None else validation.problem(column, once.value)
    assert once == again
    assert once.wrong == expected
