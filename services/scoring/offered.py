"""What there is to say of scores where records are shown: without Sales Insights nothing."""

from __future__ import annotations

from dataclasses import dataclass
from datetime import datetime

from sqlalchemy import exists, select

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
    published = (ScoringModel.published_id.is_not(None), ScoringModel.deletedon.is_(None))
    there_is = exists().where(ScoringModel.kind == subject, *published)
    return await is_installed(session) and bool(await session.scalar(select(there_is)))


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


async def glance(session: Session, subject: Subject, record_id: int) -> Glance | Unscored | None:
    """The score of a record that the person was shown; None where nothing is scored."""
    if not await is_installed(session):
        return None
    wanted = select(Score.score, Score.grade, Score.trend, Score.scoredon)
    of_record = (Score.entity == subject.value, Score.record_id == record_id)
    row = (await session.execute(wanted.where(*of_record))).one_or_none()
    return Glance(*row) if row else Unscored()
