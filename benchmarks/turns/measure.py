"""Starting a server, loading it, and reading off its CPU time."""

from __future__ import annotations

import asyncio
import os
import socket
import statistics
import sys
import time
from collections.abc import AsyncIterator, Awaitable, Callable, Mapping, Sequence
from contextlib import asynccontextmanager
from dataclasses import dataclass
from pathlib import Path

from aiohttp import ClientError, ClientSession

TICKS = os.sysconf("SC_CLK_TCK")
Turn = Callable[[int], Awaitable[None]]
"""One turn of the client with this number: sends what there is to send and waits for the answer."""


@dataclass(frozen=True, slots=True)
class Figures:
    """What one round measured: CPU of the server per turn, turns a second, and answer times."""

    turns: int
    cpu_ms_per_turn: float
    turns_per_second: float
    p50_ms: float
    p99_ms: float


@asynccontextmanager
async def server(command: Sequence[str], port: int, env: Mapping[str, str] | None = None) -> AsyncIterator[int]:
    """Run a server process until the block ends; gives its process id once it answers."""
    process = await asyncio.create_subprocess_exec(*command, env={**os.environ, **(env or {})})
    try:
        await _answers(port)
        yield process.pid
    finally:
        process.terminate()
        await process.wait()


async def load(turn: Turn, *, pid: int, clients: int, turns: int) -> Figures:
    """So many turns by so many clients at once."""
    times: list[float] = []
    left = iter(range(turns))

    async def client() -> None:
        for number in left:
            begun = time.perf_counter()
            await turn(number)
            times.append(time.perf_counter() - begun)

    cpu, begun = cpu_seconds(pid), time.perf_counter()
    await asyncio.gather(*(client() for _ in range(clients)))
    wall, used = time.perf_counter() - begun, cpu_seconds(pid) - cpu
    ordered = sorted(times)
    return Figures(
        turns=turns,
        cpu_ms_per_turn=used / turns * 1000,
        turns_per_second=turns / wall,
        p50_ms=statistics.median(ordered) * 1000,
        p99_ms=ordered[int(len(ordered) * 0.99) - 1] * 1000,
    )


def cpu_seconds(pid: int) -> float:
    """User and system time of a process so far."""
    fields = Path(f"/proc/{pid}/stat").read_text().rpartition(")")[2].split()
    return (int(fields[11]) + int(fields[12])) / TICKS


def free_port() -> int:
    with socket.socket() as listener:
        listener.bind(("127.0.0.1", 0))
        port: int = listener.getsockname()[1]
        return port


def python(module: str, *arguments: str) -> list[str]:
    return [sys.executable, "-m", module, *arguments]


async def _answers(port: int) -> None:
    async with asyncio.timeout(60), ClientSession() as client:
        while True:
            try:
                async with client.head(f"http://127.0.0.1:{port}/api/messages"):
                    return
            except ClientError:
                await asyncio.sleep(0.1)
