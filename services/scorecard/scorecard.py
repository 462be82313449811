"""The scorecard: points for each cell of an attribute and for pairs of cells, which add up to the log-odds."""

from __future__ import annotations

from collections.abc import Sequence
from dataclasses import dataclass
from functools import cached_property

import numpy as np
from numpy.typing import NDArray

from services.scorecard.cells import Cells, Codes
from services.scorecard.facts import Fact, facts
from services.scorecard.measures import Floats, logit, sigmoid
from services.scorecard.table import Attribute, Table

LOWEST, HIGHEST = 1, 99


class UnusableScorecard(Exception):
    """The scorecard does not fit: another version, a wrong checksum, or other features; the argument says which."""


@dataclass(frozen=True)
class Term:
    """An attribute's points by cell, and how many closed leads had that cell and how many of them were won.

    The points are 0 on average over the leads that were learned from. Where `ignore_empty`, a blank has none.
    """

    attribute: Attribute
    cells: Cells
    points: Floats
    counts: NDArray[np.int64]
    wins: NDArray[np.int64]
    ignore_empty: bool = False

    @cached_property
    def facts(self) -> tuple[Fact, ...]:
        """What is said of each cell."""
        return facts(self.cells, self.counts, self.wins)


@dataclass(frozen=True)
class Pair:
    """What two attributes mean together beyond what each means alone: points by the groups that their cells are in."""

    left: int
    right: int
    left_groups: Codes
    right_groups: Codes
    points: Floats

    @cached_property
    def _flat(self) -> Floats:
        return np.ascontiguousarray(self.points).ravel()

    @cached_property
    def _left_steps(self) -> Codes:
        steps: Codes = self.left_groups * self.points.shape[1]
        return steps

    def of(self, left: Codes, right: Codes) -> Floats:
        """The points for these cells of both attributes."""
        found: Floats = self._flat[self._left_steps[left] + self.right_groups[right]]
        return found


@dataclass(frozen=True)
class Scorecard:
    """What was learned, as plain data; it is never changed, and `checksum` says which one gave a score.

    `base_log_odds` is what all contributions are added to, `base_rate` the share of the learned leads that were won.
    """

    terms: tuple[Term, ...]
    pairs: tuple[Pair, ...]
    base_log_odds: float
    base_rate: float
    checksum: str = ""

    @property
    def attributes(self) -> tuple[Attribute, ...]:
        return tuple(term.attribute for term in self.terms)

    def codes(self, table: Table) -> list[Codes]:
        """The cell of each row, for each attribute; UnusableScorecard when the table lacks one or has it otherwise."""
        kinds = {attribute.name: attribute.kind for attribute in table.attributes}
        if any(kinds.get(a.name) is not a.kind for a in self.attributes):
            raise UnusableScorecard("features")
        return [term.cells.codes(table.columns[term.attribute.name]) for term in self.terms]

    def log_odds(self, table: Table) -> Floats:
        """The log-odds of being won, a row; finite for whatever is in the table."""
        return self.log_odds_of(self.codes(table), len(table))

    def log_odds_of(self, codes: Sequence[Codes], rows: int) -> Floats:
        """The log-odds for cells that were looked up before."""
        total = np.full(rows, self.base_log_odds)
        for term, code in zip(self.terms, codes, strict=True):
            total += term.points[code]
        for pair in self.pairs:
            total += pair.of(codes[pair.left], codes[pair.right])
        return total

    def probabilities(self, table: Table) -> Floats:
        """The chance of being won, 0..1, a row."""
        return sigmoid(self.log_odds(table))

    def scores(self, table: Table) -> NDArray[np.int64]:
        """1..99, a row: 50 is the average lead, 75 has three times its odds (docs/decisions/0016)."""
        return self.shown(self.log_odds(table))

    def shown(self, log_odds: Floats) -> NDArray[np.int64]:
        """The scores for log-odds: the odds against those of the average lead, never 0 or 100."""
        against = sigmoid(log_odds - float(logit(self.base_rate)))
        return np.clip(np.rint(100.0 * against), LOWEST, HIGHEST).astype(np.int64)

    def contributions(self, table: Table) -> Floats:
        """Rows x attributes, in log-odds; with `base_log_odds` they sum up to `log_odds`. A pair is halved."""
        return self.contributions_of(self.codes(table), len(table))

    def contributions_of(self, codes: Sequence[Codes] | Codes, rows: int) -> Floats:
        """The contributions for cells that were looked up before."""
        made = np.empty((len(self.terms), rows))
        for place, (term, code) in enumerate(zip(self.terms, codes, strict=True)):
            made[place] = term.points[code]
        for pair in self.pairs:
            half = pair.of(codes[pair.left], codes[pair.right]) / 2.0
            made[pair.left] += half
            made[pair.right] += half
        return made.T

    def contributions_of_one(self, cells: Sequence[int]) -> list[float]:
        """The contributions for the cells of one lead, to the last bit as among many, but not by way of arrays."""
        made: list[float] = [term.points.item(cell) for term, cell in zip(self.terms, cells, strict=True)]
        for pair in self.pairs:
            groups = pair.left_groups.item(cells[pair.left]), pair.right_groups.item(cells[pair.right])
            half = pair.points.item(groups) / 2.0
            made[pair.left] += half
            made[pair.right] += half
        return made
