"""What pairs of attributes mean beyond what each means alone: small trees over grids of parts, added up.

A tree has a split by one attribute and in either half one by the other; the first is chosen with an eye on the second.
The usual boosting chooses each split for what it tells at once, and hardly finds two attributes of which neither tells
anything alone. What is learned is a table for each pair from the start.
"""

from __future__ import annotations

from collections.abc import Sequence
from dataclasses import dataclass, field

import numpy as np
from numpy.typing import NDArray

from services.scorecard import measures
from services.scorecard.cells import EMPTY, OTHER, Codes
from services.scorecard.learners.coded import Axis, Coded, Places, Shape
from services.scorecard.measures import Floats, Outcome, sigmoid

PARTS = 40
RATE = 0.1
MOST_ROUNDS, STEP, PATIENCE = 200, 4, 32
_RIDGE = 5.0
_LEAST_WEIGHT = 2.0
_Sums = tuple[Floats, Floats]


@dataclass(frozen=True)
class _Side:
    """An attribute in at most 40 parts: the part of each cell, how many there are, and whether they have an order."""

    parts: Codes
    size: int
    ordered: bool


@dataclass
class _Grid:
    """A pair: its two sides, the field of each lead, and the points by field as they have grown so far."""

    left: _Side
    right: _Side
    fields: Codes
    points: Floats = field(init=False)

    def __post_init__(self) -> None:
        self.points = np.zeros((self.left.size, self.right.size))

    def sums(self, weights: Floats) -> Floats:
        by_field = np.asarray(np.bincount(self.fields, weights, self.points.size), dtype=np.float64)
        return by_field.reshape(self.points.shape)

    def step(self, wrong: Floats, weight: Floats) -> Floats:
        """The points by field of the better of two trees: split by the left attribute first, or by the right one."""
        lack, mass = self.sums(wrong), self.sums(weight)
        gain, one_way = _tree((lack, mass), self.left.ordered, self.right.ordered)
        gain_of_other, other_way = _tree((lack.T, mass.T), self.right.ordered, self.left.ordered)
        return one_way if gain >= gain_of_other else other_way.T


class Interplay:
    """The pairs of some leads, learned round by round on top of log-odds that were learned before."""

    def __init__(self, coded: Coded, outcome: Outcome, pairs: Sequence[Places], log_odds: Floats) -> None:
        self._coded, self._outcome, self._log_odds = coded, outcome, log_odds.copy()
        sides = {place: _side(coded.axes[place], coded.counts(place)) for pair in pairs for place in pair}
        self._grids = {
            (left, right): _Grid(
                sides[left],
                sides[right],
                sides[left].parts[coded.codes[left]] * sides[right].size + sides[right].parts[coded.codes[right]],
            )
            for left, right in pairs
        }

    def grow(self, rounds: int) -> None:
        """So many more rounds: in each, every pair takes a small step towards what is still wrong."""
        for _ in range(rounds):
            for grid in self._grids.values():
                chances = sigmoid(self._log_odds)
                step = RATE * grid.step(self._outcome - chances, chances * (1.0 - chances))
                grid.points += step
                self._log_odds += step.ravel()[grid.fields]

    def shape(self) -> Shape:
        """What was learned so far: nothing of attributes alone, and a table over the cells of each pair."""
        tables = {
            places: grid.points[np.ix_(grid.left.parts, grid.right.parts)] for places, grid in self._grids.items()
        }
        return Shape(0.0, tuple(np.zeros(axis.size) for axis in self._coded.axes), tables)


@dataclass(frozen=True)
class Trial:
    """Pairs of some leads, and the cells of others (at `rows`) of which they are asked."""

    learned: Interplay
    codes: Codes
    rows: NDArray[np.intp]


