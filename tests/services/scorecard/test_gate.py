"""What means nothing is not published: outcomes that were shuffled."""

from __future__ import annotations

from collections import Counter

import numpy as np
import pytest

from services.scorecard import fitting
from services.scorecard.fitting import Wishes
from services.scorecard.report import State
from tests.services.scorecard import made


@pytest.mark.parametrize(
    ("each", "times"),
    [
        pytest.param(40, 8, id="few"),
        pytest.param(40, 300, id="soak", marks=[pytest.mark.soak, pytest.mark.timeout(3000)]),
    ],
)
def test_shuffled_outcomes_are_not_ready(each: int, times: int) -> None:
    states = Counter(_state(each, seed, shuffled=True) for seed in range(times))
    assert states[State.READY] <= max(0, times // 100)
    assert states[State.OK] <= max(2, times // 10)


def test_a_thousand_shuffled_leads_are_not_even_ok() -> None:
    assert _state(500, 1, shuffled=True) is State.NOT_READY


def test_a_hundred_of_each_that_mean_something_are_ready() -> None:
    assert {_state(100, seed, shuffled=False) for seed in range(2)} == {State.READY}


def test_rows_of_one_record_are_not_learned_from_and_tested_on() -> None:
    """What a record is like says how it ended when another row of it is known: of nothing else here."""
    assert {_state_per_stage(seed) for seed in range(6)} == {State.NOT_READY}


def _state_per_stage(seed: int) -> State:
    table, outcome = made.balanced(44, seed)
    shuffled = np.random.default_rng(1000 + seed).permutation(outcome)
    each_thrice = np.repeat(np.arange(len(outcome)), 3)
    learned = fitting.learn(table.take(each_thrice), shuffled[each_thrice], wishes=Wishes(), records=each_thrice)
    return learned.report.state


def _state(each: int, seed: int, *, shuffled: bool) -> State:
    table, outcome = made.balanced(each, seed)
    if shuffled:
        outcome = np.random.default_rng(1000 + seed).permutation(outcome)
    return fitting.learn(table, outcome, wishes=Wishes()).report.state
