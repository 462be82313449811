"""What an administrator can do about a check that fails: the change, and the model that it is about."""

from __future__ import annotations

from collections.abc import Sequence
from dataclasses import dataclass
from enum import StrEnum

from services.models.scoring import Subject
from services.scoring import listing
from services.scoring.diagnosis import Check
from services.scoring.listing import ModelFacts
from services.store import Session


class Change(StrEnum):
    """Also what an administrator is asked for (`services.requests`)."""

    PUBLISH = "model.publish"
    RETRAIN = "model.retrain"
    TRAIN_OF_LEADS = "model.train-lead"
    TRAIN_OF_OPPORTUNITIES = "model.train-opportunity"


FIRST = {Subject.LEAD: Change.TRAIN_OF_LEADS, Subject.OPPORTUNITY: Change.TRAIN_OF_OPPORTUNITIES}


@dataclass(frozen=True, slots=True)
class Mending:
    """A change; `model` is 0 where there is none yet."""

    change: Change
    model: int = 0


async def of(session: Session, subject: Subject, check: Check, *, named: str = "") -> Mending | None:
    """What mends this check, of the model of this name where it is known; None where no such change does."""
    models = await listing.listed(session, subject)
    match check:
        case Check.PUBLISHED:
            return _in_force(subject, models)
        case Check.REAL_TIME | Check.USABLE:
            found = [each for each in models if each.published and named in ("", each.name)]
            return Mending(Change.RETRAIN, found[0].id) if len(found) == 1 else None
        case _:
            return None


def _in_force(subject: Subject, models: Sequence[ModelFacts]) -> Mending | None:
    """The model trained last; a first one where there is none; nothing while one is trained."""
    if not models:
        return Mending(FIRST[subject])
    trained = [(each.to_publish.asked, each.id) for each in models if each.to_publish and each.can_be_published]
    return Mending(Change.PUBLISH, max(trained)[1]) if trained else None
