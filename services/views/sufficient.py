"""How far back enough leads were created: the count of the FAQ's check, and the shortest time frame that suffices."""

from __future__ import annotations

from dataclasses import dataclass
from datetime import datetime

from sqlalchemy import select

from services.people import rights
from services.people.actors import Actor
from services.store import Session
from services.views import showing
from services.views.clock import Clock, months_back
from services.views.columns import LEAD
from services.views.conditions import Filter, without

MINIMUM_OF_EACH = 40
SHORTEST_MONTHS, LONGEST_MONTHS = 3, 24
"""The time frames that a model can be trained on."""


@dataclass(frozen=True, slots=True)
class Sufficiency:
    """How many leads fit, how many are needed, and the fewest months back that give them; None when none do."""

    count: int
    needed: int
    months: int | None

    @property
    def enough(self) -> bool:
        return self.count >= self.needed


async def of(
    session: Session, filter_: Filter, *, by: Actor, now: datetime, needed: int = MINIMUM_OF_EACH
) -> Sufficiency:
    """Whether enough leads fit the filter, and which time frame between 3 months and 2 years would suffice.

    Source: FAQ "How do I check whether I have the required number of leads", step 5.
    """
    count = await showing.count(session, filter_, by=by, now=now)
    clock = Clock(now, by.time_zone)
    whenever = without(filter_, "createdon")
    fitting = showing.fitting(whenever, rights.sight(by), clock)
    newest = select(LEAD.createdon).where(*fitting, LEAD.createdon <= now).order_by(LEAD.createdon.desc())
    last_needed = await session.scalar(newest.offset(needed - 1).limit(1), rights.viewer(by))
    return Sufficiency(count, needed, _months(clock, last_needed) if last_needed else None)


def _months(clock: Clock, created: datetime) -> int | None:
    """The shortest time frame that reaches back to this moment."""
    frames = range(SHORTEST_MONTHS, LONGEST_MONTHS + 1)
    return next((months for months in frames if months_back(clock, months) <= created), None)
