"""Given duplicate detection rules."""

from __future__ import annotations

from typing import Any

from sqlalchemy import update

from services.duplicates.rules import Condition, Rule
from services.models.duplicate_rule import DuplicateRule, Operator, RuleCondition, RuleStatus
from services.store import Session


def condition(column: str, operator: Operator = Operator.EXACT_MATCH, **values: Any) -> Condition:
    """A condition on the same column of both records."""
    facts = {"matching_attr": column, "characters": None, "ignore_blank_values": False} | values
    return Condition(base_attr=column, operator=operator, **facts)


def rule(*conditions: Condition, **values: Any) -> Rule:
    """A published rule on accounts."""
    facts: dict[str, Any] = {
        "id": 7, "name": "A rule", "base_entity": "account", "matching_entity": "account",
        "is_case_sensitive": False, "exclude_inactive": False, "published": True,
    }  # fmt: skip
    return Rule(**(facts | values), conditions=conditions)


async def stored_rule(session: Session, *conditions: Condition, **values: Any) -> DuplicateRule:
    """A rule in the store: on accounts and published, unless said otherwise."""
    facts = {"name": "A rule", "base_entity": "account", "matching_entity": "account", "status": RuleStatus.PUBLISHED}
    row = DuplicateRule(**(facts | values))
    session.add(row)
    await session.flush()
    session.add_all(
        RuleCondition(
            rule_id=row.id,
            base_attr=each.base_attr,
            matching_attr=each.matching_attr,
            operator=each.operator,
            characters=each.characters,
            ignore_blank_values=each.ignore_blank_values,
        )
        for each in conditions
    )
    await session.flush()
    return row


async def no_rules(session: Session) -> None:
    """Every rule is unpublished."""
    await session.execute(update(DuplicateRule).values(status=RuleStatus.UNPUBLISHED))
