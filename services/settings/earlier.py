"""How settings stood at an earlier moment, by the audit trail."""

from __future__ import annotations

from collections.abc import Sequence
from datetime import datetime
from typing import Any, TypeVar

from sqlalchemy import Row

from services.settings import history, stored
from services.settings.sections import Section
from services.store import Session

S = TypeVar("S", bound=Section)


async def section(session: Session, kind: type[S], at: datetime) -> S:
    """The section as it was at that moment, in one statement."""
    rows = (await session.execute(history.ENTRIES_OF_ONE, {"section": stored.name_of(kind)})).all()
    return stored.section(kind, _value(rows, at))


def _value(rows: Sequence[Row[*tuple[Any, ...]]], at: datetime) -> dict[str, Any] | None:
    """What the last change before had made of it; else what the first one after found; else what is stored."""
    before = [row.facts["after"] for row in rows if row.facts is not None and row.at <= at]
    after = [row.facts["before"] for row in rows if row.facts is not None and row.at > at]
    found: dict[str, Any] | None = before[-1] if before else after[0] if after else rows[0].value if rows else None
    return found
