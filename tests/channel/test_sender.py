"""Messages are sent once, in order, and what a channel does not take waits for the relay."""

from __future__ import annotations

import asyncio
from collections.abc import Iterator

import pytest

from bot.channel.connector import Connector
from bot.channel.relay import Relay
from bot.channel.sender import Sender
from bot.channel.service_urls import ServiceUrls
from bot.channel.wire import Wire
from bot.turns import Outgoing
from dialogs.turn import Incoming, Reply, Said
from tests.channel.fakes.connector import Answer, FakeConnector
from tests.channel.fakes.turns import FakeTurns, Stored
from tests.channel.fakes.world import World

HOUR = 3600.0


class Outbox:
    """Messages stored by turns that are over, their sender and their relay."""

    def __init__(self, wire: Wire, connector: FakeConnector) -> None:
        self.turns = FakeTurns(lambda _: ())
        self.sender = Sender(self.turns, Connector(wire, ServiceUrls.this_machine()), clock=lambda: self.turns.clock)
        self.relay = Relay(self.turns, self.sender, seconds=0.01)
        self._url = connector.url

    def holds(self, *texts: str, chat: str = "chat", update: str | None = None) -> tuple[Outgoing, ...]:
        reference = {"serviceUrl": self._url, "channelId": "msteams", "conversation": {"id": chat}}
        first = len(self.turns.stored)
        for number, text in enumerate(texts, first + 1):
            activity = {"type": "message", "text": text}
            message = Outgoing(number, activity, reference, update, 1)
            self.turns.stored.append(Stored(message, None, "waiting", self.turns.clock + FakeTurns.LEASE))
        return tuple(stored.message for stored in self.turns.stored[first:])

    async def passes(self, seconds: float) -> None:
        """Time goes by, and the relay has its round."""
        self.turns.clock += seconds
        await self.relay.send_due()


@pytest.fixture
def outbox(wire: Wire, connector: FakeConnector) -> Outbox:
    return Outbox(wire, connector)


async def test_the_replies_of_a_turn_are_said_in_order(outbox: Outbox, connector: FakeConnector) -> None:
    await outbox.sender.deliver(outbox.holds("en", "to", "tre"))
    assert connector.texts == ["en", "to", "tre"]
    assert outbox.turns.statuses == ["sent"] * 3


@pytest.mark.parametrize("status", [412, 429, 503])
async def test_what_a_busy_channel_does_not_take_is_said_once_later(
    outbox: Outbox, connector: FakeConnector, status: int
) -> None:
    connector.script.extend([Answer(status), Answer(status)])
    await outbox.sender.deliver(outbox.holds("en"))
    await outbox.passes(HOUR)
    await outbox.passes(HOUR)
    await outbox.passes(HOUR)
    assert connector.texts == ["en"]
    assert len(connector.ledger) == 3


async def test_the_wait_is_what_the_channel_asks_for(outbox: Outbox, connector: FakeConnector) -> None:
    connector.script.append(Answer(429, {"Retry-After": "30"}))
    await outbox.sender.deliver(outbox.holds("en"))
    await outbox.passes(29.0)
    assert connector.texts == []
    await outbox.passes(1.0)
    assert connector.texts == ["en"]


async def test_the_wait_doubles_where_the_channel_asks_for_none(outbox: Outbox, connector: FakeConnector) -> None:
    connector.script.extend([Answer(503)] * 12)
    await outbox.sender.deliver(outbox.holds("en"))
    for _ in range(11):
        await outbox.passes(HOUR)
    for wait, expected in zip(outbox.turns.waits, (1, 2, 4, 8, 16, 32, 64, 128, 256, 300, 300, 300), strict=True):
        assert expected * 0.8 <= wait <= expected * 1.2


async def test_a_reply_does_not_overtake_one_that_waits(outbox: Outbox, connector: FakeConnector) -> None:
    connector.script.append(Answer(429, {"Retry-After": "30"}))
    await outbox.sender.deliver(outbox.holds("en", "to"))
    await outbox.sender.deliver(outbox.holds("tre"))
    assert connector.texts == []
    await outbox.passes(31.0)
    assert connector.texts == ["en", "to", "tre"]
    await outbox.sender.deliver(outbox.holds("fire"))
    assert connector.texts == ["en", "to", "tre", "fire"]


async def test_another_conversation_does_not_wait(outbox: Outbox, connector: FakeConnector) -> None:
    connector.script.append(Answer(429, {"Retry-After": "30"}))
    await outbox.sender.deliver(outbox.holds("en"))
    await outbox.sender.deliver(outbox.holds("to", chat="another"))
    assert connector.texts == ["to"]


async def test_what_was_perhaps_said_is_not_said_again(outbox: Outbox, connector: FakeConnector) -> None:
    connector.script.append(Answer(502))
    await outbox.sender.deliver(outbox.holds("en", "to"))
    assert outbox.turns.statuses == ["uncertain", "waiting"]
    await outbox.passes(HOUR)
    await outbox.passes(HOUR)
    assert connector.texts == ["to"]
    assert len(connector.ledger) == 2


async def test_a_message_shown_before_the_connection_broke_is_shown_once(
    outbox: Outbox, connector: FakeConnector
) -> None:
    connector.script.append(Answer(aborts=True))
    await outbox.sender.deliver(outbox.holds("en"))
    await outbox.passes(HOUR)
    assert connector.texts == ["en"]


