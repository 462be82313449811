"""Which leads of a list are to be qualified, and into which record types."""

from __future__ import annotations

from collections.abc import Sequence

from microsoft_teams.cards import CardElement

from dialogs.cards import inputs, kit
from dialogs.turn import Card
from dialogs.words import Words
from services.qualification.choices import Entity
from services.qualification.from_list import Offered


def qualify_list(
    leads: Sequence[Offered], words: Words, *, all_chosen: bool, asks_for_kinds: bool, card_id: str, revision: int
) -> Card:
    """Tick boxes for the leads and, where the person is asked, for the record types; what is not done is said first."""
    options = [(str(each.id), " · ".join(filter(None, (each.name, each.company)))) for each in leads]
    chosen = [key for key, _ in options] if all_chosen else []
    asked = inputs.any_of("leads", words("list-leads-label"), options, chosen=chosen)
    asked.is_required, asked.error_message = True, words("list-leads-missing")
    body: list[CardElement] = [kit.heading(words("list-title")), kit.line(words("list-unchecked")), asked]
    if asks_for_kinds:
        kinds = [(entity.value, words(f"record-title-{entity.value}")) for entity in Entity]
        body.append(inputs.any_of("kinds", words("list-kinds-label"), kinds, chosen=[key for key, _ in kinds]))
    else:
        body.append(kit.line(words("list-kinds-automatic")))
    qualify = kit.button(words, "list.qualify", card_id, revision, "button-qualify", style="positive")
    return kit.card(words, body, [qualify, kit.cancel(words, card_id, revision)])
