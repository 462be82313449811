"""Odoo's formula for the chance of a lead, as a measure for others: naive Bayes over the values that are set."""

from __future__ import annotations

from collections import Counter
from collections.abc import Callable, Mapping
from typing import Any

import numpy as np

from services.scorecard.measures import Floats, Outcome, sigmoid
from services.scorecard.table import Table

_A_TRACE = 0.1


def fit(table: Table, outcome: Outcome) -> Callable[[Table], Floats]:
    """Chances: (won with it + 0.1) / all won against the same of lost; what is unset, 0, false or unseen is skipped."""
    weights = {name: _weights(column[outcome], column[~outcome]) for name, column in table.columns.items()}
    prior = float(np.log(outcome.sum() / (~outcome).sum()))

    def predict(asked: Table) -> Floats:
        total = np.full(len(asked), prior)
        for name, of in weights.items():
            total += np.array([of.get(value, 0.0) for value in asked.columns[name].tolist()])
        return sigmoid(total)

    return predict


def _weights(won: Any, lost: Any) -> Mapping[Any, float]:
    of_won, of_lost = Counter(won.tolist()), Counter(lost.tolist())
    values = [value for value in of_won | of_lost if value not in {None, "", "false", 0.0} and str(value) != "nan"]
    all_won = sum(of_won[value] + _A_TRACE for value in values)
    all_lost = sum(of_lost[value] + _A_TRACE for value in values)
    return {
        value: float(np.log((of_won[value] + _A_TRACE) / all_won * all_lost / (of_lost[value] + _A_TRACE)))
        for value in values
    }
