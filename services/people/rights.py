"""Who may see and change which leads (assistant.md 1): one visibility rule, used by every query.

A seller reads and changes own leads and reads the team's; a manager reads and changes the team's; an
administrator all. What a person may not read does not exist for them.
"""

from __future__ import annotations

from enum import StrEnum
from typing import Any

from sqlalchemy import ColumnElement, bindparam, or_, select, true
from sqlalchemy import false as nothing
from sqlalchemy.orm import InstrumentedAttribute

from services.models.user import Role, User
from services.people.actors import Actor
from services.refusal import Refusal


class NotFound(Refusal):
    """There is no such record, or none that the person may know of."""

    code = "not-found"


class NotAllowed(Refusal):
    """The person may read the record but not change it; `role` names a role that may."""

    code = "not-allowed"


class Sight(StrEnum):
    """How far an actor sees: what the visibility rule looks like for them, whoever they are."""

    ALL = "all"
    NOTHING = "nothing"
    OWN = "own"
    TEAM = "team"


def sight(by: Actor) -> Sight:
    """How far the actor sees."""
    match by.role:
        case Role.ADMINISTRATOR:
            return Sight.ALL
        case Role.NONE:
            return Sight.NOTHING
        case _:
            return Sight.OWN if by.team_id is None else Sight.TEAM


def may_see(owner: InstrumentedAttribute[int], by: Actor) -> ColumnElement[bool]:
    """The condition that holds for records whose `owner` column lets the actor read them."""
    return _reaches(owner, sight(by), by.id, by.team_id)


def is_seen(owner: InstrumentedAttribute[int], sight: Sight) -> ColumnElement[bool]:
    """The same condition for a statement that is built once: it is run with the parameters of `viewer`."""
    return _reaches(owner, sight, bindparam("viewer"), bindparam("viewer_team"))


def viewer(by: Actor) -> dict[str, int | None]:
    """The parameters of a statement with `is_seen` in it."""
    return {"viewer": by.id, "viewer_team": by.team_id}


def _reaches(owner: InstrumentedAttribute[int], sight: Sight, who: Any, team: Any) -> ColumnElement[bool]:
    match sight:
        case Sight.ALL:
            return true()
        case Sight.NOTHING:
            return nothing()
        case Sight.OWN:
            own: ColumnElement[bool] = owner == who
            return own
        case Sight.TEAM:
            return or_(owner == who, owner.in_(select(User.id).where(User.team_id == team)))


def may_change(by: Actor, *, owner_id: int, owner_team_id: int | None) -> bool:
    """Whether the actor may change a record of this owner."""
    if by.role is Role.ADMINISTRATOR:
        return True
    if by.role is Role.MANAGER and by.team_id is not None and owner_team_id == by.team_id:
        return True
    return by.role in (Role.SELLER, Role.MANAGER) and owner_id == by.id
