"""Lets an activity in: token, then tenant, then the address it wants its answer at."""

from __future__ import annotations

from typing import Any

from aiohttp import web

from bot.channel import tenants
from bot.channel.keys import Keys
from bot.channel.refused import Refused
from bot.channel.security import Security
from bot.channel.tokens import Verifier
from bot.channel.wire import Wire


class ForeignServiceUrl(Refused):
    """The activity wants its answer at an address that is not on the list."""

    def __init__(self) -> None:
        super().__init__(403, "this serviceUrl is not allowed")


class Guard:
    def __init__(self, security: Security, wire: Wire) -> None:
        self._security = security
        self._keys = Keys(wire, security.metadata_url)
        self._verifier = Verifier(security.app_id, self._keys) if security.app_id is not None else None

    async def check(self, request: web.Request, activity: dict[str, Any]) -> None:
        """Raises Unauthorized, ForeignTenant or ForeignServiceUrl."""
        service_url = activity["serviceUrl"]
        if self._verifier is not None:
            tokens = request.headers.getall("Authorization", [])
            await self._verifier.check(tokens, service_url=service_url, channel=activity["channelId"])
            tenants.check(activity, self._security.tenants)
        if not self._security.service_urls.allow(service_url):
            raise ForeignServiceUrl

    async def close(self) -> None:
        await self._keys.close()
