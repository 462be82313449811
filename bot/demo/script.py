"""The demonstration without anybody at the keyboard: a short qualification in bokmål, typed line by line."""

from __future__ import annotations

import asyncio
from dataclasses import dataclass

from rich.console import Console
from sqlalchemy import select

from bot.demo import showcase
from bot.terminal.drawn import Drawing
from bot.terminal.loop import Screen
from bot.terminal.talk import Talk
from dialogs.turn import Incoming
from services.models.lead import Lead, LeadState
from services.store import Store


class Stuck(Exception):
    """The card does not offer what the script wants, or was not answered by a card."""


@dataclass(frozen=True, slots=True)
class Say:
    """Type words."""

    words: str

    def line(self, _drawing: Drawing) -> str:
        return self.words


@dataclass(frozen=True, slots=True)
class Choose:
    """Type the number of a field and of its option whose title begins so."""

    option: str

    def line(self, drawing: Drawing) -> str:
        for field in drawing.fields:
            for number, (title, _value) in enumerate(field.options, 1):
                if title.startswith(self.option):
                    return f"{field.number}={number}"
        raise Stuck(self.option)


@dataclass(frozen=True, slots=True)
class Press:
    """Type the number of the button with this label."""

    label: str

    def line(self, drawing: Drawing) -> str:
        for button in drawing.buttons:
            if button.label == self.label:
                return str(button.number)
        raise Stuck(self.label)


SCRIPT = (
    Say("mine åpne kundeemner"),
    Say("poengsum for Breke Havbruk"),
    Say("kvalifiser Breke Havbruk"),
    Press("Kvalifiser"),
    Choose("Brekke Havbruk AS"),
    Press("Fortsett"),
    Press("Ignorer og lagre"),
    Say("hvorfor er ikke Kari Brekke poengberegnet?"),
)
"""A misspelt lead, its score, its plan, the matching account linked, the contact made new; now it is scored no more."""


def play(runner: asyncio.Runner, console: Console, talk: Talk, prompt: str) -> None:
    """Type the script and show the conversation. Raises Stuck."""
    screen = Screen(console)
    screen.show(runner.run(talk.hear(Incoming(joined=True))))
    for step in SCRIPT:
        line = step.line(screen.drawing)
        console.print(f"\n{prompt}{line}", style="bold", markup=False)
        if incoming := screen.type(line):
            replies = runner.run(talk.hear(incoming))
            screen.show(replies)
            if not any(reply.card for reply in replies):
                raise Stuck(line)


async def succeeded(store: Store) -> bool:
    """Whether the script's lead is qualified now."""
    async with store.reading() as session:
        named = select(Lead.statecode).where(Lead.companyname == showcase.BREKKE.companyname)
        return (await session.scalars(named)).all() == [LeadState.QUALIFIED]
