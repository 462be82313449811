"""Files that wait on a person's desk: nobody else reaches them, they are handed over whole or stay, or are purged."""

from __future__ import annotations

from datetime import datetime, timedelta

import pytest
from sqlalchemy import func, select

from services.jobs import purging
from services.models.audit_entry import AuditEntry
from services.models.note import Attachment, Note
from services.models.user import Role
from services.people.rights import NotAllowed, NotFound
from services.store import Session
from services.timeline import attachments, desk, notes
from services.timeline.desk import FilesGone
from services.timeline.validity import MOST_FILES, InvalidNote, NewAttachment
from tests.given import leads as given
from tests.given import people

PDF = NewAttachment("tilbud.pdf", "application/pdf", b"%PDF")
TEXT = NewAttachment("notat.txt", "text/plain", b"Ring")


async def count(session: Session, kind: type[Note] | type[Attachment]) -> int:
    return await session.scalar(select(func.count()).select_from(kind)) or 0


async def test_what_is_handed_over_is_a_note_of_the_record_and_is_written_down(session: Session, now: datetime) -> None:
    siri = await people.person(session)
    lead = await given.lead(session, siri)
    laid = await desk.lay(session, [PDF], by=siri, now=now)
    assert await desk.lay(session, [TEXT], onto=laid, by=siri, now=now) == laid
    later = now + timedelta(hours=1)

    await desk.hand_over(session, laid, entity="lead", record_id=lead.id, text=" Se tilbud ", by=siri, now=later)

    [note] = await notes.timeline(session, "lead", lead.id, by=siri)
    assert (note.text, note.at, [file.filename for file in note.attachments]) == (
        "Se tilbud", later, ["tilbud.pdf", "notat.txt"],
    )  # fmt: skip
    [entry] = await session.scalars(select(AuditEntry).where(AuditEntry.action == "note.added"))
    assert (entry.entity, entry.record_id) == ("lead", lead.id)
    with pytest.raises(FilesGone):
        await desk.hand_over(session, laid, entity="lead", record_id=lead.id, text="", by=siri, now=later)


async def test_nobody_else_reaches_a_desk(session: Session, now: datetime) -> None:
    siri, chief = await people.person(session), await people.person(session, "Anders", role=Role.ADMINISTRATOR)
    lead = await given.lead(session, siri)
    laid = await desk.lay(session, [PDF], by=siri, now=now)
    [file] = await desk.lying(session, laid, by=siri)

    for reach in (
        desk.lying(session, laid, by=chief),
        desk.lay(session, [TEXT], onto=laid, by=chief, now=now),
        desk.hand_over(session, laid, entity="lead", record_id=lead.id, text="x", by=chief, now=now),
    ):
        with pytest.raises(FilesGone):
            await reach
    for person in (siri, chief):
        with pytest.raises(NotFound):
            await notes.timeline(session, "user", siri.id, by=person)
        with pytest.raises(NotFound):
            await attachments.get(session, file.id, by=person)


async def test_a_note_of_a_record_is_on_no_desk(session: Session, now: datetime) -> None:
    siri = await people.person(session)
    lead = await given.lead(session, siri)
    note = await notes.add(session, entity="lead", record_id=lead.id, text="Ring", by=siri, now=now)
    with pytest.raises(FilesGone):
        await desk.lying(session, note, by=siri)


async def test_what_may_not_be_handed_over_stays(session: Session, now: datetime) -> None:
    siri, morten = await people.person(session), await people.person(session, "Morten", role=Role.MANAGER)
    of_morten = await given.lead(session, morten)
    laid = await desk.lay(session, [PDF], by=siri, now=now)
    with pytest.raises(NotAllowed):
        await desk.hand_over(session, laid, entity="lead", record_id=of_morten.id, text="", by=siri, now=now)
    with pytest.raises(InvalidNote):
        await desk.hand_over(
            session, laid, entity="lead", record_id=(await given.lead(session, siri)).id, text="\x00", by=siri, now=now
        )
    assert len(await desk.lying(session, laid, by=siri)) == 1


async def test_a_desk_takes_no_more_files_than_a_note(session: Session, now: datetime) -> None:
    siri = await people.person(session)
    laid = await desk.lay(session, [PDF] * MOST_FILES, by=siri, now=now)
    with pytest.raises(InvalidNote):
        await desk.lay(session, [TEXT], onto=laid, by=siri, now=now)
    assert await count(session, Attachment) == MOST_FILES


async def test_the_purge_clears_what_nobody_came_back_to(session: Session, now: datetime) -> None:
    siri = await people.person(session)
    lead = await given.lead(session, siri)
    old = now - purging.KEEP_ON_DESKS - timedelta(minutes=1)
    await desk.lay(session, [PDF, TEXT], by=siri, now=old)
    young = await desk.lay(session, [PDF], by=siri, now=now)
    await notes.add(session, entity="lead", record_id=lead.id, text="", by=siri, now=old, attachments=[PDF])

    await purging.purge(session, {}, now)

    assert (await count(session, Note), await count(session, Attachment)) == (2, 2)
    assert len(await desk.lying(session, young, by=siri)) == 1


async def test_a_file_comes_back_as_it_was_sent(session: Session, now: datetime) -> None:
    siri, tone = await people.person(session), await people.person(session, "Tone", team="Sør")
    lead = await given.lead(session, siri)
    await notes.add(session, entity="lead", record_id=lead.id, text="", by=siri, now=now, attachments=[PDF])
    [note] = await notes.timeline(session, "lead", lead.id, by=siri)

    kept = await attachments.get(session, note.attachments[0].id, by=siri)

    assert (kept.filename, kept.mimetype, kept.content) == ("tilbud.pdf", "application/pdf", b"%PDF")
    with pytest.raises(NotFound):
        await attachments.get(session, kept.id, by=tone)
    with pytest.raises(NotFound):
        await attachments.get(session, kept.id + 1, by=siri)
