"""Cells: the few values that an attribute is taken to have. Everything a scorecard knows is a number for each cell.

Cell 0 is "empty". A number has one cell for each interval between its cuts; a category one for the other values
(cell 1) and one for each of its levels.
"""

from __future__ import annotations

from collections.abc import Mapping
from dataclasses import dataclass
from functools import cached_property
from itertools import repeat

import numpy as np
from numpy.typing import NDArray

from services.scorecard.table import Column

EMPTY = 0
OTHER = 1
Codes = NDArray[np.intp]


@dataclass(frozen=True)
class Intervals:
    """A number's cells; cell k+1 holds cuts[k-1] <= value < cuts[k], the outer ones are open."""

    cuts: NDArray[np.float64]

    @property
    def size(self) -> int:
        return len(self.cuts) + 2

    def codes(self, column: Column) -> Codes:
        """The cell of each value; nan and infinity are empty."""
        found = np.searchsorted(self.cuts, column, side="right") + 1
        found[~np.isfinite(column)] = EMPTY
        return found


@dataclass(frozen=True)
class Levels:
    """A category's cells; a value that is none of the levels is "other"."""

    levels: tuple[str, ...]

    @property
    def size(self) -> int:
        return len(self.levels) + 2

    @cached_property
    def _cell(self) -> Mapping[object, int]:
        blank: dict[object, int] = {None: EMPTY, "": EMPTY}
        return blank | {level: cell for cell, level in enumerate(self.levels, start=OTHER + 1)}

    def codes(self, column: Column) -> Codes:
        """The cell of each value."""
        return np.fromiter(map(self._cell.get, column.tolist(), repeat(OTHER)), dtype=np.intp, count=len(column))


Cells = Intervals | Levels
