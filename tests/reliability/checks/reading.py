"""Reading the store for the checks: rows as text, and the receipts in force."""

from __future__ import annotations

from collections.abc import Sequence

from sqlalchemy import select, text

from services.models.lead import Lead
from services.models.receipt import Receipt
from services.store import Session

QUALIFIED = "lead.qualified"


async def found(session: Session, statement: str) -> list[str]:
    """The rows of a statement, each as one text."""
    return [" ".join(str(each) for each in row) for row in await session.execute(text(statement))]


async def counts(session: Session, statement: str) -> dict[int, int]:
    """The rows of a statement that answers a record id and a number."""
    rows = await session.execute(text(statement))
    return {int(record_id): int(count) for record_id, count in rows}


async def survivors(session: Session) -> dict[int, int]:
    """Each lead that was merged, and the one it ended at, where all that hung on it is now."""
    rows = await session.execute(select(Lead.id, Lead.masterid))
    master = {lead_id: master_id for lead_id, master_id in rows if master_id is not None}
    ends = {}
    for lead_id in master:
        seen = {at := lead_id}
        while at in master and master[at] not in seen:
            seen.add(at := master[at])
        ends[lead_id] = at
    return ends


async def receipts(session: Session) -> Sequence[Receipt]:
    """The qualifications that were not taken back, oldest first."""
    return [receipt for receipt in await makers(session) if receipt.kind == QUALIFIED and receipt.undoneon is None]


async def makers(session: Session) -> Sequence[Receipt]:
    """What made records, taken back or not, oldest first."""
    made = select(Receipt).where(Receipt.kind.in_((QUALIFIED, "lead.disqualified-keeping"))).order_by(Receipt.id)
    return (await session.scalars(made)).all()
