"""What makes records findable by likeness: a profile a record, and hashed keys that similar records share."""

from __future__ import annotations

from datetime import datetime

from sqlalchemy import ForeignKey, Index, String, Text, UniqueConstraint
from sqlalchemy.orm import Mapped, mapped_column

from services.models.base import Base, BigId, Id, UtcDateTime


class Profile(Base):
    """The normalised parts of a lead, account or contact that are compared, as JSON text; written with the record.

    `made` says how: by which version of the profile, and in which region phone numbers were read.
    """

    __tablename__ = "profile"

    entity: Mapped[str] = mapped_column(String(40), primary_key=True)
    record_id: Mapped[int] = mapped_column(BigId, primary_key=True, autoincrement=False)
    made: Mapped[str] = mapped_column(String(20))
    body: Mapped[str] = mapped_column(Text)


class ProfileKey(Base):
    """A record has a key (a signed 64-bit hash): records that share one are candidates for each other."""

    __tablename__ = "profile_key"
    __table_args__ = ({"sqlite_with_rowid": False},)

    key: Mapped[int] = mapped_column(BigId, primary_key=True, autoincrement=False)
    entity: Mapped[str] = mapped_column(String(40), primary_key=True)
    record_id: Mapped[int] = mapped_column(BigId, primary_key=True, autoincrement=False)


class DetachedPair(Base):
    """Two records of a type that a person said are not duplicates of each other; `low_id` is less than `high_id`."""

    __tablename__ = "detached_pair"
    __table_args__ = (
        UniqueConstraint("entity", "low_id", "high_id"),
        Index("ix_detached_pair_entity_high_id", "entity", "high_id"),
    )

    id: Mapped[Id]
    entity: Mapped[str] = mapped_column(String(40))
    low_id: Mapped[int]
    high_id: Mapped[int]
    at: Mapped[datetime] = mapped_column(UtcDateTime)
    by: Mapped[int] = mapped_column(ForeignKey("user.id"))


class IgnoredWarning(Base):
    """A match that a person passed over with "Ignore and save": `rule_key` is "rule:<id>" or "likeness:<rule>".

    `flow` says where: create, edit, import or qualify.
    """

    __tablename__ = "ignored_warning"
    __table_args__ = (
        Index("ix_ignored_warning_rule_key_at", "rule_key", "at"),
        Index("ix_ignored_warning_entity_record_id", "entity", "record_id"),
    )

    id: Mapped[Id]
    rule_key: Mapped[str] = mapped_column(String(60))
    flow: Mapped[str] = mapped_column(String(40))
    entity: Mapped[str] = mapped_column(String(40))
    record_id: Mapped[int]
    other_entity: Mapped[str] = mapped_column(String(40))
    other_id: Mapped[int]
    at: Mapped[datetime] = mapped_column(UtcDateTime)
    by: Mapped[int] = mapped_column(ForeignKey("user.id"))
