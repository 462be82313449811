"""The records whose stored match codes are among some codes, read with what tells them apart."""

from __future__ import annotations

from collections.abc import Mapping
from dataclasses import dataclass
from typing import Any

from sqlalchemy import ColumnElement, Select, case, false, func, null, or_, select, true
from sqlalchemy.orm import aliased

from services.duplicates.rules import Rule
from services.models.account import Account, RecordState
from services.models.contact import Contact
from services.models.duplicate_rule import MatchCode
from services.models.lead import Lead, LeadState
from services.models.opportunity import Opportunity, OpportunityState
from services.models.user import Role, User
from services.people import rights
from services.people.actors import Actor
from services.store import Session


@dataclass(frozen=True, slots=True)
class Candidate:
    """A row with the names around it; `parent` is the company. It lives no longer than the transaction."""

    entity: str
    record: Any
    owner: str
    parent: str | None
    visible: bool

    @property
    def inactive(self) -> bool:
        """Closed, for leads and opportunities."""
        return self.record.statecode is not ACTIVE[self.entity]

    @property
    def name(self) -> str:
        return name_of(self.record)


MODELS: Mapping[str, Any] = {"account": Account, "contact": Contact, "lead": Lead, "opportunity": Opportunity}
ACTIVE: Mapping[str, Any] = {
    "account": RecordState.ACTIVE,
    "contact": RecordState.ACTIVE,
    "lead": LeadState.OPEN,
    "opportunity": OpportunityState.OPEN,
}
_Parent = aliased(Account)


def name_of(record: Any) -> str:
    """The name of an account or opportunity, or of a person's first and last name."""
    if isinstance(record, (Account, Opportunity)):
        return record.name
    return " ".join(part for part in (record.firstname, record.lastname) if part)


async def load(
    session: Session, entity: str, codes: Mapping[Rule, str], *, by: Actor, exclude_id: int | None, limit: int
) -> list[Candidate]:
    """The records of a type that have one of the codes, those with most codes and latest changes first.

    A merged lead is no candidate, an inactive record only by rules that include those.
    """
    statement = _ranked(entity, codes, by).limit(limit)
    if exclude_id is not None:
        statement = statement.where(MODELS[entity].id != exclude_id)
    rows = await session.execute(statement.execution_options(populate_existing=True))
    return [Candidate(entity, record, owner, parent, bool(visible)) for record, owner, parent, visible in rows]


def _ranked(entity: str, codes: Mapping[Rule, str], by: Actor) -> Select[*tuple[Any, ...]]:
    model = MODELS[entity]
    strict = [rule.id for rule in codes if rule.exclude_inactive]
    counts_inactive = case((MatchCode.rule_id.in_(strict), 0), else_=1)
    hits = (
        select(MatchCode.record_id, func.count().label("fired"), func.sum(counts_inactive).label("fired_on_inactive"))
        .where(MatchCode.entity == entity, MatchCode.code.in_(codes.values()))
        .group_by(MatchCode.record_id)
        .subquery()
    )
    active = model.statecode == ACTIVE[entity]
    fired = case((active, hits.c.fired), else_=hits.c.fired_on_inactive)
    parent, on_parent = _company(entity)
    statement = select(model, User.name, parent, _visible(entity, by).label("visible"))
    statement = statement.join(hits, hits.c.record_id == model.id).join(User, User.id == model.owner_id)
    if on_parent is not None:
        statement = statement.outerjoin(_Parent, on_parent)
    if entity == "lead":
        statement = statement.where(Lead.merged.is_(False))
    statement = statement.where(or_(active, hits.c.fired_on_inactive > 0))
    return statement.order_by(fired.desc(), model.modifiedon.desc(), model.id)


def _company(entity: str) -> tuple[Any, ColumnElement[bool] | None]:
    match entity:
        case "contact":
            return _Parent.name, _Parent.id == Contact.parentcustomerid
        case "opportunity":
            return _Parent.name, _Parent.id == Opportunity.parentaccountid
        case "lead":
            return Lead.companyname, None
        case _:
            return null(), None


def _visible(entity: str, by: Actor) -> ColumnElement[bool]:
    if entity in ("account", "contact"):
        return false() if by.role is Role.NONE else true()
    return rights.may_see(MODELS[entity].owner_id, by)
