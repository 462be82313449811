"""Whether there are enough closed records to learn from: 40 won and 40 lost, for each period that can be chosen.

Source: FAQ "What do I need for lead scoring?", "How do I check whether I have the required number of leads?".
"""

from __future__ import annotations

from collections import Counter
from collections.abc import Iterable, Mapping
from dataclasses import dataclass, field
from datetime import datetime
from typing import Any

from sqlalchemy import ColumnElement, Select, case, false, func, null, select

from services.models.base import table
from services.models.process import ProcessStage
from services.scoring import reading, scope
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


async def check(session: Session, wanted: Scope, *, now: datetime) -> Readiness:
    """How many records there are to learn from, in one statement; the settings apart."""
    settings = await stored.read(session, ScoringSettings)
    zone = (await stored.read(session, OrganisationSettings)).time_zone
    since = {
        months: scope.start(months, now=now, zone=zone, since_last_year=settings.since_last_year) for months in PERIODS
    }
    rows = (await session.execute(_counting(wanted, since, now))).all()
    by_months = _counted(wanted, since, rows)
    shortest = next((months for months in PERIODS if by_months[months].enough), None)
    return Readiness(MINIMUM_OF_EACH, by_months, shortest)


def closed(told: Told, since: datetime, now: datetime) -> tuple[ColumnElement[bool], ...]:
    """Created and closed within the period, and not merged or put away."""
    return (
        ~told.is_open,
        ~told.gone,
        told.table.c.createdon >= since,
        told.closedon.is_not(None),
        told.closedon <= now,
    )


def instance(told: Told, column: ColumnElement[Any]) -> Any:
    """A column of the process instance of a record, of the oldest where it has several."""
    of_record = select(column).where(told.instance == told.table.c.id).order_by(INSTANCE.c.id)
    return of_record.limit(1).scalar_subquery()


def _counting(wanted: Scope, since: Mapping[int, datetime], now: datetime) -> Select[Any]:
    """State, filter value, process and its status, whether at the last stage, and how many such each period has."""
    told = SUBJECTS[wanted.subject]
    listed = select(
        reading.filtered_by(told, wanted.state_column).label("state"),
        (reading.filtered_by(told, wanted.filter_column) if wanted.filter_column else null()).label("value"),
        (instance(told, INSTANCE.c.process_id) if wanted.process_id else null()).label("process"),
        (instance(told, INSTANCE.c.statuscode) if wanted.process_id else null()).label("status"),
        (_is_at_last_stage(told, wanted) if wanted.per_stage else false()).label("last"),
        told.table.c.createdon.label("created"),
    ).where(*closed(told, min(since.values()), now))
    each = listed.subquery().c
    counts = [func.sum(case((each.created >= moment, 1), else_=0)) for moment in since.values()]
    groups = (each.state, each.value, each.process, each.status, each.last)
    return select(*groups, *counts).group_by(*groups)


def _counted(wanted: Scope, since: Mapping[int, datetime], rows: Iterable[Any]) -> dict[int, Count]:
    told = SUBJECTS[wanted.subject]
    won: dict[int, Counter[bool]] = {months: Counter() for months in since}
    left_out: dict[int, Counter[LeftOut]] = {months: Counter() for months in since}
    last: Counter[int] = Counter()
    for state, value, process, status, is_last, *counts in rows:
        outcome = wanted.won(*reading.filter_values(told, wanted.state_column, [state]))
        if outcome is None:
            continue
        plain = reading.filter_values(told, wanted.filter_column, [value])[0] if wanted.filter_column else None
        reason = wanted.left_out(plain, process, status)
        for months, count in zip(since, counts, strict=True):
            if reason is None:
                won[months][outcome] += count
                last[months] += count if is_last else 0
            elif count:
                left_out[months][reason] += count
    return {
        months: Count(
            moment,
            won[months][True],
            won[months][False],
            dict(left_out[months]),
            last[months] if wanted.per_stage else None,
        )
        for months, moment in since.items()
    }


def _is_at_last_stage(told: Told, wanted: Scope) -> ColumnElement[bool]:
    last = select(STAGES.c.id).where(STAGES.c.process_id == wanted.process_id).order_by(STAGES.c.position.desc())
    found: ColumnElement[bool] = func.coalesce(
        instance(told, INSTANCE.c.activestageid) == last.limit(1).scalar_subquery(), false()
    )
    return found
