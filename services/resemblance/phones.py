"""Telephone numbers: one spelling however they are dialled."""

from __future__ import annotations

from functools import lru_cache

import phonenumbers

from services.resemblance import folding

COMPARED_DIGITS = 8
"""The last digits that decide: a whole number in Norway, and enough of one elsewhere (lead-management.md 6.4)."""
_SHORTEST = 5


@lru_cache(maxsize=16384)
def number(value: str, region: str) -> str:
    """A number as E.164 as dialled in `region` (ISO 3166), else its bare digits; "" for none or a placeholder."""
    plain = folding.fold(value)
    try:
        parsed = phonenumbers.parse(plain, region)
    except phonenumbers.NumberParseException:
        parsed = None
    if parsed is not None and phonenumbers.is_possible_number(parsed):
        digits = phonenumbers.national_significant_number(parsed)
        e164 = phonenumbers.format_number(parsed, phonenumbers.PhoneNumberFormat.E164)
        return "" if is_placeholder(digits) else e164
    digits = "".join(c for c in plain if c.isdigit())
    return "" if len(digits) < _SHORTEST or is_placeholder(digits) else digits


def tail(number: str) -> str:
    """The digits that are compared."""
    return number.lstrip("+")[-COMPARED_DIGITS:]


def same(one: str, other: str) -> bool:
    """Whether two numbers are one: E.164 against E.164 whole, else by their last digits."""
    if not one or not other:
        return False
    if one.startswith("+") and other.startswith("+"):
        return one == other
    return tail(one) == tail(other)


def is_placeholder(digits: str) -> bool:
    """Whether the digits are no number but a filling: 00000000, 99999999, 12345678, 87654321."""
    return len(set(digits)) == 1 or digits in "012345678901234567890" or digits in "98765432109876543210"
