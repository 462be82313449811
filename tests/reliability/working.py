"""The bot's own command `work`, run in a process that can be killed."""

from __future__ import annotations

import asyncio
import itertools
import multiprocessing
import os
import signal
from collections.abc import Callable, Mapping
from datetime import datetime
from multiprocessing.process import BaseProcess
from typing import Any

from bot.cli import app
from bot.worker import HANDLERS
from services.jobs import to_score
from services.qualification import from_list
from services.scoring import running
from services.store import Session

Mutant = Callable[[], None]
"""Replaces one thing in the worker, in its process, before it works."""

_processes = multiprocessing.get_context("forkserver")


async def until_it_dies(database_url: str, mutant: Mutant) -> int:
    """Work until the mutant ends the process; the exit code (minus the signal)."""
    process = _begun(database_url, mutant)
    await asyncio.to_thread(process.join, 60)
    assert process.exitcode is not None
    return process.exitcode


async def until_it_is_killed(database_url: str, *, seconds: float) -> None:
    """Work so long, from the start of the process, and be killed at whatever it is doing then."""
    process = _begun(database_url, as_it_is)
    await asyncio.sleep(seconds)
    process.kill()
    await asyncio.to_thread(process.join, 60)
    assert process.exitcode == -signal.SIGKILL


def _begun(database_url: str, mutant: Mutant) -> BaseProcess:
    process = _processes.Process(target=_work, args=(database_url, mutant), daemon=True)
    process.start()
    return process


def _work(database_url: str, mutant: Mutant) -> None:
    os.environ.update({"LEADBOT_DATABASE_URL": database_url, "LEADBOT_AUTH": "off", "LEADBOT_LOG_LEVEL": "warning"})
    mutant()
    app(["work"])


def as_it_is() -> None:
    """Nothing is replaced."""


def dying_at_the_end_of_the_third_line() -> None:
    """Two lines are done; all of the third is written, and nothing of it is committed."""
    lines = itertools.count(1)

    async def qualify_or_die(session: Session, arguments: Mapping[str, Any], now: datetime) -> None:
        await from_list.qualify_line(session, arguments, now)
        if next(lines) == 3:
            os.kill(os.getpid(), signal.SIGKILL)

    HANDLERS[from_list.LINE] = qualify_or_die


def dying_at_the_end_of_the_third_score() -> None:
    """Two new leads are scored; all of the third is written, and nothing of it is committed."""
    scores = itertools.count(1)

    async def score_or_die(session: Session, arguments: Mapping[str, Any], now: datetime) -> None:
        await running.new(session, arguments, now)
        if next(scores) == 3:
            os.kill(os.getpid(), signal.SIGKILL)

    HANDLERS[to_score.NEW] = score_or_die
