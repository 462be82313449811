"""The bot's own command `serve`, run in a process that was forked from one with everything imported."""

from __future__ import annotations

import multiprocessing
import os
from collections.abc import Callable, Mapping
from multiprocessing.context import ForkServerProcess

from bot.cli import app

Mutant = Callable[[], None]
"""Replaces one function of the bot, in its process, before it serves."""

_processes = multiprocessing.get_context("forkserver")
_processes.set_forkserver_preload(["__main__", "bot.commands.serve", "tests.emulator.serving", "tests.emulator.warm"])


def process(environment: Mapping[str, str], mutant: Mutant | None) -> ForkServerProcess:
    """A process that serves with these variables in its environment; not started yet."""
    return _processes.Process(target=_serve, args=(dict(environment), mutant), daemon=True)


def _serve(environment: dict[str, str], mutant: Mutant | None) -> None:
    os.environ.update(environment)
    if mutant is not None:
        mutant()
    app(["serve", "--no-with-worker"])
