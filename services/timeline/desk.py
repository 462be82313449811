"""Files that wait on a person's desk until it is known which record they belong to (decision 0009).

They hang on a note of the person's own, which no timeline shows, until it is handed over whole.
"""

from __future__ import annotations

from collections.abc import Sequence
from datetime import datetime

from sqlalchemy import select

from services.audit import trail
from services.models.note import Note
from services.models.user import User
from services.people.actors import Actor
from services.refusal import Refusal
from services.store import Session
from services.timeline import notes, records, validity
from services.timeline.notes import AttachmentFacts
from services.timeline.validity import NewAttachment

DESK = User.__tablename__


class FilesGone(Refusal):
    """The files are no longer on the desk: they were handed over, or waited too long."""

    code = "files-gone"


async def lay(session: Session, files: Sequence[NewAttachment], *, onto: int = 0, by: Actor, now: datetime) -> int:
    """Lay files on the desk, beside those that lie there as `onto`; answers what they lie there as.

    Raises InvalidNote and FilesGone.
    """
    already = await lying(session, onto, by=by) if onto else ()
    validity.check_files(files, already=len(already))
    note = await _note(session, onto, by=by) if onto else _new(by=by, now=now)
    session.add(note)
    await session.flush()
    notes.hang_on(session, note, files)
    await session.flush()
    return note.id


async def lying(session: Session, laid: int, *, by: Actor) -> tuple[AttachmentFacts, ...]:
    """The files that lie on the desk as `laid`. Raises FilesGone."""
    note = await _note(session, laid, by=by)
    return tuple((await notes.files_on(session, [note.id]))[note.id])


async def hand_over(
    session: Session, laid: int, *, entity: str, record_id: int, text: str, by: Actor, now: datetime
) -> int:
    """Make a note on a record of what lies on the desk, with this text; answers the note's id.

    Raises InvalidNote, FilesGone, NotFound, NotAllowed.
    """
    await records.changeable(session, entity, record_id, by=by)
    written = validity.written(text, files=len(await lying(session, laid, by=by)))
    note = await _note(session, laid, by=by)
    note.entity, note.record_id, note.text, note.createdon = entity, record_id, written, now
    trail.record(session, "note.added", entity=entity, record_id=record_id, by=by, now=now, note=note.id)
    return note.id


def _new(*, by: Actor, now: datetime) -> Note:
    return Note(entity=DESK, record_id=by.id, text="", author_id=by.id, createdon=now)


async def _note(session: Session, laid: int, *, by: Actor) -> Note:
    note = await session.scalar(select(Note).where(Note.id == laid, Note.entity == DESK, Note.record_id == by.id))
    if note is None:
        raise FilesGone
    return note
