"""The records that have a timeline, and who may read and add to it."""

from __future__ import annotations

from dataclasses import dataclass

from sqlalchemy import ColumnElement, false, select, true

from services.models.account import Account
from services.models.contact import Contact
from services.models.lead import Lead
from services.models.opportunity import Opportunity
from services.models.user import Role, User
from services.people.actors import Actor
from services.people.rights import NotFound, may_see
from services.store import Session

Kept = type[Lead] | type[Opportunity] | type[Account] | type[Contact]

KINDS: dict[str, Kept] = {each.__tablename__: each for each in (Lead, Opportunity, Account, Contact)}
SEEN_BY_ALL = frozenset({"account", "contact"})
LARGEST_ID = 2**63 - 1


@dataclass(frozen=True, slots=True)
class Record:
    """A record whose timeline the person may read. `lead_id` is the lead an opportunity was made from, if visible."""

    entity: str
    id: int
    owner_id: int
    owner_team_id: int | None
    lead_id: int | None = None


async def visible(session: Session, entity: str, record_id: int, *, by: Actor) -> Record:
    """The record, in one statement. Raises NotFound for an unknown table, and for what the person may not see."""
    kind = KINDS.get(entity)
    if kind is None or not 0 < record_id <= LARGEST_ID:
        raise NotFound(entity=entity, record=record_id)
    row = (
        await session.execute(
            select(kind.id, kind.owner_id, User.team_id, _origin(kind, by=by))
            .join(User, User.id == kind.owner_id)
            .where(kind.id == record_id, _may_see(kind, by=by))
        )
    ).one_or_none()
    if row is None:
        raise NotFound(entity=entity, record=record_id)
    return Record(entity, *row)


def _may_see(kind: Kept, *, by: Actor) -> ColumnElement[bool]:
    if kind.__tablename__ in SEEN_BY_ALL:
        return false() if by.role is Role.NONE else true()
    return may_see(kind.owner_id, by)


def _origin(kind: Kept, *, by: Actor) -> ColumnElement[int | None]:
    own = kind.originatingleadid if kind is Opportunity else None
    return select(Lead.id).where(Lead.id == own, may_see(Lead.owner_id, by)).correlate(kind).scalar_subquery()
