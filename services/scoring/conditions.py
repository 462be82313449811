"""What every run asks of a record before it is scored (FAQ "Why isn't my lead scored?")."""

from __future__ import annotations

from datetime import datetime

from sqlalchemy import ColumnElement

from services.scoring.subjects import Told
from services.settings import stored
from services.settings.sections import OrganisationSettings
from services.store import Session
from services.views.clock import Clock, years_back

YEARS = 2
"""How long after its creation a record is scored; counted back from the day of the run."""


async def oldest(session: Session, *, now: datetime) -> datetime:
    """Records created before this moment keep the score they have."""
    settings = await stored.read(session, OrganisationSettings)
    return since(now, settings.time_zone)


def since(now: datetime, zone: str) -> datetime:
    """Two years ago, by the organisation's calendar."""
    return years_back(Clock(now, zone), YEARS)


def recent(told: Told, moment: datetime) -> ColumnElement[bool]:
    """Created at that moment or after it."""
    found: ColumnElement[bool] = told.table.c.createdon >= moment
    return found
