"""A model in the hands of an administrator: held, changed as one version of it, and with what an undo needs."""

from __future__ import annotations

from collections.abc import Mapping
from datetime import datetime
from typing import Any

from sqlalchemy import select

from services.audit import receipts, trail
from services.models.scoring import RunReason, ScoringModel
from services.people.actors import Actor
from services.people.rights import NotFound
from services.refusal import Refusal
from services.scoring import running, standing
from services.scoring.subjects import LARGEST_ID
from services.settings import stored
from services.store import Session

ENTITY = "scoring_model"

STANDING = (
    "auto_retrain", "chosen", "ignore_empty", "months", "least_a", "least_b", "least_c", "published_id", "publishedon",
    "deletedon",
)  # fmt: skip
"""What administrators change in a model, and an undo puts back."""

GRADES = ("least_a", "least_b", "least_c")
SCORING = ("published_id", "deletedon")
"""Columns that say which version scores."""


class ModelChanged(Refusal):
    """The model is no longer the version that the person saw."""

    code = "model-changed"


async def held(session: Session, model_id: int, *, version: int, by: Actor) -> ScoringModel:
    """The model, this transaction's until it ends, as the person saw it. Raises NotAllowed, NotFound, ModelChanged."""
    stored.check_administrator(by)
    found = await locked(session, model_id)
    if found is None or found.deletedon is not None:
        raise NotFound(model=model_id)
    if found.version != version:
        raise ModelChanged(model=found.name)
    return found


async def locked(session: Session, model_id: int) -> ScoringModel | None:
    """The model, also a deleted one, until the transaction ends."""
    if not 0 < model_id <= LARGEST_ID:
        return None
    holding = select(ScoringModel).where(ScoringModel.id == model_id).with_for_update()
    return await session.scalar(holding.execution_options(populate_existing=True))


async def change(
    session: Session, model: ScoringModel, values: Mapping[str, Any], kind: str, *, by: Actor | None, now: datetime,
    reverted: int | None = None,
) -> None:  # fmt: skip
    """Set columns of a model that is held, with audit, and a receipt where it is a person's act.

    `reverted` is the training that the act takes back.

    Where other versions score from now on, all open records are scored again, and where the grades are others too.
    """
    before = as_plain(model)
    model.version += 1
    await put(session, model, values, now=now)
    trail.record(session, kind, entity=ENTITY, record_id=model.id, by=by, now=now, model=model.name, **values)
    if by is not None:
        inverse = {"model": model.id, "before": before, "after": as_plain(model), "reverted": reverted}
        await receipts.write(session, kind, inverse=inverse, by=by, now=now)


async def put(session: Session, model: ScoringModel, values: Mapping[str, Any], *, now: datetime) -> None:
    """Set columns, and have everything scored again that this changes."""
    changed = {name for name, value in values.items() if getattr(model, name) != value}
    for name in changed:
        setattr(model, name, values[name])
    await session.flush()
    if changed & {*SCORING, *GRADES}:
        await standing.change(session)
    if model.published_id is not None and model.deletedon is None and changed & {*SCORING, *GRADES}:
        reason = RunReason.PUBLISHED if changed & set(SCORING) else RunReason.GRADES
        await running.begin(session, model.kind, reason, now=now)
        await running.ask_daily(session, now=now)


def as_plain(model: ScoringModel) -> dict[str, Any]:
    """What an undo needs, as JSON."""
    return {name: trail.plain(getattr(model, name)) for name in STANDING}


def of_plain(values: Mapping[str, Any]) -> dict[str, Any]:
    """The columns that `as_plain` wrote."""
    return {name: trail.held(ScoringModel, name, value) for name, value in values.items()}
