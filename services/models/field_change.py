"""The history of field values: what a field of a record was before a change, when and by whom it was changed."""

from __future__ import annotations

from datetime import datetime
from typing import Any

from sqlalchemy import ForeignKey, Index, String
from sqlalchemy.orm import Mapped, mapped_column

from services.models.base import Base, Id, Json, UtcDateTime


class FieldChange(Base):
    """One change of one field. A value at a past moment is today's value with the later changes taken back."""

    __tablename__ = "field_change"
    __table_args__ = (Index("ix_field_change_entity_record_id_at", "entity", "record_id", "at"),)

    id: Mapped[Id]
    entity: Mapped[str] = mapped_column(String(40))
    record_id: Mapped[int]
    field: Mapped[str] = mapped_column(String(100))
    old: Mapped[Any] = mapped_column(Json)
    new: Mapped[Any] = mapped_column(Json)
    at: Mapped[datetime] = mapped_column(UtcDateTime)
    by: Mapped[int | None] = mapped_column(ForeignKey("user.id"))
