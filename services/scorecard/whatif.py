"""What a seller could do: another value of an attribute that a seller can change, and the score it would bring."""

from __future__ import annotations

from dataclasses import dataclass

import numpy as np

from services.scorecard.cells import EMPTY, OTHER, Codes, Intervals
from services.scorecard.facts import Value, ranges
from services.scorecard.scorecard import Scorecard, Term
from services.scorecard.table import Table

SEEN_AT_LEAST = 5


@dataclass(frozen=True, slots=True)
class Change:
    """With `value` instead of what it has now, the lead would have `score` (1..99) instead of `score_now`."""

    attribute: str
    value: Value
    score: int
    score_now: int


def best_changes(scorecard: Scorecard, table: Table, row: int = 0) -> list[Change]:
    """For each attribute that a seller can change, its most helpful value where that raises the score; best first.

    Only values that at least five closed leads had. It says what such leads were like, not what causes what.
    """
    codes = scorecard.codes(table.take(slice(row, row + 1)))
    now = float(scorecard.log_odds_of(codes, 1)[0])
    score_now = int(scorecard.shown(np.array([now]))[0])
    found: list[tuple[float, Change]] = []
    for place, term in enumerate(scorecard.terms):
        others = _others(term, int(codes[place][0])) if term.attribute.fixed_by_seller else []
        if not len(others):
            continue
        changed = [np.repeat(code, len(others)) for code in codes]
        changed[place] = np.asarray(others, dtype=np.intp)
        log_odds = scorecard.log_odds_of(changed, len(others))
        best = int(np.argmax(log_odds))
        score = int(scorecard.shown(log_odds[best : best + 1])[0])
        if score > score_now:
            change = Change(term.attribute.name, term.facts[others[best]].value, score, score_now)
            found.append((float(log_odds[best]), change))
    return [change for _, change in sorted(found, key=lambda one: -one[0])]


def _others(term: Term, now: int) -> list[int]:
    """The cells that can be proposed: levels, or the middle of each range of a number."""
    if not isinstance(term.cells, Intervals):
        usual = np.flatnonzero(term.counts >= SEEN_AT_LEAST).tolist()
        return [cell for cell in usual if cell not in {EMPTY, OTHER, now}]
    part = ranges(term.counts)
    others = [_middle(part, term.counts, place) for place in range(1, int(part.max()) + 1) if place != part[now]]
    return [cell for cell in others if term.facts[cell].count >= SEEN_AT_LEAST]


def _middle(part: Codes, counts: Codes, place: int) -> int:
    within = np.flatnonzero(part == place)
    reached = np.cumsum(counts[within])
    return int(within[np.searchsorted(reached, reached[-1] / 2.0)])
