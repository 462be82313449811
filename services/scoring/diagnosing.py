"""Reading what a diagnosis needs, for one record and for all of a view (lead-management.md 5.11).

A view is counted where it lies: its leads are put into groups that are alike in everything a diagnosis looks at, and
each group is diagnosed once. So the numbers always sum up to the view.
"""

from __future__ import annotations

from collections.abc import Mapping, Sequence
from dataclasses import dataclass
from datetime import datetime
from typing import Any

from sqlalchemy import ColumnElement, Select, and_, case, func, null, or_, select, type_coerce

from services.jobs import to_score
from services.models.audit_entry import AuditEntry
from services.models.base import UtcDateTime, table
from services.models.field_change import FieldChange
from services.models.import_run import ImportRun
from services.models.job import Job, JobStatus
from services.models.lead import Lead
from services.models.score import Score
from services.models.scoring import ScoringModel, Subject
from services.people import rights
from services.people.actors import Actor
from services.people.rights import NotFound
from services.scoring import conditions, diagnosis, reading, running, scores, shapes, soundness, standing
from services.scoring.attributes import OWN
from services.scoring.diagnosis import Check, Diagnosis, Facts, House, Mark
from services.scoring.subjects import SUBJECTS, Told
from services.settings import stored
from services.settings.sections import ScoringSettings
from services.store import Session
from services.views import filtering
from services.views.clock import Clock
from services.views.conditions import Filter

CHANGES, AUDIT, SCORES, IMPORTS = table(FieldChange), table(AuditEntry), table(Score), table(ImportRun)
FLOW_CHOSEN = "process.flow-chosen"
JOBS = (to_score.NEW, running.DAILY, running.DIVIDE, running.PART)
PORTION = 2000
"""Leads without a score that are looked at in one statement, to name those of a reason."""


@dataclass(frozen=True, slots=True)
class Coverage:
    """Of `total` leads `scored` have a score; `reasons` counts the others by the check that fails first."""

    total: int
    scored: int
    reasons: Mapping[Check, int]


async def of(session: Session, subject: Subject, record_id: int, *, by: Actor, now: datetime) -> Diagnosis:
    """Every check of one record. Raises NotFound."""
    await scores.check_seen(session, subject, record_id, by=by)
    house = await read_house(session, subject, now=now)
    told = SUBJECTS[subject]
    row = (await session.execute(_each(told, house).where(told.table.c.id == record_id))).one_or_none()
    if row is None:
        raise NotFound(record=record_id, entity=subject.value)
    return diagnosis.diagnose(_facts(told, house, row), house)


async def coverage(session: Session, filter_: Filter, *, by: Actor, now: datetime) -> Coverage:
    """How many leads of a view, of those the person may see, are scored, and why the others are not; one statement.

    Raises what `views.filtering.check` raises.
    """
    filtering.check(filter_)
    told, house = SUBJECTS[Subject.LEAD], await read_house(session, Subject.LEAD, now=now)
    rows = (await session.execute(_grouped(told, house, filter_, by), rights.viewer(by))).all()
    reasons: dict[Check, int] = {}
    scored = 0
    for row in rows:
        if row.is_scored:
            scored += row.leads
            continue
        headline = diagnosis.diagnose(_facts(told, house, row), house).headline
        check = headline.check if headline else Check.RUNS
        reasons[check] = reasons.get(check, 0) + row.leads
    ordered = {check: reasons[check] for check in Check if check in reasons}
    return Coverage(scored + sum(reasons.values()), scored, ordered)


