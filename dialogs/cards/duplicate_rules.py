"""The duplicate detection rules: all of them in a line each, and one with what can be done with it."""

from __future__ import annotations

from collections.abc import Mapping, Sequence

from microsoft_teams.cards import Action, CardElement

from dialogs.cards import kit, values
from dialogs.cards.text import plain
from dialogs.turn import Card
from dialogs.words import Words
from services.duplicates import drafts
from services.duplicates.drafts import Draft
from services.duplicates.listing import Compared, RuleFacts
from services.duplicates.overrides import Ignored
from services.models.duplicate_rule import Operator, RuleStatus

IN_SIGHT = 6
MOST = 20
"""Rules in one list."""

NOTHING_IGNORED: Mapping[int, Ignored] = {}


def listing(
    rules: Sequence[RuleFacts],
    words: Words,
    *,
    may_change: bool = False,
    ignored: Mapping[int, Ignored] = NOTHING_IGNORED,
    action: str = "rule.show",
) -> Card:
    """Each rule with its record types and status, pressed as a whole for `action`, and where the product has them."""
    body: list[CardElement] = [kit.heading(words("rules-title"))]
    rows = [_row(rule, words, ignored.get(rule.id), action) for rule in rules[:MOST]]
    body += [*rows[:IN_SIGHT], *kit.folded(words, "more", rows[IN_SIGHT:], "button-more-rules")]
    if len(rules) > MOST:
        body.append(kit.subtle(words("rules-more", count=len(rules) - MOST)))
    actions = [kit.lasting(words, "rule.add", "button-new-rule")] if may_change else []
    return kit.card(words, [*body, kit.below(words("rules-navigation"))], actions)


def one(rule: RuleFacts, words: Words, *, may_change: bool, ignored: Ignored | None = None) -> Card:
    """The rule whole; administrators can switch it, and change it where it is not published."""
    conditions = words.listing(tuple(condition(rule, each, words) for each in rule.conditions))
    facts = (
        (words("rule-description"), rule.description),
        (words("rule-conditions"), conditions),
        *((str(number), told) for number, told in enumerate(compared(rule, words), start=1)),
        (words("rule-case-sensitive"), words("yes" if rule.is_case_sensitive else "no")),
        (words("rule-exclude-inactive"), words("yes" if rule.exclude_inactive else "no")),
        (words("rule-length"), length(drafts.of_rule(rule, rule.conditions), words)),
        (words("rule-codes"), "" if rule.status is RuleStatus.UNPUBLISHED else words.number(rule.codes or 0)),
        (words("rule-ignored"), passed_over(ignored, words)),
    )
    body = [kit.title(words.called(rule.name)), kit.subtle(standing(rule, words)), *kit.facts(facts)]
    every = kit.lasting(words, "admin.duplicate_rules", "button-all-rules")
    return kit.card(words, body, [*_switches(rule, words), every] if may_change else [every])


def compared(rule: RuleFacts, words: Words) -> list[str]:
    """Each condition on a line: the columns, the operator, and what becomes of blanks."""
    alone = len(rule.conditions) == 1
    return [
        " · ".join((_columns(rule, each, words), _operator(each, words), _blanks(each, words, alone=alone)))
        for each in rule.conditions
    ]


def length(draft: Draft, words: Words) -> str:
    """The current match-code length, of what it may be."""
    return words("rule-length-used", used=drafts.code_length(draft), most=drafts.LONGEST_CODE)


def passed_over(ignored: Ignored | None, words: Words) -> str:
    """How often the warning was ignored, and how often it was right; "" where it never was."""
    return words("rule-ignored-times", count=ignored.times, merged=ignored.merged) if ignored else ""


def standing(rule: RuleFacts, words: Words) -> str:
    """What is compared with what, whether it is published or how far that has come, and whether inactive ones count."""
    status = words(f"rule-status-{values.kebab(rule.status)}")
    parts = (
        words("rule-of", base=rule.base_entity, matching=rule.matching_entity),
        status if rule.progress is None else words("rule-progress", status=status, percent=rule.progress),
        words("rule-excludes") if rule.exclude_inactive else "",
    )
    return " · ".join(part for part in parts if part)


def condition(rule: RuleFacts, compared: Compared, words: Words) -> str:
    """The column, of both record types where they differ, and the operator where it is not the usual one."""
    columns = _columns(rule, compared, words)
    return columns if compared.operator is Operator.EXACT_MATCH else f"{columns} ({_operator(compared, words)})"


def _columns(rule: RuleFacts, compared: Compared, words: Words) -> str:
    ours = values.label(words, compared.base_attr, entity=rule.base_entity)
    theirs = values.label(words, compared.matching_attr, entity=rule.matching_entity)
    return ours if ours == theirs else f"{ours} = {theirs}"


def _operator(compared: Compared, words: Words) -> str:
    return words(f"rule-operator-{values.kebab(compared.operator)}", count=compared.characters or 0)


def _blanks(compared: Compared, words: Words, *, alone: bool) -> str:
    """Of a single condition blanks are always ignored."""
    return words("rule-blanks-ignored" if alone or compared.ignore_blank_values else "rule-blanks-equal")


def _row(rule: RuleFacts, words: Words, ignored: Ignored | None, action: str) -> CardElement:
    pressed = kit.lasting(words, action, "button-show", rule=rule.id)
    name = words.called(rule.name)
    pressed.title = plain(name, longest=kit.LONGEST_ROW)
    told = " · ".join(part for part in (standing(rule, words), passed_over(ignored, words)) if part)
    return kit.row([kit.strong(name, longest=kit.LONGEST_ROW), kit.subtle(told)], pressed)


def _switches(rule: RuleFacts, words: Words) -> list[Action]:
    unpublish = kit.lasting(words, "rule.unpublish", "button-unpublish-rule", rule=rule.id)
    publish = kit.lasting(words, "rule.publish", "button-publish", rule=rule.id)
    exclude = kit.lasting(words, "rule.exclude-inactive", "button-exclude", rule=rule.id)
    edit = kit.lasting(words, "rule.edit", "button-edit-rule", rule=rule.id)
    delete = kit.lasting(words, "rule.delete", "button-delete", rule=rule.id)
    excluding = [] if rule.exclude_inactive else [exclude]
    if rule.status is not RuleStatus.UNPUBLISHED:
        return [unpublish, *excluding]
    return [publish, *excluding, edit, delete]
