"""The purge: what is old goes, what is young or unsaid stays, and the next run is asked for."""

from __future__ import annotations

from datetime import datetime, timedelta
from typing import Any

from sqlalchemy import func, select

from services.jobs import purging, queue
from services.models.base import Base
from services.models.conversation import Conversation, MessageStatus, OutgoingMessage, ProcessedActivity
from services.models.job import Job, JobStatus
from services.models.score import Grade, Score, ScoreHistory, Trend
from services.models.scoring import RunReason, RunStatus, ScoringPart, ScoringRun, Subject
from services.store import Session

DAY = timedelta(days=1)


async def a_conversation(session: Session, *, touched: datetime) -> Conversation:
    row = Conversation(channel="msteams", external_id=f"talk at {touched}", touched=touched)
    session.add(row)
    await session.flush()
    return row


async def an_answer(
    session: Session, talk: Conversation, *, at: datetime, status: MessageStatus = MessageStatus.SENT
) -> None:
    activity = ProcessedActivity(conversation_id=talk.id, activity=f"{status} {at}", payload_hash="", at=at)
    session.add(activity)
    await session.flush()
    message = OutgoingMessage(
        conversation_id=talk.id, processed_id=activity.id, activity={}, status=status, due=at, createdon=at
    )
    session.add(message)
    await session.flush()


async def count(session: Session, kind: type[Base]) -> int:
    return await session.scalar(select(func.count()).select_from(kind)) or 0


async def test_answers_older_than_a_week_go_and_younger_ones_stay(session: Session, now: datetime) -> None:
    talk = await a_conversation(session, touched=now)
    await an_answer(session, talk, at=now - 8 * DAY)
    await an_answer(session, talk, at=now - 6 * DAY)
    await purging.purge(session, {}, now)
    assert await count(session, OutgoingMessage) == 1
    assert await count(session, ProcessedActivity) == 1
    assert await count(session, Conversation) == 1


async def test_a_message_that_is_still_to_be_said_stays_with_its_activity(session: Session, now: datetime) -> None:
    talk = await a_conversation(session, touched=now - 40 * DAY)
    await an_answer(session, talk, at=now - 40 * DAY, status=MessageStatus.WAITING)
    await purging.purge(session, {}, now)
    assert await count(session, OutgoingMessage) == 1
    assert await count(session, ProcessedActivity) == 1
    assert await count(session, Conversation) == 1


async def test_a_conversation_untouched_for_a_month_goes_with_all_it_left(session: Session, now: datetime) -> None:
    talk = await a_conversation(session, touched=now - 31 * DAY)
    await an_answer(session, talk, at=now - 31 * DAY)
    await a_conversation(session, touched=now - 29 * DAY)
    await purging.purge(session, {}, now)
    assert await count(session, OutgoingMessage) == 0
    assert await count(session, ProcessedActivity) == 0
    assert await count(session, Conversation) == 1


async def test_done_jobs_go_and_parked_ones_wait_for_a_person(session: Session, now: datetime) -> None:
    for status in (JobStatus.DONE, JobStatus.PARKED):
        session.add(Job(kind="summary", status=status, due=now - 8 * DAY, createdon=now - 8 * DAY))
    await session.flush()
    await purging.purge(session, {}, now)
    left = await session.scalars(select(Job.status).where(Job.kind == "summary"))
    assert left.all() == [JobStatus.PARKED]


async def test_the_next_run_is_an_hour_later(session: Session, now: datetime) -> None:
    await purging.purge(session, {}, now)
    assert await queue.claim(session, kinds=[purging.KIND], now=now + purging.EVERY - timedelta(seconds=1)) is None
    assert await queue.claim(session, kinds=[purging.KIND], now=now + purging.EVERY)


async def test_while_there_is_more_the_next_run_is_at_once(session: Session, now: datetime) -> None:
    talk = await a_conversation(session, touched=now)
    old = now - 8 * DAY
    session.add_all(
        ProcessedActivity(conversation_id=talk.id, activity=str(number), payload_hash="", at=old)
        for number in range(purging.BATCH + 1)
    )
    await session.flush()
    await purging.purge(session, {}, now)
    assert await count(session, ProcessedActivity) == 1
    assert await queue.claim(session, kinds=[purging.KIND], now=now)


async def test_runs_of_scoring_go_with_their_parts_and_unfinished_ones_stay(session: Session, now: datetime) -> None:
    for status, finished in ((RunStatus.DONE, now - 8 * DAY), (RunStatus.DONE, now - DAY), (RunStatus.RUNNING, None)):
        run = ScoringRun(
            kind=Subject.LEAD, reason=RunReason.DAILY, status=status, askedon=now - 9 * DAY, finishedon=finished
        )
        session.add(run)
        await session.flush()
        session.add(ScoringPart(run_id=run.id, number=1, low=1, high=9, records=9, doneon=finished))
    await session.flush()
    await purging.purge(session, {}, now)
    assert (await count(session, ScoringRun), await count(session, ScoringPart)) == (2, 2)


async def a_score(session: Session, *, record_id: int, since: datetime) -> None:
    """A score that a record has had since a moment, with its line of history."""
    same: dict[str, Any] = {
        "entity": "lead",
        "record_id": record_id,
        "score": 60,
        "grade": Grade.B,
        "model_id": 1,
        "version_id": 1,
    }
    first: dict[str, Any] = {"first_score": 60, "first_grade": Grade.B, "first_on": since}
    chance: dict[str, Any] = {"trend": Trend.STEADY, "log_odds": 0.4, "probability": 0.6, "standing": 1}
    session.add(ScoreHistory(**same, record_version=1, at=since))
    session.add(Score(**same, **chance, **first, record_version=1, scoredon=since))
    await session.flush()


async def test_what_a_score_was_two_years_ago_goes_and_the_score_itself_stays(session: Session, now: datetime) -> None:
    await a_score(session, record_id=1, since=now - 732 * DAY)
    await a_score(session, record_id=2, since=now - 730 * DAY)
    await purging.purge(session, {}, now)
    assert list(await session.scalars(select(ScoreHistory.record_id))) == [2]
    assert await count(session, Score) == 2
