"""The duplicate detection rules in force, as frozen facts with their conditions."""

from __future__ import annotations

from collections.abc import Iterable
from dataclasses import dataclass
from hashlib import sha256
from itertools import groupby

from sqlalchemy import select

from services.models.duplicate_rule import DuplicateRule, Operator, RuleCondition, RuleStatus
from services.settings import stored
from services.settings.sections import OrganisationSettings
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


@dataclass(frozen=True, slots=True)
class RuleSet:
    """All rules in force, and the region (ISO 3166) that phone numbers are read in."""

    rules: tuple[Rule, ...]
    region: str

    @property
    def version(self) -> str:
        """Sixteen hex digits that change whenever a rule or the region does."""
        return sha256(repr(self).encode()).hexdigest()[:16]

    def of(self, base_entity: str, *, matching: str | None = None) -> tuple[Rule, ...]:
        """The published rules of a record type, all or those that compare it with one other type."""
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
    organisation = await stored.read(session, OrganisationSettings)
    return RuleSet(await in_force(session), organisation.region)


async def in_force(session: Session) -> tuple[Rule, ...]:
    """Every rule that is published or being published, with its conditions, in one statement, by id."""
    pairs = await session.execute(
        select(DuplicateRule, RuleCondition)
        .outerjoin(RuleCondition, RuleCondition.rule_id == DuplicateRule.id)
        .where(DuplicateRule.status.in_((RuleStatus.PUBLISHING, RuleStatus.PUBLISHED)))
        .order_by(DuplicateRule.id, RuleCondition.id)
        .execution_options(populate_existing=True)
    )
    grouped = groupby(pairs, key=lambda pair: pair[0])
    return tuple(_rule(row, (condition for _, condition in group)) for row, group in grouped)


def _rule(row: DuplicateRule, conditions: Iterable[RuleCondition | None]) -> Rule:
    return Rule(
        id=row.id,
        name=row.name,
        base_entity=row.base_entity,
        matching_entity=row.matching_entity,
        is_case_sensitive=row.is_case_sensitive,
        exclude_inactive=row.exclude_inactive,
        published=row.status is RuleStatus.PUBLISHED,
        conditions=tuple(_condition(condition) for condition in conditions if condition is not None),
    )


def _condition(row: RuleCondition) -> Condition:
    return Condition(row.base_attr, row.matching_attr, row.operator, row.characters, row.ignore_blank_values)
