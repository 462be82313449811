"""The rows of lead-management.md 8 about field mappings: 12, 15, 15a and 15b, as conversations."""

from __future__ import annotations

import pytest
from sqlalchemy import delete, select, update

from services import defaults
from services.models.audit_entry import AuditEntry
from services.models.field_mapping import FieldMapping
from services.models.opportunity import Opportunity
from services.models.user import User
from services.qualification import commit, planning
from services.qualification.choices import Choices
from services.store import Session
from tests.conversations.office import Office
from tests.conversations.speaker import Speaker, texts

SINCE = "Fra mars 2024"


@pytest.fixture
async def siri(office: Office) -> Speaker:
    return office.speaker("siri")


@pytest.fixture
async def anders(office: Office) -> Speaker:
    return office.speaker("anders")


def shown(speaker: Speaker) -> str:
    return " ".join(texts(speaker.card))


async def mapped(office: Office, column: str) -> FieldMapping | None:
    """The mapping that fills this column of opportunities."""
    async with office.store.reading() as session:
        return await session.scalar(
            select(FieldMapping).where(FieldMapping.target_entity == "opportunity", FieldMapping.target_attr == column)
        )


async def test_row_12_the_mappings_are_shown_on_request(siri: Speaker) -> None:
    assert await siri.says("vis felttilordninger") == ["Slik tilordnes feltene fra kundeemnet til salgsmuligheten."]
    assert "Emne → Emne · Medfølgende" in shown(siri)
    assert "Budsjettbeløp → Budsjettbeløp · Utvidet" in shown(siri)
    await siri.clicks("Kontakt")
    assert "Jobbtelefon → Leders telefon · Medfølgende" in shown(siri)
    await siri.says("vis felttilordninger til forretningsforbindelsen")
    assert "Firmanavn → Firmanavn · Medfølgende" in shown(siri)
    assert "Legg til" not in texts(siri.card)


async def test_row_12_in_english(office: Office) -> None:
    async with office.store.writing() as session:
        await session.execute(update(User).values(language="en"))
    siri = office.speaker("siri")
    assert await siri.says("show field mappings") == ["This is how fields are mapped from the lead to the opportunity."]
    assert "Topic → Topic · Out of the box" in shown(siri)


async def test_row_12_an_own_mapping_is_added_by_a_form_and_fills_the_opportunity(
    office: Office, siri: Speaker, anders: Speaker
) -> None:
    lead = await office.lead(attributes={"Antall båter": "7"})
    await anders.says("slett felttilordningen til beskrivelse på salgsmuligheten")
    await anders.clicks("Slett")
    await anders.says("vis felttilordninger")
    await anders.clicks("Legg til")
    assert await anders.clicks("Legg til", source="none", own="Antall båter", target="description") == [
        "Felttilordningen Antall båter → Beskrivelse på salgsmuligheten er lagt til."
    ]
    await siri.says("kvalifiser Kari Brekke")
    await siri.clicks("Kvalifiser")
    async with office.store.reading() as session:
        made = (await session.scalars(select(Opportunity).where(Opportunity.originatingleadid == lead.id))).one()
    assert made.description == "7"


async def test_row_12_a_sentence_fills_in_the_form(office: Office, anders: Speaker) -> None:
    await anders.says("legg til felttilordning fra bransje til kommentar til kvalifiseringen på salgsmuligheten")
    assert await anders.clicks("Legg til", source="industrycode", target="qualificationcomments") == [
        "Feltet Kommentar til kvalifiseringen fylles allerede ut av Kommentar til kvalifiseringen."
        " Slett den felttilordningen først. Er den medfølgende, kan den ikke slettes."
    ]
    assert await anders.clicks("Legg til", own="Antall båter", target="description") == [
        "Kundeemner har ingen kolonne «Antall båter» som kan tilordnes."
    ]
    assert await anders.clicks("Legg til", source="revenue", target="actualvalue") == [
        "Velg et felt som skal fylles ut. «actualvalue» finnes ikke eller fylles ut av systemet."
    ]
    await anders.says("tilordne bransje til beskrivelse på kontakten")
    chosen = {each["id"]: each.get("value") for each in anders.card["body"] if "id" in each}
    assert chosen == {"source": "industrycode", "own": None, "target": "description"}


async def test_row_12_extended_and_own_mappings_are_switched_off_and_on(office: Office, anders: Speaker) -> None:
    assert await anders.says("slå av felttilordningen til budsjettbeløp på salgsmuligheten") == [
        "Felttilordningen Budsjettbeløp → Budsjettbeløp på salgsmuligheten er slått av."
    ]
    off = await mapped(office, "budgetamount")
    assert off
    assert not off.active
    await anders.clicks("Slå på")
    on = await mapped(office, "budgetamount")
    assert on
    assert on.active
    async with office.store.reading() as session:
        actions = (await session.scalars(select(AuditEntry.action).order_by(AuditEntry.id))).all()
    assert actions == ["mapping.switched-off", "mapping.switched-on"]


async def test_row_12_a_seller_changes_no_mapping(office: Office, siri: Speaker) -> None:
    for words in (
        "slå av felttilordningen til budsjettbeløp på salgsmuligheten",
        "slett felttilordningen til budsjettbeløp på salgsmuligheten",
        "legg til felttilordning",
    ):
        (told,) = await siri.says(words)
        assert "administrator" in told
    assert await mapped(office, "budgetamount")


@pytest.mark.parametrize("asked", ["slett", "slå av"])
async def test_row_15_a_default_mapping_is_not_deleted_and_the_reason_is_told(
    office: Office, anders: Speaker, asked: str
) -> None:
    (told,) = await anders.says(f"{asked} felttilordningen til emne på salgsmuligheten")
    assert SINCE in told
    assert "gjenopprettet i neste oppdatering" in told
    assert "originatingleadid" in told
    assert await mapped(office, "name")
    await anders.says("vis felttilordningen til emne på salgsmuligheten")
    assert SINCE in shown(anders)
    assert "Slett" not in texts(anders.card)


async def test_row_15a_a_mapping_deleted_earlier_is_restored_at_the_next_start(office: Office) -> None:
    async with office.store.writing() as session:
        await session.execute(delete(FieldMapping).where(FieldMapping.target_entity == "opportunity"))
    assert await mapped(office, "name") is None
    async with office.store.writing() as session:
        await defaults.put_in_place(session, now=office.clock())
    restored = await mapped(office, "name")
    assert restored
    assert (restored.source_attr, restored.source) == ("subject", "system")


async def test_row_15b_a_hook_overrides_a_default_mapping_where_the_opportunity_comes_from_a_lead(
    office: Office,
) -> None:
    lead, siri = await office.lead(), office.people["siri"]

    async def name_after_the_account(_session: Session, opportunity: Opportunity) -> None:
        assert opportunity.originatingleadid == lead.id
        opportunity.name = "Rammeavtale"

    async with office.store.writing() as session:
        plan = await planning.plan(session, lead.id, Choices(), by=siri, now=office.clock())
        await commit.qualify(session, plan, by=siri, now=office.clock(), after_create=(name_after_the_account,))
    async with office.store.reading() as session:
        made = (await session.scalars(select(Opportunity))).one()
    assert (made.name, made.originatingleadid) == ("Rammeavtale", lead.id)
