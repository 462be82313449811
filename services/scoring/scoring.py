"""Scoring many records at once: for each the model that wins, its score, grade and reasons. Nothing is written here."""

from __future__ import annotations

import asyncio
from collections.abc import Iterable, Mapping, Sequence
from dataclasses import dataclass, fields
from itertools import chain

from sqlalchemy import ColumnElement

from services.models.scoring import Subject
from services.scoring import choosing, coding, learning, reading, reasons, soundness, standing
from services.scoring.choosing import Candidate
from services.scoring.reading import Records, Wanted
from services.scoring.standing import Published, Standing
from services.scoring.subjects import SUBJECTS
from services.store import Session


@dataclass(frozen=True, slots=True)
class Scores:
    """Scores that records are to have, as columns: each from this version of its record and of its model."""

    record_id: Sequence[int] = ()
    record_version: Sequence[int] = ()
    score: Sequence[int] = ()
    grade: Sequence[int] = ()
    log_odds: Sequence[float] = ()
    probability: Sequence[float] = ()
    cells: Sequence[bytes] = ()
    model_id: Sequence[int] = ()
    version_id: Sequence[int] = ()

    def __len__(self) -> int:
        return len(self.record_id)

    @classmethod
    def together(cls, parts: Sequence[Scores]) -> Scores:
        """The scores by several models."""
        if len(parts) == 1:
            return parts[0]
        return cls(*(list(chain.from_iterable(getattr(part, name) for part in parts)) for name in COLUMNS))


COLUMNS = tuple(column.name for column in fields(Scores))


@dataclass(frozen=True, slots=True)
class Looked:
    """Records that were looked at under a standing, and the scores of those that a model is for."""

    number: int
    ids: Sequence[int]
    scores: Scores


async def look(
    session: Session, subject: Subject, *where: ColumnElement[bool], real_time: bool, in_thread: bool = True
) -> Looked:
    """Score the open ones of these records, as they are now; records that no model is for are not scored.

    Nor are those of a model that cannot be read. Three statements.
    """
    known = await standing.read(session, subject)
    usable = soundness.usable(subject, known)
    if not usable:
        return Looked(known.number, (), Scores())
    wanted = _wanted(subject, known, usable)
    told = SUBJECTS[subject]
    found = await reading.read(session, subject, wanted, told.is_still_open, ~told.gone, *where)
    work = (subject, known, usable, found, real_time)
    scored = await asyncio.to_thread(_scored, *work) if in_thread else _scored(*work)
    return Looked(known.number, found.ids, scored)


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
) -> Scores:
    rows_of = _winners(known.candidates, found, real_time=real_time)
    usable_rows = ((usable[model_id], rows) for model_id, rows in rows_of.items() if model_id in usable)
    return Scores.together([by_model(subject, model, found, rows) for model, rows in usable_rows])


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


def by_model(subject: Subject, model: Published, found: Records, rows: Sequence[int]) -> Scores:
    """The scores that a model gives to these rows. Raises UnusableScorecard."""
    chosen = None if len(rows) == len(found) else rows
    codes = coding.codes(subject, model.card, found.raw, chosen)
    log_odds = model.card.log_odds_of(codes, len(rows))
    scores = model.card.shown(log_odds)
    return Scores(
        coding.at(found.ids, chosen),
        coding.at(found.versions, chosen),
        scores.tolist(),
        model.ranges.grades(scores).tolist(),
        log_odds.tolist(),
        learning.sigmoid(log_odds).tolist(),
        reasons.packed(codes, len(rows)),
        [model.candidate.id] * len(rows),
        [model.candidate.version_id] * len(rows),
    )
