"""The form of Edit filters: what is kept, what is added, what is left alone."""

from __future__ import annotations

import pytest

from dialogs import filter_form
from services.views.conditions import Condition, Filter, Operator, Process

QUALIFIED = Condition("statecode", Operator.EQUALS, "qualified")
SINCE = Condition("createdon", Operator.LAST_MONTHS, 6)
NOT_ABORTED = Condition("statuscode", Operator.NOT_EQUALS, "aborted")
BEFORE = Filter((QUALIFIED, SINCE), Process(conditions=(NOT_ABORTED,)))


@pytest.mark.parametrize(
    ("ticked", "left"),
    [
        ({}, BEFORE),
        ({"kept": "0,1,process"}, BEFORE),
        ({"kept": "1"}, Filter((SINCE,))),
        ({"kept": "process"}, Filter((), BEFORE.process)),
        ({"kept": ""}, Filter()),
        ({"kept": "7,x"}, Filter()),
    ],
)
def test_what_is_unticked_is_gone(ticked: dict[str, str], left: Filter) -> None:
    assert filter_form.read(ticked, BEFORE) == left


@pytest.mark.parametrize(
    ("values", "condition"),
    [
        ({"createdon": "last-x-months", "count": "6"}, SINCE),
        ({"createdon": "last-x-days", "count": "6.0"}, Condition("createdon", Operator.LAST_DAYS, 6)),
        ({"createdon": "last-week", "count": "6"}, Condition("createdon", Operator.LAST_WEEK)),
        ({"createdon": "on", "day": "2026-11-01"}, Condition("createdon", Operator.ON, "2026-11-01")),
        ({"statecode": "equals:qualified"}, QUALIFIED),
        ({"statuscode": "does-not-equal:lost"}, Condition("statuscode", Operator.NOT_EQUALS, "lost")),
        ({"owner": "team"}, Condition("owner", Operator.EQUALS, "team")),
        ({"leadqualitycode": "hot"}, Condition("leadqualitycode", Operator.EQUALS, "hot")),
        ({"column": "subject", "text": "pumpe"}, Condition("subject", Operator.CONTAINS, "pumpe")),
        (
            {"column": "subject", "operator": "contains-data", "text": "x"},
            Condition("subject", Operator.HAS_DATA),
        ),
        ({"column": "none", "operator": "contains", "text": "x"}, None),
        ({"statecode": "none", "createdon": "none", "count": "6", "day": ""}, None),
    ],
)
def test_a_condition_is_read(values: dict[str, str], condition: Condition | None) -> None:
    assert filter_form.read(values, Filter()) == Filter((condition,) if condition else ())


@pytest.mark.parametrize(
    ("values", "process"),
    [
        ({"process": "contains-data"}, Process()),
        ({"process": "does-not-contain-data"}, Process(contains=False)),
        ({"process_status": "does-not-equal:aborted"}, Process(conditions=(NOT_ABORTED,))),
        (
            {"process": "contains-data", "stage": "develop"},
            Process(conditions=(Condition("activestage", Operator.EQUALS, "develop"),)),
        ),
        ({"process": "none", "process_status": "none", "stage": "none"}, None),
    ],
)
def test_the_related_process_is_read(values: dict[str, str], process: Process | None) -> None:
    assert filter_form.read(values, Filter()).process == process


def test_what_is_added_takes_the_place_of_what_was_said_of_the_column() -> None:
    read = filter_form.read({"statecode": "equals:disqualified"}, BEFORE)
    assert read.conditions == (SINCE, Condition("statecode", Operator.EQUALS, "disqualified"))
