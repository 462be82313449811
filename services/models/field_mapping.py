"""The field mapping: which lead column fills which column of a new record (lead-management.md 2)."""

from __future__ import annotations

from sqlalchemy import String, UniqueConstraint
from sqlalchemy.orm import Mapped, mapped_column

from services.models.base import Base, Id


class FieldMapping(Base):
    """`source` is "system" (documented, cannot be deleted), "extended" or "custom"."""

    __tablename__ = "field_mapping"
    __table_args__ = (UniqueConstraint("target_entity", "target_attr"),)

    id: Mapped[Id]
    source_attr: Mapped[str] = mapped_column(String(100))
    target_entity: Mapped[str] = mapped_column(String(40))
    target_attr: Mapped[str] = mapped_column(String(100))
    source: Mapped[str] = mapped_column(String(20))
    active: Mapped[bool] = mapped_column(default=True)
