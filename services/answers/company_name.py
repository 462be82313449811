"""In which system views the Company Name column can be edited, and who made it so (FAQ "Company Name column")."""

from __future__ import annotations

from dataclasses import dataclass
from datetime import datetime

from sqlalchemy import select

from services.models.user import User
from services.models.view import AddedColumn
from services.store import Session

COLUMN = "companyname"


@dataclass(frozen=True, slots=True)
class Addition:
    """An administrator added the column to a system view, by its code."""

    view: str
    by: str
    at: datetime


async def additions(session: Session) -> tuple[Addition, ...]:
    """Where the column was added, the first first."""
    added = (
        select(AddedColumn.view, User.name, AddedColumn.addedon)
        .join(User, User.id == AddedColumn.addedby)
        .where(AddedColumn.field == COLUMN)
        .order_by(AddedColumn.addedon, AddedColumn.view)
    )
    return tuple(Addition(view, by, at) for view, by, at in await session.execute(added))
