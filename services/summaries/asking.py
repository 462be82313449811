"""Asking for a summary, in the transaction that qualifies the lead; a worker writes it afterwards."""

from __future__ import annotations

from datetime import datetime

from services.jobs import queue
from services.store import Session

KIND = "lead.summary"
"""What the job is called, and what the summary is called on the timelines."""


async def ask(session: Session, lead_id: int, *, lead_version: int, now: datetime) -> None:
    """Ask for the summary of a lead that this transaction qualifies; `lead_version` is the receipt's.

    Whether it is wanted is for the caller to look at: a plan says so.
    """
    await queue.ask(session, KIND, {"lead": lead_id, "lead_version": lead_version}, due=now, now=now)
