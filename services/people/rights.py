"""Who may see and change which leads (assistant.md 1): one visibility rule, used by every query.

A seller reads and changes own leads and reads the team's; a manager reads and changes the team's; an
administrator all. What a person may not read does not exist for them.
"""

from __future__ import annotations

from sqlalchemy import ColumnElement, or_, select, true
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


def may_see(owner: InstrumentedAttribute[int], by: Actor) -> ColumnElement[bool]:
    """The condition that holds for records whose `owner` column lets the actor read them."""
    if by.role is Role.ADMINISTRATOR:
        return true()
    if by.role is Role.NONE:
        return nothing()
    own = owner == by.id
    if by.team_id is None:
        return own
    return or_(own, owner.in_(select(User.id).where(User.team_id == by.team_id)))


def may_change(by: Actor, *, owner_id: int, owner_team_id: int | None) -> bool:
    """Whether the actor may change a record of this owner."""
    if by.role is Role.ADMINISTRATOR:
        return True
    if by.role is Role.MANAGER and by.team_id is not None and owner_team_id == by.team_id:
        return True
    return by.role in (Role.SELLER, Role.MANAGER) and owner_id == by.id
