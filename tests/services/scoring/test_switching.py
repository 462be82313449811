"""Sales Insights switched off scores nothing more; switched on, it scores at once what is open."""

from __future__ import annotations

from datetime import datetime

from sqlalchemy import func, select

from services.models.scoring import ScoringRun, ScoringStanding
from services.models.user import Role
from services.people.actors import Actor
from services.scoring import glance, switching
from services.settings import changing
from services.store import Session
from services.undoing import undoing
from tests.given import people
from tests.services.scoring import given

INSTALLED = "scoring.installed"


async def switched(session: Session, by: Actor, now: datetime, *, on: bool) -> None:
    """Proposed and granted at once."""
    proposal = await changing.propose(session, {INSTALLED: on}, by=by)
    await switching.change(session, {INSTALLED: on}, seen=proposal.hash, by=by, now=now)


async def runs(session: Session) -> int:
    return await session.scalar(select(func.count()).select_from(ScoringRun)) or 0


async def test_switched_on_it_scores_what_is_open_at_once(session: Session, now: datetime) -> None:
    anders = await people.person(session, "Anders Admin", role=Role.ADMINISTRATOR, team=None)
    await given.model(session, now=now)
    before = await runs(session)
    await switched(session, anders, now, on=False)
    assert not await glance.is_installed(session)
    assert await runs(session) == before
    await switched(session, anders, now, on=True)
    assert await runs(session) == before + 1


async def test_taking_it_back_has_the_same_effect(session: Session, now: datetime) -> None:
    anders = await people.person(session, "Anders Admin", role=Role.ADMINISTRATOR, team=None)
    await given.model(session, now=now)
    before = await runs(session)
    await switched(session, anders, now, on=False)
    await undoing.undo(session, await undoing.plan(session, 0, by=anders, now=now), by=anders, now=now)
    assert await glance.is_installed(session)
    assert await runs(session) == before + 1


async def test_runs_under_way_look_at_the_models_again(session: Session, now: datetime) -> None:
    anders = await people.person(session, "Anders Admin", role=Role.ADMINISTRATOR, team=None)
    await given.model(session, now=now)
    number = await session.scalar(select(ScoringStanding.number)) or 0
    await switched(session, anders, now, on=False)
    assert await session.scalar(select(ScoringStanding.number).execution_options(populate_existing=True)) == number + 1
