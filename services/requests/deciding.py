"""Deciding about a request: an administrator's act, with a fresh look at what it is about."""

from __future__ import annotations

from datetime import datetime

from sqlalchemy import select

from services.audit import trail
from services.conversations import notices
from services.leads import claims
from services.models.change_request import ChangeRequest, RequestStatus
from services.models.user import Role, User
from services.people.actors import Actor
from services.people.rights import NotAllowed, NotFound
from services.refusal import Refusal
from services.requests import queries
from services.requests.changes import CHANGES
from services.requests.queries import RequestFacts
from services.store import Session

DECIDED = "request.decided"
"""The notice to who asked."""


class AlreadyDecided(Refusal):
    """The request was decided: `by` whom, and when (`at`, ISO, UTC)."""

    code = "already-decided"


async def approve(session: Session, request_id: int, *, by: Actor, now: datetime) -> RequestFacts:
    """Make the change that was asked for, if it is still to be made, and have the asker told.

    Raises NotAllowed, NotFound, AlreadyDecided, and what the change itself raises: then the request stays open.
    """
    row = await _held(session, request_id, by=by)
    effect = await CHANGES[row.kind].carry_out(session, row, by, now)
    row.facts = {**row.facts, "effect": effect.value}
    return await _settle(session, row, RequestStatus.APPROVED, by=by, now=now)


async def reject(session: Session, request_id: int, *, by: Actor, now: datetime) -> RequestFacts:
    """Leave everything as it is, and have the asker told. Raises NotAllowed, NotFound, AlreadyDecided."""
    row = await _held(session, request_id, by=by)
    return await _settle(session, row, RequestStatus.REJECTED, by=by, now=now)


async def _held(session: Session, request_id: int, *, by: Actor) -> ChangeRequest:
    """The open request, held until the transaction ends, after the lead that waits for it."""
    if by.role is not Role.ADMINISTRATOR:
        raise NotAllowed(role=Role.ADMINISTRATOR.value)
    request = await queries.get(session, request_id, by=by)
    await claims.hold_first(session, [request.lead_id] if request.lead_id else [])
    held = select(ChangeRequest).where(ChangeRequest.id == request_id).with_for_update()
    row = await session.scalar(held.execution_options(populate_existing=True))
    if row is None:
        raise NotFound(request=request_id)
    if row.status is not RequestStatus.OPEN:
        decider = await session.get(User, row.decidedby)
        at = row.decidedon.isoformat() if row.decidedon else ""
        raise AlreadyDecided(by=decider.name if decider else "", at=at)
    return row


async def _settle(
    session: Session, row: ChangeRequest, status: RequestStatus, *, by: Actor, now: datetime
) -> RequestFacts:
    row.status, row.decidedby, row.decidedon = status, by.id, now
    trail.record(
        session, f"request.{status}", entity="change_request", record_id=row.id, by=by, now=now, kind=row.kind,
        asked_by=row.askedby, **row.facts,
    )  # fmt: skip
    await session.flush()
    await notices.ask(session, row.askedby, DECIDED, {"request": row.id}, now=now)
    return await queries.get(session, row.id, by=by)
