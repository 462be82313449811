"""The import run: one leads file taken in, so that it is neither taken twice nor lost half-way."""

from __future__ import annotations

from datetime import datetime
from typing import Any

from sqlalchemy import ForeignKey, String
from sqlalchemy.orm import Mapped, mapped_column

from services.models.base import Base, Id, Json, UtcDateTime


class ImportRun(Base):
    """`rows_done` is where to go on after a crash; `counts` are created / duplicate / refused so far."""

    __tablename__ = "import_run"

    id: Mapped[Id]
    file_name: Mapped[str] = mapped_column(String(255))
    file_hash: Mapped[str] = mapped_column(String(64), unique=True)
    rows_done: Mapped[int] = mapped_column(default=0)
    counts: Mapped[dict[str, Any]] = mapped_column(Json, default=dict)
    createdon: Mapped[datetime] = mapped_column(UtcDateTime)
    finishedon: Mapped[datetime | None] = mapped_column(UtcDateTime)
    by: Mapped[int | None] = mapped_column(ForeignKey("user.id"))
