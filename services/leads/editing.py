"""Changing the columns of a lead that people fill in."""

from __future__ import annotations

from collections.abc import Mapping
from dataclasses import dataclass
from datetime import datetime
from typing import Any

from services import fields
from services.audit import trail
from services.leads import claims, linking, queries, undoing, validation, writing
from services.leads.facts import LeadFacts
from services.leads.validation import FieldProblem, InvalidLead
from services.models.lead import Lead
from services.people.actors import Actor
from services.store import Session
from services.timeline import entries

COLUMNS = frozenset(fields.of("lead"))
"""What a person may change."""


@dataclass(frozen=True, slots=True)
class Editable:
    """A lead that can be changed, and the values of those columns."""

    lead: LeadFacts
    values: Mapping[str, Any]


async def to_edit(session: Session, lead_id: int, *, by: Actor) -> Editable:
    """The lead as it stands. Raises NotFound, NotAllowed, LeadClosed, LeadMerged."""
    lead = await queries.get(session, lead_id, by=by)
    claims.check_rights(lead, by=by)
    claims.check_open(lead)
    return Editable(lead, await _values(session, lead_id))


async def update(
    session: Session, lead_id: int, values: Mapping[str, Any], *, version: int, by: Actor, now: datetime
) -> LeadFacts:
    """Change columns of an open lead: found by its new words and match codes, its history and timeline kept.

    Values that are what they were are no change. Raises NotFound, NotAllowed, LeadChanged, LeadClosed, LeadMerged,
    InvalidLead with every problem. Source: lead-management.md 1.1, 1.11.
    """
    lead = await claims.changeable(session, lead_id, version, by=by)
    claims.check_open(lead)
    cleaned = validation.cleaned(values)
    problems = (*_unknown(cleaned), *validation.problems_of_change(cleaned), *await linking.problems(session, cleaned))
    if problems:
        raise InvalidLead(problems)
    before = await _values(session, lead_id)
    changed = {column: value for column, value in cleaned.items() if before[column] != value}
    if not changed:
        return lead
    row = await claims.claim(session, lead, now=now)
    await undoing.keep(session, "lead.updated", row, changed, by=by, now=now)
    await writing.write(session, row, changed, by=by, now=now)
    facts = {"columns": sorted(changed)}
    trail.record(session, "lead.updated", entity="lead", record_id=row.id, by=by, now=now, **facts)
    entries.record(session, "lead.updated", entity="lead", record_id=row.id, by=by, now=now, **facts)
    return await queries.get(session, lead_id, by=by)


async def _values(session: Session, lead_id: int) -> dict[str, Any]:
    row = await session.get_one(Lead, lead_id)
    return {column: getattr(row, column) for column in COLUMNS}


def _unknown(values: Mapping[str, Any]) -> tuple[FieldProblem, ...]:
    return tuple(FieldProblem(name, "not-to-be-changed") for name in values if name not in COLUMNS)
