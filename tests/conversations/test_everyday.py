"""Answers that nobody asked for, questions about who decides, and "the timeline" of whom one spoke last."""

from __future__ import annotations

import pytest

from tests.conversations.office import Office
from tests.conversations.speaker import Speaker


@pytest.mark.parametrize("words", ["ja", "ok", "fortsett", "5"])
async def test_an_answer_to_nothing_is_told_so(siri: Speaker, words: str) -> None:
    (told,) = await siri.says(words)
    assert told.startswith("Det er ingenting som venter på svar fra deg nå.")


async def test_an_answer_beside_the_buttons_leaves_the_plan_as_it_was(office: Office, siri: Speaker) -> None:
    await office.lead()
    await siri.says("kvalifiser Brekke")
    plan = siri.card
    (told,) = await siri.says("fortsett")
    assert told.startswith("Trykk på knappen på kortet")
    assert await siri.clicks("Kvalifiser", on=plan) == ["Kari Brekke er kvalifisert."]


@pytest.mark.parametrize("note", ["ok", "ring henne på mandag", "vis henne prisene", "kvalifiser først i mai"])
async def test_a_note_may_be_in_such_words(office: Office, siri: Speaker, note: str) -> None:
    await office.lead()
    await siri.says("legg til notat på Brekke")
    (told,) = await siri.says(note)
    assert told.startswith("Notatet på Kari Brekke er lagret.")


async def test_a_command_comes_before_a_note(office: Office, siri: Speaker) -> None:
    await office.lead()
    await siri.says("legg til notat på Brekke")
    assert await siri.says("mine åpne kundeemner") == ["Mine åpne kundeemner: ett kundeemne."]
    assert await siri.says("avbrytt") == ["Avbrutt. Ingenting ble endret."]


async def test_who_decides_is_told(siri: Speaker) -> None:
    (told,) = await siri.says("hvem er administrator?")
    assert told.startswith("Anders Admin er administrator her.")


async def test_the_timeline_is_that_of_the_lead_last_spoken_of(office: Office, siri: Speaker) -> None:
    await office.lead()
    await siri.says("vis Brekke")
    (told,) = await siri.says("vis tidslinjen")
    assert told.startswith("Her er tidslinjen til Kari Brekke")


@pytest.mark.parametrize(
    "words",
    [
        "opphev publiseringen av regelen for samme e-postadresse på kundeemner",
        "avpubliser regelen om lik epost for kundeemner",
        "unpublish the rule about lead e-mail",
    ],
)
async def test_a_rule_is_found_by_what_it_compares(office: Office, words: str) -> None:
    (told,) = await office.speaker("anders").says(words)
    assert told == "Vil du oppheve publiseringen av regelen Kundeemner med samme e-postadresse?"


async def test_words_that_say_nothing_of_a_rule_list_them_all(office: Office) -> None:
    (told,) = await office.speaker("anders").says("opphev publiseringen av regelen om blåbær")
    assert told == "Jeg fant ingen regel med det navnet. Her er de som finnes."


async def test_the_opportunity_is_that_of_the_lead_last_spoken_of(office: Office, siri: Speaker) -> None:
    await office.lead()
    await siri.says("vis Brekke")
    (told,) = await siri.says("vis salgsmuligheten")
    assert told.startswith("Kari Brekke har ikke blitt til noen salgsmulighet.")
    await siri.says("kvalifiser Brekke")
    await siri.clicks("Kvalifiser")
    assert await siri.says("vis salgsmuligheten") == ["Kari Brekke ble til salgsmuligheten Varmepumper til anlegget."]
    (again,) = await siri.says("hvilke salgsmuligheter har Brekke?")
    assert again == "Kari Brekke ble til salgsmuligheten Varmepumper til anlegget."


async def test_all_opportunities_there_are_cannot_be_listed(siri: Speaker) -> None:
    (told,) = await siri.says("vis mine salgsmuligheter")
    assert told.startswith("Jeg kan ikke liste opp salgsmuligheter ennå.")


@pytest.mark.parametrize("words", ["vis kundeemne {}", "show lead {}"])
async def test_a_lead_is_opened_by_its_number(office: Office, siri: Speaker, words: str) -> None:
    await office.lead()
    kari = await office.lead(firstname="Kåre", lastname="Vik")
    assert await siri.says(words.format(kari.id)) == ["Her er Kåre Vik."]
    (told,) = await siri.says(words.format(kari.id + 100))
    assert told.startswith("Jeg fant ingen kundeemner")
