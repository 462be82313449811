"""Who owns a lead, and to whom one may give it."""

from __future__ import annotations

from dataclasses import dataclass
from datetime import datetime

from sqlalchemy import ColumnElement, and_, false, select, true

from services.audit import trail
from services.leads import claims, queries, undoing, words
from services.leads.facts import LeadFacts
from services.models.user import Role, User
from services.people.actors import Actor
from services.people.rights import NotAllowed, NotFound, may_change
from services.store import Session
from services.timeline import entries

MOST_PEOPLE = 500
"""People looked through for a name."""


@dataclass(frozen=True, slots=True)
class Person:
    """Somebody to whom a lead may be given."""

    id: int
    name: str


async def assign(session: Session, lead_id: int, owner_id: int, *, version: int, by: Actor, now: datetime) -> LeadFacts:
    """Give an open lead to somebody else; to its owner is no change.

    Raises NotFound for a lead or a person that `by` cannot give it to, NotAllowed, LeadChanged, LeadClosed, LeadMerged.
    """
    lead = await claims.changeable(session, lead_id, version, by=by)
    claims.check_open(lead)
    if owner_id == lead.owner_id:
        return lead
    owner = await session.scalar(select(User).where(User.id == owner_id, _may_be_given_to(by)))
    if owner is None:
        raise NotFound(user=owner_id)
    row = await claims.claim(session, lead, now=now)
    given = {"owner_id": owner.id}
    await undoing.keep(session, "lead.assigned", row, given, by=by, now=now)
    trail.change(session, row, given, by=by, now=now)
    facts = {"owner": owner.name, "before": lead.owner}
    trail.record(session, "lead.assigned", entity="lead", record_id=row.id, by=by, now=now, **facts)
    entries.record(session, "lead.assigned", entity="lead", record_id=row.id, by=by, now=now, **facts)
    return await queries.get(session, lead_id, by=by)


async def named(session: Session, text: str, *, by: Actor) -> tuple[Person, ...]:
    """Those to whom `by` may give leads and who have all these words in their name, or begin with them; by name."""
    asked = words.of_text(text)
    listed = select(User.id, User.name).where(_may_be_given_to(by)).order_by(User.name, User.id).limit(MOST_PEOPLE)
    people = [Person(*row) for row in await session.execute(listed)] if asked else []
    whole = tuple(person for person in people if set(asked) <= set(words.of_text(person.name)))
    return whole or tuple(person for person in people if _begins(asked, words.of_text(person.name)))


async def of_new_lead(session: Session, owner_id: int | None, *, by: Actor) -> int:
    """The owner of a lead that `by` creates: who creates it, unless another is named. Raises NotAllowed, NotFound."""
    if by.role is Role.NONE:
        raise NotAllowed(role=Role.SELLER.value)
    if owner_id is None or owner_id == by.id:
        return by.id
    owner = await session.get(User, owner_id)
    if owner is None or not owner.active:
        raise NotFound(user=owner_id)
    if not may_change(by, owner_id=owner_id, owner_team_id=owner.team_id):
        raise NotAllowed(role=Role.MANAGER.value)
    return owner_id


def _may_be_given_to(by: Actor) -> ColumnElement[bool]:
    """Administrators give leads to everybody who works with leads, others within their team."""
    works = and_(User.active, User.role != Role.NONE)
    match by.role:
        case Role.ADMINISTRATOR:
            within: ColumnElement[bool] = true()
        case Role.NONE:
            within = false()
        case _:
            within = User.id == by.id if by.team_id is None else User.team_id == by.team_id
    return and_(works, within)


def _begins(asked: tuple[str, ...], name: tuple[str, ...]) -> bool:
    return all(any(word.startswith(each) for word in name) for each in asked)
