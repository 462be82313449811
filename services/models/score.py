"""The score of a lead or an opportunity, and what it was before (lead-management.md 5.8-5.10)."""

from __future__ import annotations

from datetime import datetime
from enum import IntEnum

from sqlalchemy import Float, Index, LargeBinary, String
from sqlalchemy.orm import Mapped, mapped_column

from services.models.base import Base, BigId, Coded, Id, UtcDateTime


class Grade(IntEnum):
    """The four groups, with Dynamics' values."""

    A = 0
    B = 1
    C = 2
    D = 3


class Trend(IntEnum):
    """How the score moved since the time before, with Dynamics' values."""

    IMPROVING = 0
    STEADY = 1
    DECLINING = 2
    NOT_ENOUGH = 3


class Score(Base):
    """The one current score of a record: 0 to 100, from the version of the record that it names.

    `cells` are those of the scorecard that the record was in, of which its reasons are made; None for a score of before
    they were kept. `scoredon` is since when all of this is so. `first_score` and `first_grade` are what it had first.
    """

    __tablename__ = "score"
    __table_args__ = (Index("ix_score_model_id_grade", "model_id", "grade"),)

    entity: Mapped[str] = mapped_column(String(40), primary_key=True)
    record_id: Mapped[int] = mapped_column(BigId, primary_key=True, autoincrement=False)
    score: Mapped[int]
    grade: Mapped[Grade] = mapped_column(Coded(Grade))
    trend: Mapped[Trend] = mapped_column(Coded(Trend))
    log_odds: Mapped[float] = mapped_column(Float)
    probability: Mapped[float] = mapped_column(Float)
    cells: Mapped[bytes | None] = mapped_column(LargeBinary)
    model_id: Mapped[int]
    version_id: Mapped[int]
    standing: Mapped[int]
    record_version: Mapped[int]
    scoredon: Mapped[datetime] = mapped_column(UtcDateTime)
    first_score: Mapped[int]
    first_grade: Mapped[Grade] = mapped_column(Coded(Grade))
    first_on: Mapped[datetime] = mapped_column(UtcDateTime)


class ScoreHistory(Base):
    """A score that a record got, where it is another one than before or comes from another version of a model."""

    __tablename__ = "score_history"
    __table_args__ = (
        Index("ix_score_history_entity_record_id_at", "entity", "record_id", "at"),
        Index("ix_score_history_at", "at"),
    )

    id: Mapped[Id]
    entity: Mapped[str] = mapped_column(String(40))
    record_id: Mapped[int]
    score: Mapped[int]
    grade: Mapped[Grade] = mapped_column(Coded(Grade))
    model_id: Mapped[int]
    version_id: Mapped[int]
    record_version: Mapped[int]
    at: Mapped[datetime] = mapped_column(UtcDateTime)
