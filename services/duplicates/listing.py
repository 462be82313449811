"""The duplicate detection rules, published or not, for whoever looks at them: anybody may."""

from __future__ import annotations

from collections import defaultdict
from collections.abc import Mapping, Sequence
from dataclasses import dataclass, replace

from sqlalchemy import func, select

from services import likeness
from services.duplicates import publishing
from services.models.duplicate_rule import DuplicateRule, MatchCode, Operator, RuleCondition, RuleStatus
from services.people.rights import NotFound
from services.store import Session

LARGEST_ID = 2**63 - 1
ALIKE = 0.6
"""How like a rule's name words must be for the rule to be offered in place of one that is not there."""

MOST_OFFERED = 3

NOTHING: Mapping[str, Sequence[str]] = {}


@dataclass(frozen=True, slots=True)
class Compared:
    """One condition of a rule, as it is told; `characters` belongs to some operators."""

    base_attr: str
    matching_attr: str
    operator: Operator
    characters: int | None
    ignore_blank_values: bool = False


@dataclass(frozen=True, slots=True)
class RuleFacts:
    """A rule with its conditions.

    `codes` is the number of match codes it has given, None where they were not counted; `progress` are per cent while
    it is being published by a job.
    """

    id: int
    name: str
    base_entity: str
    matching_entity: str
    status: RuleStatus
    exclude_inactive: bool
    conditions: tuple[Compared, ...]
    codes: int | None = None
    description: str = ""
    is_case_sensitive: bool = False
    progress: int | None = None


async def listed(session: Session) -> tuple[RuleFacts, ...]:
    """All rules, by base record type and name; their match codes, which may be millions, are not counted."""
    rows = (await session.scalars(select(DuplicateRule).order_by(DuplicateRule.base_entity, DuplicateRule.name))).all()
    return await _told(session, rows)


async def get(session: Session, rule_id: int) -> RuleFacts:
    """One rule, its codes counted. Raises NotFound."""
    row = await session.get(DuplicateRule, rule_id, populate_existing=True) if 0 < rule_id <= LARGEST_ID else None
    if row is None:
        raise NotFound(rule=rule_id)
    (rule,) = await _told(session, [row])
    counting = select(func.count()).select_from(MatchCode).where(MatchCode.rule_id == rule_id)
    return replace(rule, codes=await session.scalar(counting) or 0)


async def named(session: Session, words: str, *, also: Mapping[str, Sequence[str]] = NOTHING) -> tuple[RuleFacts, ...]:
    """The rules that the words name: the one called so, or those with the words in their names.

    `also` has what rules are called beside the name they are stored under, by that name.
    """
    wanted, known = _folded(words), [(rule, _names(rule, also)) for rule in await listed(session)]
    exact = tuple(rule for rule, names in known if wanted in names)
    return exact or tuple(rule for rule, names in known if wanted and any(wanted in name for name in names))


def nearest(
    rules: Sequence[RuleFacts], words: str, *, also: Mapping[str, Sequence[str]] = NOTHING
) -> tuple[RuleFacts, ...]:
    """The rules whose names are most like the words, best first: to be offered, not taken for meant."""
    wanted = _folded(words)
    alike = {rule.id: max(likeness.of_words(name, wanted) for name in _names(rule, also)) for rule in rules}
    found = (rule for rule in rules if alike[rule.id] >= ALIKE)
    return tuple(sorted(found, key=lambda rule: -alike[rule.id])[:MOST_OFFERED])


def _folded(words: str) -> str:
    return words.casefold().strip(" «»\"'.")


def _names(rule: RuleFacts, also: Mapping[str, Sequence[str]]) -> frozenset[str]:
    return frozenset(name.casefold() for name in (rule.name, *also.get(rule.name, ())))


async def _told(session: Session, rows: Sequence[DuplicateRule]) -> tuple[RuleFacts, ...]:
    conditions: dict[int, list[Compared]] = defaultdict(list)
    of_rules = select(RuleCondition).where(RuleCondition.rule_id.in_([row.id for row in rows]))
    for each in await session.scalars(of_rules.order_by(RuleCondition.id)):
        conditions[each.rule_id].append(
            Compared(each.base_attr, each.matching_attr, each.operator, each.characters, each.ignore_blank_values)
        )
    under_way = any(row.status is RuleStatus.PUBLISHING for row in rows)
    progress = await publishing.progress(session) if under_way else {}
    return tuple(_facts(row, tuple(conditions[row.id]), progress) for row in rows)


def _facts(row: DuplicateRule, conditions: tuple[Compared, ...], progress: Mapping[int, int]) -> RuleFacts:
    return RuleFacts(
        id=row.id,
        name=row.name,
        base_entity=row.base_entity,
        matching_entity=row.matching_entity,
        status=row.status,
        exclude_inactive=row.exclude_inactive,
        conditions=conditions,
        description=row.description or "",
        is_case_sensitive=row.is_case_sensitive,
        progress=progress.get(row.id, 0) if row.status is RuleStatus.PUBLISHING else None,
    )
