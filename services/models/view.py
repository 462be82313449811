"""Views as people and administrators keep them; the system's own views are defined in code (lead-management.md 7)."""

from __future__ import annotations

from datetime import datetime
from typing import Any

from sqlalchemy import ForeignKey, String, UniqueConstraint
from sqlalchemy.orm import Mapped, mapped_column

from services.models.base import Base, Id, Json, UtcDateTime


class LeadView(Base):
    """A person's own view. `key` is the name as it is compared; with an empty one it is the list last looked at."""

    __tablename__ = "lead_view"
    __table_args__ = (UniqueConstraint("owner_id", "key"),)

    id: Mapped[Id]
    owner_id: Mapped[int] = mapped_column(ForeignKey("user.id"))
    key: Mapped[str] = mapped_column(String(60))
    name: Mapped[str] = mapped_column(String(60))
    definition: Mapped[dict[str, Any]] = mapped_column(Json)
    modifiedon: Mapped[datetime] = mapped_column(UtcDateTime)


class AddedColumn(Base):
    """A column that an administrator has added to a system view, by the view's code."""

    __tablename__ = "added_column"

    view: Mapped[str] = mapped_column(String(40), primary_key=True)
    field: Mapped[str] = mapped_column(String(100), primary_key=True)
    addedon: Mapped[datetime] = mapped_column(UtcDateTime)
    addedby: Mapped[int] = mapped_column(ForeignKey("user.id"))
