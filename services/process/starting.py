"""New leads start at the first stage of the business process flow that is the default (lead-management.md 1.11)."""

from __future__ import annotations

from collections.abc import Sequence
from datetime import datetime

from sqlalchemy import insert, select

from services.models.process import ProcessFlow, ProcessInstance, ProcessStage
from services.store import Session


async def start(session: Session, lead_ids: Sequence[int], *, now: datetime) -> None:
    """Put leads that have no process yet at the first stage of the default flow, in two statements."""
    if not lead_ids:
        return
    flow, stage = (await session.execute(FIRST_OF_DEFAULT)).one()
    rows = [
        {
            "process_id": flow,
            "leadid": lead_id,
            "activestageid": stage,
            "activestagestartedon": now,
            "traversedpath": [stage],
        }
        for lead_id in lead_ids
    ]
    await session.execute(insert(ProcessInstance), rows)


FIRST_OF_DEFAULT = (
    select(ProcessFlow.id, ProcessStage.id)
    .join(ProcessStage, ProcessStage.process_id == ProcessFlow.id)
    .where(ProcessFlow.is_default)
    .order_by(ProcessStage.position)
    .limit(1)
)
