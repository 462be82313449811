"""Reads one activity from an HTTP request, or says in one line what is wrong with it."""

from __future__ import annotations

import asyncio
from typing import Any

import orjson
from aiohttp import web

from bot.channel import shape
from bot.channel.refused import BadActivity

LARGEST_BODY = 256 * 1024
SECONDS_TO_READ = 5.0
DEEPEST = 50


async def activity(request: web.Request, *, seconds: float = SECONDS_TO_READ) -> dict[str, Any]:
    """The activity in the request, checked and rebuilt. Raises BadActivity."""
    _check_headers(request)
    try:
        async with asyncio.timeout(seconds):
            body = await _body(request)
    except TimeoutError:
        raise BadActivity(408, f"the body did not arrive within {seconds:g} seconds") from None
    except (web.RequestPayloadError, ConnectionError):
        raise BadActivity(400, "the body did not arrive whole") from None
    return shape.rebuilt(parsed(body))


def _check_headers(request: web.Request) -> None:
    if request.content_type != "application/json":
        raise BadActivity(415, "the content type must be application/json")
    if request.headers.get("Content-Encoding", "identity").lower() != "identity":
        raise BadActivity(415, "the body must not be compressed")
    if (request.content_length or 0) > LARGEST_BODY:
        raise BadActivity(413, f"the body is larger than {LARGEST_BODY} bytes")


async def _body(request: web.Request) -> bytes:
    body = bytearray()
    async for piece in request.content.iter_any():
        body += piece
        if len(body) > LARGEST_BODY:
            raise BadActivity(413, f"the body is larger than {LARGEST_BODY} bytes")
    return bytes(body)


def parsed(body: bytes) -> object:
    """The JSON value in the body; orjson itself refuses NaN, infinity and lone surrogates."""
    try:
        value: object = orjson.loads(body)
    except orjson.JSONDecodeError:
        raise BadActivity(400, "the body is not JSON") from None
    if body.count(b"{") + body.count(b"[") > DEEPEST and _is_deeper(value, DEEPEST):
        raise BadActivity(400, f"the body is nested deeper than {DEEPEST}")
    return value


def _is_deeper(value: object, deepest: int) -> bool:
    level = [value]
    for _ in range(deepest):
        level = [child for parent in level for child in _children(parent)]
    return any(isinstance(value, dict | list) for value in level)


def _children(value: object) -> list[Any]:
    if isinstance(value, dict):
        return list(value.values())
    return value if isinstance(value, list) else []
