"""The score of a record at a glance, as it stands beside other facts; without Sales Insights there is none."""

from __future__ import annotations

from dataclasses import dataclass
from datetime import datetime

from sqlalchemy import ColumnElement, exists, select
from sqlalchemy.orm import aliased

from services.models.score import Grade, Score, Trend
from services.models.scoring import ScoringModel, Subject
from services.settings import stored
from services.settings.sections import ScoringSettings
from services.store import Session


async def is_installed(session: Session) -> bool:
    """Whether records are scored at all where they are open and a model is published."""
    return (await stored.read(session, ScoringSettings)).installed


async def is_published(session: Session, subject: Subject) -> bool:
    """Whether a model scores records of this kind now."""
    return await is_installed(session) and bool(await session.scalar(select(some_model(subject))))


def some_model(subject: Subject) -> ColumnElement[bool]:
    """Whether any model of records of this kind is published."""
    one = aliased(ScoringModel)
    return exists().where(one.kind == subject, one.published_id.is_not(None), one.deletedon.is_(None))


@dataclass(frozen=True, slots=True)
class Glance:
    """A score as it stands beside other facts of a record."""

    score: int
    grade: Grade
    trend: Trend
    scored_on: datetime


@dataclass(frozen=True, slots=True)
class Unscored:
    """The record is one that is scored, and has no score."""


async def of(session: Session, subject: Subject, record_id: int) -> Glance | Unscored | None:
    """The score of a record that the person was shown; None where nothing is scored."""
    if not await is_installed(session):
        return None
    wanted = select(Score.score, Score.grade, Score.trend, Score.scoredon)
    of_record = (Score.entity == subject.value, Score.record_id == record_id)
    row = (await session.execute(wanted.where(*of_record))).one_or_none()
    return Glance(*row) if row else Unscored()
