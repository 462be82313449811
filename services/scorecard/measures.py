"""Figures about chances and outcomes, in numpy alone."""

from __future__ import annotations

from typing import Any

import numpy as np
from numpy.typing import NDArray

Floats = NDArray[np.float64]
Outcome = NDArray[np.bool_]
_Z90 = 1.6448536269514722
_TINY = 1e-12


def sigmoid(log_odds: Floats) -> Floats:
    """The chances of these log-odds, 0..1, without overflow."""
    clipped = np.clip(log_odds, -500.0, 500.0)
    chances: Floats = 1.0 / (1.0 + np.exp(-clipped))
    return chances


def logit(chance: Any) -> Any:
    """The log-odds of a chance or of many, kept finite at 0 and 1."""
    kept = np.clip(chance, _TINY, 1.0 - _TINY)
    return np.log(kept) - np.log1p(-kept)


def midranks(values: Floats) -> Floats:
    """Ranks from 1; equal values share the mean of theirs."""
    _, inverse, counts = np.unique(values, return_inverse=True, return_counts=True)
    last = np.cumsum(counts)
    ranks: Floats = (last - (counts - 1) / 2.0)[inverse]
    return ranks


def auc(outcome: Outcome, values: Floats) -> float:
    """How often a won one has the higher value than a lost one; .5 when there are none of a kind."""
    won = int(outcome.sum())
    lost = len(outcome) - won
    if not won or not lost:
        return 0.5
    return float((midranks(values)[outcome].sum() - won * (won + 1) / 2.0) / (won * lost))


def auc_error(outcome: Outcome, values: Floats) -> float:
    """The standard error of the AUC (DeLong), .5 when it cannot be told."""
    won, lost = values[outcome], values[~outcome]
    if len(won) < 2 or len(lost) < 2:
        return 0.5
    everything = midranks(values)
    above = (everything[outcome] - midranks(won)) / len(lost)
    below = 1.0 - (everything[~outcome] - midranks(lost)) / len(won)
    return float(np.sqrt(above.var(ddof=1) / len(won) + below.var(ddof=1) / len(lost)))


def auc_interval(outcome: Outcome, values: Floats, *, wider: float = 1.0) -> tuple[float, float]:
    """The 90 % interval of the AUC, within 0..1, so many times wider."""
    middle, error = auc(outcome, values), wider * auc_error(outcome, values)
    return max(0.0, middle - _Z90 * error), min(1.0, middle + _Z90 * error)


def null_error(won: int, lost: int) -> float:
    """The standard error of the AUC of something unrelated."""
    return float(np.sqrt((won + lost + 1) / (12.0 * won * lost))) if won and lost else 0.5


def brier(outcome: Outcome, chances: Floats) -> float:
    """The mean square of what the chances were off."""
    return float(np.mean((chances - outcome) ** 2))


def log_loss(outcome: Outcome, chances: Floats) -> float:
    """The mean surprise, in nats."""
    kept = np.clip(chances, _TINY, 1.0 - _TINY)
    return float(-np.mean(np.where(outcome, np.log(kept), np.log1p(-kept))))


def calibration_error(outcome: Outcome, chances: Floats, parts: int = 10) -> float:
    """The mean distance of promised and kept in ten equally large parts by chance (ECE)."""
    order = np.argsort(chances, kind="stable")
    off = [abs(float(chances[part].sum() - outcome[part].sum())) for part in np.array_split(order, parts)]
    return sum(off) / max(len(outcome), 1)
