"""The pairs of a search that still stand: nobody told the two apart, neither was merged or put away, and both are seen.

What a person may not see is neither shown nor counted (assistant.md 1).
"""

from __future__ import annotations

from typing import Any

from sqlalchemy import Select, exists, func, select
from sqlalchemy.orm import aliased

from services.detection import clusters, scope
from services.duplicates.candidates import MODELS
from services.models.detection_job import DetectionJob, DuplicateRecord
from services.models.similarity import DetachedPair
from services.people.actors import Actor
from services.store import Session

MOST_SHOWN = 5000
"""Pairs that are shown of a search; all are counted (lead-management.md 6.3)."""

OF_LINKS = (
    DuplicateRecord.id, DuplicateRecord.base_id, DuplicateRecord.duplicate_id, DuplicateRecord.probability,
    DuplicateRecord.rule_key,
)  # fmt: skip


async def count(session: Session, job: DetectionJob, *, by: Actor) -> int:
    """How many pairs there are, each once however many rules found it."""
    pairs = _standing(job, by, DuplicateRecord.base_id, DuplicateRecord.duplicate_id).distinct().subquery()
    return await session.scalar(select(func.count()).select_from(pairs)) or 0


async def links(session: Session, job: DetectionJob, *, by: Actor) -> list[clusters.Link]:
    """The pairs of clusters, cluster by cluster; the first of them where they are too many."""
    kept = _standing(job, by, *OF_LINKS).where(DuplicateRecord.cluster.is_not(None))
    rows = await session.execute(kept.order_by(DuplicateRecord.cluster, DuplicateRecord.id).limit(MOST_SHOWN))
    return [clusters.Link(*row) for row in rows]


def _standing(job: DetectionJob, by: Actor, *columns: Any) -> Select[*tuple[Any, ...]]:
    found = select(*columns).where(DuplicateRecord.job_id == job.id, DuplicateRecord.removedon.is_(None))
    for record_id in (DuplicateRecord.base_id, DuplicateRecord.duplicate_id):
        record = aliased(MODELS[job.entity])
        found = found.join(record, record.id == record_id)
        found = found.where(scope.is_live(job.entity, record), scope.seen(job.entity, record, by))
    apart = exists().where(
        DetachedPair.entity == job.entity,
        DetachedPair.low_id == DuplicateRecord.base_id,
        DetachedPair.high_id == DuplicateRecord.duplicate_id,
    )
    return found.where(~apart)
