"""A line that a model wrote is shown only as far as its source says it: each check with what it lets through."""

from __future__ import annotations

import pytest

from services.summaries import checking

SOURCE = (
    "Ringte Kari Brekke. Vil bytte ut oljefyren før jul, budsjett 400 000 kr, ferdig 31.12.2026. "
    "Skriv til post@brekke.example."
)


@pytest.mark.parametrize(
    "line",
    [
        "Vil bytte ut oljefyren før jul.",
        "Kunden har et budsjett på 400000 kr.",
        "Kunden vil være ferdig 2026.",
        "Ringte Kari Brekke om oljefyren.",
        "Kari Brekke vil ha svar. De ønsker det før jul.",
        "Skriv til post@brekke.example.",
    ],
)
def test_what_the_source_says_is_let_through(line: str) -> None:
    assert checking.holds(line, SOURCE)


@pytest.mark.parametrize(
    ("line", "check"),
    [
        ("", checking.is_short),
        ("Vil bytte " * 60, checking.is_short),
        ("Vil bytte: http://evil.example", checking.has_no_markup),
        ("Vil bytte ![x](data)", checking.has_no_markup),
        ("Vil bytte <script>", checking.has_no_markup),
        ("Budsjett 500 000 kr.", checking.has_only_known_numbers),
        ("Budsjett 40 kr.", checking.has_only_known_numbers),
        ("Budsjett to millioner.", checking.has_only_known_amounts),
        ("Skriv til sjef@brekke.example.", checking.has_only_known_addresses),
        ("Ringte Kari Hansen.", checking.has_only_known_names),
        ("Hansen vil bytte ut oljefyren.", checking.has_only_known_names),
        ("Vil bytte. Godkjent av direktøren.", checking.has_only_known_names),
        ("Vil bytte ut H\u200bansen.", checking.has_only_known_names),
        ("Vil kjøpe av ACME.", checking.has_only_known_names),
        ("Kunden trekker seg fra avtalen.", checking.is_about_its_source),
        ("Vil ha det.", checking.is_about_its_source),
    ],
)
def test_what_the_source_does_not_say_is_stopped_by_its_check(line: str, check: checking.Check) -> None:
    assert not check(checking.visible(line), SOURCE)
    assert not checking.holds(line, SOURCE)


def test_every_check_has_something_that_only_it_stops() -> None:
    others = {
        checking.is_short: "bytte " * 60,
        checking.has_no_markup: "Vil bytte <b>",
        checking.has_only_known_numbers: "Vil bytte 17",
        checking.has_only_known_amounts: "Vil bytte tusen",
        checking.has_only_known_addresses: "Skriv til kari@x.example",
        checking.has_only_known_names: "Vil bytte Hansen",
        checking.is_about_its_source: "Kunden trekker seg fra avtalen",
    }
    assert others.keys() == set(checking.CHECKS)
    for check, line in others.items():
        assert [each for each in checking.CHECKS if not each(line, SOURCE)] == [check]
