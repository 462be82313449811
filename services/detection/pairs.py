"""The pairs that a search keeps: each once, the smaller id first, however often it is found."""

from __future__ import annotations

from collections.abc import Iterable, Sequence
from dataclasses import dataclass
from typing import Any

from sqlalchemy.dialects import postgresql, sqlite

from services.detection import many
from services.models.base import table
from services.models.detection_job import DuplicateRecord
from services.store import Session

CHUNK = 1000
LIKENESS = "likeness"


@dataclass(frozen=True, slots=True)
class Pair:
    """Two records of a type, `low` < `high`, and what found them; `probability` is None for a rule."""

    low: int
    high: int
    rule_key: str = LIKENESS
    probability: float | None = None


async def keep(session: Session, job_id: int, pairs: Iterable[Pair]) -> None:
    """Write the pairs that the search has not kept yet."""
    for some in many.batches(pairs, CHUNK):
        await session.execute(KEEPING[session.get_bind().dialect.name], _rows(job_id, some))


def _rows(job_id: int, pairs: Sequence[Pair]) -> list[dict[str, Any]]:
    return [
        {
            "job_id": job_id,
            "base_id": pair.low,
            "duplicate_id": pair.high,
            "rule_key": pair.rule_key,
            "probability": pair.probability,
        }
        for pair in pairs
    ]


KEEPING = {
    "sqlite": sqlite.insert(table(DuplicateRecord)).on_conflict_do_nothing(),
    "postgresql": postgresql.insert(table(DuplicateRecord)).on_conflict_do_nothing(),
}
