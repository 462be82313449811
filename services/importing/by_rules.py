"""Rows that the published rules on leads call duplicates: told of and taken in, for nobody could answer here.

Looked for among the records of the store and the rows before, while detection is on for imports (lead-management.md
6.3, assistant.md 3.3).
"""

from __future__ import annotations

from collections.abc import Collection, Iterable, Mapping, Sequence
from dataclasses import dataclass

from sqlalchemy import ColumnElement, func, or_, select, true

from services.duplicates import match_codes
from services.duplicates.candidates import ACTIVE, MODELS
from services.duplicates.rules import Operation, Rule, RuleSet
from services.importing import bulk
from services.importing.duplicates import RULE, Key, Match
from services.importing.rows import Row, compared
from services.models.duplicate_rule import MatchCode
from services.models.lead import Lead, LeadState
from services.people.actors import Actor
from services.people.rights import may_see
from services.store import Session


@dataclass(frozen=True, slots=True)
class Coded:
    """A row's match codes: `sought` it is looked for by, each of the rule with this name; `own` it is found by."""

    sought: Mapping[Key, str]
    own: tuple[Key, ...]


NOTHING = Coded({}, ())


def in_force(rule_set: RuleSet) -> tuple[Rule, ...]:
    """The rules that look at rows; none where detection is off for imports."""
    return rule_set.of("lead", operation=Operation.IMPORT)


def coded(rule_set: RuleSet, looking: Sequence[Rule], row: Row) -> Coded:
    """The codes of a row that can be taken in, under rules that compare leads with leads, contacts or accounts.

    No rule that excludes inactive records finds a row of a closed lead.
    """
    if row.problems or not looking:
        return NOTHING
    values = compared(row)
    is_open = row.values["statecode"] is LeadState.OPEN
    base = {rule: match_codes.base_code(rule, values, region=rule_set.region) for rule in looking}
    finding = [rule for rule in looking if rule.matching_entity == "lead" and (is_open or not rule.exclude_inactive)]
    own = (
        base[rule] if rule.is_symmetric else match_codes.matching_code(rule, values, region=rule_set.region)
        for rule in finding
    )
    sought = {Key(RULE, code): rule.name for rule, code in base.items() if code}
    return Coded(sought, tuple(Key(RULE, code) for code in own if code))


async def existing(
    session: Session, looking: Sequence[Rule], wanted: Collection[Key], *, by: Actor
) -> dict[Key, Match]:
    """The first record with each code, of those the person may see.

    One statement tells which codes some record has, which are few; for those there is one a record type.
    """
    found: dict[Key, Match] = {}
    held = await _held(session, [key.value for key in wanted]) if wanted else []
    for entity in dict.fromkeys(rule.matching_entity for rule in looking) if held else ():
        of_type = [rule for rule in looking if rule.matching_entity == entity]
        for code, record_id in await _first(session, entity, of_type, held, by=by):
            is_lead = entity == "lead"
            match = Match(RULE, record_id) if is_lead else Match(RULE, entity=entity, record_id=record_id)
            found[Key(RULE, code)] = match
    return found


async def _held(session: Session, codes: Collection[str]) -> list[str]:
    known = select(MatchCode.code).where(bulk.is_among(session, MatchCode.code, codes)).distinct()
    return list(await session.scalars(known))


async def _first(
    session: Session, entity: str, of_type: Sequence[Rule], codes: Collection[str], *, by: Actor
) -> Iterable[tuple[str, int]]:
    model = MODELS[entity]
    strict = [rule.id for rule in of_type if rule.exclude_inactive]
    rows = await session.execute(
        select(MatchCode.code, func.min(model.id))
        .join(model, model.id == MatchCode.record_id)
        .where(bulk.is_among(session, MatchCode.code, codes), MatchCode.entity == entity, *_shown(entity, by))
        .where(or_(MatchCode.rule_id.not_in(strict), model.statecode == ACTIVE[entity]) if strict else true())
        .group_by(MatchCode.code)
    )
    return [(code, record_id) for code, record_id in rows]


def _shown(entity: str, by: Actor) -> tuple[ColumnElement[bool], ...]:
    """Live, and in the person's sight; accounts and contacts are in everybody's who imports."""
    if entity == "lead":
        return ~Lead.merged, may_see(Lead.owner_id, by)
    model = MODELS[entity]
    seen = may_see(model.owner_id, by) if entity == "opportunity" else true()
    return model.archivedon.is_(None), seen
