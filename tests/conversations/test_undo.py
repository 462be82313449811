"""Undo: at once while everything is fresh and untouched, shown first where something has to stay, and never twice."""

from __future__ import annotations

import pytest
from sqlalchemy import select

from dialogs.words import LANGUAGES, words_for
from services.models.opportunity import Opportunity
from services.timeline import notes
from services.undoing.undoing import ROOMS
from tests.conversations.office import Office
from tests.conversations.speaker import Speaker, texts


def shown(speaker: Speaker) -> str:
    return "\n".join(texts(speaker.card))


async def qualified(office: Office, siri: Speaker) -> None:
    await office.lead()
    await siri.says("kvalifiser Brekke")
    await siri.clicks("Kvalifiser")


async def test_undo_by_word_and_by_button(office: Office, siri: Speaker) -> None:
    await qualified(office, siri)
    result = siri.card
    assert await siri.says("angre") == ["Kvalifiseringen av Kari Brekke er angret. Kundeemnet er åpent igjen."]
    assert "Salgsmulighet Varmepumper til anlegget er lagt bort." in shown(siri)
    (told,) = await siri.clicks("Angre", on=result)
    assert told.startswith("Dette er allerede angret, av Siri Selger")
    assert await siri.says("kvalifiser Brekke") == ["Dette skjer når Kari Brekke blir kvalifisert."]
    assert "Fant" not in shown(siri)


async def test_what_is_named_is_taken_back_and_nothing_else(office: Office, siri: Speaker) -> None:
    await office.lead(firstname="Lars", lastname="Lund", companyname="Lund AS", emailaddress1="lars@lund.example")
    await siri.says("diskvalifiser Lund")
    await siri.clicks("Diskvalifiser", reason="lost")
    await qualified(office, siri)
    assert await siri.says("angre diskvalifiseringen") == [
        "Diskvalifiseringen av Lars Lund er angret. Kundeemnet er åpent igjen."
    ]
    assert await siri.says("angre sammenslåingen") == ["Du har ikke gjort noe som kan angres."]
    assert await siri.says("angre kvalifiseringen") == [
        "Kvalifiseringen av Kari Brekke er angret. Kundeemnet er åpent igjen."
    ]


async def test_nothing_to_undo(siri: Speaker) -> None:
    assert await siri.says("angre") == ["Du har ikke gjort noe som kan angres."]


async def test_what_was_worked_on_stays_and_is_told_before(office: Office, siri: Speaker) -> None:
    await qualified(office, siri)
    async with office.store.writing() as session:
        opportunity = (await session.scalars(select(Opportunity))).one()
        await notes.add(
            session, entity="opportunity", record_id=opportunity.id, text="Møte i morgen", by=office.people["siri"],
            now=office.clock(),
        )  # fmt: skip
    (told,) = await siri.says("angre")
    assert told.startswith("Ikke alt rundt Kari Brekke kan angres.")
    assert "Salgsmulighet Varmepumper til anlegget: Den har egne notater." in shown(siri)
    assert await siri.clicks("Angre") == ["Kvalifiseringen av Kari Brekke er angret. Kundeemnet er åpent igjen."]
    assert "Dette ble stående" in shown(siri)
    await siri.says("vis Kari Brekke")
    assert "Åpent" in shown(siri)


async def test_what_was_done_long_ago_is_shown_first(office: Office, siri: Speaker) -> None:
    await qualified(office, siri)
    office.clock.move(hours=2)
    (told,) = await siri.says("angre")
    assert told.startswith("Vil du angre kvalifiseringen av Kari Brekke? Det ble gjort 23.11.2026 kl.")
    await siri.clicks("Angre")
    assert "Kundeemnet er som det var." in shown(siri)


async def test_an_undo_leaves_an_open_form_alone(office: Office, siri: Speaker) -> None:
    await qualified(office, siri)
    await office.lead(firstname="Lars", lastname="Lund", companyname="Lund AS", emailaddress1="lars@lund.example")
    await siri.says("kvalifiser Lund")
    plan = siri.card
    await siri.says("angre")
    assert await siri.clicks("Kvalifiser", on=plan) == ["Lars Lund er kvalifisert."]


async def test_a_reactivated_lead_is_qualified_again_with_its_process_set_active(office: Office, siri: Speaker) -> None:
    await qualified(office, siri)
    await siri.says("reaktiver Kari Brekke")
    await siri.clicks("Reaktiver")
    (told,) = await siri.says("kvalifiser Kari Brekke")
    assert "Gjør fasen Kvalifiser aktiv først" in told
    first, again = await siri.clicks("Gjør fasen aktiv")
    assert first == "Kari Brekke står i fasen Kvalifiser igjen og kan kvalifiseres."
    assert again.startswith("Her er planen for Kari Brekke igjen.")
    assert "Forretningsforbindelse → knyttes til Brekke Havbruk AS" in shown(siri)
    assert await siri.clicks("Kvalifiser") == ["Kari Brekke er kvalifisert."]


async def test_what_was_made_earlier_is_found_and_offered_for_the_opportunity(office: Office, siri: Speaker) -> None:
    await qualified(office, siri)
    await siri.says("reaktiver Kari Brekke")
    await siri.clicks("Reaktiver")
    await siri.says("kvalifiser Kari Brekke")
    await siri.clicks("Gjør fasen aktiv")
    assert "Bruk salgsmuligheten Varmepumper til anlegget" in shown(siri)


@pytest.mark.parametrize("language", LANGUAGES)
@pytest.mark.parametrize("kind", ROOMS)
def test_what_can_be_undone_has_a_name(kind: str, language: str) -> None:
    assert words_for(language, "Europe/Oslo").has(f"undo-act-{kind.replace('.', '-')}")
