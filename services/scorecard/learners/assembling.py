"""From a learned shape to a scorecard: pure, centred, and silent about what was never seen or is to be ignored."""

from __future__ import annotations

from collections.abc import Collection, Sequence
from dataclasses import replace

import numpy as np
from numpy.typing import NDArray

from services.scorecard import writing
from services.scorecard.cells import EMPTY, OTHER, Cells, Codes
from services.scorecard.learners import purifying
from services.scorecard.learners.coded import Coded, Shape
from services.scorecard.measures import Floats, Outcome
from services.scorecard.scorecard import Pair, Scorecard, Term
from services.scorecard.table import Attribute


def scorecard(
    shape: Shape,
    learned: Coded,
    coded: Coded,
    outcome: Outcome,
    *,
    attributes: Sequence[Attribute],
    cells: Sequence[Cells],
    ignore_empty: Collection[str],
) -> Scorecard:
    """The scorecard of a shape, rounded as it will be read again.

    `learned` are the leads as they were learned from, `coded` as they are: blanks that are ignored are blank there.
    """
    pure, pairs = purifying.purify(shape, learned)
    silent = [_silent(learned.counts(place)) for place in range(len(attributes))]
    terms: list[Term] = []
    for place, (attribute, of) in enumerate(zip(attributes, cells, strict=True)):
        counts = coded.counts(place)
        wins = np.bincount(coded.codes[place][outcome], minlength=of.size)
        points = np.where(silent[place], 0.0, pure.points[place])
        terms.append(Term(attribute, of, points, counts, wins, attribute.name in ignore_empty))
    hushed = tuple(_hush(pair, silent) for pair in pairs)
    rate = (int(outcome.sum()) + 0.5) / (len(outcome) + 1.0)
    return writing.settle(Scorecard(tuple(terms), hushed, pure.base, rate))


def _silent(counts: NDArray[np.intp]) -> NDArray[np.bool_]:
    """Empty or other, where no lead had it: nothing is known, so nothing is said."""
    silent = np.zeros(len(counts), dtype=bool)
    silent[[EMPTY, OTHER]] = counts[[EMPTY, OTHER]] == 0
    return silent


def _hush(pair: Pair, silent: Sequence[NDArray[np.bool_]]) -> Pair:
    left, points = _row_of_nothing(pair.left_groups, pair.points, silent[pair.left])
    right, points = _row_of_nothing(pair.right_groups, points.T, silent[pair.right])
    return replace(pair, left_groups=left, right_groups=right, points=np.ascontiguousarray(points.T))


def _row_of_nothing(groups: Codes, points: Floats, silent: NDArray[np.bool_]) -> tuple[Codes, Floats]:
    if not silent.any():
        return groups, points
    return np.where(silent, len(points), groups), np.vstack([points, np.zeros(points.shape[1])])
