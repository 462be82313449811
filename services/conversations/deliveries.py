"""One activity taken in once: the conversation is entered under its lock, the activity is marked, the state is left.

Every turn runs these statements, so they are built once, on the tables themselves rather than on the mapped classes.
"""

from __future__ import annotations

from collections.abc import Mapping
from dataclasses import dataclass
from datetime import datetime
from typing import Any

from sqlalchemy import bindparam, select
from sqlalchemy.dialects import postgresql, sqlite
from sqlalchemy.sql.dml import ReturningInsert

from services.models.base import table
from services.models.conversation import Conversation, ProcessedActivity
from services.store import Session

CONVERSATION = table(Conversation)
PROCESSED = table(ProcessedActivity)


@dataclass(frozen=True, slots=True)
class Entered:
    """A conversation held by this transaction: its row id and the engine's state as JSON text ("" at first).

    `user_id` is whose chat it was at the last turn, None in a group and at first.
    """

    id: int
    state: str
    user_id: int | None = None


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
    row = (await session.execute(ENTERING[_dialect(session)], values | {"state": "", "version": 0})).one()
    return Entered(row.id, row.state, row.user_id)


async def accept(
    session: Session, *, conversation_id: int, activity: str, payload_hash: str, now: datetime
) -> Accepted:
    """Mark the activity as taken, or find the mark that an earlier delivery left."""
    mark = {"conversation_id": conversation_id, "activity": activity, "payload_hash": payload_hash, "at": now}
    fresh = (await session.execute(ACCEPTING[_dialect(session)], mark)).scalar()
    if fresh is not None:
        return Accepted(fresh, new=True)
    earlier = (await session.execute(MARKED, {"conversation": conversation_id, "of": activity})).one()
    return Accepted(earlier.id, new=False, same=earlier.payload_hash == payload_hash)


async def leave(session: Session, *, conversation_id: int, state: str, user_id: int | None = None) -> None:
    """Store the engine's state and whose chat it is, None for a group's, and count the turn."""
    await session.execute(LEAVING, {"conversation": conversation_id, "left": state, "whose": user_id})


def _entering(insert: Any) -> ReturningInsert[Any]:
    new = insert(CONVERSATION)
    entered: ReturningInsert[Any] = new.on_conflict_do_update(
        index_elements=["channel", "external_id"],
        set_={"touched": new.excluded.touched, "reference": new.excluded.reference},
    ).returning(CONVERSATION.c.id, CONVERSATION.c.state, CONVERSATION.c.user_id)
    return entered


def _accepting(insert: Any) -> ReturningInsert[Any]:
    marked: ReturningInsert[Any] = (
        insert(PROCESSED)
        .on_conflict_do_nothing(index_elements=["conversation_id", "activity"])
        .returning(PROCESSED.c.id)
    )
    return marked


INSERTS = {"sqlite": sqlite.insert, "postgresql": postgresql.insert}
ENTERING = {dialect: _entering(insert) for dialect, insert in INSERTS.items()}
ACCEPTING = {dialect: _accepting(insert) for dialect, insert in INSERTS.items()}
MARKED = select(PROCESSED.c.id, PROCESSED.c.payload_hash).where(
    PROCESSED.c.conversation_id == bindparam("conversation"), PROCESSED.c.activity == bindparam("of")
)
LEAVING = (
    CONVERSATION.update()
    .where(CONVERSATION.c.id == bindparam("conversation"))
    .values(state=bindparam("left"), version=CONVERSATION.c.version + 1, user_id=bindparam("whose"))
)


def _dialect(session: Session) -> str:
    return session.get_bind().dialect.name
