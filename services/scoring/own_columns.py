"""The organisation's own columns that a model of leads can filter by: those that leads have."""

from __future__ import annotations

from collections import Counter

from sqlalchemy import select

from services.models.scoring import Subject
from services.scoring.adding import LONGEST_NAME
from services.scoring.attributes import OWN
from services.scoring.subjects import SUBJECTS
from services.store import Session

LOOKED_AT = 2000
"""Leads, those that came last: a column that only older ones have is not much to filter new ones by."""

MOST = 100
"""More of them do not go on a form."""


async def of_leads(session: Session) -> tuple[str, ...]:
    """As attributes are called, in order: those that the leads that came last have values of, at most 100."""
    told = SUBJECTS[Subject.LEAD]
    newest = select(told.table.c.attributes).where(~told.gone).order_by(told.table.c.id.desc()).limit(LOOKED_AT)
    filled = Counter(
        f"{OWN}{key}"
        for own in await session.scalars(newest)
        for key, value in own.items()
        if value is not None and key.isprintable() and len(OWN) + len(key) <= LONGEST_NAME
    )
    return tuple(sorted(name for name, _ in filled.most_common(MOST)))