async def unscored(
    session: Session, filter_: Filter, check: Check, *, by: Actor, now: datetime, most: int = 10
) -> tuple[int, ...]:
    """The newest leads of a view that have no score because of this check, at most `most`: their ids.

    They are looked at a portion at a time until there are enough, for the oldest may be the ones that are meant.
    """
    filtering.check(filter_)
    told, house = SUBJECTS[Subject.LEAD], await read_house(session, Subject.LEAD, now=now)
    of = told.table.c
    chosen = _each(told, house).where(
        *_fitting(filter_, by, now), SCORES.c.record_id.is_(None), *_may_fail(check, house)
    )
    portion = chosen.order_by(of.createdon.desc(), of.id.desc()).limit(PORTION)
    found: list[int] = []
    rows = (await session.execute(portion, rights.viewer(by))).all()
    while rows:
        diagnosed = ((row.id, diagnosis.diagnose(_facts(told, house, row), house).headline) for row in rows)
        found += [record_id for record_id, headline in diagnosed if headline is not None and headline.check is check]
        if len(found) >= most or len(rows) < PORTION:
            break
        last = rows[-1]
        older = or_(of.createdon < last.created, and_(of.createdon == last.created, of.id < last.id))
        rows = (await session.execute(portion.where(older), rights.viewer(by))).all()
    return tuple(found[:most])


def _may_fail(check: Check, house: House) -> list[ColumnElement[bool]]:
    """What all leads that fail this check have in common, where the store can tell, so that fewer are looked at."""
    return [Lead.createdon < house.oldest] if check is Check.AGE else []


async def read_house(session: Session, subject: Subject, *, now: datetime) -> House:
    """What is the same for all records of a kind."""
    settings = await stored.read(session, ScoringSettings)
    known = await standing.published(session, subject)
    every = select(func.count()).where(ScoringModel.kind == subject, ScoringModel.deletedon.is_(None))
    lately = Job.due > now - diagnosis.OVERDUE
    parked = (Job.kind.in_(JOBS), Job.status == JobStatus.PARKED, lately)
    failed = await session.scalar(select(func.count()).select_from(Job).where(*parked)) or 0
    error = await session.scalar(select(Job.error).where(*parked).order_by(Job.id.desc()).limit(1))
    models = known.candidates
    return House(
        subject=subject,
        installed=settings.installed,
        models=models,
        unpublished=(await session.scalar(every) or 0) - len(models),
        oldest=await conditions.oldest(session, now=now),
        next_run=await scores.next_run(session),
        parked=failed,
        error=error,
        now=now,
        unusable=frozenset(known.models.keys() - soundness.usable(subject, known).keys()),
    )


def _columns(house: House) -> tuple[str, ...]:
    return tuple(sorted({each.filter_column for each in house.models if each.filter_column}))


def _each(told: Told, house: House) -> Select[Any]:
    """What a diagnosis looks at, a row for each record, with its score."""
    of = told.table.c
    values = [
        reading.filtered_by(told, name).label(f"value_{at}") for at, name in enumerate(_columns(house))
    ]  # fmt: skip
    return select(
        of.id,
        of.version,
        type_coerce(of.statecode, of.statecode.type).label("state"),
        told.gone.label("gone"),
        (of.masterid if told.subject is Subject.LEAD else null()).label("merged_into"),
        of.createdon.label("created"),
        of.modifiedon.label("changed"),
        _saved(told).label("saved"),
        _conditions_changed(told, house).label("conditions_changed"),
        reading.process_of(told).label("process"),
        *values,
        SCORES.c.record_id.is_not(None).label("is_scored"),
        SCORES.c.scoredon,
        SCORES.c.model_id,
        SCORES.c.version_id,
        SCORES.c.record_version,
    ).select_from(told.table.outerjoin(SCORES, _has_score(told)))


