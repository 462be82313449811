"""Changes of a duplicate rule that are asked about first, with what they bring about."""

from __future__ import annotations

from microsoft_teams.cards import CardElement

from dialogs.cards import duplicate_rules, kit
from dialogs.turn import Card
from dialogs.words import Words
from services.duplicates.listing import RuleFacts

STEPS = ("exclude-step-1", "exclude-step-2", "exclude-step-3", "exclude-step-4", "exclude-step-5")
"""The FAQ's steps, in its order."""


def unpublish(rule: RuleFacts, words: Words, *, card_id: str, revision: int) -> Card:
    """How many match codes go, which errors stop, and the button that does it."""
    body = [
        kit.title(words("unpublish-title", rule=rule.name)),
        kit.line(words("unpublish-body", entity=rule.base_entity)),
        kit.subtle(words("unpublish-codes", count=rule.codes or 0)),
    ]
    confirm = kit.button(words, "unpublish.confirm", card_id, revision, "button-unpublish-rule", style="destructive")
    return kit.card(words, body, [confirm, kit.cancel(words, card_id, revision)])


def publish(rule: RuleFacts, words: Words, *, card_id: str, revision: int) -> Card:
    """Which records get match codes, which errors come, and the button that does it."""
    body = [
        kit.title(words("publish-title", rule=rule.name)),
        kit.subtle(duplicate_rules.standing(rule, words)),
        kit.line(words("publish-body", entity=rule.base_entity, matching=rule.matching_entity)),
    ]
    confirm = kit.button(words, "publish.confirm", card_id, revision, "button-publish", style="positive")
    return kit.card(words, body, [confirm, kit.cancel(words, card_id, revision)])


def delete(rule: RuleFacts, words: Words, *, card_id: str, revision: int) -> Card:
    """What goes with the rule, and the button that does it."""
    body = [kit.title(words("delete-rule-title", rule=rule.name)), kit.line(words("delete-rule-body"))]
    confirm = kit.button(words, "rule-delete.confirm", card_id, revision, "button-delete", style="destructive")
    return kit.card(words, body, [confirm, kit.cancel(words, card_id, revision)])


def exclude_inactive(rule: RuleFacts, words: Words, *, card_id: str, revision: int) -> Card:
    """The FAQ's steps, which are carried out together, and what they bring about."""
    body = [
        kit.title(words("exclude-title", rule=rule.name)),
        kit.line(words("exclude-body", matching=rule.matching_entity)),
        *_steps(words),
    ]
    confirm = kit.button(words, "exclude-inactive.confirm", card_id, revision, "button-exclude", style="positive")
    return kit.card(words, body, [confirm, kit.cancel(words, card_id, revision)])


def inactive_excluded(rule: RuleFacts, words: Words) -> Card:
    """The steps that were carried out, and how the rule stands now."""
    body = [
        kit.title(words("inactive-excluded", rule=rule.name)),
        kit.subtle(duplicate_rules.standing(rule, words)),
        *_steps(words),
    ]
    return kit.card(words, body, [kit.lasting(words, "rule.show", "button-show-rule", rule=rule.id)])


def _steps(words: Words) -> list[CardElement]:
    return [kit.line(words(step)) for step in STEPS]
