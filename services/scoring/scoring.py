"""Scoring many records at once: for each the model that wins, its score, grade and reasons. Nothing is written here."""

from __future__ import annotations

import asyncio
from collections.abc import Iterable, Mapping, Sequence
from dataclasses import dataclass

from sqlalchemy import ColumnElement

from services.models.scoring import Subject
from services.scoring import choosing, learning, reading, reasons, standing
from services.scoring.choosing import Candidate
from services.scoring.reading import Records, Wanted
from services.scoring.standing import Published, Standing
from services.scoring.subjects import SUBJECTS
from services.store import Session


@dataclass(frozen=True, slots=True)
class Scored:
    """A score that a record is to have: from this version of the record and this version of the model."""

    record_id: int
    record_version: int
    score: int
    grade: int
    log_odds: float
    probability: float
    reasons: str
    model_id: int
    version_id: int


@dataclass(frozen=True, slots=True)
class Looked:
    """Records that were looked at under a standing, and the scores of those that a model is for."""

    number: int
    ids: tuple[int, ...]
    scored: tuple[Scored, ...]


async def look(
    session: Session, subject: Subject, *where: ColumnElement[bool], real_time: bool, in_thread: bool = True
) -> Looked:
    """Score the open records that the conditions hold for, as they are now; records that no model is for are not.

    Raises UnusableScorecard for a model that cannot be read, so that nothing is scored by it. Three statements.
    """
    known = await standing.read(session, subject)
    if not known.models:
        return Looked(known.number, (), ())
    wanted = _wanted(subject, known)
    told = SUBJECTS[subject]
    found = await reading.read(session, subject, wanted, told.is_open, ~told.gone, *where)
    work = (subject, known, found, real_time)
    scored = await asyncio.to_thread(_scored, *work) if in_thread else _scored(*work)
    return Looked(known.number, tuple(found.ids), scored)


def _wanted(subject: Subject, known: Standing) -> Wanted:
    definitions = {
        each.name: each
        for model in known.models.values()
        for each in reading.of_scorecard(subject, model.card.scorecard)
    }  # fmt: skip
    process = any(each.process_id for each in known.candidates)
    return Wanted(tuple(definitions.values()), known.filter_columns, process)


def _scored(subject: Subject, known: Standing, found: Records, real_time: bool) -> tuple[Scored, ...]:
    rows_of = _winners(known.candidates, found, real_time=real_time)
    every = (
        each
        for model_id, rows in rows_of.items()
        for each in by_model(subject, known.models[model_id], found, rows)
    )  # fmt: skip
    return tuple(sorted(every, key=lambda each: each.record_id))


def _winners(models: Iterable[Candidate], found: Records, *, real_time: bool) -> Mapping[int, list[int]]:
    """The rows that each model scores; what decides is looked at once for all records that have it in common."""
    models = tuple(models)
    columns = tuple(found.filters)
    winners: dict[tuple[str | None, ...], int | None] = {}
    rows_of: dict[int, list[int]] = {}
    for row, (process, *values) in enumerate(zip(found.processes, *found.filters.values(), strict=True)):
        key = (process, *values)
        if key not in winners:
            fitting = choosing.fitting(models, dict(zip(columns, values, strict=True)), process, real_time=real_time)
            winners[key] = fitting[0].id if fitting else None
        winner = winners[key]
        if winner is not None:
            rows_of.setdefault(winner, []).append(row)
    return rows_of


def by_model(subject: Subject, model: Published, found: Records, rows: Sequence[int]) -> Iterable[Scored]:
    card = model.card.scorecard
    table = reading.table_of(found.raw, reading.of_scorecard(subject, card), None if len(rows) == len(found) else rows)
    codes = card.codes(table)
    log_odds = card.log_odds_of(codes, len(table))
    scores = card.shown(log_odds)
    told = reasons.of_rows(card, model.card.fragments, codes, len(table))
    chances = learning.sigmoid(log_odds)
    grades = model.ranges.grades(scores)
    listed = zip(rows, scores.tolist(), grades.tolist(), log_odds.tolist(), chances.tolist(), told, strict=True)
    model_id, version_id = model.candidate.id, model.candidate.version_id
    return [
        Scored(found.ids[row], found.versions[row], score, grade, odds, chance, why, model_id, version_id)
        for row, score, grade, odds, chance, why in listed
    ]
