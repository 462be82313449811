"""A lead that was about to be created goes into one that is there: what was typed is taken over, nothing is created.

The one that is there is the primary record, as always when a new record is merged (lead-management.md 6.5).
"""

from __future__ import annotations

from collections.abc import Collection, Mapping
from dataclasses import dataclass
from datetime import datetime
from typing import Any

from services.audit import trail
from services.leads import editing, validation
from services.leads.editing import Editable
from services.leads.facts import LeadFacts
from services.people.actors import Actor
from services.store import Session


@dataclass(frozen=True, slots=True)
class Taken:
    """A column with what was typed for the new lead, and what the existing one holds, None where it is blank."""

    column: str
    typed: Any
    held: Any

    @property
    def fills(self) -> bool:
        """Whether the existing lead lacks it."""
        return self.held is None


def differing(lead: Editable, typed: Mapping[str, Any]) -> tuple[Taken, ...]:
    """What was typed that the existing lead has not, in the order of the form."""
    cleaned = validation.cleaned(typed)
    known = ((column, value) for column, value in cleaned.items() if column in lead.values and value is not None)
    return tuple(Taken(column, value, lead.values[column]) for column, value in known if lead.values[column] != value)


async def take_over(
    session: Session, lead: Editable, typed: Mapping[str, Any], columns: Collection[str], *, by: Actor, now: datetime
) -> LeadFacts:
    """Write those of the columns that differ on the existing lead; an undo takes it back like any change.

    Raises NotFound, NotAllowed, LeadChanged, LeadClosed, LeadMerged, InvalidLead.
    """
    taken = {each.column: each.typed for each in differing(lead, typed) if each.column in columns}
    saved = await editing.update(session, lead.lead.id, taken, version=lead.lead.version, by=by, now=now)
    facts = {"columns": sorted(taken)}
    trail.record(session, "lead.merged-before-saving", entity="lead", record_id=saved.id, by=by, now=now, **facts)
    return saved
