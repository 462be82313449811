"""The duplicate detection rules: all of them in a line each, and one with what can be done with it."""

from __future__ import annotations

from collections.abc import Sequence

from microsoft_teams.cards import Action, CardElement

from dialogs.cards import kit, values
from dialogs.cards.text import plain
from dialogs.turn import Card
from dialogs.words import Words
from services.duplicates.listing import Compared, RuleFacts
from services.models.duplicate_rule import Operator, RuleStatus

IN_SIGHT = 6
MOST = 20
"""Rules in one list."""


def listing(rules: Sequence[RuleFacts], words: Words) -> Card:
    """Each rule with its record types and status, pressed as a whole, and where the product has them."""
    body: list[CardElement] = [kit.heading(words("rules-title"))]
    rows = [_row(rule, words) for rule in rules[:MOST]]
    body += [*rows[:IN_SIGHT], *kit.folded(words, "more", rows[IN_SIGHT:], "button-more-rules")]
    if len(rules) > MOST:
        body.append(kit.subtle(words("rules-more", count=len(rules) - MOST)))
    return kit.card(words, [*body, kit.below(words("rules-navigation"))])


def one(rule: RuleFacts, words: Words, *, may_change: bool) -> Card:
    """The rule with its conditions; administrators can switch it."""
    conditions = words.listing(tuple(condition(rule, each, words) for each in rule.conditions))
    facts = (
        (words("rule-conditions"), conditions),
        (words("rule-exclude-inactive"), words("yes" if rule.exclude_inactive else "no")),
        (words("rule-codes"), "" if rule.status is RuleStatus.UNPUBLISHED else words.number(rule.codes)),
    )
    body = [kit.title(rule.name), kit.subtle(standing(rule, words)), *kit.facts(facts)]
    every = kit.lasting(words, "admin.duplicate_rules", "button-all-rules")
    return kit.card(words, body, [*_switches(rule, words), every] if may_change else [every])


def standing(rule: RuleFacts, words: Words) -> str:
    """What is compared with what, whether it is published, and whether inactive records count."""
    parts = (
        words("rule-of", base=rule.base_entity, matching=rule.matching_entity),
        words(f"rule-status-{values.kebab(rule.status)}"),
        words("rule-excludes") if rule.exclude_inactive else "",
    )
    return " · ".join(part for part in parts if part)


def condition(rule: RuleFacts, compared: Compared, words: Words) -> str:
    """The column, of both record types where they differ, and the operator where it is not the usual one."""
    ours = values.label(words, compared.base_attr, entity=rule.base_entity)
    theirs = values.label(words, compared.matching_attr, entity=rule.matching_entity)
    columns = ours if ours == theirs else f"{ours} = {theirs}"
    if compared.operator is Operator.EXACT_MATCH:
        return columns
    operator = words(f"rule-operator-{values.kebab(compared.operator)}", count=compared.characters or 0)
    return f"{columns} ({operator})"


def _row(rule: RuleFacts, words: Words) -> CardElement:
    pressed = kit.lasting(words, "rule.show", "button-show", rule=rule.id)
    pressed.title = plain(rule.name, longest=kit.LONGEST_LABEL)
    return kit.row([kit.strong(rule.name, longest=120), kit.subtle(standing(rule, words))], pressed)


def _switches(rule: RuleFacts, words: Words) -> list[Action]:
    published = rule.status is not RuleStatus.UNPUBLISHED
    unpublish = kit.lasting(words, "rule.unpublish", "button-unpublish-rule", rule=rule.id)
    publish = kit.lasting(words, "rule.publish", "button-publish", rule=rule.id)
    exclude = kit.lasting(words, "rule.exclude-inactive", "button-exclude", rule=rule.id)
    return [unpublish if published else publish, *([] if rule.exclude_inactive else [exclude])]
