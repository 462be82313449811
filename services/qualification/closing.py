"""Closing the lead that was qualified, and handing its process to the opportunity."""

from __future__ import annotations

from collections.abc import Mapping
from datetime import datetime
from typing import Any

from sqlalchemy import insert

from services.audit import trail
from services.models.field_change import FieldChange
from services.models.lead import Lead, LeadReason, LeadState
from services.models.process import ProcessInstance
from services.people.actors import Actor
from services.qualification.choices import Entity
from services.qualification.making import Made
from services.qualification.rows import Rows
from services.store import Session


async def close(session: Session, lead: Lead, made: Made, *, by: Actor, now: datetime) -> dict[str, Any]:
    """Close the lead as qualified and link it, with its history; what it was before, for the inverse."""
    wanted = {
        "statecode": LeadState.QUALIFIED,
        "statuscode": LeadReason.QUALIFIED,
        "closedon": now,
        "parentaccountid": made.ids.get(Entity.ACCOUNT, lead.parentaccountid),
        "parentcontactid": made.ids.get(Entity.CONTACT, lead.parentcontactid),
        "qualifyingopportunityid": made.ids.get(Entity.OPPORTUNITY, lead.qualifyingopportunityid),
    }
    previous = {column: getattr(lead, column) for column in wanted}
    changed = {column: value for column, value in wanted.items() if value != previous[column]}
    for column, value in changed.items():
        setattr(lead, column, value)
    lead.modifiedon = now
    await _remember(session, lead.id, previous, changed, by=by, now=now)
    return {
        "lead": {column: trail.plain(value) for column, value in previous.items()},
        "lead_version": lead.version,
    }


def move(found: Rows, made: Made, *, now: datetime) -> dict[str, Any] | None:
    """Move the process to the opportunity's first stage; where it stood before, None when it does not move."""
    instance, stage = found.instance, found.next_stage
    if instance is None or stage is None or Entity.OPPORTUNITY not in made.rows:
        return None
    previous = _standing(instance)
    instance.activestageid, instance.activestagestartedon = stage.id, now
    instance.opportunityid = made.ids[Entity.OPPORTUNITY]
    instance.traversedpath = [*(instance.traversedpath or [previous["activestageid"]]), stage.id]
    return previous


async def _remember(
    session: Session, lead_id: int, old: Mapping[str, Any], new: Mapping[str, Any], *, by: Actor, now: datetime
) -> None:
    """The history of the changed fields, in one statement."""
    rows = [{"field": field, "old": trail.plain(old[field]), "new": trail.plain(value)} for field, value in new.items()]
    common = {"entity": "lead", "record_id": lead_id, "at": now, "by": by.id}
    await session.execute(insert(FieldChange), [row | common for row in rows])


def _standing(instance: ProcessInstance) -> dict[str, Any]:
    columns = ("id", "activestageid", "activestagestartedon", "opportunityid", "traversedpath")
    return {column: trail.plain(getattr(instance, column)) for column in columns}
