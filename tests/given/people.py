"""Given people: users with a role, in a team, and the actors they are."""

from __future__ import annotations

from sqlalchemy import select

from services.models.user import Role, Team, User
from services.people.actors import Actor, actor
from services.store import Session


async def person(
    session: Session, name: str = "Siri Selger", *, role: Role = Role.SELLER, team: str | None = "Nord"
) -> Actor:
    """A stored user, as an actor who speaks bokmål; the channel account id is the name in lower case."""
    team_id = None
    if team is not None:
        row = await session.scalar(select(Team).where(Team.name == team))
        if row is None:
            row = Team(name=team)
            session.add(row)
            await session.flush()
        team_id = row.id
    account_id = name.lower().replace(" ", ".")
    user = User(name=name, role=role, team_id=team_id, language="nb", time_zone="Europe/Oslo", account_id=account_id)
    session.add(user)
    await session.flush()
    return actor(user, language="nb")
