"""Spelling repair: words that are nearly a key word are taken for it."""

from __future__ import annotations

from functools import lru_cache

from dialogs.recognizer import phrases
from dialogs.recognizer.tidying import Tokens
from services import likeness

ALIKE = 0.75
MOST_LETTERS_APART = 2


def repaired(words: Tokens) -> Tokens:
    """The words, with those that are nearly a key word replaced by it."""
    return tuple(_repair(word.casefold()) or word for word in words)


@lru_cache(maxsize=4096)
def _repair(word: str) -> str | None:
    """The key word that is meant; None for a key word itself, a short word, or one like none of them."""
    key_words = phrases.load().key_words
    if len(word) < phrases.SHORTEST_KEY_WORD or word in key_words:
        return None
    near = (key_word for key_word in key_words if abs(len(key_word) - len(word)) <= MOST_LETTERS_APART)
    score, best = max(((likeness.of_words(word, key_word), key_word) for key_word in near), default=(0.0, ""))
    return best if score >= ALIKE else None
