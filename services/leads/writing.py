"""Writing columns of a lead's row, and what other tables hold of them."""

from __future__ import annotations

from collections.abc import Mapping
from datetime import datetime
from typing import Any

from services.audit import trail
from services.duplicates import match_codes
from services.leads import index
from services.models.lead import Lead
from services.people.actors import Actor
from services.store import Session


async def write(session: Session, row: Lead, values: Mapping[str, Any], *, by: Actor, now: datetime) -> None:
    """Set columns of a lead that was claimed: with their history, its search words and its match codes."""
    trail.change(session, row, values, by=by, now=now)
    await session.flush()
    await index.index_lead(session, row)
    await match_codes.store(session, "lead", [row])
