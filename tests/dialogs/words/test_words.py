"""Words: messages filled in, dates, numbers and amounts as people of the language write them."""

from __future__ import annotations

from datetime import UTC, date, datetime
from decimal import Decimal

import pytest
from fluent.runtime.errors import FluentReferenceError

from dialogs import rule_words
from dialogs.cards import values
from dialogs.words import LONGEST_ARGUMENT, words_for
from services.defaults import RULES
from services.importing import headings

NOON = datetime(2026, 11, 23, 12, 0, tzinfo=UTC)
NEAR_MIDNIGHT = datetime(2026, 11, 23, 23, 30, tzinfo=UTC)


def test_a_message_is_in_the_persons_language() -> None:
    assert words_for("nb", "Europe/Oslo")("button-ignore-and-save") == "Ignorer og lagre"
    assert words_for("en", "Europe/Oslo")("button-ignore-and-save") == "Ignore and save"


def test_what_people_wrote_is_filled_in_as_it_is() -> None:
    name = "{ $x } **Kåre** \u2068<b>"
    assert words_for("nb", "Europe/Oslo")("lead-shown", name=name) == f"Her er {name}."


@pytest.mark.parametrize(
    ("count", "said"), [(0, "ingen kundeemner"), (1, "ett kundeemne"), (1500, "1\xa0500 kundeemner")]
)
def test_numbers_are_counted_in_the_language(count: int, said: str) -> None:
    words = words_for("nb", "Europe/Oslo")
    assert words("view-shown", view="Alle", count=count) == f"Alle: {said}."


def test_what_is_filled_in_may_be_of_any_length() -> None:
    said = words_for("nb", "Europe/Oslo")("lead-shown", name="x" * 5000)
    assert said == f"Her er {'x' * LONGEST_ARGUMENT}."


def test_an_unknown_message_is_a_key_error() -> None:
    words = words_for("nb", "Europe/Oslo")
    assert not words.has("no-such-message")
    with pytest.raises(KeyError):
        words("no-such-message")


def test_a_variable_that_is_not_given_is_an_error() -> None:
    with pytest.raises(FluentReferenceError):
        words_for("nb", "Europe/Oslo")("lead-shown")


def test_an_unknown_language_is_a_key_error() -> None:
    with pytest.raises(KeyError):
        words_for("sv", "Europe/Oslo")


def test_the_words_of_a_language_and_zone_are_made_once() -> None:
    assert words_for("nb", "Europe/Oslo") is words_for("nb", "Europe/Oslo")


@pytest.mark.parametrize(
    ("language", "zone", "said"),
    [
        ("nb", "Europe/Oslo", "23.11.2026 kl. 13:00"),
        ("en", "Europe/Oslo", "23 Nov 2026, 13:00"),
        ("nb", "America/New_York", "23.11.2026 kl. 07:00"),
    ],
)
def test_a_moment_is_in_the_persons_time_zone(language: str, zone: str, said: str) -> None:
    assert words_for(language, zone).moment(NOON) == said


def test_the_date_of_a_moment_is_the_persons_day() -> None:
    assert words_for("nb", "Europe/Oslo").date(NEAR_MIDNIGHT) == "24.11.2026"
    assert words_for("nb", "UTC").date(NEAR_MIDNIGHT) == "23.11.2026"


def test_a_date_is_the_same_day_everywhere() -> None:
    assert words_for("nb", "America/New_York").date(date(2026, 11, 23)) == "23.11.2026"
    assert words_for("en", "America/New_York").date(date(2026, 11, 3)) == "3 Nov 2026"


@pytest.mark.parametrize(
    ("language", "currency", "said"),
    [
        ("nb", "NOK", "1\xa0500,50\xa0kr"),
        ("nb", "EUR", "1\xa0500,50\xa0€"),
        ("nb", None, "1\xa0500,50"),
        ("en", "NOK", "NOK\xa01,500.50"),
        ("en", None, "1,500.50"),
    ],
)
def test_an_amount_has_two_decimals_and_its_currency(language: str, currency: str | None, said: str) -> None:
    assert words_for(language, "Europe/Oslo").amount(Decimal("1500.5"), currency) == said


def test_numbers_have_the_languages_separators() -> None:
    assert words_for("nb", "Europe/Oslo").number(1234567) == "1\xa0234\xa0567"
    assert words_for("en", "Europe/Oslo").number(Decimal("1234.5")) == "1,234.5"


def test_several_things_are_one_phrase() -> None:
    assert words_for("nb", "Europe/Oslo").listing(("a", "b", "c")) == "a, b og c"
    assert words_for("en", "Europe/Oslo").listing(("a", "b")) == "a and b"


@pytest.mark.parametrize("name", [name for name, *_ in RULES])
def test_a_rule_that_came_with_the_product_is_called_by_its_name_in_the_language(name: str) -> None:
    english, norwegian = words_for("en", "Europe/Oslo"), words_for("nb", "Europe/Oslo")
    assert english.called(name) == name
    assert norwegian.called(name) != name
    assert rule_words.stored(f" {norwegian.called(name).upper()} ") == name
    assert norwegian("rule-shown", rule=name) == f"Her er regelen {norwegian.called(name)}."
    assert norwegian.listing((name, "Min egen regel")) == f"{norwegian.called(name)} og Min egen regel"


def test_a_rule_that_was_renamed_is_called_what_it_is_called() -> None:
    words = words_for("nb", "Europe/Oslo")
    assert words.called("Leads with the same e-mail") == "Leads with the same e-mail"
    assert rule_words.stored(" Mine kundeemner ") == "Mine kundeemner"


@pytest.mark.parametrize("language", ["nb", "en"])
def test_what_a_field_of_a_lead_is_called_is_a_heading_of_it_in_a_file(language: str) -> None:
    words = words_for(language, "Europe/Oslo")
    for column in headings.HEADINGS:
        assert headings.COLUMNS.get(values.label(words, column).casefold()) == column
