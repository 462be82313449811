"""The edge of every command: configuration in, an exit code out, and no traceback for what an operator can mend."""

from __future__ import annotations

import asyncio
import json
from collections.abc import Coroutine, Iterator
from contextlib import contextmanager
from typing import Any

import typer
from rich.console import Console

from bot import logs
from bot.config import Configuration, Misconfigured, check_serving, read
from dialogs.words import Words, words_for
from services.refusal import Refusal
from services.store import is_unavailable

DONE, FAILED, WRONG_USAGE = 0, 1, 2

out = Console(highlight=False)
err = Console(stderr=True, highlight=False, soft_wrap=True)


def configured(*, serving: bool = False) -> Configuration:
    """The configuration, with the log set up; a wrong one is told and ends the command with WRONG_USAGE."""
    try:
        config = read()
        if serving:
            check_serving(config)
    except Misconfigured as wrong:
        for problem in wrong.problems:
            err.print(f"configuration: {problem}", markup=False)
        raise typer.Exit(WRONG_USAGE) from None
    logs.configure(config)
    return config


def run(work: Coroutine[Any, Any, int]) -> None:
    """Run a command's work and end with its exit code."""
    with mishaps():
        raise typer.Exit(asyncio.run(work))


@contextmanager
def mishaps() -> Iterator[None]:
    """Tell refusals and a store that is away, and end the command with FAILED; anything else is a bug and shows."""
    try:
        with refusals(words_for("en", "UTC")):
            yield
    except Exception as error:
        if not is_unavailable(error):
            raise
        of_a_file = isinstance(error, OSError) and error.filename is not None
        err.print(f"{'cannot go on' if of_a_file else 'the store does not answer'}: {_first_line(error)}", markup=False)
        raise typer.Exit(FAILED) from None


@contextmanager
def refusals(words: Words) -> Iterator[None]:
    """Tell a refusal in these words, and end the command with FAILED."""
    try:
        yield
    except Refusal as refusal:
        err.print(f"refused: {told(refusal, words)}", markup=False)
        raise typer.Exit(FAILED) from None


def told(refusal: Refusal, words: Words) -> str:
    """The refusal; one that no conversation knows, by its code and facts."""
    if words.has(f"refusal-{refusal.code}"):
        return words(f"refusal-{refusal.code}", **refusal.facts)
    facts = ", ".join(f"{name} {value}" for name, value in refusal.facts.items())
    return f"{refusal.code} ({facts})" if facts else refusal.code


def print_json(result: Any) -> None:
    """The result for programs: one JSON value on standard output."""
    typer.echo(json.dumps(result, ensure_ascii=False, indent=2, default=str))


def _first_line(error: Exception) -> str:
    return (str(error) or type(error).__name__).splitlines()[0]
