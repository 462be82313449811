"""What is said of the cells to people: the value as it is shown, and how leads with it ended."""

from __future__ import annotations

from collections.abc import Iterator
from dataclasses import dataclass
from enum import StrEnum

import numpy as np
from numpy.typing import NDArray

from services.scorecard.cells import EMPTY, OTHER, Cells, Codes, Intervals

MOST_RANGES = 6


class Shown(StrEnum):
    """What kind of value it is."""

    EMPTY = "empty"
    OTHER = "other"
    LEVEL = "level"
    RANGE = "range"


@dataclass(frozen=True, slots=True)
class Value:
    """A level's text, or a range low <= value < high (None: open); neither for empty and other."""

    shown: Shown
    level: str | None = None
    low: float | None = None
    high: float | None = None


@dataclass(frozen=True, slots=True)
class Fact:
    """How many closed leads had the value and which share of them was won, 0..1; None where there were none."""

    value: Value
    count: int
    rate: float | None


def facts(cells: Cells, counts: NDArray[np.int64], wins: NDArray[np.int64]) -> tuple[Fact, ...]:
    """The fact of each cell; the fine intervals of a number are told in about six ranges."""
    part = ranges(counts) if isinstance(cells, Intervals) else np.arange(cells.size)
    by_part = np.bincount(part, counts), np.bincount(part, wins)
    values = list(_ranges(cells, part) if isinstance(cells, Intervals) else _levels(cells.levels))
    told = [
        Fact(value, int(count), float(won / count) if count else None)
        for value, count, won in zip(values, *by_part, strict=True)
    ]
    return tuple(told[place] for place in part)


def ranges(counts: NDArray[np.int64]) -> Codes:
    """For each cell of a number the range it is told in, from 1; 0 is empty. About equally many leads each."""
    filled = counts.copy()
    filled[EMPTY] = 0
    middle = np.cumsum(filled) - filled / 2.0
    wanted = np.minimum(middle / max(int(filled.sum()), 1) * MOST_RANGES, MOST_RANGES - 1).astype(np.intp)
    wanted[EMPTY] = -1
    return np.unique(wanted, return_inverse=True)[1].reshape(-1).astype(np.intp)


def _levels(levels: tuple[str, ...]) -> Iterator[Value]:
    yield Value(Shown.EMPTY)
    yield Value(Shown.OTHER)
    yield from (Value(Shown.LEVEL, level) for level in levels)


def _ranges(cells: Intervals, part: Codes) -> Iterator[Value]:
    yield Value(Shown.EMPTY)
    last = len(cells.cuts)
    for place in range(1, int(part.max()) + 1):
        within = np.flatnonzero(part == place)
        low, high = int(within[0]) - OTHER - 1, int(within[-1]) - OTHER
        yield Value(
            Shown.RANGE,
            low=float(cells.cuts[low]) if low >= 0 else None,
            high=float(cells.cuts[high]) if high < last else None,
        )
