"""Refusing a lead that is closed, with who closed it and when."""

from __future__ import annotations

from services.models.lead import LeadState
from services.qualification.facts import Facts
from services.refusal import Refusal


class AlreadyQualified(Refusal):
    """The lead is qualified; `by` and `at` (ISO, UTC) say by whom and when, "" where unknown."""

    code = "already-qualified"


class LeadClosed(Refusal):
    """The lead is disqualified or merged into another; `by` and `at` as for AlreadyQualified."""

    code = "lead-closed"


def refuse(facts: Facts) -> None:
    """Raise AlreadyQualified or LeadClosed for a lead that is not open."""
    closing = facts.closing
    if closing is None:
        return
    kind = AlreadyQualified if facts.lead.state is LeadState.QUALIFIED else LeadClosed
    raise kind(lead=facts.lead.name, by=closing.by or "", at=closing.at.isoformat() if closing.at else "")
