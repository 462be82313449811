"""Leads of all kinds for filters to find, and the filters' meaning written out once more in plain Python."""

from __future__ import annotations

from dataclasses import dataclass
from datetime import UTC, date, datetime, timedelta
from enum import IntEnum
from random import Random
from typing import Any
from zoneinfo import ZoneInfo

from sqlalchemy import select

from services.models.lead import REASONS_OF, Lead, LeadSource, LeadState, Rating
from services.models.process import LEAD_TO_OPPORTUNITY, InstanceStatus, ProcessInstance, ProcessStage
from services.models.score import Score, Trend
from services.people.actors import Actor
from services.store import Session
from services.views.conditions import Condition, Filter, Operator, Process
from tests.given import leads, scores

NAMES = ("Brekke", "brekke", "BREKKE Havbruk", "Østby", "østby AS", "Åsen", "100 % Fisk", "100 5 Fisk", "a_b", "a\\b")
CITIES = (None, "", "Bodø", "BODØ", "Ålesund", "Ytre Ærfugl")
STAGES = ("qualify", "develop")


@dataclass(frozen=True)
class Row:
    """A stored lead with what stands around it."""

    lead: Lead
    owner: Actor
    status: InstanceStatus | None
    stage: str | None
    score: Score | None


async def some(
    session: Session, owners: list[Actor], now: datetime, random: Random, *, how_many: int = 40
) -> list[Row]:
    """So many leads of these owners, of all states and ages, most of them in the process."""
    ids = {row.name: row.id for row in await session.scalars(select(ProcessStage))}
    return [await _one(session, random.choice(owners), now, random, ids) for _ in range(how_many)]


async def _one(session: Session, owner: Actor, now: datetime, random: Random, stages: dict[str, int]) -> Row:
    state = random.choice(list(LeadState))
    row = await leads.lead(
        session,
        owner,
        firstname=random.choice((None, "Kari")),
        lastname=random.choice(NAMES),
        companyname=random.choice((None, "", *NAMES)),
        address1_city=random.choice(CITIES),
        statecode=state,
        statuscode=random.choice(REASONS_OF[state]),
        leadqualitycode=random.choice((None, *Rating)),
        leadsourcecode=random.choice((None, LeadSource.WEB, LeadSource.PARTNER)),
        closedon=random.choice((None, now - timedelta(days=random.randrange(400)))),
    )
    row.createdon = now - timedelta(hours=random.choice((0, 1, 24, 24 * 7, random.randrange(24 * 800))))
    status = random.choice((None, *InstanceStatus))
    stage = random.choice(STAGES) if status else None
    if status and stage:
        session.add(
            ProcessInstance(
                process_id=LEAD_TO_OPPORTUNITY, leadid=row.id, activestageid=stages[stage], statuscode=status,
                activestagestartedon=now,
            )
        )  # fmt: skip
    await session.flush()
    return Row(row, owner, status, stage, await _score(session, row, now, random))


async def _score(session: Session, row: Lead, now: datetime, random: Random) -> Score | None:
    """Two of three have one; the opportunity of the same number has another."""
    await scores.score(session, row.id, random.randrange(101), now=now, entity="opportunity")
    if not random.randrange(3):
        return None
    scored = now - timedelta(days=random.choice((0, 1, 9, 40)))
    return await scores.score(
        session, row.id, random.choice((0, 24, 70, 100)), now=scored, trend=random.choice(list(Trend))
    )


