"""How good a model is, measured on leads it was not learned from, and whether it may be published."""

from __future__ import annotations

from collections.abc import Mapping
from dataclasses import asdict, dataclass, replace
from enum import StrEnum
from typing import Any, Self

import numpy as np
from numpy.typing import NDArray

from services.scorecard import measures
from services.scorecard.measures import Floats, Outcome

READY_AUC, READY_LOW, READY_LOW_CROSS = 0.70, 0.55, 0.60
OK_AUC, OK_LOW = 0.60, 0.50
TOO_GOOD = 0.95
CROSS_WIDER = 1.25
"""Measured: crosswise, where the models share their leads, the AUC varies by so much more than its formula says."""


class State(StrEnum):
    """Whether a model may be published (lead-management.md 5.6); the limits are this house's (docs/decisions/0016)."""

    READY = "ready"
    OK = "ok"
    NOT_READY = "not-ready"


class Tested(StrEnum):
    """On which leads: the newest fifth, or each on a model of the others (where there are too few)."""

    NEWEST = "newest"
    CROSS = "cross"


class Warned(StrEnum):
    """What to look at before publishing: too good to be true, or what is scored differs from what was learned."""

    TOO_GOOD = "too-good"
    DRIFT = "drift"
    OUTCOME_DRIFT = "outcome-drift"
    LEAKAGE = "leakage"


@dataclass(frozen=True, slots=True)
class Report:
    """AUC with its 90 % interval, shares of 1, `threshold` a score 0..100 from which a win is predicted.

    `confusion` is (true positives, false positives, true negatives, false negatives) there; log loss is in nats.
    """

    auc: float
    auc_low: float
    auc_high: float
    accuracy: float
    recall: float
    conversion: float
    f1: float
    threshold: int
    confusion: tuple[int, int, int, int]
    brier: float
    log_loss: float
    calibration_error: float
    rows_train: int
    rows_test: int
    tested_on: Tested
    state: State
    warnings: tuple[str, ...] = ()

    def to_data(self) -> dict[str, Any]:
        """The report as what JSON can hold."""
        return {**asdict(self), "confusion": list(self.confusion), "warnings": list(self.warnings)}

    def warned(self, warning: str) -> Self:
        """The report with one more warning: what is warned of is to be looked at, so it is not ready."""
        seen = State.OK if self.state is State.READY else self.state
        return replace(self, warnings=(*self.warnings, warning), state=seen)

    @classmethod
    def from_data(cls, data: Mapping[str, Any]) -> Self:
        """The report that `to_data` gave; TypeError, KeyError or ValueError for anything else."""
        return cls(
            **{
                **data,
                "confusion": tuple(data["confusion"]),
                "warnings": tuple(data["warnings"]),
                "tested_on": Tested(data["tested_on"]),
                "state": State(data["state"]),
            }
        )


def confusion(outcome: Outcome, predicted: Outcome) -> tuple[int, int, int, int]:
    """True positives, false positives, true negatives, false negatives."""
    return (
        int((outcome & predicted).sum()),
        int((~outcome & predicted).sum()),
        int((~outcome & ~predicted).sum()),
        int((outcome & ~predicted).sum()),
    )


def accuracy(counts: tuple[int, int, int, int]) -> float:
    """The share that was predicted rightly."""
    return _share(counts[0] + counts[2], sum(counts))


def recall(counts: tuple[int, int, int, int]) -> float:
    """The share of the won that were predicted."""
    return _share(counts[0], counts[0] + counts[3])


def conversion(counts: tuple[int, int, int, int]) -> float:
    """The share that was won."""
    return _share(counts[0] + counts[3], sum(counts))


def f1(counts: tuple[int, int, int, int]) -> float:
    """The harmonic mean of precision and recall."""
    return _share(2 * counts[0], 2 * counts[0] + counts[1] + counts[3])


def best_threshold(outcome: Outcome, scores: NDArray[np.int64]) -> int:
    """The score from which predicting a win has the highest F1; the highest such score."""
    return max(range(1, 100), key=lambda least: (f1(confusion(outcome, scores >= least)), least))


def state(auc: float, low: float, *, tested_on: Tested, warned: bool) -> State:
    """The gate: how high the AUC and its lower 90 % bound must be; what is warned of is at best OK."""
    surely = READY_LOW_CROSS if tested_on is Tested.CROSS else READY_LOW
    if auc >= READY_AUC and low > surely and not warned:
        return State.READY
    return State.OK if auc >= OK_AUC and low > OK_LOW else State.NOT_READY


def measure(
    outcome: Outcome,
    chances: Floats,
    scores: NDArray[np.int64],
    *,
    rows_train: int,
    tested_on: Tested,
    warnings: tuple[str, ...],
    rows_a_record: float = 1.0,
) -> Report:
    """The report on leads with these outcomes, chances (0..1) and scores.

    Several rows of one record say no more of the model than one would: the interval is as wide as for the records.
    """
    auc = measures.auc(outcome, chances)
    wider = (CROSS_WIDER if tested_on is Tested.CROSS else 1.0) * float(np.sqrt(rows_a_record))
    low, high = measures.auc_interval(outcome, chances, wider=wider)
    warnings = (*warnings, Warned.TOO_GOOD) if auc > TOO_GOOD else warnings
    threshold = best_threshold(outcome, scores)
    counts = confusion(outcome, scores >= threshold)
    return Report(
        auc=auc,
        auc_low=low,
        auc_high=high,
        accuracy=accuracy(counts),
        recall=recall(counts),
        conversion=conversion(counts),
        f1=f1(counts),
        threshold=threshold,
        confusion=counts,
        brier=measures.brier(outcome, chances),
        log_loss=measures.log_loss(outcome, chances),
        calibration_error=measures.calibration_error(outcome, chances),
        rows_train=rows_train,
        rows_test=len(outcome),
        tested_on=tested_on,
        state=state(auc, low, tested_on=tested_on, warned=bool(warnings)),
        warnings=tuple(str(warning) for warning in warnings),
    )


def _share(part: int, whole: int) -> float:
    return part / whole if whole else 0.0
