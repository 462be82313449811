"""The question whether a lead is to be deleted for good, with everything that goes with it."""

from __future__ import annotations

from dialogs.cards import kit, lead
from dialogs.turn import Card
from dialogs.words import Words
from services.leads.deleting import Going


def delete_lead(going: Going, words: Words, *, card_id: str, revision: int) -> Card:
    """What goes, that it cannot be taken back, and the button that does it."""
    facts = going.lead
    body = [
        kit.title(words("delete-lead-title", name=facts.name)),
        kit.subtle(" · ".join(part for part in (facts.company, facts.subject, lead.standing(facts, words)) if part)),
        kit.line(words("delete-lead-goes", notes=going.notes, attachments=going.attachments)),
        kit.line(words("delete-lead-stays")),
        kit.wrong(words("delete-lead-permanent")),
    ]
    confirm = kit.button(
        words, "delete.confirm", card_id, revision, "button-delete", style="destructive", lead=facts.id
    )
    return kit.card(words, body, [confirm, kit.cancel(words, card_id, revision)])
