"""Which version of a model scored last, by the audit trail: the model itself forgets it when it is taken out of use."""

from __future__ import annotations

from collections.abc import Mapping, Sequence

from sqlalchemy import func, select

from services.models.audit_entry import AuditEntry
from services.models.scoring import ScoringModel
from services.store import Session

PUBLISHED = "scoring.model-published"
"""The audit entry; its fact `published_id` is the version."""


async def published(session: Session, models: Sequence[int]) -> Mapping[int, int]:
    """The version that was published last of each of these models, by their ids, where one ever was."""
    if not models:
        return {}
    last = (
        select(func.max(AuditEntry.id))
        .where(
            AuditEntry.entity == ScoringModel.__tablename__,
            AuditEntry.record_id.in_(models),
            AuditEntry.action == PUBLISHED,
        )
        .group_by(AuditEntry.record_id)
    )
    rows = await session.execute(select(AuditEntry.record_id, AuditEntry.facts).where(AuditEntry.id.in_(last)))
    return {model: facts["published_id"] for model, facts in rows}
