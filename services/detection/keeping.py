"""Which of the pairs found can be told: of live records, and none that somebody told apart."""

from __future__ import annotations

from collections.abc import Iterable, Sequence

from sqlalchemy import select

from services.detection import many
from services.detection.pairs import Pair
from services.duplicates.candidates import ACTIVE
from services.models.detection_job import DuplicateRecord
from services.store import Session

LIVE = {
    "lead": "SELECT r.id, r.statecode FROM {many} CROSS JOIN lead r WHERE r.id = value AND NOT r.merged",
    "account": "SELECT r.id, r.statecode FROM {many} CROSS JOIN account r WHERE r.id = value AND r.archivedon IS NULL",
    "contact": "SELECT r.id, r.statecode FROM {many} CROSS JOIN contact r WHERE r.id = value AND r.archivedon IS NULL",
}
APART = (
    "SELECT d.low_id, d.high_id FROM {many} CROSS JOIN detached_pair d WHERE d.low_id = value AND d.entity = :entity"
)


async def tellable(session: Session, entity: str, pairs: Sequence[Pair], *, only_active: bool = False) -> list[Pair]:
    """The pairs of two live records (two active ones where `only_active`) that nobody told apart."""
    live = await _live(session, entity, {each for pair in pairs for each in (pair.low, pair.high)}, only_active)
    known = [pair for pair in pairs if pair.low in live and pair.high in live]
    apart = await many.rows(session, APART, sorted({pair.low for pair in known}), entity=entity)
    told_apart = {(low, high) for low, high in apart}
    return [pair for pair in known if (pair.low, pair.high) not in told_apart]


async def _live(session: Session, entity: str, ids: Iterable[int], only_active: bool) -> set[int]:
    rows = await many.rows(session, LIVE[entity], sorted(ids))
    active = ACTIVE[entity].value
    return {record_id for record_id, state in rows if not only_active or state == active}


async def untellable(session: Session, entity: str, job_id: int) -> list[int]:
    """The pairs that a search kept and that cannot be told any more."""
    kept = await session.execute(
        select(DuplicateRecord.id, DuplicateRecord.base_id, DuplicateRecord.duplicate_id).where(
            DuplicateRecord.job_id == job_id
        )
    )
    gone: list[int] = []
    for some in many.batches(kept, many.CHUNK):
        told = await tellable(session, entity, [Pair(low, high) for _, low, high in some])
        still = {(pair.low, pair.high) for pair in told}
        gone += [pair_id for pair_id, low, high in some if (low, high) not in still]
    return gone
