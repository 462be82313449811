"""Qualifying several leads of a list at once: what was asked for, and what became of each lead."""

from __future__ import annotations

from datetime import datetime
from enum import StrEnum
from typing import Any

from sqlalchemy import ForeignKey, UniqueConstraint
from sqlalchemy.orm import Mapped, mapped_column

from services.models.base import Base, Coded, Id, Json, UtcDateTime


class LineStatus(StrEnum):
    WAITING = "waiting"
    QUALIFIED = "qualified"
    REFUSED = "refused"


class ListQualification(Base):
    """`kinds` are the record types to make; `conversation_id` is where the receipt is to be said."""

    __tablename__ = "list_qualification"

    id: Mapped[Id]
    kinds: Mapped[list[str]] = mapped_column(Json)
    conversation_id: Mapped[int | None]
    by: Mapped[int] = mapped_column(ForeignKey("user.id"))
    at: Mapped[datetime] = mapped_column(UtcDateTime)
    finishedon: Mapped[datetime | None] = mapped_column(UtcDateTime)


class ListLine(Base):
    """One lead of the list; `facts` say what was made of it, or why nothing was."""

    __tablename__ = "list_line"
    __table_args__ = (UniqueConstraint("list_id", "lead_id"),)

    id: Mapped[Id]
    list_id: Mapped[int] = mapped_column(ForeignKey("list_qualification.id"))
    lead_id: Mapped[int] = mapped_column(ForeignKey("lead.id"), index=True)
    position: Mapped[int]
    status: Mapped[LineStatus] = mapped_column(Coded(LineStatus), default=LineStatus.WAITING)
    facts: Mapped[dict[str, Any]] = mapped_column(Json, default=dict)