def _grouped(told: Told, house: House, filter_: Filter, by: Actor) -> Select[Any]:
    """The leads of a view in groups; of those that have a score nothing more is asked.

    Moments are told apart as far as a diagnosis does, and the earliest stands for its group.
    """
    each = _each(told, house).where(*_fitting(filter_, by, house.now)).subquery().c
    columns = _columns(house)
    limits = [house.now - diagnosis.SOON, house.now - diagnosis.LATE, house.now - diagnosis.OVERDUE]
    groups = {
        "is_scored": each.is_scored,
        "state": _unscored(each, each.state),
        "gone": _unscored(each, each.gone),
        "is_recent": _unscored(each, each.created >= house.oldest),
        "process": _unscored(each, each.process),
        **{f"value_{at}": _unscored(each, each[f"value_{at}"]) for at in range(len(columns))},
        **{f"saved_{at}": _unscored(each, each.saved > limit) for at, limit in enumerate(limits)},
        **{f"model_{model.id}": _unscored(each, each.saved >= model.published) for model in house.models},
        "has_changed": _unscored(each, each.conditions_changed.is_not(None)),
        "changed_lately": _unscored(each, each.conditions_changed > limits[-1]),
    }
    grouped = select(
        *(group.label(name) for name, group in groups.items()),
        func.min(each.created).label("created"),
        func.min(each.saved).label("saved"),
        func.min(each.conditions_changed).label("conditions_changed"),
        func.min(each.merged_into).label("merged_into"),
        func.min(each.changed).label("changed"),
        func.count().label("leads"),
    )
    return grouped.group_by(*groups.values())


def _unscored(each: Any, column: ColumnElement[Any]) -> ColumnElement[Any]:
    return case((~each.is_scored, column), else_=null())


def _fitting(filter_: Filter, by: Actor, now: datetime) -> list[ColumnElement[bool]]:
    return [rights.is_seen(Lead.owner_id, rights.sight(by)), *filtering.sql(filter_, Clock(now, by.time_zone))]


def _has_score(told: Told) -> ColumnElement[bool]:
    return and_(SCORES.c.entity == told.subject.value, SCORES.c.record_id == told.table.c.id)


def _saved(told: Told) -> ColumnElement[Any]:
    """When the record came into the store: an imported lead may be older than that."""
    created = told.table.c.createdon
    if told.subject is not Subject.LEAD:
        return created
    imported = select(func.coalesce(IMPORTS.c.finishedon, IMPORTS.c.createdon)).where(
        IMPORTS.c.id == told.table.c.import_run_id
    )
    return type_coerce(func.coalesce(imported.scalar_subquery(), created), UtcDateTime())


def _conditions_changed(told: Told, house: House) -> ColumnElement[Any]:
    """When last something changed that the conditions look at; not asked of a record that has a score."""
    own = any(name.startswith(OWN) for name in _columns(house))
    fields = ["statecode", "merged", *(["attributes"] if own else []), *_columns(house)]
    changed = select(func.max(CHANGES.c.at)).where(
        CHANGES.c.entity == told.subject.value,
        CHANGES.c.record_id == told.table.c.id,
        CHANGES.c.field.in_(fields),
        CHANGES.c.at > told.table.c.createdon,
    )
    moved = select(func.max(AUDIT.c.at)).where(
        AUDIT.c.entity == told.subject.value,
        AUDIT.c.record_id == told.table.c.id,
        AUDIT.c.action == FLOW_CHOSEN,
        AUDIT.c.at > told.table.c.createdon,
    )
    first, second = changed.scalar_subquery(), moved.scalar_subquery()
    later = case((or_(second.is_(None), first >= second), first), else_=second)
    return type_coerce(case((SCORES.c.record_id.is_(None), later), else_=null()), UtcDateTime())


def _facts(told: Told, house: House, row: Any) -> Facts:
    mark = None
    if row.is_scored:
        mark = Mark(row.scoredon, row.model_id, row.version_id, row.record_version)
    return Facts(
        state=shapes.code(row.state),
        merged_into=row.merged_into,
        gone=bool(row.gone),
        created=row.created,
        saved=row.saved,
        changed=row.changed,
        version=getattr(row, "version", 0),
        values=_values(told, house, row),
        process_id=row.process,
        conditions_changed=row.conditions_changed,
        mark=mark,
    )


def _values(told: Told, house: House, row: Any) -> Mapping[str, str | None]:
    names: Sequence[str] = _columns(house)
    return {name: reading.filter_values(told, name, [getattr(row, f"value_{at}")])[0] for at, name in enumerate(names)}
