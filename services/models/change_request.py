"""The change request: what somebody asked an administrator to do for them ("Ask for me")."""

from __future__ import annotations

from datetime import datetime
from enum import StrEnum
from typing import Any

from sqlalchemy import ForeignKey, Index, String
from sqlalchemy.orm import Mapped, mapped_column

from services.models.base import Base, Coded, Id, Json, UtcDateTime


class RequestStatus(StrEnum):
    OPEN = "open"
    APPROVED = "approved"
    REJECTED = "rejected"


class ChangeRequest(Base):
    """`kind` is what is to be done, as "rule.unpublish", with its facts; `lead_id` is the lead that waits for it."""

    __tablename__ = "change_request"
    __table_args__ = (Index("ix_change_request_status_askedon", "status", "askedon"),)

    id: Mapped[Id]
    kind: Mapped[str] = mapped_column(String(40))
    facts: Mapped[dict[str, Any]] = mapped_column(Json, default=dict)
    lead_id: Mapped[int | None] = mapped_column(ForeignKey("lead.id"), index=True)
    askedby: Mapped[int] = mapped_column(ForeignKey("user.id"))
    askedon: Mapped[datetime] = mapped_column(UtcDateTime)
    status: Mapped[RequestStatus] = mapped_column(Coded(RequestStatus), default=RequestStatus.OPEN)
    decidedby: Mapped[int | None] = mapped_column(ForeignKey("user.id"))
    decidedon: Mapped[datetime | None] = mapped_column(UtcDateTime)
