"""Periods as a person means them: days, weeks that begin on Monday, and months, in their time zone."""

from __future__ import annotations

from calendar import monthrange
from collections.abc import Callable
from dataclasses import dataclass
from datetime import UTC, date, datetime, time, timedelta
from zoneinfo import ZoneInfo


@dataclass(frozen=True, slots=True)
class Clock:
    """What time it is, and for whom: `zone` is the name of their time zone."""

    now: datetime
    zone: str

    @property
    def local(self) -> datetime:
        """Now, as the clock on their wall shows it."""
        return self.now.astimezone(ZoneInfo(self.zone))

    def start_of(self, day: date) -> datetime:
        """The moment, in UTC, at which the day begins for them."""
        return datetime.combine(day, time(), ZoneInfo(self.zone)).astimezone(UTC)


@dataclass(frozen=True, slots=True)
class Period:
    """The days from `first` up to, not including, `end`."""

    first: date
    end: date


def hours_back(clock: Clock, count: int) -> datetime:
    """So many hours ago."""
    return clock.now - timedelta(hours=count)


def days_back(clock: Clock, count: int) -> datetime:
    """The same time of day so many days ago."""
    return (clock.local - timedelta(days=count)).astimezone(UTC)


def weeks_back(clock: Clock, count: int) -> datetime:
    """The same time of day so many weeks ago."""
    return days_back(clock, 7 * count)


def months_back(clock: Clock, count: int) -> datetime:
    """The same day and time so many calendar months ago; the last day of a month that is too short."""
    local = clock.local
    year, month = divmod(local.year * 12 + local.month - 1 - count, 12)
    day = min(local.day, monthrange(year, month + 1)[1])
    return local.replace(year=year, month=month + 1, day=day).astimezone(UTC)


def years_back(clock: Clock, count: int) -> datetime:
    """The same day and time so many years ago."""
    return months_back(clock, 12 * count)


def today(clock: Clock) -> Period:
    """The day it is."""
    day = clock.local.date()
    return Period(day, day + timedelta(days=1))


def yesterday(clock: Clock) -> Period:
    """The day before."""
    first = today(clock).first
    return Period(first - timedelta(days=1), first)


def this_week(clock: Clock) -> Period:
    """From Monday to Sunday."""
    day = clock.local.date()
    monday = day - timedelta(days=day.weekday())
    return Period(monday, monday + timedelta(days=7))


def last_week(clock: Clock) -> Period:
    """The week before this one."""
    monday = this_week(clock).first
    return Period(monday - timedelta(days=7), monday)


def this_month(clock: Clock) -> Period:
    """From the first to the last of the month it is."""
    first = clock.local.date().replace(day=1)
    return Period(first, (first + timedelta(days=31)).replace(day=1))


def last_month(clock: Clock) -> Period:
    """The month before this one."""
    first = this_month(clock).first
    return Period((first - timedelta(days=1)).replace(day=1), first)


def this_year(clock: Clock) -> Period:
    """From January to December."""
    year = clock.local.year
    return Period(date(year, 1, 1), date(year + 1, 1, 1))


def last_year(clock: Clock) -> Period:
    """The year before this one."""
    first = this_year(clock).first
    return Period(first.replace(year=first.year - 1), first)


Back = Callable[[Clock, int], datetime]
Calendar = Callable[[Clock], Period]
