"""What the front door lets in, and what it answers to the rest."""

from __future__ import annotations

import asyncio
from collections.abc import AsyncIterator
from typing import Any

import orjson
import pytest
from aiohttp import web
from aiohttp.test_utils import TestClient, TestServer

from bot.channel import front_door, shape
from bot.channel.host import PATH
from bot.channel.refused import BadActivity
from tests.channel.fakes.world import World

JSON = {"Content-Type": "application/json"}


async def error_of(bot: World, body: Any, *, headers: dict[str, str] | None = None) -> tuple[int, str]:
    data = body if isinstance(body, bytes) else orjson.dumps(body)
    response = await bot.client.post(PATH, data=data, headers=headers or JSON)
    return response.status, (await response.json())["error"]["message"]


async def test_a_well_formed_message_is_answered(bot: World) -> None:
    response = await bot.says("hei")
    assert response.status == 200
    assert bot.connector.texts == ["you said hei"]


async def test_a_charset_in_the_content_type_is_no_hindrance(bot: World) -> None:
    body = orjson.dumps(bot.activity())
    response = await bot.client.post(PATH, data=body, headers={"Content-Type": "application/json; charset=utf-8"})
    assert response.status == 200


@pytest.mark.parametrize("kind", ["text/plain", "application/xml", "application/octet-stream"])
async def test_another_content_type_is_refused(bot: World, kind: str) -> None:
    assert (await error_of(bot, bot.activity(), headers={"Content-Type": kind}))[0] == 415


async def test_a_compressed_body_is_refused_unread(bot: World) -> None:
    headers = {**JSON, "Content-Encoding": "gzip"}
    response = await bot.client.post(PATH, data=b"not even gzip", headers=headers)
    assert response.status in {400, 415}
    assert bot.turns.heard == []


async def test_a_body_over_256_kilobytes_is_refused(bot: World) -> None:
    assert await error_of(bot, bot.activity(text="x" * 256 * 1024)) == (413, "the body is larger than 262144 bytes")


async def test_a_large_body_without_a_length_is_refused(bot: World) -> None:
    async def pieces() -> AsyncIterator[bytes]:
        for _ in range(40):
            yield b"x" * 10_000

    response = await bot.client.post(PATH, data=pieces(), headers=JSON)
    assert response.status == 413


async def test_a_body_that_does_not_come_is_not_waited_for() -> None:
    given_up = asyncio.Event()

    async def read(request: web.Request) -> web.Response:
        with pytest.raises(BadActivity) as refused:
            await front_door.activity(request, seconds=0.05)
        given_up.set()
        return web.Response(text=str(refused.value.status))

    async def slow() -> AsyncIterator[bytes]:
        yield b"{"
        await given_up.wait()
        yield b"}"

    app = web.Application()
    app.router.add_post("/", read)
    async with TestClient(TestServer(app)) as client:
        response = await client.post("/", data=slow(), headers=JSON)
        assert await response.text() == "408"


@pytest.mark.parametrize("body", [b"", b"{", b"\xff\xfe", b'{"text": NaN}', b'{"text": "\\ud800"}', b"{} {}"])
async def test_what_is_not_json_is_refused(bot: World, body: bytes) -> None:
    assert await error_of(bot, body) == (400, "the body is not JSON")


@pytest.mark.parametrize("body", [[], "text", 5, None, True])
async def test_json_that_is_no_object_is_refused(bot: World, body: Any) -> None:
    assert await error_of(bot, body) == (400, "the body must be a JSON object")


def nested(depth: int) -> bytes:
    return b"[" * depth + b"]" * depth


def test_fifty_levels_are_read_and_one_more_is_not() -> None:
    front_door.parsed(nested(50))
    with pytest.raises(BadActivity):
        front_door.parsed(nested(51))


def test_two_thousand_levels_are_refused_and_not_a_fault() -> None:
    with pytest.raises(BadActivity):
        front_door.parsed(nested(2000))


