"""Fetches the files of a message, within limits and from allowed places only; says of each why it could not be had."""

from __future__ import annotations

import asyncio
import mimetypes
from collections.abc import Sequence

import aiohttp
import structlog
from yarl import URL

from bot.channel import announced, data_urls, places
from bot.channel.announced import Announced
from bot.channel.credentials import BearerToken, NoToken
from bot.channel.places import Place
from bot.channel.public_addresses import PublicAddresses
from bot.channel.service_urls import ServiceUrls
from bot.channel.wire import Wire
from dialogs.turn import File

LARGEST = 10 * 1024 * 1024
LARGEST_TOGETHER = 25 * 1024 * 1024
MOST = 10
SECONDS_IN_ALL = 8.0
MOST_AT_ONCE = 8
"""Files that are being fetched at one time; the others wait, and their time runs."""

PLAIN = {"Accept-Encoding": "identity"}

log = structlog.get_logger()


class NotHad(Exception):
    """The file could not be had; `problem` as in File."""

    def __init__(self, problem: str) -> None:
        super().__init__(problem)
        self.problem = problem


class Fetching:
    def __init__(
        self,
        service_urls: ServiceUrls,
        bearer: BearerToken | None = None,
        *,
        wire: Wire | None = None,
        seconds: float = SECONDS_IN_ALL,
    ) -> None:
        resolver = None if service_urls.loopback else PublicAddresses()
        self._service_urls = service_urls
        self._bearer = bearer
        self._wire = wire or Wire(seconds=seconds, resolver=resolver)
        self._seconds = seconds
        self._places = asyncio.Semaphore(MOST_AT_ONCE)

    async def fetch(self, files: Sequence[Announced], *, service_url: str) -> tuple[File, ...]:
        """The files with their content or their problem, in order; none is fetched when they are too many."""
        if len(files) > MOST:
            return tuple(_without(each, "too-many") for each in files)
        fetched: list[File] = []
        deadline = asyncio.get_running_loop().time() + self._seconds
        for each in files:
            left = LARGEST_TOGETHER - sum(len(file.content) for file in fetched)
            fetched.append(await self._in_time(each, service_url, left, deadline))
        return tuple(fetched)

    async def close(self) -> None:
        await self._wire.close()

    async def _in_time(self, file: Announced, service_url: str, left: int, deadline: float) -> File:
        try:
            async with asyncio.timeout_at(deadline), self._places:
                return await self._one(file, service_url, left)
        except NotHad as had_not:
            problem = had_not.problem
        except (NoToken, aiohttp.ClientError, OSError):
            problem = "unreachable"
        log.info("file_not_fetched", problem=problem)
        return _without(file, problem)

    async def _one(self, file: Announced, service_url: str, left: int) -> File:
        if not file.name and not file.nameless:
            raise NotHad("bad-name")
        mimetype, content = file.mimetype, b""
        if file.where[: len(data_urls.SCHEME)].lower() == data_urls.SCHEME:
            content = _in_address(file)
        else:
            told, content = await self._downloaded(file, service_url, min(LARGEST, left))
            mimetype = announced.typed(told, file.name) if mimetype == announced.UNKNOWN else mimetype
        if not content:
            raise NotHad("empty")
        if len(content) > left:
            raise NotHad("too-much")
        return File(file.name or _invented(mimetype), mimetype, content)

    async def _downloaded(self, file: Announced, service_url: str, most: int) -> tuple[str, bytes]:
        """The media type as told there, and the content. No redirect is followed."""
        place = places.place(file.where, service_url=service_url, service_urls=self._service_urls)
        if place is None:
            raise NotHad("not-allowed")
        headers = PLAIN | await self._authorization(place)
        async with self._wire.session.get(
            URL(file.where, encoded=True), headers=headers, allow_redirects=False, auto_decompress=False
        ) as response:
            if response.status != 200 or response.headers.get("Content-Encoding", "identity").lower() != "identity":
                raise NotHad("unreachable")
            return response.content_type, await _read(response, most)

    async def _authorization(self, place: Place) -> dict[str, str]:
        if place is not Place.CONNECTOR or self._bearer is None:
            return {}
        return {"Authorization": await self._bearer.get()}


async def _read(response: aiohttp.ClientResponse, most: int) -> bytes:
    """The body, as long as it is not larger than it may be, whatever length was told."""
    too_large = NotHad("too-large" if most == LARGEST else "too-much")
    if (response.content_length or 0) > most:
        raise too_large
    body = bytearray()
    async for piece in response.content.iter_any():
        body += piece
        if len(body) > most:
            raise too_large
    return bytes(body)


def _in_address(file: Announced) -> bytes:
    try:
        return data_urls.content(file.where)
    except data_urls.Unreadable:
        raise NotHad("unreachable") from None


def _without(file: Announced, problem: str) -> File:
    return File(file.name, file.mimetype, problem=problem)


def _invented(mimetype: str) -> str:
    """A name for what has none, as pictures pasted into a chat: "image.png"."""
    return f"{mimetype.partition('/')[0]}{mimetypes.guess_extension(mimetype) or ''}"
