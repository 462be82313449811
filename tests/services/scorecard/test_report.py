"""The report on a model, and the gate before it is published."""

from __future__ import annotations

import json

import numpy as np
import pytest

from services.scorecard import report
from services.scorecard.report import Report, State, Warned

DOCUMENTED = (650, 200, 100, 50)


def test_accuracy_recall_and_conversion_are_those_of_the_documented_example() -> None:
    assert report.accuracy(DOCUMENTED) == 0.75
    assert report.recall(DOCUMENTED) == pytest.approx(0.9286, abs=1e-4)
    assert report.conversion(DOCUMENTED) == 0.7
    assert report.f1(DOCUMENTED) == pytest.approx(2 * 650 / (2 * 650 + 250))


def test_nothing_predicted_and_nothing_won_divides_by_nothing() -> None:
    nothing = (0, 0, 10, 0)
    assert (report.recall(nothing), report.f1(nothing), report.accuracy(nothing)) == (0.0, 0.0, 1.0)


def test_the_threshold_is_the_score_with_the_best_f1() -> None:
    outcome = np.array([False, False, True, False, True, True])
    scores = np.array([10, 20, 45, 44, 60, 90])
    assert report.best_threshold(outcome, scores) == 45


@pytest.mark.parametrize(
    ("auc", "low", "found"),
    [
        (0.70, 0.56, State.READY),
        (0.699, 0.60, State.OK),
        (0.75, 0.55, State.OK),
        (0.60, 0.501, State.OK),
        (0.599, 0.59, State.NOT_READY),
        (0.65, 0.50, State.NOT_READY),
    ],
)
def test_the_gate_looks_at_the_auc_and_at_how_sure_it_is(auc: float, low: float, found: State) -> None:
    assert report.state(auc, low, tested_on=report.Tested.NEWEST, warned=False) is found


def test_crosswise_it_must_be_surer() -> None:
    assert report.state(0.75, 0.60, tested_on=report.Tested.CROSS, warned=False) is State.OK
    assert report.state(0.75, 0.61, tested_on=report.Tested.CROSS, warned=False) is State.READY


def test_a_leak_or_drift_is_never_ready() -> None:
    newest = report.Tested.NEWEST
    assert report.state(0.9, 0.8, tested_on=newest, warned=True) is State.OK
    assert report.state(0.55, 0.51, tested_on=newest, warned=True) is State.NOT_READY


def test_a_report_is_kept_as_json_and_comes_back_the_same() -> None:
    made = _report(noise=0.3)
    assert Report.from_data(json.loads(json.dumps(made.to_data()))) == made
    with pytest.raises((TypeError, KeyError, ValueError)):
        Report.from_data({**made.to_data(), "state": "marvellous"})


def test_a_model_that_is_too_good_is_warned_of() -> None:
    assert Warned.TOO_GOOD in _report(noise=0.0).warnings
    assert _report(noise=0.0).state is State.OK
    assert Warned.TOO_GOOD not in _report(noise=0.3).warnings


def _report(noise: float) -> Report:
    chance = np.random.default_rng(5)
    outcome = chance.random(400) < 0.5
    chances = np.clip(np.where(outcome, 0.6, 0.4) + noise * chance.normal(size=400), 0.01, 0.99)
    scores = np.rint(100 * chances).astype(np.int64)
    return report.measure(outcome, chances, scores, rows_train=1600, tested_on=report.Tested.NEWEST, warnings=())
