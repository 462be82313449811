"""What somebody typed to find a lead, taken apart: words, phone numbers whole or in part, an e-mail address."""

from __future__ import annotations

import re
from itertools import chain

from services.leads import words

LONGEST_QUESTION = 256
MOST_WORDS = 12
SHORTEST_PART = 4
"""Fewer digits than this are a word, not a part of a phone number."""

ABROAD = "00"
"""Dialled before a country code."""

_NUMBER = re.compile(r"(?:\+|\b)[0-9][0-9\s().\-/]{2,30}[0-9]\b")
_EMAIL = re.compile(r"[^\s<>,;:()]+@[^\s<>,;:()]+")


def words_asked(text: str) -> tuple[str, ...]:
    """The folded words of a question, at most twelve; legal forms only when there is nothing else.

    A phone number is one word of digits: as dialled at home when it is whole, else the digits that were given.
    """
    rest = text[:LONGEST_QUESTION]
    emails = chain.from_iterable(words.of_email(found.strip(".")) for found in _EMAIL.findall(rest))
    rest = _EMAIL.sub(" ", rest)
    numbers = [_digits(found) for found in _NUMBER.findall(rest) if len(re.sub("[^0-9]", "", found)) >= SHORTEST_PART]
    rest = _NUMBER.sub(" ", rest) if numbers else rest
    found = dict.fromkeys((*emails, *numbers, *words.of_company(rest)))
    return tuple(found)[:MOST_WORDS]


def is_part_of_number(word: str) -> bool:
    """Whether the word may be the beginning or end of a phone number."""
    return word.isdecimal() and len(word) >= SHORTEST_PART


def _digits(number: str) -> str:
    known = words.of_phone(number)
    digits = re.sub("[^0-9]", "", number)
    if digits.startswith(ABROAD) and len(digits) > len(ABROAD) + SHORTEST_PART:
        digits = digits.removeprefix(ABROAD)
    return known[-1] if len(known[-1]) >= words.SHORTEST_NUMBER else digits
