"""Taking a lead for a change: of several people who change the same version of a lead, one gets it."""

from __future__ import annotations

from collections.abc import Collection
from datetime import datetime

from sqlalchemy import select, update

from services.audit import trail
from services.leads import queries
from services.leads.facts import LeadFacts
from services.models.audit_entry import AuditEntry
from services.models.lead import Lead, LeadState
from services.models.user import User
from services.people.actors import Actor
from services.people.rights import NotAllowed, NotFound, may_change
from services.refusal import Refusal
from services.store import Session


class LeadChanged(Refusal):
    """The lead is no longer the version the person saw; `by` changed it `at` (ISO, UTC), "" where unknown."""

    code = "lead-changed"


class LeadClosed(Refusal):
    """The lead is qualified (state 1) or disqualified (2): read-only until it is reactivated."""

    code = "lead-closed"


class LeadMerged(Refusal):
    """The lead was merged into the lead `master`: that one is worked on."""

    code = "lead-merged"


def check_rights(lead: LeadFacts, *, by: Actor) -> None:
    """Raises NotAllowed, naming the lead and its owner, unless the person may change it."""
    if not may_change(by, owner_id=lead.owner_id, owner_team_id=lead.owner_team_id):
        raise NotAllowed(lead=lead.id, owner=lead.owner, role="manager")


async def changeable(session: Session, lead_id: int, version: int, *, by: Actor) -> LeadFacts:
    """The lead, when the person may change it and has seen this version. Raises NotFound, NotAllowed, LeadChanged."""
    lead = await queries.get(session, lead_id, by=by)
    check_rights(lead, by=by)
    await check_version(session, lead, version)
    return lead


def check_open(lead: LeadFacts) -> None:
    """Raises LeadMerged, LeadClosed unless the lead is open."""
    if lead.merged_into is not None:
        raise LeadMerged(lead=lead.id, master=lead.merged_into)
    if lead.state is not LeadState.OPEN:
        raise LeadClosed(lead=lead.id, state=lead.state.value)


async def check_version(session: Session, lead: LeadFacts, version: int) -> None:
    """Raises LeadChanged when the lead has moved on from the version that the person saw."""
    if lead.version != version:
        raise await changed(session, lead.id)


async def hold(session: Session, lead: LeadFacts) -> None:
    """Keep the lead as it was read until the transaction ends, for a change of what hangs on it.

    Raises LeadChanged or NotFound when another transaction changed it in the meantime. On SQLite the writer's
    transaction already holds the whole database.
    """
    held = select(Lead.id).where(Lead.id == lead.id, Lead.version == lead.version, Lead.statecode == lead.state)
    if await session.scalar(held.with_for_update()) is None:
        raise await _lost(session, lead.id)


async def hold_first(session: Session, lead_ids: Collection[int]) -> None:
    """Keep these leads, as far as they are there, until the transaction ends, before anything that belongs to them.

    Everybody takes leads first, and the lower id first - deleting a lead and what belongs to it does - so that nobody
    waits for each other. To be called before what belongs to them is held and read anew.
    """
    if lead_ids:
        held = select(Lead.id).where(Lead.id.in_(lead_ids)).order_by(Lead.id)
        await session.execute(held.with_for_update())


async def claim(session: Session, lead: LeadFacts, *, now: datetime) -> Lead:
    """The row of the lead, held until the transaction ends and counted as a new version.

    Raises LeadChanged when another transaction took this version or changed its state in the meantime, NotFound when
    it deleted the lead.
    """
    taken = (
        update(Lead)
        .where(Lead.id == lead.id, Lead.version == lead.version, Lead.statecode == lead.state)
        .values(version=lead.version + 1, modifiedon=now)
        .returning(Lead)
        .execution_options(synchronize_session=False, populate_existing=True)
    )
    row = await session.scalar(taken)
    if row is None:
        raise await _lost(session, lead.id)
    return row


async def _lost(session: Session, lead_id: int) -> LeadChanged | NotFound:
    """Why a lead that was there a moment ago could not be claimed."""
    if await session.scalar(select(Lead.id).where(Lead.id == lead_id)) is None:
        return NotFound(lead=lead_id)
    return await changed(session, lead_id)


async def changed(session: Session, lead_id: int) -> LeadChanged:
    """The refusal that tells who changed the lead last, and when."""
    last = await session.execute(
        select(User.name, AuditEntry.at)
        .outerjoin(User, User.id == AuditEntry.by)
        .where(trail.is_of_this_record("lead", lead_id))
        .order_by(AuditEntry.id.desc())
        .limit(1)
    )
    by, at = last.one_or_none() or (None, None)
    return LeadChanged(lead=lead_id, by=by or "", at=at.isoformat() if at else "")
