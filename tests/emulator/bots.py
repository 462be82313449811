"""Real bot processes on one database, started and killed as an operator, or a power cut, would."""

from __future__ import annotations

import asyncio
import os
import signal
import socket
import sys
from collections.abc import Sequence

import aiohttp

SERVE = ("-m", "bot", "serve")


class Bot:
    """One process that serves /api/messages on a loopback port; `module` may name a mutant of the command."""

    def __init__(self, database_url: str, command: Sequence[str] = SERVE) -> None:
        self._database_url = database_url
        self._command = command
        self._process: asyncio.subprocess.Process | None = None
        self.port = _free_port()

    @property
    def url(self) -> str:
        return f"http://127.0.0.1:{self.port}/api/messages"

    async def start(self) -> None:
        """Start it, and wait until it answers."""
        environment = {
            **os.environ,
            "LEADBOT_DATABASE_URL": self._database_url,
            "LEADBOT_AUTH": "off",
            "LEADBOT_PORT": str(self.port),
            "LEADBOT_LOG_LEVEL": "warning",
            "LEADBOT_WITH_WORKER": "false",
        }
        self._process = await asyncio.create_subprocess_exec(sys.executable, *self._command, env=environment)
        async with asyncio.timeout(60), aiohttp.ClientSession() as client:
            while not await _answers(client, self.url):
                if self._process.returncode is not None:
                    raise RuntimeError(f"the bot ended with {self._process.returncode}")
                await asyncio.sleep(0.05)

    async def kill(self) -> None:
        """kill -9."""
        await self._end(signal.SIGKILL)

    async def stop(self) -> int:
        """SIGTERM, and the exit code."""
        return await self._end(signal.SIGTERM)

    async def _end(self, how: signal.Signals) -> int:
        if self._process is None:
            return 0
        if self._process.returncode is None:
            self._process.send_signal(how)
        return await self._process.wait()


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
