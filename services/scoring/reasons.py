"""What counts most for and against a score: the greatest contributions (lead-management.md 5.10)."""

from __future__ import annotations

import json
from collections.abc import Sequence
from dataclasses import dataclass
from functools import lru_cache
from typing import Any

import numpy as np

from services.scoring.learning import EMPTY, OTHER, Codes, Intervals, Scorecard, Table, Term

MOST = 5
"""Reasons for a score, and as many against it."""

LEAST = 0.005
"""Log-odds: what contributes less is no reason, it would be shown as nothing."""


@dataclass(frozen=True, slots=True)
class Between:
    """A number of at least `least` and less than `below`, where these are given."""

    least: float | None
    below: float | None


@dataclass(frozen=True, slots=True)
class Value:
    """What a record has in an attribute: a `word`, a number `between` two others, nothing, or something rare."""

    word: str | None = None
    between: Between | None = None
    is_rare: bool = False

    @property
    def is_empty(self) -> bool:
        return self.word is None and self.between is None and not self.is_rare


@dataclass(frozen=True, slots=True)
class Reason:
    """An attribute with its value, what that adds to the log-odds, and how many of `count` closed records with this
    value were won: the share `rate`, None where there were none."""

    attribute: str
    value: Value
    contribution: float
    rate: float | None
    count: int


def of_table(scorecard: Scorecard, table: Table, codes: Sequence[Codes]) -> list[str]:
    """The reasons of each row as JSON, the greatest contributions first; `codes` are the cells of the rows."""
    contributions = scorecard.contributions_of(codes, len(table))
    shown = min(2 * MOST, contributions.shape[1])
    if not len(table) or not shown:
        return ["[]"] * len(table)
    fragments = _fragments(scorecard)
    order = _extremes(contributions)
    cells = np.stack(codes, axis=1)
    rows = np.arange(len(table))[:, None]
    chosen = np.rint(contributions[rows, order] * 1000.0).astype(np.int64)
    of_cells = cells[rows, order]
    threshold = int(LEAST * 1000)
    return [
        "[" + ",".join(
            f"{fragments[at][cell][0]}{points / 1000:.3f}{fragments[at][cell][1]}"
            for at, cell, points in zip(places, its_cells, its_points, strict=True)
            if abs(points) >= threshold
        ) + "]"
        for places, its_cells, its_points in zip(order.tolist(), of_cells.tolist(), chosen.tolist(), strict=True)
    ]  # fmt: skip


def of_plain(kept: Sequence[Sequence[Any]]) -> tuple[Reason, ...]:
    """The reasons as they were stored."""
    return tuple(
        Reason(attribute, _value(value), contribution, rate, count)
        for attribute, value, contribution, rate, count in kept
    )


def _extremes(contributions: Any) -> Any:
    """The places of the attributes that contribute most, and least, in each row: at most five at either end."""
    order = np.argsort(-contributions, axis=1, kind="stable")
    few = contributions.shape[1] <= 2 * MOST
    return order if few else np.concatenate([order[:, :MOST], order[:, -MOST:]], axis=1)


@lru_cache(maxsize=64)
def _fragments(scorecard: Scorecard) -> list[list[tuple[str, str]]]:
    """For each attribute and cell the JSON of a reason before and after its contribution."""
    return [[_fragment(term, cell) for cell in range(term.cells.size)] for term in scorecard.terms]


def _fragment(term: Term, cell: int) -> tuple[str, str]:
    count, wins = int(term.counts[cell]), int(term.wins[cell])
    rate = round(wins / count, 4) if count else None
    before = json.dumps([term.attribute.name, _plain(term, cell)], ensure_ascii=False)[:-1]
    return f"{before},", f",{json.dumps(rate)},{count}]"


def _plain(term: Term, cell: int) -> Any:
    """The value of a cell as JSON: a word, a pair of limits, null for empty, true for what is rare."""
    if cell == EMPTY:
        return None
    if isinstance(term.cells, Intervals):
        cuts = term.cells.cuts.tolist()
        return [cuts[cell - 2] if cell > 1 else None, cuts[cell - 1] if cell <= len(cuts) else None]
    return True if cell == OTHER else term.cells.levels[cell - OTHER - 1]


def _value(plain: Any) -> Value:
    match plain:
        case None:
            return Value()
        case True:
            return Value(is_rare=True)
        case [least, below]:
            return Value(between=Between(least, below))
        case _:
            return Value(word=str(plain))
