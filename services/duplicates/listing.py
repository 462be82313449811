"""The duplicate detection rules, published or not, for whoever looks at them: anybody may."""

from __future__ import annotations

from collections import defaultdict
from dataclasses import dataclass

from sqlalchemy import func, select

from services import likeness
from services.models.duplicate_rule import DuplicateRule, MatchCode, Operator, RuleCondition, RuleStatus
from services.people.rights import NotFound
from services.store import Session

ALIKE = 0.75
"""How much of a rule's name has to be written for it to be meant."""


@dataclass(frozen=True, slots=True)
class Compared:
    """One condition of a rule, as it is told; `characters` belongs to some operators."""

    base_attr: str
    matching_attr: str
    operator: Operator
    characters: int | None


@dataclass(frozen=True, slots=True)
class RuleFacts:
    """A rule with its conditions; `codes` is the number of match codes it has given."""

    id: int
    name: str
    base_entity: str
    matching_entity: str
    status: RuleStatus
    exclude_inactive: bool
    conditions: tuple[Compared, ...]
    codes: int


async def listed(session: Session) -> tuple[RuleFacts, ...]:
    """All rules, by base record type and name."""
    rows = await session.scalars(select(DuplicateRule).order_by(DuplicateRule.base_entity, DuplicateRule.name))
    conditions: dict[int, list[Compared]] = defaultdict(list)
    for each in await session.scalars(select(RuleCondition).order_by(RuleCondition.id)):
        conditions[each.rule_id].append(Compared(each.base_attr, each.matching_attr, each.operator, each.characters))
    counting = select(MatchCode.rule_id, func.count()).group_by(MatchCode.rule_id)
    codes: dict[int, int] = dict((await session.execute(counting)).all())
    return tuple(_facts(row, tuple(conditions[row.id]), codes.get(row.id, 0)) for row in rows)


async def get(session: Session, rule_id: int) -> RuleFacts:
    """One rule. Raises NotFound."""
    found = [rule for rule in await listed(session) if rule.id == rule_id]
    if not found:
        raise NotFound(rule=rule_id)
    return found[0]


async def named(session: Session, words: str) -> tuple[RuleFacts, ...]:
    """The rules that the words can name: the one called so, or those with the words in their names, or like them."""
    known, wanted = await listed(session), words.casefold().strip(" «»\"'.")
    if exact := [rule for rule in known if rule.name.casefold() == wanted]:
        return tuple(exact)
    if within := [rule for rule in known if wanted and wanted in rule.name.casefold()]:
        return tuple(within)
    return tuple(rule for rule in known if likeness.of_words(rule.name.casefold(), wanted) >= ALIKE)


def _facts(row: DuplicateRule, conditions: tuple[Compared, ...], codes: int) -> RuleFacts:
    return RuleFacts(
        id=row.id,
        name=row.name,
        base_entity=row.base_entity,
        matching_entity=row.matching_entity,
        status=row.status,
        exclude_inactive=row.exclude_inactive,
        conditions=conditions,
        codes=codes,
    )
