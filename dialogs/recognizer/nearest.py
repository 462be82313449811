"""What a person may have meant by words that no phrase fits."""

from __future__ import annotations

from collections import Counter

from dialogs.recognizer.phrases import Phrases
from dialogs.recognizer.tidying import Tokens
from services import likeness

OFFERED = (
    "lead.search", "lead.list", "lead.qualify", "lead.disqualify", "lead.reactivate", "score.show", "score.why_not",
    "lead.duplicates",
)  # fmt: skip
"""Intents that are offered as a way on, those that help most often first."""

MOST = 3
ALIKE = 0.7


def nearest(words: Tokens, phrases: Phrases) -> tuple[str, ...]:
    """The offered intents with the most words like these; filled up with those that help most often."""
    counts: Counter[str] = Counter()
    for word in {word.casefold() for word in words}:
        for key_word, intents in phrases.key_words.items():
            if abs(len(word) - len(key_word)) <= 2 and likeness.of_words(word, key_word) >= ALIKE:
                counts.update(intents)
    ranked = sorted(OFFERED, key=lambda intent: (-counts[intent], OFFERED.index(intent)))
    return tuple(ranked[:MOST])
