"""What is learned once for all these tests."""

from __future__ import annotations

from collections.abc import Iterator

import pytest
from threadpoolctl import threadpool_limits

from services.scorecard import fitting
from services.scorecard.fitting import Learned, Wishes
from services.scorecard.measures import Outcome
from services.scorecard.table import Table
from tests.services.scorecard import made


@pytest.fixture(scope="session", autouse=True)
def one_thread() -> Iterator[None]:
    """As in `fitting`: boosting with several threads is many times slower where other tests run beside."""
    with threadpool_limits(limits=1):
        yield


@pytest.fixture(scope="session")
def many_leads() -> tuple[Table, Outcome]:
    """1,600 closed leads: enough for all three learners, pairs and the newest fifth."""
    return made.closed_leads(1600)


@pytest.fixture(scope="session")
def learned(many_leads: tuple[Table, Outcome]) -> Learned:
    """What is learned of them."""
    return fitting.learn(*many_leads, wishes=Wishes())


@pytest.fixture(scope="session")
def few_learned() -> Learned:
    """What is learned of 40 won and 40 lost leads."""
    return fitting.learn(*made.balanced(40), wishes=Wishes())
