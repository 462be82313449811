"""Match codes: one code a rule and record; records with equal codes are duplicates (lead-management.md 6.2).

Whoever writes a record writes here by what it is found, its match codes and its profile, so that neither is forgotten.
"""

from __future__ import annotations

from collections.abc import Iterable, Mapping, Sequence
from dataclasses import dataclass
from hashlib import sha256
from typing import Any

from sqlalchemy import Insert, delete
from sqlalchemy.dialects import postgresql, sqlite

from services.duplicates import normalise, rules
from services.duplicates.rules import Condition, Rule, RuleSet
from services.models.base import table
from services.models.duplicate_rule import MatchCode
from services.similar import profiles
from services.similar.profiles import Before
from services.store import Session

_SEPARATOR = "\x1f"


@dataclass(frozen=True, slots=True)
class Code:
    """The code (64 hex digits) of one record under one rule."""

    rule_id: int
    code: str


def code(rule: Rule, conditions: Sequence[Condition], values: Sequence[Any], *, region: str) -> str | None:
    """The sha256 of the compared parts of `values`, one a condition; None when the rule does not look at the record.

    A blank value is equal to a blank one, unless its condition ignores blanks or is the only one. The rule's id is
    part of the code, so that codes of different rules never meet.
    """
    parts = [part(rule, condition, value, region=region) for condition, value in zip(conditions, values, strict=True)]
    if not parts or (len(parts) == 1 and not parts[0]):
        return None
    if any(condition.ignore_blank_values and not part for condition, part in zip(conditions, parts, strict=True)):
        return None
    return sha256(_SEPARATOR.join((str(rule.id), *parts)).encode()).hexdigest()


def part(rule: Rule, condition: Condition, value: Any, *, region: str) -> str:
    """What one condition of a rule compares of a value, normalised; "" when it is blank."""
    return normalise.operand(
        value,
        columns=condition.columns,
        operator=condition.operator,
        characters=condition.characters,
        region=region,
        case_sensitive=rule.is_case_sensitive,
    )


def base_code(rule: Rule, record: Any, *, region: str) -> str | None:
    """The code of the record at hand, by the rule's base columns."""
    return code(rule, rule.conditions, [value_of(record, each.base_attr) for each in rule.conditions], region=region)


def matching_code(rule: Rule, record: Any, *, region: str) -> str | None:
    """The code of a record to compare with, by the rule's matching columns: the one that is stored."""
    values = [value_of(record, each.matching_attr) for each in rule.conditions]
    return code(rule, rule.conditions, values, region=region)


def value_of(record: Any, column: str) -> Any:
    """A column of a row (also one of the organisation's own) or of a mapping; None when it has none."""
    if isinstance(record, Mapping):
        return record.get(column)
    own = getattr(record, "attributes", None) or {}
    return getattr(record, column, own.get(column))


def stored_codes(rule_set: RuleSet, entity: str, record: Any) -> tuple[Code, ...]:
    """The codes to store for a record, in the order of the rules."""
    coded = ((rule, matching_code(rule, record, region=rule_set.region)) for rule in rule_set.coding(entity))
    return tuple(Code(rule.id, found) for rule, found in coded if found is not None)


def both_ways(rule_set: RuleSet, entity: str, values: Mapping[str, Any]) -> tuple[str, ...]:
    """The codes by which a record finds others of its type, and by which others find it, in alphabetical order."""
    of_type = rule_set.of(entity, matching=entity)
    found = (code(rule, values, region=rule_set.region) for rule in of_type for code in (base_code, matching_code))
    return tuple(sorted({each for each in found if each is not None}))


async def store(session: Session, entity: str, rows: Sequence[Any]) -> None:
    """Write the match codes and profiles of these records, in place of those they had, in up to seven statements.

    `entity` is a table name; the rows have ids (are flushed). To be called in the transaction that changes the
    records, with some thousand rows at most. The contacts of accounts get their profiles anew, which have the name.
    """
    if not rows:
        return
    rule_set = await rules.load(session)
    before = await _clear(session, entity, [row.id for row in rows])
    await _code(session, rule_set, [(entity, row) for row in rows])
    if entity in profiles.MODELS:
        await profiles.replace(session, entity, rows, before, region=rule_set.region)
    if entity == "account":
        await profiles.follow(session, [row.id for row in rows], region=rule_set.region)


async def add(session: Session, rule_set: RuleSet, records: Sequence[tuple[str, Any]]) -> None:
    """Write the match codes and profiles of new records, given as (entity, row) with ids, in two statements."""
    await _code(session, rule_set, records)
    await profiles.add(session, rule_set.region, records)


async def remove(session: Session, entity: str, ids: Sequence[int]) -> None:
    """Take away the match codes and profiles of records that nobody is to find any more."""
    await profiles.remove(session, entity, await _clear(session, entity, ids))


async def _code(session: Session, rule_set: RuleSet, records: Iterable[tuple[str, Any]]) -> None:
    """Write the match codes alone."""
    rows = [
        {"rule_id": each.rule_id, "record_id": record.id, "entity": entity, "code": each.code}
        for entity, record in records
        for each in stored_codes(rule_set, entity, record)
    ]
    await write(session, rows)


async def write(session: Session, rows: Sequence[Mapping[str, Any]]) -> None:
    """Write match codes, given as columns of MatchCode, in one statement."""
    if rows:
        await session.execute(ADDING[session.get_bind().dialect.name], rows)


async def _clear(session: Session, entity: str, ids: Sequence[int]) -> dict[int, Before]:
    """Delete the match codes of records; their profiles as they are, to be replaced. One statement on PostgreSQL."""
    clearing = delete(MatchCode).where(MatchCode.entity == entity, MatchCode.record_id.in_(ids))
    if session.get_bind().dialect.name == "postgresql":
        reading = profiles.reading(entity, ids).add_cte(clearing.cte("cleared"))
        return {record_id: Before(*kept) for record_id, *kept in await session.execute(reading)}
    await session.execute(clearing)
    return await profiles.read(session, entity, ids)


def _adding(insert: Any) -> Insert:
    """The job that publishes a rule may have written the same code a moment ago."""
    new = insert(table(MatchCode))
    adding: Insert = new.on_conflict_do_update(
        index_elements=["rule_id", "record_id"], set_={"code": new.excluded.code}
    )
    return adding


ADDING = {"sqlite": _adding(sqlite.insert), "postgresql": _adding(postgresql.insert)}
