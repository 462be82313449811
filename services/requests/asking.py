"""Asking an administrator for something one may not do oneself ("Ask for me", assistant.md 3.9)."""

from __future__ import annotations

from collections.abc import Mapping
from dataclasses import dataclass
from datetime import datetime
from typing import Any

from sqlalchemy import select

from services.audit import trail
from services.conversations import notices
from services.leads import queries
from services.models.change_request import ChangeRequest, RequestStatus
from services.models.user import Role, User
from services.people.actors import Actor
from services.refusal import Refusal
from services.requests.changes import CHANGES
from services.store import Session, lock_keys

ASKED = "request.asked"
"""The notice to the administrators, and the action in the audit trail."""


class UnknownRequest(Refusal):
    """Nobody can be asked for this."""

    code = "unknown-request"


class NobodyToAsk(Refusal):
    """There is no administrator."""

    code = "nobody-to-ask"


@dataclass(frozen=True, slots=True)
class Asked:
    """The request; `new` is false when the same one was open already. `who` are the administrators' names."""

    id: int
    kind: str
    name: str
    who: tuple[str, ...]
    new: bool


async def ask(
    session: Session, kind: str, facts: Mapping[str, Any], *, lead_id: int | None, by: Actor, now: datetime
) -> Asked:
    """Ask every administrator for a change; the same request that is still open is not made twice.

    Raises UnknownRequest, NobodyToAsk, and NotFound for a lead, a rule or a setting that the person cannot know of.
    """
    change = CHANGES.get(kind)
    if change is None:
        raise UnknownRequest(kind=kind[:40])
    lead = await queries.get(session, lead_id, by=by) if lead_id else None
    about = await change.about(session, facts)
    administrators = (await session.execute(ADMINISTRATORS)).all()
    if not administrators:
        raise NobodyToAsk
    names = tuple(name for _, name in administrators)
    await lock_keys(session, [f"request:{by.id}:{kind}"])
    earlier = await _open(session, kind, about, lead.id if lead else None, by)
    if earlier is not None:
        return Asked(earlier, kind, about.get("name", ""), names, new=False)
    row = ChangeRequest(kind=kind, facts=about, lead_id=lead.id if lead else None, askedby=by.id, askedon=now)
    session.add(row)
    await session.flush()
    trail.record(
        session, ASKED, entity="change_request", record_id=row.id, by=by, now=now, kind=kind, lead=row.lead_id, **about
    )
    for administrator, _ in administrators:
        await notices.ask(session, administrator, ASKED, {"request": row.id}, now=now)
    return Asked(row.id, kind, about.get("name", ""), names, new=True)


async def _open(session: Session, kind: str, about: Mapping[str, Any], lead_id: int | None, by: Actor) -> int | None:
    """The id of the same request of the same person, if it is still open."""
    same = select(ChangeRequest).where(
        ChangeRequest.status == RequestStatus.OPEN,
        ChangeRequest.kind == kind,
        ChangeRequest.askedby == by.id,
        ChangeRequest.lead_id.is_not_distinct_from(lead_id),
    )
    found = (row.id for row in await session.scalars(same) if row.facts == about)
    return next(found, None)


ADMINISTRATORS = (
    select(User.id, User.name).where(User.role == Role.ADMINISTRATOR, User.active).order_by(User.name, User.id)
)
