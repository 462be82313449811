"""The timeline entry: what happened to a record, beside the notes people wrote."""

from __future__ import annotations

from datetime import datetime
from typing import Any

from sqlalchemy import ForeignKey, Index, String
from sqlalchemy.orm import Mapped, mapped_column

from services.models.base import Base, Id, Json, UtcDateTime


class TimelineEntry(Base):
    """An event `kind` (the locales have its words) with its facts, on one record."""

    __tablename__ = "timeline_entry"
    __table_args__ = (Index("ix_timeline_entry_entity_record_id", "entity", "record_id"),)

    id: Mapped[Id]
    entity: Mapped[str] = mapped_column(String(40))
    record_id: Mapped[int]
    kind: Mapped[str] = mapped_column(String(60))
    facts: Mapped[dict[str, Any]] = mapped_column(Json, default=dict)
    author_id: Mapped[int | None] = mapped_column(ForeignKey("user.id"))
    createdon: Mapped[datetime] = mapped_column(UtcDateTime)
