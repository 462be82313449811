"""Given scores of records."""

from __future__ import annotations

from datetime import datetime
from typing import Any

from services.models.score import Grade, Score, Trend
from services.scoring import grades
from services.store import Session


async def score(session: Session, record_id: int, points: int, *, now: datetime, **values: Any) -> Score:
    """The score of a lead, graded as usual."""
    grade = grades.DEFAULT.grade(points)
    facts: dict[str, Any] = {
        "entity": "lead", "trend": Trend.STEADY, "log_odds": 0.0, "probability": 0.5, "model_id": 1,
        "version_id": 1, "standing": 0, "record_version": 1, "scoredon": now,
    }  # fmt: skip
    first: dict[str, Any] = {"first_score": points, "first_grade": Grade(grade), "first_on": now}
    row = Score(record_id=record_id, score=points, grade=grade, **facts | first | values)
    session.add(row)
    await session.flush()
    return row
