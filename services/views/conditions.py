"""Filters of views as frozen values: conditions on a lead's columns, and on its business process flow."""

from __future__ import annotations

from dataclasses import dataclass, replace
from enum import StrEnum

Plain = str | int | None


class Operator(StrEnum):
    """What a condition says of a column; named as in the product's filter editor."""

    EQUALS = "equals"
    NOT_EQUALS = "does-not-equal"
    CONTAINS = "contains"
    BEGINS_WITH = "begins-with"
    HAS_DATA = "contains-data"
    NO_DATA = "does-not-contain-data"
    AT_LEAST = "at-least"
    AT_MOST = "at-most"
    MORE_THAN = "more-than"
    LESS_THAN = "less-than"
    ON = "on"
    ON_OR_AFTER = "on-or-after"
    ON_OR_BEFORE = "on-or-before"
    AFTER = "after"
    BEFORE = "before"
    LAST_HOURS = "last-x-hours"
    LAST_DAYS = "last-x-days"
    LAST_WEEKS = "last-x-weeks"
    LAST_MONTHS = "last-x-months"
    LAST_YEARS = "last-x-years"
    TODAY = "today"
    YESTERDAY = "yesterday"
    THIS_WEEK = "this-week"
    LAST_WEEK = "last-week"
    THIS_MONTH = "this-month"
    LAST_MONTH = "last-month"
    THIS_YEAR = "this-year"
    LAST_YEAR = "last-year"


@dataclass(frozen=True, slots=True)
class Condition:
    """A column, an operator and, where the operator asks for one, a value as JSON has it.

    Options are named in kebab-case, as "no-longer-interested"; an owner is "me", "team" or a name; a day is ISO text.
    """

    column: str
    operator: Operator | str
    value: Plain = None


@dataclass(frozen=True, slots=True)
class Process:
    """The related Lead to Opportunity Sales Process: there is one of which the conditions hold, or there is none.

    Source: FAQ "How do I check whether I have the required number of leads", step 4.
    """

    contains: bool = True
    conditions: tuple[Condition, ...] = ()


@dataclass(frozen=True, slots=True)
class Filter:
    """All conditions hold."""

    conditions: tuple[Condition, ...] = ()
    process: Process | None = None


def put(filter_: Filter, condition: Condition) -> Filter:
    """The filter with this condition in place of those on the same column."""
    return replace(filter_, conditions=(*without(filter_, condition.column).conditions, condition))


def without(filter_: Filter, column: str) -> Filter:
    """The filter without its conditions on a column."""
    return replace(filter_, conditions=tuple(each for each in filter_.conditions if each.column != column))
