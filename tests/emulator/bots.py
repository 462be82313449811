"""Real bot processes on one database, started and killed as an operator, or a power cut, would."""

from __future__ import annotations

import asyncio
import os
import signal
import socket
from collections.abc import AsyncIterator
from contextlib import asynccontextmanager, suppress
from multiprocessing.context import ForkServerProcess

import aiohttp

from tests.emulator import serving
from tests.emulator.serving import Mutant


class Bot:
    """One process that serves /api/messages on a loopback port; a `mutant` breaks one thing in it on purpose."""

    def __init__(self, database_url: str, mutant: Mutant | None = None) -> None:
        self.port = _free_port()
        self.mutant = mutant
        self._environment = {
            "LEADBOT_DATABASE_URL": database_url,
            "LEADBOT_AUTH": "off",
            "LEADBOT_PORT": str(self.port),
            "LEADBOT_LOG_LEVEL": "warning",
        }
        self._process: ForkServerProcess | None = None

    @property
    def url(self) -> str:
        return f"http://127.0.0.1:{self.port}/api/messages"

    async def start(self) -> None:
        """Start it, or start it again, and wait until it answers."""
        process = serving.process(self._environment, self.mutant)
        process.start()
        self._process = process
        async with asyncio.timeout(60), aiohttp.ClientSession() as client:
            while not await _answers(client, self.url):
                if process.exitcode is not None:
                    raise RuntimeError(f"the bot ended with {process.exitcode}")
                await asyncio.sleep(0.02)

    async def kill(self) -> None:
        """kill -9."""
        await self._end(signal.SIGKILL)

    async def stop(self) -> int:
        """SIGTERM, and the exit code."""
        return await self._end(signal.SIGTERM)

    async def ended(self) -> int:
        """Wait until it ends by itself, and the exit code (minus the signal)."""
        assert self._process is not None
        await asyncio.to_thread(self._process.join)
        assert self._process.exitcode is not None
        return self._process.exitcode

    async def _end(self, how: signal.Signals) -> int:
        if self._process is None or self._process.pid is None:
            return 0
        if self._process.exitcode is None:
            with suppress(ProcessLookupError):  # it may have died by itself a moment ago, and that is not known yet
                os.kill(self._process.pid, how)
        return await self.ended()


@asynccontextmanager
async def bots(database_url: str, count: int = 1, mutant: Mutant | None = None) -> AsyncIterator[list[Bot]]:
    """So many bots on one database, ready; killed at the end."""
    running = [Bot(database_url, mutant) for _ in range(count)]
    try:
        for bot in running:
            await bot.start()
        yield running
    finally:
        for bot in running:
            await bot.kill()


async def _answers(client: aiohttp.ClientSession, url: str) -> bool:
    try:
        async with client.head(url) as response:
            return response.status < 500
    except aiohttp.ClientError:
        return False


def _free_port() -> int:
    with socket.socket() as listener:
        listener.bind(("127.0.0.1", 0))
        port: int = listener.getsockname()[1]
        return port
