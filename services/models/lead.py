"""The lead: somebody who may buy (lead-management.md 1.1, 1.11)."""

from __future__ import annotations

from datetime import date, datetime
from decimal import Decimal
from enum import IntEnum
from typing import Any

from sqlalchemy import ForeignKey, Index, Numeric, String
from sqlalchemy.orm import Mapped, mapped_column

from services.models.base import Address, Base, Coded, Id, Json, OwnedRecord, UtcDateTime


class LeadState(IntEnum):
    OPEN = 0
    QUALIFIED = 1
    DISQUALIFIED = 2


class LeadReason(IntEnum):
    """Status reasons with Dynamics' values."""

    NEW = 1
    CONTACTED = 2
    QUALIFIED = 3
    LOST = 4
    CANNOT_CONTACT = 5
    NO_LONGER_INTERESTED = 6
    CANCELED = 7


REASONS_OF: dict[LeadState, tuple[LeadReason, ...]] = {
    LeadState.OPEN: (LeadReason.NEW, LeadReason.CONTACTED),
    LeadState.QUALIFIED: (LeadReason.QUALIFIED,),
    LeadState.DISQUALIFIED: (
        LeadReason.LOST,
        LeadReason.CANNOT_CONTACT,
        LeadReason.NO_LONGER_INTERESTED,
        LeadReason.CANCELED,
    ),
}
"""The reasons of each state, the default first."""


class LeadSource(IntEnum):
    ADVERTISEMENT = 1
    EMPLOYEE_REFERRAL = 2
    EXTERNAL_REFERRAL = 3
    PARTNER = 4
    PUBLIC_RELATIONS = 5
    SEMINAR = 6
    TRADE_SHOW = 7
    WEB = 8
    WORD_OF_MOUTH = 9
    OTHER = 10


class Rating(IntEnum):
    HOT = 1
    WARM = 2
    COLD = 3


class BudgetStatus(IntEnum):
    NO_COMMITTED_BUDGET = 0
    MAY_BUY = 1
    CAN_BUY = 2
    WILL_BUY = 3


class PurchaseTimeframe(IntEnum):
    IMMEDIATE = 0
    THIS_QUARTER = 1
    NEXT_QUARTER = 2
    THIS_YEAR = 3
    UNKNOWN = 4


class PurchaseProcess(IntEnum):
    INDIVIDUAL = 0
    COMMITTEE = 1
    UNKNOWN = 2


class Lead(Base, OwnedRecord, Address):
    """One lead. Columns carry Dynamics' logical names and lengths; `attributes` holds the organisation's own."""

    __tablename__ = "lead"
    __table_args__ = (
        Index("ix_lead_owner_id_statecode_createdon", "owner_id", "statecode", "createdon"),
        Index("ix_lead_statecode_createdon", "statecode", "createdon"),
        Index("uq_lead_import", "import_run_id", "import_row", unique=True),
    )

    id: Mapped[Id]
    subject: Mapped[str] = mapped_column(String(300))
    firstname: Mapped[str | None] = mapped_column(String(50))
    lastname: Mapped[str] = mapped_column(String(50))
    companyname: Mapped[str | None] = mapped_column(String(100))
    jobtitle: Mapped[str | None] = mapped_column(String(100))
    emailaddress1: Mapped[str | None] = mapped_column(String(100))
    telephone1: Mapped[str | None] = mapped_column(String(50))
    mobilephone: Mapped[str | None] = mapped_column(String(50))
    websiteurl: Mapped[str | None] = mapped_column(String(200))
    description: Mapped[str | None] = mapped_column(String(2000))
    qualificationcomments: Mapped[str | None] = mapped_column(String(2000))
    leadsourcecode: Mapped[LeadSource | None] = mapped_column(Coded(LeadSource))
    leadqualitycode: Mapped[Rating | None] = mapped_column(Coded(Rating))
    industrycode: Mapped[str | None] = mapped_column(String(100))
    numberofemployees: Mapped[int | None]
    revenue: Mapped[Decimal | None] = mapped_column(Numeric(18, 2))
    budgetamount: Mapped[Decimal | None] = mapped_column(Numeric(18, 2))
    budgetstatus: Mapped[BudgetStatus | None] = mapped_column(Coded(BudgetStatus))
    purchasetimeframe: Mapped[PurchaseTimeframe | None] = mapped_column(Coded(PurchaseTimeframe))
    purchaseprocess: Mapped[PurchaseProcess | None] = mapped_column(Coded(PurchaseProcess))
    decisionmaker: Mapped[bool | None]
    estimatedamount: Mapped[Decimal | None] = mapped_column(Numeric(18, 2))
    estimatedclosedate: Mapped[date | None]
    transactioncurrency: Mapped[str | None] = mapped_column(String(3))
    attributes: Mapped[dict[str, Any]] = mapped_column(Json, default=dict)

    statecode: Mapped[LeadState] = mapped_column(Coded(LeadState), default=LeadState.OPEN)
    statuscode: Mapped[LeadReason] = mapped_column(Coded(LeadReason), default=LeadReason.NEW)
    closedon: Mapped[datetime | None] = mapped_column(UtcDateTime)
    parentaccountid: Mapped[int | None] = mapped_column(ForeignKey("account.id"), index=True)
    parentcontactid: Mapped[int | None] = mapped_column(ForeignKey("contact.id"), index=True)
    qualifyingopportunityid: Mapped[int | None] = mapped_column(index=True)
    merged: Mapped[bool] = mapped_column(default=False)
    masterid: Mapped[int | None] = mapped_column(ForeignKey("lead.id"))
    import_run_id: Mapped[int | None] = mapped_column(ForeignKey("import_run.id"))
    import_row: Mapped[int | None]
