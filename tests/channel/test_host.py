"""The host under faults: too much to do, a store that is away, bugs, and junk on the wire."""

from __future__ import annotations

import asyncio

import orjson
import pytest
import structlog
from structlog.testing import capture_logs

from bot.channel.gate import Busy, Gate
from bot.channel.host import PATH, Channel
from bot.channel.security import Security
from tests.channel.fakes.login import APP_ID
from tests.channel.fakes.turns import FakeTurns
from tests.channel.fakes.world import World, echo, world

SECRET = "a very private sentence"


async def test_when_all_places_are_taken_the_next_is_asked_to_come_again() -> None:
    async with world(running=1, queued=1) as bot:
        bot.turns.barrier = asyncio.Event()
        three = [asyncio.create_task(bot.says(text)) for text in ("en", "to", "tre")]
        refused, others = await asyncio.wait(three, return_when=asyncio.FIRST_COMPLETED)
        bot.turns.barrier.set()
        assert [(task.result().status, task.result().headers["Retry-After"]) for task in refused] == [(503, "2")]
        assert [(await task).status for task in others] == [200, 200]


async def test_a_gate_lets_the_next_in_when_one_leaves() -> None:
    gate = Gate(running=1, queued=1)
    order: list[str] = []

    async def pass_through(name: str) -> None:
        async with gate:
            order.append(name)
            await asyncio.sleep(0)

    await asyncio.gather(pass_through("en"), pass_through("to"))
    await pass_through("tre")
    assert order == ["en", "to", "tre"]


async def test_a_full_gate_refuses_and_forgets_those_who_gave_up() -> None:
    gate = Gate(running=1, queued=1)
    async with gate:
        waiting = asyncio.create_task(gate.__aenter__())
        await asyncio.sleep(0)
        with pytest.raises(Busy):
            await gate.__aenter__()
        waiting.cancel()
        await asyncio.wait([waiting])
    async with gate:
        pass


async def test_a_store_that_is_away_is_no_fault_of_ours(bot: World) -> None:
    bot.turns.fault = ConnectionError(SECRET)
    response = await bot.says("hei")
    assert response.status == 503
    assert "Retry-After" in response.headers
    bot.turns.fault = None
    assert (await bot.says("hei")).status == 200


async def test_a_bug_is_answered_by_a_reference_that_is_in_the_log_and_by_nothing_else(bot: World) -> None:
    bot.turns.fault = RuntimeError(SECRET)
    with capture_logs() as logs:
        response = await bot.says(SECRET)
    text = await response.text()
    assert response.status == 500
    assert SECRET not in text + str(logs)
    [entry] = [log for log in logs if log["event"] == "activity_failed"]
    assert entry["reference"] in text
    assert entry["error"] == "RuntimeError"


async def test_no_log_holds_what_a_person_wrote(bot: World) -> None:
    structlog.reset_defaults()
    with capture_logs() as logs:
        await bot.says(SECRET)
        await bot.says(SECRET, id="a")
        await bot.says(SECRET + SECRET, id="a")
        await bot.posts(bot.activity(text=None, value={"action": SECRET}))
        await bot.posts(bot.activity(type=[SECRET]))
    assert SECRET not in str(logs)


async def test_no_log_holds_a_token(closed_bot: World) -> None:
    bearer = closed_bot.bearer()
    with capture_logs() as logs:
        await closed_bot.posts(closed_bot.teams(), bearer=bearer)
        await closed_bot.posts(closed_bot.teams(), bearer=bearer[:-4])
    assert bearer[:-4] not in str(logs)
    assert "token-1" not in str(logs)


async def test_a_misused_id_is_logged(bot: World) -> None:
    with capture_logs() as logs:
        await bot.says("hei", id="a")
        await bot.says("slett alt", id="a")
    assert "activity_id_misused" in [log["event"] for log in logs]


def test_a_registered_bot_needs_credentials() -> None:
    security = Security.closed(APP_ID, tenants=frozenset())
    with pytest.raises(ValueError, match="credentials"):
        Channel(FakeTurns(echo), security, is_unavailable=lambda _: False)


async def raw(bot: World, data: bytes) -> bytes:
    """What the host answers to these bytes, until it closes the connection."""
    reader, writer = await asyncio.open_connection("127.0.0.1", bot.client.port)
    writer.write(data)
    answer = await reader.read()
    writer.close()
    return answer


async def sent_and_left(bot: World, data: bytes) -> None:
    """Somebody who sends these bytes and hangs up."""
    _, writer = await asyncio.open_connection("127.0.0.1", bot.client.port)
    writer.write(data)
    await writer.drain()
    writer.close()
    await writer.wait_closed()


def request(body: bytes, *headers: str, version: str = "1.1") -> bytes:
    lines = [f"POST {PATH} HTTP/{version}", "Host: bot", "Connection: close", *headers]
    return "\r\n".join(lines).encode() + b"\r\n\r\n" + body


@pytest.mark.parametrize(
    "headers",
    [
        [],
        ["Content-Type: application/json"],
        ["Content-Type: application/json", "Content-Length: 5"],
        ["Content-Type: application/json", "Content-Length: 5", "Content-Length: 6"],
        ["Content-Type: application/json", "Content-Length: -5"],
        ["Content-Type: application/json", "Content-Length: 5", "Transfer-Encoding: chunked"],
        ["Content-Type: application/json", "Content-Encoding: gzip", "Content-Length: 5"],
        ["Content-Type: application/json", "Content-Encoding: nonsense", "Content-Length: 5"],
        ["Content-Type: \x00", "Content-Length: 5"],
        ["Content-Type", "Content-Length: 5"],
        ["X: " + "x" * 100_000, "Content-Length: 5"],
    ],
)
async def test_junk_on_the_wire_is_refused_and_no_fault(bot: World, headers: list[str]) -> None:
    answer = await raw(bot, request(b"12345", *headers))
    assert answer.startswith((b"HTTP/1.1 4", b"HTTP/1.0 4"))
    assert bot.turns.heard == []


async def test_http_1_0_and_chunks_and_a_second_request_on_the_line_are_understood(bot: World) -> None:
    body = orjson.dumps(bot.activity())
    kind, length = "Content-Type: application/json", f"Content-Length: {len(body)}"
    assert b" 200 " in await raw(bot, request(body, kind, length, version="1.0"))
    chunked = b"%x\r\n%b\r\n0\r\n\r\n" % (len(body), body)
    assert b" 200 " in await raw(bot, request(chunked, kind, "Transfer-Encoding: chunked"))
    first = request(body, kind, length).replace(b"Connection: close\r\n", b"")
    assert (await raw(bot, first + request(body, kind, length))).count(b" 200 ") == 2


async def test_a_body_that_breaks_off_is_no_fault(bot: World) -> None:
    with capture_logs() as logs:
        await sent_and_left(bot, request(b"{", "Content-Type: application/json", "Content-Length: 500"))
        await sent_and_left(bot, request(b"5\r\n{", "Content-Type: application/json", "Transfer-Encoding: chunked"))
        assert (await bot.says("hei")).status == 200
    assert "activity_failed" not in [log["event"] for log in logs]
