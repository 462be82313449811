"""The score of a record as people see it: with grade, trend and reasons, its model, and what it was before."""

from __future__ import annotations

from collections.abc import Mapping
from dataclasses import dataclass
from datetime import datetime
from typing import Any

from sqlalchemy import Select, and_, func, select

from services.models.job import Job, JobStatus
from services.models.score import Grade, Score, ScoreHistory, Trend
from services.models.scoring import ScoringModel, ScoringPart, ScoringRun, ScoringVersion, Subject
from services.people import rights
from services.people.actors import Actor
from services.people.rights import NotFound
from services.scoring import reasons, running, standing
from services.scoring.learning import Reason, Scorecard, UnusableScorecard
from services.scoring.subjects import LARGEST_ID, SUBJECTS
from services.store import Session

MOST_HISTORY = 60


@dataclass(frozen=True, slots=True)
class ScoreFacts:
    """A score of 0 to 100, and the chance `probability` (0..1) that it stands for.

    `reasons` are all, from what helps most to what harms most; `base_rate` is the share of the records that
    its version was learned from that was won, 0..1, None where it cannot be read any more;
    `attributes` are what it looks at, and those `ignored` are blank and do not count. `is_current`: the record
    has not changed since. Whether it is scored again, and when, a diagnosis says (`services.scoring.diagnosing`).
    """

    subject: Subject
    record_id: int
    score: int
    grade: Grade
    trend: Trend
    probability: float
    reasons: tuple[Reason, ...]
    ignored: tuple[str, ...]
    attributes: tuple[str, ...]
    base_rate: float | None
    model_id: int
    model: str
    model_version: int
    trained: datetime | None
    scored_on: datetime
    is_current: bool

    @property
    def reasons_for(self) -> tuple[Reason, ...]:
        """What raises it, the most first."""
        return tuple(each for each in self.reasons if each.contribution > 0)

    @property
    def reasons_against(self) -> tuple[Reason, ...]:
        """What lowers it, the most first."""
        return tuple(each for each in reversed(self.reasons) if each.contribution < 0)


@dataclass(frozen=True, slots=True)
class Earlier:
    """A score that a record had from a moment on; `model_version` tells of which training."""

    at: datetime
    score: int
    grade: Grade
    version_id: int


async def of(session: Session, subject: Subject, record_id: int, *, by: Actor) -> ScoreFacts | None:
    """The score of a record that the person may see; None when it has none. Raises NotFound."""
    await check_seen(session, subject, record_id, by=by)
    told = SUBJECTS[subject]
    still = and_(
        told.is_open, ~told.gone, told.table.c.version == Score.record_version,
        ScoringModel.published_id == Score.version_id, ScoringModel.deletedon.is_(None),
    ).label("still")  # fmt: skip
    wanted = (
        select(
            Score,
            ScoringModel.name,
            ScoringVersion.number,
            ScoringVersion.trainedon,
            ScoringVersion.scorecard,
            told.table.c.version,
            still,
        )
        .join(told.table, told.table.c.id == Score.record_id)
        .outerjoin(ScoringModel, ScoringModel.id == Score.model_id)
        .outerjoin(ScoringVersion, ScoringVersion.id == Score.version_id)
        .where(Score.entity == subject.value, Score.record_id == record_id)
    )
    row = (await session.execute(wanted.execution_options(populate_existing=True))).one_or_none()
    if row is None:
        return None
    looked = await _looked(session, subject, row.Score) if row.still else None
    return _facts(subject, row, looked)


async def of_many(session: Session, subject: Subject, ids: tuple[int, ...]) -> Mapping[int, tuple[int, Grade]]:
    """Score and grade by record, for a list of records that the person was shown; those without are left out."""
    wanted = select(Score.record_id, Score.score, Score.grade)
    rows = await session.execute(wanted.where(Score.entity == subject.value, Score.record_id.in_(ids)))
    return {record_id: (score, grade) for record_id, score, grade in rows}


async def history(session: Session, subject: Subject, record_id: int, *, by: Actor) -> tuple[Earlier, ...]:
    """The scores that a record had, the newest first; at most sixty. Raises NotFound."""
    await check_seen(session, subject, record_id, by=by)
    wanted = select(ScoreHistory).where(ScoreHistory.entity == subject.value, ScoreHistory.record_id == record_id)
    rows = await session.scalars(wanted.order_by(ScoreHistory.at.desc(), ScoreHistory.id.desc()).limit(MOST_HISTORY))
    return tuple(Earlier(row.at, row.score, row.grade, row.version_id) for row in rows)


async def next_run(session: Session) -> datetime | None:
    """When all open records are scored again."""
    waiting = select(Job.due).where(Job.kind == running.DAILY, Job.status == JobStatus.WAITING)
    return await session.scalar(waiting.order_by(Job.due).limit(1))


async def check_seen(session: Session, subject: Subject, record_id: int, *, by: Actor) -> None:
    """Raises NotFound, alike for a record that is not there and one that the person may not see."""
    if not 0 < record_id <= LARGEST_ID or await session.scalar(_seen(subject, record_id, by)) is None:
        raise NotFound(record=record_id, entity=subject.value)


def _seen(subject: Subject, record_id: int, by: Actor) -> Select[Any]:
    told = SUBJECTS[subject]
    seen = [told.table.c.id == record_id, rights.may_see(told.table.c.owner_id, by)]  # type: ignore[arg-type]
    if subject is Subject.OPPORTUNITY:
        seen.append(~told.gone)
    return select(told.table.c.id).where(*seen)


async def _looked(session: Session, subject: Subject, score: Score) -> datetime | None:
    """When a run last came by: a score that is as it was is not written again."""
    mine = (ScoringRun.kind == subject, ScoringPart.low <= score.record_id, ScoringPart.high >= score.record_id)
    parts = select(func.max(ScoringPart.doneon)).join(ScoringRun, ScoringRun.id == ScoringPart.run_id).where(*mine)
    return await session.scalar(parts)


def _facts(subject: Subject, row: Any, looked: datetime | None) -> ScoreFacts:
    score, name, number, trained, text, version, *_ = row
    card = _card(text)
    return ScoreFacts(
        subject=subject,
        record_id=score.record_id,
        score=score.score,
        grade=score.grade,
        trend=score.trend,
        probability=score.probability,
        reasons=reasons.of_cells(card, score.cells) if card else (),
        ignored=reasons.ignored(card, score.cells) if card else (),
        attributes=tuple(each.name for each in card.attributes) if card else (),
        base_rate=card.base_rate if card else None,
        model_id=score.model_id,
        model=name or "",
        model_version=number or 0,
        trained=trained,
        scored_on=max(score.scoredon, looked or score.scoredon),
        is_current=score.record_version == version,
    )


def _card(text: str | None) -> Scorecard | None:
    """What gave the score; None where it cannot be read any more."""
    try:
        return standing.card(text or "")
    except UnusableScorecard:
        return None
