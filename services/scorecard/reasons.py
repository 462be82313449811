"""Why a lead has its score: what each of its values added or took, and how closed leads with that value ended."""

from __future__ import annotations

from collections.abc import Sequence
from dataclasses import dataclass

import numpy as np
from numpy.typing import NDArray

from services.scorecard.cells import Codes
from services.scorecard.facts import Value
from services.scorecard.measures import Floats
from services.scorecard.scorecard import Scorecard
from services.scorecard.table import Table


@dataclass(frozen=True, slots=True)
class Reason:
    """`contribution` is in log-odds against the average lead; `rate` of `count` closed leads with the value were won.

    A rate is 0..1, None where no closed lead had the value. It is of the value alone: in a sentence, not in a sum.
    """

    attribute: str
    value: Value
    contribution: float
    rate: float | None
    count: int


def of(scorecard: Scorecard, table: Table, row: int = 0) -> list[Reason]:
    """A reason for each attribute of the lead in this row, from what helps most to what harms most."""
    return of_codes(scorecard, scorecard.codes(table.take(slice(row, row + 1))))


def of_codes(scorecard: Scorecard, codes: Sequence[Codes] | NDArray[np.intp]) -> list[Reason]:
    """The same for one lead whose cells are known."""
    cells = [int(code[0]) for code in codes]
    contributions = scorecard.contributions_of_one(cells)
    made = []
    for place in sorted(range(len(cells)), key=lambda place: -contributions[place]):
        term = scorecard.terms[place]
        fact = term.facts[cells[place]]
        made.append(Reason(term.attribute.name, fact.value, contributions[place], fact.rate, fact.count))
    return made


def strongest(contributions: Floats, most: int = 5) -> tuple[NDArray[np.intp], NDArray[np.intp]]:
    """Rows x most: the attributes (by place) that help most, most first, and those that harm most, most first.

    For many leads at once; with fewer attributes there are fewer columns. Whether one helps at all, its sign says.
    """
    most = min(most, contributions.shape[1])
    order = np.argsort(contributions, axis=1, kind="stable")
    return order[:, ::-1][:, :most], order[:, :most]
