"""The actor: who acts, with which role, in which team and language."""

from __future__ import annotations

from dataclasses import dataclass

from services.models.user import Role, User


@dataclass(frozen=True, slots=True)
class Actor:
    """A user as operations see them: `id` is the user's, `language` is "en" or "nb"."""

    id: int
    name: str
    role: Role
    team_id: int | None
    language: str
    time_zone: str


def actor(user: User, *, language: str) -> Actor:
    """The user as an actor speaking `language`."""
    return Actor(user.id, user.name, user.role, user.team_id, language, user.time_zone)