@pytest.mark.parametrize("field", ["type", "channelId", "serviceUrl", "conversation", "from"])
async def test_a_field_that_an_answer_needs_must_be_there(bot: World, field: str) -> None:
    status, message = await error_of(bot, bot.activity(**{field: None}))
    assert status == 400
    assert field in message


@pytest.mark.parametrize(
    ("field", "value"),
    [
        ("type", 5),
        ("type", ""),
        ("channelId", ["msteams"]),
        ("serviceUrl", {"host": "x"}),
        ("serviceUrl", "x" * 2049),
        ("conversation", "chat"),
        ("conversation", {"id": 7}),
        ("conversation", {"id": "chat", "tenantId": 7}),
        ("conversation", {"id": "x" * 513}),
        ("from", "seller"),
        ("from", {"name": "Kari"}),
        ("from", {"id": "seller", "aadObjectId": 7}),
        ("recipient", []),
        ("text", 5),
        ("text", ["hei"]),
        ("id", 5),
        ("locale", 5),
        ("value", "qualify"),
        ("value", ["qualify"]),
        ("entities", {}),
        ("entities", ["mention"]),
        ("membersAdded", "seller"),
        ("membersAdded", [5]),
        ("channelData", {"tenant": "mine"}),
        ("channelData", {"tenant": {"id": 5}}),
        ("deliveryMode", True),
        ("timestamp", 5),
    ],
)
async def test_a_field_of_another_type_is_refused(bot: World, field: str, value: Any) -> None:
    status, _ = await error_of(bot, bot.activity(**{field: value}))
    assert status == 400
    assert bot.turns.heard == []


@pytest.mark.parametrize("name", ["id", "channelId", "serviceUrl"])
@pytest.mark.parametrize("control", ["\x00", "\n", "\x1b", "\x85"])
async def test_a_control_character_in_an_id_is_refused(bot: World, name: str, control: str) -> None:
    status, _ = await error_of(bot, bot.activity(**{name: f"a{control}b"}))
    assert status == 400


@pytest.mark.parametrize("field", ["conversation", "from"])
async def test_a_control_character_in_the_id_of_a_person_or_chat_is_refused(bot: World, field: str) -> None:
    status, _ = await error_of(bot, bot.activity(**{field: {"id": "a\x00b"}}))
    assert status == 400


async def test_control_characters_in_a_text_reach_the_conversation_which_refuses_them_politely(bot: World) -> None:
    await bot.says("a\x00b\x1bc")
    assert bot.turns.heard[0].text == "a\x00b\x1bc"


async def test_an_unknown_field_never_gets_further(bot: World) -> None:
    rebuilt = shape.rebuilt(
        bot.activity(callerId="urn:x", attachments=[{"thumbnailUrl": "x"}], channelData={"team": {"id": "t"}})
    )
    assert not {"callerId", "channelData"} & set(rebuilt)
    assert rebuilt["attachments"] == [{}]


async def test_what_is_answered_repeats_nothing_of_what_was_sent(bot: World) -> None:
    _, message = await error_of(bot, bot.activity(type=["<script>secret</script>"]))
    assert "secret" not in message


async def test_a_head_request_is_answered(bot: World) -> None:
    assert (await bot.client.head(PATH)).status == 200


@pytest.mark.parametrize("method", ["GET", "PUT", "DELETE", "PATCH", "OPTIONS"])
async def test_any_other_method_is_refused(bot: World, method: str) -> None:
    assert (await bot.client.request(method, PATH)).status == 405


async def test_a_websocket_is_refused(bot: World) -> None:
    headers = {"Connection": "Upgrade", "Upgrade": "websocket", "Sec-WebSocket-Version": "13"}
    assert (await bot.client.get(PATH, headers=headers)).status == 405


async def test_what_real_clients_leave_out_is_not_missed(bot: World) -> None:
    activity = bot.activity(recipient=None, locale=None, id=None)
    assert (await bot.posts(activity)).status == 200
