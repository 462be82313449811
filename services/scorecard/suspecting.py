"""Signs that an attribute knows the outcome from after the fact, or is of another time than what is scored.

A statistic finds only part of it (docs/decisions/0016): the first defence is to learn from values as they were at the
moment of scoring, which is for the caller to do.
"""

from __future__ import annotations

from enum import StrEnum
from math import log

import numpy as np
from numpy.typing import NDArray

from services.scorecard import relating
from services.scorecard.measures import Outcome
from services.scorecard.table import Kind, Table

LEAK_AUC, SUSPECT_AUC = 0.98, 0.90
CHANGED_LEAK, CHANGED_SUSPECT = 0.5, 0.25
CLOSED_FILLED, OPEN_TO_CLOSED, FILL_GAP = 0.5, 0.1, 0.4
FEWEST_OPEN = 15
FEWEST_ONE_SIDED, LEAST_SURPRISE = 15, 13.0
DRIFT_AUC = 0.9
NEWEST = 0.2


class Clue(StrEnum):
    """What is suspicious about an attribute, worst first; the first four keep it out."""

    CHANGED_AT_CLOSING = "changed-at-closing"
    EMPTY_WHILE_OPEN = "empty-while-open"
    ONE_OUTCOME_ONLY = "one-outcome-only"
    KNOWS_THE_OUTCOME = "knows-the-outcome"
    OFTEN_CHANGED_AT_CLOSING = "often-changed-at-closing"
    FILLED_DIFFERENTLY_WHILE_OPEN = "filled-differently-while-open"
    TELLS_A_LOT = "tells-a-lot"
    DRIFT = "drift"


LEAKS = frozenset({Clue.CHANGED_AT_CLOSING, Clue.EMPTY_WHILE_OPEN, Clue.ONE_OUTCOME_ONLY, Clue.KNOWS_THE_OUTCOME})


def clue(
    outcome: Outcome,
    *,
    auc: float,
    closed: NDArray[np.bool_],
    opened: NDArray[np.bool_] | None,
    changed: float,
) -> Clue | None:
    """The worst that is to be said of an attribute; `closed` and `opened` say which closed and open leads have it."""
    share_closed = float(closed.mean())
    share_open = float(opened.mean()) if opened is not None and len(opened) >= FEWEST_OPEN else None
    signs = {
        Clue.CHANGED_AT_CLOSING: changed > CHANGED_LEAK,
        Clue.EMPTY_WHILE_OPEN: share_open is not None
        and share_closed > CLOSED_FILLED
        and share_open < OPEN_TO_CLOSED * share_closed,
        Clue.ONE_OUTCOME_ONLY: one_outcome_only(outcome, closed) or one_outcome_only(outcome, ~closed),
        Clue.KNOWS_THE_OUTCOME: auc >= LEAK_AUC,
        Clue.OFTEN_CHANGED_AT_CLOSING: changed > CHANGED_SUSPECT,
        Clue.FILLED_DIFFERENTLY_WHILE_OPEN: share_open is not None and abs(share_open - share_closed) > FILL_GAP,
        Clue.TELLS_A_LOT: auc >= SUSPECT_AUC,
    }
    return next((sign for sign, shows in signs.items() if shows), None)


def one_outcome_only(outcome: Outcome, rows: NDArray[np.bool_]) -> bool:
    """Whether these rows all ended alike although that many by chance would be a wonder (e to the -13)."""
    count, won = int(rows.sum()), int(outcome[rows].sum())
    base = float(outcome.mean())
    if count < FEWEST_ONE_SIDED or won not in {0, count} or not 0.0 < base < 1.0:
        return False
    return count * -log(base if won else 1.0 - base) > LEAST_SURPRISE


def drifting(table: Table) -> frozenset[str]:
    """The attributes that tell the newest fifth of the rows (oldest first) from the older ones: marks of a period."""
    rows = len(table)
    newest = np.arange(rows) >= round(rows * (1.0 - NEWEST))
    usable = (a for a in table.attributes if a.kind not in {Kind.TEXT, Kind.DATE})
    by_cell = {a.name: relating.cells(a, table.columns[a.name]) for a in usable}
    return frozenset(name for name, of in by_cell.items() if relating.auc(of, newest) > DRIFT_AUC)
