"""The stages that opportunities were at: a model per stage learns from each of them, as the opportunity stood then."""

from __future__ import annotations

from collections.abc import Mapping, Sequence
from datetime import datetime
from typing import Any

from sqlalchemy import select

from services.models.audit_entry import AuditEntry
from services.models.base import table
from services.models.process import ProcessStage
from services.scoring.subjects import INSTANCE, Told
from services.store import Session

AUDIT, STAGES = table(AuditEntry), table(ProcessStage)
REACHED = "process.stage-reached"


def current(told: Told) -> Any:
    """The name of the stage that a record is at, of its oldest process."""
    at = select(STAGES.c.name).join(INSTANCE, INSTANCE.c.activestageid == STAGES.c.id)
    return at.where(told.instance == told.table.c.id).order_by(INSTANCE.c.id).limit(1).scalar_subquery()


async def first(session: Session, process_id: str) -> str | None:
    """The first stage of opportunities on a process: they are at it from their creation on."""
    of_process = select(STAGES.c.name).where(STAGES.c.process_id == process_id, STAGES.c.entity == "opportunity")
    return await session.scalar(of_process.order_by(STAGES.c.position).limit(1))


async def reached(
    session: Session, process_id: str, opportunities: Sequence[int]
) -> Mapping[int, Sequence[tuple[str, datetime]]]:
    """The later stages that these opportunities came to, and when, in order; by the audit trail of their leads."""
    rows = await session.execute(
        select(INSTANCE.c.opportunityid, AUDIT.c.facts["stage"].as_string(), AUDIT.c.at)
        .join(AUDIT, AUDIT.c.record_id == INSTANCE.c.leadid)
        .where(
            AUDIT.c.entity == "lead",
            AUDIT.c.action == REACHED,
            INSTANCE.c.process_id == process_id,
            INSTANCE.c.opportunityid.in_(opportunities),
        )
        .order_by(AUDIT.c.id)
    )
    found: dict[int, list[tuple[str, datetime]]] = {}
    for opportunity, stage, at in rows:
        found.setdefault(opportunity, []).append((stage, at))
    return found
