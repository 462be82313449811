"""Reading the text of a cell as the value of its column; what cannot be read is a ValueError with a code."""

from __future__ import annotations

import re
from collections.abc import Callable
from datetime import UTC, date, datetime
from decimal import Decimal
from typing import Any
from zoneinfo import ZoneInfo

from services.importing import labels

LARGEST_AMOUNT = Decimal(10) ** 16
EARLIEST_YEAR = 1900
LATEST_YEAR = 2200

_NORWEGIAN = re.compile(r"(\d{1,2})\.(\d{1,2})\.(\d{4})(?:,?\s+(?:kl\.?\s*)?(\d{1,2})[:.](\d{2})(?:[:.](\d{2}))?)?")
_AMOUNT = re.compile(r"-?\d+(?:\.\d+)?")
_GROUPED = re.compile(r"-?\d{1,3}(?:[ .,']\d{3})+(?=$|[.,])")
_SPACES = str.maketrans({"\u00a0": " ", "\u202f": " ", "\u2009": " ", "−": "-"})
_MONEY_WORDS = re.compile(r"^(?:nok|kr\.?|eur|€|usd|\$)\s*|\s*(?:nok|kr\.?|eur|€|usd|\$|,-)$", re.IGNORECASE)


def moment(text: str, zone: ZoneInfo) -> datetime:
    """A date with or without time, ISO or Norwegian, in the zone unless it names its own; answered in UTC."""
    try:
        found = _read_moment(text)
        utc = (found if found.tzinfo else found.replace(tzinfo=zone)).astimezone(UTC)
    except (ValueError, OverflowError):
        raise ValueError("not-a-date") from None
    if not EARLIEST_YEAR <= utc.year <= LATEST_YEAR:
        raise ValueError("not-a-date")
    return utc


def day(text: str) -> date:
    """A date, ISO or Norwegian; a time is left out."""
    try:
        found = _read_moment(text).date()
    except ValueError:
        raise ValueError("not-a-date") from None
    if not EARLIEST_YEAR <= found.year <= LATEST_YEAR:
        raise ValueError("not-a-date")
    return found


def amount(text: str) -> Decimal:
    """A number as written in Norwegian or English: "1 234 567,50", "1,234,567.50", "kr 500"."""
    plain = _MONEY_WORDS.sub("", text.translate(_SPACES)).strip()
    grouped = _GROUPED.match(plain)
    if grouped:
        plain = re.sub("[ .,']", "", grouped.group()) + plain[grouped.end() :]
    plain = plain.replace(",", ".")
    if not _AMOUNT.fullmatch(plain):
        raise ValueError("not-a-number")
    return Decimal(plain)


def money(text: str) -> Decimal:
    """An amount, to the cent; one beyond what a column holds is no number anybody means."""
    found = amount(text)
    if abs(found) >= LARGEST_AMOUNT:
        raise ValueError("not-a-number")
    return round(found, 2)


def whole(text: str) -> int:
    """A whole number."""
    found = amount(text)
    if found != found.to_integral_value():
        raise ValueError("not-a-whole-number")
    return int(found)


def yes_no(text: str) -> bool:
    """Yes or no, in both languages."""
    folded = text.casefold()
    if folded in labels.YES or folded in labels.NO:
        return folded in labels.YES
    raise ValueError("not-yes-or-no")


def option(column: str, text: str) -> Any:
    """The option of the column that has this label, in either language, or this number."""
    found = labels.LABELS[column].get(" ".join(text.casefold().split()))
    if found is None:
        raise ValueError("unknown-option")
    return found


READERS: dict[str, Callable[[str], Any]] = {
    "numberofemployees": whole,
    "revenue": money,
    "budgetamount": money,
    "estimatedamount": money,
    "decisionmaker": yes_no,
    "estimatedclosedate": day,
    "transactioncurrency": str.upper,
}
"""Columns that are neither plain text, nor options, nor moments."""


def _read_moment(text: str) -> datetime:
    norwegian = _NORWEGIAN.fullmatch(text)
    if not norwegian:
        return datetime.fromisoformat(text)
    days, months, years, hours, minutes, seconds = (int(part or 0) for part in norwegian.groups())
    return datetime(years, months, days, hours, minutes, seconds)  # noqa: DTZ001 - the zone is the caller's to add
