"""Cells read as values: dates, amounts, options and attributes as people in Norway and elsewhere write them."""

from __future__ import annotations

from datetime import UTC, datetime
from decimal import Decimal
from typing import Any
from zoneinfo import ZoneInfo

import pytest

from services.importing import attributes, labels, values
from services.importing.attributes import Kind
from services.models.lead import BudgetStatus, LeadReason, LeadSource, LeadState, PurchaseTimeframe

OSLO = ZoneInfo("Europe/Oslo")


@pytest.mark.parametrize(
    ("text", "moment"),
    [
        ("15.11.2024 21:44", datetime(2024, 11, 15, 20, 44, tzinfo=UTC)),
        ("15.7.2024 21:44:05", datetime(2024, 7, 15, 19, 44, 5, tzinfo=UTC)),
        ("15.11.2024", datetime(2024, 11, 14, 23, 0, tzinfo=UTC)),
        ("15.11.2024 kl. 21.44", datetime(2024, 11, 15, 20, 44, tzinfo=UTC)),
        ("2026-10-05 01:44:00", datetime(2026, 10, 4, 23, 44, tzinfo=UTC)),
        ("2026-10-05T01:44:00Z", datetime(2026, 10, 5, 1, 44, tzinfo=UTC)),
        ("31.02.2026 10:00", None),
        ("i går", None),
        ("11/15/2024", None),
        ("0001-01-01", None),
        ("9999-12-31T23:59:59-12:00", None),
    ],
)
def test_a_moment_is_read_in_the_organisations_time_zone(text: str, moment: datetime | None) -> None:
    if moment:
        assert values.moment(text, OSLO) == moment
    else:
        with pytest.raises(ValueError, match="not-a-date"):
            values.moment(text, OSLO)


@pytest.mark.parametrize(
    ("text", "amount"),
    [
        ("1 234 567,50", Decimal("1234567.50")),
        ("1\u00a0234,5", Decimal("1234.5")),
        ("1,234,567.50", Decimal("1234567.50")),
        ("1.234.567", Decimal(1234567)),
        ("kr 500", Decimal(500)),
        ("500,-", Decimal(500)),
        ("-3", Decimal(-3)),
        ("12 kanskje", None),
        ("NaN", None),
        ("1e9", None),
    ],
)
def test_an_amount_is_read_as_written_in_either_language(text: str, amount: Decimal | None) -> None:
    if amount is not None:
        assert values.amount(text) == amount
    else:
        with pytest.raises(ValueError, match="not-a-number"):
            values.amount(text)


@pytest.mark.parametrize(
    ("column", "text", "option"),
    [
        ("statecode", "Åpen", LeadState.OPEN),
        ("statecode", "open", LeadState.OPEN),
        ("statecode", "Diskvalifisert", LeadState.DISQUALIFIED),
        ("statuscode", "Ikke lenger interessert", LeadReason.NO_LONGER_INTERESTED),
        ("statuscode", "No Longer Interested", LeadReason.NO_LONGER_INTERESTED),
        ("leadsourcecode", "Messe", LeadSource.TRADE_SHOW),
        ("budgetstatus", "No  Committed Budget", BudgetStatus.NO_COMMITTED_BUDGET),
        ("purchasetimeframe", "Ukjent", PurchaseTimeframe.UNKNOWN),
        ("leadsourcecode", "8", LeadSource.WEB),
    ],
)
def test_an_option_is_known_by_its_label_in_either_language(column: str, text: str, option: Any) -> None:
    assert values.option(column, text) is option


def test_every_option_has_a_norwegian_label() -> None:
    alike_in_both = {LeadSource.PARTNER, LeadSource.SEMINAR}

    for column, options in labels.OPTIONS.items():
        for option in options:
            known = [label for label, meant in labels.LABELS[column].items() if meant is option]
            assert len(known) > 2 or option in alike_in_both


def test_an_unknown_option_is_a_problem() -> None:
    with pytest.raises(ValueError, match="unknown-option"):
        values.option("statecode", "Kanskje")


@pytest.mark.parametrize(
    ("texts", "kind"),
    [
        (["1", "2,5", "-3.25"], Kind.NUMBER),
        (["ja", "Nei"], Kind.BOOLEAN),
        (["rød", "blå"], Kind.CATEGORY),
        (["1", "mange"], Kind.CATEGORY),
        (["0150", "0047"], Kind.CATEGORY),
        (["ja", "1"], Kind.CATEGORY),
    ],
)
def test_an_attribute_has_the_kind_of_its_whole_column(texts: list[str], kind: Kind) -> None:
    found: Kind | None = None
    for text in texts:
        found = attributes.together(found, attributes.kind_of(text))

    assert found is kind


def test_an_attribute_is_a_value_of_its_kind() -> None:
    assert attributes.value(Kind.NUMBER, "2,5") == 2.5
    assert attributes.value(Kind.NUMBER, "250") == 250
    assert attributes.value(Kind.BOOLEAN, "Ja") is True
    assert attributes.value(Kind.CATEGORY, "250") == "250"
