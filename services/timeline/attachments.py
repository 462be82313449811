"""One file of a timeline, with its content."""

from __future__ import annotations

from dataclasses import dataclass, field

from sqlalchemy import select

from services.models.note import Attachment, Note
from services.people.actors import Actor
from services.people.rights import NotFound
from services.store import Session
from services.timeline import records


@dataclass(frozen=True, slots=True)
class StoredFile:
    """A file as it was sent."""

    id: int
    filename: str
    mimetype: str
    content: bytes = field(repr=False)


async def get(session: Session, attachment_id: int, *, by: Actor) -> StoredFile:
    """The file, if the person may see the record whose note it hangs on. Raises NotFound."""
    place = select(Note.entity, Note.record_id).join(Attachment, Attachment.note_id == Note.id)
    found = (await session.execute(place.where(Attachment.id == attachment_id))).one_or_none()
    if found is None:
        raise NotFound(entity="attachment", record=attachment_id)
    await records.visible(session, *found, by=by)
    row = await session.get_one(Attachment, attachment_id)
    return StoredFile(row.id, row.filename, row.mimetype, row.content)
