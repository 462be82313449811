"""Which pairs of attributes mean more together than each alone: the FAST ranking (Lou, Caruana et al., KDD 2013).

For each pair the leads are parted once on either side; the strongest contrast of the four quarters counts, measured by
what an interaction of just these two halves would take off the loss.
"""

from __future__ import annotations

from itertools import combinations
from typing import Any

import numpy as np
from numpy.typing import NDArray

from services.scorecard.cells import Codes
from services.scorecard.learners.coded import Coded, Places
from services.scorecard.measures import Floats, Outcome, sigmoid

MOST_PAIRS = 10
PARTS = 16
_RIDGE = 5.0


def strongest(
    coded: Coded, outcome: Outcome, log_odds: Floats, most: int = MOST_PAIRS, *, least: float = 0.0
) -> list[Places]:
    """The pairs with the most to gain over additive log-odds, and more than the least, strongest first."""
    chances = sigmoid(log_odds)
    wrong, weight = outcome - chances, chances * (1.0 - chances)
    parts = [_parts(coded, place, wrong, weight) for place in range(len(coded.axes))]
    pairs = list(combinations(range(len(parts)), 2))
    gains = [_gain(parts[left], parts[right], wrong, weight) for left, right in pairs]
    order = np.argsort(-np.array(gains), kind="stable")[:most]
    return [pairs[place] for place in order if gains[place] > least]


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


def _gain(left: Codes, right: Codes, wrong: Floats, weight: Floats) -> float:
    both = left * PARTS + right
    lack = _quarters(np.bincount(both, wrong, PARTS * PARTS))
    mass = _quarters(np.bincount(both, weight, PARTS * PARTS)) + _RIDGE
    means = lack / mass
    contrast = means[0] - means[1] - means[2] + means[3]
    return float((contrast**2 / (1.0 / mass).sum(axis=0)).max())


def _quarters(flat: NDArray[Any]) -> Floats:
    """4 x cuts x cuts: the sums left and right of either cut."""
    grid = flat.reshape(PARTS, PARTS).cumsum(axis=0).cumsum(axis=1)
    low, up, left = grid[:-1, :-1], grid[:-1, -1:], grid[-1:, :-1]
    return np.stack([low, up - low, left - low, grid[-1, -1] - up - left + low])
