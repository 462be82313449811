"""Boosted trees that may use one attribute, or one pair of attributes, in each path, read out as exact tables.

The trees are asked for their answers instead of being taken apart: a function of single attributes and pairs is known
from its values at a lead of reference with one or two attributes changed. That uses the public interface only.
"""

from __future__ import annotations

from collections.abc import Sequence

import numpy as np
from sklearn.ensemble import HistGradientBoostingClassifier

from services.scorecard.cells import Codes
from services.scorecard.learners.coded import Axis, Coded, Places, Shape
from services.scorecard.measures import Floats, Outcome

FEW = 300
STOPS_EARLY_FROM = 2_000


def fit(coded: Coded, outcome: Outcome, *, pairs: Sequence[Places] = (), seed: int) -> Shape:
    """The points by cell, and by cells of the given pairs of attributes."""
    return read_out(model(coded, outcome, pairs=pairs, seed=seed), coded, pairs)


def model(coded: Coded, outcome: Outcome, *, pairs: Sequence[Places] = (), seed: int) -> HistGradientBoostingClassifier:
    """The trees themselves, fitted to `features`."""
    rows = len(outcome)
    few = rows < FEW
    alone, categories = _columns(coded.axes)
    fresh = HistGradientBoostingClassifier(
        learning_rate=0.05 if few else 0.08,
        max_iter=60 if few else 120 if rows < STOPS_EARLY_FROM else 300,
        max_leaf_nodes=4 if few else 8 if not pairs else 12,
        min_samples_leaf=8 if few else int(np.clip(rows // 100, 10, 40)),
        l2_regularization=5.0,
        interaction_cst=[*alone, *(alone[left] | alone[right] for left, right in pairs)],
        categorical_features=categories,
        early_stopping=rows >= STOPS_EARLY_FROM,
        n_iter_no_change=10,
        max_bins=255,
        random_state=seed,
    )
    return fresh.fit(features(coded.axes, coded.codes), outcome)


def _columns(axes: Sequence[Axis]) -> tuple[list[set[int]], list[int]]:
    """For each attribute its columns as `features` lays them out, and which of all columns are categories."""
    choices, orders = _parted(axes)
    own: list[set[int]] = [set() for _ in axes]
    for column, place in enumerate([*choices, *orders]):
        own[place].add(column)
    return own, list(range(len(choices)))


def features(axes: Sequence[Axis], codes: Codes) -> Floats:
    """Rows x columns: what the trees see of these cells, categories first.

    An empty number is the lowest one: scikit-learn fails on a column where everything is missing, as a fold's can be.
    """
    choices, orders = _parted(axes)
    columns = [_choice(axes[place])[codes[place]] for place in choices]
    columns += [codes[place].astype(np.float64) for place in orders]
    return np.column_stack(columns)


def _parted(axes: Sequence[Axis]) -> tuple[list[int], list[int]]:
    """The attributes with a column that is a category, and those with one that is in order; a number can be both.

    Categories go first because scikit-learn puts them there, but reads `interaction_cst` as if it had not.
    """
    orders = [place for place, axis in enumerate(axes) if axis.values is not None]
    return [place for place, axis in enumerate(axes) if axis.values is None or axis.exact.any()], orders


def _choice(axis: Axis) -> Floats:
    """The category of each cell: of a number, which of the frequent exact values it is, or none."""
    if axis.values is None:
        return np.arange(axis.size, dtype=np.float64)
    return np.where(axis.exact, np.cumsum(axis.exact), 0.0)


def _reference(coded: Coded) -> Codes:
    """The most frequent cell of each attribute."""
    return np.array([int(np.argmax(coded.counts(place))) for place in range(len(coded.axes))], dtype=np.intp)


def read_out(model: HistGradientBoostingClassifier, coded: Coded, pairs: Sequence[Places]) -> Shape:
    """What the trees say, as tables over cells."""
    axes, reference = coded.axes, _reference(coded)

    def ask(*changes: dict[int, Codes]) -> list[Floats]:
        sizes = [len(next(iter(change.values()))) for change in changes]
        codes = np.repeat(reference[:, None], sum(sizes), axis=1)
        starts = np.cumsum([0, *sizes])
        for change, start, size in zip(changes, starts, sizes, strict=False):
            for place, cells in change.items():
                codes[place, start : start + size] = cells
        return np.split(model.decision_function(features(axes, codes)), starts[1:-1])

    alone = ask(*({place: np.arange(axis.size)} for place, axis in enumerate(axes)))
    base = float(alone[0][reference[0]])
    points = tuple(answers - base for answers in alone)
    tables: dict[Places, Floats] = {}
    for left, right in pairs:
        high, wide = axes[left].size, axes[right].size
        (both,) = ask({left: np.repeat(np.arange(high), wide), right: np.tile(np.arange(wide), high)})
        tables[left, right] = both.reshape(high, wide) - base - points[left][:, None] - points[right][None, :]
    return Shape(base, points, tables)