async def test_an_update_is_repeated_until_it_is_taken(outbox: Outbox, connector: FakeConnector) -> None:
    connector.script.extend([Answer(502), Answer(aborts=True, shows=False)])
    await outbox.sender.deliver(outbox.holds("nytt", update="message-1"))
    await outbox.passes(HOUR)
    await outbox.passes(HOUR)
    assert connector.methods == ["PUT", "PUT", "PUT"]
    assert connector.screen["message-1"]["text"] == "nytt"


@pytest.mark.parametrize("status", [403, 404])
async def test_a_bot_that_was_removed_gives_up_after_one_attempt(
    outbox: Outbox, connector: FakeConnector, status: int
) -> None:
    connector.script.append(Answer(status))
    await outbox.sender.deliver(outbox.holds("en", "to", "tre"))
    await outbox.passes(HOUR)
    assert len(connector.ledger) == 1
    assert outbox.turns.statuses == ["dead"] * 3


@pytest.mark.parametrize("status", [400, 413])
async def test_a_message_the_channel_does_not_like_does_not_stop_the_next(
    outbox: Outbox, connector: FakeConnector, status: int
) -> None:
    connector.script.append(Answer(status))
    await outbox.sender.deliver(outbox.holds("en", "to"))
    assert outbox.turns.statuses == ["dead", "sent"]


async def test_a_crash_between_commit_and_send_loses_nothing(outbox: Outbox, connector: FakeConnector) -> None:
    outbox.holds("en", "to")
    await outbox.passes(FakeTurns.LEASE)
    assert connector.texts == ["en", "to"]


async def test_two_turns_of_one_conversation_are_not_mixed(outbox: Outbox, connector: FakeConnector) -> None:
    first, second = outbox.holds("en", "to", "tre"), outbox.holds("fire", "fem", "seks")
    await asyncio.gather(outbox.sender.deliver(first), outbox.sender.deliver(second))
    assert connector.texts == ["en", "to", "tre", "fire", "fem", "seks"]


async def test_a_slow_channel_does_not_outlast_the_lease_of_the_messages_behind(
    outbox: Outbox, connector: FakeConnector
) -> None:
    outbox.turns.seconds_each = 3.0
    await outbox.sender.deliver(outbox.holds("en", "to", "tre"))
    assert connector.texts == ["en"]
    assert outbox.turns.statuses == ["sent", "waiting", "waiting"]
    outbox.turns.seconds_each = 0.0
    await outbox.passes(1.0)
    assert connector.texts == ["en", "to", "tre"]


async def test_a_message_held_back_by_one_that_another_process_sent_is_not_held_for_ever(
    outbox: Outbox, connector: FakeConnector
) -> None:
    connector.script.append(Answer(429, {"Retry-After": "30"}))
    [held] = outbox.holds("en")
    await outbox.sender.deliver([held])
    await outbox.turns.sent(held, "message-1")
    outbox.turns.clock += 36.0
    await outbox.sender.deliver(outbox.holds("to"))
    assert connector.texts == ["to"]


async def test_nothing_to_send_is_no_fault(outbox: Outbox, connector: FakeConnector) -> None:
    await outbox.sender.deliver(())
    assert connector.ledger == []


class Forgetful(FakeTurns):
    """A store that is away when a message was sent."""

    def __init__(self) -> None:
        super().__init__(lambda _: ())
        self.asked_again = asyncio.Event()
        self._asked = False

    async def sent(self, message: Outgoing, activity: str | None) -> None:
        raise ConnectionError

    async def due(self, limit: int = 20) -> tuple[Outgoing, ...]:
        if self._asked:
            self.asked_again.set()
        self._asked = True
        raise ConnectionError


async def test_a_store_that_is_away_after_the_commit_does_not_refuse_the_activity(
    outbox: Outbox, wire: Wire, connector: FakeConnector
) -> None:
    sender = Sender(Forgetful(), Connector(wire, ServiceUrls.this_machine()))
    await sender.deliver(outbox.holds("en"))
    assert connector.texts == ["en"]


async def test_the_relay_outlives_a_store_that_is_away(outbox: Outbox) -> None:
    turns = Forgetful()
    relay = Relay(turns, outbox.sender, seconds=0.001)
    relay.start()
    await turns.asked_again.wait()
    await relay.stop()


async def test_the_relay_sends_in_the_background_until_it_is_stopped(outbox: Outbox, connector: FakeConnector) -> None:
    outbox.holds("en")
    outbox.turns.clock = HOUR
    outbox.relay.start()
    await connector.reached.wait()
    await outbox.relay.stop()
    assert outbox.turns.statuses == ["sent"]


async def test_a_relay_that_was_never_started_stops_too(outbox: Outbox) -> None:
    await outbox.relay.stop()


async def test_replies_sent_later_are_in_the_order_of_the_conversation(bot: World) -> None:
    numbers: Iterator[int] = iter(range(9))

    def count(_: Incoming) -> tuple[Said, ...]:
        return (Reply(f"{next(numbers)}"), Reply(f"{next(numbers)}"))

    bot.turns.answer = count
    bot.connector.script.append(Answer(503, {"Retry-After": "0"}))
    await bot.says("hei")
    await bot.says("hei")
    while len(bot.connector.texts) < 4:
        bot.turns.clock += 1
        await asyncio.sleep(0.01)
    assert bot.connector.texts == ["0", "1", "2", "3"]
