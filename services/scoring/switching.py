"""Sales Insights switched on or off: with the change other models score, or none, and open records are scored at once.

It changes settings as `duplicates.switching` does, which unpublishes rules. Source: lead-management.md 5.
"""

from __future__ import annotations

from collections.abc import Mapping
from datetime import datetime
from typing import Any

from services.audit.receipts import UndoPlan
from services.duplicates import switching as duplicates
from services.models.receipt import Receipt
from services.models.scoring import RunReason
from services.people.actors import Actor
from services.scoring import glance, running, standing
from services.settings.changing import Changed
from services.store import Session


async def change(session: Session, wishes: Mapping[str, Any], *, seen: str, by: Actor, now: datetime) -> Changed:
    """Change settings as proposed, with what that brings about. Raises what `duplicates.switching.change` raises."""
    before = await glance.is_installed(session)
    changed = await duplicates.change(session, wishes, seen=seen, by=by, now=now)
    await _follow(session, before=before, now=now)
    return changed


async def plan(session: Session, receipt: Receipt, *, by: Actor, now: datetime) -> UndoPlan:
    """As of any change of settings."""
    return await duplicates.plan(session, receipt, by=by, now=now)


async def undo(session: Session, receipt: Receipt, plan: UndoPlan, *, by: Actor, now: datetime) -> None:
    """Put the settings back, with what that brings about. Raises what `duplicates.switching.undo` raises."""
    before = await glance.is_installed(session)
    await duplicates.undo(session, receipt, plan, by=by, now=now)
    await _follow(session, before=before, now=now)


async def _follow(session: Session, *, before: bool, now: datetime) -> None:
    """Runs under way look at the models again; what is open is scored now, and not first with the run of the day."""
    after = await glance.is_installed(session)
    if after == before:
        return
    await standing.change(session)
    for subject in await standing.scored(session) if after else ():
        await running.begin(session, subject, RunReason.ASKED, now=now)
