"""Handing a lead over: it belongs to somebody else from now on."""

from __future__ import annotations

from datetime import datetime

from services.audit import trail
from services.leads import claims, queries
from services.people.actors import Actor
from services.store import Session
from services.timeline import entries


async def hand_over(session: Session, lead_id: int, *, to: Actor, by: Actor, now: datetime) -> None:
    """Make `to` the owner of the lead. Raises NotFound, NotAllowed, LeadChanged."""
    lead = await queries.get(session, lead_id, by=by)
    claims.check_rights(lead, by=by)
    row = await claims.claim(session, lead, now=now)
    trail.change(session, row, {"owner_id": to.id}, by=by, now=now)
    facts = {"before": lead.owner, "after": to.name}
    trail.record(session, "lead.handed-over", entity="lead", record_id=lead_id, by=by, now=now, **facts)
    entries.record(session, "lead.handed-over", entity="lead", record_id=lead_id, by=by, now=now, **facts)
    await session.flush()
