"""Taking back what was done to a lead alone: a disqualification, a reactivation, a change of columns or owner."""

from __future__ import annotations

from collections.abc import Mapping
from datetime import date, datetime
from decimal import Decimal
from typing import Any

from sqlalchemy import Date, Numeric

from services.audit import receipts, trail
from services.audit.receipts import Ref, UndoPlan
from services.leads import claims, queries, writing
from services.leads.facts import LeadFacts
from services.models.base import Coded, UtcDateTime, table
from services.models.lead import Lead
from services.models.receipt import Receipt
from services.people.actors import Actor
from services.people.rights import may_change
from services.similar import ignoring
from services.store import Session
from services.timeline import entries

DELETED = "lead.deleted"
"""Has a receipt too, so that an undo after it says that this is final, and takes nothing earlier back."""

KINDS = ("lead.disqualified", "lead.reactivated", "lead.updated", "lead.assigned", DELETED)


async def keep(session: Session, kind: str, row: Lead, values: Mapping[str, Any], *, by: Actor, now: datetime) -> None:
    """Write the receipt of setting these columns of a lead that was claimed, before they are set."""
    before = {column: trail.plain(getattr(row, column)) for column in values}
    await receipts.write(
        session, kind, inverse={"columns": before}, lead_id=row.id, lead_version=row.version - 1, by=by, now=now
    )


async def plan(session: Session, receipt: Receipt, *, by: Actor, now: datetime) -> UndoPlan:  # noqa: ARG001
    """The lead's columns go back to what they were, unless the lead was changed since or is not theirs to change.

    A deletion stays. Raises NotFound for a lead that the person may not see.
    """
    if receipt.kind == DELETED:
        gone = Ref("lead", receipt.inverse["id"], receipt.inverse["name"])
        return UndoPlan(receipt.id, receipt.kind, gone, refused="deleted")
    lead = await queries.get(session, receipt.lead_id or 0, by=by)
    subject = Ref("lead", lead.id, lead.name)
    refused = _refused(lead, receipt, by=by)
    restored = () if refused else ("lead",)
    return UndoPlan(receipt.id, receipt.kind, subject, restored=restored, refused=refused)


async def undo(session: Session, receipt: Receipt, plan: UndoPlan, *, by: Actor, now: datetime) -> None:
    """Put the columns back, as planned, and forget the warnings that were passed over with them.

    Raises NotFound, NotAllowed, LeadChanged.
    """
    lead = await claims.changeable(session, plan.subject.id, _version_left(receipt), by=by)
    row = await claims.claim(session, lead, now=now)
    before = {column: _typed(column, value) for column, value in receipt.inverse["columns"].items()}
    await writing.write(session, row, before, by=by, now=now)
    await ignoring.forget(session, "lead", lead.id, by_id=receipt.by, at=receipt.at)
    action = f"{receipt.kind}-undone"
    trail.record(session, action, entity="lead", record_id=lead.id, by=by, now=now, receipt=receipt.id)
    entries.record(session, action, entity="lead", record_id=lead.id, by=by, now=now)


def _refused(lead: LeadFacts, receipt: Receipt, *, by: Actor) -> str:
    if not may_change(by, owner_id=lead.owner_id, owner_team_id=lead.owner_team_id):
        return "no-right"
    return "changed-since" if lead.version != _version_left(receipt) else ""


def _version_left(receipt: Receipt) -> int:
    """The version that the act left the lead at."""
    return (receipt.lead_version or 0) + 1


def _typed(column: str, value: Any) -> Any:
    """A column's value from its plain JSON: the inverse of `trail.plain`."""
    held = table(Lead).columns[column].type
    if value is None:
        return None
    if isinstance(held, Coded):
        return held.enumeration(value)
    if isinstance(held, UtcDateTime):
        return datetime.fromisoformat(value)
    if isinstance(held, Date):
        return date.fromisoformat(value)
    return Decimal(value) if isinstance(held, Numeric) else value
