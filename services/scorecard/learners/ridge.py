"""A logistic regression with a ridge over cells: steady where there are few leads."""

from __future__ import annotations

import warnings
from itertools import pairwise
from typing import Any

import numpy as np
from scipy import sparse
from sklearn.exceptions import ConvergenceWarning
from sklearn.linear_model import LogisticRegression
from sklearn.model_selection import StratifiedKFold

from services.scorecard import measures
from services.scorecard.cells import EMPTY
from services.scorecard.cutting import SEEN_AT_LEAST
from services.scorecard.learners.coded import Coded, Shape
from services.scorecard.measures import Floats, Outcome

KNOTS = 6
LINE = 1.7
STRENGTHS = (0.01, 0.03, 0.1, 0.3, 1.0)
STRENGTH_OF_FEW = 0.08
CHOSEN_ON_AT_MOST = 10_000


def fit(coded: Coded, outcome: Outcome, *, strength: float, seed: int) -> Shape:
    """The points by cell; `strength` is scikit-learn's C. Every attribute's share is a function of its cell."""
    bases = [_basis(coded, place) for place in range(len(coded.axes))]
    model = _model(_design(coded, bases), outcome, strength, seed)
    ends = np.cumsum([0, *(basis.shape[1] for basis in bases)])
    points = tuple(
        np.asarray(basis @ model.coef_[0][start:end]) for basis, (start, end) in zip(bases, pairwise(ends), strict=True)
    )
    return Shape(float(model.intercept_[0]), points, {})


def choose_strength(coded: Coded, outcome: Outcome, *, seed: int) -> float:
    """The strength with the least log loss in three folds, on at most 10,000 of the leads."""
    if coded.rows > CHOSEN_ON_AT_MOST:
        kept = np.sort(np.random.default_rng(seed).permutation(coded.rows)[:CHOSEN_ON_AT_MOST])
        coded, outcome = coded.take(kept), outcome[kept]
    design = _design(coded, [_basis(coded, place) for place in range(len(coded.axes))])
    folds = list(StratifiedKFold(3, shuffle=True, random_state=seed).split(design, outcome))

    def loss(strength: float) -> float:
        total = 0.0
        for train, test in folds:
            model = _model(design[train], outcome[train], strength, seed)
            chances = measures.sigmoid(model.decision_function(design[test]))
            total += measures.log_loss(outcome[test], chances) * len(test)
        return total

    return min(STRENGTHS, key=loss)


def _model(design: Any, outcome: Outcome, strength: float, seed: int) -> LogisticRegression:
    model = LogisticRegression(C=strength, max_iter=300, tol=1e-5, random_state=seed)
    with warnings.catch_warnings():
        warnings.simplefilter("ignore", ConvergenceWarning)
        return model.fit(design, outcome)


def _design(coded: Coded, bases: list[Floats]) -> Any:
    return sparse.hstack(
        [sparse.csr_matrix(basis)[code] for basis, code in zip(bases, coded.codes, strict=True)], format="csr"
    )


def _basis(coded: Coded, place: int) -> Floats:
    """Cells x columns: hats over the knots for a number, and a column for each cell that is a value of its own.

    Each column is divided by the root of its spread, halfway to standardising, so that rare values shrink more.
    """
    axis, counts = coded.axes[place], coded.counts(place)
    own = axis.exact.copy() if axis.values is not None else np.ones(axis.size, dtype=bool)
    own[EMPTY] = True
    alone = np.eye(axis.size)[:, own & (counts >= SEEN_AT_LEAST)]
    basis = alone if axis.values is None else np.hstack([_hats(axis.values, counts), alone])
    share = counts / max(counts.sum(), 1)
    mean = share @ basis
    spread = np.sqrt(np.maximum(share @ basis**2 - mean**2, 0.0))
    kept = spread > 1e-9
    scaled: Floats = basis[:, kept] / np.sqrt(spread[kept])
    return scaled


def _hats(values: Floats, counts: Any) -> Floats:
    """Functions of the typical value, 0 for an empty cell: hats, each 1 at its knot, 0 at the others; and its rank."""
    filled = np.isfinite(values) & (np.arange(len(values)) != EMPTY)
    if not filled.any():
        return np.zeros((len(values), 0))
    seen = np.repeat(values[filled], np.maximum(counts[filled], 0))
    if not len(seen):
        return np.zeros((len(values), 0))
    knots = np.unique(np.quantile(seen, np.linspace(0.0, 1.0, KNOTS), method="nearest"))
    hats = np.zeros((len(values), len(knots) + 1))
    for place in range(len(knots)):
        hats[filled, place] = np.interp(values[filled], knots, np.eye(len(knots))[place])
    share = counts[filled] / len(seen)
    hats[filled, -1] = LINE * (np.cumsum(share) - share / 2.0 - 0.5)
    return hats
