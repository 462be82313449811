"""Whatever is done with a lead, its notes and attachments are there afterwards, on it and on what it became."""

from __future__ import annotations

from collections.abc import Awaitable, Callable
from datetime import datetime, timedelta

import pytest
from hypothesis import HealthCheck, given, settings
from hypothesis import strategies as st
from sqlalchemy import select

from services.leads import operations, queries
from services.models.lead import Lead, LeadReason
from services.models.opportunity import Opportunity
from services.people.actors import Actor
from services.qualification.choices import Choices, Decision, Entity, Kind
from services.refusal import Refusal
from services.store import Session, Store
from services.timeline import desk, notes
from services.timeline.validity import NewAttachment
from tests.given import people
from tests.services.qualification import given as there_is

Step = Callable[[Session, int, Actor, datetime], Awaitable[object]]
Shown = tuple[str, tuple[str, ...]]


async def note(session: Session, lead: int, siri: Actor, now: datetime) -> object:
    text = f"notat {now.isoformat()}"
    return await notes.add(session, entity="lead", record_id=lead, text=text, by=siri, now=now)


async def file(session: Session, lead: int, siri: Actor, now: datetime) -> object:
    new = NewAttachment(f"fil {now.minute}.txt", "text/plain", now.isoformat().encode())
    laid = await desk.lay(session, [new], by=siri, now=now)
    return await desk.hand_over(session, laid, entity="lead", record_id=lead, text="", by=siri, now=now)


async def qualify(session: Session, lead: int, siri: Actor, now: datetime) -> object:
    return await _qualified(session, lead, siri, now, Choices())


async def qualify_without_opportunity(session: Session, lead: int, siri: Actor, now: datetime) -> object:
    return await _qualified(session, lead, siri, now, Choices().choose(Entity.OPPORTUNITY, Decision(Kind.SKIP)))


async def disqualify(session: Session, lead: int, siri: Actor, now: datetime) -> object:
    facts = await queries.get(session, lead, by=siri)
    return await operations.disqualify(session, lead, LeadReason.LOST, version=facts.version, by=siri, now=now)


async def reactivate(session: Session, lead: int, siri: Actor, now: datetime) -> object:
    facts = await queries.get(session, lead, by=siri)
    return await operations.reactivate(session, lead, version=facts.version, by=siri, now=now)


STEPS: tuple[Step, ...] = (note, file, qualify, qualify_without_opportunity, disqualify, reactivate)


WRITES: dict[Step, Callable[[datetime], set[Shown]]] = {
    note: lambda moment: {(f"notat {moment.isoformat()}", ())},
    file: lambda moment: {("", (f"fil {moment.minute}.txt",))},
}


def nothing(_moment: datetime) -> set[Shown]:
    return set()


async def _qualified(session: Session, lead: int, siri: Actor, now: datetime, choices: Choices) -> object:
    row = await session.get_one(Lead, lead)
    return await there_is.qualified(session, row, siri, now, choices)


async def shown(session: Session, entity: str, record: int, siri: Actor) -> set[Shown]:
    items = await notes.timeline(session, entity, record, by=siri)
    told = (item for item in items if item.kind == notes.NOTE)
    return {(item.text, tuple(each.filename for each in item.attachments)) for item in told}


@pytest.fixture
async def siri(store: Store) -> Actor:
    async with store.writing() as session:
        return await people.person(session)


@settings(max_examples=40, deadline=None, suppress_health_check=[HealthCheck.function_scoped_fixture], derandomize=True)
@given(steps=st.lists(st.sampled_from(STEPS), min_size=2, max_size=8))
async def test_notes_and_attachments_survive_whatever_happens(
    store: Store, siri: Actor, now: datetime, steps: list[Step]
) -> None:
    async with store.writing() as session:
        lead = (await there_is.lead(session, siri)).id
        written: set[Shown] = set()
        for number, step in enumerate(steps):
            moment = now + timedelta(minutes=number)
            if await done(session, step, lead, siri, moment):
                written |= WRITES.get(step, nothing)(moment)
            for entity, record in await where_it_shows(session, lead):
                assert await shown(session, entity, record, siri) == written, (entity, number)
        await session.rollback()


async def done(session: Session, step: Step, lead: int, siri: Actor, moment: datetime) -> bool:
    """Take the step, if it can be taken."""
    try:
        async with session.begin_nested():
            await step(session, lead, siri, moment)
    except Refusal:
        return False
    return True


async def where_it_shows(session: Session, lead: int) -> list[tuple[str, int]]:
    made = await session.scalars(select(Opportunity.id).where(Opportunity.originatingleadid == lead))
    return [("lead", lead), *(("opportunity", opportunity) for opportunity in made)]
