"""People: known by their account, enrolled once, given roles by administrators."""

from __future__ import annotations

import asyncio
from datetime import datetime

import pytest
from sqlalchemy import func, select

from services.models.user import Role, User
from services.people import users
from services.people.actors import Actor
from services.people.rights import NotAllowed, NotFound
from services.people.users import AccountTaken, LastAdministrator, UnknownLanguage
from services.settings import stored
from services.settings.sections import OrganisationSettings
from services.store import Session, Store
from tests.given import people


async def enrolled(session: Session, now: datetime, *, locale: str | None = "nb-NO", aad: str | None = None) -> Actor:
    return await users.enrol(
        session, aad_object_id=aad, account_id="29:kari", name="Kari Brekke", locale=locale, now=now
    )


async def test_an_unknown_person_gets_the_role_of_the_setting(session: Session, now: datetime) -> None:
    assert (await enrolled(session, now)).role is Role.NONE

    await stored.write(session, OrganisationSettings(unknown_people="seller"), by=None, now=now)
    ola = await users.enrol(session, aad_object_id=None, account_id="29:ola", name="", locale=None, now=now)

    assert (ola.role, ola.name) == (Role.SELLER, "29:ola")


async def test_an_enrolled_person_is_found_by_either_account(session: Session, now: datetime) -> None:
    kari = await enrolled(session, now, aad="aad-kari")

    assert await users.find(session, aad_object_id="aad-kari", account_id="29:another-chat") == kari
    assert await users.find(session, aad_object_id=None, account_id="29:kari") == kari
    assert await users.find(session, aad_object_id="aad-else", account_id="29:kari") is None
    assert await users.find(session, aad_object_id=None, account_id=None) is None


async def test_of_two_first_messages_at_once_one_enrols(store: Store, now: datetime) -> None:
    async def hello() -> Actor:
        async with store.writing() as session:
            return await enrolled(session, now)

    first, second = await asyncio.gather(hello(), hello())

    assert first == second
    async with store.reading() as session:
        assert await session.scalar(select(func.count(User.id))) == 1


@pytest.mark.parametrize(
    ("locale", "language"),
    [("nb-NO", "nb"), ("nn", "nb"), ("no_NO", "nb"), ("en-US", "en"), ("de-DE", "nb"), (None, "nb")],
)
async def test_the_language_is_the_first_seen_or_else_the_organisations(
    session: Session, now: datetime, locale: str | None, language: str
) -> None:
    assert (await enrolled(session, now, locale=locale)).language == language


async def test_a_chosen_language_stays(session: Session, now: datetime) -> None:
    kari = await enrolled(session, now)

    assert (await users.set_language(session, "en", by=kari, now=now)).language == "en"
    found = await users.find(session, aad_object_id=None, account_id="29:kari")

    assert found is not None
    assert found.language == "en"
    with pytest.raises(UnknownLanguage):
        await users.set_language(session, "de", by=kari, now=now)


async def test_who_is_no_longer_active_may_nothing(session: Session, now: datetime) -> None:
    kari = await people.person(session, "Kari")
    (await session.get_one(User, kari.id)).active = False

    found = await users.find(session, aad_object_id=None, account_id="kari")

    assert found is not None
    assert found.role is Role.NONE


async def test_an_administrator_adds_people_and_gives_roles(session: Session, now: datetime) -> None:
    ada = await people.person(session, "Ada", role=Role.ADMINISTRATOR)

    ola = await users.add(session, name="Ola", role=Role.SELLER, team="Sør", account_id="29:ola", by=ada, now=now)
    await users.set_role(session, ola.id, Role.MANAGER, by=ada, now=now)

    assert [(each.name, each.role, each.team) for each in await users.list_users(session, by=ada)] == [
        ("Ada", Role.ADMINISTRATOR, "Nord"),
        ("Ola", Role.MANAGER, "Sør"),
    ]
    assert await users.administrators(session) == ("Ada",)


@pytest.mark.parametrize("role", [Role.NONE, Role.SELLER, Role.MANAGER])
async def test_nobody_else_does(session: Session, now: datetime, role: Role) -> None:
    siri = await people.person(session, role=role)

    with pytest.raises(NotAllowed):
        await users.add(session, name="Ola", role=Role.SELLER, team=None, by=siri, now=now)
    with pytest.raises(NotAllowed):
        await users.set_role(session, siri.id, Role.ADMINISTRATOR, by=siri, now=now)
    with pytest.raises(NotAllowed):
        await users.list_users(session, by=siri)


async def test_the_last_administrator_stays_one(session: Session, now: datetime) -> None:
    ada = await people.person(session, "Ada", role=Role.ADMINISTRATOR)

    with pytest.raises(LastAdministrator):
        await users.set_role(session, ada.id, Role.SELLER, by=ada, now=now)
    with pytest.raises(NotFound):
        await users.set_role(session, 10**9, Role.SELLER, by=ada, now=now)


async def test_an_account_belongs_to_one_person(session: Session, now: datetime) -> None:
    await people.person(session, "Siri")

    with pytest.raises(AccountTaken):
        await users.add(session, name="Siri to", role=Role.SELLER, team=None, account_id="siri", by=None, now=now)
