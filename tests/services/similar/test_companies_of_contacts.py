"""A contact is found by the company it is at, whatever becomes of the account."""

from __future__ import annotations

from datetime import datetime

import pytest
from sqlalchemy import select

from services.merging import commit as merging
from services.merging import planning
from services.merging.choices import Choices
from services.models.contact import Contact
from services.models.similarity import Profile as Stored
from services.people.actors import Actor
from services.resemblance.profile import Profile
from services.settings import stored
from services.settings.sections import OrganisationSettings
from services.similar import parents, refreshing
from services.store import Session
from services.undoing import undoing
from tests.given import people
from tests.reliability.checks import findable
from tests.services.qualification import given


@pytest.fixture
async def siri(session: Session) -> Actor:
    return await people.person(session)


async def company_of(session: Session, contact: Contact) -> str:
    found = select(Stored.body).where(Stored.entity == "contact", Stored.record_id == contact.id)
    return Profile.from_text((await session.scalars(found)).one()).company_written


async def test_it_has_the_name_of_its_account_and_none_without(session: Session, siri: Actor) -> None:
    account = await given.account(session, siri, name="Brekke Havbruk AS")
    at_work = await given.contact(session, siri, parentcustomerid=account.id)
    alone = await given.contact(session, siri)
    assert [await company_of(session, each) for each in (at_work, alone)] == ["Brekke Havbruk AS", ""]


async def test_the_contacts_of_an_account_are_read_a_chunk_at_a_time(session: Session, siri: Actor) -> None:
    account = await given.account(session, siri)
    ids = [(await given.contact(session, siri, parentcustomerid=account.id)).id for _ in range(5)]
    await given.contact(session, siri)
    for chunk in (1, 2, 5, 10):
        read = [[row.id for row in rows] async for rows in parents.contacts_of(session, [account.id], chunk=chunk)]
        assert [each for rows in read for each in rows] == ids
        assert all(len(rows) <= chunk for rows in read)


async def test_it_follows_a_merge_of_the_accounts_and_its_undo(session: Session, siri: Actor, now: datetime) -> None:
    one, other = [await given.account(session, siri, name=name) for name in ("Brekke Havbruk AS", "Nordvik Bygg AS")]
    stays = await given.contact(session, siri, parentcustomerid=one.id)
    moves = await given.contact(session, siri, lastname="Nordvik", parentcustomerid=other.id)
    choices = Choices((one.id, other.id), primary=one.id, picks={"name": other.id})
    plan = await planning.plan(session, "account", choices, by=siri)
    await merging.merge(session, plan, by=siri, now=now)
    assert [await company_of(session, each) for each in (stays, moves)] == ["Nordvik Bygg AS"] * 2
    await undoing.undo(session, await undoing.plan(session, 0, by=siri, now=now), by=siri, now=now)
    assert [await company_of(session, each) for each in (stays, moves)] == ["Brekke Havbruk AS", "Nordvik Bygg AS"]
    assert await findable.keys_are_those_of_the_profile(session) == []


async def test_the_job_gives_it_to_contacts_of_before(session: Session, siri: Actor, now: datetime) -> None:
    account = await given.account(session, siri, name="Brekke Havbruk AS")
    contact = await given.contact(session, siri, parentcustomerid=account.id)
    await stored.write(session, OrganisationSettings(region="SE"), by=None, now=now)
    await refreshing.refresh(session, {"entity": "contact"}, now)
    assert await company_of(session, contact) == "Brekke Havbruk AS"
    assert await findable.profiles_are_those_of_the_record(session) != []
    await refreshing.refresh(session, {"entity": "account"}, now)
    assert await findable.profiles_are_those_of_the_record(session) == []
