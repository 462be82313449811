"""The records that have a timeline, and who may read and add to it."""

from __future__ import annotations

from dataclasses import dataclass, replace

from sqlalchemy import ColumnElement, Select, false, or_, select, true

from services.models.account import Account
from services.models.base import Archivable
from services.models.contact import Contact
from services.models.lead import Lead
from services.models.opportunity import Opportunity
from services.models.timeline_entry import TimelineEntry
from services.models.user import Role, User
from services.people import merges
from services.people.actors import Actor
from services.people.rights import NotAllowed, NotFound, may_change, may_see
from services.store import Session
from services.timeline import entries

Kept = type[Lead] | type[Opportunity] | type[Account] | type[Contact]

KINDS: dict[str, Kept] = {each.__tablename__: each for each in (Lead, Opportunity, Account, Contact)}
SEEN_BY_ALL = frozenset({"account", "contact"})
LARGEST_ID = 2**63 - 1


@dataclass(frozen=True, slots=True)
class Record:
    """A record whose timeline the person may read. `leads` are those whose timeline an opportunity shows as well."""

    entity: str
    id: int
    owner_id: int
    owner_team_id: int | None
    leads: tuple[int, ...] = ()


async def visible(session: Session, entity: str, record_id: int, *, by: Actor) -> Record:
    """The record, in one statement where it is seen; a lead that one's own was merged into is read as well.

    Raises NotFound for an unknown table, and for what the person may not see.
    """
    kind = KINDS.get(entity)
    if kind is None or not 0 < record_id <= LARGEST_ID:
        raise NotFound(entity=entity, record=record_id)
    found = select(kind.id, kind.owner_id, User.team_id).join(User, User.id == kind.owner_id)
    found = found.where(kind.id == record_id, _is_found(kind))
    row = (await session.execute(found.where(_may_see(kind, by=by)))).one_or_none()
    if row is None and kind is Lead and await merges.survives(session, record_id, by=by):
        row = (await session.execute(found)).one_or_none()
    if row is None:
        raise NotFound(entity=entity, record=record_id)
    return Record(entity, *row)


async def changeable(session: Session, entity: str, record_id: int, *, by: Actor) -> Record:
    """The record, if the person may change it. Raises NotFound and NotAllowed."""
    record = await visible(session, entity, record_id, by=by)
    if not may_change(by, owner_id=record.owner_id, owner_team_id=record.owner_team_id):
        raise NotAllowed(entity=entity, record=record_id, role="manager")
    return record


async def with_leads(session: Session, record: Record, *, by: Actor) -> Record:
    """The record with its leads, as far as the person may see them: none but for an opportunity.

    They are the lead it was made from, and those that were attached to it when it was there already, whatever has
    become of them since.
    """
    if record.entity != Opportunity.__tablename__:
        return record
    made_from = select(Opportunity.originatingleadid).where(Opportunity.id == record.id).scalar_subquery()
    belongs = or_(Lead.id == made_from, Lead.qualifyingopportunityid == record.id, Lead.id.in_(_attached(record.id)))
    found = await session.scalars(select(Lead.id).where(belongs, may_see(Lead.owner_id, by)).order_by(Lead.id))
    return replace(record, leads=tuple(found))


def _attached(opportunity_id: int) -> Select[int]:
    lead_id = TimelineEntry.facts["lead_id"].as_integer()
    return select(lead_id).where(*entries.attached(opportunity_id))


def _may_see(kind: Kept, *, by: Actor) -> ColumnElement[bool]:
    if kind.__tablename__ in SEEN_BY_ALL:
        return false() if by.role is Role.NONE else true()
    return may_see(kind.owner_id, by)


def _is_found(kind: Kept) -> ColumnElement[bool]:
    """What an undo has put away is found by nobody."""
    return kind.archivedon.is_(None) if issubclass(kind, Archivable) else true()
