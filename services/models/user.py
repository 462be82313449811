"""The user: a person of the organisation, as the channel knows them and with what they may do."""

from __future__ import annotations

from enum import StrEnum

from sqlalchemy import ForeignKey, String
from sqlalchemy.orm import Mapped, mapped_column

from services.models.base import Base, Coded, Id


class Role(StrEnum):
    """`none` may nothing: a polite refusal that names who can grant a role."""

    NONE = "none"
    SELLER = "seller"
    MANAGER = "manager"
    ADMINISTRATOR = "administrator"


class Team(Base):
    __tablename__ = "team"

    id: Mapped[Id]
    name: Mapped[str] = mapped_column(String(100), unique=True)


class User(Base):
    """`language` is what the person chose, or the first seen; None until one was seen."""

    __tablename__ = "user"

    id: Mapped[Id]
    name: Mapped[str] = mapped_column(String(160))
    role: Mapped[Role] = mapped_column(Coded(Role))
    team_id: Mapped[int | None] = mapped_column(ForeignKey("team.id"), index=True)
    language: Mapped[str | None] = mapped_column(String(10))
    time_zone: Mapped[str] = mapped_column(String(60), default="Europe/Oslo")
    aad_object_id: Mapped[str | None] = mapped_column(String(64), unique=True)
    account_id: Mapped[str | None] = mapped_column(String(512), unique=True)
    active: Mapped[bool] = mapped_column(default=True)
