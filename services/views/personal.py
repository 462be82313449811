"""A person's own views: saved, listed, found, renamed, deleted; and the list that the person looked at last."""

from __future__ import annotations

from dataclasses import dataclass, replace
from datetime import datetime

from sqlalchemy import Table, bindparam, delete, func, select
from sqlalchemy.dialects import postgresql, sqlite

from services import hygiene
from services.leads.queries import LARGEST_ID
from services.models.base import table
from services.models.view import LeadView
from services.people.actors import Actor
from services.refusal import Refusal
from services.store import Session, lock_keys
from services.views import definitions, written
from services.views.definitions import View
from services.views.folding import fold, sort_key

MOST_VIEWS = 30
LONGEST_NAME = 60
LAST = ""
"""The key of the list looked at last."""


class NameTaken(Refusal):
    """The person has another view of this name."""

    code = "view-name-taken"


class BadName(Refusal):
    """A view's name has 1 to `most` printable characters."""

    code = "bad-view-name"


class TooManyViews(Refusal):
    """A person has at most `most` views."""

    code = "too-many-views"


class ViewNotFound(Refusal):
    """The person has no view of this name."""

    code = "view-not-found"


@dataclass(frozen=True, slots=True)
class OwnView:
    """One of a person's views and its id."""

    id: int
    view: View


KEPT: Table = table(LeadView)
MINE = select(KEPT.c.definition).where(KEPT.c.owner_id == bindparam("owner"), KEPT.c.key == bindparam("key"))


async def save(session: Session, name: str, view: View, *, by: Actor, now: datetime) -> View:
    """Keep the view under this name; the view of that name itself is changed.

    Raises BadName, NameTaken, TooManyViews, and what `written.checked` raises.
    """
    name, key = _named(name)
    kept = written.checked(replace(view, name=name))
    await _lock(session, by)
    if await find(session, name, by=by) is None:
        await _check_room(session, by)
    elif _key(view.name) != key:
        raise NameTaken(name=name)
    await _keep(session, key, kept, by=by, now=now)
    return kept


async def rename(session: Session, name: str, new_name: str, *, by: Actor, now: datetime) -> View:
    """Give the view another name. Raises ViewNotFound, BadName, NameTaken."""
    await _lock(session, by)
    view = await get(session, name, by=by)
    new_name, key = _named(new_name)
    if key != _key(name) and await find(session, new_name, by=by):
        raise NameTaken(name=new_name)
    renamed = replace(view, name=new_name)
    await _drop(session, _key(name), by)
    await _keep(session, key, renamed, by=by, now=now)
    return renamed


async def remove(session: Session, name: str, *, by: Actor) -> str:
    """Delete the view and return its name as it was written; no lead is touched. Raises ViewNotFound."""
    await _lock(session, by)
    view = await get(session, name, by=by)
    await _drop(session, _key(name), by)
    return view.name


async def listed(session: Session, *, by: Actor) -> tuple[OwnView, ...]:
    """The person's views, by name."""
    mine = select(KEPT.c.id, KEPT.c.definition).where(KEPT.c.owner_id == by.id, KEPT.c.key != LAST)
    found = [OwnView(own, written.of_plain(definition)) for own, definition in await session.execute(mine)]
    return tuple(sorted(found, key=lambda own: sort_key(own.view.name)))


async def find(session: Session, name: str, *, by: Actor) -> View | None:
    """The person's view of this name, without regard to case; None when there is none."""
    return await _read(session, _key(name), by) if _key(name) else None


async def get(session: Session, name: str, *, by: Actor) -> View:
    """The same. Raises ViewNotFound."""
    if (view := await find(session, name, by=by)) is None:
        raise ViewNotFound(name=name[:LONGEST_NAME])
    return view


async def get_by_id(session: Session, own: int, *, by: Actor) -> View:
    """The person's view with this id. Raises ViewNotFound."""
    mine = select(KEPT.c.definition).where(KEPT.c.owner_id == by.id, KEPT.c.id == own, KEPT.c.key != LAST)
    definition = await session.scalar(mine) if 0 < own <= LARGEST_ID else None
    if definition is None:
        raise ViewNotFound(name=str(own)[:LONGEST_NAME])
    return written.of_plain(definition)


async def remember(session: Session, view: View, *, by: Actor, now: datetime) -> None:
    """Keep this as the list that the person looked at last."""
    await _keep(session, LAST, view, by=by, now=now)


async def last(session: Session, *, by: Actor) -> View:
    """The list that the person looked at last; at first, their open leads."""
    return await _read(session, LAST, by) or definitions.MY_OPEN_LEADS


async def _read(session: Session, key: str, by: Actor) -> View | None:
    definition = await session.scalar(MINE, {"owner": by.id, "key": key})
    return written.of_plain(definition) if definition is not None else None


async def _keep(session: Session, key: str, view: View, *, by: Actor, now: datetime) -> None:
    dialect = sqlite if session.get_bind().dialect.name == "sqlite" else postgresql
    values = {"name": view.name, "definition": written.plain(view), "modifiedon": now}
    adding = dialect.insert(KEPT).values(owner_id=by.id, key=key, **values)
    await session.execute(adding.on_conflict_do_update(index_elements=["owner_id", "key"], set_=values))


async def _drop(session: Session, key: str, by: Actor) -> None:
    await session.execute(delete(KEPT).where(KEPT.c.owner_id == by.id, KEPT.c.key == key))


async def _check_room(session: Session, by: Actor) -> None:
    counting = select(func.count(KEPT.c.id)).where(KEPT.c.owner_id == by.id, KEPT.c.key != LAST)
    if (await session.scalar(counting) or 0) >= MOST_VIEWS:
        raise TooManyViews(most=MOST_VIEWS)


async def _lock(session: Session, by: Actor) -> None:
    await lock_keys(session, [f"views of {by.id}"])


def _named(name: str) -> tuple[str, str]:
    clean = " ".join(hygiene.clean(name).split())
    if not 0 < len(clean) <= LONGEST_NAME or not clean.isprintable() or hygiene.fault(clean):
        raise BadName(most=LONGEST_NAME)
    return clean, _key(clean)


def _key(name: str) -> str:
    return fold(" ".join(hygiene.clean(name).split()))
