"""Why a lead has no summary: each check by its name; where none fails, the summary is on its way (row 11)."""

from __future__ import annotations

from dataclasses import replace
from datetime import datetime, timedelta

import pytest
from sqlalchemy import delete, update

from services.leads import operations, queries
from services.models.job import Job, JobStatus
from services.models.lead import Lead, LeadState
from services.people.actors import Actor
from services.settings import stored
from services.settings.sections import CopilotSettings, QualificationSettings
from services.store import Session
from services.summaries import asking, preconditions
from services.summaries.preconditions import Case
from tests.given import people
from tests.services.qualification import given as qualification
from tests.services.summaries import given

NOON = datetime.fromisoformat("2026-11-23T12:00:00+00:00")
ALL_HOLD = Case(
    LeadState.QUALIFIED, NOON, "new", QualificationSettings(summarize=True), CopilotSettings(enabled=True),
    JobStatus.WAITING,
)  # fmt: skip


@pytest.fixture
async def siri(session: Session) -> Actor:
    return await people.person(session)


@pytest.fixture
async def lead(session: Session, siri: Actor) -> Lead:
    return await qualification.lead(session, siri)


async def failing(session: Session, lead: Lead, by: Actor, now: datetime) -> tuple[str, ...]:
    facts = await queries.get(session, lead.id, by=by)
    return (await preconditions.diagnose(session, facts, now=now)).failing


@pytest.mark.parametrize(
    ("case", "code"),
    [
        (replace(ALL_HOLD, state=LeadState.OPEN), "qualified"),
        (replace(ALL_HOLD, qualified=None), "qualified"),
        (replace(ALL_HOLD, experience="legacy-auto"), "new-experience"),
        (replace(ALL_HOLD, qualification=QualificationSettings()), "summarize"),
        (replace(ALL_HOLD, copilot=CopilotSettings()), "copilot"),
        (replace(ALL_HOLD, job=None), "asked"),
        (replace(ALL_HOLD, job=JobStatus.PARKED), "not-failed"),
    ],
)
def test_each_precondition_fails_alone(case: Case, code: str) -> None:
    assert all(check.holds for check in preconditions.judged(ALL_HOLD))
    assert [check.code for check in preconditions.judged(case) if not check.holds] == [code]


async def test_of_an_open_lead_the_settings_of_now_are_told(
    session: Session, siri: Actor, lead: Lead, now: datetime
) -> None:
    assert await failing(session, lead, siri, now) == ("qualified", "summarize", "copilot")
    await given.switches(session, now)
    assert await failing(session, lead, siri, now) == ("qualified",)


async def test_what_counts_is_how_it_was_at_the_qualification(
    session: Session, siri: Actor, lead: Lead, now: datetime
) -> None:
    await given.switches(session, now, copilot=False)
    await qualification.qualified(session, lead, siri, now + timedelta(hours=1))
    later = now + timedelta(hours=2)
    await given.switches(session, later)
    assert await failing(session, lead, siri, later) == ("copilot",)


async def test_a_summary_on_its_way_is_pending(session: Session, siri: Actor, lead: Lead, now: datetime) -> None:
    await given.switches(session, now)
    await given.qualified(session, lead, siri, now)
    found = await preconditions.diagnose(session, await queries.get(session, lead.id, by=siri), now=now)
    assert (found.pending, found.failing) == (True, ())
    await session.execute(update(Job).values(status=JobStatus.PARKED))
    assert await failing(session, lead, siri, now) == ("not-failed",)


async def test_a_qualification_that_asked_for_none_is_told_so(
    session: Session, siri: Actor, lead: Lead, now: datetime
) -> None:
    await given.switches(session, now)
    await qualification.qualified(session, lead, siri, now)
    await session.execute(delete(Job).where(Job.kind == asking.KIND))
    assert await failing(session, lead, siri, now) == ("asked",)


async def test_the_legacy_experience_makes_none(session: Session, siri: Actor, lead: Lead, now: datetime) -> None:
    await given.switches(session, now)
    settings = QualificationSettings(new_experience=False, legacy_auto_create=True, summarize=True)
    await stored.write(session, settings, by=None, now=now)
    await qualification.qualified(session, lead, siri, now)
    assert await failing(session, lead, siri, now) == ("new-experience",)


async def test_a_reactivated_lead_is_not_qualified(session: Session, siri: Actor, lead: Lead, now: datetime) -> None:
    await given.switches(session, now)
    await given.qualified(session, lead, siri, now)
    version = (await queries.get(session, lead.id, by=siri)).version
    await operations.reactivate(session, lead.id, version=version, by=siri, now=now)
    assert await failing(session, lead, siri, now) == ("qualified",)
