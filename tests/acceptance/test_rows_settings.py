"""The rows of lead-management.md 8 about settings: row 4 to 5b, 7a, 7b and 9 to 9b, set in the chat and enforced."""

from __future__ import annotations

from itertools import product
from typing import Any

import pytest

from services import defaults
from services.models.setting import SettingSection
from services.qualification import planning
from services.qualification.choices import Choices, Entity, Kind
from services.qualification.plan import QualificationPlan
from services.qualification.policies import Experience
from services.settings import stored
from services.settings.sections import (
    CopilotSettings,
    Creation,
    OpportunityFormSettings,
    QualificationSettings,
    Section,
)
from tests.conversations.office import Office
from tests.conversations.speaker import Speaker, texts

TYPES = ("account", "contact", "opportunity")
WAYS = list(product(Creation, repeat=3))


@pytest.fixture
async def anders(office: Office) -> Speaker:
    return office.speaker("anders")


def shown(speaker: Speaker) -> str:
    return " ".join(texts(speaker.card))


async def saves(anders: Speaker, said: str) -> None:
    """Anders says what he wants, sees what it brings about, and saves it."""
    await anders.says(said)
    await anders.clicks("Lagre")


async def plan(office: Office) -> QualificationPlan:
    """What qualifying a new lead of Siri's would do now."""
    lead = await office.lead()
    async with office.store.reading() as session:
        return await planning.plan(session, lead.id, Choices(), by=office.people["siri"], now=office.clock())


async def settings(office: Office) -> QualificationSettings:
    async with office.store.reading() as session:
        return await stored.read(session, QualificationSettings)


async def given(office: Office, *sections: Section) -> None:
    async with office.store.writing() as session:
        for section in sections:
            await stored.write(session, section, by=None, now=office.clock())


async def from_the_older_experience(office: Office, **section: Any) -> None:
    """The organisation as the older experience left it, and the first start after it."""
    async with office.store.writing() as session:
        session.add(SettingSection(name="qualification", value=section, modifiedon=office.clock()))
        await session.flush()
        await defaults.put_in_place(session, now=office.clock())


async def test_row_4_the_two_experiences_are_shown_and_each_allows_what_it_allows(
    office: Office, anders: Speaker
) -> None:
    await given(office, QualificationSettings(several_opportunities=True))
    assert ((await plan(office)).experience, (await plan(office)).no_adding) == (Experience.NEW, "")
    await anders.says("bruk den eldre opplevelsen")
    assert "Opplevelse for kvalifisering av kundeemner:  Ny → Eldre" in shown(anders)
    assert "Flere salgsmuligheter for ett kundeemne har ingen virkning nå" in shown(anders)
    await anders.clicks("Lagre")
    older = await plan(office)
    assert (older.experience, older.no_adding, older.form) == (Experience.LEGACY_PROMPT, "legacy-experience", ())


@pytest.mark.parametrize("ways", WAYS, ids="-".join)
async def test_row_4a_each_record_type_is_automatic_or_the_sellers_in_any_combination(
    office: Office, anders: Speaker, ways: tuple[Creation, ...]
) -> None:
    await anders.says("endre innstillinger")
    chosen: dict[str, Any] = dict(zip(TYPES, (way.value for way in ways), strict=True))
    await anders.clicks("Fortsett", **chosen)
    if Creation.AUTOMATIC in ways:
        await anders.clicks("Lagre")
    made = await plan(office)
    assert [made.of(entity).editable for entity in Entity] == [way is Creation.SELLER for way in ways]
    assert [Kind.SKIP in made.of(entity).allowed for entity in Entity] == [way is Creation.SELLER for way in ways]


async def test_row_4b_several_opportunities_are_switched_on(office: Office, anders: Speaker) -> None:
    assert (await plan(office)).no_adding == "setting-off"
    await saves(anders, "slå på flere salgsmuligheter")
    assert (await plan(office)).no_adding == ""


async def test_row_4c_a_summary_is_switched_on_together_with_copilot(office: Office, anders: Speaker) -> None:
    await saves(anders, "slå på sammendrag")
    assert not (await plan(office)).summarizes
    await saves(anders, "slå på Copilot")
    assert (await plan(office)).summarizes
    await saves(anders, "bruk den eldre opplevelsen")
    assert not (await plan(office)).summarizes


async def test_row_4d_the_older_experience_creates_automatically_or_asks(office: Office, anders: Speaker) -> None:
    await saves(anders, "bruk den gamle opplevelsen")
    assert [(await plan(office)).of(entity).editable for entity in Entity] == [True, True, True]
    await saves(anders, "slå på automatisk oppretting i den eldre opplevelsen")
    older = await plan(office)
    assert older.experience is Experience.LEGACY_AUTO
    assert [older.of(entity).editable for entity in Entity] == [False, False, False]


async def test_row_5_the_new_experience_is_on_whatever_was_defined_before(office: Office, anders: Speaker) -> None:
    await from_the_older_experience(office, legacy_auto_create=True, new_experience=False)
    assert (await plan(office)).experience is Experience.NEW
    await anders.says("vis innstillinger")
    assert "Opplevelse for kvalifisering av kundeemner:  Ny" in shown(anders)
    assert "Oppretting av kontakt:  Automatisk Endret 23.11.2026 kl. 13:00 av den som drifter assistenten" in shown(
        anders
    )


