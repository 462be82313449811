"""Asking for a summary, in the transaction that qualifies the lead; a worker writes it afterwards."""

from __future__ import annotations

from datetime import datetime

from services.jobs import queue
from services.settings.sections import CopilotSettings, QualificationSettings
from services.store import Session

KIND = "lead.summary"
"""What the job is called, and what the summary is called on the timelines."""


def is_wanted(qualification: QualificationSettings, copilot: CopilotSettings) -> bool:
    """Whether a lead that is qualified now is summarized (FAQ "Why don't I see lead summary after qualification?")."""
    return qualification.new_experience and qualification.summarize and copilot.enabled


async def ask(session: Session, lead_id: int, *, lead_version: int, now: datetime) -> None:
    """Ask for the summary of a lead that this transaction qualifies; `lead_version` is the receipt's.

    Whether it is wanted is for the caller to look at.
    """
    await queue.ask(session, KIND, {"lead": lead_id, "lead_version": lead_version}, due=now, now=now)
