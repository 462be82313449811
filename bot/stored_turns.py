"""The transactional turn: what was heard, what was changed and what will be said are stored together or not at all."""

from __future__ import annotations

import asyncio
import random
from collections.abc import AsyncIterator, Callable, Mapping
from contextlib import asynccontextmanager
from dataclasses import dataclass
from datetime import datetime, timedelta
from secrets import token_hex
from typing import Any
from weakref import WeakValueDictionary

import structlog

from bot import identity
from bot.turns import Body, KeyMisused, Origin, Outgoing, Taken
from dialogs import state as states
from dialogs.main import Assistant
from dialogs.turn import Incoming, Said, Turn
from services.conversations import deliveries, notices, outbox
from services.conversations.outbox import Draft
from services.models.conversation import MessageStatus
from services.refusal import Refusal
from services.store import Session, Store, is_conflict, is_unavailable

log = structlog.get_logger()

MOST_CONFLICTS = 3


@dataclass(frozen=True, slots=True)
class Bug:
    """Something went wrong that nobody foresaw: the person is told the reference, the log has the rest."""

    reference: str


Aftermath = Refusal | Bug | None
"""Why the turn is run again: to say what came of the first run, which was rolled back."""


class _Turn:
    """The open turn over one transaction."""

    def __init__(
        self, assistant: Assistant, session: Session, origin: Origin, *, kept: str, now: datetime, after: Aftermath
    ) -> None:
        self._assistant = assistant
        self._session = session
        self._origin = origin
        self._now = now
        self._after = after
        self.state, self._readable = states.load(kept)
        self.drafts: list[Draft] = []
        self.whose: int | None = None

    async def converse(self, incoming: Incoming) -> tuple[Said, ...]:
        actor, words = await identity.recognise(
            self._session, self._origin.account, locale=self._origin.locale, now=self._now
        )
        self.whose = None if self._origin.in_group else actor.id
        turn = Turn(self._session, actor, self._now, words, self._origin.channel, self._origin.in_group)
        match self._after:
            case Refusal() as refusal:
                return self._assistant.refuse(turn, self.state, incoming, refusal)
            case Bug(reference):
                return self._assistant.apologize(turn, self.state, reference)
            case None:
                return await self._assistant.respond(turn, self.state, incoming, readable=self._readable)

    def say(self, activity: Mapping[str, Any], *, card_id: str | None = None, replaces: str | None = None) -> None:
        self.drafts.append(Draft(activity, card_id, replaces))


class StoredTurns:
    """Runs turns: de-duplicates, orders them per conversation, and stores their whole effect in one transaction."""

    def __init__(self, store: Store, assistant: Assistant, clock: Callable[[], datetime]) -> None:
        self._store = store
        self._assistant = assistant
        self._clock = clock
        self._queues: WeakValueDictionary[tuple[str, str], asyncio.Lock] = WeakValueDictionary()

    async def run(self, origin: Origin, body: Body) -> Taken:
        """Run `body` in one transaction; it may be run again on a fresh one after a conflict, a refusal or a bug.

        Raises KeyMisused.
        """
        async with self._in_order(origin):
            try:
                return await self._settled(origin, body, None)
            except (KeyMisused, asyncio.CancelledError):
                raise
            except Refusal as refusal:
                return await self._settled(origin, body, refusal)
            except Exception as error:
                if is_unavailable(error):
                    raise
                bug = Bug(token_hex(4))
                log.exception("turn failed", reference=bug.reference, channel=origin.channel)
                return await self._settled(origin, body, bug)

    async def sent(self, message: Outgoing, activity: str | None) -> None:
        """Record that the message was said, and the id the channel gave it."""
        async with self._store.stating() as session:
            await outbox.mark(session, message.id, MessageStatus.SENT, sent_as=activity)

    async def uncertain(self, message: Outgoing) -> None:
        """Record that nobody knows whether the message arrived: it is not said again."""
        async with self._store.stating() as session:
            await outbox.mark(session, message.id, MessageStatus.UNCERTAIN)

    async def dead(self, message: Outgoing) -> None:
        """Record that the message can never be said (403, 404, 413 ...)."""
        async with self._store.stating() as session:
            await outbox.mark(session, message.id, MessageStatus.DEAD)

    async def later(self, message: Outgoing, seconds: float) -> None:
        """Leave the message to the relay, not before so many seconds."""
        async with self._store.stating() as session:
            await outbox.postpone(session, message.id, until=self._clock() + timedelta(seconds=seconds))

    async def due(self, limit: int = 20) -> tuple[Outgoing, ...]:
        """Claim messages that a crash or a failure left behind, oldest first."""
        async with self._store.writing() as session:
            return _outgoing(await outbox.claim(session, now=self._clock(), limit=limit))

    @asynccontextmanager
    async def _in_order(self, origin: Origin) -> AsyncIterator[None]:
        """One turn of a conversation at a time in this process; the row lock does it between processes."""
        lock = self._queues.setdefault((origin.channel, origin.conversation), asyncio.Lock())
        async with lock:
            yield

    async def _settled(self, origin: Origin, body: Body, after: Aftermath) -> Taken:
        """Run the turn until it does not lose against another transaction, at most MOST_CONFLICTS times."""
        for _ in range(MOST_CONFLICTS):
            try:
                return await self._once(origin, body, after)
            except Exception as error:
                if not is_conflict(error):
                    raise
                await asyncio.sleep(random.uniform(0.01, 0.1))
        return await self._once(origin, body, after)

    async def _once(self, origin: Origin, body: Body, after: Aftermath) -> Taken:
        async with self._store.writing() as session:
            now = self._clock()
            entered = await deliveries.enter(
                session,
                channel=origin.channel,
                external_id=origin.conversation,
                reference=origin.reference,
                now=now,
            )
            accepted = await deliveries.accept(
                session,
                conversation_id=entered.id,
                activity=origin.activity,
                payload_hash=origin.payload_hash,
                now=now,
            )
            if not accepted.same:
                raise KeyMisused
            if not accepted.new:
                return Taken(_outgoing(await outbox.said(session, processed_id=accepted.processed_id)), again=True)
            turn = _Turn(self._assistant, session, origin, kept=entered.state, now=now, after=after)
            await body(turn)
            await deliveries.leave(
                session, conversation_id=entered.id, state=states.dump(turn.state), user_id=turn.whose
            )
            if turn.whose is not None and turn.whose != entered.user_id:
                await notices.wake(session, turn.whose, now=now)
            stored = await outbox.put(
                session,
                turn.drafts,
                conversation_id=entered.id,
                processed_id=accepted.processed_id,
                reference=origin.reference,
                now=now,
                inline=origin.inline,
            )
        return Taken(_outgoing(stored))


def _outgoing(messages: tuple[outbox.Stored, ...]) -> tuple[Outgoing, ...]:
    return tuple(
        Outgoing(message.id, message.activity, message.reference, message.update, message.attempts)
        for message in messages
    )
