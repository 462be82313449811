"""The question why a lead is to be disqualified."""

from __future__ import annotations

from dialogs.cards import kit, values
from dialogs.turn import Card
from dialogs.words import Words
from services.leads.facts import LeadFacts
from services.models.lead import REASONS_OF, LeadState

KEEPING = ("none", "account", "contact", "both")
"""What may be kept of a lead that is lost, nothing unless it is said."""


def disqualify(facts: LeadFacts, words: Words, *, reason: str, card_id: str, revision: int) -> Card:
    """The reasons to choose from; `reason` is the one already said (its code), or "" for the first."""
    codes = [values.kebab(each) for each in REASONS_OF[LeadState.DISQUALIFIED]]
    asked = kit.choices(
        "reason",
        words("disqualify-reason-label"),
        [(code, words(f"reason-{code}")) for code in codes],
        value=reason if reason in codes else codes[0],
        missing=words("disqualify-reason-missing"),
    )
    kept = [(each, words(f"disqualify-keep-{each}")) for each in KEEPING]
    body = [
        kit.title(words("disqualify-title", name=facts.name)),
        kit.line(words("disqualify-body")),
        asked,
        kit.choices("keep", words("disqualify-keep-label"), kept, value="none").with_style("compact"),
    ]
    confirm = kit.button(
        words, "disqualify.confirm", card_id, revision, "button-disqualify", style="destructive", lead=facts.id
    )
    return kit.card(words, body, [confirm, kit.cancel(words, card_id, revision)])
