"""Speaks to a channel's connector: says, updates and deletes messages, and tells what became of each."""

from __future__ import annotations

from collections.abc import Mapping
from typing import Any
from urllib.parse import quote

import aiohttp
import orjson
from yarl import URL

from bot.channel import outcomes
from bot.channel.credentials import BearerToken, NoToken
from bot.channel.outcomes import Dead, Later, Outcome, Sent
from bot.channel.service_urls import ServiceUrls
from bot.channel.wire import Wire

LONGEST_ANSWER = 64 * 1024

Reference = Mapping[str, Any]
Json = Mapping[str, Any]


class Connector:
    """Calls only addresses on the list, and shows the bearer token to nobody else."""

    def __init__(self, wire: Wire, service_urls: ServiceUrls, bearer: BearerToken | None = None) -> None:
        self._wire = wire
        self._service_urls = service_urls
        self._bearer = bearer

    async def say(self, reference: Reference, activity: Json) -> Outcome:
        """Post a new message, as an answer to the one it names in `replyToId`."""
        reply_to = activity.get("replyToId")
        url = _url(reference, "activities", reply_to) if reply_to else _url(reference, "activities")
        return await self._call("POST", reference, url, activity, repeatable=False)

    async def update(self, reference: Reference, activity: Json, target: str) -> Outcome:
        """Put an activity in the place of one said earlier."""
        url = _url(reference, "activities", target)
        return await self._call("PUT", reference, url, {**activity, "id": target}, repeatable=True)

    async def delete(self, reference: Reference, target: str) -> Outcome:
        return await self._call("DELETE", reference, _url(reference, "activities", target), None, repeatable=True)

    async def members(self, reference: Reference) -> tuple[Json, ...]:
        """Who is in a conversation; nobody where the channel does not tell."""
        if not self._service_urls.allow(reference["serviceUrl"]):
            return ()
        try:
            headers = await self._authorization()
            url = URL(_url(reference, "members"), encoded=True)
            async with self._wire.session.get(url, headers=headers, allow_redirects=False) as response:
                answer = orjson.loads(await response.read()) if response.status == 200 else None
        except (NoToken, aiohttp.ClientError, OSError, orjson.JSONDecodeError):
            return ()
        return tuple(answer) if isinstance(answer, list) else ()

    async def _call(
        self, method: str, reference: Reference, url: str, body: Json | None, *, repeatable: bool
    ) -> Outcome:
        if not self._service_urls.allow(reference["serviceUrl"]):
            return Dead()
        data = None if body is None else orjson.dumps(body)
        try:
            return await self._with_token(method, url, data, repeatable=repeatable)
        except (NoToken, aiohttp.ClientConnectorError, aiohttp.ConnectionTimeoutError):
            return Later()
        except aiohttp.InvalidURL:
            return Dead()
        except (aiohttp.ClientError, OSError):
            return outcomes.lost_on_the_way(repeatable=repeatable)

    async def _with_token(self, method: str, url: str, data: bytes | None, *, repeatable: bool) -> Outcome:
        headers = await self._authorization()
        outcome = await self._send(method, url, data, headers, repeatable=repeatable)
        if self._bearer is None or outcome != Dead(401):
            return outcome
        self._bearer.forget(headers["Authorization"])
        return await self._send(method, url, data, await self._authorization(), repeatable=repeatable)

    async def _authorization(self) -> dict[str, str]:
        return {"Authorization": await self._bearer.get()} if self._bearer else {}

    async def _send(
        self, method: str, url: str, data: bytes | None, headers: dict[str, str], *, repeatable: bool
    ) -> Outcome:
        if data is not None:
            headers = {**headers, "Content-Type": "application/json"}
        async with self._wire.session.request(
            method, URL(url, encoded=True), data=data, headers=headers, allow_redirects=False
        ) as response:
            if 200 <= response.status < 300:
                return Sent(await _given_id(response))
            retry_after = response.headers.get("Retry-After")
            return outcomes.of_status(response.status, retry_after, repeatable=repeatable)


def _url(reference: Reference, *parts: str) -> str:
    ids = "/".join(quote(part, safe="") for part in (reference["conversation"]["id"], *parts))
    return f"{reference['serviceUrl'].rstrip('/')}/v3/conversations/{ids}"


async def _given_id(response: aiohttp.ClientResponse) -> str | None:
    """The id in the answer; a message that was taken counts as sent however the answer looks."""
    try:
        answer = orjson.loads(await response.content.read(LONGEST_ANSWER))
    except (orjson.JSONDecodeError, aiohttp.ClientError, OSError):
        return None
    given = answer.get("id") if isinstance(answer, dict) else None
    return given if isinstance(given, str) and given else None
