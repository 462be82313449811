"""The records whose stored match codes are among some codes, read with what tells them apart."""

from __future__ import annotations

from collections.abc import Collection, Mapping
from dataclasses import dataclass
from functools import cache
from typing import Any

from sqlalchemy import BigInteger, ColumnElement, Select, bindparam, case, false, func, null, or_, select, true
from sqlalchemy.orm import aliased

from services.duplicates.rules import Rule
from services.models.account import Account, RecordState
from services.models.contact import Contact
from services.models.duplicate_rule import MatchCode
from services.models.lead import Lead, LeadState
from services.models.opportunity import Opportunity, OpportunityState
from services.models.user import User
from services.people import rights
from services.people.actors import Actor
from services.people.rights import Sight
from services.store import Session


@dataclass(frozen=True, slots=True)
class Candidate:
    """A row with the names around it; `parent` is the company. It lives no longer than the transaction."""

    entity: str
    record: Any
    owner: str
    parent: str | None

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
    name: str | None = getattr(record, "name", None)
    if name is not None:
        return name
    return " ".join(part for part in (record.firstname, record.lastname) if part)


async def held(session: Session, codes: Collection[str]) -> dict[str, int | None]:
    """Those of the codes that some record has; the id of the record where only one has it, else None."""
    if not codes:
        return {}
    rows = await session.execute(HELD, {"codes": list(codes)})
    return {code: record_id if count == 1 else None for code, count, record_id in rows}


async def load(
    session: Session, entity: str, codes: Mapping[Rule, str], *, by: Actor, exclude_id: int | None, limit: int
) -> list[Candidate]:
    """The records of a type that have one of the codes, those with most codes and latest changes first.

    A merged lead is no candidate, an inactive record only by rules that include those. What the person may not see is
    none either: nothing may tell that it exists (assistant.md 1, lead-management.md 6.2).
    """
    strict = [rule.id for rule in codes if rule.exclude_inactive]
    wanted = {"codes": list(codes.values()), "strict": strict, "limit": limit, "excluded": exclude_id}
    statement = _ranked(entity, rights.sight(by), excluding=exclude_id is not None)
    rows = await session.execute(statement, wanted | rights.viewer(by))
    return [Candidate(entity, record, owner, parent) for record, owner, parent in rows]


HELD = (
    select(MatchCode.code, func.count(), func.min(MatchCode.record_id))
    .where(MatchCode.code.in_(bindparam("codes", expanding=True)))
    .group_by(MatchCode.code)
)


@cache
def _ranked(entity: str, sight: Sight, *, excluding: bool) -> Select[*tuple[Any, ...]]:
    model = MODELS[entity]
    counts_inactive = case((MatchCode.rule_id.in_(bindparam("strict", expanding=True)), 0), else_=1)
    hits = (
        select(MatchCode.record_id, func.count().label("fired"), func.sum(counts_inactive).label("fired_on_inactive"))
        .where(MatchCode.entity == entity, MatchCode.code.in_(bindparam("codes", expanding=True)))
        .group_by(MatchCode.record_id)
        .subquery()
    )
    active = model.statecode == ACTIVE[entity]
    fired = case((active, hits.c.fired), else_=hits.c.fired_on_inactive)
    parent, on_parent = _company(entity)
    statement = select(model, User.name, parent).where(_visible(entity, sight))
    statement = statement.join(hits, hits.c.record_id == model.id).join(User, User.id == model.owner_id)
    if on_parent is not None:
        statement = statement.outerjoin(_Parent, on_parent)
    if entity == "lead":
        statement = statement.where(Lead.merged.is_(False))
    else:
        statement = statement.where(model.archivedon.is_(None))
    if excluding:
        statement = statement.where(model.id != bindparam("excluded"))
    statement = statement.where(or_(active, hits.c.fired_on_inactive > 0))
    best_first = statement.order_by(fired.desc(), model.modifiedon.desc(), model.id)
    return best_first.limit(bindparam("limit", type_=BigInteger)).execution_options(populate_existing=True)


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


def _visible(entity: str, sight: Sight) -> ColumnElement[bool]:
    if entity in ("account", "contact"):
        return false() if sight is Sight.NOTHING else true()
    return rights.is_seen(MODELS[entity].owner_id, sight)
