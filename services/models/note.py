"""The note: what a seller wrote down about a record, and the files that hang on it."""

from __future__ import annotations

from datetime import datetime

from sqlalchemy import ForeignKey, Index, LargeBinary, String, Text
from sqlalchemy.orm import Mapped, mapped_column

from services.models.base import Base, Id, UtcDateTime


class Note(Base):
    """A note on the record `entity` (a table name) with the id `record_id`."""

    __tablename__ = "note"
    __table_args__ = (Index("ix_note_entity_record_id", "entity", "record_id"),)

    id: Mapped[Id]
    entity: Mapped[str] = mapped_column(String(40))
    record_id: Mapped[int]
    text: Mapped[str] = mapped_column(Text)
    author_id: Mapped[int] = mapped_column(ForeignKey("user.id"))
    createdon: Mapped[datetime] = mapped_column(UtcDateTime)


class Attachment(Base):
    """A file on a note."""

    __tablename__ = "attachment"

    id: Mapped[Id]
    note_id: Mapped[int] = mapped_column(ForeignKey("note.id", ondelete="CASCADE"), index=True)
    filename: Mapped[str] = mapped_column(String(255))
    mimetype: Mapped[str] = mapped_column(String(100))
    content: Mapped[bytes] = mapped_column(LargeBinary)
