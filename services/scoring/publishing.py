"""Publishing a scoring model, taking it out of use, and going back to the version before (lead-management.md 5.6)."""

from __future__ import annotations

from datetime import datetime
from typing import Any

from services.models.scoring import ScoringModel, ScoringVersion, TrainingState
from services.people.actors import Actor
from services.refusal import Refusal
from services.scoring import grades, holding, listing
from services.scoring.formerly import PUBLISHED
from services.scoring.listing import ModelFacts
from services.store import Session

UNPUBLISHED = "scoring.model-unpublished"
REVERTED = "scoring.model-reverted"


class NothingToPublish(Refusal):
    """The model was not trained, or what it learned is published already."""

    code = "nothing-to-publish"


class ModelNotPublished(Refusal):
    """The model is not published, so there is nothing to take out of use."""

    code = "model-not-published"


class NothingToRevert(Refusal):
    """Only a training that is not published yet is taken back, and not the first one."""

    code = "nothing-to-revert"


async def publish(
    session: Session, model_id: int, *, version: int, by: Actor, now: datetime, number: int | None = None
) -> ModelFacts:
    """Let a training of the model score from now on, and have it retrained automatically.

    `number` is the one among those that can be published, without it the one that is offered. One that is not ready
    can be published too: the person was shown how good it is. Raises NotAllowed, NotFound, ModelChanged,
    NothingToPublish.
    """
    model = await holding.held(session, model_id, version=version, by=by)
    found = await listing.get(session, model_id)
    wanted = next((each for each in found.publishable if number in (None, each.number)), None)
    if wanted is None:
        raise NothingToPublish(model=model.name)
    await put_in_force(session, model, wanted.id, by=by, now=now)
    return await listing.get(session, model_id)


async def put_in_force(
    session: Session, model: ScoringModel, version_id: int, *, by: Actor | None, now: datetime
) -> None:
    """Publish a training of a model that is held; nobody's act when `by` is None."""
    trained = await session.get_one(ScoringVersion, version_id)
    values: dict[str, Any] = {"published_id": version_id, "publishedon": now, "auto_retrain": True}
    if trained.reset_grades:
        values |= zip(holding.GRADES, grades.DEFAULT.minimums, strict=True)
    await holding.change(session, model, values, PUBLISHED, by=by, now=now)


async def unpublish(session: Session, model_id: int, *, version: int, by: Actor, now: datetime) -> ModelFacts:
    """Let the model score no more; the scores it gave stay as they are.

    Raises NotAllowed, NotFound, ModelChanged, ModelNotPublished.
    """
    model = await holding.held(session, model_id, version=version, by=by)
    if model.published_id is None:
        raise ModelNotPublished(model=model.name)
    await holding.change(session, model, {"published_id": None, "auto_retrain": False}, UNPUBLISHED, by=by, now=now)
    return await listing.get(session, model_id)


async def revert(session: Session, model_id: int, *, version: int, by: Actor, now: datetime) -> ModelFacts:
    """Take back a training that is not published: the model is as it was trained before.

    Raises NotAllowed, NotFound, ModelChanged, NothingToRevert.
    """
    model = await holding.held(session, model_id, version=version, by=by)
    found = await listing.get(session, model_id)
    if not found.can_be_reverted or found.to_publish is None:
        raise NothingToRevert(model=model.name)
    trained = await session.get_one(ScoringVersion, found.to_publish.id)
    trained.state = TrainingState.REVERTED
    await holding.change(session, model, {}, REVERTED, by=by, now=now, reverted=trained.id)
    return await listing.get(session, model_id)
