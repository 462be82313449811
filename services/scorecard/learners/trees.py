"""Boosted trees that may use one attribute in each path, read out as exact points.

The trees are asked for their answers instead of being taken apart: a sum of functions of single attributes is known
from its values at a lead of reference with one attribute changed. That uses the public interface only.
"""

from __future__ import annotations

from collections.abc import Iterator, Sequence
from dataclasses import dataclass

import numpy as np
from sklearn.ensemble import HistGradientBoostingClassifier

from services.scorecard.cells import Codes
from services.scorecard.learners.coded import Axis, Coded, Shape
from services.scorecard.measures import Floats, Outcome

FEW = 300
STOPS_EARLY_FROM = 2_000


def fit(coded: Coded, outcome: Outcome, *, seed: int) -> Shape:
    """The points by cell."""
    return read_out(model(coded, outcome, seed=seed), coded)


def model(coded: Coded, outcome: Outcome, *, seed: int) -> HistGradientBoostingClassifier:
    """The trees themselves, fitted to `features`."""
    rows = len(outcome)
    few = rows < FEW
    columns = _columns(coded.axes)
    own: list[set[int]] = [set() for _ in coded.axes]
    for at, column in enumerate(columns):
        own[column.place].add(at)
    fresh = HistGradientBoostingClassifier(
        learning_rate=0.05 if few else 0.08,
        max_iter=60 if few else 120 if rows < STOPS_EARLY_FROM else 300,
        max_leaf_nodes=4 if few else 8,
        min_samples_leaf=8 if few else int(np.clip(rows // 100, 10, 40)),
        l2_regularization=5.0,
        interaction_cst=own,
        categorical_features=[at for at, of in enumerate(columns) if of.category],
        early_stopping=rows >= STOPS_EARLY_FROM,
        n_iter_no_change=10,
        max_bins=255,
        random_state=seed,
    )
    return fresh.fit(features(coded.axes, coded.codes), outcome)


@dataclass(frozen=True)
class _Column:
    """What the trees see of an attribute: a value by cell."""

    place: int
    by_cell: Floats
    category: bool


def features(axes: Sequence[Axis], codes: Codes) -> Floats:
    """Rows x columns: what the trees see of these cells."""
    return np.column_stack([column.by_cell[codes[column.place]] for column in _columns(axes)])


def _columns(axes: Sequence[Axis]) -> list[_Column]:
    """The columns of all attributes, categories first.

    Scikit-learn would put categories first anyhow, but reads `interaction_cst` as if it had not.
    """
    columns = [column for place, axis in enumerate(axes) for column in _of_axis(place, axis)]
    return sorted(columns, key=lambda column: not column.category)


def _of_axis(place: int, axis: Axis) -> Iterator[_Column]:
    """A category; or a number's order, and which of the frequent exact values it is.

    An empty number is the lowest one: scikit-learn fails on a column where everything is missing, as a fold's can be.
    """
    yield _Column(place, np.arange(axis.size, dtype=np.float64), axis.values is None)
    if axis.exact.any():
        yield _Column(place, np.where(axis.exact, np.cumsum(axis.exact), 0.0), True)


def _reference(coded: Coded) -> Codes:
    """The most frequent cell of each attribute."""
    return np.array([int(np.argmax(coded.counts(place))) for place in range(len(coded.axes))], dtype=np.intp)


def read_out(model: HistGradientBoostingClassifier, coded: Coded) -> Shape:
    """What the trees say, as points by cell."""
    reference = _reference(coded)
    sizes = [axis.size for axis in coded.axes]
    ends = np.cumsum(sizes)
    asked = np.repeat(reference[:, None], ends[-1], axis=1)
    for place, (end, size) in enumerate(zip(ends, sizes, strict=True)):
        asked[place, end - size : end] = np.arange(size)
    answers = np.split(model.decision_function(features(coded.axes, asked)), ends[:-1])
    base = float(answers[0][reference[0]])
    return Shape(base, tuple(of_one - base for of_one in answers), {})
