"""How like a lead is to what was asked: pure, from words."""

from __future__ import annotations

from collections.abc import Sequence
from itertools import chain

from services import likeness
from services.leads import asked, words
from services.models.lead import Lead

PART_OF_NUMBER = 0.9
"""The likeness of the beginning or end of a phone number to the whole."""

WORDS_ASKED = 0.85
"""What finding all words asked for counts; the rest is for a name or company that has no other words."""


def of_word(word: str, own: str) -> float:
    """0..1: an asked word against a lead's; digits must be a number or its beginning or end."""
    if not asked.is_part_of_number(word):
        return likeness.of_words(word, own)
    if word == own:
        return 1.0
    return PART_OF_NUMBER if own.isdecimal() and (own.startswith(word) or own.endswith(word)) else 0.0


def of_lead(question: Sequence[str], lead: Lead) -> float:
    """0..1: the letters of the question found in the lead, and how much of a name of the lead was asked for."""
    name = (*words.of_text(lead.firstname), *words.of_text(lead.lastname))
    company = words.of_company(lead.companyname)
    numbers = _numbers(lead) if any(map(asked.is_part_of_number, question)) else ()
    own = (*name, *company, *words.of_email(lead.emailaddress1), *numbers)
    letters = sum(map(len, question))
    found = sum(len(word) * max((of_word(word, each) for each in own), default=0.0) for word in question) / letters
    known_by = (words.whole_email(lead.emailaddress1), *numbers)
    exact = any(word in known_by for word in question)
    covered = 1.0 if exact else max(_covered(name, question), _covered(company, question))
    return WORDS_ASKED * found + (1 - WORDS_ASKED) * covered


def _covered(own: Sequence[str], question: Sequence[str]) -> float:
    return sum(likeness.best(word, question) for word in own) / len(own) if own else 0.0


def _numbers(lead: Lead) -> tuple[str, ...]:
    return tuple(chain(words.of_phone(lead.telephone1), words.of_phone(lead.mobilephone)))
