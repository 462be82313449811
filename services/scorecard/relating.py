"""What one attribute alone can tell of something that is so or not, measured on leads that were not looked at."""

from __future__ import annotations

from dataclasses import dataclass

import numpy as np
from numpy.typing import NDArray
from scipy import special

from services.scorecard import cutting, measures
from services.scorecard.cells import OTHER, Codes, Intervals
from services.scorecard.measures import Floats, Outcome
from services.scorecard.table import Attribute, Column

FOLDS = 5
INTERVALS = 6
SEED = 7
_SMOOTHING = 2.0


@dataclass(frozen=True)
class Parts:
    """Rows by a few parts of an attribute (0 is empty); `uncommon`: the share of the filled that is in no level."""

    codes: Codes
    size: int
    uncommon: float

    def counts(self) -> NDArray[np.intp]:
        return np.bincount(self.codes, minlength=self.size)


def filled(column: Column) -> NDArray[np.bool_]:
    """Which rows have a value."""
    if column.dtype == object:
        return np.array([value is not None and value != "" for value in column.tolist()], dtype=bool)
    return np.isfinite(column)


def parts(attribute: Attribute, column: Column) -> Parts:
    """A number in about six intervals, a category in its levels."""
    cells = cutting.cells(attribute, column)
    codes = cells.codes(column)
    if isinstance(cells, Intervals):
        counts = np.bincount(codes, minlength=cells.size)[1:]
        middle = np.cumsum(counts) - counts / 2.0
        joined = np.minimum(middle / max(counts.sum(), 1) * INTERVALS, INTERVALS - 1).astype(np.intp) + 1
        return Parts(np.concatenate([[0], joined])[codes], INTERVALS + 1, 0.0)
    there = int((codes > 0).sum())
    return Parts(codes, cells.size, float((codes == OTHER).sum() / there) if there else 0.0)


def cells(attribute: Attribute, column: Column) -> Parts:
    """A number in as many intervals as it has cells: where what is looked for may be in a few exact values."""
    found = cutting.cells(attribute, column)
    return Parts(found.codes(column), found.size, 0.0)


def auc(parts: Parts, outcome: Outcome) -> float:
    """The AUC of the share of the outcome by part, each fifth told from the other four."""
    return measures.auc(outcome, told(parts, outcome))


def by_chance(parts: Parts, column: Column, outcome: Outcome) -> float:
    """How likely something unrelated would show as much (p): by its parts (chi squared), or by a number's order."""
    counts = parts.counts()
    there = counts > 0
    if there.sum() < 2 or outcome.all() or not outcome.any():
        return 1.0
    rate = outcome.mean()
    wins = np.bincount(parts.codes[outcome], minlength=parts.size)
    squares = (wins - counts * rate)[there] ** 2 / (counts[there] * rate * (1.0 - rate))
    p = float(special.gammaincc((there.sum() - 1) / 2.0, squares.sum() / 2.0))
    if column.dtype == object:
        return p
    known = np.isfinite(column)
    won, lost = int(outcome[known].sum()), int((~outcome[known]).sum())
    errors = abs(measures.auc(outcome[known], column[known]) - 0.5) / measures.null_error(won, lost)
    return min(p, float(special.erfc(errors / np.sqrt(2.0))))


def told(parts: Parts, outcome: Outcome) -> Floats:
    """Log-odds of the outcome by part against the average, for each row from the rows of other folds."""
    fold = _folds(outcome)
    said = np.zeros(len(outcome))
    for left_out in range(FOLDS):
        seen = fold != left_out
        rate = outcome[seen].mean() if seen.any() else 0.5
        counts = np.bincount(parts.codes[seen], minlength=parts.size)
        wins = np.bincount(parts.codes[seen][outcome[seen]], minlength=parts.size)
        by_part = measures.logit((wins + _SMOOTHING * rate) / (counts + _SMOOTHING)) - measures.logit(rate)
        said[~seen] = by_part[parts.codes[~seen]]
    return said


def _folds(outcome: Outcome) -> NDArray[np.intp]:
    """A fifth each, with equally many of both outcomes."""
    fold = np.empty(len(outcome), dtype=np.intp)
    chance = np.random.default_rng(SEED)
    for kind in (True, False):
        rows = np.flatnonzero(outcome == kind)
        fold[chance.permutation(rows)] = np.arange(len(rows)) % FOLDS
    return fold
