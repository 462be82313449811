"""The door to what learns and scores: everything that this room knows of it comes through here."""

from __future__ import annotations

from services.scorecard import writing
from services.scorecard.cells import EMPTY, OTHER, Codes, Intervals, Levels
from services.scorecard.measures import sigmoid
from services.scorecard.report import Report, State
from services.scorecard.scorecard import Scorecard, Term, UnusableScorecard
from services.scorecard.table import Attribute, Column, Kind, Table, column

__all__ = [
    "EMPTY",
    "OTHER",
    "Attribute",
    "Codes",
    "Column",
    "Intervals",
    "Kind",
    "Levels",
    "Report",
    "Scorecard",
    "State",
    "Table",
    "Term",
    "UnusableScorecard",
    "column",
    "from_text",
    "sigmoid",
    "to_text",
]


def to_text(scorecard: Scorecard) -> str:
    """The scorecard as text without any code in it."""
    return writing.write(scorecard)


def from_text(text: str) -> Scorecard:
    """The scorecard of such a text. Raises UnusableScorecard."""
    return writing.read(text)
