"""Pairs made pure: what one attribute says alone is moved to it, so that halves of a pair are fair shares."""

from __future__ import annotations

import numpy as np
from numpy.typing import NDArray

from services.scorecard.cells import Codes
from services.scorecard.learners.coded import Coded, Shape
from services.scorecard.measures import Floats
from services.scorecard.scorecard import Pair

_ROUNDS = 1000
_ENOUGH = 1e-12


def group(points: Floats) -> tuple[Codes, Codes, Floats]:
    """The same table with equal rows and equal columns joined: the groups of both sides, and the smaller table."""
    rounded = np.round(points, 11) + 0.0
    kept_rows, rows = np.unique(rounded, axis=0, return_inverse=True)
    kept, columns = np.unique(kept_rows, axis=1, return_inverse=True)
    return rows.reshape(-1).astype(np.intp), columns.reshape(-1).astype(np.intp), kept


def purify(shape: Shape, coded: Coded) -> tuple[Shape, tuple[Pair, ...]]:
    """The same function: every pair has mean 0 in each row and column over the leads, every attribute over all."""
    points: list[Floats] = [alone.copy() for alone in shape.points]
    pairs: list[Pair] = []
    for (left, right), table in shape.pairs.items():
        rows, columns, small = group(table)
        weights = _weights(rows[coded.codes[left]], columns[coded.codes[right]], small.shape)
        pure, of_left, of_right = _split(small, weights)
        points[left] += of_left[rows]
        points[right] += of_right[columns]
        if np.abs(pure).max(initial=0.0) > 1e-9:
            pairs.append(Pair(left, right, rows, columns, pure))
    means = [float(coded.counts(place) @ alone) / max(coded.rows, 1) for place, alone in enumerate(points)]
    centred = tuple(np.asarray(alone - mean) for alone, mean in zip(points, means, strict=True))
    return Shape(shape.base + sum(means), centred, {}), tuple(pairs)


def _weights(rows: Codes, columns: Codes, shape: tuple[int, ...]) -> Floats:
    """How many leads each field of the table has; a trace everywhere, so that no mean is of nothing."""
    counts: NDArray[np.intp] = np.bincount(rows * shape[1] + columns, minlength=shape[0] * shape[1])
    weights: Floats = counts.reshape(shape[0], shape[1]).astype(np.float64) + 1e-3
    return weights


def _split(table: Floats, weights: Floats) -> tuple[Floats, Floats, Floats]:
    pure: Floats = table.copy()
    of_left, of_right = np.zeros(table.shape[0]), np.zeros(table.shape[1])
    by_row, by_column = weights.sum(axis=1), weights.sum(axis=0)
    for _ in range(_ROUNDS):
        row = (pure * weights).sum(axis=1) / by_row
        pure -= row[:, None]
        column = (pure * weights).sum(axis=0) / by_column
        pure -= column[None, :]
        of_left += row
        of_right += column
        if max(np.abs(row).max(), np.abs(column).max()) < _ENOUGH:
            break
    return pure, of_left, of_right
