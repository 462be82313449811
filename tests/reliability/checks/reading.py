"""Reading the store for the checks: rows as text, and the receipts in force."""

from __future__ import annotations

from collections.abc import Sequence

from sqlalchemy import select, text

from services.models.receipt import Receipt
from services.store import Session


async def found(session: Session, statement: str) -> list[str]:
    """The rows of a statement, each as one text."""
    return [" ".join(str(each) for each in row) for row in await session.execute(text(statement))]


async def counts(session: Session, statement: str) -> dict[int, int]:
    """The rows of a statement that answers a record id and a number."""
    rows = await session.execute(text(statement))
    return {int(record_id): int(count) for record_id, count in rows}


async def receipts(session: Session) -> Sequence[Receipt]:
    """The qualifications that were not taken back, oldest first."""
    in_force = select(Receipt).where(Receipt.kind == "lead.qualified", Receipt.undoneon.is_(None)).order_by(Receipt.id)
    return (await session.scalars(in_force)).all()
