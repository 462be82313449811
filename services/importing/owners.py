"""Whose leads a file may bring: owners by name, within what the importing person may change."""

from __future__ import annotations

from collections.abc import Mapping
from dataclasses import dataclass

from sqlalchemy import select

from services.models.user import Role, User
from services.people.actors import Actor
from services.people.rights import may_change
from services.store import Session


@dataclass(frozen=True, slots=True)
class Owners:
    """Folded name -> the ids and teams of the active people who have it."""

    by: Actor
    named: Mapping[str, tuple[tuple[int, int | None], ...]]

    def owner(self, name: str | None) -> int:
        """The id of the owner; of none, the importing person's. A ValueError's text is the code of what is wrong."""
        if name is None:
            return self.by.id
        found = self.named.get(folded(name), ())
        if not found:
            raise ValueError("unknown-owner")
        if len(found) > 1:
            raise ValueError("ambiguous-owner")
        owner_id, team_id = found[0]
        if not may_change(self.by, owner_id=owner_id, owner_team_id=team_id):
            raise ValueError("owner-not-allowed")
        return owner_id


async def load(session: Session, *, by: Actor) -> Owners:
    """Everybody who may own leads, in one statement."""
    named: dict[str, tuple[tuple[int, int | None], ...]] = {}
    people = select(User.name, User.id, User.team_id).where(User.active, User.role != Role.NONE)
    for name, id_, team_id in await session.execute(people):
        named[folded(name)] = (*named.get(folded(name), ()), (id_, team_id))
    return Owners(by, named)


def folded(name: str) -> str:
    """A name as it is compared: case and white space do not count."""
    return " ".join(name.casefold().split())
