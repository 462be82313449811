"""Where files lie that people send: a server on loopback that hands them out well or badly, as a test tells it to."""

from __future__ import annotations

import asyncio
import gzip
from ssl import SSLContext
from typing import Any

from aiohttp import web
from aiohttp.test_utils import TestServer


class Shelf:
    """`files` are path -> content; `tokens` is what each request was authorized with, in order."""

    def __init__(self, files: dict[str, bytes] | None = None) -> None:
        self.files = files or {}
        self.tokens: list[str | None] = []
        self._released = asyncio.Event()
        app = web.Application()
        app.router.add_get("/hangs", self._hangs)
        app.router.add_get("/moved", self._moved)
        app.router.add_get("/breaks-off", self._breaks_off)
        app.router.add_get("/endless", self._endless)
        app.router.add_get("/packed", self._packed)
        app.router.add_get("/{path:.*}", self._file)
        self._server = TestServer(app)

    async def start(self, ssl: SSLContext | None = None) -> None:
        await self._server.start_server(ssl=ssl)

    async def stop(self) -> None:
        self._released.set()
        await self._server.close()

    @property
    def url(self) -> str:
        return str(self._server.make_url("/")).rstrip("/")

    @property
    def port(self) -> int:
        assert self._server.port is not None
        return self._server.port

    def attachment(self, path: str, **changed: Any) -> dict[str, Any]:
        """As the Emulator sends a file that lies here."""
        name = path.rpartition("/")[2]
        return {"contentType": "application/pdf", "contentUrl": f"{self.url}/{path}", "name": name} | changed

    async def _file(self, request: web.Request) -> web.Response:
        self.tokens.append(request.headers.get("Authorization"))
        content = self.files.get(request.match_info["path"])
        if content is None:
            return web.Response(status=404)
        return web.Response(body=content, content_type="image/png" if content[:4] == b"\x89PNG" else "application/pdf")

    async def _hangs(self, _: web.Request) -> web.Response:
        await self._released.wait()
        return web.Response()

    async def _moved(self, _: web.Request) -> web.Response:
        return web.Response(status=302, headers={"Location": f"{self.url}/tilbud.pdf"})

    async def _breaks_off(self, request: web.Request) -> web.StreamResponse:
        response = web.StreamResponse(headers={"Content-Length": "1000"})
        await response.prepare(request)
        await response.write(b"%PDF")
        assert request.transport is not None
        request.transport.abort()
        return response

    async def _endless(self, request: web.Request) -> web.StreamResponse:
        """Tells no length, and is a megabyte longer than any file may be."""
        response = web.StreamResponse()
        await response.prepare(request)
        for _ in range(11):
            await response.write(bytes(1024 * 1024))
        return response

    async def _packed(self, _: web.Request) -> web.Response:
        return web.Response(body=gzip.compress(bytes(1024)), headers={"Content-Encoding": "gzip"})
