"""Qualification errors that duplicates cause: what they say, which rules can raise them here, the remedies in order."""

from __future__ import annotations

from dialogs.cards.answer import Answered
from dialogs.faq import telling
from dialogs.turn import Turn
from dialogs.words import Words
from services.answers import stopping_rules
from services.duplicates.rules import Rule

REMEDIES = ("remedy-merge", "remedy-list", "remedy-unpublish", "remedy-exclude-inactive")


async def errors(turn: Turn) -> Answered:
    """Row 13: the remedies in the FAQ's order, and the rules that are published here."""
    words, rules = turn.words, await stopping_rules.published(turn.session)
    return Answered(
        "errors",
        words("faq-errors-short", count=len(rules)),
        tuple(words(f"faq-{remedy}") for remedy in REMEDIES),
        (
            *(_rule(words, each) for each in rules),
            words("faq-errors-lead"),
            words("faq-errors-opportunity"),
            words("faq-errors-unpublish-steps"),
            words("faq-errors-exclude-steps"),
            await telling.who_can(turn),
        ),
        actions=telling.qualifying(words, await telling.spoken_of(turn)),
    )


def _rule(words: Words, rule: Rule) -> str:
    inactive = words("faq-rule-excludes" if rule.exclude_inactive else "faq-rule-includes")
    return words("faq-errors-rule", rule=rule.name, type=words(f"record-{rule.base_entity}"), inactive=inactive)
