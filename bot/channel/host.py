"""The HTTP side: `POST /api/messages` and the order in which an activity is looked at."""

from __future__ import annotations

import traceback
from collections.abc import Callable
from typing import Any
from uuid import uuid4

import orjson
import structlog
from aiohttp import web

from bot.channel import front_door
from bot.channel.adapter import Adapter
from bot.channel.connector import Connector
from bot.channel.credentials import BearerToken, Credentials
from bot.channel.fetching import Fetching
from bot.channel.gate import MOST_QUEUED, MOST_RUNNING, Gate
from bot.channel.guard import Guard
from bot.channel.handler import Handler
from bot.channel.reception import Reception
from bot.channel.refused import Refused
from bot.channel.relay import Relay
from bot.channel.security import Security
from bot.channel.sender import Sender
from bot.channel.wire import Wire
from bot.turns import KeyMisused, Turns

PATH = "/api/messages"

log = structlog.get_logger()


class Channel:
    """Everything between the chat channel and the turns.

    `is_unavailable` knows the exceptions by which the store says that it cannot be reached: the sender is then
    asked to come again. Any other exception is a bug, and is answered by a reference to the log.
    """

    def __init__(
        self,
        turns: Turns,
        security: Security,
        credentials: Credentials | None = None,
        *,
        is_unavailable: Callable[[BaseException], bool],
        running: int = MOST_RUNNING,
        queued: int = MOST_QUEUED,
    ) -> None:
        if security.authenticates and credentials is None:
            raise ValueError("a bot that is registered needs credentials")
        self._wire = Wire()
        self._guard = Guard(security, self._wire)
        self._bearer = BearerToken(credentials, self._wire) if credentials else None
        sender = Sender(turns, Connector(self._wire, security.service_urls, self._bearer))
        self._relay = Relay(turns, sender)
        self._fetching = Fetching(security.service_urls, self._bearer)
        adapter = Adapter(turns, Handler(), self._fetching)
        self._reception = Reception(turns, adapter, sender, Gate(running=running, queued=queued))
        self._is_unavailable = is_unavailable

    def routes(self) -> list[web.RouteDef]:
        """Any other method is answered by 405."""
        return [web.post(PATH, self._messages), web.head(PATH, _here)]

    async def start(self) -> None:
        self._relay.start()

    async def stop(self) -> None:
        """Call it when no request is under way any more."""
        await self._relay.stop()
        await self._guard.close()
        if self._bearer:
            await self._bearer.close()
        await self._fetching.close()
        await self._wire.close()

    async def _messages(self, request: web.Request) -> web.Response:
        try:
            return _answer(200, await self._take(request))
        except Refused as refused:
            log.info("activity_refused", status=refused.status, reason=refused.reason)
            return _refusal(refused)
        except Exception as error:  # noqa: BLE001  the last resort of the process
            return _refusal(_away(error) if self._is_unavailable(error) else _fault(error))

    async def _take(self, request: web.Request) -> dict[str, Any] | None:
        activity = await front_door.activity(request)
        await self._guard.check(request, activity)
        try:
            return await self._reception.take(activity)
        except KeyMisused:
            log.warning("activity_id_misused", channel=activity["channelId"], activity=activity["id"])
            raise Refused(409, "this activity id was used for another activity") from None


async def _here(_: web.Request) -> web.Response:
    return web.Response()


def _away(error: Exception) -> Refused:
    log.error("store_unavailable", error=type(error).__name__)
    return Refused(503, "the store cannot be reached", {"Retry-After": "2"})


def _fault(error: Exception) -> Refused:
    """A bug: the log gets where it happened, not the message, which may hold what a person wrote."""
    reference = uuid4().hex[:8]
    frames = traceback.format_tb(error.__traceback__)
    log.error("activity_failed", reference=reference, error=type(error).__name__, frames=frames)
    return Refused(500, f"internal error {reference}")


def _refusal(refused: Refused) -> web.Response:
    error = {"error": {"code": refused.code, "message": refused.reason}}
    return _answer(refused.status, error, headers=dict(refused.headers))


def _answer(status: int, body: dict[str, Any] | None, headers: dict[str, str] | None = None) -> web.Response:
    if body is None:
        return web.Response(status=status, headers=headers)
    return web.Response(status=status, body=orjson.dumps(body), content_type="application/json", headers=headers)
