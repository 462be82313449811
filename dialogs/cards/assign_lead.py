"""The question to whom a lead is to be given."""

from __future__ import annotations

from collections.abc import Sequence

from microsoft_teams.cards import CardElement

from dialogs.cards import kit
from dialogs.turn import Card
from dialogs.words import Words
from services.leads.facts import LeadFacts
from services.leads.owning import Person

MOST = 20


def assign_lead(facts: LeadFacts, people: Sequence[Person], words: Words, *, card_id: str, revision: int) -> Card:
    """Who owns the lead, who is to own it (to choose from when there are several), and the button that does it."""
    first, *others = people[:MOST]
    body: list[CardElement] = [
        kit.title(words("assign-title", name=facts.name)),
        kit.line(words("assign-owner", owner=facts.owner)),
    ]
    if others:
        options = [(str(person.id), person.name) for person in (first, *others)]
        missing = words("assign-missing")
        body.append(kit.choices("owner", words("assign-new-owner"), options, value=str(first.id), missing=missing))
    else:
        body += kit.facts([(words("assign-new-owner"), first.name)])
    confirm = kit.button(words, "assign.confirm", card_id, revision, "button-assign", style="positive", lead=facts.id)
    return kit.card(words, body, [confirm, kit.cancel(words, card_id, revision)])
