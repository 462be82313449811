"""What becomes of a training that the clock asked for: it scores from now on, or administrators look at it first."""

from __future__ import annotations

from datetime import datetime

from services.models.scoring import ScoringModel, ScoringVersion, TrainingState
from services.scoring import publishing, soundness
from services.settings import stored
from services.settings.sections import OrganisationSettings, ScoringSettings
from services.store import Session
from services.views.clock import Clock, months_back


async def settle(session: Session, model: ScoringModel, row: ScoringVersion, *, now: datetime) -> tuple[int, ...]:
    """Publish it where it is good enough; the administrators to tell, where it is not, failed, or warns of new things.

    Who published the active one was shown its warnings, and of new ones nobody was.
    """
    if model.published_id is None or not model.auto_retrain or model.deletedon is not None:
        return ()
    active = await session.get_one(ScoringVersion, model.published_id)
    trained = row.state is TrainingState.TRAINED
    if trained and await _is_good_enough(session, active, row, now=now) and _warns_of_nothing_new(active, row):
        await publishing.put_in_force(session, model, row.id, by=None, now=now)
        return ()
    return tuple(await session.scalars(soundness.ADMINISTRATORS))


def _warns_of_nothing_new(active: ScoringVersion, row: ScoringVersion) -> bool:
    return set(row.report["warnings"]) <= set(active.report["warnings"])


async def _is_good_enough(session: Session, active: ScoringVersion, row: ScoringVersion, *, now: datetime) -> bool:
    """Its accuracy is nearly that of the active one, or the active one is old."""
    settings = await stored.read(session, ScoringSettings)
    zone = (await stored.read(session, OrganisationSettings)).time_zone
    old = active.trainedon is None or active.trainedon <= months_back(Clock(now, zone), settings.retrain_months)
    share = settings.retrain_share / 100
    return old or row.report["accuracy"] >= share * active.report["accuracy"]
