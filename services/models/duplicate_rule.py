"""Duplicate detection rules, and the match code each published rule gives each record (lead-management.md 6.2)."""

from __future__ import annotations

from enum import IntEnum

from sqlalchemy import ForeignKey, Index, String
from sqlalchemy.orm import Mapped, mapped_column

from services.models.base import Base, BigId, Coded, Id


class RuleStatus(IntEnum):
    UNPUBLISHED = 0
    PUBLISHING = 1
    PUBLISHED = 2


class Operator(IntEnum):
    """How a condition compares, with Dataverse's values."""

    EXACT_MATCH = 0
    SAME_FIRST_CHARACTERS = 1
    SAME_LAST_CHARACTERS = 2
    SAME_DATE = 3
    SAME_DATE_AND_TIME = 4
    EXACT_MATCH_LABEL = 5
    EXACT_MATCH_VALUE = 6


class DuplicateRule(Base):
    __tablename__ = "duplicate_rule"

    id: Mapped[Id]
    name: Mapped[str] = mapped_column(String(160))
    description: Mapped[str | None] = mapped_column(String(2000))
    base_entity: Mapped[str] = mapped_column(String(40))
    matching_entity: Mapped[str] = mapped_column(String(40))
    is_case_sensitive: Mapped[bool] = mapped_column(default=False)
    exclude_inactive: Mapped[bool] = mapped_column(default=False)
    status: Mapped[RuleStatus] = mapped_column(Coded(RuleStatus), default=RuleStatus.UNPUBLISHED)


class RuleCondition(Base):
    """All conditions of a rule must hold. `characters` belongs to the operators of first and last characters."""

    __tablename__ = "rule_condition"

    id: Mapped[Id]
    rule_id: Mapped[int] = mapped_column(ForeignKey("duplicate_rule.id", ondelete="CASCADE"), index=True)
    base_attr: Mapped[str] = mapped_column(String(100))
    matching_attr: Mapped[str] = mapped_column(String(100))
    operator: Mapped[Operator] = mapped_column(Coded(Operator), default=Operator.EXACT_MATCH)
    characters: Mapped[int | None]
    ignore_blank_values: Mapped[bool] = mapped_column(default=False)


class MatchCode(Base):
    """The code that one rule gives one record of its matching table: equal codes are duplicates."""

    __tablename__ = "match_code"
    __table_args__ = (
        Index("ix_match_code_code", "code"),
        Index("ix_match_code_entity_record_id", "entity", "record_id"),
    )

    rule_id: Mapped[int] = mapped_column(BigId, ForeignKey("duplicate_rule.id", ondelete="CASCADE"), primary_key=True)
    record_id: Mapped[int] = mapped_column(BigId, primary_key=True)
    entity: Mapped[str] = mapped_column(String(40))
    code: Mapped[str] = mapped_column(String(64))
