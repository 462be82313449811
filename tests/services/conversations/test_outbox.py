"""What is to be said is stored with the turn, claimed once, and never said again without reason."""

from __future__ import annotations

from datetime import datetime, timedelta

import pytest
from sqlalchemy import select

from services.conversations import deliveries, outbox
from services.conversations.outbox import Draft, Stored
from services.models.conversation import MessageStatus, OutgoingMessage
from services.store import Session, Store


@pytest.fixture
async def conversation(store: Store, now: datetime) -> tuple[int, int]:
    """The ids of a conversation and of an activity in it."""
    async with store.writing() as session:
        kept = await deliveries.enter(session, channel="test", external_id="a", reference={"bot": "b"}, now=now)
        accepted = await deliveries.accept(session, conversation_id=kept.id, activity="1", payload_hash="p", now=now)
    return kept.id, accepted.processed_id


async def stored(
    session: Session, conversation: tuple[int, int], now: datetime, *drafts: Draft, inline: bool = False
) -> tuple[Stored, ...]:
    return await outbox.put(
        session,
        drafts,
        conversation_id=conversation[0],
        processed_id=conversation[1],
        reference={"bot": "b"},
        now=now,
        inline=inline,
    )


def saying(text: str, **more: str) -> Draft:
    return Draft({"type": "message", "text": text}, **more)


async def test_messages_keep_their_order(session: Session, conversation: tuple[int, int], now: datetime) -> None:
    put = await stored(session, conversation, now, saying("one"), saying("two"), saying("three"))
    said = await outbox.said(session, processed_id=conversation[1])
    assert [message.activity["text"] for message in said] == ["one", "two", "three"]
    assert [message.id for message in said] == [message.id for message in put]


async def test_the_relay_leaves_a_message_to_its_sender_for_the_lease(
    session: Session, conversation: tuple[int, int], now: datetime
) -> None:
    await stored(session, conversation, now, saying("hei"))
    assert await outbox.claim(session, now=now, limit=10) == ()
    (claimed,) = await outbox.claim(session, now=now + outbox.LEASE, limit=10)
    assert (claimed.activity["text"], claimed.reference, claimed.attempts) == ("hei", {"bot": "b"}, 2)
    assert await outbox.claim(session, now=now + outbox.LEASE, limit=10) == ()


async def test_what_was_sent_is_not_claimed(session: Session, conversation: tuple[int, int], now: datetime) -> None:
    (message,) = await stored(session, conversation, now, saying("hei"))
    await outbox.mark(session, message.id, MessageStatus.SENT, sent_as="x")
    assert await outbox.claim(session, now=now + timedelta(days=1), limit=10) == ()


async def test_inline_replies_are_never_claimed(session: Session, conversation: tuple[int, int], now: datetime) -> None:
    await stored(session, conversation, now, saying("hei"), inline=True)
    assert await outbox.claim(session, now=now + timedelta(days=1), limit=10) == ()


async def test_a_postponed_message_waits(session: Session, conversation: tuple[int, int], now: datetime) -> None:
    (message,) = await stored(session, conversation, now, saying("hei"))
    await outbox.postpone(session, message.id, until=now + timedelta(minutes=1))
    assert await outbox.claim(session, now=now + timedelta(seconds=59), limit=10) == ()
    assert len(await outbox.claim(session, now=now + timedelta(seconds=60), limit=10)) == 1


async def test_a_message_tried_too_often_is_dead(
    session: Session, conversation: tuple[int, int], now: datetime
) -> None:
    await stored(session, conversation, now, saying("hei"))
    tries = 0
    while await outbox.claim(session, now=now + (tries + 1) * outbox.LEASE, limit=10):
        tries += 1
    assert tries == outbox.GIVE_UP_AFTER - 1
    assert await session.scalar(select(OutgoingMessage.status)) is MessageStatus.DEAD


async def test_a_card_is_updated_where_it_was_shown(
    session: Session, conversation: tuple[int, int], now: datetime
) -> None:
    (card,) = await stored(session, conversation, now, saying("plan", card="c1"))
    await outbox.mark(session, card.id, MessageStatus.SENT, sent_as="activity-7")
    known, unknown = await stored(
        session, conversation, now, saying("done", replaces="c1"), saying("done", replaces="c2")
    )
    assert (known.update, unknown.update) == ("activity-7", None)
