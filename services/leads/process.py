"""The business process flow of new leads: they start at its first stage, Qualify (lead-management.md 1.11)."""

from __future__ import annotations

from collections.abc import Sequence
from datetime import datetime

from sqlalchemy import insert, select

from services.models.process import LEAD_TO_OPPORTUNITY, ProcessInstance, ProcessStage
from services.store import Session


async def start(session: Session, lead_ids: Sequence[int], *, now: datetime) -> None:
    """Put leads that have no process yet at the first stage of Lead to Opportunity, in two statements."""
    if not lead_ids:
        return
    first = select(ProcessStage.id).where(ProcessStage.process_id == LEAD_TO_OPPORTUNITY)
    stage = (await session.scalars(first.order_by(ProcessStage.position).limit(1))).one()
    rows = [
        {
            "process_id": LEAD_TO_OPPORTUNITY,
            "leadid": lead_id,
            "activestageid": stage,
            "activestagestartedon": now,
            "traversedpath": [stage],
        }
        for lead_id in lead_ids
    ]
    await session.execute(insert(ProcessInstance), rows)
