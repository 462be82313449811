"""Changes that are sent together: all of them, in one statement where the database can."""

from __future__ import annotations

from datetime import datetime

from sqlalchemy import select

from services.audit import trail
from services.changes import Changes
from services.models.audit_entry import AuditEntry
from services.models.field_change import FieldChange
from services.models.lead import Lead, LeadState
from services.store import Session
from tests.given import leads, people


async def test_rows_are_added_and_changed_together(session: Session, now: datetime) -> None:
    seller = await people.person(session)
    lead = await leads.lead(session, seller)
    changes = Changes()
    changes.update(Lead, lead.id, {"statecode": LeadState.QUALIFIED, "closedon": now})
    old, new = {"statecode": LeadState.OPEN, "closedon": None}, {"statecode": LeadState.QUALIFIED, "closedon": now}
    changes.insert(FieldChange, trail.history("lead", lead.id, old, new, by=seller, now=now))
    changes.insert(
        AuditEntry, [trail.entry("lead.qualified", entity="lead", record_id=lead.id, by=seller, now=now, facts={})]
    )

    await changes.send(session)

    await session.refresh(lead)
    assert (lead.statecode, lead.closedon, lead.subject) == (LeadState.QUALIFIED, now, "Tilbud på varmepumper")
    history = await session.execute(select(FieldChange.field, FieldChange.old, FieldChange.new))
    assert set(history.all()) == {("statecode", 0, 1), ("closedon", None, now.isoformat())}
    assert await session.scalar(select(AuditEntry.action)) == "lead.qualified"


async def test_no_rows_are_no_change(session: Session) -> None:
    changes = Changes()
    changes.insert(FieldChange, [])
    await changes.send(session)
    assert (await session.scalars(select(FieldChange))).all() == []
