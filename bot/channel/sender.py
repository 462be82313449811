"""Sends stored messages after the commit, in order within a conversation, and records what became of each."""

from __future__ import annotations

import asyncio
import random
import time
from collections.abc import Callable, Sequence
from dataclasses import dataclass
from weakref import WeakValueDictionary

import structlog

from bot.channel import activities
from bot.channel.connector import Connector
from bot.channel.outcomes import Dead, Later, Outcome, Sent, Uncertain
from bot.turns import Outgoing, Turns

LONGEST_BACK_OFF = 300.0
SECONDS_BEFORE_THE_REST = 1.0
SECONDS_OF_GRACE = 5.0
SECONDS_TO_BEGIN = 2.0
"""A message is not begun later than this after it was handed over: its lease in the outbox must outlast the send."""

log = structlog.get_logger()

Conversation = tuple[str, str]


@dataclass(frozen=True, slots=True)
class Held:
    """A message waits for the relay; what comes after it in its conversation waits behind it."""

    message: int
    until: float


class Sender:
    def __init__(self, turns: Turns, connector: Connector, clock: Callable[[], float] = time.monotonic) -> None:
        self._turns = turns
        self._connector = connector
        self._clock = clock
        self._locks: WeakValueDictionary[Conversation, asyncio.Lock] = WeakValueDictionary()
        self._held: dict[Conversation, Held] = {}

    async def deliver(self, messages: Sequence[Outgoing]) -> None:
        """Try once to send these messages of one conversation; what is not taken is left to the relay.

        They are stored, so a fault here loses nothing and is no reason to refuse the activity they answer.
        """
        if not messages:
            return
        begin_before = self._clock() + SECONDS_TO_BEGIN
        lock = self._locks.setdefault(conversation_of(messages[0]), asyncio.Lock())
        async with lock:
            try:
                await self._in_order(messages, begin_before)
            except Exception as error:  # noqa: BLE001  the turn is committed: its sender must not come again
                log.error("delivery_not_recorded", message=messages[0].id, error=type(error).__name__)

    async def _in_order(self, messages: Sequence[Outgoing], begin_before: float) -> None:
        wait = self._wait_behind_others(messages[0])
        if wait:
            await self._leave(messages, wait)
            return
        for place, message in enumerate(messages):
            if self._clock() > begin_before:
                await self._hold(messages[place:], SECONDS_BEFORE_THE_REST)
                return
            if not await self._one(message, messages[place + 1 :]):
                return
        self._release(messages[-1])

    async def _one(self, message: Outgoing, rest: Sequence[Outgoing]) -> bool:
        """Send one and record it; False when the rest was seen to and is not to be sent now."""
        outcome = await self._send(message)
        log.info("message_sent", message=message.id, outcome=type(outcome).__name__)
        match outcome:
            case Sent(activity):
                await self._turns.sent(message, activity or target_of(message))
                return True
            case Later(seconds):
                await self._hold((message, *rest), _pause(message, seconds))
            case Uncertain():
                await self._turns.uncertain(message)
                await self._hold(rest, SECONDS_BEFORE_THE_REST)
            case Dead():
                await self._turns.dead(message)
                if not outcome.gone or is_change(message):
                    return True
                await self._bury(rest)
                self._release((message, *rest)[-1])
        return False

    async def _send(self, message: Outgoing) -> Outcome:
        activity, reference, target = message.activity, message.reference, target_of(message)
        match activity["type"]:
            case activities.UPDATE:
                update = {**activity, "type": "message"}
                return await self._connector.update(reference, update, target) if target else Sent()
            case activities.DELETION:
                return await self._connector.delete(reference, target) if target else Sent()
            case _ if target:
                outcome = await self._connector.update(reference, activity, target)
                return outcome if outcome != Dead(404) else await self._connector.say(reference, activity)
            case _:
                return await self._connector.say(reference, activity)

    def _wait_behind_others(self, message: Outgoing) -> float:
        held = self._held.get(conversation_of(message))
        if held is None or message.id <= held.message or held.until + SECONDS_OF_GRACE < self._clock():
            return 0.0
        return max(held.until - self._clock(), 1.0)

    async def _hold(self, messages: Sequence[Outgoing], seconds: float) -> None:
        if messages:
            self._held[conversation_of(messages[0])] = Held(messages[0].id, self._clock() + seconds)
            await self._leave(messages, seconds)

    def _release(self, last: Outgoing) -> None:
        held = self._held.get(conversation_of(last))
        if held is not None and held.message <= last.id:
            del self._held[conversation_of(last)]

    async def _leave(self, messages: Sequence[Outgoing], seconds: float) -> None:
        for message in messages:
            await self._turns.later(message, seconds)

    async def _bury(self, messages: Sequence[Outgoing]) -> None:
        for message in messages:
            await self._turns.dead(message)


def conversation_of(message: Outgoing) -> Conversation:
    return message.reference["channelId"], message.reference["conversation"]["id"]


def target_of(message: Outgoing) -> str | None:
    """The id of the message that is to be changed: by the card it carries, or as the activity itself says."""
    return message.update or message.activity.get("id")


def is_change(message: Outgoing) -> bool:
    """The message changes an earlier one, so that a 404 speaks of that one and not of the conversation."""
    return target_of(message) is not None


def _pause(message: Outgoing, asked_for: float | None) -> float:
    """What the channel asks for, or 1, 2, 4, 8 … seconds, give or take a fifth."""
    if asked_for is not None:
        return asked_for
    tries = max(message.attempts, 1)
    return min(2.0 ** (tries - 1), LONGEST_BACK_OFF) * random.uniform(0.8, 1.2)
