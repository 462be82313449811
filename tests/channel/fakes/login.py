"""The login side of the Bot Framework on loopback: it publishes signing keys and gives the bot its tokens."""

from __future__ import annotations

import asyncio
import time
from collections import Counter
from datetime import timedelta
from functools import cache
from typing import Any

import jwt
import orjson
from aiohttp import web
from aiohttp.test_utils import TestServer
from cryptography.hazmat.primitives.asymmetric.rsa import RSAPrivateKey, generate_private_key

from bot.channel.credentials import Credentials

APP_ID = "0f0e0d0c-1111-2222-3333-444455556666"
ISSUER = "https://api.botframework.com"


@cache
def key_pair(name: str) -> RSAPrivateKey:
    """A key of its own for each name, made once a test run."""
    return generate_private_key(public_exponent=65537, key_size=2048)


def published(name: str, endorsements: list[str]) -> dict[str, Any]:
    public = jwt.algorithms.RSAAlgorithm.to_jwk(key_pair(name).public_key(), as_dict=True)
    return {**public, "kid": name, "use": "sig", "endorsements": endorsements}


class FakeLogin:
    """`keys` is what the key server publishes; `mood` is how it answers; `asked` counts the requests."""

    def __init__(self) -> None:
        self.keys = [published("spring", ["msteams", "emulator", "webchat"])]
        self.mood = "well"
        self.asked: Counter[str] = Counter()
        self.lifetime = 3600
        self._released = asyncio.Event()
        app = web.Application()
        app.router.add_get("/metadata", self._metadata)
        app.router.add_get("/keys", self._keys)
        app.router.add_post("/{tenant}/oauth2/v2.0/token", self._token)
        app.router.add_get("/{other:.*}", self._other)
        self._server = TestServer(app)

    async def start(self) -> None:
        await self._server.start_server()

    async def stop(self) -> None:
        self._released.set()
        await self._server.close()

    def url(self, path: str) -> str:
        return str(self._server.make_url(path))

    @property
    def credentials(self) -> Credentials:
        return Credentials(APP_ID, "password", "own-tenant", authority=self.url("/"))

    async def _metadata(self, _: web.Request) -> web.Response:
        return await self._said("metadata", {"jwks_uri": self.url("/keys")})

    async def _keys(self, _: web.Request) -> web.Response:
        return await self._said("keys", {"keys": self.keys})

    async def _token(self, request: web.Request) -> web.Response:
        form = await request.post()
        assert form["scope"] == "https://api.botframework.com/.default"
        token = f"token-{self.asked['token'] + 1}"
        return await self._said("token", {"access_token": token, "expires_in": self.lifetime})

    async def _other(self, _: web.Request) -> web.Response:
        return await self._said("other", {})

    async def _said(self, what: str, document: dict[str, Any]) -> web.Response:
        self.asked[what] += 1
        if self.mood == "hangs":
            await self._released.wait()
        if self.mood == "fails":
            return web.Response(status=500)
        if self.mood == "talks junk":
            return web.Response(body=b"<html>hello</html>", content_type="text/html")
        return web.Response(body=orjson.dumps(document), content_type="application/json")


def claims(service_url: str, **changed: Any) -> dict[str, Any]:
    """The claims of a good token, with some changed: None leaves one out, a time span is counted from now."""
    now = int(time.time())
    changed = {
        name: now + int(value.total_seconds()) if isinstance(value, timedelta) else value
        for name, value in changed.items()
    }
    good = {"iss": ISSUER, "aud": APP_ID, "nbf": now - 60, "exp": now + 3600, "serviceurl": service_url}
    return {name: value for name, value in {**good, **changed}.items() if value is not None}


def token(claims: dict[str, Any], *, key: str = "spring", headers: dict[str, Any] | None = None) -> str:
    return jwt.encode(claims, key_pair(key), "RS256", {"kid": key, **(headers or {})})
