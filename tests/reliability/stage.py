"""What a test of reliability plays on: a store, bot processes on it, and people at the Emulator."""

from __future__ import annotations

from collections.abc import Sequence
from contextlib import AbstractAsyncContextManager
from dataclasses import dataclass
from datetime import datetime

from services.people.actors import Actor
from services.store import Store
from tests.channel.fakes.connector import FakeConnector
from tests.emulator import bots, client
from tests.emulator.bots import Bot
from tests.emulator.client import Emulator
from tests.emulator.serving import Mutant
from tests.reliability import checker, given


@dataclass(frozen=True, slots=True)
class Stage:
    """`store` looks at the database, at `url`, that the bots work on."""

    store: Store
    url: str
    connector: FakeConnector
    now: datetime

    def bots(self, count: int = 1, mutant: Mutant | None = None) -> AbstractAsyncContextManager[list[Bot]]:
        """So many bots, ready; killed at the end."""
        return bots.bots(self.url, count, mutant)

    def talking(self, team: Sequence[Actor]) -> AbstractAsyncContextManager[list[Emulator]]:
        """A conversation for each of these people."""
        return client.emulators(self.connector, [given.account_of(each) for each in team])

    async def team(self, count: int) -> list[Actor]:
        """Managers of one team, each of whom may change the leads of all."""
        async with self.store.writing() as session:
            return await given.managers(session, count)

    async def leads(self, owner: Actor, count: int, *, first: int = 0, company: str = "") -> list[int]:
        """So many open leads, of Brekke<first> and so on, at companies of their own or all at one; their ids."""
        numbers = range(first, first + count)
        async with self.store.writing() as session:
            made = [await given.lead(session, owner, each, now=self.now, company=company) for each in numbers]
        return [lead.id for lead in made]

    async def broken(self) -> list[str]:
        """The rules that do not hold."""
        return await checker.broken(self.store)
