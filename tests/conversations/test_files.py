"""Files in the conversation: sent with a note, sent alone, waiting for their lead, looked at and fetched back."""

from __future__ import annotations

from typing import Any

import pytest
from sqlalchemy import select

from dialogs.turn import File, Incoming
from services.models.note import Attachment, Note
from services.store import Store
from services.timeline.validity import LARGEST_FILE
from tests.conversations.office import Office
from tests.conversations.speaker import Speaker, texts

PDF = File("tilbud.pdf", "application/pdf", b"%PDF tilbud")
TEXT = File("notat.txt", "text/plain", b"Ring i morgen.")


def sent(*files: File, text: str = "") -> Incoming:
    return Incoming(text=text, files=files)


def without(problem: str, name: str = "tilbud.pdf") -> File:
    return File(name, "application/pdf", problem=problem)


async def stored(store: Store) -> list[tuple[str, int, str, list[tuple[str, bytes]]]]:
    """All notes as (entity, record, text, files)."""
    async with store.reading() as session:
        notes = (await session.scalars(select(Note).order_by(Note.id))).all()
        files = (await session.scalars(select(Attachment).order_by(Attachment.id))).all()
    return [
        (note.entity, note.record_id, note.text, [(f.filename, f.content) for f in files if f.note_id == note.id])
        for note in notes
    ]


async def test_a_note_is_written_with_its_file_in_one_message(office: Office, siri: Speaker) -> None:
    lead = await office.lead()
    heard = await siri.does(sent(PDF, text="notat på Brekke Havbruk: se tilbudet"))
    assert heard == ["tilbud.pdf er lagt ved Kari Brekke."]
    assert await stored(office.store) == [("lead", lead.id, "se tilbudet", [("tilbud.pdf", b"%PDF tilbud")])]


async def test_a_note_on_a_lead_needs_no_words_when_it_has_files(office: Office, siri: Speaker) -> None:
    lead = await office.lead()
    heard = await siri.does(sent(PDF, TEXT, text="notat på Brekke"))
    assert heard == ["tilbud.pdf og notat.txt er lagt ved Kari Brekke. Det er 2 filer."]
    [(_, record, text, files)] = await stored(office.store)
    assert (record, text, [name for name, _ in files]) == (lead.id, "", ["tilbud.pdf", "notat.txt"])


async def test_a_file_alone_asks_about_the_lead_last_spoken_of(office: Office, siri: Speaker) -> None:
    lead = await office.lead()
    await siri.says("vis Brekke")
    assert await siri.does(sent(PDF)) == ["Legge tilbud.pdf ved Kari Brekke?"]
    assert "tilbud.pdf · 11 byte" in texts(siri.card)
    assert [entity for entity, *_ in await stored(office.store)] == ["user"]
    assert await siri.clicks("Legg ved") == ["tilbud.pdf er lagt ved Kari Brekke."]
    assert await stored(office.store) == [("lead", lead.id, "", [("tilbud.pdf", b"%PDF tilbud")])]


async def test_yes_attaches_and_another_name_goes_elsewhere(office: Office, siri: Speaker) -> None:
    await office.lead()
    lund = await office.lead(
        firstname="Anna", lastname="Lund", companyname="Lund Maskin AS", emailaddress1="a@lund.example"
    )
    await siri.says("vis Brekke")
    await siri.does(sent(PDF))
    assert await siri.says("Lund Maskin") == ["tilbud.pdf er lagt ved Anna Lund."]
    await siri.does(sent(TEXT))
    assert await siri.says("ja") == ["notat.txt er lagt ved Anna Lund."]
    assert [record for _, record, *_ in await stored(office.store)] == [lund.id, lund.id]


async def test_a_file_alone_asks_for_the_lead_when_none_was_spoken_of(office: Office, siri: Speaker) -> None:
    await office.lead()
    (asked,) = await siri.does(sent(PDF))
    assert asked.startswith("Hvilket kundeemne skal tilbud.pdf ligge ved?")
    assert await siri.says("Brekke") == ["tilbud.pdf er lagt ved Kari Brekke."]


