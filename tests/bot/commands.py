"""Running `leadbot` in a test."""

from __future__ import annotations

import json
from dataclasses import dataclass
from typing import Any

from typer.testing import CliRunner

from bot.cli import app


@dataclass(frozen=True)
class Ran:
    """What a command left: its exit code and what it wrote."""

    code: int
    out: str
    err: str

    @property
    def result(self) -> Any:
        """The JSON it printed."""
        return json.loads(self.out)


@dataclass(frozen=True)
class Leadbot:
    environment: dict[str, str]

    def __call__(self, *words: str, typed: str = "", **more: str) -> Ran:
        """Run `leadbot` with these words; `typed` is what it reads, `more` are variables of its environment."""
        variables = self.environment | more | {"COLUMNS": "200"}
        done = CliRunner().invoke(app, words, input=typed, env=variables, catch_exceptions=False)
        return Ran(done.exit_code, done.stdout, done.stderr)
