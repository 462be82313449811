"""The question which lead is meant, when words fit several."""

from __future__ import annotations

from collections.abc import Sequence

from microsoft_teams.cards import CardElement

from dialogs.cards import kit, rows
from dialogs.turn import Card
from dialogs.words import Words
from services.leads.search import Found

MOST_ROWS = 5


def choose_lead(found: Sequence[Found], words: Words, *, card_id: str, revision: int) -> Card:
    """The leads to choose from, each a row that is pressed, the most alike first."""
    body: list[CardElement] = [kit.heading(words("choose-lead-title"))]
    for each in found[:MOST_ROWS]:
        pressed = kit.button(words, "lead.choose", card_id, revision, "button-choose", lead=each.line.id)
        body.append(rows.row(each.line, words, pressed))
    if len(found) > MOST_ROWS:
        body.append(kit.below(words("list-more", count=len(found) - MOST_ROWS)))
    return kit.card(words, body, [kit.cancel(words, card_id, revision)])
