"""Saying that two leads are not duplicates of each other, saying that they may be after all, and taking either back."""

from __future__ import annotations

from datetime import datetime

from sqlalchemy import select

from services.audit import receipts, trail
from services.audit.receipts import Ref, UndoPlan
from services.leads import queries
from services.leads.facts import LeadFacts, full_name
from services.models.lead import Lead
from services.models.receipt import Receipt
from services.people.actors import Actor
from services.people.rights import NotAllowed, NotFound, may_change, may_see
from services.refusal import Refusal
from services.similar import detaching
from services.store import Session

DETACHED = "lead.detached"
ATTACHED_AGAIN = "lead.attached-again"
KINDS = (DETACHED, ATTACHED_AGAIN)
MOST_LISTED = 20


class AlreadyApart(Refusal):
    """The two leads were told apart before."""

    code = "already-detached"


class NotApart(Refusal):
    """The two leads were not told apart, or no longer are."""

    code = "not-detached"


async def detach(session: Session, lead_id: int, other_id: int, *, by: Actor, now: datetime) -> LeadFacts:
    """The two leads are no duplicates, whichever of them is looked at; the other one.

    Raises NotFound for a lead that the person may not see, NotAllowed when they may change neither, AlreadyApart.
    """
    lead, other = await _both(session, lead_id, other_id, by=by)
    if not await detaching.detach(session, "lead", lead.id, other.id, by=by, now=now):
        raise AlreadyApart(name=other.name)
    await _record(session, DETACHED, lead, other, by=by, now=now)
    return other


async def attach_again(session: Session, lead_id: int, other_id: int, *, by: Actor, now: datetime) -> LeadFacts:
    """The two leads may be duplicates after all; the other one. Raises NotFound, NotAllowed, NotApart."""
    lead, other = await _both(session, lead_id, other_id, by=by)
    if not await detaching.attach_again(session, "lead", lead.id, other.id):
        raise NotApart(name=other.name)
    await _record(session, ATTACHED_AGAIN, lead, other, by=by, now=now)
    return other


async def apart_from(session: Session, lead_id: int, *, by: Actor) -> tuple[Ref, ...]:
    """The leads that a lead was told apart from, of those the person may see, by name; at most MOST_LISTED."""
    ids = await detaching.detached(session, "lead", lead_id)
    if not ids:
        return ()
    seen = select(Lead).where(Lead.id.in_(ids), Lead.merged.is_(False), may_see(Lead.owner_id, by))
    rows = await session.scalars(seen.order_by(Lead.lastname, Lead.id).limit(MOST_LISTED))
    return tuple(Ref("lead", row.id, full_name(row.firstname, row.lastname)) for row in rows)


async def plan(session: Session, receipt: Receipt, *, by: Actor, now: datetime) -> UndoPlan:  # noqa: ARG001
    """The pair stands as it stood before, unless it was changed since. Raises NotFound."""
    lead_id, other_id = receipt.inverse["leads"]
    lead = await queries.get(session, lead_id, by=by)
    other = await queries.get(session, other_id, by=by)
    subject = Ref("lead", lead.id, lead.name)
    is_apart = await detaching.is_detached(session, "lead", lead_id, other_id)
    if not (_changes(lead, by) or _changes(other, by)):
        refused = "no-right"
    else:
        refused = "" if is_apart == (receipt.kind == DETACHED) else "changed-since"
    restored = () if refused else ("pair",)
    return UndoPlan(receipt.id, receipt.kind, subject, restored=restored, refused=refused)


async def undo(session: Session, receipt: Receipt, plan: UndoPlan, *, by: Actor, now: datetime) -> None:
    """Put the pair back, as planned."""
    lead_id, other_id = receipt.inverse["leads"]
    if receipt.kind == DETACHED:
        await detaching.attach_again(session, "lead", lead_id, other_id)
    else:
        await detaching.detach(session, "lead", lead_id, other_id, by=by, now=now)
    facts = {"receipt": receipt.id, "other": other_id}
    trail.record(session, f"{receipt.kind}-undone", entity="lead", record_id=plan.subject.id, by=by, now=now, **facts)


async def _both(session: Session, lead_id: int, other_id: int, *, by: Actor) -> tuple[LeadFacts, LeadFacts]:
    """Both leads, where the person may see both and change one: the owner of either knows whether they are the same."""
    if lead_id == other_id:
        raise NotFound(lead=other_id)
    lead = await queries.get(session, lead_id, by=by)
    other = await queries.get(session, other_id, by=by)
    if not (_changes(lead, by) or _changes(other, by)):
        raise NotAllowed(lead=lead.id, owner=lead.owner, role="manager")
    return lead, other


def _changes(lead: LeadFacts, by: Actor) -> bool:
    return may_change(by, owner_id=lead.owner_id, owner_team_id=lead.owner_team_id)


async def _record(
    session: Session, action: str, lead: LeadFacts, other: LeadFacts, *, by: Actor, now: datetime
) -> None:
    """The audit trail of both leads, and the receipt, which goes when the lead is deleted."""
    await receipts.write(session, action, inverse={"leads": [lead.id, other.id]}, lead_id=lead.id, by=by, now=now)
    for one, its_other in ((lead, other), (other, lead)):
        trail.record(session, action, entity="lead", record_id=one.id, by=by, now=now, other=its_other.id)
