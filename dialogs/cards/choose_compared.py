"""The question which record is meant, when words fit leads, contacts and accounts."""

from __future__ import annotations

from collections.abc import Sequence

from microsoft_teams.cards import CardElement

from dialogs.cards import kit, rows
from dialogs.cards.text import plain
from dialogs.turn import Card
from dialogs.words import Words
from services.duplicates.comparing import Subject
from services.leads.facts import LeadLine

MOST_ROWS = 5


def choose_compared(
    leads: Sequence[LeadLine], others: Sequence[Subject], words: Words, *, card_id: str, revision: int
) -> Card:
    """The leads and then the others, each a row that is pressed."""
    body: list[CardElement] = [kit.heading(words("choose-compared-title"))]
    for line in leads[:MOST_ROWS]:
        pressed = kit.button(
            words, "comparison.choose", card_id, revision, "button-choose", entity="lead", record=line.id
        )
        body.append(rows.row(line, words, pressed))
    for each in others[:MOST_ROWS]:
        pressed = kit.button(
            words, "comparison.choose", card_id, revision, "button-choose", entity=each.entity, record=each.record_id
        )
        pressed.title = plain(each.name, longest=kit.LONGEST_LABEL)
        named = [kit.strong(each.name, longest=120), kit.subtle(words(f"record-title-{each.entity}"))]
        body.append(kit.row(named, pressed))
    return kit.card(words, body, [kit.cancel(words, card_id, revision)])
