"""What becomes of a message under each fault of the channel (OUT-01 to OUT-07)."""

from __future__ import annotations

from datetime import UTC, datetime
from typing import Any

import pytest
from aiohttp.test_utils import unused_port

from bot.channel.connector import Connector
from bot.channel.outcomes import Dead, Later, Outcome, Sent, Uncertain, waiting_time
from bot.channel.service_urls import ServiceUrls
from bot.channel.wire import Wire
from tests.channel.fakes.connector import Answer, FakeConnector

HELLO = {"type": "message", "text": "hei"}


def reference(url: str, conversation: str = "chat") -> dict[str, Any]:
    return {"serviceUrl": url, "channelId": "msteams", "conversation": {"id": conversation}}


def caller(wire: Wire) -> Connector:
    return Connector(wire, ServiceUrls.this_machine())


async def said(wire: Wire, fake: FakeConnector, *answers: Answer) -> Outcome:
    fake.script.extend(answers)
    return await caller(wire).say(reference(fake.url), HELLO)


async def updated(wire: Wire, fake: FakeConnector, *answers: Answer) -> Outcome:
    fake.script.extend(answers)
    return await caller(wire).update(reference(fake.url), HELLO, "message-1")


async def test_a_message_that_is_taken_has_the_id_the_channel_gave_it(wire: Wire, connector: FakeConnector) -> None:
    assert await said(wire, connector) == Sent("message-1")


@pytest.mark.parametrize("status", [412, 429, 503])
async def test_a_message_that_was_not_taken_may_be_sent_again(
    wire: Wire, connector: FakeConnector, status: int
) -> None:
    assert await said(wire, connector, Answer(status)) == Later()
    assert await updated(wire, connector, Answer(status)) == Later()


@pytest.mark.parametrize("asked", ["1", "30"])
async def test_the_channel_says_how_long_to_wait(wire: Wire, connector: FakeConnector, asked: str) -> None:
    assert await said(wire, connector, Answer(429, {"Retry-After": asked})) == Later(float(asked))


async def test_a_busy_answer_in_html_is_understood(wire: Wire, connector: FakeConnector) -> None:
    answer = Answer(429, {"Retry-After": "2", "Content-Type": "text/html"}, b"<html>busy</html>")
    assert await said(wire, connector, answer) == Later(2.0)


@pytest.mark.parametrize("status", [408, 500, 502, 504])
async def test_a_new_message_that_was_perhaps_taken_is_not_repeated_and_an_update_is(
    wire: Wire, connector: FakeConnector, status: int
) -> None:
    assert await said(wire, connector, Answer(status)) == Uncertain()
    assert await updated(wire, connector, Answer(status)) == Later()


async def test_a_connection_that_breaks_after_the_message_was_shown(wire: Wire, connector: FakeConnector) -> None:
    assert await said(wire, connector, Answer(aborts=True)) == Uncertain()
    assert connector.methods == ["POST"]


async def test_a_connection_that_breaks_after_an_update_is_no_hindrance(wire: Wire, connector: FakeConnector) -> None:
    assert await updated(wire, connector, *[Answer(aborts=True)] * 2) == Later()
    assert await updated(wire, connector) == Sent("message-1")


async def test_a_channel_that_hangs_is_left(impatient_wire: Wire, connector: FakeConnector) -> None:
    assert await said(impatient_wire, connector, Answer(hangs=True)) == Uncertain()
    assert await updated(impatient_wire, connector, Answer(hangs=True)) == Later()


@pytest.mark.parametrize("status", [400, 401, 403, 404, 405, 409, 413, 415, 501])
async def test_a_message_that_will_never_be_taken_is_dead(wire: Wire, connector: FakeConnector, status: int) -> None:
    assert await said(wire, connector, Answer(status)) == Dead(status)
    assert await updated(wire, connector, Answer(status)) == Dead(status)
    assert len(connector.ledger) == 2


async def test_a_redirect_is_not_followed(wire: Wire, connector: FakeConnector) -> None:
    answer = Answer(307, {"Location": f"{connector.url}/elsewhere"}, b"")
    assert await said(wire, connector, answer) == Dead(307)
    assert len(connector.ledger) == 1


