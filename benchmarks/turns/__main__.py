"""`python -m benchmarks.turns`: CPU per turn and turns a second, of peers and of the assistant, side by side.

In each round every variant runs for a while, one after the other, so that a noisy neighbour disturbs all alike; what
is printed is the median of the rounds. CPU is the server process's own, user and system.
"""

from __future__ import annotations

import argparse
import asyncio
import json
import os
import statistics
import sys
from collections.abc import AsyncIterator, Awaitable, Callable
from contextlib import AsyncExitStack
from dataclasses import asdict, dataclass, fields
from typing import Any

from aiohttp import ClientSession
from rich.console import Console
from rich.progress import track
from rich.table import Table

from benchmarks.turns import connector as connectors
from benchmarks.turns import data, measure
from benchmarks.turns.connector import Connector, listening
from benchmarks.turns.measure import Figures

POSTGRES = os.environ.get("LEADBOT_TEST_POSTGRES", "postgresql://postgres@127.0.0.1:5432/test")
ECHOES = {
    "bare aiohttp": "benchmarks.turns.servers.bare",
    "echo, stock SDK host": "benchmarks.turns.servers.stock_echo",
    "echo, our host": "benchmarks.turns.servers.own_echo",
}
PEER = "echo, stock SDK host"


@dataclass(frozen=True, slots=True)
class Variant:
    """A server, and what one turn with it is; `turn` gets the number of the turn."""

    name: str
    pid: int
    turn: Callable[[int], Awaitable[None]]


class Chat:
    """Activities to one server, and its replies."""

    def __init__(self, client: ClientSession, connector: Connector, port: int) -> None:
        self._client = client
        self._connector = connector
        self._url = f"http://127.0.0.1:{port}/api/messages"

    async def turn(self, conversation: str, **what: Any) -> dict[str, Any]:
        """Send an activity and wait for the reply."""
        activity = connectors.activity(self._connector, conversation, person=data.SELLER, **what)
        async with self._client.post(self._url, json=activity) as response:
            if response.status >= 300:
                raise RuntimeError(f"{response.status}: {await response.text()}")
        return await self._connector.reply(conversation)


async def main(options: argparse.Namespace) -> dict[str, Any]:
    async with AsyncExitStack() as stack:
        connector = await stack.enter_async_context(listening())
        client = await stack.enter_async_context(ClientSession())
        variants = [await _echo(stack, client, connector, name, module) for name, module in ECHOES.items()]
        leads = options.turns * (options.rounds + 1)
        for name, url in [store async for store in _stores(stack, leads)]:
            variants += await _assistant(stack, client, connector, name, url)
        return _summary(await _rounds(variants, options))


async def _echo(stack: AsyncExitStack, client: ClientSession, connector: Connector, name: str, module: str) -> Variant:
    port = measure.free_port()
    pid = await stack.enter_async_context(measure.server(measure.python(module, str(port)), port))
    chat = Chat(client, connector, port)

    async def turn(number: int) -> None:
        await chat.turn(f"{module}-{number}", text="hei")

    return Variant(name, pid, turn)


async def _stores(stack: AsyncExitStack, leads: int) -> AsyncIterator[tuple[str, str]]:
    yield "SQLite", await stack.enter_async_context(data.sqlite(leads))
    if await data.reachable(POSTGRES):
        yield "PostgreSQL", await stack.enter_async_context(data.postgresql(POSTGRES, leads))


async def _assistant(
    stack: AsyncExitStack, client: ClientSession, connector: Connector, store: str, url: str
) -> list[Variant]:
    """The real assistant on a store: showing a lead, planning its qualification, qualifying it."""
    port = measure.free_port()
    environment = {"LEADBOT_DATABASE_URL": url, "LEADBOT_AUTH": "off", "LEADBOT_PORT": str(port)}
    environment["LEADBOT_LOG_LEVEL"] = "warning"
    command = measure.python("bot", "serve", "--no-with-worker")
    pid = await stack.enter_async_context(measure.server(command, port, environment))
    chat = Chat(client, connector, port)
    plans: dict[int, dict[str, Any]] = {}

    async def show(number: int) -> None:
        await chat.turn(f"{store}-show-{number}", text=f"vis {data.company(number)}")

    async def plan(number: int) -> None:
        plans[number] = await chat.turn(f"{store}-{number}", text=f"kvalifiser {data.company(number)}")

    async def qualify(number: int) -> None:
        reply = await chat.turn(f"{store}-{number}", value=_pressed(plans.pop(number)))
        if "kvalifisert" not in reply["text"]:
            raise RuntimeError(reply["text"])

    return [
        Variant(f"show a lead, {store}", pid, show),
        Variant(f"plan a qualification, {store}", pid, plan),
        Variant(f"qualify a lead, {store}", pid, qualify),
    ]


def _pressed(reply: dict[str, Any]) -> dict[str, Any]:
    """What the Emulator sends when the plan's first button is pressed."""
    value: dict[str, Any] = reply["attachments"][0]["content"]["actions"][0]["data"]
    return value


async def _rounds(variants: list[Variant], options: argparse.Namespace) -> dict[str, list[Figures]]:
    """The figures of each round; the first one warms up and does not count."""
    figures: dict[str, list[Figures]] = {variant.name: [] for variant in variants}
    steps = [(number, variant) for number in range(options.rounds + 1) for variant in variants]
    for number, variant in track(steps, "measuring", console=Console(stderr=True)):
        measured = await measure.load(
            _from(variant.turn, number * options.turns), pid=variant.pid, clients=options.clients, turns=options.turns
        )
        if number:
            figures[variant.name].append(measured)
    return figures


def _from(turn: Callable[[int], Awaitable[None]], first: int) -> Callable[[int], Awaitable[None]]:
    return lambda number: turn(first + number)


def _summary(figures: dict[str, list[Figures]]) -> dict[str, Any]:
    medians = {name: _median(rounds) for name, rounds in figures.items()}
    peer = medians[PEER].cpu_ms_per_turn
    return {
        name: asdict(median) | {"cpu_of_stock_echo": median.cpu_ms_per_turn / peer} for name, median in medians.items()
    }


def _median(rounds: list[Figures]) -> Figures:
    columns = {field.name: [getattr(figures, field.name) for figures in rounds] for field in fields(Figures)}
    return Figures(**{name: statistics.median(values) for name, values in columns.items()})


def _table(summary: dict[str, Any]) -> Table:
    headings = ("", "CPU ms/turn", "of stock echo", "turns/s", "p50 ms", "p99 ms")
    table = Table(*headings)
    for name, row in summary.items():
        ratio = f"{row['cpu_of_stock_echo']:.2f}"
        speed = (f"{row['turns_per_second']:.0f}", f"{row['p50_ms']:.1f}", f"{row['p99_ms']:.1f}")
        table.add_row(name, f"{row['cpu_ms_per_turn']:.2f}", ratio, *speed)
    return table


if __name__ == "__main__":
    parser = argparse.ArgumentParser(prog="python -m benchmarks.turns", description=__doc__)
    parser.add_argument("--turns", type=int, default=200, help="turns of each variant in a round")
    parser.add_argument("--rounds", type=int, default=3)
    parser.add_argument("--clients", type=int, default=4)
    parser.add_argument("--json", action="store_true", help="print JSON instead of a table")
    arguments = parser.parse_args()
    result = asyncio.run(main(arguments))
    if arguments.json:
        json.dump(result, sys.stdout, indent=2)
    else:
        Console().print(_table(result))
