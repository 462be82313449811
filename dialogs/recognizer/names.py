"""Whether a few words without a verb may be a name, a company, an e-mail address or a phone number."""

from __future__ import annotations

import re

from dialogs.recognizer.phrases import Phrases
from dialogs.recognizer.tidying import Tokens

MOST_WORDS = 5
VOWELS = re.compile(r"[aeiouyæøåäöü]", re.IGNORECASE)
NOISE = re.compile(r"(.)\1{3}|[bcdfghjklmnpqrstvwxz]{7}", re.IGNORECASE)
LONGEST_ABBREVIATION = 3


def is_name(words: Tokens, phrases: Phrases) -> bool:
    """One to five words, none of them one that only sentences have, none of them noise."""
    folded = [word.casefold() for word in words]
    return (
        0 < len(words) <= MOST_WORDS
        and not any(word in phrases.function_words for word in folded)
        and not any(_is_noise(word) for word in words)
        and any(mark.isalnum() for word in words for mark in word)
    )


def _is_noise(word: str) -> bool:
    """Letters that nobody can say: "asdfghjkl", "xxxxx", "bcdf"."""
    if not word.isalpha():
        return False
    unspeakable = not VOWELS.search(word) and word.islower() and len(word) > LONGEST_ABBREVIATION
    return unspeakable or bool(NOISE.search(word))
