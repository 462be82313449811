"""Which user is meant: by account, name or first name, never by guessing."""

from __future__ import annotations

import pytest

from bot import whom
from bot.turns import Account
from services.models.user import Role, User
from services.store import Session
from tests.given import people


@pytest.mark.parametrize("words", ["siri.selger", "Siri Selger", "siri", " SIRI "])
async def test_a_user_is_found_by_account_name_or_first_name(session: Session, words: str) -> None:
    siri = await people.person(session)
    await people.person(session, "Mona Lund")
    assert (await whom.user(session, words)).id == siri.id


async def test_a_first_name_that_two_have_is_not_guessed_at(session: Session) -> None:
    await people.person(session, "Siri Selger")
    await people.person(session, "Siri Vik")
    with pytest.raises(whom.SeveralUsers):
        await whom.user(session, "siri")


async def test_an_account_comes_before_a_name(session: Session) -> None:
    await people.person(session, "Ola")
    session.add(User(name="Kari Vik", role=Role.SELLER, account_id="Siri"))
    siri = await people.person(session, "Siri Selger")
    await session.flush()
    assert (await whom.user(session, "siri")).id != siri.id


async def test_nobody_is_told_with_those_who_are_there(session: Session) -> None:
    await people.person(session)
    with pytest.raises(whom.NoSuchUser) as refused:
        await whom.user(session, "kong olav")
    assert refused.value.facts["known"] == "Siri Selger (siri.selger)"


async def test_a_user_of_teams_speaks_with_their_teams_id() -> None:
    user = User(name="Kari Vik", role=Role.SELLER, aad_object_id="a-b-c")
    assert whom.account(user) == Account("terminal", "Kari Vik", "a-b-c")


async def test_a_user_without_an_account_cannot_speak() -> None:
    with pytest.raises(whom.NoAccount):
        whom.account(User(name="Kari Vik", role=Role.SELLER))
