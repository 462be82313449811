"""What the assistant keeps of a conversation: where it stands, what it has answered, what it has still to say."""

from __future__ import annotations

from datetime import datetime
from enum import StrEnum
from typing import Any

from sqlalchemy import ForeignKey, Index, String, Text, UniqueConstraint
from sqlalchemy.orm import Mapped, mapped_column

from services.models.base import Base, Coded, Id, Json, UtcDateTime


class Conversation(Base):
    """`state` is the JSON text of the conversation engine; `version` counts its turns.

    `user_id` is the person of a personal chat, where they can be told something unasked; None in a group.
    """

    __tablename__ = "conversation"
    __table_args__ = (UniqueConstraint("channel", "external_id"),)

    id: Mapped[Id]
    channel: Mapped[str] = mapped_column(String(40))
    external_id: Mapped[str] = mapped_column(String(512))
    reference: Mapped[dict[str, Any]] = mapped_column(Json, default=dict)
    state: Mapped[str] = mapped_column(Text, default="")
    version: Mapped[int] = mapped_column(default=0)
    touched: Mapped[datetime] = mapped_column(UtcDateTime, index=True)
    user_id: Mapped[int | None] = mapped_column(index=True)


class ProcessedActivity(Base):
    """An activity that was answered: the same id again does nothing."""

    __tablename__ = "processed_activity"
    __table_args__ = (UniqueConstraint("conversation_id", "activity"),)

    id: Mapped[Id]
    conversation_id: Mapped[int] = mapped_column(ForeignKey("conversation.id"))
    activity: Mapped[str] = mapped_column(String(512))
    payload_hash: Mapped[str] = mapped_column(String(64))
    at: Mapped[datetime] = mapped_column(UtcDateTime, index=True)


class MessageStatus(StrEnum):
    WAITING = "waiting"
    SENT = "sent"
    UNCERTAIN = "uncertain"
    DEAD = "dead"


class OutgoingMessage(Base):
    """A message to say, stored with the turn that says it and sent after the commit.

    `due` is when the relay may take it: after the lease of whoever is sending it now.
    """

    __tablename__ = "outgoing_message"
    __table_args__ = (
        Index("ix_outgoing_message_status_due", "status", "due"),
        Index("ix_outgoing_message_conversation_id_card", "conversation_id", "card"),
    )

    id: Mapped[Id]
    conversation_id: Mapped[int] = mapped_column(ForeignKey("conversation.id"))
    processed_id: Mapped[int | None] = mapped_column(ForeignKey("processed_activity.id"), index=True)
    activity: Mapped[dict[str, Any]] = mapped_column(Json)
    card: Mapped[str | None] = mapped_column(String(40))
    update: Mapped[str | None] = mapped_column(String(512))
    status: Mapped[MessageStatus] = mapped_column(Coded(MessageStatus), default=MessageStatus.WAITING)
    due: Mapped[datetime] = mapped_column(UtcDateTime)
    attempts: Mapped[int] = mapped_column(default=0)
    sent_as: Mapped[str | None] = mapped_column(String(512))
    createdon: Mapped[datetime] = mapped_column(UtcDateTime)
