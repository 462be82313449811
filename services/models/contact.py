"""The contact: a person, usually at an account."""

from __future__ import annotations

from sqlalchemy import ForeignKey, String
from sqlalchemy.orm import Mapped, mapped_column

from services.models.account import RecordState
from services.models.base import Address, Archivable, Base, Coded, Id, OwnedRecord


class Contact(Base, OwnedRecord, Archivable, Address):
    __tablename__ = "contact"

    id: Mapped[Id]
    firstname: Mapped[str | None] = mapped_column(String(50))
    lastname: Mapped[str] = mapped_column(String(50))
    jobtitle: Mapped[str | None] = mapped_column(String(100))
    emailaddress1: Mapped[str | None] = mapped_column(String(100))
    telephone1: Mapped[str | None] = mapped_column(String(50))
    mobilephone: Mapped[str | None] = mapped_column(String(50))
    managerphone: Mapped[str | None] = mapped_column(String(50))
    description: Mapped[str | None] = mapped_column(String(2000))
    parentcustomerid: Mapped[int | None] = mapped_column(ForeignKey("account.id"), index=True)
    statecode: Mapped[RecordState] = mapped_column(Coded(RecordState), default=RecordState.ACTIVE)
    originatingleadid: Mapped[int | None] = mapped_column(index=True)
