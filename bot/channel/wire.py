"""The HTTP client session of the channel, and another for the files that people send."""

from __future__ import annotations

from ssl import SSLContext

import aiohttp
from aiohttp.abc import AbstractResolver

SECONDS_TO_CONNECT = 3.0
SECONDS_IN_ALL = 5.0
MOST_CONNECTIONS = 256


class Wire:
    """Holds the session, which belongs to the running loop and so is made at its first use.

    `resolver` finds addresses in place of the system's; `ssl` says whose certificates are trusted.
    """

    def __init__(
        self,
        *,
        seconds: float = SECONDS_IN_ALL,
        resolver: AbstractResolver | None = None,
        ssl: SSLContext | bool = True,
    ) -> None:
        self._seconds = seconds
        self._resolver = resolver
        self._ssl = ssl
        self._session: aiohttp.ClientSession | None = None

    @property
    def session(self) -> aiohttp.ClientSession:
        if self._session is None:
            self._session = aiohttp.ClientSession(
                connector=aiohttp.TCPConnector(limit=MOST_CONNECTIONS, resolver=self._resolver, ssl=self._ssl),
                timeout=aiohttp.ClientTimeout(total=self._seconds, sock_connect=SECONDS_TO_CONNECT),
                cookie_jar=aiohttp.DummyCookieJar(),
            )
        return self._session

    async def close(self) -> None:
        if self._session is not None:
            await self._session.close()
            self._session = None
