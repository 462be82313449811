"""The terminal chat: shows what is said, reads what is typed, until the person leaves."""

from __future__ import annotations

import asyncio
from collections.abc import Callable

from rich.console import Console
from rich.padding import Padding
from rich.panel import Panel
from rich.text import Text

from bot.terminal import answers
from bot.terminal.answers import Filled, Missing, Typed
from bot.terminal.drawing import draw
from bot.terminal.drawn import Drawing, Line, lines_of
from bot.terminal.talk import Talk
from dialogs.turn import Incoming, Reply

Ask = Callable[[], str]
"""Reads a line from the person. Raises EOFError and KeyboardInterrupt when they leave."""


class Screen:
    """What is on the screen now: the newest card, what was filled in on it, and the words suggested last.

    `forms` are the cards that wait for an answer, by their ids, with what was filled in on them: a side question draws
    its answer below a form, whose buttons are then pressed by their words.
    """

    def __init__(self, console: Console) -> None:
        self._console = console
        self.drawing = Drawing()
        self.filled: dict[str, str] = {}
        self.forms: dict[str, tuple[Drawing, dict[str, str]]] = {}
        self.suggestions: tuple[str, ...] = ()

    def show(self, replies: tuple[Reply, ...]) -> None:
        for reply in replies:
            self._console.print(Text(reply.text))
            self.forms.pop(reply.replaces or "", None)
            if reply.card is not None:
                self.drawing, self.filled = draw(reply.card), {}
                if reply.card_id:
                    self.forms[reply.card_id] = (self.drawing, self.filled)
                self._console.print(Panel(_text(self.drawing.lines), expand=False, border_style="dim"))
            self.suggestions = reply.suggestions
        for number, words in enumerate(self.suggestions, self.drawing.last_number + 1):
            self._console.print(Padding(Text(f"[{number}] {words}", "cyan"), (0, 2)))

    def type(self, line: str) -> Incoming | None:
        """What the line says to the assistant, if it is for the assistant."""
        match self._read(line):
            case Filled(field, value):
                self.filled[field.id] = value
                self._console.print(Padding(_text(lines_of(field, value)), (0, 2)))
            case Missing(fields):
                needed = [Line(f"[{field.number}] {field.label}: {field.needed}", "red") for field in fields]
                self._console.print(Padding(_text(needed), (0, 2)))
            case Incoming() as incoming:
                return incoming
        return None

    def _read(self, line: str) -> Typed:
        typed = answers.read(line, self.drawing, self.filled, self.suggestions)
        if typed != Incoming(text=line):
            return typed
        above = (answers.labelled(line, drawing, filled) for drawing, filled in reversed(self.forms.values()))
        return next((press for press in above if press), typed)


def run(runner: asyncio.Runner, talk: Talk, console: Console, ask: Ask) -> None:
    """Talk until the person leaves. Typing is waited for outside the event loop, so that Ctrl-C ends it."""
    screen = Screen(console)
    _turn(runner, talk, screen, Incoming(joined=True))
    while True:
        try:
            line = ask().strip()
        except (EOFError, KeyboardInterrupt):
            return
        if line and (incoming := screen.type(line)):
            _turn(runner, talk, screen, incoming)


def _turn(runner: asyncio.Runner, talk: Talk, screen: Screen, incoming: Incoming) -> None:
    """Say it, show the answer, and then what is told unasked."""
    screen.show(runner.run(talk.hear(incoming)))
    if told := runner.run(talk.waits()):
        screen.show(told)


def _text(lines: tuple[Line, ...] | list[Line]) -> Text:
    return Text("\n").join(Text(line.text, line.style) for line in lines)
