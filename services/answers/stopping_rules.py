"""The published rules that can stop a qualification: they compare leads or opportunities (lead-management.md 4)."""

from __future__ import annotations

from services.duplicates import rules
from services.duplicates.rules import Rule
from services.store import Session

STOPPED = ("lead", "opportunity")
"""The record types whose duplicates forbid a qualification; those of accounts and contacts are a choice."""


async def published(session: Session) -> tuple[Rule, ...]:
    """The published rules for leads, then those for opportunities."""
    in_force = await rules.load(session)
    return tuple(rule for entity in STOPPED for rule in in_force.of(entity))
