"""Pairs of records that a person told apart: "not a duplicate", kept once a pair and seen from both sides."""

from __future__ import annotations

from dataclasses import dataclass
from datetime import datetime
from typing import Any

from sqlalchemy import ColumnElement, and_, case, delete, or_, select
from sqlalchemy.dialects import postgresql, sqlite

from services.models.base import table
from services.models.similarity import DetachedPair
from services.models.user import User
from services.people.actors import Actor
from services.store import Session

INSERTS: dict[str, Any] = {"sqlite": sqlite.insert, "postgresql": postgresql.insert}


async def detach(session: Session, entity: str, a: int, b: int, *, by: Actor, now: datetime) -> bool:
    """Keep that these two records of a type are not duplicates; whether that is new. Raises ValueError for one record.

    Two people who say it at the same moment keep it once.
    """
    if a == b:
        raise ValueError("a record cannot be told apart from itself")
    low, high = sorted((a, b))
    kept = {"entity": entity, "low_id": low, "high_id": high, "at": now, "by": by.id}
    insert = INSERTS[session.get_bind().dialect.name](table(DetachedPair)).values(kept)
    new = await session.scalar(insert.on_conflict_do_nothing().returning(DetachedPair.id))
    return new is not None


async def attach_again(session: Session, entity: str, a: int, b: int) -> bool:
    """Forget that the two were told apart; whether they were."""
    gone = await session.scalar(delete(DetachedPair).where(_pair(entity, a, b)).returning(DetachedPair.id))
    return gone is not None


async def is_detached(session: Session, entity: str, a: int, b: int) -> bool:
    """Whether the two were told apart."""
    return await session.scalar(select(DetachedPair.id).where(_pair(entity, a, b))) is not None


@dataclass(frozen=True, slots=True)
class Apart:
    """Who said that two records are no duplicates, and when."""

    by: str
    at: datetime


async def told_apart(session: Session, entity: str, record_id: int) -> dict[int, Apart]:
    """The records of its type that this one was told apart from, and by whom, in one statement."""
    other = case((DetachedPair.low_id == record_id, DetachedPair.high_id), else_=DetachedPair.low_id)
    said = select(other, User.name, DetachedPair.at).join(User, User.id == DetachedPair.by)
    rows = await session.execute(said.where(_of(entity, record_id)))
    return {other_id: Apart(name, at) for other_id, name, at in rows}


async def detached(session: Session, entity: str, record_id: int) -> frozenset[int]:
    """The records of its type that this one was told apart from, from whichever side, in one statement."""
    other = case((DetachedPair.low_id == record_id, DetachedPair.high_id), else_=DetachedPair.low_id)
    return frozenset(await session.scalars(select(other).where(_of(entity, record_id))))


def _pair(entity: str, a: int, b: int) -> ColumnElement[bool]:
    low, high = sorted((a, b))
    return and_(DetachedPair.entity == entity, DetachedPair.low_id == low, DetachedPair.high_id == high)


def _of(entity: str, record_id: int) -> ColumnElement[bool]:
    return and_(DetachedPair.entity == entity, or_(DetachedPair.low_id == record_id, DetachedPair.high_id == record_id))
