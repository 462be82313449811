"""Scoring many records at once: for each the model that wins, its score, grade and reasons. Nothing is written here."""

from __future__ import annotations

import asyncio
from collections.abc import Iterable, Mapping, Sequence
from dataclasses import dataclass
from itertools import repeat
from typing import NamedTuple

from sqlalchemy import ColumnElement

from services.models.scoring import Subject
from services.scoring import choosing, coding, learning, reading, reasons, soundness, standing
from services.scoring.choosing import Candidate
from services.scoring.reading import Records, Wanted
from services.scoring.standing import Published, Standing
from services.scoring.subjects import SUBJECTS
from services.store import Session


class Scored(NamedTuple):
    """A score that a record is to have: from this version of the record and this version of the model.

    A tuple, for there are millions of them.
    """

    record_id: int
    record_version: int
    score: int
    grade: int
    log_odds: float
    probability: float
    cells: bytes
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

    Nor are those of a model that cannot be read. Three statements.
    """
    known = await standing.read(session, subject)
    usable = soundness.usable(subject, known)
    if not usable:
        return Looked(known.number, (), ())
    wanted = _wanted(subject, known, usable)
    told = SUBJECTS[subject]
    found = await reading.read(session, subject, wanted, told.is_open, ~told.gone, *where)
    work = (subject, known, usable, found, real_time)
    scored = await asyncio.to_thread(_scored, *work) if in_thread else _scored(*work)
    return Looked(known.number, tuple(found.ids), scored)


def _wanted(subject: Subject, known: Standing, usable: Mapping[int, Published]) -> Wanted:
    definitions = {
        each.name: each
        for model in usable.values()
        for each in reading.of_scorecard(subject, model.card)
    }  # fmt: skip
    process = any(each.process_id for each in known.candidates)
    return Wanted(tuple(definitions.values()), known.filter_columns, process)


def _scored(
    subject: Subject, known: Standing, usable: Mapping[int, Published], found: Records, real_time: bool
) -> tuple[Scored, ...]:
    rows_of = _winners(known.candidates, found, real_time=real_time)
    every = (
        each
        for model_id, rows in rows_of.items()
        if model_id in usable
        for each in by_model(subject, usable[model_id], found, rows)
    )  # fmt: skip
    return tuple(sorted(every))


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
    """The scores that a model gives to these rows. Raises UnusableScorecard."""
    codes = coding.codes(subject, model.card, found.raw, None if len(rows) == len(found) else rows)
    log_odds = model.card.log_odds_of(codes, len(rows))
    scores = model.card.shown(log_odds)
    columns = (
        map(found.ids.__getitem__, rows),
        map(found.versions.__getitem__, rows),
        scores.tolist(),
        model.ranges.grades(scores).tolist(),
        log_odds.tolist(),
        learning.sigmoid(log_odds).tolist(),
        reasons.packed(codes, len(rows)),
        repeat(model.candidate.id),
        repeat(model.candidate.version_id),
    )
    return map(Scored._make, zip(*columns, strict=False))
