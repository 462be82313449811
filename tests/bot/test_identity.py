"""In which language somebody is spoken with: chosen, else stored, else the first one seen, else the organisation's."""

from __future__ import annotations

import asyncio
from datetime import datetime

import pytest
from sqlalchemy import select

from bot import identity
from bot.turns import Account
from services.models.user import Role, User
from services.people import users
from services.store import Session, Store

SIRI = Account("29:siri", "Siri")


@pytest.fixture
async def siri(session: Session, now: datetime) -> int:
    """Added by an administrator, who cannot know which language she speaks."""
    added = await users.add(session, name="Siri", role=Role.SELLER, team="Nord", account_id=SIRI.id, by=None, now=now)
    assert added.language is None
    return added.id


async def stored_language(session: Session, user: int) -> str | None:
    return await session.scalar(select(User.language).where(User.id == user))


async def spoken(session: Session, locale: str | None, now: datetime) -> str:
    actor, words = await identity.recognise(session, SIRI, locale=locale, now=now)
    assert actor.language == words.language
    return words.language


@pytest.mark.parametrize(("locale", "language"), [("en-US", "en"), ("nb-NO", "nb"), ("nn", "nb"), ("no_NO", "nb")])
async def test_the_first_language_seen_stays(
    session: Session, siri: int, now: datetime, locale: str, language: str
) -> None:
    assert await spoken(session, locale, now) == language
    assert await stored_language(session, siri) == language

    for later in ("nb-NO", "en-GB", "de-DE", None):
        assert await spoken(session, later, now) == language
    assert await stored_language(session, siri) == language


@pytest.mark.parametrize("locale", [None, "", "de-DE", "enm", "-", "nbx"])
async def test_a_language_we_do_not_speak_leaves_the_organisations_unstored(
    session: Session, siri: int, now: datetime, locale: str | None
) -> None:
    assert await spoken(session, locale, now) == "nb"
    assert await stored_language(session, siri) is None

    assert await spoken(session, "en-US", now) == "en"


async def test_a_chosen_language_is_stronger_than_any_locale(session: Session, siri: int, now: datetime) -> None:
    actor, _ = await identity.recognise(session, SIRI, locale="nb-NO", now=now)

    await users.set_language(session, "en", by=actor, now=now)

    assert await spoken(session, "nb-NO", now) == "en"


async def test_of_two_first_messages_at_once_one_settles_the_language(store: Store, now: datetime) -> None:
    async with store.writing() as session:
        await users.add(session, name="Siri", role=Role.SELLER, team="Nord", account_id=SIRI.id, by=None, now=now)

    async def says(locale: str) -> str:
        async with store.writing() as session:
            return await spoken(session, locale, now)

    first, second = await asyncio.gather(says("en-US"), says("nb-NO"))

    assert first == second


async def test_somebody_new_is_enrolled_with_the_language_seen(session: Session, now: datetime) -> None:
    actor, words = await identity.recognise(session, Account("29:ola", "Ola"), locale="en-GB", now=now)

    assert (actor.language, words.language) == ("en", "en")
    assert await stored_language(session, actor.id) == "en"
