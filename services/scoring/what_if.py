"""What would raise a score: other values of what a seller can truly change, and the record scored with them."""

from __future__ import annotations

from collections.abc import Mapping
from dataclasses import dataclass
from datetime import datetime
from typing import Any

from services.models.scoring import Subject
from services.people.actors import Actor
from services.refusal import Refusal
from services.scoring import diagnosing, learning, reading, soundness, standing
from services.scoring.learning import Scorecard, Table, Value
from services.scoring.reading import Wanted
from services.scoring.standing import Published
from services.scoring.subjects import SUBJECTS
from services.store import Session

NOT_SO = "false"
"""That there is no telephone, or no decision maker, is never proposed: it would take something away."""


class NoModelForIt(Refusal):
    """The record has no score, or the runs do not score it again: no number that is promised would come true."""

    code = "no-model-for-it"


class NotChangeable(Refusal):
    """A seller cannot change this attribute, or the model does not look at it."""

    code = "not-changeable"


@dataclass(frozen=True, slots=True)
class Change:
    """With `value` in this attribute the record would have `score` instead of `score_now`.

    It says what such records were like, not what causes what.
    """

    attribute: str
    value: Value
    score: int
    score_now: int


@dataclass(frozen=True, slots=True)
class _Case:
    """The record as the model that scores it sees it."""

    model: Published
    table: Table
    changeable: frozenset[str]
    """What a seller can change, by today's list: a model may have been trained when that was another one."""

    @property
    def scorecard(self) -> Scorecard:
        return self.model.card


async def best(session: Session, subject: Subject, record_id: int, *, by: Actor, now: datetime) -> tuple[Change, ...]:
    """What would raise the score, most first, one change at a time. Raises NotFound, NoModelForIt."""
    case = await _read(session, subject, record_id, by=by, now=now)
    found = learning.whatif.best_changes(case.scorecard, case.table)
    return tuple(
        Change(each.attribute, each.value, each.score, each.score_now)
        for each in found
        if each.attribute in case.changeable and each.value.level != NOT_SO
    )


async def scored_with(
    session: Session, subject: Subject, record_id: int, values: Mapping[str, Any], *, by: Actor, now: datetime
) -> tuple[int, int]:
    """The score now, and with these values of attributes together. Raises NotFound, NoModelForIt, NotChangeable."""
    case = await _read(session, subject, record_id, by=by, now=now)
    kinds = {each.name: each.kind for each in case.scorecard.attributes if each.name in case.changeable}
    if not values or not values.keys() <= kinds.keys():
        raise NotChangeable(attribute=next(iter(values.keys() - kinds.keys()), ""))
    changed = {name: learning.column(kinds[name], [value]) for name, value in values.items()}
    other = Table(case.table.attributes, {**case.table.columns, **changed})
    return int(case.scorecard.scores(case.table)[0]), int(case.scorecard.scores(other)[0])


async def _read(session: Session, subject: Subject, record_id: int, *, by: Actor, now: datetime) -> _Case:
    found = await diagnosing.of(session, subject, record_id, by=by, now=now)
    if not (found.scored and found.is_refreshed and found.winner):
        raise NoModelForIt(record=record_id)
    model = soundness.usable(subject, await standing.read(session, subject))[found.winner.id]
    this = SUBJECTS[subject].table.c.id == record_id
    definitions = reading.of_scorecard(subject, model.card)
    record = await reading.read(session, subject, Wanted(definitions), this)
    changeable = frozenset(each.name for each in definitions if each.by_seller)
    return _Case(model, reading.table_of(record.raw, definitions, None), changeable)
