"""The records that a look-up compares: those the person may see, read by their ids as they are shown, with profiles."""

from __future__ import annotations

from collections.abc import Mapping, Sequence
from dataclasses import dataclass
from functools import cache
from typing import Any

from sqlalchemy import BigInteger, ColumnElement, Select, bindparam, exists, false, func, null, select, true
from sqlalchemy.orm import aliased

from services.models.account import Account, RecordState
from services.models.contact import Contact
from services.models.lead import Lead, LeadState
from services.models.similarity import DetachedPair
from services.models.similarity import Profile as Stored
from services.models.user import User
from services.people import rights
from services.people.actors import Actor
from services.people.rights import Sight
from services.resemblance.profile import Profile
from services.similar import profiles
from services.similar.worthwhile import Found
from services.store import Session


@dataclass(frozen=True, slots=True)
class Candidate:
    """A record as it was read, and how many records of the store have each key that it shares."""

    row: Any
    entity: str
    profile: Profile
    shared_by: Mapping[int, int]

    @property
    def is_inactive(self) -> bool:
        active = LeadState.OPEN if self.entity == "lead" else RecordState.ACTIVE
        return self.row.statecode is not active


async def read(
    session: Session, entity: str, ids: Sequence[int], shared: Mapping[Found, Mapping[int, int]], *, by: Actor,
    apart_from: int | None,
) -> list[Candidate]:  # fmt: skip
    """The candidates of a type with their profiles; one whose profile is of an earlier version is not compared."""
    if not ids:
        return []
    found = []
    for row in await _rows(session, *reading(entity, ids, by=by, apart_from=apart_from)):
        try:
            theirs = Profile.from_text(row.body)
        except ValueError:
            continue
        found.append(Candidate(row, entity, theirs, shared[entity, row.id]))
    return found


async def _rows(session: Session, statement: Select[*tuple[Any, ...]], given: Mapping[str, Any]) -> Sequence[Any]:
    """What the statement finds, as bare rows: no time is spent on objects of the store.

    What waits to be written is not written before; the statements before this one have done so.
    """
    return await session.run_sync(lambda opened: opened.connection().execute(statement, given).all())


def reading(
    entity: str, ids: Sequence[int], *, by: Actor, apart_from: int | None
) -> tuple[Select[*tuple[Any, ...]], dict[str, Any]]:
    """The statement that reads candidates, and its parameters."""
    statement = _displayed(entity, rights.sight(by), apart=apart_from is not None)
    return statement, {"ids": list(ids), "own_id": apart_from, **rights.viewer(by)}


@cache
def _displayed(entity: str, sight: Sight, *, apart: bool) -> Select[*tuple[Any, ...]]:
    model = profiles.MODELS[entity]
    name, company, phone, parent = _shown(entity)
    shown = select(
        Stored.body, model.id, *name, company.label("company"), phone.label("phone"), model.emailaddress1,
        model.address1_city, model.modifiedon, model.statecode, User.name.label("owner"),
    )  # fmt: skip
    shown = shown.join(model, model.id == Stored.record_id).join(User, User.id == model.owner_id)
    if parent is not None:
        shown = shown.outerjoin(*parent)
    if apart:
        shown = shown.where(*_not_told_apart(entity, model))
    there = model.merged.is_(False) if entity == "lead" else model.archivedon.is_(None)
    these = Stored.record_id.in_(bindparam("ids", expanding=True))
    return shown.where(Stored.entity == entity, these, there, _visible(entity, sight)).order_by(model.id)


def _shown(entity: str) -> tuple[tuple[Any, ...], Any, Any, tuple[Any, Any] | None]:
    """The columns of the name, the company, the phone number; and what else is to be joined."""
    if entity == "account":
        return (Account.name,), null(), Account.telephone1, None
    if entity == "lead":
        return (Lead.firstname, Lead.lastname), Lead.companyname, func.coalesce(Lead.telephone1, Lead.mobilephone), None
    parent = aliased(Account)
    phone = func.coalesce(Contact.telephone1, Contact.mobilephone)
    return (Contact.firstname, Contact.lastname), parent.name, phone, (parent, parent.id == Contact.parentcustomerid)


def _visible(entity: str, sight: Sight) -> ColumnElement[bool]:
    if entity == "lead":
        return rights.is_seen(Lead.owner_id, sight)
    return false() if sight is Sight.NOTHING else true()


def _not_told_apart(entity: str, model: Any) -> tuple[ColumnElement[bool], ...]:
    """Two conditions, each with an index of its own."""
    own_id: ColumnElement[int] = bindparam("own_id", type_=BigInteger)
    lower = exists().where(DetachedPair.low_id == own_id, DetachedPair.high_id == model.id)
    higher = exists().where(DetachedPair.low_id == model.id, DetachedPair.high_id == own_id)
    return ~lower.where(DetachedPair.entity == entity), ~higher.where(DetachedPair.entity == entity)
