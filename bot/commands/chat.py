"""`leadbot chat`: a conversation in this terminal, as one of the users."""

from __future__ import annotations

import asyncio

from bot import startup, whom
from bot.clock import utc_now
from bot.commands import edge
from bot.terminal import loop
from bot.terminal.talk import Talk
from services.store import Store

HOW = "A number presses a button, 1=2 chooses, 1=words fills in, Ctrl-D leaves."


def run(user: str) -> None:
    config = edge.configured()
    with edge.mishaps(), asyncio.Runner() as runner:
        store = Store(config.database_url)
        try:
            runner.run(startup.prepare(store))
            talk(runner, store, user)
        finally:
            runner.run(store.close())


def talk(runner: asyncio.Runner, store: Store, user: str) -> None:
    """Talk as the user that is meant, until they leave."""
    started, prompt = begin(runner, store, user)
    edge.out.print(HOW, style="dim")
    loop.run(runner, started, edge.out, lambda: input(f"\n{prompt}"))


def begin(runner: asyncio.Runner, store: Store, user: str) -> tuple[Talk, str]:
    """A conversation as the user that is meant, and the prompt for it."""
    account = runner.run(whom.speaker(store, user))
    return Talk(store, account, utc_now), f"{account.name}> "
