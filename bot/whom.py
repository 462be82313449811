"""Which user an operator means: by account or by name, as far as it is unmistakable."""

from __future__ import annotations

from collections.abc import Sequence

from sqlalchemy import select

from bot.turns import Account
from services.models.user import User
from services.people import actors
from services.people.actors import Actor
from services.refusal import Refusal
from services.settings import stored
from services.settings.sections import OrganisationSettings
from services.store import Session, Store


class NoSuchUser(Refusal):
    """Nobody has this account or name; `known` names some who are there."""

    code = "no-such-user"


class SeveralUsers(Refusal):
    """The name fits several users."""

    code = "several-users"


class NoAccount(Refusal):
    """The user has no account to speak with."""

    code = "user-without-account"


MOST_NAMED = 5


async def user(session: Session, wanted: str) -> User:
    """The user with this account, name or first name, whatever the case. Raises NoSuchUser, SeveralUsers."""
    everybody = (await session.scalars(select(User).order_by(User.name))).all()
    folded = wanted.casefold().strip()
    for spelling in (_accounts, _name, _first_name):
        found = [each for each in everybody if folded in spelling(each)]
        if len(found) == 1:
            return found[0]
        if found:
            raise SeveralUsers(users=_told(found))
    raise NoSuchUser(user=wanted, known=_told(everybody) or "nobody")


async def operator(store: Store, wanted: str) -> Actor:
    """The user that is meant, who acts in their own language, else in the organisation's.

    Raises NoSuchUser, SeveralUsers.
    """
    async with store.reading() as session:
        found = await user(session, wanted)
        settings = await stored.read(session, OrganisationSettings)
        return actors.actor(found, language=found.language or settings.language)


def account(user: User) -> Account:
    """The account with which the user speaks. Raises NoAccount."""
    if user.account_id is None and user.aad_object_id is None:
        raise NoAccount(user=user.name)
    return Account(user.account_id or "terminal", user.name, user.aad_object_id)


async def speaker(store: Store, wanted: str) -> Account:
    """The account of the user that is meant. Raises NoSuchUser, SeveralUsers, NoAccount."""
    async with store.reading() as session:
        return account(await user(session, wanted))


def _accounts(user: User) -> tuple[str, ...]:
    return tuple(each.casefold() for each in (user.account_id, user.aad_object_id) if each)


def _name(user: User) -> tuple[str, ...]:
    return (user.name.casefold(),)


def _first_name(user: User) -> tuple[str, ...]:
    return tuple(user.name.casefold().split()[:1])


def _told(users: Sequence[User]) -> str:
    names = [f"{each.name} ({each.account_id})" if each.account_id else each.name for each in users]
    return ", ".join(names[:MOST_NAMED]) + (" …" if len(names) > MOST_NAMED else "")
