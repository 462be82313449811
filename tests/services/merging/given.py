"""Given what a merge starts from: leads with all that hangs on them, and the usual way through plan and commit."""

from __future__ import annotations

from datetime import datetime
from typing import Any

from sqlalchemy import select

from services.audit.receipts import UndoPlan
from services.leads import index
from services.merging import commit, planning, undoing
from services.merging.choices import Choices
from services.merging.commit import Merged
from services.models.base import Base, table
from services.models.lead import Lead
from services.models.note import Attachment, Note
from services.models.opportunity import Opportunity
from services.models.receipt import Receipt
from services.people.actors import Actor
from services.store import Session
from services.timeline import notes
from services.timeline.validity import NewAttachment
from tests.services.qualification import given

BLANK = {"companyname": None, "emailaddress1": None, "telephone1": None}
"""A lead of which only the name and the topic are known, beside what is given."""


async def lead(session: Session, owner: Actor, now: datetime, **values: Any) -> Lead:
    """A lead as the assistant makes it: found by its words and its match codes, at the first stage of its process."""
    row = await given.lead(session, owner, **values)
    await index.index_lead(session, row)
    await given.process(session, row, now)
    return row


async def noted(session: Session, row: Any, by: Actor, now: datetime, *texts: str) -> None:
    """A record with these notes, the first of them with a file."""
    for number, text in enumerate(texts):
        files = [NewAttachment("befaring.pdf", "application/pdf", b"%PDF")] if number == 0 else []
        await notes.add(
            session, entity=row.__tablename__, record_id=row.id, text=text, by=by, now=now, attachments=files
        )


async def opportunity(session: Session, owner: Actor, now: datetime, **values: Any) -> Opportunity:
    row = Opportunity(**{"name": "Varmepumper", "owner_id": owner.id, "createdon": now, "modifiedon": now} | values)
    session.add(row)
    await session.flush()
    return row


async def merged(session: Session, entity: str, choices: Choices, by: Actor, now: datetime) -> Merged:
    """The records are merged with these choices."""
    return await commit.merge(session, await planning.plan(session, entity, choices, by=by), by=by, now=now)


async def undone(session: Session, receipt_id: int, by: Actor, now: datetime) -> UndoPlan:
    """The merge is taken back, as planned a moment before."""
    receipt = await session.get_one(Receipt, receipt_id)
    plan = await undoing.plan(session, receipt, by=by, now=now)
    await undoing.undo(session, receipt, plan, by=by, now=now)
    return plan


PASSING = frozenset({"version", "modifiedon"})
"""What every change of a record changes."""


async def everything(session: Session, *models: type[Base]) -> dict[str, dict[Any, dict[str, Any]]]:
    """All rows of these tables by id, but for what every change changes."""
    await session.flush()
    found = {}
    for model in models:
        rows = (await session.execute(select(table(model)))).mappings()
        found[model.__tablename__] = {
            _key(row): {name: value for name, value in row.items() if name not in PASSING} for row in rows
        }
    return found


def _key(row: Any) -> Any:
    return row["id"] if "id" in row else tuple(row.values())


async def texts_on(session: Session, entity: str, record_id: int) -> set[str]:
    """The texts of the notes on a record."""
    found = select(Note.text).where(Note.entity == entity, Note.record_id == record_id)
    return set(await session.scalars(found))


async def files_on(session: Session, entity: str, record_id: int) -> int:
    """How many files hang on the notes of a record."""
    on = select(Attachment.id).join(Note, Note.id == Attachment.note_id)
    return len((await session.scalars(on.where(Note.entity == entity, Note.record_id == record_id))).all())
