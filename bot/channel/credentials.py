"""The token the bot shows when it sends: fetched with its own credentials, renewed ahead of time."""

from __future__ import annotations

import time
from collections.abc import Callable
from dataclasses import dataclass, field

import aiohttp
import orjson
import structlog

from bot.channel.single_flight import SingleFlight
from bot.channel.wire import Wire

SCOPE = "https://api.botframework.com/.default"
MULTI_TENANT = "botframework.com"
SECONDS_AHEAD = 300
SECONDS_BETWEEN_RENEWALS = 10
SECONDS_TO_FETCH = 3.0

log = structlog.get_logger()


class NoToken(Exception):
    """The login server gave no token: nothing was sent, and it may be tried again."""


@dataclass(frozen=True, slots=True)
class Credentials:
    """Who the bot is at the login server; `tenant` is the app's own, or the common one of multi-tenant bots."""

    app_id: str
    password: str = field(repr=False)
    tenant: str = MULTI_TENANT
    authority: str = "https://login.microsoftonline.com"

    @property
    def token_url(self) -> str:
        return f"{self.authority.rstrip('/')}/{self.tenant}/oauth2/v2.0/token"

    @property
    def form(self) -> dict[str, str]:
        return {
            "grant_type": "client_credentials",
            "client_id": self.app_id,
            "client_secret": self.password,
            "scope": SCOPE,
        }


class BearerToken:
    """The current token: one fetch for all who wait, a new one in the background five minutes before the end."""

    def __init__(self, credentials: Credentials, wire: Wire, clock: Callable[[], float] = time.time) -> None:
        self._credentials = credentials
        self._wire = wire
        self._clock = clock
        self._token = ""
        self._expires = self._tried = float("-inf")
        self._flight = SingleFlight(self._renew)

    async def get(self) -> str:
        """The value of an Authorization header. Raises NoToken."""
        left = self._expires - self._clock()
        if left <= 0:
            await self._flight.join()
        elif left < SECONDS_AHEAD and self._clock() - self._tried >= SECONDS_BETWEEN_RENEWALS:
            self._flight.start()
        if self._expires <= self._clock():
            raise NoToken
        return self._token

    def forget(self, authorization: str) -> None:
        """The channel did not accept this one: the next who asks gets a new one."""
        if authorization == self._token:
            self._expires = float("-inf")

    async def close(self) -> None:
        await self._flight.close()

    async def _renew(self) -> None:
        self._tried = self._clock()
        try:
            self._token, seconds = await self._fetch()
        except (aiohttp.ClientError, TimeoutError, ValueError, KeyError, TypeError) as error:
            log.warning("bearer_token_unavailable", error=type(error).__name__)
            return
        self._expires = self._clock() + seconds

    async def _fetch(self) -> tuple[str, int]:
        timeout = aiohttp.ClientTimeout(total=SECONDS_TO_FETCH)
        credentials = self._credentials
        async with self._wire.session.post(
            credentials.token_url, data=credentials.form, timeout=timeout, allow_redirects=False, raise_for_status=True
        ) as response:
            answer = orjson.loads(await response.read())
        return f"Bearer {answer['access_token']}", int(answer["expires_in"])
