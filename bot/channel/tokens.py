"""Checks that an activity really comes from the Bot Connector: the seven checks of its authentication page."""

from __future__ import annotations

import hashlib
import time
from collections.abc import Sequence
from dataclasses import dataclass
from typing import Any

import jwt
from jwt.types import Options

from bot.channel.keys import Keys, SigningKey
from bot.channel.refused import Refused

ISSUER = "https://api.botframework.com"
LEEWAY_SECONDS = 300
LONGEST_TOKEN = 8 * 1024
MOST_REMEMBERED = 1024

_SCHEME = "Bearer "
_CLAIMS: Options = {"require": ["exp", "iss", "aud"]}


class Unauthorized(Refused):
    """The token is missing, or does not allow this activity."""

    def __init__(self, reason: str) -> None:
        super().__init__(401, reason, {"WWW-Authenticate": "Bearer"})


class KeysUnavailable(Refused):
    """The key server was never reached: the sender should come again."""

    def __init__(self) -> None:
        super().__init__(503, "tokens cannot be checked at the moment", {"Retry-After": "2"})


@dataclass(frozen=True, slots=True)
class Verified:
    """What a good token allows: replies to these addresses, for these channels, until then."""

    service_urls: frozenset[str]
    endorsements: frozenset[str]
    expires: float


class Verifier:
    """Verifies tokens for one app, and remembers a verified token (by its hash) until it expires."""

    def __init__(self, app_id: str, keys: Keys) -> None:
        self._app_id = app_id
        self._keys = keys
        self._remembered: dict[bytes, Verified] = {}

    async def check(self, headers: Sequence[str], *, service_url: str, channel: str) -> None:
        """Raises Unauthorized, or KeysUnavailable when nothing can be checked."""
        verified = await self._verified(_token(headers))
        if verified.service_urls != {service_url}:
            raise Unauthorized("the token is for another serviceUrl")
        if channel not in verified.endorsements:
            raise Unauthorized("the token's key does not speak for this channel")

    async def _verified(self, token: str) -> Verified:
        digest = hashlib.sha256(token.encode()).digest()
        verified = self._remembered.get(digest)
        if verified is None or verified.expires <= time.time():
            self._remembered.pop(digest, None)
            verified = await self._verify(token)
            self._remember(digest, verified)
        return verified

    async def _verify(self, token: str) -> Verified:
        key = await self._key(token)
        try:
            claims = jwt.decode(
                token, key.key, ["RS256"], _CLAIMS, audience=self._app_id, issuer=ISSUER, leeway=LEEWAY_SECONDS
            )
        except (jwt.PyJWTError, ValueError, TypeError, OverflowError):
            raise Unauthorized("the token is not valid") from None
        if claims["aud"] != self._app_id:
            raise Unauthorized("the token is for more than one app")
        return Verified(_service_urls(claims), key.endorsements, float(claims["exp"]) + LEEWAY_SECONDS)

    async def _key(self, token: str) -> SigningKey:
        try:
            header = jwt.get_unverified_header(token)
        except (jwt.PyJWTError, ValueError):
            raise Unauthorized("the token is not valid") from None
        if not header.get("kid"):
            raise Unauthorized("the token names no key")
        key = await self._keys.find(header["kid"])
        if key is None and self._keys.missing:
            raise KeysUnavailable
        if key is None:
            raise Unauthorized("the token's key is not known")
        return key

    def _remember(self, digest: bytes, verified: Verified) -> None:
        if len(self._remembered) >= MOST_REMEMBERED:
            del self._remembered[next(iter(self._remembered))]
        self._remembered[digest] = verified


def _token(headers: Sequence[str]) -> str:
    if len(headers) != 1:
        raise Unauthorized("exactly one Authorization header is needed")
    header = headers[0]
    token = header[len(_SCHEME) :]
    if not header.startswith(_SCHEME) or not token.isascii() or not 0 < len(token) <= LONGEST_TOKEN:
        raise Unauthorized("a bearer token is needed")
    return token


def _service_urls(claims: dict[str, Any]) -> frozenset[str]:
    """The claim is spelled in two ways; where both stand they must agree, which a set of two never does."""
    return frozenset(str(claims[name]) for name in ("serviceurl", "serviceUrl") if name in claims)
