"""Writing scores: each only while its record is open and the version it was scored as, an older one never over a newer.

The models are held meanwhile, so that what is written is by those that score now. A record whose score changed gets a
line of history. The trend compares with the score before, where that is by the same version of the same model: scores
of different versions tell nothing about each other.
"""

from __future__ import annotations

import re
from collections.abc import Collection, Mapping, Sequence
from dataclasses import dataclass
from datetime import datetime
from operator import itemgetter
from typing import Any

from sqlalchemy import Connection, text

from services.detection import many
from services.models.base import UtcDateTime, table
from services.models.score import Score, ScoreHistory, Trend
from services.models.scoring import Subject
from services.scoring.scoring import Scored
from services.store import Session

STANDING_AS = {
    Subject.LEAD: (
        "SELECT r.id, r.version FROM {many} CROSS JOIN lead r WHERE r.id = value AND r.statecode = 0 AND NOT r.merged"
    ),
    Subject.OPPORTUNITY: (
        "SELECT r.id, r.version FROM {many} CROSS JOIN opportunity r"
        " WHERE r.id = value AND r.statecode = 0 AND r.archivedon IS NULL"
    ),
}
"""A cross join, for SQLite goes through all that is open otherwise, once for each value."""

HELD = " FOR SHARE OF r SKIP LOCKED"
"""Somebody is working on a record that is locked: it is scored a little later."""


@dataclass(frozen=True, slots=True)
class Kept:
    """How many scores were written, and the records that somebody changed meanwhile: they are to be scored again."""

    written: int
    missed: tuple[int, ...]


async def keep(
    session: Session, subject: Subject, scored: Sequence[Scored], *, number: int, tolerance: int, now: datetime
) -> Kept:
    """Write these scores; `number` is the standing that this transaction holds. Three statements."""
    standing = await _standing_as(session, subject, [each.record_id for each in scored])
    fresh = [each for each in scored if each[:2] in standing]
    missed = () if len(fresh) == len(scored) else tuple(each.record_id for each in scored if each[:2] not in standing)
    if fresh:
        common = {"entity": subject.value, "standing": number, "tolerance": tolerance, "now": now}
        await _write(session, fresh, common)
    return Kept(len(fresh), missed)


async def _standing_as(session: Session, subject: Subject, ids: Collection[int]) -> set[tuple[int, int]]:
    """Those that are open with their versions, held until the transaction ends."""
    held = HELD if session.get_bind().dialect.name == "postgresql" else ""
    rows: Sequence[Any] = await many.rows(session, STANDING_AS[subject] + held, sorted(ids))
    return set(rows)


async def _write(session: Session, scored: Sequence[Scored], common: Mapping[str, Any]) -> None:
    if session.get_bind().dialect.name == "postgresql":
        lists = {name: list(map(itemgetter(at), scored)) for at, name in enumerate(FIELDS)}
        await session.execute(text(WRITING), {**lists, **common})
    else:
        await session.run_sync(lambda opened: _write_here(opened.connection(), scored, common))


def _write_here(connection: Connection, scored: Sequence[Scored], common: Mapping[str, Any]) -> None:
    now = UtcDateTime().process_bind_param(common["now"], connection.dialect)
    said = (
        common["entity"],
        common["standing"],
        common["tolerance"],
        now.isoformat(" ", "microseconds") if now else None,
    )
    rows = [(*each, *said) for each in scored]
    connection.exec_driver_sql(REMEMBERING, rows)
    connection.exec_driver_sql(PUTTING, rows)


FIELDS = Scored._fields
PLACES = {name: f"?{at}" for at, name in enumerate((*FIELDS, "entity", "standing", "tolerance", "now"), start=1)}
_SCORE, _HISTORY = table(Score).name, table(ScoreHistory).name
_COLUMNS = (
    "entity, record_id, score, grade, trend, log_odds, probability, cells, model_id, version_id, standing,"
    " record_version, scoredon, first_score, first_grade, first_on"
)
_TAKEN_OVER = (
    "score", "grade", "log_odds", "probability", "cells", "model_id", "version_id", "standing", "record_version",
    "scoredon",
)  # fmt: skip
_TREND = f"""CASE WHEN {_SCORE}.version_id <> excluded.version_id THEN {Trend.NOT_ENOUGH.value}
    WHEN excluded.score > {_SCORE}.score + :tolerance THEN {Trend.IMPROVING.value}
    WHEN excluded.score < {_SCORE}.score - :tolerance THEN {Trend.DECLINING.value}
    ELSE {Trend.STEADY.value} END"""
