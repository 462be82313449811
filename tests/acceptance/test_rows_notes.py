"""Row 3 of lead-management.md 8: what happens to notes and attachments when a lead is qualified."""

from __future__ import annotations

from datetime import timedelta

import pytest
from sqlalchemy import func, select

from dialogs.turn import File, Incoming
from services.models.note import Attachment
from services.models.opportunity import Opportunity
from services.qualification import commit, planning
from services.qualification.choices import Choices, Decision, Draft, Entity, Kind
from services.timeline import notes
from tests.acceptance.world import World
from tests.conversations import settings
from tests.conversations.office import Office
from tests.conversations.speaker import texts
from tests.emulator.client import Emulator

PDF = File("tilbud.pdf", "application/pdf", b"%PDF tilbud")


async def test_row_3_notes_and_attachments_show_on_the_opportunity(world: World, siri: Emulator) -> None:
    await world.lead()
    (attached,) = await siri.sends(
        world.url, siri.upload("befaring.txt", text="notat på Brekke Havbruk: se befaringen")
    )
    assert attached == "befaring.txt er lagt ved Kari Brekke."
    (attached,) = await siri.sends(world.url, siri.file("tilbud.pdf", b"%PDF", text="notat på Brekke Havbruk"))
    assert attached == "tilbud.pdf er lagt ved Kari Brekke."
    await siri.says(world.url, "kvalifiser Brekke Havbruk")
    assert "notat" in " ".join(texts(siri.card))
    await siri.clicks(world.url, "Kvalifiser")

    await siri.says(world.url, "vis Brekke Havbruk")
    await siri.clicks(world.url, "Vis salgsmuligheten")
    read = " ".join(texts(siri.card))
    assert all(part in read for part in ("se befaringen", "befaring.txt", "tilbud.pdf", "fra kundeemnet"))
    await siri.clicks(world.url, "Tidslinje")
    assert {"se befaringen", "tilbud.pdf · 4 byte"} <= set(texts(siri.card))

    assert await siri.clicks(world.url, "tilbud.pdf") == ["Her er tilbud.pdf (4 byte)."]
    [file] = siri.messages[-1]["attachments"]
    assert file == {
        "contentType": "application/octet-stream",
        "contentUrl": "data:application/octet-stream;base64,JVBERg==",
        "name": "tilbud.pdf",
    }


@pytest.mark.parametrize("count", [1, 3])
async def test_row_3_every_opportunity_shows_them_and_nothing_is_copied(office: Office, count: int) -> None:
    await settings.qualification(office, several_opportunities=True)
    lead, siri = await office.lead(), office.speaker("siri")
    await siri.does(Incoming(text="notat på Brekke: se tilbudet", files=(PDF,)))
    more = Choices(opportunities=(Draft(),) * count)
    async with office.store.writing() as session:
        plan = await planning.plan(session, lead.id, more, by=office.people["siri"], now=office.clock())
        await commit.qualify(session, plan, by=office.people["siri"], now=office.clock())

    async with office.store.reading() as session:
        made = (await session.scalars(select(Opportunity.id))).all()
        assert len(made) == count
        for opportunity in made:
            items = await notes.timeline(session, "opportunity", opportunity, by=office.people["siri"])
            [note] = [item for item in items if item.kind == notes.NOTE]
            assert (note.text, note.attachments[0].filename, note.from_lead) == ("se tilbudet", "tilbud.pdf", True)
        assert await session.scalar(select(func.count(Attachment.id))) == 1


async def test_row_3_an_opportunity_that_was_there_shows_those_of_each_lead_attached_to_it(office: Office) -> None:
    first = await office.lead()
    second = await office.lead(lastname="Lund", emailaddress1="lund@brekkehavbruk.example")
    siri, actor = office.speaker("siri"), office.people["siri"]
    for lead in (first, second):
        await siri.does(Incoming(text=f"notat på {lead.name}: om {lead.name}", files=(PDF,)))
    async with office.store.writing() as session:
        plan = await planning.plan(session, first.id, Choices(), by=actor, now=office.clock())
        done = await commit.qualify(session, plan, by=actor, now=office.clock())
    made = {ref.entity: ref.id for ref in done.made}
    office.clock.move(hours=1)
    attached = Choices()
    for entity, record in made.items():
        attached = attached.choose(entity, Decision(Kind.LINK, record))
    async with office.store.writing() as session:
        plan = await planning.plan(session, second.id, attached, by=actor, now=office.clock())
        done = await commit.qualify(session, plan, by=actor, now=office.clock() + timedelta(seconds=1))
        assert done.made == ()

    async with office.store.reading() as session:
        items = await notes.timeline(session, "opportunity", made[Entity.OPPORTUNITY], by=actor)
    shown = {(item.text, len(item.attachments)) for item in items if item.kind == notes.NOTE}
    assert shown == {("om Kari Brekke", 1), ("om Kari Lund", 1)}


async def test_row_3_notes_and_attachments_stay_when_the_lead_is_closed_and_opened_again(office: Office) -> None:
    await office.lead()
    siri = office.speaker("siri")
    await siri.does(Incoming(text="notat på Brekke: se tilbudet", files=(PDF,)))
    await siri.says("diskvalifiser Brekke")
    await siri.clicks("Diskvalifiser")
    await siri.clicks("Reaktiver")
    await siri.clicks("Reaktiver")
    await siri.says("vis tidslinjen til Brekke")
    assert {"se tilbudet", "tilbud.pdf · 11 byte", "Kundeemnet ble reaktivert"} <= set(texts(siri.card))
