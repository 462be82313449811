"""A duplicate rule as it is written, and everything that is wrong with it, by named rules (lead-management.md 6.2)."""

from __future__ import annotations

import json
from collections.abc import Callable, Iterable, Iterator, Mapping
from dataclasses import asdict, dataclass
from hashlib import sha256
from typing import Any

from services.duplicates import columns
from services.duplicates.columns import COLUMNS, STATUS_COLUMNS, Comparable
from services.duplicates.listing import Compared, RuleFacts
from services.models.duplicate_rule import DuplicateRule, Operator, RuleCondition

LONGEST_NAME = 160
LONGEST_DESCRIPTION = 2000
LONGEST_CODE = 450
"""Characters of a match code: the sum of what the conditions compare."""

MOST_CHARACTERS = 2000


@dataclass(frozen=True, slots=True)
class DraftCondition:
    """`base_attr` is compared with `matching_attr`; `characters` belongs to the operators that count."""

    base_attr: str
    matching_attr: str
    operator: Operator = Operator.EXACT_MATCH
    characters: int | None = None
    ignore_blank_values: bool = False


@dataclass(frozen=True, slots=True)
class Draft:
    """A rule as it should be; record types are table names."""

    name: str
    base_entity: str
    matching_entity: str
    conditions: tuple[DraftCondition, ...] = ()
    description: str = ""
    is_case_sensitive: bool = False
    exclude_inactive: bool = False

    @property
    def hash(self) -> str:
        """64 hex digits, equal for rules that say the same."""
        return sha256(json.dumps(as_json(self), sort_keys=True, ensure_ascii=False).encode()).hexdigest()


@dataclass(frozen=True, slots=True)
class Problem:
    """What is wrong, by its code; `condition` counts from 1, 0 when it is the rule as a whole."""

    code: str
    condition: int = 0
    column: str = ""
    entity: str = ""
    operator: Operator = Operator.EXACT_MATCH
    number: int = 0


def as_json(draft: Draft) -> dict[str, Any]:
    """The draft as plain JSON."""
    return asdict(draft) | {
        "conditions": [asdict(each) | {"operator": int(each.operator)} for each in draft.conditions]
    }


def of_json(kept: Mapping[str, Any]) -> Draft:
    """The draft that `as_json` wrote."""
    conditions = tuple(DraftCondition(**each | {"operator": Operator(each["operator"])}) for each in kept["conditions"])
    return Draft(**dict(kept) | {"conditions": conditions})


def of_rule(rule: DuplicateRule | RuleFacts, conditions: Iterable[RuleCondition | Compared]) -> Draft:
    """The rule as it stands."""
    return Draft(
        name=rule.name,
        base_entity=rule.base_entity,
        matching_entity=rule.matching_entity,
        description=rule.description or "",
        is_case_sensitive=rule.is_case_sensitive,
        exclude_inactive=rule.exclude_inactive,
        conditions=tuple(
            DraftCondition(each.base_attr, each.matching_attr, each.operator, each.characters, each.ignore_blank_values)
            for each in conditions
        ),
    )


def code_length(draft: Draft) -> int:
    """The current match-code length; conditions on unknown columns take nothing."""
    known = ((each, _both(draft, each)) for each in draft.conditions)
    return sum(columns.length(each.operator, each.characters, *both) for each, both in known if both)


def problems(draft: Draft) -> tuple[Problem, ...]:
    """Everything that is wrong, of the rule first, then condition by condition."""
    of_rule = tuple(each for check in OF_THE_RULE for each in check(draft))
    of_conditions = tuple(
        each
        for number, condition in enumerate(draft.conditions, start=1)
        for check in OF_A_CONDITION
        for each in check(draft, number, condition)
    )
    return of_rule + of_conditions


def name_is_there(draft: Draft) -> Iterator[Problem]:
    """A rule has a name, of at most 160 characters."""
    if not draft.name.strip():
        yield Problem("name-missing")
    if len(draft.name) > LONGEST_NAME:
        yield Problem("name-too-long", number=LONGEST_NAME)


