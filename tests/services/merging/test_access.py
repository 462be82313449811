"""Whose record was merged into another one reads that one, until the merge is taken back (lead-management.md 6.5)."""

from __future__ import annotations

from datetime import datetime

import pytest

from services.leads import editing, queries
from services.merging.choices import Choices
from services.models.lead import Lead
from services.models.user import Role
from services.people.actors import Actor
from services.people.rights import NotAllowed, NotFound
from services.qualification import planning
from services.qualification.choices import Choices as Qualifying
from services.store import Session
from services.timeline import notes
from tests.given import people
from tests.services.merging import given
from tests.services.qualification import given as there_is


@pytest.fixture
async def siri(session: Session) -> Actor:
    return await people.person(session)


@pytest.fixture
async def tor(session: Session) -> Actor:
    """Of another team."""
    return await people.person(session, "Tor Torvik", team="Sør")


@pytest.fixture
async def boss(session: Session) -> Actor:
    return await people.person(session, "Sjef", role=Role.ADMINISTRATOR, team=None)


async def merged(session: Session, boss: Actor, now: datetime, *, loser: Lead, primary: Lead) -> int:
    choices = Choices((loser.id, primary.id), primary=primary.id)
    return (await given.merged(session, "lead", choices, boss, now)).receipt_id


async def reads(session: Session, who: Actor, lead: Lead) -> bool:
    """Whether the person reads the lead and its notes; one without the other would be a mistake."""
    found: list[object] = []
    for reading in (queries.get(session, lead.id, by=who), notes.timeline(session, "lead", lead.id, by=who)):
        try:
            found.append(await reading)
        except NotFound:
            found.append(None)
    assert (found[0] is None) is (found[1] is None)
    return found[0] is not None


async def test_whose_lead_was_merged_reads_the_other(
    session: Session, siri: Actor, tor: Actor, boss: Actor, now: datetime
) -> None:
    of_siri, of_tor = await given.lead(session, siri, now), await given.lead(session, tor, now)
    assert not await reads(session, siri, of_tor)
    receipt = await merged(session, boss, now, loser=of_siri, primary=of_tor)
    assert await reads(session, siri, of_tor)
    assert await reads(session, siri, of_siri)
    assert not await reads(session, tor, of_siri)
    await given.undone(session, receipt, boss, now)
    assert not await reads(session, siri, of_tor)


async def test_reading_is_not_changing(session: Session, siri: Actor, tor: Actor, boss: Actor, now: datetime) -> None:
    of_siri, of_tor = await given.lead(session, siri, now), await given.lead(session, tor, now)
    await merged(session, boss, now, loser=of_siri, primary=of_tor)
    with pytest.raises(NotAllowed):
        await editing.update(session, of_tor.id, {"jobtitle": "Sjef"}, version=of_tor.version, by=siri, now=now)
    plan = await planning.plan(session, of_tor.id, Qualifying(), by=siri, now=now)
    assert [each.code for each in plan.blockers] == ["missing-rights"]


async def test_it_goes_on_through_the_next_merge_and_back(
    session: Session, siri: Actor, tor: Actor, boss: Actor, now: datetime
) -> None:
    first, second, third = [await given.lead(session, each, now) for each in (siri, tor, boss)]
    await merged(session, boss, now, loser=first, primary=second)
    last = await merged(session, boss, now, loser=second, primary=third)
    assert await reads(session, siri, third)
    assert await reads(session, tor, third)
    await given.undone(session, last, boss, now)
    assert await reads(session, siri, second)
    assert not await reads(session, siri, third)
    assert not await reads(session, tor, third)


async def test_who_may_see_nothing_any_more_sees_nothing(
    session: Session, tor: Actor, boss: Actor, now: datetime
) -> None:
    gone = await people.person(session, "Slutta", role=Role.NONE)
    of_gone, of_tor = await given.lead(session, gone, now), await given.lead(session, tor, now)
    await merged(session, boss, now, loser=of_gone, primary=of_tor)
    assert not await reads(session, gone, of_tor)


@pytest.mark.parametrize("entity", ["account", "contact"])
async def test_accounts_and_contacts_are_read_by_everybody(
    session: Session, tor: Actor, boss: Actor, now: datetime, entity: str
) -> None:
    make = getattr(there_is, entity)
    of_tor, of_boss = await make(session, tor), await make(session, boss)
    await given.merged(session, entity, Choices((of_tor.id, of_boss.id), primary=of_boss.id), boss, now)
    assert await notes.timeline(session, entity, of_boss.id, by=tor)
