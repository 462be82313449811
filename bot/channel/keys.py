"""The Bot Connector's signing keys: fetched without blocking, kept while the key server is away."""

from __future__ import annotations

import time
from collections.abc import Callable, Iterator
from dataclasses import dataclass
from typing import Any

import aiohttp
import jwt
import orjson
import structlog

from bot.channel.single_flight import SingleFlight
from bot.channel.wire import Wire

METADATA_URL = "https://login.botframework.com/v1/.well-known/openidconfiguration"
FRESH_SECONDS = 24 * 3600
LONGEST_KEPT_SECONDS = 5 * 24 * 3600
SECONDS_BETWEEN_FETCHES = 60
SECONDS_TO_FETCH = 3.0

log = structlog.get_logger()


@dataclass(frozen=True, slots=True)
class SigningKey:
    """A public key and the channels it may speak for."""

    key: Any
    endorsements: frozenset[str]


class Keys:
    """Signing keys by their id.

    A known key is answered at once, and renewed in the background when it is a day old. An unknown one asks the
    server again, at most once a minute, so that a rotation is noticed and a flood of made-up ids is not passed on.
    """

    def __init__(self, wire: Wire, metadata_url: str = METADATA_URL, clock: Callable[[], float] = time.time) -> None:
        self._wire = wire
        self._metadata_url = metadata_url
        self._clock = clock
        self._keys: dict[str, SigningKey] = {}
        self._fetched = self._tried = float("-inf")
        self._flight = SingleFlight(self._refresh)

    async def find(self, key_id: str) -> SigningKey | None:
        self._forget_old()
        if key_id not in self._keys:
            await self._ask_again()
        elif self._clock() - self._fetched > FRESH_SECONDS and self._may_ask():
            self._flight.start()
        return self._keys.get(key_id)

    @property
    def missing(self) -> bool:
        """No key is known at all: nobody can be told from anybody."""
        return not self._keys

    async def close(self) -> None:
        await self._flight.close()

    def _forget_old(self) -> None:
        if self._clock() - self._fetched > LONGEST_KEPT_SECONDS:
            self._keys = {}

    def _may_ask(self) -> bool:
        return self._clock() - self._tried >= SECONDS_BETWEEN_FETCHES

    async def _ask_again(self) -> None:
        if self._flight.under_way or self._may_ask():
            await self._flight.join()

    async def _refresh(self) -> None:
        self._tried = self._clock()
        try:
            keys = dict(_read_keys(await self._get(await self._keys_url())))
        except (aiohttp.ClientError, TimeoutError, ValueError, KeyError, TypeError) as error:
            log.warning("signing_keys_unavailable", error=type(error).__name__)
            return
        if keys:
            self._keys, self._fetched = keys, self._clock()

    async def _keys_url(self) -> str:
        return str((await self._get(self._metadata_url))["jwks_uri"])

    async def _get(self, url: str) -> dict[str, Any]:
        timeout = aiohttp.ClientTimeout(total=SECONDS_TO_FETCH)
        async with self._wire.session.get(url, timeout=timeout, raise_for_status=True) as response:
            document = orjson.loads(await response.read())
        if not isinstance(document, dict):
            raise TypeError
        return document


def _read_keys(document: dict[str, Any]) -> Iterator[tuple[str, SigningKey]]:
    for entry in document["keys"]:
        try:
            key = jwt.PyJWK(entry, algorithm="RS256").key
            yield str(entry["kid"]), SigningKey(key, frozenset(entry.get("endorsements") or ()))
        except (jwt.PyJWTError, AttributeError, KeyError, TypeError, ValueError):
            log.warning("signing_key_unreadable")