def choose_rounds(trials: Sequence[Trial], log_odds: Floats, outcome: Outcome) -> tuple[int, Floats]:
    """After how many rounds the pairs help most beside these log-odds of unseen leads, and what they say of them then.

    None and nothing when they do not help.
    """
    best, said = 0, np.zeros(len(outcome))
    least = measures.log_loss(outcome, sigmoid(log_odds))
    for rounds in range(STEP, MOST_ROUNDS + 1, STEP):
        now = np.zeros(len(outcome))
        for trial in trials:
            trial.learned.grow(STEP)
            now[trial.rows] = trial.learned.shape().of(trial.codes)
        loss = measures.log_loss(outcome, sigmoid(log_odds + now))
        if loss < least:
            best, said, least = rounds, now, loss
        elif rounds - best >= PATIENCE:
            break
    return best, said


def _side(axis: Axis, counts: NDArray[np.intp]) -> _Side:
    """Of a category the commonest levels (they are in that order); of a number parts of about equally many leads."""
    every = np.arange(axis.size)
    size = min(axis.size, PARTS)
    if axis.values is None:
        return _Side(np.where(every < PARTS, every, OTHER), size, ordered=False)
    if axis.size <= PARTS:
        return _Side(every, size, ordered=True)
    filled = counts[EMPTY + 1 :]
    middle = np.cumsum(filled) - filled / 2.0
    parts = np.minimum(middle / max(filled.sum(), 1) * (PARTS - 1), PARTS - 2).astype(np.intp) + 1
    return _Side(np.concatenate([[EMPTY], parts]), size, ordered=True)


def _tree(sums: _Sums, first_ordered: bool, second_ordered: bool) -> tuple[float, Floats]:
    """The best tree that is split by rows first and then, in either half, by columns: its gain, its points by field."""
    lack, mass = sums
    order = np.arange(len(lack)) if first_ordered else _by_lack(lack.sum(axis=1), mass.sum(axis=1))
    low = lack[order].cumsum(axis=0), mass[order].cumsum(axis=0)
    halves = (low[0][:-1], low[1][:-1]), (low[0][-1] - low[0][:-1], low[1][-1] - low[1][:-1])
    split = [_Splits.of(half, second_ordered) for half in halves]
    gains = split[0].gains + split[1].gains
    at = int(np.argmax(gains))
    points = np.empty(lack.shape)
    points[order[: at + 1]], points[order[at + 1 :]] = split[0].points(at), split[1].points(at)
    return float(gains[at]), points


def _by_lack(lack: Floats, mass: Floats) -> Codes:
    return np.argsort(lack / (mass + _RIDGE), axis=-1, kind="stable")


@dataclass(frozen=True)
class _Splits:
    """The best split of each row of two tables: what it gains, after which place, and the points before and after."""

    order: Codes
    gains: Floats
    places: Codes
    before: Floats
    after: Floats

    @classmethod
    def of(cls, sums: _Sums, ordered: bool) -> _Splits:
        lack, mass = sums
        order = np.broadcast_to(np.arange(lack.shape[1]), lack.shape) if ordered else _by_lack(lack, mass)
        low, light = (np.take_along_axis(of, order, axis=1).cumsum(axis=1) for of in (lack, mass))
        high, heavy = low[:, -1:] - low, light[:, -1:] - light
        gains = low**2 / (light + _RIDGE) + high**2 / (heavy + _RIDGE)
        unsplit = low[:, -1:] ** 2 / (light[:, -1:] + _RIDGE)
        gains = np.where(np.minimum(light, heavy) >= _LEAST_WEIGHT, gains, unsplit)
        rows, places = np.arange(len(lack)), np.argmax(gains, axis=1)
        before, after = low / (light + _RIDGE), high / (heavy + _RIDGE)
        return cls(order, gains[rows, places], places, before[rows, places], after[rows, places])

    def points(self, row: int) -> Floats:
        found = np.empty(self.order.shape[1])
        last = self.places[row] + 1
        found[self.order[row, :last]], found[self.order[row, last:]] = self.before[row], self.after[row]
        return found
