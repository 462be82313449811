"""What would raise a score: the other value, and the score that the lead would have with it."""

from __future__ import annotations

from collections.abc import Sequence

from microsoft_teams.cards import CardElement

from dialogs.cards import kit, scoring_words
from dialogs.turn import Card
from dialogs.words import Words
from services.models.scoring import Subject
from services.scoring.what_if import Change

MOST = 5


def what_if(changes: Sequence[Change], subject: Subject, name: str, record_id: int, words: Words) -> Card:
    """One change at a time, the most helpful first."""
    entity = subject.value
    body: list[CardElement] = [kit.title(words("what-if-title", name=name))]
    for each in changes[:MOST]:
        label = scoring_words.attribute(words, each.attribute, entity=entity)
        told = scoring_words.value(words, each.attribute, each.value, entity=entity)
        body.append(kit.strong(f"{label}: {told}"))
        body.append(kit.subtle(words("what-if-score", now=each.score_now, then=each.score)))
    body.append(kit.below(words("what-if-mind" if changes else "what-if-nothing", entity=entity)))
    if subject is Subject.OPPORTUNITY:
        back = kit.lasting(words, "opportunity.show", "button-show-opportunity", opportunity=record_id)
        return kit.card(words, body, [back])
    actions = (
        [kit.lasting(words, "lead.edit", "button-score-edit", style="positive", lead=record_id)] if changes else []
    )
    return kit.card(words, body, [*actions, kit.lasting(words, "lead.show", "button-show-lead", lead=record_id)])
