"""Tidying what was typed before it is matched: cut, in one Unicode form, without punctuation and politeness around."""

from __future__ import annotations

import unicodedata

from dialogs.recognizer.phrases import Phrases

LONGEST = 256
BEFORE = "«»\"'“”„(["
AFTER = BEFORE + ")],;:!?…’"
END = AFTER + "."

Tokens = tuple[str, ...]


def tokens(text: str) -> Tokens:
    """The words of the text as typed, at most LONGEST characters of it, without the punctuation around them."""
    cut = unicodedata.normalize("NFC", text[:LONGEST])
    visible = "".join(mark for mark in cut if unicodedata.category(mark) != "Cf")
    words = [word.lstrip(BEFORE).rstrip(AFTER) for word in visible.split()]
    while words and not words[-1].rstrip(END):
        words.pop()
    if words:
        words[-1] = words[-1].rstrip(END)
    return tuple(word for word in words if word)


def without_politeness(words: Tokens, phrases: Phrases) -> Tokens:
    """The words without "kan du", "please" and the like at both ends; never nothing."""
    rest = words
    while shorter := _stripped(rest, phrases):
        rest = shorter
    return rest


def _stripped(words: Tokens, phrases: Phrases) -> Tokens:
    folded = tuple(word.casefold().strip(",") for word in words)
    for start in phrases.polite_start:
        if folded[: len(start)] == start:
            return words[len(start) :]
    for end in phrases.polite_end:
        if folded[-len(end) :] == end:
            return words[: -len(end)]
    return ()
