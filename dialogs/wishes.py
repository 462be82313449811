"""What was said about a list, as changes of a view: from when, in which state, of whom, in which order."""

from __future__ import annotations

from collections.abc import Callable
from dataclasses import dataclass, replace
from typing import Annotated

from pydantic import Field

from services.views.conditions import Condition, Operator, Process, put
from services.views.definitions import Sort, View, shown

Code = Annotated[str, Field(max_length=100)]

USES_PROCESS = Process(conditions=(Condition("statuscode", Operator.NOT_EQUALS, "aborted"),))
"""Leads that use the process: it contains data, and was not aborted (FAQ, the check of the required number)."""

BY_SCORE = ("score", "grade")
FALLING = ("createdon", "modifiedon", "closedon", "scoredon", "score")

PROCESSES = {
    "uses": USES_PROCESS,
    Operator.HAS_DATA: Process(),
    Operator.NO_DATA: Process(contains=False),
}


@dataclass(frozen=True, slots=True)
class Wishes:
    """The codes of what was said; "" for what was not.

    `count` and `unit` go back from now ("6", "months"); `calendar` is an operator, as "last-month"; `moment` is the
    column they are about. `scale` is an operator and `points` the score it is about; `scored` is an operator alone.
    """

    count: Code = ""
    unit: Code = ""
    calendar: Code = ""
    moment: Code = ""
    status: Code = ""
    process: Code = ""
    owner: Code = ""
    grade: Code = ""
    scale: Code = ""
    points: Code = ""
    scored: Code = ""
    sort: Code = ""
    order: Code = ""


def changed(view: View, wishes: Wishes) -> View:
    """The view with all wishes fulfilled; each takes the place of what the view said of the same column."""
    for change in CHANGES:
        view = change(view, wishes)
    return view


def in_period(view: View, wishes: Wishes) -> View:
    """From so long ago until now, or in a day, week, month or year of the calendar."""
    column = wishes.moment or "createdon"
    if wishes.calendar:
        return _where(view, Condition(column, wishes.calendar))
    if wishes.unit:
        count = wishes.count or "1"
        value = int(count) if count.isdecimal() else count
        return _where(view, Condition(column, f"last-x-{wishes.unit}", value))
    return view


def in_state(view: View, wishes: Wishes) -> View:
    """Only the qualified ones, the disqualified ones, the open ones."""
    return _where(view, Condition("statecode", Operator.EQUALS, wishes.status)) if wishes.status else view


def of_owner(view: View, wishes: Wishes) -> View:
    """Only one's own, the team's, somebody's."""
    return _where(view, Condition("owner", Operator.EQUALS, wishes.owner)) if wishes.owner else view


def with_process(view: View, wishes: Wishes) -> View:
    """Only those that use the business process flow, or those that do not."""
    process = PROCESSES.get(wishes.process)
    return replace(view, filter=replace(view.filter, process=process)) if process else view


def of_grade(view: View, wishes: Wishes) -> View:
    """Only those of this grade."""
    return _where(view, Condition("grade", Operator.EQUALS, wishes.grade)) if wishes.grade else view


def of_score(view: View, wishes: Wishes) -> View:
    """Only those with so high or low a score, with any score, or without one."""
    if wishes.scale:
        value = int(wishes.points) if wishes.points.isdecimal() else wishes.points
        return _where(view, Condition("score", wishes.scale, value))
    return _where(view, Condition("score", wishes.scored)) if wishes.scored else view


def showing_scores(view: View, wishes: Wishes) -> View:
    """What was asked for by score shows it, beside the names."""
    if not (wishes.grade or wishes.scale or wishes.scored or wishes.sort in BY_SCORE):
        return view
    missing = [name for name in BY_SCORE if name not in {each.name for each in view.columns}]
    return replace(view, columns=(*view.columns[:2], *shown(*missing), *view.columns[2:]))


def sorted_by(view: View, wishes: Wishes) -> View:
    """In this order; without a direction moments and scores fall and all else rises."""
    if not (wishes.sort or wishes.order):
        return view
    column = wishes.sort or view.sort.column
    falls = wishes.order == "descending" if wishes.order else column in FALLING
    return replace(view, sort=Sort(column, falls))


CHANGES: tuple[Callable[[View, Wishes], View], ...] = (
    in_period,
    in_state,
    of_owner,
    with_process,
    of_grade,
    of_score,
    sorted_by,
    showing_scores,
)


def _where(view: View, condition: Condition) -> View:
    return replace(view, filter=put(view.filter, condition))
