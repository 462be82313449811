"""What a version of a model knows of each attribute: how much it moves the scores, and how records with a value ended.

Source: lead-management.md 5.5, attribute insights.
"""

from __future__ import annotations

import math
from collections.abc import Mapping
from dataclasses import dataclass

from services.models.scoring import ScoringVersion
from services.scoring import learning, standing
from services.scoring.learning import Fact, Scale, Shown, UnusableScorecard
from services.store import Session


@dataclass(frozen=True, slots=True)
class Insight:
    """Of the `closed` records that were learned from the share `average`, 0..1, was won; `values` are what they had."""

    scale: Scale
    closed: int
    average: float
    values: tuple[Fact, ...]


async def of(session: Session, version_id: int) -> Mapping[str, Insight]:
    """By attribute, the most influential first; nothing of a version that cannot be read."""
    version = await session.get(ScoringVersion, version_id)
    try:
        scorecard = standing.card((version.scorecard if version else None) or "")
    except UnusableScorecard:
        return {}
    terms = {term.attribute.name: term for term in scorecard.terms}
    found: dict[str, Insight] = {}
    for each in learning.influences(scorecard):
        term = terms[each.attribute]
        closed = int(term.counts.sum())
        values = tuple(sorted((fact for fact in dict.fromkeys(term.facts) if fact.count), key=_rank))
        found[each.attribute] = Insight(each.scale, closed, float(term.wins.sum() / max(closed, 1)), values)
    return found


def _rank(fact: Fact) -> tuple[int, float]:
    """Ranges in their order or levels from the best to the worst, then all others, then blanks."""
    match fact.value.shown:
        case Shown.LEVEL:
            return 0, -(fact.rate or 0.0)
        case Shown.RANGE:
            return 0, fact.value.low if fact.value.low is not None else -math.inf
        case Shown.OTHER:
            return 1, 0.0
        case Shown.EMPTY:
            return 2, 0.0
