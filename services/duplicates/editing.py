"""Creating, changing and deleting duplicate rules: by administrators, unpublished rules only, so that it can be undone.

Source: lead-management.md 6.2.
"""

from __future__ import annotations

from collections.abc import Mapping
from datetime import datetime
from typing import Any

from sqlalchemy import delete as deleting
from sqlalchemy import func, select

from services.audit import receipts, trail
from services.duplicates import administration, drafts, listing
from services.duplicates.administration import RulePublished
from services.duplicates.drafts import Draft, Problem
from services.duplicates.listing import RuleFacts
from services.models.duplicate_rule import DuplicateRule, MatchCode, RuleCondition, RuleStatus
from services.people.actors import Actor
from services.refusal import Refusal
from services.store import Session, lock_keys

MOST_DROPPED = 2000
"""Match codes that are deleted together with their rule; of more the job has to dispose first."""


class InvalidRule(Refusal):
    """The rule cannot be as it is written: `problems` has all that is wrong, `count` says how much that is."""

    code = "invalid-rule"

    def __init__(self, problems: tuple[Problem, ...]) -> None:
        super().__init__(count=len(problems))
        self.problems = problems


class StaleRule(Refusal):
    """Somebody changed the rule since it was shown."""

    code = "stale-rule"


class StillHasCodes(Refusal):
    """The match codes of the rule are still being deleted: `codes` are left at least."""

    code = "rule-still-has-codes"


async def check(session: Session, draft: Draft, *, rule_id: int = 0) -> tuple[Problem, ...]:
    """All that is wrong, in the store's light too: matches are told by their rule's name, so each has its own."""
    wrong = drafts.problems(draft)
    names = (await session.execute(select(DuplicateRule.id, DuplicateRule.name))).all()
    taken = any(name.casefold() == draft.name.strip().casefold() for found, name in names if found != rule_id)
    return (Problem("name-taken"), *wrong) if taken else wrong


async def create(session: Session, draft: Draft, *, by: Actor, now: datetime) -> RuleFacts:
    """A new rule, unpublished. Raises NotAllowed, InvalidRule."""
    administration.check_administrator(by)
    await lock_keys(session, ["rules"])
    await _check(session, draft)
    rule = DuplicateRule(status=RuleStatus.UNPUBLISHED, **_columns(draft))
    session.add(rule)
    await session.flush()
    await _write_conditions(session, rule.id, draft)
    return await _settled(session, rule, "rule.created", None, by=by, now=now)


async def change(
    session: Session, rule_id: int, draft: Draft, *, seen: str = "", by: Actor, now: datetime
) -> RuleFacts:
    """Let an unpublished rule be as drafted; `seen` is the hash of the rule as it was shown.

    Raises NotAllowed, NotFound, RulePublished, StaleRule, InvalidRule.
    """
    administration.check_administrator(by)
    await lock_keys(session, ["rules"])
    rule = await _unpublished(session, rule_id, by=by)
    before = await _draft(session, rule)
    if seen and before.hash != seen:
        raise StaleRule(rule=rule.name)
    await _check(session, draft, rule_id=rule.id)
    await _write(session, rule, draft)
    return await _settled(session, rule, "rule.edited", before, by=by, now=now)


async def delete(session: Session, rule_id: int, *, by: Actor, now: datetime) -> str:
    """Delete an unpublished rule with its conditions; its name.

    Raises NotAllowed, NotFound, RulePublished, StillHasCodes.
    """
    administration.check_administrator(by)
    rule = await _unpublished(session, rule_id, by=by)
    before, name = await _draft(session, rule), rule.name
    await _delete(session, rule)
    inverse = {"rule": rule_id, "before": drafts.as_json(before), "after": None}
    await receipts.write(session, "rule.deleted", inverse=inverse, by=by, now=now)
    _record(session, "rule.deleted", inverse, name, by=by, now=now)
    return name


async def drafted(session: Session, rule_id: int) -> Draft:
    """The rule as it stands, as a draft to go on from. Raises NotFound."""
    await listing.get(session, rule_id)
    rule = await session.get_one(DuplicateRule, rule_id)
    return await _draft(session, rule)


async def stands_as(session: Session, rule_id: int, kept: Mapping[str, Any] | None) -> bool:
    """Whether the rule is as it was kept and unpublished, or is not there (None)."""
    rule = await session.get(DuplicateRule, rule_id, populate_existing=True)
    if rule is None or kept is None:
        return rule is None and kept is None
    return rule.status is RuleStatus.UNPUBLISHED and await _draft(session, rule) == drafts.of_json(kept)


