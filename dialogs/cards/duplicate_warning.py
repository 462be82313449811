"""The dialog "Duplicate warning" (enhanced experience off): two lookups that list only the matches."""

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


def duplicate_warning(
    plan: QualificationPlan, words: Words, *, carry: bool = False, sight: Sight = FIRST, card_id: str, revision: int
) -> Card:
    """A lookup for each record type that waits for a choice; left blank, a new record is made."""
    body: list[CardElement] = [
        kit.heading(words("warning-title")),
        kit.subtle(" · ".join(part for part in (plan.lead.name, plan.lead.company) if part)),
        kit.line(words("warning-how")),
    ]
    for entity in plan.unsettled:
        body += _lookup(entity, plan.of(entity).matches, words, sight)
    found = [plan.of(entity).matches for entity in plan.unsettled]
    if any(evidence.linkable(each) for each in found):
        body.append(kit.toggle("carry", words("matches-carry"), ticked=carry))
    actions = [
        kit.button(words, "matches.continue", card_id, revision, "button-continue", style="positive"),
        kit.cancel(words, card_id, revision),
    ]
    if any(map(evidence.paged, found)):
        actions.insert(-1, kit.button(words, "matches.more", card_id, revision, "button-more-matches"))
    return kit.card(words, body, actions)


def _lookup(entity: Entity, found: Sequence[Match], words: Words, sight: Sight) -> list[CardElement]:
    """The lookup; matches that are not in it are told below."""
    others = [
        *evidence.in_sight(found, words, sight),
        *evidence.inactive(found, words),
        *evidence.details(entity.value, found, words, sight),
    ]
    offered = evidence.options(entity.value, found, words, sight)
    label = words(f"warning-{entity.value}-label")
    if not offered:
        return [kit.section(label), *others]
    blank = words("warning-leave-blank")
    value = evidence.chosen(entity.value, offered, sight)
    lookup = kit.choices(entity.value, label, [*offered, (evidence.NOTHING, blank)], value=value)
    return [lookup.with_style("compact").with_placeholder(blank), *others]
