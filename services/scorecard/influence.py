"""How much each attribute moves the scores of a model (lead-management.md 5.5: the most influential, and its scale)."""

from __future__ import annotations

from dataclasses import dataclass
from enum import IntEnum

import numpy as np

from services.scorecard.measures import Floats
from services.scorecard.scorecard import Pair, Scorecard


class Scale(IntEnum):
    """Against the most influential attribute, in fifths."""

    VERY_LOW = 1
    LOW = 2
    MEDIUM = 3
    HIGH = 4
    VERY_HIGH = 5


@dataclass(frozen=True, slots=True)
class Influence:
    """`moves`: what the attribute adds or takes in log-odds (root mean square over the leads it was learned from)."""

    attribute: str
    moves: float
    scale: Scale


def influences(scorecard: Scorecard) -> list[Influence]:
    """All attributes, the most influential first. A pair counts half for each, as if its attributes were unrelated.

    Squares add up, because a purified pair says nothing on average for any value of its attributes.
    """
    shares = [term.counts / max(int(term.counts.sum()), 1) for term in scorecard.terms]
    squares = [float(share @ term.points**2) for share, term in zip(shares, scorecard.terms, strict=True)]
    for pair in scorecard.pairs:
        half = _square(pair, shares[pair.left], shares[pair.right]) / 4.0
        squares[pair.left] += half
        squares[pair.right] += half
    moves = np.sqrt(squares).tolist()
    most = max(moves, default=0.0)
    named = sorted(zip(scorecard.attributes, moves, strict=True), key=lambda one: (-one[1], one[0].name))
    return [Influence(attribute.name, moved, _scale(moved, most)) for attribute, moved in named]


def _square(pair: Pair, left: Floats, right: Floats) -> float:
    rows, columns = pair.points.shape
    by_row, by_column = np.bincount(pair.left_groups, left, rows), np.bincount(pair.right_groups, right, columns)
    return float(by_row @ pair.points**2 @ by_column)


def _scale(moved: float, most: float) -> Scale:
    return Scale(min(5, 1 + int(5.0 * moved / most))) if most > 0.0 else Scale.VERY_LOW
