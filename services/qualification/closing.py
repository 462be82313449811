"""Closing the lead that was qualified, and handing its process to the opportunity."""

from __future__ import annotations

from collections.abc import Mapping
from datetime import datetime
from typing import Any

from sqlalchemy.orm.attributes import set_committed_value

from services.audit import trail
from services.changes import Changes
from services.models.field_change import FieldChange
from services.models.lead import Lead, LeadReason, LeadState
from services.models.process import ProcessInstance
from services.people.actors import Actor
from services.qualification.choices import Entity
from services.qualification.making import Made
from services.qualification.rows import Rows

CLOSED = ("statecode", "statuscode", "closedon", "parentaccountid", "parentcontactid", "qualifyingopportunityid")
STANDING = ("activestageid", "activestagestartedon", "opportunityid", "traversedpath")


def close(changes: Changes, lead: Lead, made: Made, *, lost_as: int | None, by: Actor, now: datetime) -> dict[str, Any]:
    """Close the lead (held by this transaction) and link it; what it was before, for the inverse.

    It is qualified, unless it is disqualified with the status reason `lost_as`.
    """
    links = (
        made.ids.get(Entity.ACCOUNT, lead.parentaccountid),
        made.ids.get(Entity.CONTACT, lead.parentcontactid),
        made.ids.get(Entity.OPPORTUNITY, lead.qualifyingopportunityid),
    )
    wanted = dict(zip(CLOSED, (*_standing(lost_as), now, *links), strict=True))
    previous = {column: getattr(lead, column) for column in wanted}
    _write(changes, lead, wanted | {"modifiedon": now, "version": lead.version + 1})
    changed = {column: value for column, value in wanted.items() if value != previous[column]}
    changes.insert(FieldChange, trail.history("lead", lead.id, previous, changed, by=by, now=now))
    return {
        "lead": {column: trail.plain(value) for column, value in previous.items()},
        "lead_version": lead.version,
    }


def _standing(lost_as: int | None) -> tuple[LeadState, LeadReason]:
    if lost_as is None:
        return LeadState.QUALIFIED, LeadReason.QUALIFIED
    return LeadState.DISQUALIFIED, LeadReason(lost_as)


def move(changes: Changes, found: Rows, made: Made, *, now: datetime) -> dict[str, Any] | None:
    """Move the process to the opportunity's first stage; where it stood before, None when it does not move."""
    instance, stage = found.instance, found.next_stage
    if instance is None or stage is None or not made.opportunities:
        return None
    previous = {column: trail.plain(getattr(instance, column)) for column in ("id", *STANDING)}
    path = [*(instance.traversedpath or [instance.activestageid]), stage.id]
    values = (stage.id, now, made.ids[Entity.OPPORTUNITY], path)
    _write(changes, instance, dict(zip(STANDING, values, strict=True)))
    return previous | {"after": stage.id}


def _write(changes: Changes, row: Lead | ProcessInstance, values: Mapping[str, Any]) -> None:
    """Change the row in the store, and as the session knows it."""
    changes.update(type(row), row.id, values)
    for column, value in values.items():
        set_committed_value(row, column, value)