async def test_a_name_that_is_not_found_does_not_lose_the_file(office: Office, siri: Speaker) -> None:
    await office.lead()
    await siri.does(sent(PDF))
    not_found, again = await siri.says("Zorro Quux")
    assert "ingen kundeemner" in not_found
    assert again.startswith("Det du sendte, ligger klart her.")
    assert await siri.says("Brekke") == ["tilbud.pdf er lagt ved Kari Brekke."]


async def test_one_of_several_leads_is_chosen_for_a_file(office: Office, siri: Speaker) -> None:
    await office.lead(companyname="Brekke Havbruk AS")
    await office.lead(companyname="Brekke Maskin AS", emailaddress1="kari@maskin.example")
    (asked,) = await siri.does(sent(PDF, text="notat på Kari Brekke: tilbudet"))
    assert "Hvilket mener du?" in asked
    refused = await siri.does(sent(TEXT))
    assert refused[0].startswith("Svar først på det jeg spurte om")
    assert await siri.clicks("Kari Brekke") == ["tilbud.pdf er lagt ved Kari Brekke."]
    assert [(entity, text) for entity, _, text, _ in await stored(office.store)] == [("lead", "tilbudet")]


@pytest.mark.parametrize("text", ["", "og tilbudet ligger her"])
async def test_a_file_answers_a_note_that_waits_for_its_text(office: Office, siri: Speaker, text: str) -> None:
    lead = await office.lead()
    await siri.says("notat på Brekke")
    assert await siri.does(sent(PDF, text=text)) == ["tilbud.pdf er lagt ved Kari Brekke."]
    assert await stored(office.store) == [("lead", lead.id, text, [("tilbud.pdf", b"%PDF tilbud")])]


@pytest.mark.parametrize("text", ["her er det de har fått av oss hittil", "tilbudet fra i går"])
async def test_words_that_ask_for_nothing_become_the_note_of_the_file(office: Office, siri: Speaker, text: str) -> None:
    lead = await office.lead()
    await siri.says("vis Brekke")
    await siri.does(sent(PDF, text=text))
    await siri.clicks("Legg ved")
    assert await stored(office.store) == [("lead", lead.id, text, [("tilbud.pdf", b"%PDF tilbud")])]


async def test_more_files_than_a_note_may_have_leave_those_that_wait(office: Office, siri: Speaker) -> None:
    await office.lead()
    await siri.says("vis Brekke")
    await siri.does(sent(*[TEXT] * 9))
    assert await siri.does(sent(PDF, PDF)) == ["Et notat kan ha høyst 10 filer. De siste er ikke tatt vare på."]
    (attached,) = await siri.clicks("Legg ved")
    assert attached.endswith("Det er 9 filer.")


async def test_a_second_file_lies_down_beside_the_first(office: Office, siri: Speaker) -> None:
    await office.lead()
    await siri.says("vis Brekke")
    await siri.does(sent(PDF))
    assert await siri.does(sent(TEXT)) == ["Legge tilbud.pdf og notat.txt ved Kari Brekke?"]
    assert await siri.clicks("Legg ved") == ["tilbud.pdf og notat.txt er lagt ved Kari Brekke. Det er 2 filer."]


async def test_a_file_with_the_name_of_a_lead_lies_there(office: Office, siri: Speaker) -> None:
    await office.lead()
    assert await siri.does(sent(PDF, text="Brekke Havbruk")) == ["tilbud.pdf er lagt ved Kari Brekke."]


@pytest.mark.parametrize("name", ["kundeemner.csv", "kundeemner.xlsx"])
async def test_a_leads_file_alone_can_be_attached(office: Office, siri: Speaker, name: str) -> None:
    await office.lead()
    await siri.says("vis Brekke")
    assert await siri.does(sent(File(name, "text/csv", b"Emne;Etternavn"))) == [f"Legge {name} ved Kari Brekke?"]


async def test_a_file_beside_another_wish_is_not_dropped_in_silence(office: Office, siri: Speaker) -> None:
    await office.lead()
    shown, left = await siri.does(sent(PDF, text="vis Brekke"))
    assert "Kari Brekke" in shown
    assert left.startswith("Jeg har ikke tatt vare på tilbud.pdf.")
    assert await stored(office.store) == []


