"""A running bot for the tests: our host over turns in memory, a connector and a login server, all on loopback."""

from __future__ import annotations

from collections.abc import AsyncIterator
from contextlib import asynccontextmanager
from itertools import count
from typing import Any

from aiohttp import ClientResponse, web
from aiohttp.test_utils import TestClient, TestServer

from bot.channel.host import PATH, Channel
from bot.channel.security import Security
from bot.channel.service_urls import ServiceUrls
from dialogs.turn import Incoming, Reply, Said
from tests.channel.fakes.connector import FakeConnector
from tests.channel.fakes.login import APP_ID, FakeLogin, claims, token
from tests.channel.fakes.turns import FakeTurns

TENANT = "11111111-aaaa-bbbb-cccc-222222222222"


def echo(incoming: Incoming) -> tuple[Said, ...]:
    return (Reply(f"you said {incoming.text}"),)


class World:
    """What a test holds in its hand; `says` and `posts` speak as the seller."""

    def __init__(
        self, turns: FakeTurns, connector: FakeConnector, login: FakeLogin, client: TestClient[Any, Any]
    ) -> None:
        self.turns = turns
        self.connector = connector
        self.login = login
        self.client = client
        self._ids = count(1)

    def activity(self, **changed: Any) -> dict[str, Any]:
        """A message from the seller in a personal chat; a changed field of None is left out."""
        message = {
            "type": "message",
            "id": f"activity-{next(self._ids)}",
            "channelId": "emulator",
            "serviceUrl": self.connector.url,
            "conversation": {"id": "chat", "conversationType": "personal"},
            "from": {"id": "seller", "name": "Kari"},
            "recipient": {"id": "bot", "name": "Leadbot"},
            "text": "hei",
            "locale": "nb-NO",
        }
        return {name: value for name, value in {**message, **changed}.items() if value is not None}

    def teams(self, **changed: Any) -> dict[str, Any]:
        told = {"channelId": "msteams", "channelData": {"tenant": {"id": TENANT}}}
        conversation = {"id": "19:chat@unq;x", "conversationType": "personal", "tenantId": TENANT}
        return self.activity(**{**told, "conversation": conversation, **changed})

    def execute(self, data: Any, **changed: Any) -> dict[str, Any]:
        """A pressed `Action.Execute` button in Teams."""
        action = {"type": "Action.Execute", "verb": "qualify", "data": data}
        invoke = {"type": "invoke", "name": "adaptiveCard/action", "text": None, "value": {"action": action}}
        return self.teams(**{**invoke, **changed})

    async def posts(self, activity: Any, *, bearer: str | None = None, **request: Any) -> ClientResponse:
        headers = {"Authorization": f"Bearer {bearer}"} if bearer else {}
        response: ClientResponse = await self.client.post(PATH, json=activity, headers=headers, **request)
        return response

    async def says(self, text: str, **changed: Any) -> ClientResponse:
        return await self.posts(self.activity(text=text, **changed))

    def bearer(self, **changed: Any) -> str:
        """A good token for our connector's address, with some claims changed."""
        return token(claims(self.connector.url, **changed))


@asynccontextmanager
async def world(
    *, closed: bool = False, tenants: frozenset[str] = frozenset({TENANT}), **limits: int
) -> AsyncIterator[World]:
    """A bot that is up; `closed` asks for tokens."""
    connector, login, turns = FakeConnector(), FakeLogin(), FakeTurns(echo)
    await connector.start()
    await login.start()
    channel = Channel(
        turns,
        _closed(login, tenants) if closed else Security.open_to_this_machine(),
        login.credentials if closed else None,
        is_unavailable=lambda error: isinstance(error, ConnectionError),
        **limits,
    )
    app = web.Application()
    app.router.add_routes(channel.routes())
    await channel.start()
    async with TestClient(TestServer(app)) as client:
        yield World(turns, connector, login, client)
    await channel.stop()
    await connector.stop()
    await login.stop()


def _closed(login: FakeLogin, tenants: frozenset[str]) -> Security:
    """As in production, but that the connector of the tests is on loopback."""
    return Security.closed(
        APP_ID, tenants=tenants, service_urls=ServiceUrls.this_machine(), metadata_url=login.url("/metadata")
    )
