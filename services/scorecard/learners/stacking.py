"""How much each learner's word counts: never less than nothing, and near a fixed share where leads are few."""

from __future__ import annotations

from collections.abc import Sequence

import numpy as np
from scipy.optimize import minimize

from services.scorecard import measures
from services.scorecard.measures import Floats, Outcome

PRIOR_STRENGTH = 20.0


def weigh(predicted: Sequence[Floats], outcome: Outcome, prior: Sequence[float]) -> tuple[tuple[float, ...], float]:
    """Weights of the learners' out-of-fold log-odds, and a base: a logistic regression drawn to the prior weights."""
    columns = np.column_stack(list(predicted))
    towards = np.asarray(prior, dtype=np.float64)

    def loss(given: Floats) -> tuple[float, Floats]:
        chances = measures.sigmoid(columns @ given[:-1] + given[-1])
        off = given[:-1] - towards
        value = measures.log_loss(outcome, chances) * len(outcome) + PRIOR_STRENGTH / 2.0 * float(off @ off)
        wrong = chances - outcome
        return value, np.append(columns.T @ wrong + PRIOR_STRENGTH * off, wrong.sum())

    bounds = [(0.0, None)] * len(towards) + [(None, None)]
    found = minimize(loss, np.append(towards, 0.0), jac=True, bounds=bounds, method="L-BFGS-B").x
    return tuple(float(weight) for weight in found[:-1]), float(found[-1])