async def test_a_refused_connection_means_that_nothing_was_sent(wire: Wire) -> None:
    closed = reference(f"http://127.0.0.1:{unused_port()}")
    assert await caller(wire).say(closed, HELLO) == Later()


async def test_an_unknown_host_means_that_nothing_was_sent(wire: Wire) -> None:
    nowhere = Connector(wire, ServiceUrls.of("nowhere.invalid"))
    assert await nowhere.say(reference("https://nowhere.invalid/"), HELLO) == Later()


async def test_a_failed_handshake_means_that_nothing_was_sent(wire: Wire, connector: FakeConnector) -> None:
    plain = reference(connector.url.replace("http:", "https:"))
    assert await caller(wire).say(plain, HELLO) == Later()
    assert connector.ledger == []


@pytest.mark.parametrize("body", [b"", b"<html>ok</html>", b"[]", b"{}", b'{"id": 5}', b'{"id": ""}', b"\xff"])
async def test_a_message_that_is_taken_counts_as_sent_whatever_the_answer_looks_like(
    wire: Wire, connector: FakeConnector, body: bytes
) -> None:
    assert await said(wire, connector, Answer(200, body=body)) == Sent(None)


@pytest.mark.parametrize("status", [200, 201, 202])
async def test_every_way_of_saying_yes_is_understood(wire: Wire, connector: FakeConnector, status: int) -> None:
    assert await said(wire, connector, Answer(status)) == Sent("message-1")


@pytest.mark.parametrize(
    ("conversation", "path"),
    [
        ("19:a@thread.tacv2;messageid=1", "/v3/conversations/19%3Aa%40thread.tacv2%3Bmessageid%3D1/activities"),
        ("guid|livechat", "/v3/conversations/guid%7Clivechat/activities"),
        ("../../admin?x=1#y", "/v3/conversations/..%2F..%2Fadmin%3Fx%3D1%23y/activities"),
        ("a%2Fb", "/v3/conversations/a%252Fb/activities"),
        ("blå sky", "/v3/conversations/bl%C3%A5%20sky/activities"),
    ],
)
async def test_ids_are_written_so_that_they_stay_one_part_of_the_address(
    wire: Wire, connector: FakeConnector, conversation: str, path: str
) -> None:
    await caller(wire).say(reference(connector.url, conversation), HELLO)
    assert connector.ledger[0].path == path


async def test_a_deleted_message_is_gone(wire: Wire, connector: FakeConnector) -> None:
    await said(wire, connector)
    assert await caller(wire).delete(reference(connector.url), "message-1") == Sent(None)
    assert connector.screen == {}


async def test_the_members_of_a_conversation_are_told(wire: Wire, connector: FakeConnector) -> None:
    assert await caller(wire).members(reference(connector.url)) == ({"id": "seller"},)
    assert connector.ledger[0].path == "/v3/conversations/chat/members"


async def test_nobody_is_told_where_the_channel_does_not_answer(wire: Wire) -> None:
    assert await caller(wire).members(reference(f"http://127.0.0.1:{unused_port()}")) == ()
    assert await caller(wire).members(reference("https://evil.example/")) == ()


async def test_a_stored_reference_to_a_foreign_address_is_not_followed(wire: Wire, connector: FakeConnector) -> None:
    teams_only = Connector(wire, ServiceUrls.of())
    assert await teams_only.say(reference(connector.url), HELLO) == Dead()
    assert await teams_only.update(reference(connector.url), HELLO, "m") == Dead()
    assert await teams_only.delete(reference(connector.url), "m") == Dead()
    assert connector.ledger == []


@pytest.mark.parametrize(
    ("header", "seconds"),
    [
        (None, None),
        ("", None),
        ("soon", None),
        ("-5", None),
        ("1.5", None),
        ("²", None),
        ("0", 0.0),
        ("30", 30.0),
        ("99999999999999999999", 3600.0),
        ("Mon, 23 Nov 2026 12:00:30 GMT", 30.0),
        ("Mon, 23 Nov 2026 12:00:30 -0000", 30.0),
        ("Mon, 23 Nov 2026 11:00:00 GMT", 0.0),
    ],
)
def test_a_waiting_time_is_a_number_or_a_date_and_anything_else_is_none(
    header: str | None, seconds: float | None
) -> None:
    assert waiting_time(header, datetime(2026, 11, 23, 12, tzinfo=UTC)) == seconds
