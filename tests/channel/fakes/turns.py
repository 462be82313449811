"""Turns in memory: the contract of `bot.turns.Turns` without a database."""

from __future__ import annotations

import asyncio
from collections import defaultdict
from collections.abc import Callable, Mapping
from dataclasses import dataclass, replace
from typing import Any

from bot.turns import Body, KeyMisused, Origin, Outgoing, Taken, Turns
from dialogs.turn import Incoming, Said

Conversation = Callable[[Incoming], tuple[Said, ...]]


@dataclass(slots=True)
class Stored:
    message: Outgoing
    card: str | None
    status: str
    due: float
    sent_as: str | None = None


class OpenTurn:
    def __init__(self, answer: Conversation) -> None:
        self._answer = answer
        self.heard: list[Incoming] = []
        self.said: list[tuple[Mapping[str, Any], str | None, str | None]] = []

    async def converse(self, incoming: Incoming) -> tuple[Said, ...]:
        self.heard.append(incoming)
        return self._answer(incoming)

    def say(self, activity: Mapping[str, Any], *, card_id: str | None = None, replaces: str | None = None) -> None:
        self.said.append((activity, card_id, replaces))


class FakeTurns(Turns):
    """`answer` is the conversation, `stored` the outbox; `clock` moves only when a test moves it.

    `seconds_each` is how long each message takes to be sent, `runs_each` how often each turn is run.
    """

    LEASE = 12.0

    def __init__(self, answer: Conversation) -> None:
        self.answer = answer
        self.heard: list[Incoming] = []
        self.origins: list[Origin] = []
        self.stored: list[Stored] = []
        self.waits: list[float] = []
        self.clock = 0.0
        self.fault: Exception | None = None
        self.runs_each = 1
        self.seconds_each = 0.0
        self.barrier: asyncio.Event | None = None
        self._taken: dict[tuple[str, str, str], tuple[str, tuple[Outgoing, ...]]] = {}
        self._locks: dict[str, asyncio.Lock] = defaultdict(asyncio.Lock)

    async def run(self, origin: Origin, body: Body) -> Taken:
        async with self._locks[origin.conversation]:
            if self.barrier:
                await self.barrier.wait()
            if self.fault:
                raise self.fault
            key = (origin.channel, origin.conversation, origin.activity)
            if key in self._taken:
                payload_hash, outgoing = self._taken[key]
                if payload_hash != origin.payload_hash:
                    raise KeyMisused
                return Taken(outgoing, again=True)
            for _ in range(self.runs_each):
                turn = OpenTurn(self.answer)
                await body(turn)
            return self._commit(key, origin, turn)

    def _commit(self, key: tuple[str, str, str], origin: Origin, turn: OpenTurn) -> Taken:
        self.heard += turn.heard
        self.origins.append(origin)
        first = len(self.stored)
        for activity, card, replaces in turn.said:
            message = Outgoing(len(self.stored) + 1, activity, origin.reference, self._shown_as(replaces), 1)
            status = "sent" if origin.inline else "waiting"
            self.stored.append(Stored(message, card, status, self.clock + self.LEASE))
        outgoing = tuple(stored.message for stored in self.stored[first:])
        self._taken[key] = origin.payload_hash, outgoing
        return Taken(outgoing)

    def _shown_as(self, card: str | None) -> str | None:
        shown = [stored.sent_as for stored in self.stored if card and stored.card == card and stored.sent_as]
        return shown[-1] if shown else None

    async def sent(self, message: Outgoing, activity: str | None) -> None:
        self.clock += self.seconds_each
        self._of(message).status = "sent"
        self._of(message).sent_as = activity

    async def uncertain(self, message: Outgoing) -> None:
        self._of(message).status = "uncertain"

    async def dead(self, message: Outgoing) -> None:
        self._of(message).status = "dead"

    async def later(self, message: Outgoing, seconds: float) -> None:
        self.waits.append(seconds)
        self._of(message).due = self.clock + seconds

    async def due(self, limit: int = 20) -> tuple[Outgoing, ...]:
        waiting = [one for one in self.stored if one.status == "waiting" and one.due <= self.clock]
        for one in waiting[:limit]:
            one.due = self.clock + self.LEASE
            one.message = replace(one.message, attempts=one.message.attempts + 1)
        return tuple(one.message for one in waiting[:limit])

    def _of(self, message: Outgoing) -> Stored:
        return self.stored[message.id - 1]

    @property
    def statuses(self) -> list[str]:
        return [stored.status for stored in self.stored]
