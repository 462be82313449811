"""A channel's connector on loopback: it keeps a ledger of what it received, and fails as a test tells it to."""

from __future__ import annotations

import asyncio
from collections import deque
from dataclasses import dataclass, field
from typing import Any

import orjson
from aiohttp import web
from aiohttp.test_utils import TestServer


@dataclass(frozen=True, slots=True)
class Received:
    method: str
    path: str
    body: Any
    authorization: str | None


@dataclass(frozen=True, slots=True)
class Answer:
    """How to answer one request; `shows` says whether the message reaches the screen before the answer."""

    status: int = 200
    headers: dict[str, str] = field(default_factory=dict)
    body: bytes | None = None
    hangs: bool = False
    aborts: bool = False
    shows: bool = True


class FakeConnector:
    """`ledger` is every request, `screen` what a person sees: message id -> activity, in order."""

    def __init__(self) -> None:
        self.ledger: list[Received] = []
        self.screen: dict[str, Any] = {}
        self.script: deque[Answer] = deque()
        self.reached = asyncio.Event()
        self._released = asyncio.Event()
        app = web.Application()
        app.router.add_route("*", "/{anything:.*}", self._receive)
        self._server = TestServer(app)

    async def start(self) -> None:
        await self._server.start_server()

    async def stop(self) -> None:
        self._released.set()
        await self._server.close()

    @property
    def url(self) -> str:
        return str(self._server.make_url("/")).rstrip("/")

    @property
    def texts(self) -> list[str]:
        return [activity.get("text") for activity in self.screen.values()]

    @property
    def methods(self) -> list[str]:
        return [received.method for received in self.ledger]

    async def _receive(self, request: web.Request) -> web.StreamResponse:
        data = await request.read()
        body = orjson.loads(data) if data else None
        authorization = request.headers.get("Authorization")
        self.ledger.append(Received(request.method, request.raw_path, body, authorization))
        self.reached.set()
        answer = self.script.popleft() if self.script else Answer()
        given = self._show(request, body) if answer.shows and answer.status < 400 else None
        return await self._answer(request, answer, given)

    def _show(self, request: web.Request, body: Any) -> str | None:
        target = request.path.rsplit("/", 1)[1]
        match request.method:
            case "POST":
                given = f"message-{len(self.screen) + 1}"
                self.screen[given] = body
                return given
            case "PUT":
                self.screen[target] = body
                return target
            case "DELETE":
                self.screen.pop(target, None)
        return None

    async def _answer(self, request: web.Request, answer: Answer, given: str | None) -> web.StreamResponse:
        if answer.hangs:
            await self._released.wait()
        if answer.aborts and request.transport:
            request.transport.abort()
        if request.method == "GET":
            return _json([{"id": "seller"}])
        if answer.body is not None:
            return web.Response(status=answer.status, headers=answer.headers, body=answer.body)
        return _json({"id": given}, answer.status, answer.headers)


def _json(body: Any, status: int = 200, headers: dict[str, str] | None = None) -> web.Response:
    return web.Response(status=status, headers=headers, body=orjson.dumps(body), content_type="application/json")
