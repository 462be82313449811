"""Reading back what a qualification did."""

from __future__ import annotations

from dataclasses import dataclass
from datetime import datetime
from typing import Any

from sqlalchemy import select

from services.duplicates import candidates
from services.models.lead import Lead
from services.models.qualification import Qualification
from services.models.user import User
from services.people import rights
from services.people.actors import Actor
from services.qualification.choices import Entity
from services.qualification.making import RecordRef
from services.refusal import Refusal
from services.store import Session


class NeverQualified(Refusal):
    """The lead has not been qualified."""

    code = "never-qualified"


@dataclass(frozen=True, slots=True)
class Receipt:
    """The latest qualification of a lead; `undone` is when it was taken back, if it was."""

    id: int
    lead_id: int
    lead: str
    by: str
    at: datetime
    made: tuple[RecordRef, ...]
    linked: tuple[RecordRef, ...]
    skipped: tuple[Entity, ...]
    undone: datetime | None


async def receipt(session: Session, lead_id: int, *, by: Actor) -> Receipt:
    """Who qualified the lead last, when, and what was made. Raises rights.NotFound or NeverQualified."""
    found = await session.execute(
        select(Lead, Qualification, User.name)
        .outerjoin(Qualification, Qualification.lead_id == Lead.id)
        .outerjoin(User, User.id == Qualification.by)
        .where(Lead.id == lead_id, rights.may_see(Lead.owner_id, by))
        .order_by(Qualification.id.desc())
        .limit(1)
    )
    row = found.one_or_none()
    if row is None:
        raise rights.NotFound(entity="lead")
    lead, qualification, name = row
    if qualification is None:
        raise NeverQualified(lead=candidates.name_of(lead))
    inverse = qualification.inverse
    return Receipt(
        id=qualification.id,
        lead_id=lead.id,
        lead=candidates.name_of(lead),
        by=name,
        at=qualification.at,
        made=_refs(inverse["made"]),
        linked=_refs(inverse["linked"]),
        skipped=tuple(Entity(entity) for entity in inverse["skipped"]),
        undone=qualification.undoneon,
    )


def _refs(plain: list[dict[str, Any]]) -> tuple[RecordRef, ...]:
    return tuple(RecordRef(Entity(each["entity"]), each["id"], each["name"]) for each in plain)
