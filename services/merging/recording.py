"""What is written down of a merge: its receipt with the way back, audit trail and timelines of every record."""

from __future__ import annotations

from collections.abc import Sequence
from datetime import datetime
from typing import Any

from services.audit import receipts, trail
from services.duplicates import candidates
from services.merging.inverse import Inverse
from services.merging.plan import MergePlan
from services.models.lead import Lead
from services.people.actors import Actor
from services.store import Session
from services.timeline import entries


async def write(
    session: Session, plan: MergePlan, inverse: Inverse, primary: Any, others: Sequence[Any], *, by: Actor,
    now: datetime,
) -> int:  # fmt: skip
    """Write the receipt, and on every record an audit entry and an event; the receipt's id."""
    action = f"{plan.entity}.merged"
    master = _plain(primary)
    facts = {
        "losers": [_plain(row) for row in others],
        "changed": sorted(inverse.after),
        "moved": {each.entity: each.number for each in plan.moved},
        "why": plan.why.value,
        "plan_hash": plan.hash,
    }
    tell(session, action, plan.entity, primary.id, by=by, now=now, **facts)
    for row in others:
        tell(session, action, plan.entity, row.id, by=by, now=now, master=master)
    return await receipts.write(
        session,
        action,
        inverse=inverse.as_json(),
        by=by,
        now=now,
        lead_id=primary.id if isinstance(primary, Lead) else None,
        lead_version=plan.primary.version if isinstance(primary, Lead) else None,
        plan_hash=plan.hash,
        plan=plan.as_json(),
    )


def tell(session: Session, action: str, entity: str, record_id: int, *, by: Actor, now: datetime, **facts: Any) -> None:
    """Write what happened to a record into the audit trail and onto its timeline."""
    trail.record(session, action, entity=entity, record_id=record_id, by=by, now=now, **facts)
    entries.record(session, action, entity=entity, record_id=record_id, by=by, now=now, **facts)


def _plain(row: Any) -> dict[str, Any]:
    return {"id": row.id, "name": candidates.name_of(row)}
