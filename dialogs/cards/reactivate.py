"""The question whether a closed lead is to be opened again."""

from __future__ import annotations

from dialogs.cards import kit, lead
from dialogs.turn import Card
from dialogs.words import Words
from services.leads.facts import LeadFacts


def reactivate(facts: LeadFacts, words: Words, *, card_id: str, revision: int) -> Card:
    """What reactivating does, and the button that does it."""
    body = [
        kit.title(words("reactivate-title", name=facts.name)),
        kit.subtle(lead.standing(facts, words)),
        kit.line(words("reactivate-body")),
    ]
    confirm = kit.button(
        words, "reactivate.confirm", card_id, revision, "button-reactivate", style="positive", lead=facts.id
    )
    return kit.card(words, body, [confirm, kit.cancel(words, card_id, revision)])
