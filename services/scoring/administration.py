"""What administrators do with a scoring model beside publishing it: attributes, grades, retraining, deletion.

Source: lead-management.md 5.5, 5.6, 5.9; FAQ "Can I customise the model?", "What is the difference between score and
grade?".
"""

from __future__ import annotations

from dataclasses import dataclass
from datetime import datetime

from sqlalchemy import select

from services.audit import trail
from services.models.score import Grade
from services.models.scoring import ScoringModel, ScoringVersion
from services.people.actors import Actor
from services.refusal import Refusal
from services.scoring import adding, attributes, grades, holding, listing, readiness, scope, training
from services.scoring.adding import InvalidModel
from services.scoring.attributes import OWN
from services.scoring.grades import Ranges
from services.scoring.listing import ModelFacts
from services.scoring.scope import PERIODS
from services.store import Session

EDITED = "scoring.model-edited"
GRADED = "scoring.grades-set"
SWITCHED = "scoring.retraining-switched"
DELETED = "scoring.model-deleted"
RETRAINED = "scoring.retraining-asked"
"""Audited; what came of it is taken back by going back to the version before, so it has no receipt."""

MOST_ATTRIBUTES = 300


class AutoRetrainOn(Refusal):
    """The model is retrained automatically: that is switched off before it is retrained by hand, or deleted."""

    code = "auto-retrain-on"


class TrainingUnderWay(Refusal):
    """The model is being trained."""

    code = "training-under-way"


@dataclass(frozen=True, slots=True)
class Edits:
    """Attributes to learn from (None: those that are recommended), those whose blanks do not count, and months back."""

    chosen: frozenset[str] | None
    ignore_empty: frozenset[str]
    months: int


async def edit(session: Session, model_id: int, edits: Edits, *, version: int, by: Actor, now: datetime) -> ModelFacts:
    """Choose what the next training learns from; what scores now stays as it is until that is published.

    Raises NotAllowed, NotFound, ModelChanged, InvalidModel.
    """
    model = await holding.held(session, model_id, version=version, by=by)
    _check(model, edits)
    values = {
        "chosen": None if edits.chosen is None else sorted(edits.chosen),
        "ignore_empty": sorted(edits.ignore_empty),
        "months": edits.months,
    }
    await holding.change(session, model, values, EDITED, by=by, now=now)
    return await listing.get(session, model_id)


async def retrain(
    session: Session, model_id: int, *, version: int, by: Actor, now: datetime, reset_grades: bool = False
) -> ModelFacts:
    """Have a model trained anew; `reset_grades` gives it the usual ranges when that is published.

    Raises NotAllowed, NotFound, ModelChanged, AutoRetrainOn, TrainingUnderWay, NotEnoughRecords.
    """
    model = await holding.held(session, model_id, version=version, by=by)
    if model.auto_retrain:
        raise AutoRetrainOn(model=model.name)
    if (await listing.get(session, model_id)).is_training:
        raise TrainingUnderWay(model=model.name)
    found = await readiness.check(session, scope.of_model(model), now=now)
    adding.check_enough(found, model.months)
    await training.ask(session, model, by=by, now=now, reset_grades=reset_grades)
    facts = {"model": model.name, "reset_grades": reset_grades}
    trail.record(session, RETRAINED, entity=holding.ENTITY, record_id=model.id, by=by, now=now, **facts)
    return await listing.get(session, model_id)


async def switch_retraining(
    session: Session, model_id: int, *, on: bool, version: int, by: Actor, now: datetime
) -> ModelFacts:
    """Have the model retrained every 15 days, or no more. Raises NotAllowed, NotFound, ModelChanged."""
    model = await holding.held(session, model_id, version=version, by=by)
    if model.auto_retrain != on:
        await holding.change(session, model, {"auto_retrain": on}, SWITCHED, by=by, now=now)
    return await listing.get(session, model_id)


async def set_grade(
    session: Session, model_id: int, grade: Grade, least: int, *, version: int, by: Actor, now: datetime
) -> ModelFacts:
    """Let a grade begin at another score; the grade below ends where it begins. Open records get their grades anew.

    Raises NotAllowed, NotFound, ModelChanged, GradesOutOfOrder.
    """
    model = await holding.held(session, model_id, version=version, by=by)
    return await _set_ranges(session, model, grades.ranges(model).moved(grade, least), by=by, now=now)


async def set_ranges(
    session: Session, model_id: int, ranges: Ranges, *, version: int, by: Actor, now: datetime
) -> ModelFacts:
    """All four grades at once. Raises NotAllowed, NotFound, ModelChanged."""
    model = await holding.held(session, model_id, version=version, by=by)
    return await _set_ranges(session, model, ranges, by=by, now=now)


async def delete(session: Session, model_id: int, *, version: int, by: Actor, now: datetime) -> ModelFacts:
    """Delete a model: it scores no more; the scores it gave stay, and name it.

    Raises NotAllowed, NotFound, ModelChanged, AutoRetrainOn.
    """
    model = await holding.held(session, model_id, version=version, by=by)
    if model.auto_retrain:
        raise AutoRetrainOn(model=model.name)
    await holding.change(session, model, {"deletedon": now}, DELETED, by=by, now=now)
    return await listing.get(session, model_id)


async def has_newer(session: Session, training: ScoringVersion) -> bool:
    """Whether the model was trained once more after this."""
    newer = (ScoringVersion.model_id == training.model_id, ScoringVersion.number > training.number)
    return await session.scalar(select(ScoringVersion.id).where(*newer).limit(1)) is not None


async def _set_ranges(session: Session, model: ScoringModel, ranges: Ranges, *, by: Actor, now: datetime) -> ModelFacts:
    values = dict(zip(holding.GRADES, ranges.minimums, strict=True))
    if grades.ranges(model) != ranges:
        await holding.change(session, model, values, GRADED, by=by, now=now)
    return await listing.get(session, model.id)


def _check(model: ScoringModel, edits: Edits) -> None:
    if edits.months not in PERIODS:
        raise InvalidModel(problem="months")
    known = attributes.known(model.kind)
    named = (edits.chosen or frozenset()) | edits.ignore_empty
    if len(named) > MOST_ATTRIBUTES or edits.chosen == frozenset():
        raise InvalidModel(problem="attributes")
    if any(name not in known and not name.startswith(OWN) for name in named):
        raise InvalidModel(problem="attributes")
