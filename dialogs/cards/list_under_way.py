"""Leads of a list are being qualified: how many, who asked, and how it stands."""

from __future__ import annotations

from datetime import datetime

from dialogs.cards import kit
from dialogs.turn import Card
from dialogs.words import Words


def list_under_way(what: str, list_id: int, words: Words, *, who: str, when: datetime) -> Card:
    """In the place of the card on which the leads were chosen."""
    asked = kit.subtle(words("settled-by", who=who, when=words.moment(when)))
    receipt = kit.lasting(words, "list.receipt", "button-show-receipt", list=list_id, page=1)
    return kit.card(words, [kit.line(what), asked], [receipt])
