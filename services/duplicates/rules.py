"""The duplicate detection rules in force, as frozen facts with their conditions."""

from __future__ import annotations

from collections.abc import Iterable, Sequence
from dataclasses import dataclass, field
from enum import StrEnum
from hashlib import sha256
from itertools import groupby
from typing import Any

from sqlalchemy import select

from services.models.duplicate_rule import DuplicateRule, Operator, RuleCondition, RuleStatus
from services.settings import stored
from services.settings.sections import DuplicateSettings, OrganisationSettings
from services.store import Session


@dataclass(frozen=True, slots=True)
class Condition:
    """`base_attr` of the record at hand is compared with `matching_attr` of the others."""

    base_attr: str
    matching_attr: str
    operator: Operator
    characters: int | None
    ignore_blank_values: bool

    @property
    def columns(self) -> frozenset[str]:
        return frozenset({self.base_attr, self.matching_attr})


@dataclass(frozen=True, slots=True)
class Rule:
    """A rule fires when all its conditions hold. `published` is False while its match codes are still being made."""

    id: int
    name: str
    base_entity: str
    matching_entity: str
    is_case_sensitive: bool
    exclude_inactive: bool
    published: bool
    conditions: tuple[Condition, ...]

    @property
    def is_symmetric(self) -> bool:
        """Whether records of one type are compared by the same columns, so that one code is looked for and found by."""
        alike = all(each.base_attr == each.matching_attr for each in self.conditions)
        return self.base_entity == self.matching_entity and alike


class Operation(StrEnum):
    """What is done with a record when it is compared; merging, activating and deactivating compare nothing.

    Source: lead-management.md 6.3.
    """

    CREATE = "create"
    UPDATE = "update"
    IMPORT = "import"
    QUALIFY = "qualify"


EVERY_OPERATION = frozenset(Operation)


@dataclass(frozen=True, slots=True)
class RuleSet:
    """All rules in force, the region (ISO 3166) that phone numbers are read in, the operations that are switched on.

    `version` is sixteen hex digits that change whenever a rule or the region does.
    """

    rules: tuple[Rule, ...]
    region: str
    operations: frozenset[Operation] = field(default=EVERY_OPERATION, repr=False)
    version: str = field(init=False, repr=False, compare=False)

    def __post_init__(self) -> None:
        said = f"{self!r}{sorted(self.operations)}"
        object.__setattr__(self, "version", sha256(said.encode()).hexdigest()[:16])

    def of(
        self, base_entity: str, *, matching: str | None = None, operation: Operation = Operation.UPDATE
    ) -> tuple[Rule, ...]:
        """The published rules of a record type, all or those that compare it with one other type.

        None, where this operation is switched off; qualifying creates and updates.
        """
        if operation not in self.operations:
            return ()
        return tuple(
            rule
            for rule in self.rules
            if rule.published and rule.base_entity == base_entity and matching in (None, rule.matching_entity)
        )

    def coding(self, matching_entity: str) -> tuple[Rule, ...]:
        """The rules that give records of this type a match code: the published and those being published."""
        return tuple(rule for rule in self.rules if rule.matching_entity == matching_entity)


async def load(session: Session) -> RuleSet:
    """The rule set, in two statements."""
    values: dict[str, dict[str, Any]] = dict((await session.execute(stored.VALUES)).all())
    organisation = stored.section(OrganisationSettings, values.get("organisation"))
    switches = stored.section(DuplicateSettings, values.get("duplicates"))
    return rule_set(await session.execute(IN_FORCE), region=organisation.region, operations=switched_on(switches))


def switched_on(switches: DuplicateSettings) -> frozenset[Operation]:
    """The operations at which records are compared."""
    saved = frozenset({Operation.CREATE, Operation.UPDATE, Operation.QUALIFY}) if switches.on_save else frozenset()
    return saved | (frozenset({Operation.IMPORT}) if switches.on_import else frozenset())


EVERY = (
    select(
        DuplicateRule.id, DuplicateRule.name, DuplicateRule.base_entity, DuplicateRule.matching_entity,
        DuplicateRule.is_case_sensitive, DuplicateRule.exclude_inactive, DuplicateRule.status,
        RuleCondition.id.label("condition_id"), RuleCondition.base_attr, RuleCondition.matching_attr,
        RuleCondition.operator, RuleCondition.characters, RuleCondition.ignore_blank_values,
    )
    .outerjoin(RuleCondition, RuleCondition.rule_id == DuplicateRule.id)
)  # fmt: skip
IN_FORCE = EVERY.where(DuplicateRule.status.in_((RuleStatus.PUBLISHING, RuleStatus.PUBLISHED)))
OF_RULE = slice(0, 7)
OF_CONDITION = slice(7, None)


async def every(session: Session, *, region: str) -> RuleSet:
    """All rules with their conditions, whether published or not, in one statement."""
    return rule_set(await session.execute(EVERY), region=region)


def rule_set(
    rows: Iterable[Sequence[Any]], *, region: str, operations: frozenset[Operation] = EVERY_OPERATION
) -> RuleSet:
    """The rules of the rows of EVERY or IN_FORCE, and their conditions, by id."""
    by_id = sorted(rows, key=lambda row: (row[0], row[OF_CONDITION.start] or 0))
    grouped = groupby(by_id, key=lambda row: tuple(row[OF_RULE]))
    found = tuple(_rule(rule, [row[OF_CONDITION] for row in group]) for rule, group in grouped)
    return RuleSet(found, region, operations)


def _rule(rule: tuple[Any, ...], conditions: Iterable[Sequence[Any]]) -> Rule:
    """A rule without conditions has one row, with nothing in the columns of a condition."""
    rule_id, name, base, matching, is_case_sensitive, exclude_inactive, status = rule
    held = tuple(_condition(condition) for condition_id, *condition in conditions if condition_id is not None)
    return Rule(
        id=rule_id,
        name=name,
        base_entity=base,
        matching_entity=matching,
        is_case_sensitive=bool(is_case_sensitive),
        exclude_inactive=bool(exclude_inactive),
        published=RuleStatus(status) is RuleStatus.PUBLISHED,
        conditions=held,
    )


def _condition(row: Sequence[Any]) -> Condition:
    base, matching, operator, characters, ignore_blank_values = row
    return Condition(base, matching, Operator(operator), characters, bool(ignore_blank_values))
