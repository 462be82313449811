"""The account: a company that is or may become a customer."""

from __future__ import annotations

from enum import IntEnum

from sqlalchemy import String
from sqlalchemy.orm import Mapped, mapped_column

from services.models.base import Address, Archivable, Base, Coded, Id, OwnedRecord


class RecordState(IntEnum):
    """Accounts and contacts are active, or inactive after a merge or by an administrator."""

    ACTIVE = 0
    INACTIVE = 1


class Account(Base, OwnedRecord, Archivable, Address):
    __tablename__ = "account"

    id: Mapped[Id]
    name: Mapped[str] = mapped_column(String(160))
    emailaddress1: Mapped[str | None] = mapped_column(String(100))
    telephone1: Mapped[str | None] = mapped_column(String(50))
    address1_telephone1: Mapped[str | None] = mapped_column(String(50))
    websiteurl: Mapped[str | None] = mapped_column(String(200))
    description: Mapped[str | None] = mapped_column(String(2000))
    statecode: Mapped[RecordState] = mapped_column(Coded(RecordState), default=RecordState.ACTIVE)
    originatingleadid: Mapped[int | None] = mapped_column(index=True)
