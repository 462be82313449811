"""Scoring models, what training made of them, and the runs that score records (lead-management.md 5.3-5.7)."""

from __future__ import annotations

from datetime import datetime
from enum import StrEnum
from typing import Any

from sqlalchemy import ForeignKey, Index, String, Text, UniqueConstraint
from sqlalchemy.orm import Mapped, mapped_column

from services.models.base import Base, BigId, Coded, Id, Json, UtcDateTime


class Subject(StrEnum):
    """What a model scores; named like the table."""

    LEAD = "lead"
    OPPORTUNITY = "opportunity"


class ScoringModel(Base):
    """How records of one kind are scored: which of them, learned from which closed ones, published or not.

    `positive` and `negative` are values of `state_column`; `filter_values` those of `filter_column`, as plain text.
    `chosen` are attributes an administrator picked (None: the recommended ones). A, B and C begin at the three least
    scores, D is the rest. `published_id` is the version that scores; `publishedon` when one was published last.
    A deleted model is kept, so that a score can still name it.
    """

    __tablename__ = "scoring_model"

    id: Mapped[Id]
    kind: Mapped[Subject] = mapped_column(Coded(Subject))
    name: Mapped[str] = mapped_column(String(100))
    process_id: Mapped[str | None] = mapped_column(ForeignKey("process_flow.id"))
    state_column: Mapped[str] = mapped_column(String(100))
    positive: Mapped[str] = mapped_column(String(100))
    negative: Mapped[str] = mapped_column(String(100))
    filter_column: Mapped[str | None] = mapped_column(String(120))
    filter_values: Mapped[list[str]] = mapped_column(Json, default=list)
    months: Mapped[int]
    per_stage: Mapped[bool] = mapped_column(default=False)
    auto_retrain: Mapped[bool] = mapped_column(default=False)
    chosen: Mapped[list[str] | None] = mapped_column(Json)
    ignore_empty: Mapped[list[str]] = mapped_column(Json, default=list)
    least_a: Mapped[int]
    least_b: Mapped[int]
    least_c: Mapped[int]
    published_id: Mapped[int | None]
    publishedon: Mapped[datetime | None] = mapped_column(UtcDateTime)
    version: Mapped[int] = mapped_column(default=1)
    createdon: Mapped[datetime] = mapped_column(UtcDateTime)
    createdby: Mapped[int | None] = mapped_column(ForeignKey("user.id"))
    deletedon: Mapped[datetime | None] = mapped_column(UtcDateTime)


class TrainingState(StrEnum):
    WAITING = "waiting"
    TRAINED = "trained"
    FAILED = "failed"
    REVERTED = "reverted"


class ScoringVersion(Base):
    """One training of a model: `scorecard` is what was learned, as text that holds no code; `report` how good it is.

    `done` of `total` is its progress while it waits or trains. `scheduled` trainings publish themselves where they are
    good enough. `error` is the code of what was in the way.
    """

    __tablename__ = "scoring_version"
    __table_args__ = (UniqueConstraint("model_id", "number"),)

    id: Mapped[Id]
    model_id: Mapped[int] = mapped_column(ForeignKey("scoring_model.id", ondelete="CASCADE"))
    number: Mapped[int]
    state: Mapped[TrainingState] = mapped_column(Coded(TrainingState), default=TrainingState.WAITING)
    scheduled: Mapped[bool] = mapped_column(default=False)
    reset_grades: Mapped[bool] = mapped_column(default=False)
    done: Mapped[int] = mapped_column(default=0)
    total: Mapped[int] = mapped_column(default=0)
    rows: Mapped[int] = mapped_column(default=0)
    positives: Mapped[int] = mapped_column(default=0)
    report: Mapped[dict[str, Any]] = mapped_column(Json, default=dict)
    screened: Mapped[list[dict[str, Any]]] = mapped_column(Json, default=list)
    scorecard: Mapped[str | None] = mapped_column(Text)
    error: Mapped[str | None] = mapped_column(String(100))
    askedon: Mapped[datetime] = mapped_column(UtcDateTime)
    askedby: Mapped[int | None] = mapped_column(ForeignKey("user.id"))
    trainedon: Mapped[datetime | None] = mapped_column(UtcDateTime)


class ScoringStanding(Base):
    """A number that grows whenever another version, or other records, are scored from then on; one row at most.

    Who writes scores holds it, and writes nothing where it is not the number it read the models under.
    """

    __tablename__ = "scoring_standing"

    id: Mapped[Id]
    number: Mapped[int]


class RunStatus(StrEnum):
    WAITING = "waiting"
    RUNNING = "running"
    DONE = "done"


class RunReason(StrEnum):
    """Why all open records are scored again."""

    DAILY = "daily"
    PUBLISHED = "published"
    GRADES = "grades"
    ASKED = "asked"


class ScoringRun(Base):
    """All open records of a kind, scored in parts: `total` of them, `done` looked at, `scored` of these scored."""

    __tablename__ = "scoring_run"
    __table_args__ = (Index("ix_scoring_run_kind_askedon", "kind", "askedon"),)

    id: Mapped[Id]
    kind: Mapped[Subject] = mapped_column(Coded(Subject))
    reason: Mapped[RunReason] = mapped_column(Coded(RunReason))
    status: Mapped[RunStatus] = mapped_column(Coded(RunStatus), default=RunStatus.WAITING)
    total: Mapped[int] = mapped_column(default=0)
    done: Mapped[int] = mapped_column(default=0)
    scored: Mapped[int] = mapped_column(default=0)
    partitions: Mapped[int] = mapped_column(default=0)
    askedon: Mapped[datetime] = mapped_column(UtcDateTime)
    finishedon: Mapped[datetime | None] = mapped_column(UtcDateTime)


class ScoringPart(Base):
    """A part of a run: the records whose ids are `low` to `high`; one with `doneon` is done and changes nothing."""

    __tablename__ = "scoring_part"

    run_id: Mapped[int] = mapped_column(BigId, ForeignKey("scoring_run.id", ondelete="CASCADE"), primary_key=True)
    number: Mapped[int] = mapped_column(BigId, primary_key=True, autoincrement=False)
    low: Mapped[int]
    high: Mapped[int]
    records: Mapped[int]
    doneon: Mapped[datetime | None] = mapped_column(UtcDateTime)