async def put_back(session: Session, rule_id: int, kept: Mapping[str, Any] | None, *, by: Actor) -> None:
    """Let the rule be as it was kept, unpublished, or not be there (None).

    Raises NotAllowed, NotFound, RulePublished, StillHasCodes.
    """
    if kept is None:
        await _delete(session, await _unpublished(session, rule_id, by=by))
        return
    draft = drafts.of_json(kept)
    if await session.get(DuplicateRule, rule_id) is None:
        session.add(DuplicateRule(id=rule_id, status=RuleStatus.UNPUBLISHED, **_columns(draft)))
        await session.flush()
        await _write_conditions(session, rule_id, draft)
        return
    await _write(session, await _unpublished(session, rule_id, by=by), draft)


async def name_is_free(session: Session, kept: Mapping[str, Any] | None, *, rule_id: int) -> bool:
    """Whether no other rule has taken the name that a rule would have again."""
    if kept is None:
        return True
    same = select(DuplicateRule.id).where(
        func.lower(DuplicateRule.name) == kept["name"].lower(), DuplicateRule.id != rule_id
    )
    return await session.scalar(same.limit(1)) is None


async def _check(session: Session, draft: Draft, *, rule_id: int = 0) -> None:
    if wrong := await check(session, draft, rule_id=rule_id):
        raise InvalidRule(wrong)


async def _unpublished(session: Session, rule_id: int, *, by: Actor) -> DuplicateRule:
    rule = await administration.held(session, rule_id, by=by)
    if rule.status is not RuleStatus.UNPUBLISHED:
        raise RulePublished(rule=rule.name)
    return rule


async def _draft(session: Session, rule: DuplicateRule) -> Draft:
    of_rule = select(RuleCondition).where(RuleCondition.rule_id == rule.id).order_by(RuleCondition.id)
    return drafts.of_rule(rule, (await session.scalars(of_rule)).all())


async def _write(session: Session, rule: DuplicateRule, draft: Draft) -> None:
    for name, value in _columns(draft).items():
        setattr(rule, name, value)
    await session.execute(deleting(RuleCondition).where(RuleCondition.rule_id == rule.id))
    await _write_conditions(session, rule.id, draft)


async def _write_conditions(session: Session, rule_id: int, draft: Draft) -> None:
    for each in draft.conditions:
        session.add(
            RuleCondition(
                rule_id=rule_id, base_attr=each.base_attr, matching_attr=each.matching_attr, operator=each.operator,
                characters=each.characters, ignore_blank_values=each.ignore_blank_values,
            )
        )  # fmt: skip
        await session.flush()


async def _delete(session: Session, rule: DuplicateRule) -> None:
    some = select(MatchCode.record_id).where(MatchCode.rule_id == rule.id).limit(MOST_DROPPED + 1).subquery()
    codes = await session.scalar(select(func.count()).select_from(some)) or 0
    if codes > MOST_DROPPED:
        raise StillHasCodes(rule=rule.name, codes=MOST_DROPPED)
    for kind in (MatchCode, RuleCondition):
        await session.execute(deleting(kind).where(kind.rule_id == rule.id))
    await session.delete(rule)
    await session.flush()


def _columns(draft: Draft) -> dict[str, Any]:
    return {
        "name": draft.name.strip(),
        "description": draft.description.strip() or None,
        "base_entity": draft.base_entity,
        "matching_entity": draft.matching_entity,
        "is_case_sensitive": draft.is_case_sensitive,
        "exclude_inactive": draft.exclude_inactive,
    }


async def _settled(
    session: Session, rule: DuplicateRule, kind: str, before: Draft | None, *, by: Actor, now: datetime
) -> RuleFacts:
    """Keep what an undo needs; the rule as it is now."""
    await session.flush()
    after = await _draft(session, rule)
    kept = drafts.as_json(before) if before else None
    inverse = {"rule": rule.id, "before": kept, "after": drafts.as_json(after)}
    await receipts.write(session, kind, inverse=inverse, by=by, now=now)
    _record(session, kind, inverse, rule.name, by=by, now=now)
    return await listing.get(session, rule.id)


def _record(session: Session, kind: str, inverse: Mapping[str, Any], name: str, *, by: Actor, now: datetime) -> None:
    told = {"before": inverse["before"], "after": inverse["after"]}
    trail.record(
        session, kind, entity="duplicate_rule", record_id=inverse["rule"], by=by, now=now, rule=name, **told
    )  # fmt: skip
