"""Publishing a rule: every record of its matching type gets a match code, a chunk at a time.

Chunks follow each other by id, so it can go on at any point. Codes that an earlier publishing left are made anew, for
the rule may compare something else by now. A transaction that was under way when a rule was published knew nothing of
it; its records get their codes by one more look, at those without a code, when all such are over.
"""

from __future__ import annotations

from collections.abc import Mapping, Sequence
from datetime import datetime
from typing import Any

from sqlalchemy import delete, func, select

from services.audit import trail
from services.conversations import notices
from services.duplicates import candidates, match_codes, rules
from services.duplicates.rules import Rule
from services.jobs import queue
from services.models.base import table
from services.models.duplicate_rule import DuplicateRule, MatchCode, RuleStatus
from services.models.job import Job, JobStatus
from services.people.actors import Actor
from services.store import Session

PUBLISH = "rule.publish"
DROP = "rule.drop-codes"
IN_FORCE = "rule.in-force"
"""The audit entry of a job that is done, and the notice to who published the rule."""

CHUNK = 10_000
"""Records of one run of the job: held for well under a second, and some megabytes."""

MOST_AT_ONCE = 2000
"""Records that get their codes in the turn that publishes the rule; more of them wait for the job."""


async def begin(session: Session, rule: DuplicateRule, *, by: Actor, now: datetime) -> None:
    """Publish a rule (held by this transaction): now, where there are few records, else by a job."""
    rule.status = RuleStatus.PUBLISHING
    await session.flush()
    model = candidates.MODELS[rule.matching_entity]
    records = await session.scalar(select(func.count()).select_from(model)) or 0
    if records > MOST_AT_ONCE:
        first = {"rule": rule.id, "after": 0, "coded": 0, "records": records, "by": by.id}
        await queue.ask(session, PUBLISH, first, due=now, now=now)
        return
    await _code(session, rule, after=0, limit=MOST_AT_ONCE)
    await _end(session, rule, now=now)


async def publish(session: Session, arguments: Mapping[str, Any], now: datetime) -> None:
    """The job: one chunk of the codes, and the next is asked for; after the last one the rule is published."""
    rule = await session.get(DuplicateRule, arguments["rule"], with_for_update=True)
    if rule is None or rule.status is RuleStatus.UNPUBLISHED:
        return
    is_last_look = rule.status is RuleStatus.PUBLISHED
    last = await _code(session, rule, after=arguments["after"], limit=CHUNK, lacking=is_last_look)
    if last is not None:
        coded = arguments.get("coded", 0) + CHUNK
        await queue.ask(session, PUBLISH, {**arguments, "after": last, "coded": coded}, due=now, now=now)
    elif not is_last_look and not await _others(session, rule.id):
        await _end(session, rule, now=now)
        trail.record(session, IN_FORCE, entity="duplicate_rule", record_id=rule.id, by=None, now=now)
        if by := arguments.get("by"):
            await notices.ask(session, by, IN_FORCE, {"rule": rule.id}, now=now)


async def progress(session: Session) -> dict[int, int]:
    """How many per cent of the records have their codes, 0 to 99, by the rule that is being published."""
    waiting = await session.scalars(select(Job.arguments).where(Job.kind == PUBLISH, Job.status == JobStatus.WAITING))
    told = ((each["rule"], each.get("coded", 0), each.get("records", 0)) for each in waiting)
    return {rule: min(99, 100 * coded // records) for rule, coded, records in told if records}


async def ask_to_drop(session: Session, rule_id: int, *, now: datetime) -> None:
    """Ask for the codes of an unpublished rule to be dropped, when nobody under way can still look for them."""
    await queue.ask(session, DROP, {"rule": rule_id}, due=now + queue.LEASE, now=now)


async def drop(session: Session, arguments: Mapping[str, Any], now: datetime) -> None:
    """The job: drop a chunk of the codes of a rule that is still unpublished, and ask for the next."""
    rule = await session.get(DuplicateRule, arguments["rule"], with_for_update=True)
    if rule is None or rule.status is not RuleStatus.UNPUBLISHED:
        return
    in_order = select(MatchCode.record_id).where(MatchCode.rule_id == rule.id).order_by(MatchCode.record_id)
    last = await session.scalar(in_order.offset(CHUNK - 1).limit(1))
    dropping = delete(MatchCode).where(MatchCode.rule_id == rule.id)
    await session.execute(dropping if last is None else dropping.where(MatchCode.record_id <= last))
    if last is not None:
        await queue.ask(session, DROP, dict(arguments), due=now, now=now)


async def _code(session: Session, rule: DuplicateRule, *, after: int, limit: int, lacking: bool = False) -> int | None:
    """Give the next records beyond an id their code, or those of them that have none; the last id, None at the end.

    The records are held, so that nobody changes them between the reading and the writing of the code. Only the columns
    that the rule compares are read, without making objects of them.
    """
    known = await rules.load(session)
    alone = next(each for each in known.rules if each.id == rule.id)
    names, rows = await _read(session, alone, after=after, limit=limit)
    if not rows:
        return None
    last, is_full = rows[-1][0], len(rows) == limit
    in_chunk = (MatchCode.rule_id == rule.id, MatchCode.record_id > after, MatchCode.record_id <= last)
    if lacking:
        coded = set(await session.scalars(select(MatchCode.record_id).where(*in_chunk)))
        rows = [row for row in rows if row[0] not in coded]
    else:
        await session.execute(delete(MatchCode).where(*in_chunk))
    codes = ((row[0], _matching_code(alone, names, row[1:], known.region)) for row in rows)
    await match_codes.write(
        session,
        [
            {"rule_id": rule.id, "record_id": record_id, "entity": rule.matching_entity, "code": code}
            for record_id, code in codes
            if code is not None
        ],
    )
    return last if is_full else None


async def _read(
    session: Session, rule: Rule, *, after: int, limit: int
) -> tuple[tuple[str, ...], Sequence[Sequence[Any]]]:
    """The names of the columns to compare, and rows of id and these; the organisation's own are in `attributes`."""
    model = candidates.MODELS[rule.matching_entity]
    columns = table(model).columns
    wanted = {each.matching_attr if each.matching_attr in columns else "attributes" for each in rule.conditions}
    names = tuple(sorted(wanted & set(columns.keys())))
    chosen = select(model.id, *(columns[name] for name in names)).where(model.id > after)
    rows = await session.execute(chosen.order_by(model.id).limit(limit).with_for_update(read=True, of=model))
    return names, rows.all()


def _matching_code(rule: Rule, names: Sequence[str], values: Sequence[Any], region: str) -> str | None:
    record = dict(zip(names, values, strict=True))
    return match_codes.matching_code(rule, (record.pop("attributes", None) or {}) | record, region=region)


async def _end(session: Session, rule: DuplicateRule, *, now: datetime) -> None:
    rule.status = RuleStatus.PUBLISHED
    await session.flush()
    await queue.ask(session, PUBLISH, {"rule": rule.id, "after": 0}, due=now + queue.LEASE, now=now)


async def _others(session: Session, rule_id: int) -> bool:
    """Whether another job of this rule is waiting: it was published more than once, and the last job ends it."""
    waiting = select(Job.id).where(
        Job.kind == PUBLISH, Job.status == JobStatus.WAITING, Job.arguments["rule"].as_integer() == rule_id
    )
    return await session.scalar(waiting.limit(1)) is not None
