"""The assistant's own host, codec, connector and sender around an echo, with no store behind it."""

from __future__ import annotations

import logging
import sys
from collections.abc import AsyncIterator, Mapping
from itertools import count
from typing import Any

import structlog
from aiohttp import web

from bot.channel.host import Channel
from bot.channel.security import Security
from bot.turns import Body, Origin, Outgoing, Taken
from dialogs.turn import Incoming, Reply, Said

_numbers = count(1)


class EchoTurn:
    """Says what it heard."""

    def __init__(self) -> None:
        self.said: list[Mapping[str, Any]] = []

    async def converse(self, incoming: Incoming) -> tuple[Said, ...]:
        return (Reply(incoming.text or ""),)

    def say(self, activity: Mapping[str, Any], *, card_id: str | None = None, replaces: str | None = None) -> None:
        self.said.append(activity)


class EchoTurns:
    """Turns that are kept nowhere."""

    async def run(self, origin: Origin, body: Body) -> Taken:
        turn = EchoTurn()
        await body(turn)
        return Taken(tuple(Outgoing(next(_numbers), activity, origin.reference) for activity in turn.said))

    async def sent(self, message: Outgoing, activity: str | None) -> None: ...

    async def uncertain(self, message: Outgoing) -> None: ...

    async def dead(self, message: Outgoing) -> None: ...

    async def later(self, message: Outgoing, seconds: float) -> None: ...

    async def due(self, limit: int = 20) -> tuple[Outgoing, ...]:
        return ()


def main(port: int) -> None:
    structlog.configure(wrapper_class=structlog.make_filtering_bound_logger(logging.WARNING))
    channel = Channel(EchoTurns(), Security.open_to_this_machine(), is_unavailable=lambda _: False)
    app = web.Application()
    app.add_routes(channel.routes())

    async def run_channel(_app: web.Application) -> AsyncIterator[None]:
        await channel.start()
        yield
        await channel.stop()

    app.cleanup_ctx.append(run_channel)
    web.run_app(app, host="127.0.0.1", port=port, print=None, access_log=None)


if __name__ == "__main__":
    main(int(sys.argv[1]))