CONDITIONS: tuple[Condition, ...] = (
    Condition("statecode", Operator.EQUALS, "qualified"),
    Condition("statecode", Operator.NOT_EQUALS, "open"),
    Condition("statuscode", Operator.EQUALS, "lost"),
    Condition("leadqualitycode", Operator.NOT_EQUALS, "hot"),
    Condition("leadqualitycode", Operator.HAS_DATA),
    Condition("leadsourcecode", Operator.NO_DATA),
    Condition("leadsourcecode", Operator.EQUALS, "web"),
    Condition("owner", Operator.EQUALS, "me"),
    Condition("owner", Operator.EQUALS, "team"),
    Condition("owner", Operator.EQUALS, "per NORD"),
    *(Condition("companyname", Operator.EQUALS, name) for name in ("brekke", "ØSTBY as", "a\\b")),
    *(Condition("companyname", Operator.CONTAINS, part) for part in ("BREKKE", "øst", "0 %", "_", "\\", "å")),
    *(Condition("companyname", Operator.BEGINS_WITH, part) for part in ("b", "Ø", "100 _")),
    Condition("fullname", Operator.BEGINS_WITH, "kari b"),
    Condition("address1_city", Operator.HAS_DATA),
    Condition("address1_city", Operator.NO_DATA),
    Condition("createdon", Operator.LAST_HOURS, 24),
    Condition("createdon", Operator.LAST_DAYS, 7),
    Condition("createdon", Operator.LAST_WEEKS, 3),
    *(Condition("createdon", Operator.LAST_MONTHS, count) for count in (1, 6, 24)),
    Condition("createdon", Operator.LAST_YEARS, 1),
    Condition("createdon", Operator.THIS_WEEK),
    Condition("createdon", Operator.LAST_WEEK),
    Condition("createdon", Operator.THIS_MONTH),
    Condition("createdon", Operator.LAST_MONTH),
    Condition("createdon", Operator.ON, "2026-11-22"),
    Condition("createdon", Operator.ON_OR_AFTER, "2026-06-01"),
    Condition("createdon", Operator.AFTER, "2026-11-16"),
    Condition("createdon", Operator.BEFORE, "2026-11-16"),
    Condition("createdon", Operator.ON_OR_BEFORE, "2026-11-16"),
    Condition("closedon", Operator.NO_DATA),
    Condition("closedon", Operator.LAST_MONTHS, 3),
    Condition("score", Operator.EQUALS, 70),
    Condition("score", Operator.AT_LEAST, 70),
    Condition("score", Operator.AT_MOST, 70),
    Condition("score", Operator.MORE_THAN, 70),
    Condition("score", Operator.LESS_THAN, 70),
    Condition("score", Operator.HAS_DATA),
    Condition("score", Operator.NO_DATA),
    Condition("grade", Operator.EQUALS, "a"),
    Condition("grade", Operator.NOT_EQUALS, "b"),
    Condition("trend", Operator.EQUALS, "improving"),
    Condition("trend", Operator.NO_DATA),
    Condition("scoredon", Operator.LAST_WEEKS, 3),
    Condition("scoredon", Operator.NO_DATA),
)
ON_PROCESS: tuple[Condition, ...] = (
    Condition("statuscode", Operator.NOT_EQUALS, "aborted"),
    Condition("statuscode", Operator.EQUALS, "finished"),
    Condition("activestage", Operator.EQUALS, "develop"),
)


def any_filter(random: Random) -> Filter:
    """Up to three conditions and, half the time, the related process."""
    conditions = tuple(random.sample(CONDITIONS, random.randrange(4)))
    on_it = tuple(random.sample(ON_PROCESS, random.randrange(3)))
    return Filter(conditions, random.choice((None, Process(random.choice((True, False)), on_it))))


def fits(row: Row, filter_: Filter, by: Actor, now: datetime) -> bool:
    """Whether the person sees the lead and the filter finds it."""
    seen = row.owner.team_id == by.team_id
    return seen and all(_holds(row, each, by, now) for each in filter_.conditions) and _related(row, filter_.process)


def _related(row: Row, process: Process | None) -> bool:
    if process is None:
        return True
    known = {"statuscode": row.status.name.lower() if row.status else "", "activestage": row.stage}
    there_is = row.status is not None and all(
        (known[each.column] == each.value) is (each.operator is Operator.EQUALS) for each in process.conditions
    )
    return there_is is process.contains


