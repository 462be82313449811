"""Leads as cells, and a function over cells: what every learner gets and what it gives."""

from __future__ import annotations

from collections.abc import Mapping, Sequence
from dataclasses import dataclass, replace
from typing import Any, Self

import numpy as np
from numpy.typing import NDArray

from services.scorecard import cutting
from services.scorecard.cells import EMPTY, Cells, Codes, Intervals
from services.scorecard.measures import Floats
from services.scorecard.table import Column, Table

EXACT_FROM = 300
Places = tuple[int, int]


@dataclass(frozen=True)
class Axis:
    """The cells of one attribute; for a number also a typical value a cell, and which cells are one frequent value."""

    size: int
    values: Floats | None
    exact: NDArray[np.bool_]


@dataclass(frozen=True)
class Coded:
    """Leads by cell: `codes` is attributes x rows."""

    axes: tuple[Axis, ...]
    codes: Codes

    @property
    def rows(self) -> int:
        return int(self.codes.shape[1])

    def take(self, rows: NDArray[Any]) -> Self:
        """The leads at these positions, or where true."""
        return replace(self, codes=np.ascontiguousarray(self.codes[:, rows]))

    def counts(self, place: int) -> NDArray[np.intp]:
        """How many leads each cell of an attribute has."""
        return np.bincount(self.codes[place], minlength=self.axes[place].size)


@dataclass(frozen=True)
class Shape:
    """An additive function over cells: a base, points by cell of each attribute, and points by cells of pairs."""

    base: float
    points: tuple[Floats, ...]
    pairs: Mapping[Places, Floats]

    def of(self, codes: Codes) -> Floats:
        """The log-odds of leads by their cells (attributes x rows)."""
        total = np.full(codes.shape[1], self.base)
        for points, code in zip(self.points, codes, strict=True):
            total += points[code]
        for (left, right), points in self.pairs.items():
            total += points[codes[left], codes[right]]
        return total


def code(table: Table, cells: Sequence[Cells]) -> Coded:
    """The rows of a table by their cells."""
    columns = [table.columns[attribute.name] for attribute in table.attributes]
    codes = np.stack([of.codes(column) for of, column in zip(cells, columns, strict=True)])
    axes = (_axis(of, code, column) for of, code, column in zip(cells, codes, columns, strict=True))
    return Coded(tuple(axes), codes)


def mixed(shapes: Sequence[Shape], weights: Sequence[float], base: float) -> Shape:
    """The weighted sum of shapes over the same axes, with another base added."""
    places = sorted({places for shape in shapes for places in shape.pairs})
    return Shape(
        base + sum(w * shape.base for w, shape in zip(weights, shapes, strict=True)),
        tuple(
            np.asarray(sum(w * points for w, points in zip(weights, of_one, strict=True)))
            for of_one in zip(*(shape.points for shape in shapes), strict=True)
        ),
        {
            pair: np.asarray(
                sum(w * shape.pairs[pair] for w, shape in zip(weights, shapes, strict=True) if pair in shape.pairs)
            )
            for pair in places
        },
    )


def _axis(cells: Cells, codes: Codes, column: Column) -> Axis:
    if not isinstance(cells, Intervals):
        return Axis(cells.size, None, np.zeros(cells.size, dtype=bool))
    low, high = np.full(cells.size, np.inf), np.full(cells.size, -np.inf)
    filled = codes != EMPTY
    np.minimum.at(low, codes[filled], column[filled])
    np.maximum.at(high, codes[filled], column[filled])
    counts = np.bincount(codes, minlength=cells.size)
    with np.errstate(invalid="ignore"):
        values = low / 2.0 + high / 2.0
    exact = (low == high) & (counts >= max(cutting.EXACT_AT_LEAST, cutting.EXACT_SHARE * filled.sum()))
    return Axis(cells.size, values, exact & (len(codes) >= EXACT_FROM))
