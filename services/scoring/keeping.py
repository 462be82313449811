"""Writing scores: each only while its record is open and the version it was scored as, an older one never over a newer.

The models are held meanwhile, so that what is written is by those that score now; whoever deletes a record holds them
too, so that no score outlives it. A record whose score changed gets a line of history. The trend compares with the
other score that it had before, where that is by the same version of the same model: scores of different versions tell
nothing about each other. A run that finds the same score leaves the trend as it was, so that "falling from 65 to 45" is
still to be seen on the day after (lead-management.md 5.10).
"""

from __future__ import annotations

from collections.abc import Mapping
from dataclasses import dataclass
from datetime import datetime
from typing import Any

from sqlalchemy import (
    BigInteger,
    BindParameter,
    Connection,
    Float,
    Integer,
    LargeBinary,
    String,
    TextClause,
    bindparam,
    text,
)
from sqlalchemy.dialects.postgresql import ARRAY
from sqlalchemy.types import TypeEngine

from services.models.base import UtcDateTime, table
from services.models.score import Score, ScoreHistory, Trend
from services.models.scoring import Subject
from services.scoring.scoring import COLUMNS, Scores
from services.store import Session


@dataclass(frozen=True, slots=True)
class Kept:
    """How many scores were written, and the records that somebody changed meanwhile: they are to be scored again."""

    written: int
    missed: tuple[int, ...]


async def keep(
    session: Session, subject: Subject, scores: Scores, *, number: int, tolerance: int, now: datetime
) -> Kept:
    """Write these scores; `number` is the standing that this transaction holds."""
    if not scores:
        return Kept(0, ())
    common = {"entity": subject.value, "standing": number, "tolerance": tolerance, "now": now}
    on_server = session.get_bind().dialect.name == "postgresql"
    missed = await (_write_at_once if on_server else _write_by_table)(session, subject, scores, common)
    return Kept(len(scores) - len(missed), missed)


async def _write_at_once(
    session: Session, subject: Subject, scores: Scores, common: Mapping[str, Any]
) -> tuple[int, ...]:
    """On PostgreSQL: one statement, which takes the scores as arrays. Those that were not written."""
    lists = {name: list(getattr(scores, name)) for name in COLUMNS}
    within = {"lowest": min(scores.record_id), "highest": max(scores.record_id)}
    return tuple(await session.scalars(WRITING[subject], {**lists, **within, **common}))


async def _write_by_table(
    session: Session, subject: Subject, scores: Scores, common: Mapping[str, Any]
) -> tuple[int, ...]:
    """On SQLite: by way of a table of this connection's own. Those that were not written."""
    rows = list(zip(*(getattr(scores, name) for name in COLUMNS), strict=True))
    await session.run_sync(lambda opened: _lay_out(opened.connection(), rows))
    missed = tuple(await session.scalars(DROPPING[subject]))
    await session.execute(REMEMBERING, common)
    await session.execute(PUTTING, common)
    return missed


def _lay_out(connection: Connection, rows: list[tuple[Any, ...]]) -> None:
    connection.exec_driver_sql(f"CREATE TEMP TABLE IF NOT EXISTS fresh {_FRESH}")
    connection.exec_driver_sql("DELETE FROM fresh")
    connection.exec_driver_sql(f"INSERT INTO fresh VALUES ({', '.join('?' * len(COLUMNS))})", rows)  # noqa: S608