_CHANGED = (
    "{old}.log_odds <> {new}log_odds OR {old}.grade <> {new}grade OR {old}.version_id <> {new}version_id"
    " OR {old}.record_version <> {new}record_version OR {old}.trend <> "
    + str(Trend.STEADY.value)
    + " OR {old}.cells IS NULL OR {old}.cells <> {new}cells"
)
"""Something is to be said of the score that was not said before."""

_CONFLICT = f"""ON CONFLICT (entity, record_id) DO UPDATE SET trend = {_TREND},
    {", ".join(f"{name} = excluded.{name}" for name in _TAKEN_OVER)}
    WHERE {_SCORE}.record_version <= excluded.record_version"""
_HISTORY_COLUMNS = "entity, record_id, score, grade, model_id, version_id, record_version, at"
_IS_ANOTHER = (
    "old.record_id IS NULL OR (old.record_version <= {new}record_version"
    " AND (old.score <> {new}score OR old.version_id <> {new}version_id))"
)

PUTTING = f"""
    INSERT INTO {_SCORE} ({_COLUMNS})
    VALUES (:entity, :record_id, :score, :grade, {Trend.NOT_ENOUGH.value}, :log_odds, :probability, :cells, :model_id,
            :version_id, :standing, :record_version, :now, :score, :grade, :now)
    {_CONFLICT} AND ({_CHANGED.format(old=_SCORE, new="excluded.")})"""  # noqa: S608
REMEMBERING = f"""
    INSERT INTO {_HISTORY} ({_HISTORY_COLUMNS})
    SELECT :entity, :record_id, :score, :grade, :model_id, :version_id, :record_version, :now
    FROM (SELECT 1) LEFT JOIN {_SCORE} old ON old.entity = :entity AND old.record_id = :record_id
    WHERE {_IS_ANOTHER.format(new=":")}"""  # noqa: S608
"""Both for each score, on SQLite."""

REMEMBERING, PUTTING = (re.sub(r":(\w+)", lambda name: PLACES[name[1]], each) for each in (REMEMBERING, PUTTING))

WRITING = f"""
    WITH given AS (
        SELECT * FROM unnest(
            CAST(:record_id AS bigint[]), CAST(:record_version AS bigint[]), CAST(:score AS bigint[]),
            CAST(:grade AS int[]), CAST(:log_odds AS float8[]), CAST(:probability AS float8[]),
            CAST(:cells AS bytea[]), CAST(:model_id AS bigint[]), CAST(:version_id AS bigint[])
        ) AS given (record_id, record_version, score, grade, log_odds, probability, cells, model_id, version_id)
    ), remembered AS (
        INSERT INTO {_HISTORY} ({_HISTORY_COLUMNS})
        SELECT CAST(:entity AS varchar), given.record_id, given.score, given.grade, given.model_id, given.version_id,
               given.record_version, CAST(:now AS timestamptz)
        FROM given LEFT JOIN {_SCORE} old ON old.entity = CAST(:entity AS varchar) AND old.record_id = given.record_id
        WHERE {_IS_ANOTHER.format(new="given.")}
    )
    INSERT INTO {_SCORE} ({_COLUMNS})
    SELECT CAST(:entity AS varchar), given.record_id, given.score, given.grade, {Trend.NOT_ENOUGH.value},
           given.log_odds, given.probability, given.cells, given.model_id, given.version_id, CAST(:standing AS bigint),
           given.record_version, CAST(:now AS timestamptz), given.score, given.grade, CAST(:now AS timestamptz)
    FROM given LEFT JOIN {_SCORE} old ON old.entity = CAST(:entity AS varchar) AND old.record_id = given.record_id
    WHERE old.record_id IS NULL OR {_CHANGED.format(old="old", new="given.")}
    {_CONFLICT.replace(":tolerance", "CAST(:tolerance AS int)")}"""  # noqa: S608
"""All scores at once, on PostgreSQL."""
