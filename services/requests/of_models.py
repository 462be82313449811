"""What an administrator can be asked to do about scoring models: train, publish, take out of use, delete."""

from __future__ import annotations

from collections.abc import Mapping
from datetime import datetime
from enum import StrEnum
from typing import Any

from services.models.change_request import ChangeRequest
from services.models.scoring import Subject
from services.people.actors import Actor
from services.people.rights import NotFound
from services.requests.effects import Effect
from services.scoring import adding, administration, listing, publishing
from services.scoring.adding import NewModel
from services.scoring.listing import ModelFacts
from services.store import Session


class Wanted(StrEnum):
    """What is asked for beside what mends a score (`mending.Change`)."""

    UNPUBLISH = "model.unpublish"
    DELETE = "model.delete"
    GRADES = "model.grades"
    ADD_OF_LEADS = "model.add-lead"
    ADD_OF_OPPORTUNITIES = "model.add-opportunity"


async def of_model(session: Session, facts: Mapping[str, Any]) -> dict[str, Any]:
    """The model, by its id."""
    found = await _one(session, facts.get("model", 0))
    if found is None:
        raise NotFound(model=facts.get("model", 0))
    return {"model": found.id, "name": found.name}


async def of_none(_session: Session, _facts: Mapping[str, Any]) -> dict[str, Any]:
    """There is no model yet; the kind of the request says of what it is to be."""
    return {}


async def publish(session: Session, request: ChangeRequest, by: Actor, now: datetime) -> Effect:
    """Let what the model learned score, unless it does; NothingToPublish where it has not learned anything."""
    model = await _one(session, request.facts["model"])
    if model is None:
        return Effect.GONE
    if model.published and not model.can_be_published:
        return Effect.ALREADY_SO
    await publishing.publish(session, model.id, version=model.version, by=by, now=now)
    return Effect.DONE


async def retrain(session: Session, request: ChangeRequest, by: Actor, now: datetime) -> Effect:
    """Train the model by hand, for which automatic retraining is switched off (lead-management.md 5.6)."""
    model = await _one(session, request.facts["model"])
    if model is None:
        return Effect.GONE
    if model.newest and (model.is_training or model.newest.asked > request.askedon):
        return Effect.ALREADY_SO
    if model.auto_retrain:
        seen: dict[str, Any] = {"version": model.version, "by": by, "now": now}
        model = await administration.switch_retraining(session, model.id, on=False, **seen)
    await administration.retrain(session, model.id, version=model.version, by=by, now=now)
    return Effect.DONE


async def train_of_leads(session: Session, _request: ChangeRequest, by: Actor, now: datetime) -> Effect:
    """Train a first model of leads."""
    return await _train(session, Subject.LEAD, by, now)


async def train_of_opportunities(session: Session, _request: ChangeRequest, by: Actor, now: datetime) -> Effect:
    """Train a first model of opportunities."""
    return await _train(session, Subject.OPPORTUNITY, by, now)


async def unpublish(session: Session, request: ChangeRequest, by: Actor, now: datetime) -> Effect:
    """Take the model out of use, if it is in use."""
    model = await _one(session, request.facts["model"])
    if model is None:
        return Effect.GONE
    if model.published is None:
        return Effect.ALREADY_SO
    await publishing.unpublish(session, model.id, version=model.version, by=by, now=now)
    return Effect.DONE


async def delete(session: Session, request: ChangeRequest, by: Actor, now: datetime) -> Effect:
    """Delete the model; AutoRetrainOn as long as it is retrained automatically."""
    model = await _one(session, request.facts["model"])
    if model is None:
        return Effect.GONE
    await administration.delete(session, model.id, version=model.version, by=by, now=now)
    return Effect.DONE


async def grade(session: Session, request: ChangeRequest, _by: Actor, _now: datetime) -> Effect:
    """Where the grades begin is chosen on a form."""
    return Effect.BY_HAND if await _one(session, request.facts["model"]) else Effect.GONE


async def add(_session: Session, _request: ChangeRequest, _by: Actor, _now: datetime) -> Effect:
    """What another model is for is chosen on a form."""
    return Effect.BY_HAND


async def _train(session: Session, kind: Subject, by: Actor, now: datetime) -> Effect:
    """As the product has it: all records of two years, by their state."""
    if await listing.listed(session, kind):
        return Effect.ALREADY_SO
    await adding.add(session, NewModel(kind=kind), by=by, now=now)
    return Effect.DONE


async def _one(session: Session, model_id: int) -> ModelFacts | None:
    return next((each for each in await listing.listed(session) if each.id == model_id), None)
