"""The system views: filter, sorting and columns of each (lead-management.md 7)."""

from __future__ import annotations

from dataclasses import dataclass

from services.refusal import Refusal
from services.views.columns import COLUMNS
from services.views.conditions import Condition, Filter, Operator


class UnknownView(Refusal):
    """There is no system view with this code."""

    code = "unknown-view"


@dataclass(frozen=True, slots=True)
class Sort:
    """By which column leads are sorted; those without a value come last either way."""

    column: str = "createdon"
    descending: bool = True


NEWEST_FIRST = Sort()
HIGHEST_SCORE_FIRST = Sort("score")
EVERY_LEAD = Filter()


@dataclass(frozen=True, slots=True)
class Shown:
    """A column in a view; `width` is in pixels."""

    name: str
    width: int


@dataclass(frozen=True, slots=True)
class View:
    """A list of leads as somebody looks at it: which leads, in which order, with which columns.

    `code` is the system view that it is or was made from; `name` is a person's own name for it, or "".
    """

    code: str
    filter: Filter = EVERY_LEAD
    sort: Sort = NEWEST_FIRST
    columns: tuple[Shown, ...] = ()
    name: str = ""


def shown(*names: str) -> tuple[Shown, ...]:
    """These columns in this order, as wide as they are at first."""
    return tuple(Shown(name, COLUMNS[name].width) for name in names)


USUAL = shown("fullname", "companyname", "subject", "address1_city", "statecode", "owner", "createdon")
CLOSED = shown("fullname", "companyname", "subject", "statecode", "statuscode", "owner", "closedon")

SCORED = shown("fullname", "companyname", "score", "grade", "trend", "subject", "createdon")

IS_OPEN = Condition("statecode", Operator.EQUALS, "open")
IS_CLOSED = Condition("statecode", Operator.NOT_EQUALS, "open")
IS_MINE = Condition("owner", Operator.EQUALS, "me")
IS_MY_TEAMS = Condition("owner", Operator.EQUALS, "team")
OPENED_THIS_WEEK = Condition("createdon", Operator.THIS_WEEK)
OPENED_LAST_WEEK = Condition("createdon", Operator.LAST_WEEK)

MY_OPEN_LEADS = View("my-open-leads", Filter((IS_MINE, IS_OPEN)), columns=USUAL)
OPEN_LEADS = View("open-leads", Filter((IS_OPEN,)), columns=USUAL)
MY_OPEN_LEADS_SCORED = View("my-open-leads-scored", MY_OPEN_LEADS.filter, HIGHEST_SCORE_FIRST, SCORED)
CLOSED_LEADS = View("closed-leads", Filter((IS_CLOSED,)), columns=CLOSED)
ALL_LEADS = View("all-leads", columns=USUAL)
LEADS_OPENED_THIS_WEEK = View("leads-opened-this-week", Filter((OPENED_THIS_WEEK,)), columns=USUAL)
LEADS_OPENED_LAST_WEEK = View("leads-opened-last-week", Filter((OPENED_LAST_WEEK,)), columns=USUAL)
TEAM_OPEN_LEADS = View("team-open-leads", Filter((IS_MY_TEAMS, IS_OPEN)), columns=USUAL)

SYSTEM: dict[str, View] = {
    view.code: view
    for view in (
        MY_OPEN_LEADS,
        OPEN_LEADS,
        CLOSED_LEADS,
        ALL_LEADS,
        LEADS_OPENED_THIS_WEEK,
        LEADS_OPENED_LAST_WEEK,
        TEAM_OPEN_LEADS,
        MY_OPEN_LEADS_SCORED,
    )
}


def system(code: str) -> View:
    """The system view with this code. Raises UnknownView."""
    if code not in SYSTEM:
        raise UnknownView(view=code[:40], allowed=", ".join(SYSTEM))
    return SYSTEM[code]


def shows_scores(view: View) -> bool:
    """Whether the view has a column of the score, or is sorted by one."""
    return any(COLUMNS[name].of_score for name in (view.sort.column, *(each.name for each in view.columns)))


def is_system(view: View) -> bool:
    """Whether the view is a system view just as it comes."""
    return SYSTEM.get(view.code) == view
