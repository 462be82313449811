"""The receipt of something that can be taken back: the plan that was carried out, and how to undo it."""

from __future__ import annotations

from datetime import datetime
from typing import Any

from sqlalchemy import ForeignKey, String
from sqlalchemy.orm import Mapped, mapped_column

from services.models.base import Base, Id, Json, UtcDateTime


class Receipt(Base):
    """`kind` is the action of the audit trail, as "lead.qualified"; `inverse` has what an undo puts back.

    `lead_version` is the version of the lead that was changed; the commit sees to it that each is qualified at most
    once. `list_id` names the list from which a lead was qualified together with others.
    """

    __tablename__ = "receipt"

    id: Mapped[Id]
    kind: Mapped[str] = mapped_column(String(40))
    lead_id: Mapped[int | None] = mapped_column(ForeignKey("lead.id"), index=True)
    lead_version: Mapped[int | None]
    plan_hash: Mapped[str | None] = mapped_column(String(64))
    plan: Mapped[dict[str, Any]] = mapped_column(Json, default=dict)
    inverse: Mapped[dict[str, Any]] = mapped_column(Json)
    list_id: Mapped[int | None] = mapped_column(ForeignKey("list_qualification.id"), index=True)
    at: Mapped[datetime] = mapped_column(UtcDateTime)
    by: Mapped[int] = mapped_column(ForeignKey("user.id"), index=True)
    undoneon: Mapped[datetime | None] = mapped_column(UtcDateTime)
    undoneby: Mapped[int | None] = mapped_column(ForeignKey("user.id"))
