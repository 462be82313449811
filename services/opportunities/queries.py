"""Finding opportunities: one, those of a lead, those of an account."""

from __future__ import annotations

from dataclasses import dataclass
from datetime import date, datetime
from decimal import Decimal
from typing import Any

from sqlalchemy import ColumnElement, Select, select

from services.models.account import Account
from services.models.contact import Contact
from services.models.opportunity import Opportunity, OpportunityReason, OpportunityState
from services.models.user import User
from services.people import rights
from services.people.actors import Actor
from services.store import Session


@dataclass(frozen=True, slots=True)
class OpportunityFacts:
    """An opportunity with its customer; `value` is in `currency` (ISO 4217), `lead_id` the lead it comes from."""

    id: int
    version: int
    name: str
    owner: str
    account_id: int | None
    account: str | None
    contact_id: int | None
    contact: str | None
    state: OpportunityState
    reason: OpportunityReason
    value: Decimal | None
    currency: str | None
    closes: date | None
    created: datetime
    lead_id: int | None


async def one(session: Session, opportunity_id: int, *, by: Actor) -> OpportunityFacts:
    """The opportunity. Raises rights.NotFound."""
    found = await _read(session, Opportunity.id == opportunity_id, by)
    if not found:
        raise rights.NotFound(entity="opportunity")
    return found[0]


async def of_lead(session: Session, lead_id: int, *, by: Actor) -> tuple[OpportunityFacts, ...]:
    """The opportunities that a lead turned into and that the person may see, the first made first."""
    return await _read(session, Opportunity.originatingleadid == lead_id, by)


async def of_account(session: Session, account_id: int, *, by: Actor) -> tuple[OpportunityFacts, ...]:
    """The opportunities of an account that the person may see, the first made first."""
    return await _read(session, Opportunity.parentaccountid == account_id, by)


async def _read(session: Session, condition: ColumnElement[bool], by: Actor) -> tuple[OpportunityFacts, ...]:
    seen = (rights.may_see(Opportunity.owner_id, by), Opportunity.archivedon.is_(None))
    rows = await session.execute(_with_customer().where(condition, *seen))
    return tuple(_facts(*row) for row in rows)


def _with_customer() -> Select[*tuple[Any, ...]]:
    return (
        select(Opportunity, User.name, Account.name, Contact)
        .join(User, User.id == Opportunity.owner_id)
        .outerjoin(Account, Account.id == Opportunity.parentaccountid)
        .outerjoin(Contact, Contact.id == Opportunity.parentcontactid)
        .order_by(Opportunity.id)
    )


def _facts(row: Opportunity, owner: str, account: str | None, contact: Contact | None) -> OpportunityFacts:
    person = " ".join(part for part in (contact.firstname, contact.lastname) if part) if contact else None
    return OpportunityFacts(
        id=row.id,
        version=row.version,
        name=row.name,
        owner=owner,
        account_id=row.parentaccountid,
        account=account,
        contact_id=row.parentcontactid,
        contact=person,
        state=row.statecode,
        reason=row.statuscode,
        value=row.estimatedvalue,
        currency=row.transactioncurrency,
        closes=row.estimatedclosedate,
        created=row.createdon,
        lead_id=row.originatingleadid,
    )