def description_fits(draft: Draft) -> Iterator[Problem]:
    """A description has at most 2000 characters."""
    if len(draft.description) > LONGEST_DESCRIPTION:
        yield Problem("description-too-long", number=LONGEST_DESCRIPTION)


def record_types_are_known(draft: Draft) -> Iterator[Problem]:
    """Leads, contacts, accounts and opportunities are compared."""
    for entity in dict.fromkeys((draft.base_entity, draft.matching_entity)):
        if entity not in COLUMNS:
            yield Problem("unknown-record-type", entity=entity)


def something_is_compared(draft: Draft) -> Iterator[Problem]:
    """A rule has a condition at least."""
    if not draft.conditions:
        yield Problem("no-conditions")


def code_is_short_enough(draft: Draft) -> Iterator[Problem]:
    """The compared characters together fit a match code."""
    length = code_length(draft)
    if length > LONGEST_CODE:
        yield Problem("code-too-long", number=length)


def status_excludes_inactive(draft: Draft) -> Iterator[Problem]:
    """Who compares a status column excludes inactive records as well."""
    if draft.exclude_inactive:
        return
    for each in draft.conditions:
        if found := STATUS_COLUMNS & {each.base_attr, each.matching_attr}:
            yield Problem("status-needs-exclusion", column=min(found), entity=draft.base_entity)
            return


def columns_are_known(draft: Draft, number: int, condition: DraftCondition) -> Iterator[Problem]:
    """Both columns are columns of their record types that can be compared."""
    sides = ((draft.base_entity, condition.base_attr), (draft.matching_entity, condition.matching_attr))
    for entity, column in dict.fromkeys(sides):
        if entity in COLUMNS and column not in COLUMNS[entity]:
            yield Problem("unknown-column", number, column, entity)


def operator_fits(draft: Draft, number: int, condition: DraftCondition) -> Iterator[Problem]:
    """The operator is one for the kind of value that both columns hold."""
    both = _both(draft, condition)
    if both and not columns.fits(condition.operator, *both):
        yield Problem("operator-does-not-fit", number, condition.base_attr, draft.base_entity, condition.operator)


def characters_belong(draft: Draft, number: int, condition: DraftCondition) -> Iterator[Problem]:
    """The first and last characters need their number, from 1; no other operator has one."""
    told = (number, condition.base_attr, draft.base_entity, condition.operator)
    if condition.operator in columns.COUNTING:
        if condition.characters is None or not 1 <= condition.characters <= MOST_CHARACTERS:
            yield Problem("characters-missing", *told)
    elif condition.characters is not None:
        yield Problem("characters-forbidden", *told)


def is_said_once(draft: Draft, number: int, condition: DraftCondition) -> Iterator[Problem]:
    """The same columns are not compared in the same way twice."""
    key = (condition.base_attr, condition.matching_attr, condition.operator)
    before = draft.conditions[: number - 1]
    if any((each.base_attr, each.matching_attr, each.operator) == key for each in before):
        yield Problem("condition-repeated", number, condition.base_attr, draft.base_entity)


OF_THE_RULE: tuple[Callable[[Draft], Iterator[Problem]], ...] = (
    name_is_there,
    description_fits,
    record_types_are_known,
    something_is_compared,
    code_is_short_enough,
    status_excludes_inactive,
)
OF_A_CONDITION: tuple[Callable[[Draft, int, DraftCondition], Iterator[Problem]], ...] = (
    columns_are_known,
    operator_fits,
    characters_belong,
    is_said_once,
)


def _both(draft: Draft, condition: DraftCondition) -> tuple[Comparable, Comparable] | None:
    ours = COLUMNS.get(draft.base_entity, {}).get(condition.base_attr)
    theirs = COLUMNS.get(draft.matching_entity, {}).get(condition.matching_attr)
    return (ours, theirs) if ours and theirs else None
