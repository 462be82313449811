"""The dialog "Account or contact may already exist" (enhanced experience): all matches, to link or to ignore."""

from __future__ import annotations

from collections.abc import Sequence

from microsoft_teams.cards import CardElement

from dialogs.cards import evidence, kit
from dialogs.cards.evidence import FIRST, Sight
from dialogs.turn import Card
from dialogs.words import Words
from services.duplicates.matching import Match
from services.qualification.choices import Entity
from services.qualification.plan import QualificationPlan


def matches(
    plan: QualificationPlan, words: Words, *, carry: bool = False, sight: Sight = FIRST, card_id: str, revision: int
) -> Card:
    """Matched accounts and matched contacts, as far as they wait for a choice, with the product's buttons."""
    body: list[CardElement] = [
        kit.heading(words("matches-title")),
        kit.subtle(" · ".join(part for part in (plan.lead.name, plan.lead.company) if part)),
        kit.line(words("matches-how")),
    ]
    for entity in plan.unsettled:
        body += _section(entity, plan.of(entity).matches, words, sight)
    found = [plan.of(entity).matches for entity in plan.unsettled]
    if any(evidence.linkable(each) for each in found):
        body.append(kit.toggle("carry", words("matches-carry"), ticked=carry))
    actions = [
        kit.button(words, "matches.continue", card_id, revision, "button-continue", style="positive"),
        kit.button(words, "matches.ignore", card_id, revision, "button-ignore-and-save"),
        kit.cancel(words, card_id, revision),
    ]
    if any(map(evidence.paged, found)):
        actions.insert(-1, kit.button(words, "matches.more", card_id, revision, "button-more-matches"))
    return kit.card(words, body, actions)


def _section(entity: Entity, found: Sequence[Match], words: Words, sight: Sight) -> list[CardElement]:
    offered = evidence.options(entity.value, found, words, sight)
    part: list[CardElement] = [kit.section(words(f"matches-{entity.value}s"))]
    if offered:
        label = words(f"matches-{entity.value}-label")
        value = evidence.chosen(entity.value, offered, sight) or evidence.NOTHING
        nothing = (evidence.NOTHING, words("matches-none"))
        part.append(kit.choices(entity.value, label, [*offered, nothing], value=value))
    others = [*evidence.in_sight(found, words, sight), *evidence.inactive(found, words)]
    return [*part, *others, *evidence.details(entity.value, found, words, sight)]
