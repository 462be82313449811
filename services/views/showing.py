"""Showing a view: a page of its leads and how many there are, of those the person may see."""

from __future__ import annotations

from dataclasses import dataclass, replace
from datetime import UTC, datetime
from functools import lru_cache
from typing import Any

from sqlalchemy import BigInteger, ColumnElement, Select, and_, bindparam, func, select

from services.models.base import table
from services.models.lead import Lead
from services.models.score import Score
from services.models.user import User
from services.people import rights
from services.people.actors import Actor
from services.people.rights import Sight
from services.store import Session
from services.views import columns, filtering
from services.views.clock import Clock
from services.views.columns import FULL_NAME, LEAD, USER, Kind
from services.views.conditions import Condition, Filter, Operator
from services.views.definitions import Sort, View
from services.views.folding import SortKey

LEADS, USERS, SCORES = table(Lead), table(User), table(Score)
PAGE_SIZE = 5
STILL = Clock(datetime(1, 1, 1, tzinfo=UTC), "UTC")
"""For filters that do not look at the clock: the same statement at any time."""


@dataclass(frozen=True, slots=True)
class Line:
    """A lead in a view; `values` are those of the view's columns, in their order."""

    id: int
    name: str
    values: tuple[Any, ...]


@dataclass(frozen=True, slots=True)
class Page:
    """Page number `page` (from 1) of `pages`; `total` counts the leads of all pages. An empty view has one page.

    `first` is the number of the page's first lead, from 1; 0 when there is none.
    """

    columns: tuple[str, ...]
    lines: tuple[Line, ...]
    total: int
    page: int
    pages: int
    first: int


async def page(session: Session, view: View, *, by: Actor, now: datetime, page: int = 1, size: int = PAGE_SIZE) -> Page:
    """One page of a view, of the leads the person may see, in two statements; beyond the ends, the nearest page.

    Raises what `filtering.check` raises, and UnknownColumn.
    """
    names = tuple(each.name for each in view.columns)
    total = await count(session, view.filter, by=by, now=now)
    pages = max(1, -(-total // size))
    number = min(max(1, page), pages)
    offset = (number - 1) * size
    showing = _showing(view.filter, view.sort, names, rights.sight(by), _clock(view.filter, by, now))
    rows = await session.execute(showing, {"size": size, "offset": offset, **rights.viewer(by)})
    lines = tuple(Line(lead, name, tuple(values)) for lead, name, *values in rows)
    return Page(names, lines, total, number, pages, offset + 1 if lines else 0)


async def count(session: Session, filter_: Filter, *, by: Actor, now: datetime) -> int:
    """How many of the leads that the person may see fit the filter. Raises what `filtering.check` raises."""
    statement = _counting(filter_, rights.sight(by), _clock(filter_, by, now))
    return await session.scalar(statement, rights.viewer(by)) or 0


async def count_unscored(session: Session, filter_: Filter, *, by: Actor, now: datetime) -> int:
    """How many of them have no score. Raises what `filtering.check` raises."""
    unscored = replace(filter_, conditions=(*filter_.conditions, Condition("score", Operator.NO_DATA)))
    return await count(session, unscored, by=by, now=now)


def fitting(filter_: Filter, sight: Sight, clock: Clock) -> list[ColumnElement[bool]]:
    """The conditions on leads that fit the filter and that a person of this sight may see."""
    return [rights.is_seen(Lead.owner_id, sight), *filtering.sql(filter_, clock)]


def _clock(filter_: Filter, by: Actor, now: datetime) -> Clock:
    return Clock(now, by.time_zone) if filtering.looks_at_the_clock(filter_) else STILL


@lru_cache(maxsize=256)
def _counting(filter_: Filter, sight: Sight, clock: Clock) -> Select[int]:
    return select(func.count(LEAD.id)).where(*fitting(filter_, sight, clock))


@lru_cache(maxsize=256)
def _showing(filter_: Filter, sort: Sort, names: tuple[str, ...], sight: Sight, clock: Clock) -> Select[Any]:
    shown = [columns.column(name).term.label(f"column_{at}") for at, name in enumerate(names)]
    page = select(LEAD.id, FULL_NAME.label("name"), *shown).join_from(LEADS, USERS, USER.id == LEAD.owner_id)
    if any(columns.column(name).of_score for name in (sort.column, *names)):
        page = page.outerjoin(SCORES, and_(*columns.of_lead()))
    size, offset = (bindparam(name, type_=BigInteger) for name in ("size", "offset"))
    return page.where(*fitting(filter_, sight, clock)).order_by(*_order(sort)).limit(size).offset(offset)


def _order(sort: Sort) -> tuple[ColumnElement[Any], ...]:
    """Nulls last, and the id decides between equals: pages never overlap."""
    column = columns.column(sort.column)
    term = SortKey(column.term) if column.kind in (Kind.TEXT, Kind.OWNER) else column.term
    ordered = term.desc() if sort.descending else term.asc()
    last = LEAD.id.desc() if sort.descending else LEAD.id.asc()
    return (ordered if column.always else ordered.nulls_last(), last)
