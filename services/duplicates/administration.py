"""What administrators do with the duplicate detection rules: publish, unpublish, exclude inactive records.

Source: FAQ "How do I handle lead qualification errors?", lead-management.md 4.2, 6.2.
"""

from __future__ import annotations

from collections.abc import Collection
from dataclasses import dataclass
from datetime import datetime
from typing import Any

from sqlalchemy import func, select

from services.audit import receipts, trail
from services.duplicates import listing, publishing
from services.duplicates.listing import LARGEST_ID, RuleFacts
from services.models.duplicate_rule import DuplicateRule, RuleCondition, RuleStatus
from services.models.user import Role
from services.people.actors import Actor
from services.people.rights import NotAllowed, NotFound
from services.refusal import Refusal
from services.settings import stored
from services.settings.sections import DuplicateSettings
from services.store import Session, lock_keys

MOST_PUBLISHED = 5
"""Published rules of one base record type (lead-management.md 6.2)."""


class RulePublished(Refusal):
    """A published rule is unpublished before it is changed."""

    code = "rule-published"


class RuleNotPublished(Refusal):
    """The rule is not published, so there is nothing to unpublish."""

    code = "rule-not-published"


class TooManyPublished(Refusal):
    """As many rules of this base record type as may be are published: `most`."""

    code = "too-many-published"


class RuleWithoutConditions(Refusal):
    """A rule that compares nothing would find nothing, and is not published."""

    code = "rule-without-conditions"


class DetectionOff(Refusal):
    """Duplicate detection is off for the organisation, or for this record type, so its rules rest: `entity`."""

    code = "detection-off"


@dataclass(frozen=True, slots=True)
class Standing:
    """Whether a rule is published, and whether it excludes inactive records: what administrators switch."""

    published: bool
    exclude_inactive: bool

    def as_json(self) -> dict[str, bool]:
        return {"published": self.published, "exclude_inactive": self.exclude_inactive}


def standing(rule: RuleFacts | DuplicateRule) -> Standing:
    """A rule that is being published counts as published."""
    return Standing(rule.status is not RuleStatus.UNPUBLISHED, rule.exclude_inactive)


async def unpublish(session: Session, rule_id: int, *, by: Actor, now: datetime) -> RuleFacts:
    """Switch a rule off: it finds nothing from now on, and its match codes are dropped.

    Raises NotAllowed, NotFound, RuleNotPublished.
    """
    rule = await held(session, rule_id, by=by)
    before = standing(rule)
    await _unpublish(session, rule, by=by, now=now)
    return await _settled(session, rule, before, "rule.unpublished", by=by, now=now)


async def publish(session: Session, rule_id: int, *, by: Actor, now: datetime) -> RuleFacts:
    """Switch a rule on, when all records of its type have match codes: at once where there are few of them.

    Raises NotAllowed, NotFound, RulePublished, TooManyPublished.
    """
    rule = await held(session, rule_id, by=by)
    before = standing(rule)
    await _publish(session, rule, by=by, now=now)
    return await _settled(session, rule, before, "rule.published", by=by, now=now)


async def set_exclude_inactive(
    session: Session, rule_id: int, *, exclude_inactive: bool, by: Actor, now: datetime
) -> RuleFacts:
    """Let an unpublished rule pass over inactive records, or count them again.

    Raises NotAllowed, NotFound, RulePublished.
    """
    rule = await held(session, rule_id, by=by)
    before = standing(rule)
    _tick(session, rule, exclude_inactive=exclude_inactive, by=by, now=now)
    return await _settled(session, rule, before, "rule.changed", by=by, now=now)


async def keep_off_inactive(session: Session, rule_id: int, *, by: Actor, now: datetime) -> RuleFacts:
    """The FAQ's way to keep a rule off qualified leads: unpublish it, exclude inactive records, publish it again.

    Raises NotAllowed, NotFound, TooManyPublished (for a rule that was not published).
    """
    rule = await held(session, rule_id, by=by)
    before = standing(rule)
    if before.published:
        await _unpublish(session, rule, by=by, now=now)
    _tick(session, rule, exclude_inactive=True, by=by, now=now)
    await _publish(session, rule, by=by, now=now)
    return await _settled(session, rule, before, "rule.changed", by=by, now=now)


