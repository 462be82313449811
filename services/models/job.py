"""The job: work asked for in a transaction, done later by a worker."""

from __future__ import annotations

from datetime import datetime
from enum import StrEnum
from typing import Any

from sqlalchemy import Index, String
from sqlalchemy.orm import Mapped, mapped_column

from services.models.base import Base, Coded, Id, Json, UtcDateTime


class JobStatus(StrEnum):
    WAITING = "waiting"
    DONE = "done"
    PARKED = "parked"
    """Failed too often: left for an operator."""


class Job(Base):
    __tablename__ = "job"
    __table_args__ = (Index("ix_job_status_due", "status", "due"),)

    id: Mapped[Id]
    kind: Mapped[str] = mapped_column(String(60))
    arguments: Mapped[dict[str, Any]] = mapped_column(Json, default=dict)
    status: Mapped[JobStatus] = mapped_column(Coded(JobStatus), default=JobStatus.WAITING)
    due: Mapped[datetime] = mapped_column(UtcDateTime)
    attempts: Mapped[int] = mapped_column(default=0)
    error: Mapped[str | None] = mapped_column(String(500))
    createdon: Mapped[datetime] = mapped_column(UtcDateTime)
