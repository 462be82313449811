"""What a person says of a lead to be created."""

from __future__ import annotations

from collections.abc import Mapping
from dataclasses import dataclass, field, fields
from datetime import date
from decimal import Decimal
from typing import Any

from services.models.lead import BudgetStatus, LeadSource, PurchaseProcess, PurchaseTimeframe, Rating


@dataclass(frozen=True, slots=True)
class NewLead:
    """Column names as in the store; `owner_id` None makes the creator the owner."""

    subject: str
    lastname: str
    firstname: str | None = None
    companyname: str | None = None
    jobtitle: str | None = None
    emailaddress1: str | None = None
    telephone1: str | None = None
    mobilephone: str | None = None
    websiteurl: str | None = None
    description: str | None = None
    qualificationcomments: str | None = None
    address1_line1: str | None = None
    address1_line2: str | None = None
    address1_line3: str | None = None
    address1_stateorprovince: str | None = None
    address1_postalcode: str | None = None
    address1_city: str | None = None
    address1_country: str | None = None
    leadsourcecode: LeadSource | None = None
    leadqualitycode: Rating | None = None
    industrycode: str | None = None
    numberofemployees: int | None = None
    revenue: Decimal | None = None
    budgetamount: Decimal | None = None
    budgetstatus: BudgetStatus | None = None
    purchasetimeframe: PurchaseTimeframe | None = None
    purchaseprocess: PurchaseProcess | None = None
    decisionmaker: bool | None = None
    estimatedamount: Decimal | None = None
    estimatedclosedate: date | None = None
    transactioncurrency: str | None = None
    parentaccountid: int | None = None
    parentcontactid: int | None = None
    attributes: Mapping[str, Any] = field(default_factory=dict)
    owner_id: int | None = None

    def columns(self) -> dict[str, Any]:
        """The columns of the lead that are a person's to fill; attributes and owner apart."""
        return {each.name: getattr(self, each.name) for each in fields(self) if each.name not in APART}


APART = frozenset({"attributes", "owner_id"})
