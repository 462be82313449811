"""The one HTTP client session of the channel."""

from __future__ import annotations

import aiohttp

SECONDS_TO_CONNECT = 3.0
SECONDS_IN_ALL = 5.0
MOST_CONNECTIONS = 256


class Wire:
    """Holds the session, which belongs to the running loop and so is made at its first use."""

    def __init__(self, *, seconds: float = SECONDS_IN_ALL) -> None:
        self._seconds = seconds
        self._session: aiohttp.ClientSession | None = None

    @property
    def session(self) -> aiohttp.ClientSession:
        if self._session is None:
            self._session = aiohttp.ClientSession(
                connector=aiohttp.TCPConnector(limit=MOST_CONNECTIONS),
                timeout=aiohttp.ClientTimeout(total=self._seconds, sock_connect=SECONDS_TO_CONNECT),
                cookie_jar=aiohttp.DummyCookieJar(),
            )
        return self._session

    async def close(self) -> None:
        if self._session is not None:
            await self._session.close()
            self._session = None
