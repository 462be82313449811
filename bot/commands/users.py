"""`leadbot users`: the operator's hand on who may use the assistant, and as what."""

from __future__ import annotations

from collections.abc import Awaitable, Callable
from dataclasses import asdict

import typer
from rich.table import Table

from bot import startup, whom
from bot.clock import utc_now
from bot.commands import edge
from services.models.user import Role
from services.people import users
from services.people.users import UserFacts
from services.store import Session, Store


def show(*, as_json: bool) -> None:
    """Print everybody."""
    config = edge.configured()
    edge.run(_tell(config.database_url, lambda session: users.list_users(session, by=None), as_json=as_json))


def add(
    name: str, role: str, *, team: str | None, account: str | None, aad_object_id: str | None, as_json: bool
) -> None:
    """Add somebody, and print them."""
    config, as_what = edge.configured(), _role(role)

    async def work(session: Session) -> tuple[UserFacts, ...]:
        added = await users.add(
            session,
            name=name,
            role=as_what,
            team=team,
            account_id=account,
            aad_object_id=aad_object_id,
            by=None,
            now=utc_now(),
        )
        return (added,)

    edge.run(_tell(config.database_url, work, as_json=as_json))


def set_role(user: str, role: str, *, as_json: bool) -> None:
    """Give somebody another role, and print them."""
    config, as_what = edge.configured(), _role(role)

    async def work(session: Session) -> tuple[UserFacts, ...]:
        meant = await whom.user(session, user)
        await users.set_role(session, meant.id, as_what, by=None, now=utc_now())
        await session.flush()
        return tuple(each for each in await users.list_users(session, by=None) if each.id == meant.id)

    edge.run(_tell(config.database_url, work, as_json=as_json))


def _role(word: str) -> Role:
    try:
        return Role(word.lower())
    except ValueError:
        edge.err.print(f"{word} is no role: one of {', '.join(Role)}", markup=False)
        raise typer.Exit(edge.WRONG_USAGE) from None


async def _tell(url: str, work: Callable[[Session], Awaitable[tuple[UserFacts, ...]]], *, as_json: bool) -> int:
    store = Store(url)
    try:
        await startup.prepare(store)
        async with store.writing() as session:
            people = await work(session)
    finally:
        await store.close()
    if as_json:
        edge.print_json([asdict(person) for person in people])
    else:
        edge.out.print(_table(people))
    return edge.DONE


def _table(people: tuple[UserFacts, ...]) -> Table:
    table = Table("name", "role", "team", "language", "active", box=None, pad_edge=False)
    for person in people:
        table.add_row(
            person.name, person.role, person.team or "–", person.language or "–", "yes" if person.active else "no"
        )
    return table
