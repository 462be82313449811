"""What is to be told unasked waits for a place to say it, and is said there once."""

from __future__ import annotations

from datetime import datetime, timedelta

from sqlalchemy import select

from services.conversations import deliveries, notices, outbox
from services.conversations.outbox import Draft
from services.jobs import queue
from services.models.conversation import OutgoingMessage
from services.models.job import Job, JobStatus
from services.store import Session, Store
from tests.given import people

MINUTE = timedelta(minutes=1)


async def talk(session: Session, external_id: str, whose: int | None, now: datetime) -> int:
    """A conversation in which this person, or a group, has just been heard; its id."""
    kept = await deliveries.enter(
        session, channel="test", external_id=external_id, reference={"serviceUrl": external_id}, now=now
    )
    await deliveries.leave(session, conversation_id=kept.id, state="", user_id=whose)
    return kept.id


async def waiting(store: Store) -> list[Job]:
    async with store.reading() as session:
        return list(await session.scalars(select(Job).where(Job.status == JobStatus.WAITING)))


async def test_the_conversation_a_person_was_in_last_comes_first(session: Session, now: datetime) -> None:
    siri = await people.person(session)
    older = await talk(session, "older", siri.id, now)
    newer = await talk(session, "newer", siri.id, now + MINUTE)
    assert [place.conversation_id for place in await notices.places(session, siri.id)] == [newer, older]
    await talk(session, "older", siri.id, now + 2 * MINUTE)
    first, _ = await notices.places(session, siri.id)
    assert (first.conversation_id, first.channel, first.reference) == (older, "test", {"serviceUrl": "older"})


async def test_a_group_is_no_place_to_tell_a_person_something(session: Session, now: datetime) -> None:
    siri = await people.person(session)
    await talk(session, "group", None, now)
    assert await notices.places(session, siri.id) == ()


async def test_a_conversation_that_became_a_group_is_none_any_more(session: Session, now: datetime) -> None:
    siri = await people.person(session)
    await talk(session, "chat", siri.id, now)
    await talk(session, "chat", None, now)
    assert await notices.places(session, siri.id) == ()


async def test_a_notice_is_a_job_that_is_due_at_once(session: Session, now: datetime) -> None:
    await notices.ask(session, 7, "list.qualified", {"list": 3}, now=now)
    job = await queue.claim(session, kinds=[notices.KIND], now=now)
    assert job
    assert notices.of_job(job.arguments) == notices.Notice(7, "list.qualified", {"list": 3})


async def test_a_notice_asked_for_in_a_transaction_that_fails_is_not_there(store: Store, now: datetime) -> None:
    try:
        async with store.writing() as session:
            await notices.ask(session, 7, "list.qualified", {"list": 3}, now=now)
            raise RuntimeError
    except RuntimeError:
        assert await waiting(store) == []


async def test_what_was_seen_nowhere_waits_until_the_person_talks(session: Session, now: datetime) -> None:
    notice = notices.Notice(7, "list.qualified", {"list": 3})
    await notices.keep_unseen(session, notice, now=now)
    assert await queue.claim(session, kinds=[notices.KIND], now=now + MINUTE) is None
    await notices.wake(session, 8, now=now + MINUTE)
    assert await queue.claim(session, kinds=[notices.KIND], now=now + MINUTE) is None
    await notices.wake(session, 7, now=now + MINUTE)
    woken = await queue.claim(session, kinds=[notices.KIND], now=now + MINUTE)
    assert woken
    assert notices.of_job(woken.arguments) == notices.Notice(7, "list.qualified", {"list": 3}, now)


async def test_what_waits_too_long_is_let_go(store: Store, now: datetime) -> None:
    notice = notices.Notice(7, "list.qualified", {}, unseen_since=now)
    async with store.writing() as session:
        await notices.keep_unseen(session, notice, now=now + notices.UNSEEN_FOR - MINUTE)
        await notices.keep_unseen(session, notice, now=now + notices.UNSEEN_FOR)
    (kept,) = await waiting(store)
    assert kept.due == now + notices.UNSEEN_FOR - MINUTE + notices.LOOK_AGAIN


async def test_a_notice_that_failed_is_not_woken_before_its_time(session: Session, now: datetime) -> None:
    await notices.ask(session, 7, "list.qualified", {}, now=now)
    job = await queue.claim(session, kinds=[notices.KIND], now=now)
    assert job
    await queue.failed(session, job, error="no", now=now)
    await notices.wake(session, 7, now=now)
    assert await queue.claim(session, kinds=[notices.KIND], now=now) is None


async def test_what_is_said_unasked_is_due_at_once_and_answers_nothing(session: Session, now: datetime) -> None:
    chat = await talk(session, "chat", None, now)
    await outbox.put_unasked(session, [Draft({"text": "ferdig"}, "receipt")], conversation_id=chat, now=now)
    (claimed,) = await outbox.claim(session, now=now, limit=10)
    assert (claimed.activity, claimed.reference, claimed.attempts) == ({"text": "ferdig"}, {"serviceUrl": "chat"}, 1)
    row = (await session.scalars(select(OutgoingMessage))).one()
    assert (row.processed_id, row.card) == (None, "receipt")
