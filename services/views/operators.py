"""What each operator of a filter says in SQL: one function an operator."""

from __future__ import annotations

from collections.abc import Callable
from datetime import date, timedelta
from enum import Enum
from typing import Any

from sqlalchemy import ColumnElement, and_, bindparam, or_, select

from services.models.base import table
from services.models.process import LEAD_TO_OPPORTUNITY, ProcessStage
from services.views.clock import Back, Calendar, Clock
from services.views.columns import LEAD, USER
from services.views.folding import Folded, fold

Term = ColumnElement[Any]
Holds = Callable[[Term, Any, Clock], ColumnElement[bool]]
STAGE = table(ProcessStage).c
ME, TEAM = "me", "team"


def is_option(term: Term, value: Enum, _clock: Clock) -> ColumnElement[bool]:
    """The column has this option."""
    return term == value


def is_not_option(term: Term, value: Enum, _clock: Clock) -> ColumnElement[bool]:
    """The column has another option, or none."""
    return or_(term != value, term.is_(None))


def is_number(term: Term, value: int, _clock: Clock) -> ColumnElement[bool]:
    """The number is this one."""
    return term == value


def at_least(term: Term, value: int, _clock: Clock) -> ColumnElement[bool]:
    """The number is this one or a higher one."""
    return term >= value


def at_most(term: Term, value: int, _clock: Clock) -> ColumnElement[bool]:
    """The number is this one or a lower one."""
    return term <= value


def more_than(term: Term, value: int, _clock: Clock) -> ColumnElement[bool]:
    """The number is a higher one."""
    return term > value


def less_than(term: Term, value: int, _clock: Clock) -> ColumnElement[bool]:
    """The number is a lower one."""
    return term < value


def equals_text(term: Term, value: str, _clock: Clock) -> ColumnElement[bool]:
    """The text is this one, without regard to case."""
    return Folded(term) == fold(value)


def contains_text(term: Term, value: str, _clock: Clock) -> ColumnElement[bool]:
    """This text is a part of it."""
    return Folded(term).contains(fold(value), autoescape=True)


def begins_with(term: Term, value: str, _clock: Clock) -> ColumnElement[bool]:
    """The text begins like this."""
    return Folded(term).startswith(fold(value), autoescape=True)


def contains_data(term: Term, _value: None, _clock: Clock) -> ColumnElement[bool]:
    """There is something in the column."""
    return term.is_not(None)


def does_not_contain_data(term: Term, _value: None, _clock: Clock) -> ColumnElement[bool]:
    """The column is empty."""
    return term.is_(None)


def text_contains_data(term: Term, _value: None, _clock: Clock) -> ColumnElement[bool]:
    """There is a text, and not an empty one."""
    return term != ""


def text_does_not_contain_data(term: Term, _value: None, _clock: Clock) -> ColumnElement[bool]:
    """There is no text, or an empty one."""
    return or_(term == "", term.is_(None))


def is_owned_by(_term: Term, value: str, _clock: Clock) -> ColumnElement[bool]:
    """The person who looks owns the lead, somebody of their team does, or somebody of this name."""
    mine = LEAD.owner_id == bindparam("viewer")
    match value:
        case "me":
            return mine
        case "team":
            return or_(mine, LEAD.owner_id.in_(select(USER.id).where(USER.team_id == bindparam("viewer_team"))))
        case _:
            return LEAD.owner_id.in_(select(USER.id).where(Folded(USER.name) == fold(value)))


def is_stage(term: Term, value: str, _clock: Clock) -> ColumnElement[bool]:
    """The process flow is at the stage of this name."""
    stages = select(STAGE.id).where(STAGE.process_id == LEAD_TO_OPPORTUNITY, Folded(STAGE.name) == fold(value))
    return term.in_(stages)


def within_last(back: Back) -> Holds:
    """The moment lies between so many periods ago and now."""

    def holds(term: Term, count: int, clock: Clock) -> ColumnElement[bool]:
        return and_(term >= back(clock, count), term <= clock.now)

    return holds


def in_calendar(calendar: Calendar) -> Holds:
    """The moment lies in this day, week, month or year."""

    def holds(term: Term, _value: None, clock: Clock) -> ColumnElement[bool]:
        period = calendar(clock)
        return _between(term, clock, period.first, period.end)

    return holds


def on_day(term: Term, day: date, clock: Clock) -> ColumnElement[bool]:
    """The moment lies in this day."""
    return _between(term, clock, day, _next(day))


def on_or_after(term: Term, day: date, clock: Clock) -> ColumnElement[bool]:
    """The moment lies in this day or a later one."""
    return term >= clock.start_of(day)


def on_or_before(term: Term, day: date, clock: Clock) -> ColumnElement[bool]:
    """The moment lies in this day or an earlier one."""
    return term < clock.start_of(_next(day))


def after_day(term: Term, day: date, clock: Clock) -> ColumnElement[bool]:
    """The moment lies in a later day."""
    return term >= clock.start_of(_next(day))


def before_day(term: Term, day: date, clock: Clock) -> ColumnElement[bool]:
    """The moment lies in an earlier day."""
    return term < clock.start_of(day)


def _between(term: Term, clock: Clock, first: date, end: date) -> ColumnElement[bool]:
    return and_(term >= clock.start_of(first), term < clock.start_of(end))


def _next(day: date) -> date:
    return day + timedelta(days=1)
