"""Boosted trees that may use one attribute, or one pair of attributes, in each path, read out as exact tables.

The trees are asked for their answers instead of being taken apart: a function of single attributes and pairs is known
from its values at a lead of reference with one or two attributes changed. That uses the public interface only.
"""

from __future__ import annotations

from collections.abc import Iterator, Sequence
from dataclasses import dataclass

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
    columns = _columns(coded.axes, pairs)
    own: list[set[int]] = [set() for _ in coded.axes]
    paired: list[set[int]] = [set() for _ in coded.axes]
    for at, column in enumerate(columns):
        own[column.place].add(at)
        if column.paired:
            paired[column.place].add(at)
    fresh = HistGradientBoostingClassifier(
        learning_rate=0.05 if few else 0.08,
        max_iter=60 if few else 120 if rows < STOPS_EARLY_FROM else 300,
        max_leaf_nodes=4 if few else 8 if not pairs else 12,
        min_samples_leaf=8 if few else int(np.clip(rows // 100, 10, 40)),
        l2_regularization=5.0,
        interaction_cst=[*own, *(paired[left] | paired[right] for left, right in pairs)],
        categorical_features=[at for at, of in enumerate(columns) if of.category],
        early_stopping=rows >= STOPS_EARLY_FROM,
        n_iter_no_change=10,
        max_bins=255,
        random_state=seed,
    )
    return fresh.fit(features(coded.axes, coded.codes, pairs), outcome)


@dataclass(frozen=True)
class _Column:
    """What the trees see of an attribute: a value by cell, and whether together with another attribute too."""

    place: int
    by_cell: Floats
    category: bool
    paired: bool = True


def features(axes: Sequence[Axis], codes: Codes, pairs: Sequence[Places] = ()) -> Floats:
    """Rows x columns: what the trees see of these cells, where they may use these pairs."""
    return np.column_stack([column.by_cell[codes[column.place]] for column in _columns(axes, pairs)])


def _columns(axes: Sequence[Axis], pairs: Sequence[Places]) -> list[_Column]:
    """The columns of all attributes, categories first; coarse where they are in a pair.

    Scikit-learn would put categories first anyhow, but reads `interaction_cst` as if it had not.
    """
    coarse = {place for pair in pairs for place in pair}
    columns = [c for place, axis in enumerate(axes) for c in _of_axis(place, axis, coarse=place in coarse)]
    return sorted(columns, key=lambda column: not column.category)


def _of_axis(place: int, axis: Axis, *, coarse: bool) -> Iterator[_Column]:
    """A category; or a number's order, and which of the frequent exact values it is.

    An empty number is the lowest one: scikit-learn fails on a column where everything is missing, as a fold's can be.
    """
    cells = axis.coarse if coarse else np.arange(axis.size)
    yield _Column(place, cells.astype(np.float64), axis.values is None)
    if axis.exact.any():
        yield _Column(place, np.where(axis.exact, np.cumsum(axis.exact), 0.0), True, paired=not coarse)


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
        return np.split(model.decision_function(features(axes, codes, pairs)), starts[1:-1])

    alone = ask(*({place: np.arange(axis.size)} for place, axis in enumerate(axes)))
    base = float(alone[0][reference[0]])
    points = tuple(answers - base for answers in alone)
    tables: dict[Places, Floats] = {}
    for left, right in pairs:
        high, wide = axes[left].size, axes[right].size
        (both,) = ask({left: np.repeat(np.arange(high), wide), right: np.tile(np.arange(wide), high)})
        tables[left, right] = both.reshape(high, wide) - base - points[left][:, None] - points[right][None, :]
    return Shape(base, points, tables)
