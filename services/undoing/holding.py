"""Holding what an undo is about before its receipt is held: a lead that is deleted is taken before its receipts too."""

from __future__ import annotations

from services.leads import claims
from services.merging import inverse, reading
from services.merging.kinds import KINDS
from services.models.receipt import Receipt
from services.store import Session

MERGED = frozenset(f"{entity}.merged" for entity in KINDS)


async def leads_first(session: Session, receipt: Receipt) -> None:
    """Take the leads that a receipt is about until the transaction ends, and the records of a merge."""
    if receipt.kind in MERGED:
        entity = receipt.kind.partition(".")[0]
        await reading.lock(session, KINDS[entity], inverse.from_json(receipt.inverse).ids)
        return
    of_pair = receipt.inverse.get("leads", ())
    await claims.hold_first(session, {*of_pair, *([receipt.lead_id] if receipt.lead_id else ())})
