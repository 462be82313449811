"""Reading requests: one, and those that are open."""

from __future__ import annotations

from dataclasses import dataclass
from datetime import datetime
from typing import Any

from sqlalchemy import ColumnElement, Select, select, true
from sqlalchemy.orm import aliased

from services.leads.facts import full_name
from services.models.change_request import ChangeRequest, RequestStatus
from services.models.lead import Lead
from services.models.user import Role, User
from services.people import rights
from services.people.actors import Actor
from services.people.rights import NotFound
from services.store import Session

MOST_OPEN = 50
LARGEST_ID = 2**63 - 1


@dataclass(frozen=True, slots=True)
class RequestFacts:
    """A request as its asker and the administrators see it.

    `name` is what it is about: a rule's name, the code of a setting. `lead` is "" and `lead_id` None without a lead,
    and for a lead that the reader may not see. `effect` is what an approval did, "" before.
    """

    id: int
    kind: str
    name: str
    lead_id: int | None
    lead: str
    asker_id: int
    asker: str
    asked: datetime
    status: RequestStatus
    decider: str
    decided: datetime | None
    effect: str


async def get(session: Session, request_id: int, *, by: Actor) -> RequestFacts:
    """A request, for administrators and for who asked. Raises NotFound, for others as well."""
    found = await _read(session, ChangeRequest.id == request_id, by) if 0 < request_id <= LARGEST_ID else ()
    if not found:
        raise NotFound(request=request_id)
    return found[0]


async def still_open(session: Session, *, by: Actor) -> tuple[RequestFacts, ...]:
    """The requests that wait for a decision, the oldest first: everybody's for an administrator, else one's own."""
    return await _read(session, ChangeRequest.status == RequestStatus.OPEN, by)


async def _read(session: Session, condition: ColumnElement[bool], by: Actor) -> tuple[RequestFacts, ...]:
    mine = true() if by.role is Role.ADMINISTRATOR else ChangeRequest.askedby == by.id
    rows = await session.execute(_reading(by).where(condition, mine))
    return tuple(_facts(*row) for row in rows)


def _reading(by: Actor) -> Select[*tuple[Any, ...]]:
    asker, decider = aliased(User), aliased(User)
    return (
        select(ChangeRequest, asker.name, decider.name, Lead.firstname, Lead.lastname)
        .select_from(ChangeRequest)
        .join(asker, asker.id == ChangeRequest.askedby)
        .outerjoin(decider, decider.id == ChangeRequest.decidedby)
        .outerjoin(Lead, (Lead.id == ChangeRequest.lead_id) & rights.may_see(Lead.owner_id, by))
        .order_by(ChangeRequest.askedon, ChangeRequest.id)
        .limit(MOST_OPEN)
    )


def _facts(
    row: ChangeRequest, asker: str, decider: str | None, firstname: str | None, lastname: str | None
) -> RequestFacts:
    return RequestFacts(
        id=row.id,
        kind=row.kind,
        name=row.facts.get("name", ""),
        lead_id=row.lead_id if lastname else None,
        lead=full_name(firstname, lastname) if lastname else "",
        asker_id=row.askedby,
        asker=asker,
        asked=row.askedon,
        status=row.status,
        decider=decider or "",
        decided=row.decidedon,
        effect=row.facts.get("effect", ""),
    )
