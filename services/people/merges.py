"""Whose lead was merged into another one reads that one, wherever it is (lead-management.md 6.5, security).

Asked only for a lead that the person would not see otherwise. What lists and search find is what the person owns and
the team's: of a million leads, who has merged which is not looked up for every list.
"""

from __future__ import annotations

from sqlalchemy import select
from sqlalchemy.orm import aliased

from services.models.lead import Lead, LeadState
from services.models.user import Role
from services.people.actors import Actor
from services.store import Session


async def survives(session: Session, lead_id: int, *, by: Actor) -> bool:
    """Whether a lead of the person's own was merged into this one, or into one that was merged into it since."""
    if by.role is Role.NONE:
        return False
    own = (Lead.owner_id == by.id, Lead.statecode == LeadState.DISQUALIFIED, Lead.merged)
    survivors = select(Lead.masterid.label("id")).where(*own).cte(recursive=True)
    later = aliased(Lead)
    after_it = select(later.masterid).join(survivors, later.id == survivors.c.id).where(later.merged)
    every = survivors.union(after_it)
    return await session.scalar(select(every.c.id).where(every.c.id == lead_id).limit(1)) is not None