@pytest.mark.parametrize(
    ("problem", "said"),
    [
        ("too-large", "tilbud.pdf er større enn 10 MB, og det er det meste jeg kan ta imot."),
        ("too-many", "Du sendte 1 filer. Jeg kan ta imot 10 om gangen."),
        ("too-much", "Filene er for store til sammen. Send færre om gangen. Disse ble det ikke plass til: tilbud.pdf."),
        ("empty", "tilbud.pdf er tom."),
        ("bad-name", "En av filene har et navn jeg ikke kan bruke. Gi den et annet navn, og send den på nytt."),
        (
            "not-allowed",
            "Jeg henter ikke filer fra stedet der tilbud.pdf ligger. Last opp filen her i chatten i stedet.",
        ),
        ("unreachable", "Jeg fikk ikke hentet tilbud.pdf. Prøv å sende filen en gang til."),
    ],
)
async def test_a_file_that_cannot_be_had_says_why(office: Office, siri: Speaker, problem: str, said: str) -> None:
    assert await siri.does(sent(without(problem))) == [said]
    assert await stored(office.store) == []


async def test_one_wrong_file_keeps_all_out_and_the_words_count(office: Office, siri: Speaker) -> None:
    lead = await office.lead()
    heard = await siri.does(sent(PDF, without("empty", "tom.txt"), text="notat på Brekke: ringte"))
    assert heard == [
        "tom.txt er tom.",
        "Derfor har jeg ikke tatt vare på noen av filene i den meldingen.",
        "Notatet på Kari Brekke er lagret. Kundeemnet har nå ett notat.",
    ]
    assert await stored(office.store) == [("lead", lead.id, "ringte", [])]


async def test_a_wrong_file_leaves_the_waiting_note_as_it_was(office: Office, siri: Speaker) -> None:
    await office.lead()
    await siri.says("notat på Brekke")
    await siri.does(sent(without("empty")))
    assert await siri.says("ringte i dag") == ["Notatet på Kari Brekke er lagret. Kundeemnet har nå ett notat."]


@pytest.mark.parametrize(
    ("files", "said"),
    [
        ([File("stor.pdf", "application/pdf", bytes(LARGEST_FILE + 1))], "En av filene er tom eller større enn 10 MB"),
        ([File("tom.pdf", "application/pdf", b"")], "En av filene er tom"),
        ([File("a\x00b.pdf", "application/pdf", b"x")], "En av filene har et navn"),
        ([PDF] * 11, "Et notat kan ha høyst 10 filer."),
    ],
    ids=["too large", "empty", "bad name", "too many"],
)
async def test_nothing_is_half_written_when_the_store_refuses(
    office: Office, siri: Speaker, files: list[File], said: str
) -> None:
    await office.lead()
    (refused,) = await siri.does(sent(*files, text="notat på Brekke: se vedlegg"))
    assert refused.startswith(said)
    assert await stored(office.store) == []


async def test_files_that_waited_too_long_are_asked_for_again(office: Office, siri: Speaker) -> None:
    await office.lead()
    await siri.says("vis Brekke")
    await siri.does(sent(PDF))
    async with office.store.writing() as session:
        note = (await session.scalars(select(Note))).one()
        await session.delete(note)
    assert await siri.clicks("Legg ved") == ["Det du sendte, er ikke her lenger. Send det en gang til."]


async def test_files_on_a_desk_are_nobodys_timeline(office: Office, siri: Speaker) -> None:
    await office.lead()
    await siri.says("vis Brekke")
    await siri.does(sent(PDF))
    await siri.says("avbryt")
    (shown,) = await siri.says("vis tidslinjen til Brekke")
    assert shown == "Her er tidslinjen til Kari Brekke. Den har ingen notater."


async def test_a_colleague_who_may_not_write_is_refused_and_nothing_is_moved(office: Office) -> None:
    await office.lead(owner="morten")
    siri = office.speaker("siri")
    (refused,) = await siri.does(sent(PDF, text="notat på Brekke: se tilbudet"))
    assert refused.startswith("Du kan lese denne, men ikke endre den.")
    assert await stored(office.store) == []