async def put_back(session: Session, rule_id: int, wanted: Standing, *, by: Actor, now: datetime) -> None:
    """Let a rule stand as it stood before. Raises NotAllowed, NotFound, TooManyPublished."""
    rule = await held(session, rule_id, by=by)
    changing = rule.exclude_inactive != wanted.exclude_inactive
    if standing(rule).published and (changing or not wanted.published):
        await _unpublish(session, rule, by=by, now=now)
    if changing:
        _tick(session, rule, exclude_inactive=wanted.exclude_inactive, by=by, now=now)
    if wanted.published and not standing(rule).published:
        await _publish(session, rule, by=by, now=now)


def check_administrator(by: Actor) -> None:
    """Raises NotAllowed for everybody else."""
    if by.role is not Role.ADMINISTRATOR:
        raise NotAllowed(role=Role.ADMINISTRATOR.value)


async def held(session: Session, rule_id: int, *, by: Actor) -> DuplicateRule:
    """The rule, held until the transaction ends. Raises NotAllowed, NotFound."""
    check_administrator(by)
    if not 0 < rule_id <= LARGEST_ID:
        raise NotFound(rule=rule_id)
    holding = select(DuplicateRule).where(DuplicateRule.id == rule_id).with_for_update()
    rule = await session.scalar(holding.execution_options(populate_existing=True))
    if rule is None:
        raise NotFound(rule=rule_id)
    return rule


async def rest(session: Session, entities: Collection[str], *, by: Actor, now: datetime) -> tuple[int, ...]:
    """Unpublish all rules of these base record types, as switching their detection off does; the ids of the rules.

    Raises NotAllowed.
    """
    check_administrator(by)
    in_force = select(DuplicateRule).where(
        DuplicateRule.base_entity.in_(entities), DuplicateRule.status != RuleStatus.UNPUBLISHED
    )
    rules = (await session.scalars(in_force.order_by(DuplicateRule.id).with_for_update())).all()
    for rule in rules:
        await _unpublish(session, rule, by=by, now=now)
    return tuple(rule.id for rule in rules)


async def _unpublish(session: Session, rule: DuplicateRule, *, by: Actor, now: datetime) -> None:
    if rule.status is RuleStatus.UNPUBLISHED:
        raise RuleNotPublished(rule=rule.name)
    rule.status = RuleStatus.UNPUBLISHED
    await publishing.ask_to_drop(session, rule.id, now=now)
    _record(session, "rule.unpublished", rule, by=by, now=now)


async def _publish(session: Session, rule: DuplicateRule, *, by: Actor, now: datetime) -> None:
    if rule.status is not RuleStatus.UNPUBLISHED:
        raise RulePublished(rule=rule.name)
    if await session.scalar(select(RuleCondition.id).where(RuleCondition.rule_id == rule.id).limit(1)) is None:
        raise RuleWithoutConditions(rule=rule.name)
    await lock_keys(session, [f"rules:{rule.base_entity}"])
    if not (await stored.read(session, DuplicateSettings)).looks_at(rule.base_entity):
        raise DetectionOff(entity=rule.base_entity)
    of_type = select(func.count()).where(
        DuplicateRule.base_entity == rule.base_entity, DuplicateRule.status != RuleStatus.UNPUBLISHED
    )
    if (await session.scalar(of_type) or 0) >= MOST_PUBLISHED:
        raise TooManyPublished(most=MOST_PUBLISHED, entity=rule.base_entity)
    await publishing.begin(session, rule, by=by, now=now)
    _record(session, "rule.published", rule, by=by, now=now, status=rule.status.name.lower())


def _tick(session: Session, rule: DuplicateRule, *, exclude_inactive: bool, by: Actor, now: datetime) -> None:
    if rule.status is not RuleStatus.UNPUBLISHED:
        raise RulePublished(rule=rule.name)
    rule.exclude_inactive = exclude_inactive
    _record(session, "rule.changed", rule, by=by, now=now, exclude_inactive=exclude_inactive)


async def _settled(
    session: Session, rule: DuplicateRule, before: Standing, kind: str, *, by: Actor, now: datetime
) -> RuleFacts:
    """Keep what an undo needs; the rule as it is now."""
    inverse = {"rule": rule.id, "before": before.as_json(), "after": standing(rule).as_json()}
    await receipts.write(session, kind, inverse=inverse, by=by, now=now)
    return await listing.get(session, rule.id)


def _record(session: Session, action: str, rule: DuplicateRule, *, by: Actor, now: datetime, **facts: Any) -> None:
    trail.record(session, action, entity="duplicate_rule", record_id=rule.id, by=by, now=now, rule=rule.name, **facts)
