"""The form of a duplicate rule in two parts: what it is about, and its conditions, added and removed one at a time."""

from __future__ import annotations

from collections.abc import Mapping, Sequence
from dataclasses import replace

from microsoft_teams.cards import Action, CardElement

from dialogs.cards import duplicate_rules, inputs, kit, values
from dialogs.cards.text import editable
from dialogs.turn import Card
from dialogs.words import Words
from services.duplicates import drafts
from services.duplicates.columns import COLUMNS
from services.duplicates.drafts import Draft, DraftCondition, Problem
from services.models.duplicate_rule import Operator

ENTITIES = ("lead", "contact", "account", "opportunity")
LONGEST_NUMBER = 4
NOTHING_TYPED: Mapping[str, str] = {}

OF_ABOUT: Mapping[str, str] = {
    "name-missing": "name",
    "name-too-long": "name",
    "name-taken": "name",
    "description-too-long": "description",
}
"""What can be wrong in the first part of the form, and the input that it is told beside."""

OF_CONDITION: Mapping[str, str] = {
    "operator-does-not-fit": "operator",
    "characters-missing": "characters",
    "characters-forbidden": "characters",
    "unknown-column": "column",
    "condition-repeated": "column",
    "code-too-long": "column",
}
"""The same of a condition that is typed."""


def about(
    draft: Draft, problems: Sequence[Problem], words: Words, *, is_new: bool, card_id: str, revision: int
) -> Card:
    """Name, description, both record types and the two options, with what is wrong beside each."""
    types = [(entity, words(f"rule-type-{entity}")) for entity in ENTITIES]
    body: list[CardElement] = [
        kit.heading(words("rule-form-new" if is_new else "rule-form-edit")),
        inputs.text(
            "name", words("rule-form-name"), longest=drafts.LONGEST_NAME, value=editable(words.called(draft.name)),
            missing=words("rule-form-name-missing"),
        ),
        *_beside("name", problems, OF_ABOUT, words),
        inputs.text(
            "description", words("rule-description"), longest=drafts.LONGEST_DESCRIPTION,
            value=editable(draft.description), lines=True,
        ),
        *_beside("description", problems, OF_ABOUT, words),
        kit.tucked(kit.choices("base", words("rule-form-base"), types, value=draft.base_entity)),
        kit.tucked(kit.choices("matching", words("rule-form-matching"), types, value=draft.matching_entity)),
        kit.toggle("case", words("rule-case-sensitive"), ticked=draft.is_case_sensitive),
        kit.toggle("inactive", words("rule-exclude-inactive"), ticked=draft.exclude_inactive),
    ]  # fmt: skip
    go_on = kit.button(words, "rule-form.conditions", card_id, revision, "button-continue", style="positive")
    return kit.card(words, body, [go_on, kit.cancel(words, card_id, revision)])


def conditions(
    draft: Draft, problems: Sequence[Problem], words: Words, *, typed: Mapping[str, str] = NOTHING_TYPED,
    is_new: bool, card_id: str, revision: int,
) -> Card:  # fmt: skip
    """The conditions so far, what is wrong, the match-code length used, and the inputs of one more condition.

    `typed` is what was filled in of that one; what is wrong with it is told beside its inputs.
    """
    beside = [each for each in problems if typed and each.code in OF_CONDITION]
    told = [told_condition(draft, each, words) for each in draft.conditions]
    body: list[CardElement] = [
        kit.title(words.called(draft.name)),
        kit.subtle(words("rule-of", base=draft.base_entity, matching=draft.matching_entity)),
        *kit.facts([(str(number), each) for number, each in enumerate(told, start=1)]),
        *kit.facts([(words("rule-length"), duplicate_rules.length(draft, words))]),
        *(kit.wrong(problem(each, words)) for each in problems if each not in beside),
        *_new_condition(draft, typed, beside, words),
    ]
    if told:
        numbered = [(str(number), f"{number}. {each}") for number, each in enumerate(told, start=1)]
        body.append(inputs.one_of(words, "which", words("rule-form-remove"), numbered))
    save = "button-make-rule" if is_new else "button-save"
    actions: list[Action] = [
        kit.button(words, "rule-form.save", card_id, revision, save, style="positive"),
        kit.button(words, "rule-form.add", card_id, revision, "button-add-condition"),
        *([kit.button(words, "rule-form.remove", card_id, revision, "button-remove-condition")] if told else []),
        kit.button(words, "rule-form.back", card_id, revision, "button-rule-back"),
        kit.cancel(words, card_id, revision),
    ]
    return kit.card(words, body, actions)


def told_condition(draft: Draft, condition: DraftCondition, words: Words) -> str:
    """The columns, the operator, and what becomes of blanks."""
    ours = values.label(words, condition.base_attr, entity=draft.base_entity)
    theirs = values.label(words, condition.matching_attr, entity=draft.matching_entity)
    operator = words(f"rule-operator-{values.kebab(condition.operator)}", count=condition.characters or 0)
    ignored = condition.ignore_blank_values or len(draft.conditions) == 1
    blanks = words("rule-blanks-ignored" if ignored else "rule-blanks-equal")
    return " · ".join((ours if ours == theirs else f"{ours} = {theirs}", operator, blanks))


def problem(found: Problem, words: Words) -> str:
    """What is wrong, in the person's words."""
    entity = found.entity or "lead"
    told = words(
        f"rule-problem-{found.code}",
        column=values.label(words, found.column, entity=entity) if found.column else "",
        operator=words(f"operator-choice-{values.kebab(found.operator)}"),
        entity=entity,
        number=found.number,
    )
    return words("rule-problem-in-condition", condition=found.condition, problem=told) if found.condition else told


def _new_condition(
    draft: Draft, typed: Mapping[str, str], problems: Sequence[Problem], words: Words
) -> list[CardElement]:
    base, matching = _labelled(draft.base_entity, words), _labelled(draft.matching_entity, words)
    operators = [(str(int(each)), words(f"operator-choice-{values.kebab(each)}")) for each in Operator]
    chosen = {name: typed.get(name, inputs.UNTOUCHED) for name in ("column", "other")}
    return [
        kit.section(words("rule-form-condition")),
        inputs.one_of(words, "column", words("rule-form-column"), base, value=chosen["column"]),
        *_beside("column", problems, OF_CONDITION, words),
        inputs.one_of(words, "other", words("rule-form-other"), matching, value=chosen["other"]),
        kit.choices(
            "operator", words("rule-form-operator"), operators, value=typed.get("operator", "0")
        ).with_style("compact"),
        *_beside("operator", problems, OF_CONDITION, words),
        inputs.text(
            "characters", words("rule-form-characters"), longest=LONGEST_NUMBER,
            value=editable(typed.get("characters", ""))[:LONGEST_NUMBER],
        ),
        *_beside("characters", problems, OF_CONDITION, words),
        kit.toggle("blanks", words("rule-form-blanks"), ticked=typed.get("blanks") == "true"),
    ]  # fmt: skip


def _beside(name: str, problems: Sequence[Problem], places: Mapping[str, str], words: Words) -> list[CardElement]:
    """What is wrong with this input; that of the condition being typed without its number."""
    return [kit.wrong(problem(replace(each, condition=0), words)) for each in problems if places.get(each.code) == name]


def _labelled(entity: str, words: Words) -> list[tuple[str, str]]:
    named = [(name, values.label(words, name, entity=entity)) for name in COLUMNS.get(entity, ())]
    return sorted(named, key=lambda each: each[1].casefold())
