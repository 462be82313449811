"""Figures, held against their definitions."""

from __future__ import annotations

import numpy as np
import pytest
from hypothesis import given
from hypothesis import strategies as st

from services.scorecard import measures

SCORED = st.lists(st.tuples(st.booleans(), st.integers(0, 9)), min_size=2, max_size=40)


@given(SCORED)
def test_the_auc_is_how_often_the_won_one_is_ahead(scored: list[tuple[bool, int]]) -> None:
    outcome = np.array([won for won, _ in scored])
    values = np.array([float(value) for _, value in scored])
    won, lost = values[outcome], values[~outcome]
    duels = [(a > b) + 0.5 * (a == b) for a in won for b in lost]
    assert measures.auc(outcome, values) == pytest.approx(np.mean(duels) if duels else 0.5)


@given(SCORED)
def test_the_interval_is_around_the_auc_and_within_bounds(scored: list[tuple[bool, int]]) -> None:
    outcome = np.array([won for won, _ in scored])
    values = np.array([float(value) for _, value in scored])
    low, high = measures.auc_interval(outcome, values)
    assert 0.0 <= low <= measures.auc(outcome, values) <= high <= 1.0


def test_the_error_of_the_auc_is_that_of_many_draws() -> None:
    chance = np.random.default_rng(3)
    outcome = np.arange(200) < 80
    draws = [chance.normal(size=200) + outcome for _ in range(300)]
    spread = np.std([measures.auc(outcome, draw) for draw in draws])
    promised = np.mean([measures.auc_error(outcome, draw) for draw in draws])
    assert promised == pytest.approx(spread, rel=0.15)


def test_chances_and_log_odds_never_overflow() -> None:
    assert measures.sigmoid(np.array([-1e9, 0.0, 1e9])).tolist() == pytest.approx([0.0, 0.5, 1.0])
    assert np.isfinite(measures.logit(np.array([0.0, 1.0]))).all()


def test_a_promise_that_is_kept_has_no_calibration_error() -> None:
    outcome = np.tile([True, True, True, False], 100)
    assert measures.calibration_error(outcome, np.full(400, 0.75)) == pytest.approx(0.0, abs=0.02)
    assert measures.calibration_error(outcome, np.full(400, 0.25)) == pytest.approx(0.5, abs=0.02)
    assert measures.brier(outcome, np.full(400, 0.75)) == pytest.approx(0.1875)
    assert measures.log_loss(outcome, np.full(400, 0.75)) == pytest.approx(0.5623, abs=1e-4)
