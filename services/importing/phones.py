"""A phone number as the search index knows it, read once: numbers are most of what reading a row costs."""

from __future__ import annotations

import re
from functools import lru_cache

from services.leads import words

_NORWEGIAN = re.compile(r"(?:\+47|0047)?([2-9][0-9]{7})")
"""Written whole, such a number needs no parser (a test holds it to what the parser says)."""

COUNTRY = "47"


@lru_cache(maxsize=1024)
def of_phone(number: str | None) -> tuple[str, ...]:
    """The digits with and without country code; of what is no number, its digits as they stand."""
    plain = _NORWEGIAN.fullmatch((number or "").replace(" ", ""))
    return (COUNTRY + plain[1], plain[1]) if plain else words.of_phone(number)


def international(number: str | None) -> str | None:
    """The digits with country code; None for what is no phone number."""
    digits = of_phone(number)
    return digits[0] if len(digits) == 2 else None
