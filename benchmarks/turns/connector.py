"""The channel's side of the measurement: a connector that takes replies, and activities as the Emulator sends them."""

from __future__ import annotations

import asyncio
from collections.abc import AsyncIterator
from contextlib import asynccontextmanager
from typing import Any
from uuid import uuid4

import orjson
from aiohttp import web


class Connector:
    """Counts the replies, and keeps the newest one of each conversation."""

    def __init__(self) -> None:
        self.replies = 0
        self.newest: dict[str, dict[str, Any]] = {}
        self.arrived = asyncio.Event()
        self.url = ""

    async def take(self, request: web.Request) -> web.Response:
        activity: dict[str, Any] = orjson.loads(await request.read())
        self.replies += 1
        if activity.get("type") == "message":
            self.newest[request.match_info["conversation"]] = activity
        self.arrived.set()
        return web.json_response({"id": uuid4().hex})

    async def reply(self, conversation: str, *, seconds: float = 10) -> dict[str, Any]:
        """The next reply in a conversation. Raises TimeoutError."""
        async with asyncio.timeout(seconds):
            while conversation not in self.newest:
                self.arrived.clear()
                await self.arrived.wait()
        return self.newest.pop(conversation)


@asynccontextmanager
async def listening() -> AsyncIterator[Connector]:
    """A connector on a free loopback port."""
    connector = Connector()
    app = web.Application()
    for path in ("/v3/conversations/{conversation}/activities", "/v3/conversations/{conversation}/activities/{id}"):
        app.router.add_post(path, connector.take)
        app.router.add_put(path, connector.take)
    runner = web.AppRunner(app, access_log=None)
    await runner.setup()
    site = web.TCPSite(runner, "127.0.0.1", 0)
    await site.start()
    host, port = runner.addresses[0][:2]
    connector.url = f"http://{host}:{port}"
    try:
        yield connector
    finally:
        await runner.cleanup()


def activity(connector: Connector, conversation: str, *, person: str, **more: Any) -> dict[str, Any]:
    """A message activity as the Emulator sends it."""
    return {
        "type": "message",
        "id": uuid4().hex,
        "channelId": "emulator",
        "serviceUrl": connector.url,
        "conversation": {"id": conversation},
        "from": {"id": person, "name": person, "role": "user"},
        "recipient": {"id": "bot", "name": "Bot", "role": "bot"},
        "locale": "nb-NO",
        "timestamp": "2026-11-23T12:00:00.000Z",
        "localTimestamp": "2026-11-23T13:00:00+01:00",
        "entities": [{"type": "ClientCapabilities", "supportsListening": True, "supportsTts": True}],
        **more,
    }
