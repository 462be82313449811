"""The business process flow in conversation: shown, aborted, set active, gone on with, and its required steps."""

from __future__ import annotations

import pytest
from sqlalchemy import select, update

from dialogs.conversation import Engine
from dialogs.intents import DIALOGS
from services.models.audit_entry import AuditEntry
from services.models.process import ProcessInstance
from services.models.user import User
from tests.conversations.office import Office
from tests.conversations.speaker import Speaker, texts


@pytest.fixture
async def siri(office: Office) -> Speaker:
    await office.lead(decisionmaker=True)
    return office.speaker("siri")


def shown(speaker: Speaker) -> str:
    return " ".join(texts(speaker.card))


async def test_the_process_of_a_lead_is_shown_with_its_steps(siri: Speaker) -> None:
    assert await siri.says("vis prosessen for Kari Brekke") == ["Her er prosessen for Kari Brekke."]
    assert "Salgsprosess for potensiell kunde til salgsmulighet · Aktiv · siden 23.11.2026" in shown(siri)
    assert "● Kvalifiser (aktiv)" in shown(siri)
    assert "✔ Beslutningstaker identifisert" in shown(siri)
    assert "– Budsjettbeløp" in shown(siri)
    assert "○ Utvikle ○ Gi tilbud ○ Avslutt" in shown(siri)


async def test_a_process_is_aborted_and_its_stage_set_active_again(siri: Speaker) -> None:
    await siri.says("avbryt prosessen for Kari Brekke")
    assert "Statusårsaken blir Avbrutt" in shown(siri)
    assert await siri.clicks("Avbryt prosessen") == ["Prosessen for Kari Brekke er avbrutt."]
    assert "· Avbrutt ·" in shown(siri)
    assert await siri.clicks("Gjør fasen aktiv") == ["Kari Brekke står i fasen Kvalifiser igjen og kan kvalifiseres."]
    await siri.says("vis prosessen for Kari Brekke")
    assert "● Kvalifiser (aktiv)" in shown(siri)
    assert await siri.says("gjør fasen for Kari Brekke aktiv")


async def test_only_qualifying_leaves_the_first_stage(siri: Speaker) -> None:
    assert await siri.says("neste fase for Kari Brekke") == [
        "Fasen Kvalifiser kan bare forlates ved å kvalifisere kundeemnet."
    ]
    await siri.says("kvalifiser Kari Brekke")
    await siri.clicks("Kvalifiser")
    assert await siri.says("neste fase for Kari Brekke") == ["Kari Brekke står nå i fasen Gi tilbud."]
    assert await siri.clicks("Neste fase") == ["Kari Brekke står nå i fasen Avslutt."]
    assert await siri.clicks("Fullfør prosessen") == ["Prosessen for Kari Brekke er fullført."]
    assert "· Fullført ·" in shown(siri)


async def test_an_old_card_moves_nothing(siri: Speaker) -> None:
    await siri.says("kvalifiser Kari Brekke")
    await siri.clicks("Kvalifiser")
    await siri.says("vis prosessen for Kari Brekke")
    old = siri.card
    await siri.clicks("Neste fase")
    (told,) = await siri.clicks("Neste fase", on=old)
    assert "ingenting ble gjort" in told


async def test_a_lead_without_a_process_says_so(office: Office, siri: Speaker) -> None:
    async with office.store.writing() as session:
        for instance in await session.scalars(select(ProcessInstance)):
            await session.delete(instance)
    assert await siri.says("vis prosessen for Kari Brekke") == ["Kundeemnet har ingen prosess."]


async def test_an_administrator_makes_a_field_required_and_the_qualification_waits_for_it(
    office: Office, siri: Speaker
) -> None:
    anders = office.speaker("anders")
    await anders.says("gjør feltet budsjettbeløp obligatorisk i fasen Kvalifiser")
    assert "Ett åpent kundeemne mangler det nå." in shown(anders)
    assert await anders.clicks("Gjør obligatorisk") == ["Feltet Budsjettbeløp er nå obligatorisk i fasen Kvalifiser."]
    (told,) = await siri.says("kvalifiser Kari Brekke")
    assert "Budsjettbeløp" in told
    await siri.says("vis prosessen for Kari Brekke")
    assert "– Budsjettbeløp (obligatorisk)" in shown(siri)
    await anders.says("gjør feltet budsjettbeløp valgfritt")
    await anders.clicks("Gjør valgfritt")
    await siri.says("kvalifiser Kari Brekke")
    assert await siri.clicks("Kvalifiser") == ["Kari Brekke er kvalifisert."]
    async with office.store.reading() as session:
        changed = select(AuditEntry.facts).where(AuditEntry.action == "process.step-changed").order_by(AuditEntry.id)
        assert [each["required"] for each in await session.scalars(changed)] == [True, False]


async def test_a_field_or_stage_that_is_not_there_is_told(office: Office, siri: Speaker) -> None:
    anders = office.speaker("anders")
    (told,) = await anders.says("gjør feltet fargen obligatorisk i fasen Kvalifiser")
    assert "«fargen»" in told
    (told,) = await anders.says("gjør feltet budsjettbeløp obligatorisk i fasen Drømme")
    assert "«Drømme»" in told
    (told,) = await siri.says("gjør feltet budsjettbeløp obligatorisk i fasen Kvalifiser")
    assert "administrator" in told


async def test_in_english(office: Office, siri: Speaker) -> None:
    async with office.store.writing() as session:
        await session.execute(update(User).values(language="en"))
    assert await siri.says("show the process of Kari Brekke") == ["Here is the process of Kari Brekke."]
    assert "● Qualify (active)" in shown(siri)
    await siri.says("abort the process of Kari Brekke")
    assert await siri.clicks("Abort the process") == ["The process of Kari Brekke is aborted."]
    anders = office.speaker("anders")
    await anders.says("make the field budget amount required at the stage Qualify")
    assert await anders.clicks("Make required") == ["The field Budget amount is now required at the stage Qualify."]


def test_the_remedies_of_a_qualification_are_dialogs_by_name() -> None:
    engine = Engine(DIALOGS)
    assert {"rule"} <= engine.dialog("unpublish-rule").data.__dataclass_fields__.keys()
    assert {"rule"} <= engine.dialog("exclude-inactive").data.__dataclass_fields__.keys()
    assert {"lead", "version"} <= engine.dialog("set-active").data.__dataclass_fields__.keys()
