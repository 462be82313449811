"""What the SDK itself sends, updates and deletes in a turn goes through the turn, and none of it past it."""

from __future__ import annotations

from collections.abc import Awaitable, Callable
from typing import Any

import pytest
from botbuilder.core import TurnContext
from botbuilder.schema import Activity, Entity

from bot.channel.adapter import Adapter
from bot.channel.connector import Connector
from bot.channel.fetching import Fetching
from bot.channel.sender import Sender
from bot.channel.service_urls import ServiceUrls
from bot.channel.wire import Wire
from bot.turns import Taken
from tests.channel.fakes.connector import FakeConnector
from tests.channel.fakes.turns import FakeTurns


class Bot:
    def __init__(self, acts: Callable[[Any], Awaitable[Any]]) -> None:
        self._acts = acts

    async def on_turn(self, context: TurnContext) -> None:
        await self._acts(context)


@pytest.fixture
def turns() -> FakeTurns:
    return FakeTurns(lambda _: ())


async def take(turns: FakeTurns, fake: FakeConnector, acts: Callable[[Any], Awaitable[Any]], **changed: Any) -> Taken:
    activity = {
        "type": "message",
        "id": "a1",
        "channelId": "emulator",
        "serviceUrl": fake.url,
        "conversation": {"id": "chat", "tenantId": "t"},
        "from": {"id": "seller"},
        "recipient": {"id": "bot"},
        "text": "hei",
        **changed,
    }
    taken = await Adapter(turns, Bot(acts), Fetching(ServiceUrls.this_machine())).process(activity)
    assert taken
    return taken


async def test_what_the_sdk_sends_is_stored_and_sent_after_the_commit(
    turns: FakeTurns, connector: FakeConnector, wire: Wire
) -> None:
    async def acts(context: TurnContext) -> None:
        await context.send_activity("hei")
        assert connector.ledger == []

    taken = await take(turns, connector, acts)
    await Sender(turns, Connector(wire, ServiceUrls.this_machine())).deliver(taken.outgoing)
    assert connector.texts == ["hei"]
    assert connector.ledger[0].body["conversation"] == {"id": "chat", "tenantId": "t"}


async def test_what_the_sdk_updates_and_deletes_waits_for_the_commit_too(
    turns: FakeTurns, connector: FakeConnector, wire: Wire
) -> None:
    async def acts(context: TurnContext) -> None:
        await context.update_activity(Activity(type="message", id="m1", text="nytt"))
        await context.delete_activity("m2")
        assert connector.ledger == []

    taken = await take(turns, connector, acts)
    await Sender(turns, Connector(wire, ServiceUrls.this_machine())).deliver(taken.outgoing)
    assert [(received.method, received.path) for received in connector.ledger] == [
        ("PUT", "/v3/conversations/chat/activities/m1"),
        ("DELETE", "/v3/conversations/chat/activities/m2"),
    ]
    assert connector.screen["m1"]["type"] == "message"


async def test_expected_replies_that_the_sdk_sends_are_stored_like_any_other(
    turns: FakeTurns, connector: FakeConnector
) -> None:
    async def acts(context: TurnContext) -> None:
        await context.send_activity("hei")

    taken = await take(turns, connector, acts, deliveryMode="expectReplies")
    assert [message.activity["text"] for message in taken.outgoing] == ["hei"]
    assert turns.origins[0].inline


async def test_an_entity_that_the_schema_does_not_know_reaches_the_channel_whole(
    turns: FakeTurns, connector: FakeConnector
) -> None:
    label = Entity(type="https://schema.org/Message")
    label.additional_properties["additionalType"] = ["AIGeneratedContent"]

    async def acts(context: TurnContext) -> None:
        await context.send_activity(Activity(type="message", text="hei", entities=[label]))

    taken = await take(turns, connector, acts)
    assert taken.outgoing[0].activity["entities"] == [
        {"type": "https://schema.org/Message", "additionalType": ["AIGeneratedContent"]}
    ]
