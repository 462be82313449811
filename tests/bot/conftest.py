"""The command line under test: commands run in this process, on the database of the test."""

from __future__ import annotations

import logging
from collections.abc import Iterator

import pytest
import structlog

from tests.bot.commands import Leadbot


@pytest.fixture
def leadbot(database_url: str) -> Iterator[Leadbot]:
    """The command, configured for the test's database; what it does to the process's log is undone."""
    handlers, level = logging.root.handlers[:], logging.root.level
    yield Leadbot({"LEADBOT_DATABASE_URL": database_url})
    structlog.reset_defaults()
    logging.root.handlers[:] = handlers
    logging.root.setLevel(level)
