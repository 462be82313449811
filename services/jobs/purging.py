"""The purge: what talk, jobs and scores leave behind is deleted when it can no longer matter, a batch a job."""

from __future__ import annotations

from collections.abc import Mapping
from datetime import datetime, timedelta
from typing import Any

from sqlalchemy import delete, exists, select
from sqlalchemy.sql.dml import ReturningDelete

from services.jobs import queue
from services.models.conversation import Conversation, MessageStatus, OutgoingMessage, ProcessedActivity
from services.models.job import Job, JobStatus
from services.models.note import Note
from services.models.score import ScoreHistory
from services.models.scoring import RunStatus, ScoringRun
from services.models.user import User
from services.store import Session

KIND = "purge"
EVERY = timedelta(hours=1)
BATCH = 1000
"""Rows of one table that one run deletes, so that no conversation waits for it."""

KEEP_ANSWERS = timedelta(days=7)
"""Processed activities and settled messages: far longer than any channel delivers an activity again."""

KEEP_CONVERSATIONS = timedelta(days=30)
KEEP_JOBS = timedelta(days=7)
KEEP_ON_DESKS = timedelta(days=2)
"""Files that wait for their record: longer than a dialog waits for its answer."""

KEEP_SCORES = timedelta(days=731)
"""What scores were before: two years, the longest that a record is scored after its creation."""


async def purge(session: Session, _arguments: Mapping[str, Any], now: datetime) -> None:
    """Delete one batch of everything too old, and ask for the next run: at once while there is more."""
    deleted = [len((await session.scalars(statement)).all()) for statement in _too_old(now)]
    due = now if BATCH in deleted else now + EVERY
    await queue.ask_once(session, KIND, due=due, now=now)


def _too_old(now: datetime) -> tuple[ReturningDelete[tuple[int]], ...]:
    """In an order in which nothing is deleted that something left refers to."""
    message, activity, conversation = OutgoingMessage, ProcessedActivity, Conversation
    messages = select(message.id).where(message.status != MessageStatus.WAITING, message.createdon < now - KEEP_ANSWERS)
    activities = select(activity.id).where(
        activity.at < now - KEEP_ANSWERS, ~exists().where(message.processed_id == activity.id)
    )
    conversations = select(conversation.id).where(
        conversation.touched < now - KEEP_CONVERSATIONS,
        ~exists().where(message.conversation_id == conversation.id),
        ~exists().where(activity.conversation_id == conversation.id),
    )
    jobs = select(Job.id).where(Job.status == JobStatus.DONE, Job.due < now - KEEP_JOBS)
    runs = select(ScoringRun.id).where(ScoringRun.status == RunStatus.DONE, ScoringRun.finishedon < now - KEEP_JOBS)
    past_scores = select(ScoreHistory.id).where(ScoreHistory.at < now - KEEP_SCORES)
    on_desks = select(Note.id).where(Note.entity == User.__tablename__, Note.createdon < now - KEEP_ON_DESKS)
    return (
        delete(message).where(message.id.in_(messages.limit(BATCH))).returning(message.id),
        delete(activity).where(activity.id.in_(activities.limit(BATCH))).returning(activity.id),
        delete(conversation).where(conversation.id.in_(conversations.limit(BATCH))).returning(conversation.id),
        delete(Note).where(Note.id.in_(on_desks.limit(BATCH))).returning(Note.id),
        delete(Job).where(Job.id.in_(jobs.limit(BATCH))).returning(Job.id),
        delete(ScoringRun).where(ScoringRun.id.in_(runs.limit(BATCH))).returning(ScoringRun.id),
        delete(ScoreHistory).where(ScoreHistory.id.in_(past_scores.limit(BATCH))).returning(ScoreHistory.id),
    )
