"""A card that has been answered: what happened, by whom and when; its buttons are gone."""

from __future__ import annotations

from datetime import datetime

from dialogs.cards import kit
from dialogs.turn import Card
from dialogs.words import Words


def settled(words: Words, what: str, *, who: str, when: datetime) -> Card:
    """The sentence that says what happened, above who did it and when."""
    return kit.card(words, [kit.line(what), kit.subtle(words("settled-by", who=who, when=words.moment(when)))])
