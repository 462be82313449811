"""The system views: which leads each shows, page by page (lead-management.md 7)."""

from __future__ import annotations

from collections.abc import Callable
from dataclasses import dataclass
from functools import lru_cache

from sqlalchemy import BigInteger, ColumnElement, Select, bindparam, func, or_, select

from services.leads import facts
from services.leads.facts import LeadLine
from services.models.lead import Lead, LeadState
from services.models.user import User
from services.people.actors import Actor
from services.people.rights import may_see
from services.store import Session

Condition = Callable[[Actor], ColumnElement[bool]]


def is_open(_by: Actor) -> ColumnElement[bool]:
    """The lead is open."""
    return Lead.statecode == LeadState.OPEN


def is_closed(_by: Actor) -> ColumnElement[bool]:
    """The lead is qualified or disqualified."""
    return Lead.statecode.in_((LeadState.QUALIFIED, LeadState.DISQUALIFIED))


def is_mine(by: Actor) -> ColumnElement[bool]:
    """The person owns the lead."""
    return Lead.owner_id == by.id


def is_my_teams(by: Actor) -> ColumnElement[bool]:
    """Somebody of the person's team, or the person, owns the lead."""
    if by.team_id is None:
        return is_mine(by)
    return or_(is_mine(by), Lead.owner_id.in_(select(User.id).where(User.team_id == by.team_id)))


@dataclass(frozen=True, slots=True)
class View:
    """A view shows the leads for which all its conditions hold, the newest first."""

    code: str
    conditions: tuple[Condition, ...]


MY_OPEN_LEADS = View("my-open-leads", (is_mine, is_open))
OPEN_LEADS = View("open-leads", (is_open,))
CLOSED_LEADS = View("closed-leads", (is_closed,))
ALL_LEADS = View("all-leads", ())
TEAM_OPEN_LEADS = View("team-open-leads", (is_my_teams, is_open))

VIEWS: dict[str, View] = {
    view.code: view for view in (MY_OPEN_LEADS, OPEN_LEADS, CLOSED_LEADS, ALL_LEADS, TEAM_OPEN_LEADS)
}


@dataclass(frozen=True, slots=True)
class Page:
    """Page number `page` (from 1) of `pages`; `total` counts the leads of all pages. An empty view has one page."""

    lines: tuple[LeadLine, ...]
    total: int
    page: int
    pages: int


async def page(session: Session, view: View, *, by: Actor, page: int = 1, size: int = 5) -> Page:
    """One page of a view, of the leads the person may see, in two statements; beyond the ends, the nearest page."""
    counting, showing = _statements(view, by)
    total = await session.scalar(counting) or 0
    pages = max(1, -(-total // size))
    number = min(max(1, page), pages)
    rows = await session.execute(showing, {"size": size, "offset": (number - 1) * size})
    return Page(tuple(facts.line(lead, owner) for lead, owner in rows), total, number, pages)


@lru_cache(maxsize=512)
def _statements(view: View, by: Actor) -> tuple[Select[int], Select[Lead, str]]:
    """Counting and showing the view's leads: built once a person and view, for lists are asked for all day."""
    shown = [may_see(Lead.owner_id, by), *(condition(by) for condition in view.conditions)]
    page = select(Lead, User.name).join(User, User.id == Lead.owner_id).where(*shown)
    newest_first = page.order_by(Lead.createdon.desc(), Lead.id.desc())
    return (
        select(func.count(Lead.id)).where(*shown),
        newest_first.limit(bindparam("size", type_=BigInteger)).offset(bindparam("offset", type_=BigInteger)),
    )
