"""The index of lead search: each distinct word once, with the spellings it is found by."""

from __future__ import annotations

from sqlalchemy import ForeignKey, Index, String
from sqlalchemy.orm import Mapped, mapped_column

from services.models.base import Base, BigId, Id


class SearchWord(Base):
    __tablename__ = "search_word"

    id: Mapped[Id]
    word: Mapped[str] = mapped_column(String(100), unique=True)


class SearchSpelling(Base):
    """A spelling that leads to a word: the word itself, and the word with one letter left out."""

    __tablename__ = "search_spelling"

    spelling: Mapped[str] = mapped_column(String(100), primary_key=True)
    word_id: Mapped[int] = mapped_column(BigId, ForeignKey("search_word.id"), primary_key=True)


class LeadWord(Base):
    """A lead has a word in its name, company, e-mail address or phone numbers."""

    __tablename__ = "lead_word"
    __table_args__ = (Index("ix_lead_word_lead_id", "lead_id"),)

    word_id: Mapped[int] = mapped_column(BigId, ForeignKey("search_word.id"), primary_key=True)
    lead_id: Mapped[int] = mapped_column(BigId, ForeignKey("lead.id", ondelete="CASCADE"), primary_key=True)
