"""The dialog "Account or contact may already exist" (enhanced experience): all matches, to link or to ignore."""

from __future__ import annotations

from collections.abc import Sequence

from microsoft_teams.cards import CardElement

from dialogs.cards import evidence, kit
from dialogs.turn import Card
from dialogs.words import Words
from services.duplicates.matching import Match
from services.qualification.choices import Entity
from services.qualification.plan import QualificationPlan


def matches(plan: QualificationPlan, words: Words, *, carry: bool = False, card_id: str, revision: int) -> Card:
    """Matched accounts and matched contacts, as far as they wait for a choice, with the product's buttons."""
    body: list[CardElement] = [
        kit.heading(words("matches-title")),
        kit.subtle(" · ".join(part for part in (plan.lead.name, plan.lead.company) if part)),
        kit.line(words("matches-how")),
    ]
    for entity in plan.unsettled:
        body += _section(entity, plan.of(entity).matches, words)
    if any(evidence.options(plan.of(entity).matches, words) for entity in plan.unsettled):
        body.append(kit.toggle("carry", words("matches-carry"), ticked=carry))
    actions = [
        kit.button(words, "matches.continue", card_id, revision, "button-continue", style="positive"),
        kit.button(words, "matches.ignore", card_id, revision, "button-ignore-and-save"),
        kit.cancel(words, card_id, revision),
    ]
    return kit.card(words, body, actions)


def _section(entity: Entity, found: Sequence[Match], words: Words) -> list[CardElement]:
    offered = evidence.options(found, words)
    part: list[CardElement] = [kit.section(words(f"matches-{entity.value}s"))]
    if offered:
        label = words(f"matches-{entity.value}-label")
        nothing = (evidence.NOTHING, words("matches-none"))
        part.append(kit.choices(entity.value, label, [*offered, nothing], value=evidence.NOTHING))
    others = [*evidence.left_out(found, words), *evidence.inactive(found, words)]
    return [*part, *others, *evidence.details(entity.value, found, words)]
