"""The receipt of a qualification: the plan that was carried out, what it made, and how to take it back."""

from __future__ import annotations

from datetime import datetime
from typing import Any

from sqlalchemy import ForeignKey, String
from sqlalchemy.orm import Mapped, mapped_column

from services.models.base import Base, Id, Json, UtcDateTime


class Qualification(Base):
    """`lead_version` is the version that was qualified; the commit sees to it that each is qualified at most once."""

    __tablename__ = "qualification"

    id: Mapped[Id]
    lead_id: Mapped[int] = mapped_column(ForeignKey("lead.id"), index=True)
    lead_version: Mapped[int]
    plan_hash: Mapped[str] = mapped_column(String(64))
    plan: Mapped[dict[str, Any]] = mapped_column(Json)
    inverse: Mapped[dict[str, Any]] = mapped_column(Json)
    at: Mapped[datetime] = mapped_column(UtcDateTime)
    by: Mapped[int] = mapped_column(ForeignKey("user.id"))
    undoneon: Mapped[datetime | None] = mapped_column(UtcDateTime)
