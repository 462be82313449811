"""Where the cells of an attribute lie: found from the values alone, without a look at the outcomes."""

from __future__ import annotations

from collections import Counter

import numpy as np
from numpy.typing import NDArray

from services.scorecard.cells import Cells, Intervals, Levels
from services.scorecard.table import Attribute, Column, Kind

MOST_INTERVALS = 100
MOST_EXACT = 40
MOST_LEVELS = 200
SEEN_AT_LEAST = 3
EXACT_AT_LEAST = 10
EXACT_SHARE = 0.01
MOST_DIGITS = 9


def cells(attribute: Attribute, column: Column) -> Cells:
    """The cells of a number, a category or a flag for the values of this column."""
    return intervals(column) if attribute.kind is Kind.NUMBER else levels(column)


def levels(column: Column) -> Levels:
    """The values that are there at least three times, at most two hundred of them, commonest first."""
    counted = Counter(value for value in column.tolist() if value)
    common = sorted(
        (level for level, count in counted.items() if count >= SEEN_AT_LEAST), key=lambda v: (-counted[v], v)
    )
    return Levels(tuple(common[:MOST_LEVELS]))


def intervals(column: Column) -> Intervals:
    """A cell a value where there are few; else by quantiles, and frequent exact values have cells of their own."""
    values, counts = np.unique(column[np.isfinite(column)], return_counts=True)
    if len(values) < 2:
        return Intervals(np.empty(0))
    if len(values) <= MOST_INTERVALS:
        return Intervals(_between(values, np.arange(len(values) - 1)))
    share = np.cumsum(counts) / counts.sum()
    steps = np.searchsorted(share, np.linspace(0.0, 1.0, MOST_INTERVALS + 1)[1:-1])
    exact = np.flatnonzero(often(counts))
    borders = np.unique(np.concatenate([steps, exact, exact - 1]))
    return Intervals(_between(values, borders[(borders >= 0) & (borders < len(values) - 1)]))


def often(counts: NDArray[np.intp]) -> NDArray[np.bool_]:
    """Which of the distinct values are so frequent that they mean something by themselves (50 000, 0)."""
    least = max(EXACT_AT_LEAST, EXACT_SHARE * counts.sum())
    if len(counts) > MOST_EXACT:
        least = max(least, np.sort(counts)[-MOST_EXACT])
    return np.asarray(counts >= least)


def _between(values: NDArray[np.float64], places: NDArray[np.intp]) -> NDArray[np.float64]:
    """A number after each of these values, not after the next: about halfway, with few digits, since people read it."""
    low, high = values[places], values[places + 1]
    middle = low / 2.0 + high / 2.0
    found = np.where(middle > low, middle, high)
    for digits in range(MOST_DIGITS, -MOST_DIGITS, -1):
        scale = 10.0**digits
        with np.errstate(over="ignore", invalid="ignore"):
            shifted = np.floor(middle * scale + 0.5)
            rounded = shifted / scale if digits >= 0 else shifted * 10.0**-digits
        found = np.where((rounded > low) & (rounded <= high), rounded, found)
    return found
