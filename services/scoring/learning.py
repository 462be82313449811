"""The door to what learns and scores: everything that this room knows of it comes through here."""

from __future__ import annotations

from collections.abc import Callable, Mapping
from dataclasses import asdict, dataclass
from typing import Any

import numpy as np
from numpy.typing import NDArray

from services.scorecard import derived, reasons, whatif, writing
from services.scorecard.cells import EMPTY, Cells, Codes
from services.scorecard.facts import Fact, Shown, Value
from services.scorecard.influence import Scale, influences
from services.scorecard.measures import Outcome, sigmoid
from services.scorecard.reasons import Reason
from services.scorecard.report import Report, State, Tested
from services.scorecard.scorecard import Scorecard, UnusableScorecard
from services.scorecard.table import Attribute, Column, Kind, Table, column

__all__ = [
    "EMPTY",
    "Attribute",
    "Cells",
    "Codes",
    "Column",
    "Fact",
    "Kind",
    "Outcome",
    "Reason",
    "Report",
    "Scale",
    "Scorecard",
    "Shown",
    "State",
    "Table",
    "Tested",
    "UnusableScorecard",
    "Value",
    "column",
    "derived",
    "influences",
    "reasons",
    "sigmoid",
    "whatif",
]


@dataclass(frozen=True, slots=True)
class Wishes:
    """Attributes an administrator picked (None: those that are recommended), and those whose blanks do not count."""

    chosen: frozenset[str] | None = None
    ignore_empty: frozenset[str] = frozenset()


@dataclass(frozen=True, slots=True)
class Learned:
    """A scorecard as text, how good it is, and what was found out about every attribute, as plain JSON."""

    scorecard: str
    report: Report
    screened: tuple[Mapping[str, Any], ...]


def learn(
    table: Table,
    outcome: Outcome,
    *,
    wishes: Wishes,
    records: NDArray[np.intp],
    open_rows: Table,
    changed_at_closing: Mapping[str, float],
    progress: Callable[[int, int], None],
) -> Learned:
    """What closed records teach, the oldest first; `records` says of which record each row is.

    Slow: to be called in a thread; `progress` hears done of total.

    Raises scorecard.fitting.TooFewOutcomes.
    """
    from services.scorecard import fitting  # noqa: PLC0415  it loads scikit-learn, which only training needs

    found = fitting.learn(
        table,
        outcome,
        wishes=fitting.Wishes(wishes.chosen, wishes.ignore_empty),
        records=records,
        open_rows=open_rows if len(open_rows) else None,
        changed_at_closing=changed_at_closing,
        progress=progress,
    )
    screened = tuple(
        {name: str(value) if isinstance(value, str) else value for name, value in asdict(each).items()}
        for each in found.screened
    )
    return Learned(writing.write(found.scorecard), found.report, screened)


def from_text(text: str) -> Scorecard:
    """The scorecard of such a text. Raises UnusableScorecard."""
    return writing.read(text)
