"""Which operators each kind of column has, and a whole filter as SQL."""

from __future__ import annotations

from collections.abc import Callable
from dataclasses import dataclass, replace
from typing import Any

from sqlalchemy import ColumnElement, exists

from services.models.process import LEAD_TO_OPPORTUNITY
from services.refusal import Refusal
from services.views import clock as periods
from services.views import columns, operators, values
from services.views.clock import Clock
from services.views.columns import INSTANCE, LEAD, OF_PROCESSES, Column, Kind
from services.views.conditions import Condition, Filter, Operator, Plain, Process
from services.views.operators import Holds

MOST_CONDITIONS = 8


class UnknownOperator(Refusal):
    """The column has no such operator; `allowed` names those it has."""

    code = "unknown-operator"


class TooManyConditions(Refusal):
    """A filter has at most `most` conditions, those on the related process among them."""

    code = "too-many-conditions"


@dataclass(frozen=True, slots=True)
class Rule:
    """An operator for a kind of column: what it says in SQL, and how its value is read."""

    holds: Holds
    reads: Callable[[Column, Plain], Any] = values.nothing


IN_CALENDAR: dict[Operator, periods.Calendar] = {
    Operator.TODAY: periods.today,
    Operator.YESTERDAY: periods.yesterday,
    Operator.THIS_WEEK: periods.this_week,
    Operator.LAST_WEEK: periods.last_week,
    Operator.THIS_MONTH: periods.this_month,
    Operator.LAST_MONTH: periods.last_month,
    Operator.THIS_YEAR: periods.this_year,
    Operator.LAST_YEAR: periods.last_year,
}

WITHIN_LAST: dict[Operator, periods.Back] = {
    Operator.LAST_HOURS: periods.hours_back,
    Operator.LAST_DAYS: periods.days_back,
    Operator.LAST_WEEKS: periods.weeks_back,
    Operator.LAST_MONTHS: periods.months_back,
    Operator.LAST_YEARS: periods.years_back,
}

DATA: dict[str, Rule] = {
    Operator.HAS_DATA: Rule(operators.contains_data),
    Operator.NO_DATA: Rule(operators.does_not_contain_data),
}

RULES: dict[Kind, dict[str, Rule]] = {
    Kind.TEXT: {
        Operator.EQUALS: Rule(operators.equals_text, values.text),
        Operator.CONTAINS: Rule(operators.contains_text, values.text),
        Operator.BEGINS_WITH: Rule(operators.begins_with, values.text),
        Operator.HAS_DATA: Rule(operators.text_contains_data),
        Operator.NO_DATA: Rule(operators.text_does_not_contain_data),
    },
    Kind.OPTION: {
        Operator.EQUALS: Rule(operators.is_option, values.option),
        Operator.NOT_EQUALS: Rule(operators.is_not_option, values.option),
        **DATA,
    },
    Kind.NUMBER: {
        Operator.EQUALS: Rule(operators.is_number, values.number),
        Operator.AT_LEAST: Rule(operators.at_least, values.number),
        Operator.AT_MOST: Rule(operators.at_most, values.number),
        Operator.MORE_THAN: Rule(operators.more_than, values.number),
        Operator.LESS_THAN: Rule(operators.less_than, values.number),
        **DATA,
    },
    Kind.MOMENT: {
        Operator.ON: Rule(operators.on_day, values.day),
        Operator.ON_OR_AFTER: Rule(operators.on_or_after, values.day),
        Operator.ON_OR_BEFORE: Rule(operators.on_or_before, values.day),
        Operator.AFTER: Rule(operators.after_day, values.day),
        Operator.BEFORE: Rule(operators.before_day, values.day),
        **{each: Rule(operators.within_last(back), values.count) for each, back in WITHIN_LAST.items()},
        **{each: Rule(operators.in_calendar(calendar)) for each, calendar in IN_CALENDAR.items()},
        **DATA,
    },
    Kind.OWNER: {Operator.EQUALS: Rule(operators.is_owned_by, values.text)},
    Kind.STAGE: {Operator.EQUALS: Rule(operators.is_stage, values.text)},
    Kind.OTHER: DATA,
}

DENIED: dict[str, Operator] = {Operator.NOT_EQUALS: Operator.EQUALS, Operator.NO_DATA: Operator.HAS_DATA}
"""Operators that hold of a lead without a score, and the one that each denies."""


def check(filter_: Filter) -> None:
    """Whether the filter can be used. Raises UnknownColumn, UnknownOperator, UnknownValue, TooManyConditions."""
    on_process = filter_.process.conditions if filter_.process else ()
    if len(filter_.conditions) + len(on_process) > MOST_CONDITIONS:
        raise TooManyConditions(most=MOST_CONDITIONS)
    for conditions, known in ((filter_.conditions, columns.COLUMNS), (on_process, OF_PROCESSES)):
        for each in conditions:
            _read(each, columns.column(each.column, known))


def looks_at_the_clock(filter_: Filter) -> bool:
    """Whether what the filter finds depends on the time or the time zone."""
    return any(columns.column(each.column).kind is Kind.MOMENT for each in filter_.conditions)


def sql(filter_: Filter, clock: Clock) -> list[ColumnElement[bool]]:
    """The conditions on leads, for a statement run with the parameters of `rights.viewer`. Raises as `check`."""
    found = [_holds(each, columns.column(each.column), clock) for each in filter_.conditions]
    return [*found, _related(filter_.process, clock)] if filter_.process else found


def _holds(condition: Condition, column: Column, clock: Clock) -> ColumnElement[bool]:
    if column.of_score:
        return _holds_of_score(condition, column, clock)
    rule, value = _read(condition, column)
    return rule.holds(column.term, value, clock)


def _holds_of_score(condition: Condition, column: Column, clock: Clock) -> ColumnElement[bool]:
    """Asked inside, so that a statement about leads need not know of their scores."""
    denied = DENIED.get(condition.operator)
    rule, value = _read(replace(condition, operator=denied) if denied else condition, column)
    has_it = exists().where(*columns.of_lead(), rule.holds(column.term, value, clock)).correlate(LEAD.id.table)
    return ~has_it if denied else has_it


def _read(condition: Condition, column: Column) -> tuple[Rule, Any]:
    rules = RULES[column.kind]
    if condition.operator not in rules:
        allowed = ", ".join(rules)
        raise UnknownOperator(column=column.name, operator=condition.operator[:100], allowed=allowed)
    rule = rules[condition.operator]
    return rule, rule.reads(column, condition.value)


def _related(process: Process, clock: Clock) -> ColumnElement[bool]:
    conditions = [_holds(each, columns.column(each.column, OF_PROCESSES), clock) for each in process.conditions]
    on_it = (INSTANCE.leadid == LEAD.id, INSTANCE.process_id == LEAD_TO_OPPORTUNITY, *conditions)
    there_is = exists().where(*on_it).correlate(LEAD.id.table)
    return there_is if process.contains else ~there_is
