"""What is known about a lead, for cards and lists: frozen values made from its row."""

from __future__ import annotations

from collections.abc import Mapping
from dataclasses import dataclass
from datetime import date, datetime
from decimal import Decimal
from typing import Any

from services.models.lead import (
    BudgetStatus,
    Lead,
    LeadReason,
    LeadSource,
    LeadState,
    PurchaseProcess,
    PurchaseTimeframe,
    Rating,
)


@dataclass(frozen=True, slots=True)
class Around:
    """What a lead's row does not hold itself: names of what it points to, its notes, its process stage."""

    owner: str
    owner_team_id: int | None = None
    account: str | None = None
    contact: str | None = None
    notes: int = 0
    stage: str | None = None


@dataclass(frozen=True, slots=True)
class LeadFacts:
    """A lead as one person may see it. `version` is what a change of it must name; moments are in UTC."""

    id: int
    version: int
    subject: str
    firstname: str | None
    lastname: str
    company: str | None
    jobtitle: str | None
    email: str | None
    telephone: str | None
    mobile: str | None
    website: str | None
    line1: str | None
    postalcode: str | None
    city: str | None
    country: str | None
    description: str | None
    comments: str | None
    source: LeadSource | None
    rating: Rating | None
    industry: str | None
    employees: int | None
    revenue: Decimal | None
    budgetamount: Decimal | None
    budgetstatus: BudgetStatus | None
    purchasetimeframe: PurchaseTimeframe | None
    purchaseprocess: PurchaseProcess | None
    decisionmaker: bool | None
    estimatedamount: Decimal | None
    estimatedclosedate: date | None
    currency: str | None
    attributes: Mapping[str, Any]
    state: LeadState
    reason: LeadReason
    created: datetime
    modified: datetime
    closed: datetime | None
    owner_id: int
    owner: str
    owner_team_id: int | None
    account_id: int | None
    account: str | None
    contact_id: int | None
    contact: str | None
    opportunity_id: int | None
    merged_into: int | None
    notes: int
    stage: str | None

    @property
    def name(self) -> str:
        """First and last name."""
        return full_name(self.firstname, self.lastname)


@dataclass(frozen=True, slots=True)
class LeadLine:
    """A lead in a list."""

    id: int
    name: str
    company: str | None
    subject: str
    state: LeadState
    reason: LeadReason
    owner: str
    created: datetime
    city: str | None


def full_name(firstname: str | None, lastname: str) -> str:
    """First and last name, or the last name alone."""
    return f"{firstname} {lastname}" if firstname else lastname


def line(row: Lead, owner: str) -> LeadLine:
    """The lead's row as a line of a list."""
    return LeadLine(
        id=row.id,
        name=full_name(row.firstname, row.lastname),
        company=row.companyname,
        subject=row.subject,
        state=row.statecode,
        reason=row.statuscode,
        owner=owner,
        created=row.createdon,
        city=row.address1_city,
    )


def of(row: Lead, around: Around) -> LeadFacts:
    """The lead's row, and what is around it, as facts."""
    return LeadFacts(
        id=row.id,
        version=row.version,
        subject=row.subject,
        firstname=row.firstname,
        lastname=row.lastname,
        company=row.companyname,
        jobtitle=row.jobtitle,
        email=row.emailaddress1,
        telephone=row.telephone1,
        mobile=row.mobilephone,
        website=row.websiteurl,
        line1=row.address1_line1,
        postalcode=row.address1_postalcode,
        city=row.address1_city,
        country=row.address1_country,
        description=row.description,
        comments=row.qualificationcomments,
        source=row.leadsourcecode,
        rating=row.leadqualitycode,
        industry=row.industrycode,
        employees=row.numberofemployees,
        revenue=row.revenue,
        budgetamount=row.budgetamount,
        budgetstatus=row.budgetstatus,
        purchasetimeframe=row.purchasetimeframe,
        purchaseprocess=row.purchaseprocess,
        decisionmaker=row.decisionmaker,
        estimatedamount=row.estimatedamount,
        estimatedclosedate=row.estimatedclosedate,
        currency=row.transactioncurrency,
        attributes=dict(row.attributes),
        state=row.statecode,
        reason=row.statuscode,
        created=row.createdon,
        modified=row.modifiedon,
        closed=row.closedon,
        owner_id=row.owner_id,
        owner=around.owner,
        owner_team_id=around.owner_team_id,
        account_id=row.parentaccountid,
        account=around.account,
        contact_id=row.parentcontactid,
        contact=around.contact,
        opportunity_id=row.qualifyingopportunityid,
        merged_into=row.masterid,
        notes=around.notes,
        stage=around.stage,
    )
