"""How many notes and attachments of qualified leads are shown on opportunities (FAQ "notes and attachments")."""

from __future__ import annotations

from dataclasses import dataclass

from sqlalchemy import exists, func, select

from services.models.lead import Lead
from services.models.note import Attachment, Note
from services.models.opportunity import Opportunity
from services.people.actors import Actor
from services.people.rights import may_see
from services.store import Session


@dataclass(frozen=True, slots=True)
class Lent:
    """Notes of leads that opportunities show, and the files on them."""

    notes: int
    attachments: int


async def count(session: Session, *, by: Actor) -> Lent:
    """Those of leads that the person may see, in two statements."""
    shown = exists().where(Opportunity.originatingleadid == Lead.id, Opportunity.archivedon.is_(None))
    leads = select(Lead.id).where(may_see(Lead.owner_id, by), shown)
    notes = select(Note.id).where(Note.entity == "lead", Note.record_id.in_(leads))
    files = select(func.count(Attachment.id)).where(Attachment.note_id.in_(notes))
    total = await session.scalar(select(func.count()).select_from(notes.subquery()))
    return Lent(total or 0, await session.scalar(files) or 0)
