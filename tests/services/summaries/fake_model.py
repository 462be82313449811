"""A server that speaks the OpenAI chat protocol, answers what it is told to, and keeps what it was asked."""

from __future__ import annotations

import asyncio
import json
from collections.abc import AsyncIterator, Callable
from contextlib import asynccontextmanager
from dataclasses import dataclass, field
from typing import Any

from aiohttp import web
from aiohttp.test_utils import TestServer

from services.summaries.model_writer import Model

Answering = Callable[[dict[str, Any]], web.StreamResponse]


@dataclass
class FakeModel:
    """`answer` makes the response of the sources it was given; `asked` has every request body."""

    answer: Answering
    seconds: float = 0
    asked: list[dict[str, Any]] = field(default_factory=list)
    url: str = ""

    async def complete(self, request: web.Request) -> web.StreamResponse:
        self.asked.append(await request.json())
        await asyncio.sleep(self.seconds)
        return self.answer(self.asked[-1])

    def model(self, *, seconds: float = 20.0) -> Model:
        return Model("small", "secret", self.url, seconds)

    @property
    def given(self) -> dict[str, str]:
        """The sources of the last request, by id."""
        return sources(self.asked[-1])


def sources(body: dict[str, Any]) -> dict[str, str]:
    """The sources in a request."""
    return {each["id"]: each["text"] for each in json.loads(body["messages"][-1]["content"])["sources"]}


def completion(content: Any, *, finish: str = "stop") -> web.Response:
    """A chat completion with this content."""
    choice = {"index": 0, "finish_reason": finish, "message": {"role": "assistant", "content": content}}
    return web.json_response(
        {"id": "1", "object": "chat.completion", "created": 1, "model": "small", "choices": [choice]}
    )


def says(*lines: tuple[str, str]) -> Answering:
    """Answers with these lines: source and text."""
    drafted = {"lines": [{"source": source, "text": text} for source, text in lines]}
    return lambda _body: completion(json.dumps(drafted))


@asynccontextmanager
async def serving(answer: Answering, *, seconds: float = 0) -> AsyncIterator[FakeModel]:
    """The server, for the time of the block."""
    fake = FakeModel(answer, seconds)
    app = web.Application()
    app.router.add_post("/v1/chat/completions", fake.complete)
    server = TestServer(app)
    await server.start_server()
    fake.url = str(server.make_url("/v1"))
    try:
        yield fake
    finally:
        await server.close()
