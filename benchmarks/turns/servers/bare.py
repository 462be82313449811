"""The floor: a bare aiohttp handler that posts one reply to the service URL, with no SDK and no store."""

from __future__ import annotations

import sys
from collections.abc import AsyncIterator
from typing import Any

import orjson
from aiohttp import ClientSession, web

SESSION = web.AppKey("session", ClientSession)


async def messages(request: web.Request) -> web.Response:
    activity: dict[str, Any] = orjson.loads(await request.read())
    reply = {
        "type": "message",
        "text": activity["text"],
        "from": activity["recipient"],
        "recipient": activity["from"],
        "conversation": activity["conversation"],
        "replyToId": activity["id"],
    }
    url = f"{activity['serviceUrl']}/v3/conversations/{activity['conversation']['id']}/activities/{activity['id']}"
    headers = {"Content-Type": "application/json"}
    async with request.app[SESSION].post(url, data=orjson.dumps(reply), headers=headers) as response:
        await response.read()
    return web.Response(status=202)


async def session(app: web.Application) -> AsyncIterator[None]:
    app[SESSION] = ClientSession()
    yield
    await app[SESSION].close()


def main(port: int) -> None:
    app = web.Application()
    app.cleanup_ctx.append(session)
    app.router.add_post("/api/messages", messages)
    web.run_app(app, host="127.0.0.1", port=port, print=None)


if __name__ == "__main__":
    main(int(sys.argv[1]))
