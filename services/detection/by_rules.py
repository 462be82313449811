"""Pairs by the published rules: records with equal match codes, joined where the codes lie (lead-management.md 6.2)."""

from __future__ import annotations

from collections.abc import Sequence

from sqlalchemy import select

from services.detection import keeping, many
from services.detection.pairs import Pair
from services.duplicates import match_codes, rules
from services.duplicates.candidates import MODELS
from services.duplicates.rules import Rule, RuleSet
from services.models.detection_job import DetectionJob
from services.models.duplicate_rule import MatchCode
from services.store import Session

MOST_A_CODE = 100
"""A code that more records have is that of a crowd: each of them is a pair with the first of them only."""

EQUAL = """
WITH ours AS (
    SELECT m.record_id, m.code FROM {many} CROSS JOIN match_code m WHERE m.record_id = value AND m.rule_id = :rule
), crowds AS (
    SELECT m.code, count(*) AS size, min(m.record_id) AS first FROM match_code m
    WHERE m.code IN (SELECT code FROM ours) GROUP BY m.code HAVING count(*) > 1
)
SELECT ours.record_id, other.record_id FROM ours
JOIN crowds ON crowds.code = ours.code JOIN match_code other ON other.code = ours.code
WHERE crowds.size <= :most AND other.record_id <> ours.record_id
UNION
SELECT ours.record_id, crowds.first FROM ours JOIN crowds ON crowds.code = ours.code
WHERE crowds.size > :most AND crowds.first <> ours.record_id
"""


async def found(session: Session, job: DetectionJob, ids: Sequence[int]) -> list[Pair]:
    """The pairs of these records with any other of their type, under every published rule of that type."""
    rule_set = await rules.load(session)
    kept: set[Pair] = set()
    for rule in rule_set.of(job.entity, matching=job.entity):
        joined = await (_equal(session, rule, ids) if _is_symmetric(rule) else _crossed(session, rule_set, rule, ids))
        pairs = [Pair(min(pair), max(pair), f"rule:{rule.id}") for pair in joined]
        kept.update(await keeping.tellable(session, job.entity, pairs, only_active=rule.exclude_inactive))
    return sorted(kept, key=lambda pair: (pair.low, pair.high, pair.rule_key))


def _is_symmetric(rule: Rule) -> bool:
    return all(each.base_attr == each.matching_attr for each in rule.conditions)


async def _equal(session: Session, rule: Rule, ids: Sequence[int]) -> list[tuple[int, int]]:
    rows = await many.rows(session, EQUAL, ids, rule=rule.id, most=MOST_A_CODE)
    return [(one, other) for one, other in rows]


async def _crossed(session: Session, rule_set: RuleSet, rule: Rule, ids: Sequence[int]) -> list[tuple[int, int]]:
    """Where different columns are compared the code of the record at hand is not stored: it is made."""
    model = MODELS[rule.base_entity]
    codes: dict[str, list[int]] = {}
    for at in range(0, len(ids), many.CHUNK):
        for record in await session.scalars(select(model).where(model.id.in_(ids[at : at + many.CHUNK]))):
            if code := match_codes.base_code(rule, record, region=rule_set.region):
                codes.setdefault(code, []).append(record.id)
    pairs: list[tuple[int, int]] = []
    coded = list(codes)
    for at in range(0, len(coded), many.CHUNK):
        having = select(MatchCode.code, MatchCode.record_id).where(MatchCode.code.in_(coded[at : at + many.CHUNK]))
        for code, other in await session.execute(having):
            pairs += [(one, other) for one in codes[code] if one != other]
    return pairs
