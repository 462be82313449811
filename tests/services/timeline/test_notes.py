"""Notes on records, and timelines: an opportunity shows those of its lead."""

from __future__ import annotations

from datetime import datetime, timedelta

import pytest
from sqlalchemy import func, select

from services.models.note import Note
from services.models.opportunity import Opportunity
from services.models.user import Role
from services.people.actors import Actor
from services.people.rights import NotAllowed, NotFound
from services.store import Session
from services.timeline import entries, notes
from services.timeline.notes import AttachmentFacts
from services.timeline.validity import LARGEST_FILE, InvalidNote, NewAttachment
from tests.given import leads as given
from tests.given import people


async def an_opportunity(session: Session, by: Actor, now: datetime, *, lead_id: int) -> Opportunity:
    row = Opportunity(name="Varmepumper", owner_id=by.id, originatingleadid=lead_id, createdon=now, modifiedon=now)
    session.add(row)
    await session.flush()
    return row


async def test_notes_and_events_are_one_timeline_newest_first(session: Session, now: datetime) -> None:
    siri = await people.person(session)
    lead = await given.lead(session, siri)
    entries.record(session, "lead.created", entity="lead", record_id=lead.id, by=siri, now=now)
    later = now + timedelta(minutes=5)
    await notes.add(session, entity="lead", record_id=lead.id, text=" Vil ha tilbud.\r\n", by=siri, now=later)

    note, event = await notes.timeline(session, "lead", lead.id, by=siri)

    assert (note.kind, note.text, note.author, note.at, note.from_lead) == (
        "note", "Vil ha tilbud.", "Siri Selger", later, False,
    )  # fmt: skip
    assert (event.kind, event.author, event.text) == ("lead.created", "Siri Selger", "")


async def test_an_opportunity_shows_the_notes_and_files_of_its_lead(session: Session, now: datetime) -> None:
    siri = await people.person(session)
    lead = await given.lead(session, siri)
    opportunity = await an_opportunity(session, siri, now, lead_id=lead.id)
    file = NewAttachment("tilbud.pdf", "application/pdf", b"%PDF")
    await notes.add(session, entity="lead", record_id=lead.id, text="Se tilbud", by=siri, now=now, attachments=[file])
    later = now + timedelta(days=1)
    await notes.add(session, entity="opportunity", record_id=opportunity.id, text="Møtt", by=siri, now=later)

    shown = await notes.timeline(session, "opportunity", opportunity.id, by=siri)

    assert [(each.text, each.from_lead) for each in shown] == [("Møtt", False), ("Se tilbud", True)]
    [attached] = shown[1].attachments
    assert attached == AttachmentFacts(attached.id, "tilbud.pdf", "application/pdf", 4)
    assert await session.scalar(select(func.count(Note.id))) == 2


async def test_the_lead_does_not_show_the_notes_of_its_opportunity(session: Session, now: datetime) -> None:
    siri = await people.person(session)
    lead = await given.lead(session, siri)
    opportunity = await an_opportunity(session, siri, now, lead_id=lead.id)
    await notes.add(session, entity="opportunity", record_id=opportunity.id, text="Møtt", by=siri, now=now)

    assert await notes.timeline(session, "lead", lead.id, by=siri) == ()


async def test_an_opportunity_keeps_back_what_its_reader_may_not_see_of_the_lead(
    session: Session, now: datetime
) -> None:
    siri, ola = await people.person(session), await people.person(session, "Ola Sør", team="Sør")
    lead = await given.lead(session, siri)
    await notes.add(session, entity="lead", record_id=lead.id, text="Hemmelig", by=siri, now=now)
    opportunity = await an_opportunity(session, ola, now, lead_id=lead.id)

    assert await notes.timeline(session, "opportunity", opportunity.id, by=ola) == ()


@pytest.mark.parametrize(
    ("entity", "role", "team", "refusal"),
    [
        ("lead", Role.SELLER, "Nord", NotAllowed),
        ("lead", Role.SELLER, "Sør", NotFound),
        ("lead", Role.MANAGER, "Nord", None),
        ("lead", Role.ADMINISTRATOR, None, None),
        ("lead", Role.NONE, "Nord", NotFound),
        ("account", Role.SELLER, "Sør", NotAllowed),
        ("account", Role.NONE, "Nord", NotFound),
        ("user", Role.ADMINISTRATOR, None, NotFound),
    ],
)
async def test_who_writes_on_a_record_of_somebody_in_nord(
    session: Session, now: datetime, *, entity: str, role: Role, team: str | None, refusal: type[Exception] | None
) -> None:
    siri = await people.person(session)
    record = await (given.account if entity == "account" else given.lead)(session, siri)
    writer = await people.person(session, "Skriver", role=role, team=team)

    if refusal is None:
        await notes.add(session, entity=entity, record_id=record.id, text="Ring", by=writer, now=now)
        assert len(await notes.timeline(session, entity, record.id, by=siri)) == 1
    else:
        with pytest.raises(refusal):
            await notes.add(session, entity=entity, record_id=record.id, text="Ring", by=writer, now=now)


@pytest.mark.parametrize(
    ("text", "problem"),
    [("  ", "required"), ("Ring\x00", "nul-character"), ("\udc00", "lone-surrogate"), ("x" * 20_001, "too-long")],
)
async def test_a_note_that_cannot_be_stored_is_refused(
    session: Session, now: datetime, text: str, problem: str
) -> None:
    siri = await people.person(session)
    lead = await given.lead(session, siri)

    with pytest.raises(InvalidNote) as refused:
        await notes.add(session, entity="lead", record_id=lead.id, text=text, by=siri, now=now)

    assert (refused.value.facts["field"], refused.value.facts["problem"]) == ("text", problem)


async def test_a_file_that_is_too_large_is_refused(session: Session, now: datetime) -> None:
    siri = await people.person(session)
    lead = await given.lead(session, siri)
    large = NewAttachment("film.mp4", "video/mp4", bytes(LARGEST_FILE + 1))

    with pytest.raises(InvalidNote):
        await notes.add(session, entity="lead", record_id=lead.id, text="x", by=siri, now=now, attachments=[large])
