"""Published models that cannot be read any more: they score nothing, what they scored stays, administrators are told.

Their records are not left to another model: its scores would say something else. All others are scored as ever.
"""

from __future__ import annotations

from collections.abc import Mapping
from datetime import datetime

import structlog
from sqlalchemy import select

from services.audit import trail
from services.conversations import notices
from services.models.audit_entry import AuditEntry
from services.models.scoring import ScoringModel, Subject
from services.models.user import Role, User
from services.scoring import reading, standing
from services.scoring.learning import UnusableScorecard
from services.scoring.standing import Published, Standing
from services.store import Session

log = structlog.get_logger()

UNUSABLE = "scoring.model-unusable"
"""The notice to the administrators, and the audit entry: once for a version of a model."""

ENTITY = ScoringModel.__tablename__
ADMINISTRATORS = select(User.id).where(User.role == Role.ADMINISTRATOR, User.active).order_by(User.id)


def usable(subject: Subject, known: Standing) -> Mapping[int, Published]:
    """The models that can score: as they were written, and by attributes that there are."""
    return {model_id: model for model_id, model in known.models.items() if _fault(subject, model) is None}


async def tell(session: Session, subject: Subject, *, now: datetime) -> None:
    """Tell every administrator of the models that cannot score, of each version once."""
    known = await standing.read(session, subject)
    for model in known.models.values():
        fault = _fault(subject, model)
        if fault is not None and not await _is_told(session, model):
            await _tell(session, model, fault, now=now)


def _fault(subject: Subject, model: Published) -> str | None:
    """Why it cannot be read."""
    try:
        reading.of_scorecard(subject, model.card)
    except UnusableScorecard as wrong:
        return str(wrong)
    return None


async def _is_told(session: Session, model: Published) -> bool:
    told = select(AuditEntry.id).where(
        AuditEntry.entity == ENTITY,
        AuditEntry.record_id == model.candidate.id,
        AuditEntry.action == UNUSABLE,
        AuditEntry.facts["version"].as_integer() == model.version,
    )
    return await session.scalar(told.limit(1)) is not None


async def _tell(session: Session, model: Published, fault: str, *, now: datetime) -> None:
    of = model.candidate
    log.error("scoring_model_unusable", model=of.id, version=model.version, fault=fault)
    facts = {"model": of.name, "version": model.version, "fault": fault}
    trail.record(session, UNUSABLE, entity=ENTITY, record_id=of.id, by=None, now=now, **facts)
    for administrator in await session.scalars(ADMINISTRATORS):
        await notices.ask(session, administrator, UNUSABLE, {"model": of.id}, now=now)
