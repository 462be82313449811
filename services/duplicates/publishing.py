"""Publishing a rule: every record of its matching type gets a match code, a chunk at a time.

It can be begun again at any point, for only records without a code are looked at. A transaction that was under way when
a rule was published knew nothing of it; its records get their codes by one more look when all such are over.
"""

from __future__ import annotations

from collections.abc import Mapping
from datetime import datetime
from typing import Any

from sqlalchemy import delete, exists, func, select

from services.audit import trail
from services.duplicates import candidates, match_codes, rules
from services.duplicates.rules import RuleSet
from services.jobs import queue
from services.models.duplicate_rule import DuplicateRule, MatchCode, RuleStatus
from services.models.job import Job, JobStatus
from services.store import Session

PUBLISH = "rule.publish"
DROP = "rule.drop-codes"
CHUNK = 1000
"""Records of one run of the job."""

MOST_AT_ONCE = 2000
"""Records that get their codes in the turn that publishes the rule; more of them wait for the job."""


async def begin(session: Session, rule: DuplicateRule, *, now: datetime) -> None:
    """Publish a rule (held by this transaction): now, where there are few records, else by a job."""
    rule.status = RuleStatus.PUBLISHING
    await session.flush()
    model = candidates.MODELS[rule.matching_entity]
    records = await session.scalar(select(func.count()).select_from(model)) or 0
    if records > MOST_AT_ONCE:
        await _ask(session, rule.id, after=0, due=now, now=now)
        return
    await _code(session, rule, after=0, limit=MOST_AT_ONCE)
    await _end(session, rule, now=now)


async def publish(session: Session, arguments: Mapping[str, Any], now: datetime) -> None:
    """The job: one chunk of the codes, and the next is asked for; after the last one the rule is published."""
    rule = await session.get(DuplicateRule, arguments["rule"], with_for_update=True)
    if rule is None or rule.status is RuleStatus.UNPUBLISHED:
        return
    last = await _code(session, rule, after=arguments["after"], limit=CHUNK)
    if last is not None:
        await _ask(session, rule.id, after=last, due=now, now=now)
    elif rule.status is RuleStatus.PUBLISHING and not await _others(session, rule.id):
        await _end(session, rule, now=now)
        trail.record(session, "rule.in-force", entity="duplicate_rule", record_id=rule.id, by=None, now=now)


async def ask_to_drop(session: Session, rule_id: int, *, now: datetime) -> None:
    """Ask for the codes of an unpublished rule to be dropped, when nobody under way can still look for them."""
    await queue.ask(session, DROP, {"rule": rule_id}, due=now + queue.LEASE, now=now)


async def drop(session: Session, arguments: Mapping[str, Any], now: datetime) -> None:
    """The job: drop a chunk of the codes of a rule that is still unpublished, and ask for the next."""
    rule = await session.get(DuplicateRule, arguments["rule"], with_for_update=True)
    if rule is None or rule.status is not RuleStatus.UNPUBLISHED:
        return
    some = select(MatchCode.record_id).where(MatchCode.rule_id == rule.id).limit(CHUNK)
    dropping = delete(MatchCode).where(MatchCode.rule_id == rule.id, MatchCode.record_id.in_(some))
    dropped = (await session.scalars(dropping.returning(MatchCode.record_id))).all()
    if len(dropped) == CHUNK:
        await queue.ask(session, DROP, dict(arguments), due=now, now=now)


async def _code(session: Session, rule: DuplicateRule, *, after: int, limit: int) -> int | None:
    """Give records beyond an id their code, those that have none; the last id, None when these were all.

    The records are held, so that nobody changes them between the reading and the writing of the code.
    """
    model = candidates.MODELS[rule.matching_entity]
    coded = exists().where(MatchCode.rule_id == rule.id, MatchCode.record_id == model.id)
    lacking = select(model).where(model.id > after, ~coded).order_by(model.id).limit(limit)
    rows = (await session.scalars(lacking.with_for_update(read=True))).all()
    alone = await _alone(session, rule.id)
    await match_codes.write(session, alone, [(rule.matching_entity, row) for row in rows])
    return rows[-1].id if len(rows) == limit else None


async def _alone(session: Session, rule_id: int) -> RuleSet:
    """The rule set with this one rule."""
    whole = await rules.load(session)
    return RuleSet(tuple(rule for rule in whole.rules if rule.id == rule_id), whole.region)


async def _end(session: Session, rule: DuplicateRule, *, now: datetime) -> None:
    rule.status = RuleStatus.PUBLISHED
    await session.flush()
    await _ask(session, rule.id, after=0, due=now + queue.LEASE, now=now)


async def _ask(session: Session, rule_id: int, *, after: int, due: datetime, now: datetime) -> None:
    await queue.ask(session, PUBLISH, {"rule": rule_id, "after": after}, due=due, now=now)


async def _others(session: Session, rule_id: int) -> bool:
    """Whether another job of this rule is waiting: it was published more than once, and the last job ends it."""
    waiting = select(Job.id).where(
        Job.kind == PUBLISH, Job.status == JobStatus.WAITING, Job.arguments["rule"].as_integer() == rule_id
    )
    return await session.scalar(waiting.limit(1)) is not None
