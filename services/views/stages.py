"""The stages of the related business process flow, for whoever chooses one."""

from __future__ import annotations

from sqlalchemy import select

from services.models.process import LEAD_TO_OPPORTUNITY, ProcessStage
from services.store import Session


async def names(session: Session) -> tuple[str, ...]:
    """The names of the stages of Lead to Opportunity, in their order."""
    stages = select(ProcessStage.name).where(ProcessStage.process_id == LEAD_TO_OPPORTUNITY)
    return tuple((await session.scalars(stages.order_by(ProcessStage.position))).all())