def _holds(row: Row, condition: Condition, by: Actor, now: datetime) -> bool:
    match condition.column:
        case "owner":
            return condition.value == "team" or (
                row.owner.id == by.id if condition.value == "me" else row.owner.name.lower() == "per nord"
            )
        case "createdon" | "closedon":
            return _in_time(getattr(row.lead, condition.column), condition, now, ZoneInfo(by.time_zone))
        case "score" | "grade" | "trend" | "scoredon":
            return _of_score(row.score and getattr(row.score, condition.column), condition, now, ZoneInfo(by.time_zone))
        case "fullname":
            return f"{row.lead.firstname or ''} {row.lead.lastname}".strip().lower().startswith(str(condition.value))
        case _:
            return _plain(getattr(row.lead, condition.column), condition)


def _of_score(value: Any, condition: Condition, now: datetime, zone: ZoneInfo) -> bool:
    match condition.column:
        case "scoredon":
            return _in_time(value, condition, now, zone)
        case "score":
            return _is_number(value, condition)
        case _:
            return _plain(value, condition)


def _is_number(value: int | None, condition: Condition) -> bool:
    if value is None:
        return condition.operator == Operator.NO_DATA
    wanted = condition.value if isinstance(condition.value, int) else -1
    return {
        Operator.EQUALS: value == wanted,
        Operator.AT_LEAST: value >= wanted,
        Operator.AT_MOST: value <= wanted,
        Operator.MORE_THAN: value > wanted,
        Operator.LESS_THAN: value < wanted,
        Operator.HAS_DATA: True,
        Operator.NO_DATA: False,
    }[Operator(condition.operator)]


def _plain(value: Any, condition: Condition) -> bool:
    known = value.name.lower() if isinstance(value, IntEnum) else value
    wanted = str(condition.value).lower()
    return {
        Operator.EQUALS: (known or "").lower() == wanted,
        Operator.NOT_EQUALS: (known or "").lower() != wanted,
        Operator.CONTAINS: wanted in (known or "").lower(),
        Operator.BEGINS_WITH: (known or "").lower().startswith(wanted),
        Operator.HAS_DATA: bool(known),
        Operator.NO_DATA: not known,
    }[Operator(condition.operator)]


def _in_time(moment: datetime | None, condition: Condition, now: datetime, zone: ZoneInfo) -> bool:
    if moment is None:
        return condition.operator == Operator.NO_DATA
    local, today = moment.astimezone(zone), now.astimezone(zone)
    back = condition.value if isinstance(condition.value, int) else 0
    day, monday = local.date(), today.date() - timedelta(days=today.weekday())
    limit = date.fromisoformat(str(condition.value)) if isinstance(condition.value, str) else day
    months = (today.year - local.year) * 12 + today.month - local.month
    return {
        Operator.LAST_HOURS: now - timedelta(hours=back) <= moment <= now,
        Operator.LAST_DAYS: _wall(today) - timedelta(days=back) <= _wall(local),
        Operator.LAST_WEEKS: _wall(today) - timedelta(weeks=back) <= _wall(local),
        Operator.LAST_MONTHS: months < back or (months == back and _of_month(local) >= _of_month(today)),
        Operator.LAST_YEARS: months < 12 * back or (months == 12 * back and _of_month(local) >= _of_month(today)),
        Operator.THIS_WEEK: monday <= day < monday + timedelta(days=7),
        Operator.LAST_WEEK: monday - timedelta(days=7) <= day < monday,
        Operator.THIS_MONTH: months == 0,
        Operator.LAST_MONTH: months == 1,
        Operator.ON: day == limit,
        Operator.ON_OR_AFTER: day >= limit,
        Operator.AFTER: day > limit,
        Operator.BEFORE: day < limit,
        Operator.ON_OR_BEFORE: day <= limit,
        Operator.NO_DATA: False,
    }[Operator(condition.operator)]


def _wall(local: datetime) -> datetime:
    return local.replace(tzinfo=UTC)


def _of_month(local: datetime) -> tuple[int, Any]:
    return (local.day, local.time())
