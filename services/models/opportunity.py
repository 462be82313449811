"""The opportunity: a possible sale to an account or a contact."""

from __future__ import annotations

from datetime import date, datetime
from decimal import Decimal
from enum import IntEnum

from sqlalchemy import ForeignKey, Numeric, String
from sqlalchemy.orm import Mapped, mapped_column

from services.models.base import Archivable, Base, Coded, Id, OwnedRecord, UtcDateTime
from services.models.lead import BudgetStatus, PurchaseProcess, PurchaseTimeframe


class OpportunityState(IntEnum):
    OPEN = 0
    WON = 1
    LOST = 2


class OpportunityReason(IntEnum):
    """Status reasons with Dynamics' values."""

    IN_PROGRESS = 1
    ON_HOLD = 2
    WON = 3
    CANCELED = 4
    OUT_SOLD = 5


class Opportunity(Base, OwnedRecord, Archivable):
    """`originatingleadid` names the lead it was made from; its customer is the account, or else the contact."""

    __tablename__ = "opportunity"

    id: Mapped[Id]
    name: Mapped[str] = mapped_column(String(300))
    parentaccountid: Mapped[int | None] = mapped_column(ForeignKey("account.id"), index=True)
    parentcontactid: Mapped[int | None] = mapped_column(ForeignKey("contact.id"), index=True)
    description: Mapped[str | None] = mapped_column(String(2000))
    qualificationcomments: Mapped[str | None] = mapped_column(String(2000))
    budgetamount: Mapped[Decimal | None] = mapped_column(Numeric(18, 2))
    budgetstatus: Mapped[BudgetStatus | None] = mapped_column(Coded(BudgetStatus))
    purchasetimeframe: Mapped[PurchaseTimeframe | None] = mapped_column(Coded(PurchaseTimeframe))
    purchaseprocess: Mapped[PurchaseProcess | None] = mapped_column(Coded(PurchaseProcess))
    decisionmaker: Mapped[bool | None]
    estimatedvalue: Mapped[Decimal | None] = mapped_column(Numeric(18, 2))
    estimatedclosedate: Mapped[date | None]
    transactioncurrency: Mapped[str | None] = mapped_column(String(3))
    statecode: Mapped[OpportunityState] = mapped_column(Coded(OpportunityState), default=OpportunityState.OPEN)
    statuscode: Mapped[OpportunityReason] = mapped_column(
        Coded(OpportunityReason), default=OpportunityReason.IN_PROGRESS
    )
    actualclosedate: Mapped[datetime | None] = mapped_column(UtcDateTime)
    originatingleadid: Mapped[int | None] = mapped_column(ForeignKey("lead.id"), index=True)
