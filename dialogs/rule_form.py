"""The form of a duplicate rule as far as it is filled in: what was typed into it, and the draft that it makes."""

from __future__ import annotations

from collections.abc import Iterable, Mapping
from dataclasses import dataclass, replace
from typing import Annotated, Any

from pydantic import Field

from dialogs import rule_words
from dialogs.about_rules import Meant
from dialogs.cards.inputs import UNTOUCHED
from services.duplicates import drafts
from services.duplicates.drafts import Draft, DraftCondition, Problem
from services.models.duplicate_rule import Operator

AT_ONCE = frozenset({"code-too-long"})
"""What is wrong with the rule as a whole and keeps a condition from being added."""


@dataclass(frozen=True, slots=True)
class RuleForm(Meant):
    """The form as far as it is filled in; `seen` is the hash of the rule that is changed, as it was then."""

    name: Annotated[str, Field(max_length=drafts.LONGEST_NAME * 2)] = ""
    description: Annotated[str, Field(max_length=drafts.LONGEST_DESCRIPTION * 2)] = ""
    base: Annotated[str, Field(max_length=40)] = "lead"
    matching: Annotated[str, Field(max_length=40)] = ""
    case: bool = False
    inactive: bool = False
    conditions: tuple[dict[str, str | int | bool | None], ...] = ()
    seen: Annotated[str, Field(max_length=64)] = ""


def about(data: RuleForm, given: Mapping[str, str]) -> RuleForm:
    """The form with its first part as it was typed; what was not sent stays as it was."""
    return replace(
        data,
        name=rule_words.stored(given.get("name", data.name)),
        description=given.get("description", data.description),
        base=given.get("base", data.base),
        matching=given.get("matching", data.matching),
        case=given.get("case", str(data.case)).lower() == "true",
        inactive=given.get("inactive", str(data.inactive)).lower() == "true",
    )


def comparing(data: RuleForm, entity: str, columns: Iterable[str]) -> RuleForm:
    """The form of a new rule that compares records of one type by these columns."""
    conditions = tuple(_kept(DraftCondition(column, column)) for column in columns)
    return replace(data, rule=0, base=entity, matching=entity, conditions=conditions)


def with_condition(data: RuleForm, given: Mapping[str, str]) -> tuple[RuleForm, tuple[Problem, ...]]:
    """The form with the condition that was filled in, if one was; or as it was, with what is wrong with that one."""
    column = given.get("column", UNTOUCHED)
    if column in ("", UNTOUCHED):
        return data, ()
    other = given.get("other", UNTOUCHED)
    written = given.get("characters", "").strip()
    condition = DraftCondition(
        base_attr=column,
        matching_attr=column if other in ("", UNTOUCHED) else other,
        operator=_operator(given.get("operator", "0")),
        characters=(int(written) if written.isdecimal() else 0) if written else None,
        ignore_blank_values=given.get("blanks") == "true",
    )
    more = replace(data, conditions=(*data.conditions, _kept(condition)))
    number = len(more.conditions)
    wrong = tuple(each for each in drafts.problems(draft(more)) if each.condition == number or each.code in AT_ONCE)
    return (data, wrong) if wrong else (more, ())


def without(data: RuleForm, which: str) -> RuleForm:
    """The form without the condition of this number."""
    if not which.isdecimal():
        return data
    kept = tuple(each for number, each in enumerate(data.conditions, start=1) if number != int(which))
    return replace(data, conditions=kept)


def draft(data: RuleForm) -> Draft:
    """The rule that the form would make."""
    matching = data.matching or data.base
    return drafts.of_json(
        {
            "name": data.name, "description": data.description, "base_entity": data.base,
            "matching_entity": matching, "is_case_sensitive": data.case, "exclude_inactive": data.inactive,
            "conditions": data.conditions,
        }
    )  # fmt: skip


def filled_in(data: RuleForm, stored: Draft) -> RuleForm:
    """The form of a rule as it is stored."""
    return replace(
        data, name=stored.name, description=stored.description, base=stored.base_entity,
        matching=stored.matching_entity, case=stored.is_case_sensitive, inactive=stored.exclude_inactive,
        conditions=tuple(_kept(each) for each in stored.conditions), seen=stored.hash,
    )  # fmt: skip


def _operator(written: str) -> Operator:
    known = {str(int(each)): each for each in Operator}
    return known.get(written, Operator.EXACT_MATCH)


def _kept(condition: DraftCondition) -> dict[str, Any]:
    return {
        "base_attr": condition.base_attr,
        "matching_attr": condition.matching_attr,
        "operator": int(condition.operator),
        "characters": condition.characters,
        "ignore_blank_values": condition.ignore_blank_values,
    }
