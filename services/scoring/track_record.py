"""What became of records of each grade: the grade that they had when they were first scored, before anybody knew.

Counted are those closed within the last six months (user-demands.md 4), whichever model graded them: what a grade was
worth lately.
"""

from __future__ import annotations

from dataclasses import dataclass

from sqlalchemy import case, func, select

from services.models.base import table
from services.models.score import Grade, Score
from services.models.scoring import Subject
from services.scoring.subjects import SUBJECTS
from services.store import Session
from services.views.clock import Clock, months_back

SCORES = table(Score)
WON = 1
"""The state Qualified, and the state Won."""

MONTHS = 6
ENOUGH = 20
"""Closed records from which on a share of them says something."""


@dataclass(frozen=True, slots=True)
class Record:
    """Of `closed` records of a grade `won` were qualified (or won)."""

    grade: Grade
    closed: int
    won: int

    @property
    def rate(self) -> float | None:
        """The share that was won, 0 to 1; None where none is closed."""
        return self.won / self.closed if self.closed else None

    @property
    def is_enough(self) -> bool:
        """Whether the share is one to go by."""
        return self.closed >= ENOUGH


async def of(session: Session, subject: Subject, *, clock: Clock) -> tuple[Record, ...]:
    """The track record of each grade, of the whole organisation. One statement."""
    told = SUBJECTS[subject]
    won = func.sum(case((told.table.c.statecode == WON, 1), else_=0))
    counting = (
        select(SCORES.c.first_grade, func.count(), won)
        .select_from(SCORES.join(told.table, told.table.c.id == SCORES.c.record_id))
        .where(SCORES.c.entity == subject.value, ~told.is_open, ~told.gone, told.closedon >= months_back(clock, MONTHS))
        .group_by(SCORES.c.first_grade)
    )
    found = {grade: (closed, won) for grade, closed, won in await session.execute(counting)}
    return tuple(Record(grade, *found.get(grade, (0, 0))) for grade in Grade)
