"""Which records a search looks at: all of a type, or those of a view, as far as the person who asked may see."""

from __future__ import annotations

from collections.abc import Mapping
from typing import Any

from sqlalchemy import ColumnElement, false, func, select, true

from services.duplicates.candidates import MODELS
from services.models.detection_job import DetectionJob
from services.models.lead import Lead
from services.people import rights
from services.people.actors import Actor
from services.people.rights import Sight
from services.store import Session
from services.views import filtering, written
from services.views.clock import Clock
from services.views.definitions import View

ENTITIES = ("lead", "account", "contact")


def view(query: Mapping[str, Any]) -> View | None:
    """The view that a search is over; None for one over all records. Raises as `written.of_plain`."""
    return written.of_plain(query) if query else None


def conditions(job: DetectionJob, by: Actor) -> list[ColumnElement[bool]]:
    """What holds for the records that the search looks at: live, in its view, in sight of who asked.

    A view that looks at the clock does so at the moment when it was asked, whenever a part is done.
    """
    model = MODELS[job.entity]
    found = [is_live(job.entity, model), seen(job.entity, model, by)]
    if shown := view(job.query):
        found += filtering.sql(shown.filter, Clock(job.askedon, by.time_zone))
    return found


def is_live(entity: str, model: Any) -> ColumnElement[bool]:
    """Neither merged into another record nor put away."""
    live: ColumnElement[bool] = model.merged.is_(False) if entity == "lead" else model.archivedon.is_(None)
    return live


def seen(entity: str, model: Any, by: Actor) -> ColumnElement[bool]:
    """Accounts and contacts are seen by everybody of the organisation."""
    if entity == "lead":
        return rights.may_see(Lead.owner_id if model is Lead else model.owner_id, by)
    return false() if rights.sight(by) is Sight.NOTHING else true()


async def ids(session: Session, job: DetectionJob, by: Actor, *, low: int, high: int) -> list[int]:
    """The records between two ids, both included, that the search looks at; ascending."""
    model = MODELS[job.entity]
    found = select(model.id).where(model.id.between(low, high), *conditions(job, by)).order_by(model.id)
    return list(await session.scalars(found, rights.viewer(by)))


async def sample(session: Session, job: DetectionJob, by: Actor, *, most: int) -> list[int]:
    """At most so many of the records that the search looks at, spread evenly over their ids."""
    model = MODELS[job.entity]
    at = func.row_number().over(order_by=model.id).label("at")
    numbered = select(model.id, at, func.count().over().label("every")).where(*conditions(job, by)).subquery()
    step = (numbered.c.every + most - 1) // most
    chosen = select(numbered.c.id).where((numbered.c.at - 1) % step == 0).order_by(numbered.c.id)
    return list(await session.scalars(chosen, rights.viewer(by)))


def is_whole(job: DetectionJob, by: Actor) -> bool:
    """Whether every live record is looked at, so that each pair is met from its smaller id."""
    return not job.query and (job.entity != "lead" or rights.sight(by) is Sight.ALL)
