"""Asking for the score of records that were just saved, in the transaction that saves them."""

from __future__ import annotations

from collections.abc import Sequence
from datetime import datetime

from services.jobs import queue
from services.store import Session

NEW = "score.new"


async def ask(session: Session, entity: str, ids: Sequence[int], *, now: datetime) -> None:
    """Have these new records of a type ("lead") scored as soon as can be; one job, one statement."""
    if ids:
        await queue.ask(session, NEW, {"entity": entity, "ids": list(ids), "at": now.isoformat()}, due=now, now=now)
