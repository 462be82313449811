"""Whether the process lives, and whether it can serve: for whoever watches it."""

from __future__ import annotations

import asyncio

from aiohttp import web
from sqlalchemy import text

from services.store import Store, is_unavailable

SECONDS = 1.0


def routes(store: Store) -> list[web.RouteDef]:
    """`/health/live` says that the loop runs; `/health/ready` that the store answers, within SECONDS."""

    async def live(_request: web.Request) -> web.Response:
        return web.json_response({"status": "live"})

    async def ready(_request: web.Request) -> web.Response:
        if await _answers(store):
            return web.json_response({"status": "ready"})
        return web.json_response({"status": "the store does not answer"}, status=503)

    return [web.get("/health/live", live), web.get("/health/ready", ready)]


async def _answers(store: Store) -> bool:
    try:
        async with asyncio.timeout(SECONDS), store.reading() as session:
            await session.execute(text("SELECT 1"))
    except Exception as error:
        if is_unavailable(error) or isinstance(error, TimeoutError):
            return False
        raise
    return True