async def test_row_5a_what_was_created_automatically_is_automatic(office: Office, anders: Speaker) -> None:
    await from_the_older_experience(office, legacy_auto_create=True)
    made = await plan(office)
    assert [made.of(entity).editable for entity in Entity] == [False, False, False]
    await saves(anders, "la selger velge kontakt")
    async with office.store.writing() as session:
        await defaults.put_in_place(session, now=office.clock())
    assert (await settings(office)).contact is Creation.SELLER


@pytest.mark.parametrize("older", [{"legacy_auto_create": False}, {}])
async def test_row_5b_otherwise_the_seller_decides(office: Office, older: dict[str, bool]) -> None:
    await from_the_older_experience(office, **older)
    made = await plan(office)
    assert made.experience is Experience.NEW
    assert [made.of(entity).editable for entity in Entity] == [True, True, True]
    assert (await settings(office)).carried_over


async def test_row_7a_several_opportunities_are_switched_off(office: Office, anders: Speaker) -> None:
    await given(office, QualificationSettings(several_opportunities=True))
    await anders.says("slå av flere salgsmuligheter")
    assert "Knappen + Ny salgsmulighet er deaktivert." in shown(anders)
    await anders.clicks("Lagre")
    assert (await plan(office)).no_adding == "setting-off"


async def test_row_7b_the_app_lacks_the_form(office: Office, anders: Speaker) -> None:
    await given(office, QualificationSettings(several_opportunities=True))
    await anders.says("appen mangler skjemaet Kundeemne for kvalifisering for salgsmulighet")
    assert (
        "Flere salgsmuligheter for ett kundeemne har ingen virkning nå: appen mangler skjemaet Kundeemne for "
        "kvalifisering for salgsmulighet." in shown(anders)
    )
    await anders.clicks("Lagre")
    without = await plan(office)
    assert (without.no_editing, without.no_adding) == ("app-without-form", "app-without-form")
    await saves(anders, "appen har skjemaet")
    assert (await plan(office)).no_adding == ""


async def test_row_9_the_form_has_the_fields_the_administrator_chose(office: Office, anders: Speaker) -> None:
    await anders.says("tilpass skjemaet for salgsmulighet")
    await anders.clicks("Bruk på feltet", field="budgetstatus", edit="add")
    await anders.clicks("Bruk på feltet", field="budgetstatus", edit="required")
    await anders.clicks("Bruk på feltet", field="estimatedvalue", edit="remove")
    await anders.clicks("Bruk på feltet", field="estimatedclosedate", edit="readonly")
    await anders.clicks("Fortsett")
    await anders.clicks("Lagre")
    made = await plan(office)
    assert [(each.column, each.required, each.readonly) for each in made.form] == [
        ("name", True, False),
        ("estimatedclosedate", False, True),
        ("budgetamount", False, False),
        ("description", False, False),
        ("budgetstatus", True, False),
    ]
    assert (made.of(Entity.OPPORTUNITY).missing, len(made.hash)) == (("budgetstatus",), 64)


NOT_NOW = "Skjemaet for salgsmulighet kan bare tilpasses når "


@pytest.mark.parametrize("said", ["tilpass skjemaet", "legg til feltet budsjettstatus i skjemaet"])
async def test_row_9a_the_form_needs_the_new_experience(office: Office, anders: Speaker, said: str) -> None:
    await saves(anders, "bruk den eldre opplevelsen")
    assert await anders.says(said) == [
        f"{NOT_NOW}den nye opplevelsen for kvalifisering av kundeemne er aktivert. Det er den ikke nå."
    ]
    await saves(anders, "slå på den nye opplevelsen")
    assert NOT_NOW not in (await anders.says(said))[0]


@pytest.mark.parametrize("said", ["tilpass skjemaet", "legg til feltet budsjettstatus i skjemaet"])
async def test_row_9b_the_form_needs_the_seller_to_create_opportunities(
    office: Office, anders: Speaker, said: str
) -> None:
    await saves(anders, "opprett salgsmuligheter automatisk")
    assert await anders.says(said) == [
        f"{NOT_NOW}oppretting av salgsmulighet er satt til Selger. Nå er den satt til Automatisk."
    ]
    await saves(anders, "la selger velge salgsmulighet")
    assert NOT_NOW not in (await anders.says(said))[0]


async def test_row_9a_a_form_that_was_open_is_not_saved_when_the_experience_is_gone(
    office: Office, anders: Speaker
) -> None:
    await anders.says("tilpass skjemaet")
    await anders.clicks("Bruk på feltet", field="budgetstatus", edit="add")
    await given(office, QualificationSettings(new_experience=False), CopilotSettings())
    (told,) = await anders.clicks("Fortsett")
    assert told.startswith(f"{NOT_NOW}den nye opplevelsen")
    async with office.store.reading() as session:
        assert await stored.read(session, OpportunityFormSettings) == OpportunityFormSettings()
