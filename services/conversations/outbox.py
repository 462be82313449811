"""The outbox: messages stored with the turn that says them, sent after its commit, by the process or by the relay."""

from __future__ import annotations

from collections.abc import Mapping, Sequence
from dataclasses import dataclass
from datetime import datetime, timedelta
from typing import Any

from sqlalchemy import ColumnElement, bindparam, func, select, update

from services.models.base import table
from services.models.conversation import Conversation, MessageStatus, OutgoingMessage
from services.store import Session

LEASE = timedelta(seconds=12)
"""How long a message belongs to who is sending it: longer than any send may take (reliability: 10 s)."""

GIVE_UP_AFTER = 20
"""Attempts after which a message is dead."""


MESSAGE = table(OutgoingMessage)
PUTTING = MESSAGE.insert().returning(MESSAGE.c.id, sort_by_parameter_order=True)
MARKING = (
    MESSAGE.update()
    .where(MESSAGE.c.id == bindparam("message"))
    .values(status=bindparam("ended"), sent_as=func.coalesce(bindparam("as"), MESSAGE.c.sent_as))
)
"""Built once: every turn runs them."""


@dataclass(frozen=True, slots=True)
class Draft:
    """A message to store: the activity's JSON, the card it shows, and the card whose message it takes the place of."""

    activity: Mapping[str, Any]
    card: str | None = None
    replaces: str | None = None


@dataclass(frozen=True, slots=True)
class Stored:
    """A stored message with all that sending it needs."""

    id: int
    activity: Mapping[str, Any]
    reference: Mapping[str, Any]
    update: str | None
    attempts: int


async def put(
    session: Session,
    drafts: Sequence[Draft],
    *,
    conversation_id: int,
    processed_id: int,
    reference: Mapping[str, Any],
    now: datetime,
    inline: bool = False,
) -> tuple[Stored, ...]:
    """Store the drafts in order; `inline` ones go back in the HTTP response and count as sent."""
    if not drafts:
        return ()
    shown_as = await _shown_as(session, conversation_id, [draft.replaces for draft in drafts if draft.replaces])
    rows: list[dict[str, Any]] = [
        _row(draft, conversation_id, now)
        | {
            "processed_id": processed_id,
            "update": shown_as.get(draft.replaces or ""),
            "status": MessageStatus.SENT if inline else MessageStatus.WAITING,
            "due": now + LEASE,
            "attempts": 1,
        }
        for draft in drafts
    ]
    ids = (await session.execute(PUTTING, rows)).scalars().all()
    return tuple(
        Stored(row_id, row["activity"], reference, row["update"], 1) for row_id, row in zip(ids, rows, strict=True)
    )


async def put_unasked(session: Session, drafts: Sequence[Draft], *, conversation_id: int, now: datetime) -> None:
    """Store drafts that answer nothing; the relay takes them at once."""
    rows = [_row(draft, conversation_id, now) | {"processed_id": None, "due": now, "attempts": 0} for draft in drafts]
    if rows:
        await session.execute(PUTTING, rows)


async def said(session: Session, *, processed_id: int) -> tuple[Stored, ...]:
    """What was answered to an activity, in order."""
    return await _load(session, OutgoingMessage.processed_id == processed_id, limit=None)


async def mark(session: Session, message_id: int, status: MessageStatus, *, sent_as: str | None = None) -> None:
    """Record how sending a message ended, and the id the channel gave it."""
    await session.execute(MARKING, {"message": message_id, "ended": status, "as": sent_as})


async def postpone(session: Session, message_id: int, *, until: datetime) -> None:
    """Leave a message to the relay, not before `until`."""
    await session.execute(update(OutgoingMessage).where(OutgoingMessage.id == message_id).values(due=until))


async def claim(session: Session, *, now: datetime, limit: int) -> tuple[Stored, ...]:
    """Take messages that are due, oldest first, so that no other relay takes them before the lease is over.

    A message that was tried GIVE_UP_AFTER times is dead.
    """
    due = (
        select(OutgoingMessage.id)
        .where(OutgoingMessage.status == MessageStatus.WAITING, OutgoingMessage.due <= now)
        .order_by(OutgoingMessage.id)
        .limit(limit)
        .with_for_update(skip_locked=True)
    )
    ids = (await session.scalars(due)).all()
    if not ids:
        return ()
    claimed = update(OutgoingMessage).where(OutgoingMessage.id.in_(ids))
    await session.execute(claimed.where(OutgoingMessage.attempts >= GIVE_UP_AFTER).values(status=MessageStatus.DEAD))
    await session.execute(claimed.values(due=now + LEASE, attempts=OutgoingMessage.attempts + 1))
    return await _load(
        session, OutgoingMessage.id.in_(ids), OutgoingMessage.status == MessageStatus.WAITING, limit=limit
    )


def _row(draft: Draft, conversation_id: int, now: datetime) -> dict[str, Any]:
    return {
        "conversation_id": conversation_id,
        "activity": dict(draft.activity),
        "card": draft.card,
        "update": None,
        "status": MessageStatus.WAITING,
        "createdon": now,
    }


async def _load(session: Session, *conditions: ColumnElement[bool], limit: int | None) -> tuple[Stored, ...]:
    statement = (
        select(
            OutgoingMessage.id,
            OutgoingMessage.activity,
            Conversation.reference,
            OutgoingMessage.update,
            OutgoingMessage.attempts,
        )
        .join(Conversation, Conversation.id == OutgoingMessage.conversation_id)
        .where(*conditions)
        .order_by(OutgoingMessage.id)
        .limit(limit)
    )
    return tuple(Stored(*row) for row in await session.execute(statement))


async def _shown_as(session: Session, conversation_id: int, cards: Sequence[str]) -> dict[str, str]:
    """The channel's ids of the messages that show these cards, the newest of each."""
    if not cards:
        return {}
    rows = await session.execute(SHOWN, {"conversation": conversation_id, "cards": list(cards)})
    return {card: sent_as for card, sent_as in rows if card and sent_as}


SHOWN = (
    select(MESSAGE.c.card, MESSAGE.c.sent_as)
    .where(
        MESSAGE.c.conversation_id == bindparam("conversation"),
        MESSAGE.c.card.in_(bindparam("cards", expanding=True)),
        MESSAGE.c.sent_as.is_not(None),
    )
    .order_by(MESSAGE.c.id)
)
