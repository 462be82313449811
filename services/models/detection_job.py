"""A search for duplicates among many records at once, and what it found."""

from __future__ import annotations

from datetime import datetime
from enum import StrEnum
from typing import Any

from sqlalchemy import Float, ForeignKey, Index, String, UniqueConstraint
from sqlalchemy.orm import Mapped, mapped_column

from services.models.base import Base, BigId, Coded, Id, Json, UtcDateTime


class Method(StrEnum):
    """By the published rules, or by likeness."""

    RULES = "rules"
    LIKENESS = "likeness"


class DetectionStatus(StrEnum):
    WAITING = "waiting"
    RUNNING = "running"
    DONE = "done"
    STOPPED = "stopped"


class DetectionJob(Base):
    """`query` says which records (a view or filter; empty: all), `total` how many, `done` how many were looked at.

    `recurs` are days until it runs again; `partitions` how many parts are still to be done; `habits` what the store's
    own pairs taught before any was judged (docs/decisions/0015).
    """

    __tablename__ = "detection_job"

    id: Mapped[Id]
    name: Mapped[str] = mapped_column(String(160))
    method: Mapped[Method] = mapped_column(Coded(Method))
    entity: Mapped[str] = mapped_column(String(40))
    query: Mapped[dict[str, Any]] = mapped_column(Json, default=dict)
    status: Mapped[DetectionStatus] = mapped_column(Coded(DetectionStatus), default=DetectionStatus.WAITING)
    total: Mapped[int] = mapped_column(default=0)
    done: Mapped[int] = mapped_column(default=0)
    found: Mapped[int] = mapped_column(default=0)
    partitions: Mapped[int] = mapped_column(default=0)
    recurs: Mapped[int | None]
    habits: Mapped[dict[str, Any]] = mapped_column(Json, default=dict)
    by: Mapped[int] = mapped_column(ForeignKey("user.id"))
    askedon: Mapped[datetime] = mapped_column(UtcDateTime)
    finishedon: Mapped[datetime | None] = mapped_column(UtcDateTime)


class DetectionPart(Base):
    """A part of a search: the records whose ids are `low` to `high`, both included; `records` of them are looked at.

    A part with `doneon` is done: done once more, it writes nothing.
    """

    __tablename__ = "detection_part"

    job_id: Mapped[int] = mapped_column(BigId, ForeignKey("detection_job.id", ondelete="CASCADE"), primary_key=True)
    number: Mapped[int] = mapped_column(BigId, primary_key=True, autoincrement=False)
    low: Mapped[int]
    high: Mapped[int]
    records: Mapped[int]
    scored: Mapped[int] = mapped_column(default=0)
    doneon: Mapped[datetime | None] = mapped_column(UtcDateTime)


class DuplicateRecord(Base):
    """A pair that a job found: `rule_key` is "rule:<id>" or "likeness"; `removedon` when a person took it out.

    `cluster` is the smallest id of the records that the job joined with this pair.
    """

    __tablename__ = "duplicate_record"
    __table_args__ = (
        UniqueConstraint("job_id", "base_id", "duplicate_id", "rule_key"),
        Index("ix_duplicate_record_job_id_cluster", "job_id", "cluster"),
    )

    id: Mapped[Id]
    job_id: Mapped[int] = mapped_column(ForeignKey("detection_job.id", ondelete="CASCADE"))
    base_id: Mapped[int]
    duplicate_id: Mapped[int]
    rule_key: Mapped[str] = mapped_column(String(60))
    probability: Mapped[float | None] = mapped_column(Float)
    cluster: Mapped[int | None]
    removedon: Mapped[datetime | None] = mapped_column(UtcDateTime)
    removedby: Mapped[int | None] = mapped_column(ForeignKey("user.id"))
