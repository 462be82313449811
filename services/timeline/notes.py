"""Notes, attachments and events of a record; an opportunity shows those of its leads as well (FAQ "notes")."""

from __future__ import annotations

from collections import defaultdict
from collections.abc import Mapping, Sequence
from dataclasses import dataclass
from datetime import datetime
from typing import Any

from sqlalchemy import ColumnElement, and_, func, or_, select

from services.audit import trail
from services.models.note import Attachment, Note
from services.models.timeline_entry import TimelineEntry
from services.models.user import User
from services.people.actors import Actor
from services.store import Session
from services.timeline import records, validity
from services.timeline.records import Record
from services.timeline.validity import NewAttachment

NOTE = "note"


@dataclass(frozen=True, slots=True)
class AttachmentFacts:
    """A file without its content; `size` is in bytes."""

    id: int
    filename: str
    mimetype: str
    size: int


@dataclass(frozen=True, slots=True)
class TimelineItem:
    """A note (`kind` "note", with its text) or an event (its kind, with its facts), newest first in a timeline.

    `from_lead` marks what an opportunity shows of the leads that became it. `author` is None for the assistant's own.
    """

    kind: str
    id: int
    at: datetime
    author: str | None
    text: str = ""
    facts: Mapping[str, Any] | None = None
    attachments: tuple[AttachmentFacts, ...] = ()
    from_lead: bool = False


async def add(
    session: Session,
    *,
    entity: str,
    record_id: int,
    text: str,
    by: Actor,
    now: datetime,
    attachments: Sequence[NewAttachment] = (),
) -> int:
    """Write a note on a record, with its files; answers the note's id. A closed lead can be written on.

    Raises InvalidNote, NotFound, NotAllowed.
    """
    written = validity.written(text, files=len(attachments))
    validity.check_files(attachments)
    await records.changeable(session, entity, record_id, by=by)
    note = Note(entity=entity, record_id=record_id, text=written, author_id=by.id, createdon=now)
    session.add(note)
    await session.flush()
    hang_on(session, note, attachments)
    trail.record(session, "note.added", entity=entity, record_id=record_id, by=by, now=now, note=note.id)
    return note.id


async def timeline(session: Session, entity: str, record_id: int, *, by: Actor) -> tuple[TimelineItem, ...]:
    """Notes and events of the record, and of the leads that became an opportunity, newest first.

    Nothing is copied or moved: the lead's stay the lead's. Raises NotFound. Five statements at most.
    """
    record = await records.with_leads(session, await records.visible(session, entity, record_id, by=by), by=by)
    items = [*await _notes(session, record), *await _events(session, record)]
    return tuple(sorted(items, key=lambda item: (item.at, item.kind == NOTE, item.id), reverse=True))


async def _notes(session: Session, record: Record) -> list[TimelineItem]:
    rows = await session.execute(select(Note, User.name).join(User, User.id == Note.author_id).where(_on(Note, record)))
    notes = rows.all()
    files = await files_on(session, [note.id for note, _ in notes])
    return [
        TimelineItem(NOTE, note.id, note.createdon, author, note.text, None, tuple(files[note.id]), _lent(note, record))
        for note, author in notes
    ]


def hang_on(session: Session, note: Note, files: Sequence[NewAttachment]) -> None:
    """Store files, checked before, as those of a note."""
    session.add_all(
        Attachment(note_id=note.id, filename=each.filename, mimetype=each.mimetype, content=each.content)
        for each in files
    )


async def files_on(session: Session, notes: Sequence[int]) -> dict[int, list[AttachmentFacts]]:
    """The files of these notes, by note, without their content."""
    found: dict[int, list[AttachmentFacts]] = defaultdict(list)
    if not notes:
        return found
    columns = (Attachment.note_id, Attachment.id, Attachment.filename, Attachment.mimetype)
    size = func.length(Attachment.content)
    rows = await session.execute(select(*columns, size).where(Attachment.note_id.in_(notes)).order_by(Attachment.id))
    for note, *facts in rows:
        found[note].append(AttachmentFacts(*facts))
    return found


async def _events(session: Session, record: Record) -> list[TimelineItem]:
    events = (
        select(TimelineEntry, User.name)
        .outerjoin(User, User.id == TimelineEntry.author_id)
        .where(_on(TimelineEntry, record))
    )
    return [
        TimelineItem(row.kind, row.id, row.createdon, author, facts=row.facts, from_lead=_lent(row, record))
        for row, author in (await session.execute(events))
    ]


def _on(kind: type[Note] | type[TimelineEntry], record: Record) -> ColumnElement[bool]:
    own = and_(kind.entity == record.entity, kind.record_id == record.id)
    return or_(own, and_(kind.entity == "lead", kind.record_id.in_(record.leads))) if record.leads else own


def _lent(row: Note | TimelineEntry, record: Record) -> bool:
    return row.entity != record.entity
