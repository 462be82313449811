"""The question which opportunity is meant, when words fit several."""

from __future__ import annotations

from collections.abc import Sequence

from microsoft_teams.cards import CardElement, Container

from dialogs.cards import kit, values
from dialogs.cards.text import plain
from dialogs.turn import Card
from dialogs.words import Words
from services.opportunities.queries import OpportunityFacts

MOST_ROWS = 5


def choose_opportunity(found: Sequence[OpportunityFacts], words: Words, *, card_id: str, revision: int) -> Card:
    """The opportunities to choose from, each a row that is pressed."""
    body: list[CardElement] = [kit.heading(words("opportunity-choose-title"))]
    body += [_row(each, words, card_id, revision) for each in found[:MOST_ROWS]]
    if len(found) > MOST_ROWS:
        body.append(kit.below(words("list-more", count=len(found) - MOST_ROWS)))
    return kit.card(words, body, [kit.cancel(words, card_id, revision)])


def _row(each: OpportunityFacts, words: Words, card_id: str, revision: int) -> Container:
    state = words(f"opportunity-state-{values.kebab(each.state)}")
    told = " · ".join(
        part for part in (each.account, each.contact, state, each.owner, words.date(each.created)) if part
    )
    pressed = kit.button(words, "opportunity.choose", card_id, revision, "button-choose-opp", opportunity=each.id)
    pressed.title = plain(each.name, longest=kit.LONGEST_LABEL)
    return kit.row([kit.strong(each.name, longest=120), kit.subtle(told)], pressed)
