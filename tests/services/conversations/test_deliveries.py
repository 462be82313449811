"""An activity is taken in once, whatever comes twice; turns of one conversation run one by one."""

from __future__ import annotations

import asyncio
from datetime import datetime

from sqlalchemy import select

from services.conversations import deliveries
from services.conversations.deliveries import Accepted
from services.models.conversation import Conversation
from services.store import Session, Store


async def entered(session: Session, now: datetime, conversation: str = "a") -> int:
    return (
        await deliveries.enter(
            session, channel="test", external_id=conversation, reference={"serviceUrl": "x"}, now=now
        )
    ).id


async def taken(session: Session, conversation_id: int, now: datetime, activity: str, payload: str = "p") -> Accepted:
    return await deliveries.accept(
        session, conversation_id=conversation_id, activity=activity, payload_hash=payload, now=now
    )


async def test_a_second_delivery_is_not_new(session: Session, now: datetime) -> None:
    conversation = await entered(session, now)
    first = await taken(session, conversation, now, "1")
    again = await taken(session, conversation, now, "1")
    assert (first.new, again.new, again.same) == (True, False, True)
    assert again.processed_id == first.processed_id


async def test_the_same_id_in_another_conversation_is_new(session: Session, now: datetime) -> None:
    await taken(session, await entered(session, now, "a"), now, "1")
    assert (await taken(session, await entered(session, now, "b"), now, "1")).new


async def test_the_same_id_with_another_payload_is_told(session: Session, now: datetime) -> None:
    conversation = await entered(session, now)
    await taken(session, conversation, now, "1", "hei")
    assert not (await taken(session, conversation, now, "1", "slett alt")).same


async def test_state_is_found_again_and_turns_are_counted(store: Store, now: datetime) -> None:
    for expected, state in ((("", 0), "one"), (("one", 1), "two"), (("two", 2), "three")):
        async with store.writing() as session:
            kept = await deliveries.enter(session, channel="test", external_id="a", reference={}, now=now)
            version = await session.scalar(select(Conversation.version))
            assert (kept.state, version) == expected
            await deliveries.leave(session, conversation_id=kept.id, state=state)


async def test_two_turns_of_one_conversation_lose_nothing(store: Store, now: datetime) -> None:
    async def turn() -> None:
        async with store.writing() as session:
            kept = await deliveries.enter(session, channel="test", external_id="a", reference={}, now=now)
            await asyncio.sleep(0.01)
            await deliveries.leave(session, conversation_id=kept.id, state=kept.state + "x")

    await asyncio.gather(*(turn() for _ in range(8)))
    async with store.reading() as session:
        assert await session.scalar(select(Conversation.state)) == "x" * 8
