"""Whether there are enough closed records to learn from: 40 won and 40 lost, for each period that can be chosen.

Source: FAQ "What do I need for lead scoring?", "How do I check whether I have the required number of leads?".
"""

from __future__ import annotations

from collections import Counter
from collections.abc import Iterable, Mapping, Sequence
from dataclasses import dataclass, field
from datetime import datetime
from typing import Any

from sqlalchemy import ColumnElement, Select, and_, case, false, func, null, select

from services.models.base import table
from services.models.process import ProcessStage
from services.scoring import owners, reading, scope
from services.scoring.scope import MINIMUM_OF_EACH, PERIODS, LeftOut, Scope
from services.scoring.subjects import INSTANCE, SUBJECTS, Told
from services.settings import stored
from services.settings.sections import OrganisationSettings, ScoringSettings
from services.store import Session

STAGES = table(ProcessStage)


@dataclass(frozen=True, slots=True)
class Count:
    """The won and lost records of a period that begins at `since`, and how many closed ones were left out, and why.

    `at_last_stage` are those of them that stand at the last stage of the process, where a model is to be per stage.
    """

    since: datetime
    positive: int = 0
    negative: int = 0
    left_out: Mapping[LeftOut, int] = field(default_factory=dict)
    at_last_stage: int | None = None

    @property
    def enough(self) -> bool:
        return min(self.positive, self.negative) >= MINIMUM_OF_EACH and not self.few_at_last_stage

    @property
    def few_at_last_stage(self) -> bool:
        return self.at_last_stage is not None and self.at_last_stage < MINIMUM_OF_EACH


@dataclass(frozen=True, slots=True)
class Readiness:
    """The counts by months back; `shortest` is the first period that suffices. `needed` are needed of each."""

    needed: int
    by_months: Mapping[int, Count]
    shortest: int | None


@dataclass(frozen=True, slots=True)
class _Period:
    """`since` is when it begins, which the floor may have moved from `back`."""

    back: datetime
    since: datetime


@dataclass(frozen=True, slots=True)
class _Group:
    """Records that are alike; `counts` are for each period those within it, and those that the floor keeps out."""

    state: Any
    value: Any
    process: str | None
    status: Any
    is_last: bool
    is_gone: bool
    owner: int | None
    counts: Sequence[int]


async def check(session: Session, wanted: Scope, *, now: datetime) -> Readiness:
    """How many records there are to learn from, in one statement; the settings apart."""
    settings = await stored.read(session, ScoringSettings)
    zone = (await stored.read(session, OrganisationSettings)).time_zone
    periods = {
        months: _Period(
            scope.back(months, now=now, zone=zone),
            scope.start(months, now=now, zone=zone, since_last_year=settings.since_last_year),
        )
        for months in PERIODS
    }
    rows = await session.execute(_counting(wanted, periods, now))
    groups = [
        _Group(state, value, process, status, is_last, is_gone, owner, counts)
        for state, value, process, status, is_last, is_gone, owner, *counts in rows
    ]
    by_months = {
        months: _counted(wanted, period.since, groups, at=at) for at, (months, period) in enumerate(periods.items())
    }
    shortest = next((months for months in PERIODS if by_months[months].enough), None)
    return Readiness(MINIMUM_OF_EACH, by_months, shortest)


def closed(told: Told, since: datetime, now: datetime) -> tuple[ColumnElement[bool], ...]:
    """Created and closed within the period, and not merged or put away."""
    return (*_ended(told, since, now), ~told.gone)


def _ended(told: Told, since: datetime, now: datetime) -> tuple[ColumnElement[bool], ...]:
    return (
        ~told.is_open,
        told.table.c.createdon >= since,
        told.closedon.is_not(None),
        told.closedon <= now,
    )


def instance(told: Told, column: ColumnElement[Any]) -> Any:
    """A column of the process instance of a record, of the oldest where it has several."""
    of_record = select(column).where(told.instance == told.table.c.id).order_by(INSTANCE.c.id)
    return of_record.limit(1).scalar_subquery()


def _counting(wanted: Scope, periods: Mapping[int, _Period], now: datetime) -> Select[Any]:
    """What decides whether a closed record counts, and how many such each period has and loses to the floor."""
    told = SUBJECTS[wanted.subject]
    begin = min(period.back for period in periods.values())
    listed = select(
        reading.filtered_by(told, wanted.state_column).label("state"),
        (reading.filtered_by(told, wanted.filter_column) if wanted.filter_column else null()).label("value"),
        (instance(told, INSTANCE.c.process_id) if wanted.process_id else null()).label("process"),
        (instance(told, INSTANCE.c.statuscode) if wanted.process_id else null()).label("status"),
        (_is_at_last_stage(told, wanted) if wanted.per_stage else false()).label("last"),
        told.gone.label("gone"),
        told.table.c.owner_id.label("owner"),
        told.table.c.createdon.label("created"),
    ).where(*_ended(told, begin, now))
    each = listed.subquery().c
    counts = [
        func.sum(case((condition, 1), else_=0))
        for period in periods.values()
        for condition in (
            each.created >= period.since,
            and_(each.created >= period.back, each.created < period.since),
        )
    ]
    groups = (each.state, each.value, each.process, each.status, each.last, each.gone, each.owner)
    return select(*groups, *counts).group_by(*groups)


def _counted(wanted: Scope, since: datetime, groups: Iterable[_Group], *, at: int) -> Count:
    """The records of the period at this place."""
    told = SUBJECTS[wanted.subject]
    by_owner: dict[bool, Counter[int | None]] = {True: Counter(), False: Counter()}
    left_out: Counter[LeftOut] = Counter()
    last = 0
    for group in groups:
        within, floored = group.counts[2 * at : 2 * at + 2]
        won = wanted.won(*reading.filter_values(told, wanted.state_column, [group.state]))
        if won is None:
            continue
        plain = reading.filter_values(told, wanted.filter_column, [group.value])[0] if wanted.filter_column else None
        reason = LeftOut.GONE if group.is_gone else wanted.left_out(plain, group.process, group.status)
        if reason is not None:
            left_out[reason] += within
            continue
        left_out[LeftOut.FLOOR] += floored
        by_owner[won][group.owner] += within
        last += within if group.is_last else 0
    learned = {won: _learned(of) for won, of in by_owner.items()}
    left_out[LeftOut.ONE_OWNER] = sum(of.total() - learned[won] for won, of in by_owner.items())
    found = {reason: count for reason, count in left_out.items() if count}
    return Count(since, learned[True], learned[False], found, last if wanted.per_stage else None)


def _learned(by_owner: Counter[int | None]) -> int:
    """How many records of an outcome are learned from, of as many of each owner."""
    return sum(owners.taught(count, by_owner.total() - count) for count in by_owner.values())


def _is_at_last_stage(told: Told, wanted: Scope) -> ColumnElement[bool]:
    last = select(STAGES.c.id).where(STAGES.c.process_id == wanted.process_id).order_by(STAGES.c.position.desc())
    found: ColumnElement[bool] = func.coalesce(
        instance(told, INSTANCE.c.activestageid) == last.limit(1).scalar_subquery(), false()
    )
    return found
