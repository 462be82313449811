"""The values of conditions, read from their plain form: options, days, numbers, texts, owners."""

from __future__ import annotations

from datetime import date
from enum import Enum

from services import hygiene
from services.refusal import Refusal
from services.views.columns import Column
from services.views.conditions import Plain

MOST_BACK = 999
LONGEST_TEXT = 100
LEAST_NUMBER, MOST_NUMBER = 0, 100
"""What a number column can be: a score is 0 to 100."""


class UnknownValue(Refusal):
    """A condition on the column cannot have this value; `allowed` says which it can have."""

    code = "unknown-value"


def nothing(column: Column, value: Plain) -> None:
    """No value at all. Raises UnknownValue."""
    if value is not None:
        raise _unknown(column, value, "–")


def option(column: Column, value: Plain) -> Enum:
    """The member with this name in kebab-case. Raises UnknownValue."""
    members = {member.name.lower().replace("_", "-"): member for member in column.options or ()}
    if value not in members:
        raise _unknown(column, value, ", ".join(members))
    return members[str(value)]


def text(column: Column, value: Plain) -> str:
    """A text of 1 to 100 characters. Raises UnknownValue."""
    clean = hygiene.clean(value) if isinstance(value, str) else ""
    if not 0 < len(clean) <= LONGEST_TEXT or hygiene.fault(clean):
        raise _unknown(column, value, f"1–{LONGEST_TEXT}")
    return clean


def count(column: Column, value: Plain) -> int:
    """How many periods to go back: 1 to 999. Raises UnknownValue."""
    if not isinstance(value, int) or not 0 < value <= MOST_BACK:
        raise _unknown(column, value, f"1–{MOST_BACK}")
    return value


def number(column: Column, value: Plain) -> int:
    """A whole number from 0 to 100. Raises UnknownValue."""
    if not isinstance(value, int) or not LEAST_NUMBER <= value <= MOST_NUMBER:
        raise _unknown(column, value, f"{LEAST_NUMBER}–{MOST_NUMBER}")
    return value


def day(column: Column, value: Plain) -> date:
    """A day as ISO text, of this millennium and the last. Raises UnknownValue."""
    try:
        found = date.fromisoformat(str(value))
    except ValueError as error:
        raise _unknown(column, value, "1900-01-01–2999-12-31") from error
    if not 1900 <= found.year < 3000:
        raise _unknown(column, value, "1900-01-01–2999-12-31")
    return found


def _unknown(column: Column, value: Plain, allowed: str) -> UnknownValue:
    return UnknownValue(column=column.name, value=str(value)[:LONGEST_TEXT], allowed=allowed)