async def test_a_timeline_tells_notes_files_and_events_page_by_page(office: Office, siri: Speaker) -> None:
    await office.lead()
    for number in range(5):
        office.clock.move(minutes=1)
        await siri.does(sent(PDF, text=f"notat på Brekke: nummer {number}"))
    office.clock.move(minutes=1)
    await siri.says("diskvalifiser Brekke")
    await siri.clicks("Diskvalifiser")

    assert await siri.says("vis tidslinjen til Kari Brekke") == ["Her er tidslinjen til Kari Brekke, med 5 notater."]
    read = texts(siri.card)
    assert {"1–4 av 7", "Kundeemnet ble diskvalifisert: Tapt", "nummer 4", "tilbud.pdf · 11 byte"} <= set(read)
    await siri.clicks("Neste")
    read = texts(siri.card)
    assert {"5–7 av 7", "nummer 0", "Kundeemnet ble opprettet"} <= set(read)
    assert "nummer 4" not in read
    await siri.clicks("Forrige")
    assert "nummer 4" in texts(siri.card)


async def test_an_opportunity_shows_the_timeline_of_its_lead(office: Office, siri: Speaker) -> None:
    await office.lead()
    await siri.does(sent(PDF, text="notat på Brekke: se tilbudet"))
    await siri.says("kvalifiser Brekke")
    await siri.clicks("Kvalifiser")
    await siri.says("vis Brekke")
    await siri.clicks("Vis salgsmuligheten")
    await siri.clicks("Tidslinje")
    read = texts(siri.card)
    assert {"se tilbudet", "tilbud.pdf · 11 byte", "Salgsmuligheten ble opprettet fra kundeemnet"} <= set(read)
    assert any("fra kundeemnet" in text and "Siri Selger" in text for text in read)


@pytest.mark.parametrize(
    ("channel", "said", "comes"),
    [
        ("emulator", "Her er tilbud.pdf (11 byte).", True),
        ("msteams", "tilbud.pdf (11 byte) er lagret, men i denne kanalen kan jeg ikke sende filer tilbake.", False),
        ("terminal", "tilbud.pdf (11 byte) er lagret, men i denne kanalen kan jeg ikke sende filer tilbake.", False),
    ],
)
async def test_a_file_comes_back_where_the_channel_takes_files(
    office: Office, channel: str, said: str, comes: bool
) -> None:
    await office.lead()
    siri = office.speaker("siri", channel=channel)
    await siri.does(sent(PDF, text="notat på Brekke: se tilbudet"))
    await siri.says("tidslinjen til Brekke")
    assert await siri.clicks("tilbud.pdf") == [said]
    assert siri.replies[0].file == (PDF if comes else None)


async def test_a_file_that_is_large_is_not_sent_back(office: Office) -> None:
    await office.lead()
    siri = office.speaker("siri", channel="emulator")
    await siri.does(sent(File("film.mp4", "video/mp4", bytes(300_000)), text="notat på Brekke"))
    await siri.says("tidslinjen til Brekke")
    assert await siri.clicks("film.mp4") == [
        "film.mp4 (293 kB) er lagret, men er for stor til at jeg kan sende den i chatten."
    ]


async def test_nobody_gets_a_file_of_a_lead_they_may_not_see(office: Office, siri: Speaker) -> None:
    await office.lead()
    await siri.does(sent(PDF, text="notat på Brekke"))
    await siri.says("tidslinjen til Brekke")
    tone = office.speaker("tone", channel="emulator")
    (refused,) = await tone.clicks("tilbud.pdf", on=siri.card)
    assert refused.startswith("Jeg finner ikke den oppføringen.")
    assert tone.replies[0].file is None


async def test_files_in_english(office: Office) -> None:
    await office.lead()
    siri = office.speaker("siri")
    await siri.says("in English")
    assert await siri.does(sent(PDF, text="note on Brekke: see the offer")) == [
        "tilbud.pdf is attached to Kari Brekke."
    ]
    assert await siri.does(sent(TEXT)) == ["Attach notat.txt to Kari Brekke?"]
    assert await siri.clicks("Attach") == ["notat.txt is attached to Kari Brekke."]
    assert await siri.says("notes on Brekke") == ["Here is the timeline of Kari Brekke, with 2 notes."]


async def test_in_a_group_no_file_is_taken(office: Office) -> None:
    await office.lead()
    siri = office.speaker("siri", group=True)
    heard: list[Any] = await siri.does(sent(PDF))
    assert await stored(office.store) == []
    assert heard[-1].startswith("Jeg har ikke tatt vare på tilbud.pdf.")
