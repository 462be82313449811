"""One activity taken in once: the conversation is entered under its lock, the activity is marked, the state is left."""

from __future__ import annotations

from collections.abc import Mapping
from dataclasses import dataclass
from datetime import datetime
from typing import Any

from sqlalchemy import select, update
from sqlalchemy.dialects import postgresql, sqlite

from services.models.conversation import Conversation, ProcessedActivity
from services.store import Session


@dataclass(frozen=True, slots=True)
class Entered:
    """A conversation held by this transaction: its row id and the engine's state as JSON text ("" at first)."""

    id: int
    state: str


@dataclass(frozen=True, slots=True)
class Accepted:
    """Whether the activity is new. `processed_id` is its mark; `same` is false when another payload had this id."""

    processed_id: int
    new: bool
    same: bool = True


async def enter(
    session: Session, *, channel: str, external_id: str, reference: Mapping[str, Any], now: datetime
) -> Entered:
    """Make or lock the conversation's row: turns of one conversation run one after the other, in all processes."""
    values = {"channel": channel, "external_id": external_id, "reference": dict(reference), "touched": now}
    statement = (
        _insert(session)(Conversation)
        .values(**values, state="", version=0)
        .on_conflict_do_update(
            index_elements=["channel", "external_id"],
            set_={"touched": now, "reference": values["reference"]},
        )
        .returning(Conversation.id, Conversation.state)
    )
    row = (await session.execute(statement)).one()
    return Entered(row.id, row.state)


async def accept(
    session: Session, *, conversation_id: int, activity: str, payload_hash: str, now: datetime
) -> Accepted:
    """Mark the activity as taken, or find the mark that an earlier delivery left."""
    statement = (
        _insert(session)(ProcessedActivity)
        .values(conversation_id=conversation_id, activity=activity, payload_hash=payload_hash, at=now)
        .on_conflict_do_nothing(index_elements=["conversation_id", "activity"])
        .returning(ProcessedActivity.id)
    )
    fresh = await session.scalar(statement)
    if fresh is not None:
        return Accepted(fresh, new=True)
    earlier = (
        await session.execute(
            select(ProcessedActivity.id, ProcessedActivity.payload_hash).where(
                ProcessedActivity.conversation_id == conversation_id, ProcessedActivity.activity == activity
            )
        )
    ).one()
    return Accepted(earlier.id, new=False, same=earlier.payload_hash == payload_hash)


async def leave(session: Session, *, conversation_id: int, state: str) -> None:
    """Store the engine's state, and count the turn."""
    kept = update(Conversation).where(Conversation.id == conversation_id)
    await session.execute(kept.values(state=state, version=Conversation.version + 1))


def _insert(session: Session) -> Any:
    return sqlite.insert if session.get_bind().dialect.name == "sqlite" else postgresql.insert
