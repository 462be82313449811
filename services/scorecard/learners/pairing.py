"""Which pairs of attributes mean more together than each alone: the FAST ranking (Lou, Caruana et al., KDD 2013).

For each pair the leads are parted once on either side; the strongest contrast of the four quarters counts, measured by
what an interaction of just these two halves would take off the loss. What a pair tells is then taken as known, and the
others are measured again: else ten pairs of a few attributes that mean the same would leave no room.
"""

from __future__ import annotations

from dataclasses import dataclass
from itertools import combinations
from typing import Any

import numpy as np
from numpy.typing import NDArray

from services.scorecard.cells import Codes
from services.scorecard.learners.coded import Coded, Places
from services.scorecard.measures import Floats, Outcome, sigmoid

MOST_PAIRS = 10
PARTS = 16
CANDIDATES, STEPS = 5, 30
MEASURED_ON_AT_MOST = 20_000
_RIDGE = 5.0


def strongest(
    coded: Coded, outcome: Outcome, log_odds: Floats, most: int = MOST_PAIRS, *, least: float = 0.0
) -> list[Places]:
    """The pairs with the most to gain over additive log-odds, and more than the least, strongest first.

    Of more than 20,000 leads every so-manieth is looked at.
    """
    if coded.rows > MEASURED_ON_AT_MOST:
        kept = np.linspace(0, coded.rows - 1, MEASURED_ON_AT_MOST).astype(np.intp)
        coded, outcome, log_odds = coded.take(kept), outcome[kept], log_odds[kept]
    wrong, weight = _wrong(outcome, log_odds)
    parts = [_parts(coded, place, wrong, weight) for place in range(len(coded.axes))]
    pairs = list(combinations(range(len(parts)), 2))
    gains = [_contrast(parts[left], parts[right], wrong, weight).gain for left, right in pairs]
    candidates = [pairs[place] for place in np.argsort(-np.array(gains), kind="stable")[: CANDIDATES * most]]
    found: dict[Places, None] = {}
    for _ in range(STEPS if candidates else 0):
        contrasts = [_contrast(parts[left], parts[right], wrong, weight) for left, right in candidates]
        best, pair = max(zip(contrasts, candidates, strict=True), key=lambda one: one[0].gain)
        if best.gain <= least:
            break
        found[pair] = None
        if len(found) == most:
            break
        log_odds = log_odds + best.points(parts[pair[0]], parts[pair[1]])
        wrong, weight = _wrong(outcome, log_odds)
    return list(found)


def _wrong(outcome: Outcome, log_odds: Floats) -> tuple[Floats, Floats]:
    chances = sigmoid(log_odds)
    return outcome - chances, chances * (1.0 - chances)


def _parts(coded: Coded, place: int, wrong: Floats, weight: Floats) -> Codes:
    """The cells joined into at most 16 parts of about equal weight: numbers in order, categories by what they lack."""
    axis, codes = coded.axes[place], coded.codes[place]
    mass = np.bincount(codes, weight, axis.size)
    lack = np.bincount(codes, wrong, axis.size) / (mass + _RIDGE)
    order = np.argsort(lack, kind="stable") if axis.values is None else np.arange(axis.size)
    reached = np.cumsum(mass[order]) - mass[order] / 2.0
    part = np.empty(axis.size, dtype=np.intp)
    part[order] = np.minimum((reached / max(mass.sum(), 1e-12) * PARTS).astype(np.intp), PARTS - 1)
    joined: Codes = part[codes]
    return joined


@dataclass(frozen=True)
class _Contrast:
    """The four quarters that differ most: the last low part of either side, the means, and what they would gain."""

    gain: float
    cuts: tuple[int, int]
    means: Floats

    def points(self, left: Codes, right: Codes) -> Floats:
        points: Floats = self.means[2 * (left > self.cuts[0]) + (right > self.cuts[1])]
        return points


def _contrast(left: Codes, right: Codes, wrong: Floats, weight: Floats) -> _Contrast:
    both = left * PARTS + right
    lack = _quarters(np.bincount(both, wrong, PARTS * PARTS))
    mass = _quarters(np.bincount(both, weight, PARTS * PARTS)) + _RIDGE
    means = lack / mass
    gains = (means[0] - means[1] - means[2] + means[3]) ** 2 / (1.0 / mass).sum(axis=0)
    row, column = divmod(int(np.argmax(gains)), gains.shape[1])
    return _Contrast(float(gains[row, column]), (row, column), means[:, row, column])


def _quarters(flat: NDArray[Any]) -> Floats:
    """4 x cuts x cuts: the sums left and right of either cut."""
    grid = flat.reshape(PARTS, PARTS).cumsum(axis=0).cumsum(axis=1)
    low, up, left = grid[:-1, :-1], grid[:-1, -1:], grid[-1:, :-1]
    return np.stack([low, up - low, left - low, grid[-1, -1] - up - left + low])
