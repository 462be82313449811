"""Periods: calendar months back to the same moment, weeks from Monday, days in the person's time zone."""

from __future__ import annotations

from datetime import UTC, date, datetime

import pytest

from services.views import clock as periods
from services.views.clock import Clock, Period


def at(moment: str, zone: str = "Europe/Oslo") -> Clock:
    return Clock(datetime.fromisoformat(moment).replace(tzinfo=UTC), zone)


@pytest.mark.parametrize(
    ("now", "count", "back"),
    [
        ("2026-11-23T12:00", 6, "2026-05-23T11:00"),
        ("2026-11-23T12:00", 1, "2026-10-23T11:00"),
        ("2026-11-23T12:00", 24, "2024-11-23T12:00"),
        ("2026-08-31T10:00", 6, "2026-02-28T11:00"),
        ("2024-08-31T10:00", 6, "2024-02-29T11:00"),
        ("2026-01-15T12:00", 1, "2025-12-15T12:00"),
        ("2026-05-31T22:30", 3, "2026-02-28T23:30"),
    ],
)
def test_months_go_back_to_the_same_day_and_time(now: str, count: int, back: str) -> None:
    assert periods.months_back(at(now), count) == datetime.fromisoformat(back).replace(tzinfo=UTC)


def test_days_go_back_to_the_same_time_of_day_although_summer_time_ended() -> None:
    assert periods.days_back(at("2026-10-26T12:00"), 2) == datetime(2026, 10, 24, 11, tzinfo=UTC)
    assert periods.hours_back(at("2026-10-26T12:00"), 48) == datetime(2026, 10, 24, 12, tzinfo=UTC)


@pytest.mark.parametrize(
    ("calendar", "first", "end"),
    [
        (periods.today, date(2026, 11, 24), date(2026, 11, 25)),
        (periods.yesterday, date(2026, 11, 23), date(2026, 11, 24)),
        (periods.this_week, date(2026, 11, 23), date(2026, 11, 30)),
        (periods.last_week, date(2026, 11, 16), date(2026, 11, 23)),
        (periods.this_month, date(2026, 11, 1), date(2026, 12, 1)),
        (periods.last_month, date(2026, 10, 1), date(2026, 11, 1)),
        (periods.this_year, date(2026, 1, 1), date(2027, 1, 1)),
        (periods.last_year, date(2025, 1, 1), date(2026, 1, 1)),
    ],
)
def test_the_calendar_is_that_of_the_wall_where_the_person_is(
    calendar: periods.Calendar, first: date, end: date
) -> None:
    assert calendar(at("2026-11-23T23:30")) == Period(first, end)


def test_a_day_begins_at_midnight_where_the_person_is() -> None:
    assert at("2026-11-23T12:00").start_of(date(2026, 11, 23)) == datetime(2026, 11, 22, 23, tzinfo=UTC)
    assert at("2026-11-23T12:00", "UTC").start_of(date(2026, 11, 23)) == datetime(2026, 11, 23, tzinfo=UTC)