_SCORE, _HISTORY = table(Score).name, table(ScoreHistory).name
_TYPES: Mapping[str, TypeEngine[Any]] = {
    "record_id": BigInteger(),
    "record_version": BigInteger(),
    "score": Integer(),
    "grade": Integer(),
    "log_odds": Float(53),
    "probability": Float(53),
    "cells": LargeBinary(),
    "model_id": BigInteger(),
    "version_id": BigInteger(),
}
_COMMON = (
    bindparam("entity", type_=String(40)),
    bindparam("standing", type_=BigInteger()),
    bindparam("now", type_=UtcDateTime()),
)
_FRESH = f"(record_id INTEGER PRIMARY KEY, {', '.join(name for name in COLUMNS if name != 'record_id')})"
_STANDS = {
    Subject.LEAD: (
        "SELECT 1 FROM lead r WHERE r.id = {of}.record_id AND r.version = {of}.record_version"
        " AND r.statecode + 0 = 0 AND NOT r.merged"
    ),
    Subject.OPPORTUNITY: (
        "SELECT 1 FROM opportunity r WHERE r.id = {of}.record_id AND r.version = {of}.record_version"
        " AND r.statecode + 0 = 0 AND r.archivedon IS NULL"
    ),
}
"""The record is open and of the version that was scored; found by its id, so no index of states is to be preferred."""

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
    WHEN excluded.score = {_SCORE}.score AND {_SCORE}.trend <> {Trend.NOT_ENOUGH.value} THEN {_SCORE}.trend
    ELSE {Trend.STEADY.value} END"""
_WITH_OLD = f"FROM fresh LEFT JOIN {_SCORE} old ON old.entity = :entity AND old.record_id = fresh.record_id"
_CHANGED = f"""old.log_odds <> fresh.log_odds OR old.grade <> fresh.grade OR old.version_id <> fresh.version_id
    OR old.record_version <> fresh.record_version OR old.trend = {Trend.NOT_ENOUGH.value}
    OR old.cells IS NULL OR old.cells <> fresh.cells"""
"""Something is to be said of the score that was not said before."""

_REMEMBERING = f"""
    INSERT INTO {_HISTORY} (entity, record_id, score, grade, model_id, version_id, record_version, at)
    SELECT :entity, fresh.record_id, fresh.score, fresh.grade, fresh.model_id, fresh.version_id, fresh.record_version,
           :now
    {_WITH_OLD}
    WHERE old.record_id IS NULL OR (old.record_version <= fresh.record_version
          AND (old.score <> fresh.score OR old.version_id <> fresh.version_id))"""
_PUTTING = f"""
    INSERT INTO {_SCORE} ({_COLUMNS})
    SELECT :entity, fresh.record_id, fresh.score, fresh.grade, {Trend.NOT_ENOUGH.value}, fresh.log_odds,
           fresh.probability, fresh.cells, fresh.model_id, fresh.version_id, :standing, fresh.record_version, :now,
           fresh.score, fresh.grade, :now
    {_WITH_OLD}
    WHERE old.record_id IS NULL OR {_CHANGED}
    ORDER BY fresh.record_id
    ON CONFLICT (entity, record_id) DO UPDATE SET trend = {_TREND},
        {", ".join(f"{name} = excluded.{name}" for name in _TAKEN_OVER)}
        WHERE {_SCORE}.record_version <= excluded.record_version"""


def _at_once(subject: Subject) -> TextClause:
    """The range of ids, which is narrow in a run, is said so that no plan goes through the whole table."""
    stands = f"{_STANDS[subject].format(of='given')} AND r.id BETWEEN :lowest AND :highest"
    lists = ", ".join(f":{name}" for name in COLUMNS)
    statement = f"""
        WITH given AS (SELECT * FROM unnest({lists}) AS given ({", ".join(COLUMNS)})),
             fresh AS (SELECT * FROM given WHERE EXISTS ({stands})),
             remembered AS ({_REMEMBERING}),
             written AS ({_PUTTING})
        SELECT record_id FROM given EXCEPT SELECT record_id FROM fresh ORDER BY record_id"""  # noqa: S608
    arrays: list[BindParameter[Any]] = [bindparam(name, type_=ARRAY(of)) for name, of in _TYPES.items()]
    within = (bindparam("lowest", type_=BigInteger()), bindparam("highest", type_=BigInteger()))
    return text(statement).bindparams(*arrays, *within, *_COMMON, bindparam("tolerance", type_=Integer()))


WRITING = {subject: _at_once(subject) for subject in Subject}
DROPPING = {
    subject: text(f"DELETE FROM fresh WHERE NOT EXISTS ({stands.format(of='fresh')}) RETURNING record_id")  # noqa: S608
    for subject, stands in _STANDS.items()
}
REMEMBERING = text(_REMEMBERING).bindparams(*_COMMON[::2])
PUTTING = text(_PUTTING).bindparams(*_COMMON)
