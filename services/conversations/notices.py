"""Telling somebody something unasked: asked for in the transaction that makes it known, said later by a job.

Whoever has not talked with the assistant yet has nowhere to be told. Their notice waits as a job that is far from
due, and the first turn of a conversation of theirs wakes it.
"""

from __future__ import annotations

from collections.abc import Mapping
from dataclasses import dataclass
from datetime import datetime, timedelta
from typing import Any

from sqlalchemy import bindparam, select, update

from services.jobs import queue
from services.models.conversation import Conversation
from services.models.job import Job, JobStatus
from services.store import Session

KIND = "notice"
"""The job that says it."""

LOOK_AGAIN = timedelta(days=1)
UNSEEN_FOR = timedelta(days=30)
"""How long a notice waits for somebody who never talks."""

MOST_PLACES = 5


@dataclass(frozen=True, slots=True)
class Notice:
    """What is to be told to whom; `unseen_since` is when there was first nowhere to tell it."""

    user_id: int
    kind: str
    facts: Mapping[str, Any]
    unseen_since: datetime | None = None


@dataclass(frozen=True, slots=True)
class Place:
    """A personal conversation, and what addresses a message there."""

    conversation_id: int
    channel: str
    reference: Mapping[str, Any]


async def ask(session: Session, user_id: int, kind: str, facts: Mapping[str, Any], *, now: datetime) -> None:
    """Have the person told, once and as soon as can be; `facts` are plain JSON."""
    await queue.ask(session, KIND, {"user": user_id, "kind": kind, "facts": dict(facts)}, due=now, now=now)


def of_job(arguments: Mapping[str, Any]) -> Notice:
    """The notice that a job was asked with."""
    since = arguments.get("unseen_since")
    seen = datetime.fromisoformat(since) if since else None
    return Notice(arguments["user"], arguments["kind"], arguments["facts"], seen)


async def places(session: Session, user_id: int) -> tuple[Place, ...]:
    """The person's own conversations, the one they were in last first."""
    rows = await session.execute(PLACES, {"whose": user_id})
    return tuple(Place(*row) for row in rows)


async def keep_unseen(session: Session, notice: Notice, *, now: datetime) -> None:
    """Keep what could be told nowhere until the person talks; what has waited for UNSEEN_FOR is let go."""
    since = notice.unseen_since or now
    if now - since >= UNSEEN_FOR:
        return
    kept = {"user": notice.user_id, "kind": notice.kind, "facts": dict(notice.facts)}
    await queue.ask(session, KIND, kept | {"unseen_since": since.isoformat()}, due=now + LOOK_AGAIN, now=now)


async def wake(session: Session, user_id: int, *, now: datetime) -> None:
    """The person can be told now: what waited for them is due."""
    waiting = (Job.kind == KIND, Job.status == JobStatus.WAITING, Job.attempts == 0, Job.due > now)
    theirs = Job.arguments["user"].as_integer() == user_id
    await session.execute(
        update(Job).where(*waiting, theirs).values(due=now).execution_options(synchronize_session=False)
    )


PLACES = (
    select(Conversation.id, Conversation.channel, Conversation.reference)
    .where(Conversation.user_id == bindparam("whose"))
    .order_by(Conversation.touched.desc(), Conversation.id.desc())
    .limit(MOST_PLACES)
)
