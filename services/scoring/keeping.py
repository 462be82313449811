"""Writing scores: each only while its record is open and the version it was scored as, an older one never over a newer.

The models are held meanwhile, so that what is written is by those that score now. A record whose score changed gets a
line of history. The trend compares with the score before, where that is by the same version of the same model: scores
of different versions tell nothing about each other.
"""

from __future__ import annotations

from collections.abc import Collection, Mapping, Sequence
from dataclasses import dataclass
from datetime import datetime
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
    versions = await _standing_as(session, subject, [each.record_id for each in scored])
    fresh = [each for each in scored if versions.get(each.record_id) == each.record_version]
    missed = tuple(each.record_id for each in scored if versions.get(each.record_id) != each.record_version)
    if fresh:
        common = {"entity": subject.value, "standing": number, "tolerance": tolerance, "now": now}
        await _write(session, fresh, common)
    return Kept(len(fresh), missed)


async def _standing_as(session: Session, subject: Subject, ids: Collection[int]) -> Mapping[int, int]:
    """The versions of those that are open, held until the transaction ends."""
    held = HELD if session.get_bind().dialect.name == "postgresql" else ""
    rows: Sequence[Any] = await many.rows(session, STANDING_AS[subject] + held, sorted(ids))
    return dict(rows)


async def _write(session: Session, scored: Sequence[Scored], common: Mapping[str, Any]) -> None:
    if session.get_bind().dialect.name == "postgresql":
        lists = {name: [getattr(each, name) for each in scored] for name in FIELDS}
        await session.execute(text(WRITING), {**lists, **common})
    else:
        await session.run_sync(lambda opened: _write_here(opened.connection(), scored, common))


def _write_here(connection: Connection, scored: Sequence[Scored], common: Mapping[str, Any]) -> None:
    now = UtcDateTime().process_bind_param(common["now"], connection.dialect)
    values = {**common, "now": now.isoformat(" ", "microseconds") if now else None}
    rows = [{**{name: getattr(each, name) for name in FIELDS}, **values} for each in scored]
    connection.exec_driver_sql(REMEMBERING, rows)
    connection.exec_driver_sql(PUTTING, rows)


FIELDS = tuple(Scored.__dataclass_fields__)
_SCORE, _HISTORY = table(Score).name, table(ScoreHistory).name
_COLUMNS = (
    "entity, record_id, score, grade, trend, log_odds, probability, reasons, model_id, version_id, standing,"
    " record_version, scoredon, first_score, first_grade, first_on"
)
_TAKEN_OVER = (
    "score", "grade", "log_odds", "probability", "reasons", "model_id", "version_id", "standing", "record_version",
    "scoredon",
)  # fmt: skip
_TREND = f"""CASE WHEN {_SCORE}.version_id <> excluded.version_id THEN {Trend.NOT_ENOUGH.value}
    WHEN excluded.score > {_SCORE}.score + :tolerance THEN {Trend.IMPROVING.value}
    WHEN excluded.score < {_SCORE}.score - :tolerance THEN {Trend.DECLINING.value}
    ELSE {Trend.STEADY.value} END"""
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
    VALUES (:entity, :record_id, :score, :grade, {Trend.NOT_ENOUGH.value}, :log_odds, :probability, :reasons, :model_id,
            :version_id, :standing, :record_version, :now, :score, :grade, :now)
    {_CONFLICT}"""  # noqa: S608
REMEMBERING = f"""
    INSERT INTO {_HISTORY} ({_HISTORY_COLUMNS})
    SELECT :entity, :record_id, :score, :grade, :model_id, :version_id, :record_version, :now
    FROM (SELECT 1) LEFT JOIN {_SCORE} old ON old.entity = :entity AND old.record_id = :record_id
    WHERE {_IS_ANOTHER.format(new=":")}"""  # noqa: S608
"""Both for each score, on SQLite."""

WRITING = f"""
    WITH given AS (
        SELECT * FROM unnest(
            CAST(:record_id AS bigint[]), CAST(:record_version AS bigint[]), CAST(:score AS bigint[]),
            CAST(:grade AS int[]), CAST(:log_odds AS float8[]), CAST(:probability AS float8[]),
            CAST(:reasons AS text[]), CAST(:model_id AS bigint[]), CAST(:version_id AS bigint[])
        ) AS given (record_id, record_version, score, grade, log_odds, probability, reasons, model_id, version_id)
    ), remembered AS (
        INSERT INTO {_HISTORY} ({_HISTORY_COLUMNS})
        SELECT CAST(:entity AS varchar), given.record_id, given.score, given.grade, given.model_id, given.version_id,
               given.record_version, CAST(:now AS timestamptz)
        FROM given LEFT JOIN {_SCORE} old ON old.entity = CAST(:entity AS varchar) AND old.record_id = given.record_id
        WHERE {_IS_ANOTHER.format(new="given.")}
    )
    INSERT INTO {_SCORE} ({_COLUMNS})
    SELECT CAST(:entity AS varchar), record_id, score, grade, {Trend.NOT_ENOUGH.value}, log_odds, probability,
           CAST(reasons AS jsonb), model_id, version_id, CAST(:standing AS bigint), record_version,
           CAST(:now AS timestamptz), score, grade, CAST(:now AS timestamptz)
    FROM given
    {_CONFLICT.replace(":tolerance", "CAST(:tolerance AS int)")}"""  # noqa: S608
"""All scores at once, on PostgreSQL."""
