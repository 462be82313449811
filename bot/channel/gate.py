"""How many turns run at once, how many wait, and what happens to the rest."""

from __future__ import annotations

import asyncio

from bot.channel.refused import Refused

MOST_RUNNING = 64
MOST_QUEUED = 128


class Busy(Refused):
    """There is too much to do: the sender should come again."""

    def __init__(self) -> None:
        super().__init__(503, "too many turns are under way", {"Retry-After": "2"})


class Gate:
    """`async with gate:` around a turn; raises Busy when the queue is full."""

    def __init__(self, *, running: int = MOST_RUNNING, queued: int = MOST_QUEUED) -> None:
        self._places = asyncio.Semaphore(running)
        self._queued = 0
        self._most_queued = queued

    async def __aenter__(self) -> None:
        if not self._places.locked():
            await self._places.acquire()
            return
        if self._queued >= self._most_queued:
            raise Busy
        self._queued += 1
        try:
            await self._places.acquire()
        finally:
            self._queued -= 1

    async def __aexit__(self, *_: object) -> None:
        self._places.release()
