"""A section of the administrators' settings, as stored; what is not stored has its default."""

from __future__ import annotations

from datetime import datetime
from typing import Any

from sqlalchemy import ForeignKey, String
from sqlalchemy.orm import Mapped, mapped_column

from services.models.base import Base, Json, UtcDateTime


class SettingSection(Base):
    __tablename__ = "setting_section"

    name: Mapped[str] = mapped_column(String(60), primary_key=True)
    value: Mapped[dict[str, Any]] = mapped_column(Json)
    version: Mapped[int] = mapped_column(default=1)
    modifiedon: Mapped[datetime] = mapped_column(UtcDateTime)
    modifiedby: Mapped[int | None] = mapped_column(ForeignKey("user.id"))
