"""Settings in conversation: read by everybody, changed by administrators who see first what it brings about."""

from __future__ import annotations

from typing import Any

import pytest
from sqlalchemy import select, update

from dialogs.turn import Incoming, Press
from services.models.audit_entry import AuditEntry
from services.models.receipt import Receipt
from services.models.user import User
from services.settings import stored
from services.settings.sections import (
    SECTIONS,
    AppSettings,
    CopilotSettings,
    Creation,
    DuplicateSettings,
    OpportunityFormSettings,
    QualificationSettings,
    Section,
)
from services.store import Session
from tests.conversations.office import Office
from tests.conversations.speaker import Speaker, texts


def shown(speaker: Speaker) -> str:
    return " ".join(texts(speaker.card))


@pytest.fixture
async def anders(office: Office) -> Speaker:
    return office.speaker("anders")


async def given(office: Office, *sections: Section) -> None:
    async with office.store.writing() as session:
        for section in sections:
            await stored.write(session, section, by=None, now=office.clock())


async def qualification(office: Office) -> QualificationSettings:
    async with office.store.reading() as session:
        return await stored.read(session, QualificationSettings)


async def columns(office: Office) -> list[str]:
    async with office.store.reading() as session:
        return [each.column for each in (await stored.read(session, OpportunityFormSettings)).fields]


async def speaks_english(office: Office, name: str) -> Speaker:
    async with office.store.writing() as session:
        await session.execute(update(User).where(User.id == office.people[name].id).values(language="en"))
    return office.speaker(name)


async def test_everybody_reads_the_settings_and_who_changed_them(
    office: Office, siri: Speaker, anders: Speaker
) -> None:
    await anders.says("opprett forretningsforbindelser automatisk")
    await anders.clicks("Lagre")
    assert await siri.says("vis innstillinger for kvalifisering") == [
        "Her er innstillingene for kvalifisering av kundeemner."
    ]
    card = shown(siri)
    assert "Oppretting av forretningsforbindelse:  Automatisk Endret av Anders Admin 23.11.2026 kl. 13:00" in card
    assert "Oppretting av kontakt:  Selger Oppretting av salgsmulighet:  Selger" in card
    assert "Skjema for salgsmulighet:  Emne (obligatorisk), Forventet lukkedato, Anslått omsetning, Budsjett" in card
    assert "actions" not in siri.card


async def test_in_english(office: Office) -> None:
    anders = await speaks_english(office, "anders")
    assert await anders.says("turn off the enhanced duplicate experience") == [
        "This is what happens if you save. Nothing is changed before you choose Save."
    ]
    assert "Enhanced duplicate detection and merge:  On → Off" in shown(anders)
    assert await anders.clicks("Save") == ["Changed: Enhanced duplicate detection and merge."]
    await anders.says("show settings")
    assert "Enhanced duplicate detection and merge:  Off Changed by Anders Admin 23 Nov 2026, 13:00" in shown(anders)


@pytest.mark.parametrize(
    "said", ["slå av likhetsregistrering", "skru av registrering av lignende oppføringer", "turn off fuzzy detection"]
)
async def test_likeness_is_shown_and_switched_like_the_others(anders: Speaker, said: str) -> None:
    await anders.says("innstillinger")
    assert "Registrering av lignende oppføringer:  På" in shown(anders)
    await anders.says(said)
    assert "Bare publiserte regler finner duplikater." in shown(anders)
    assert await anders.clicks("Lagre") == ["Endret: Registrering av lignende oppføringer."]
    await anders.says("er likhetsregistreringen på?")
    assert "Registrering av lignende oppføringer:  Av" in shown(anders)
    assert await anders.says("slå av likhetsregistrering") == ["Slik er det allerede. Ingenting ble endret."]


async def test_nothing_is_changed_before_it_is_saved(office: Office, anders: Speaker) -> None:
    await anders.says("slå på flere salgsmuligheter")
    await anders.clicks("Avbryt")
    assert await qualification(office) == QualificationSettings()
    await anders.says("slå på flere salgsmuligheter")
    assert await anders.clicks("Lagre") == ["Endret: Flere salgsmuligheter for ett kundeemne."]
    assert (await qualification(office)).several_opportunities


async def test_the_preview_counts_the_open_leads(office: Office, siri: Speaker, anders: Speaker) -> None:
    for number in range(3):
        await office.lead(lastname=f"Brekke{number}")
    await siri.says("diskvalifiser Brekke0")
    await siri.clicks("Diskvalifiser")
    await anders.says("opprett kontakter automatisk")
    assert "Endringen gjelder de 2 åpne kundeemnene og alle som kommer." in shown(anders)


async def test_what_is_so_already_is_not_asked_about(anders: Speaker) -> None:
    assert await anders.says("la selger velge kontakt") == ["Slik er det allerede. Ingenting ble endret."]


@pytest.mark.parametrize(
    ("said", "changed"),
    [
        ("opprett alle oppføringer automatisk", dict.fromkeys(("account", "contact", "opportunity"), "automatic")),
        ("opprett kontakter automatisk", {"contact": "automatic"}),
        ("slå på sammendrag", {"summarize": True}),
        ("bruk den gamle opplevelsen", {"new_experience": False}),
        ("slå på automatisk oppretting i den eldre opplevelsen", {"legacy_auto_create": True}),
        ("create opportunities automatically", {"opportunity": "automatic"}),
    ],
)
async def test_a_sentence_leads_straight_to_the_preview(
    office: Office, anders: Speaker, said: str, changed: dict[str, Any]
) -> None:
    await anders.says(said)
    await anders.clicks("Lagre")
    assert await qualification(office) == QualificationSettings.model_validate(changed)


async def test_what_has_no_effect_is_told(office: Office, anders: Speaker) -> None:
    await given(office, QualificationSettings(opportunity=Creation.AUTOMATIC), AppSettings(has_opportunity_form=False))
    await anders.says("slå på flere salgsmuligheter")
    assert (
        "Flere salgsmuligheter for ett kundeemne har ingen virkning nå: salgsmuligheter opprettes automatisk og appen "
        "mangler skjemaet Kundeemne for kvalifisering for salgsmulighet." in shown(anders)
    )
    await anders.says("slå på sammendrag")
    assert "Sammendrag av kundeemne har ingen virkning nå: Copilot er ikke aktivert." in shown(anders)


async def test_what_loses_its_effect_is_told(office: Office, anders: Speaker) -> None:
    await given(
        office, QualificationSettings(summarize=True, several_opportunities=True), CopilotSettings(enabled=True)
    )
    await anders.says("bruk den eldre opplevelsen")
    for setting in ("Flere salgsmuligheter for ett kundeemne", "Sammendrag av kundeemne"):
        assert f"{setting} har ingen virkning nå: den eldre opplevelsen er i bruk." in shown(anders)


async def test_several_settings_are_changed_together_in_the_form(office: Office, anders: Speaker) -> None:
    await anders.says("vis innstillinger")
    await anders.clicks("Endre innstillinger")
    await anders.clicks("Fortsett", account="automatic", copilot="true", enhanced="true", has_opportunity_form="false")
    card = shown(anders)
    assert "Copilot:  Av → På" in card
    assert "Forbedret duplikatregistrering og sammenslåing:  " not in card
    (told,) = await anders.clicks("Lagre")
    assert told.startswith(
        "Endret: Oppretting av forretningsforbindelse, Skjemaet Kundeemne for kvalifisering for salgsmulighet i appen "
        "og Copilot."
    )
    async with office.store.reading() as session:
        assert (await stored.read(session, CopilotSettings)).enabled
        assert not (await stored.read(session, AppSettings)).has_opportunity_form
        assert (await stored.read(session, DuplicateSettings)).enhanced
        assert len((await session.scalars(select(Receipt))).all()) == 1


@pytest.mark.parametrize("who", ["siri", "morten"])
@pytest.mark.parametrize(
    "said", ["slå på sammendrag", "endre innstillinger", "tilpass skjemaet", "opprett kontakter automatisk"]
)
async def test_others_are_told_who_may(office: Office, who: str, said: str) -> None:
    assert await office.speaker(who).says(said) == ["Bare en administrator kan endre innstillinger. Spør Anders Admin."]
    assert await qualification(office) == QualificationSettings()


async def test_an_administrator_who_no_longer_is_one_cannot_save(office: Office, anders: Speaker) -> None:
    await anders.says("slå på sammendrag")
    async with office.store.writing() as session:
        await session.execute(update(User).where(User.id == office.people["anders"].id).values(role="seller"))
    (told,) = await anders.clicks("Lagre")
    assert "bare en administrator kan endre det" in told
    assert await qualification(office) == QualificationSettings()


async def test_settings_changed_meanwhile_are_not_overwritten(office: Office, anders: Speaker) -> None:
    await anders.says("slå på sammendrag")
    async with office.store.writing() as session:
        by = office.people["anders"]
        await stored.write(session, QualificationSettings(new_experience=False), by=by, now=office.clock())
    assert await anders.clicks("Lagre") == [
        "Anders Admin endret innstillingene 23.11.2026 kl. 13:00, så ingenting ble lagret. "
        "Vis dem på nytt, og prøv igjen."
    ]
    assert await qualification(office) == QualificationSettings(new_experience=False)


async def test_saving_twice_saves_once(office: Office, anders: Speaker) -> None:
    await anders.says("slå på sammendrag")
    card = anders.card
    await anders.clicks("Lagre", on=card)
    (told,) = await anders.clicks("Lagre", on=card)
    assert told.startswith("Dette er allerede avgjort: Endret: Sammendrag av kundeemne.")
    async with office.store.reading() as session:
        changes = select(AuditEntry).where(AuditEntry.action == "settings.changed")
        assert len((await session.scalars(changes)).all()) == 1


async def test_a_change_is_taken_back(office: Office, anders: Speaker) -> None:
    await anders.says("opprett kontakter automatisk")
    await anders.clicks("Lagre")
    assert await anders.says("angre") == ["Endringen er angret. Innstillingene er som de var."]
    assert "Innstillingene for kvalifisering er som de var." in shown(anders)
    assert await qualification(office) == QualificationSettings()


async def test_what_somebody_else_changed_since_is_told_before_the_rest_is_taken_back(
    office: Office, anders: Speaker
) -> None:
    await anders.says("endre innstillinger")
    await anders.clicks("Fortsett", copilot="true", contact="automatic")
    await anders.clicks("Lagre")
    await given(office, QualificationSettings(summarize=True))
    await anders.says("angre")
    assert "Innstillingene for Copilot blir som de var." in shown(anders)
    assert "Innstillingene for kvalifisering: Noen har arbeidet med den siden." in shown(anders)
    await anders.clicks("Angre")
    assert await qualification(office) == QualificationSettings(summarize=True)
    async with office.store.reading() as session:
        assert not (await stored.read(session, CopilotSettings)).enabled


async def test_a_changed_setting_makes_an_open_plan_stale(office: Office, siri: Speaker, anders: Speaker) -> None:
    await office.lead()
    await siri.says("kvalifiser Brekke")
    plan = siri.card
    await anders.says("opprett kontakter automatisk")
    await anders.clicks("Lagre")
    await siri.clicks("Kvalifiser", on=plan)
    assert "er kvalifisert" not in " ".join(siri.heard)
    async with office.store.reading() as session:
        assert (await session.scalars(select(Receipt.kind))).all() == ["settings.changed"]
    (told,) = await siri.clicks("Kvalifiser")
    assert "er kvalifisert" in told


async def test_settings_changed_with_a_plan_open_lead_back_to_the_plan(office: Office, anders: Speaker) -> None:
    await office.lead("anders")
    await anders.says("kvalifiser Brekke")
    plan = anders.card
    await anders.says("opprett kontakter automatisk")
    await anders.clicks("Lagre")
    (told,) = await anders.clicks("Kvalifiser", on=plan)
    assert "er kvalifisert" not in told
    (told,) = await anders.clicks("Kvalifiser")
    assert "er kvalifisert" in told


async def test_reading_settings_leaves_an_open_plan_as_it_is(office: Office, siri: Speaker) -> None:
    await office.lead()
    await siri.says("kvalifiser Brekke")
    plan = siri.card
    await siri.says("vis innstillinger")
    (told,) = await siri.clicks("Kvalifiser", on=plan)
    assert "er kvalifisert" in told


async def test_the_form_is_edited_field_by_field_and_saved(office: Office, anders: Speaker) -> None:
    await anders.says("tilpass skjemaet for salgsmulighet")
    assert "1. Emne · obligatorisk 2. Forventet lukkedato" in shown(anders)
    await anders.clicks("Bruk på feltet", field="budgetstatus", edit="add")
    await anders.clicks("Bruk på feltet", field="budgetstatus", edit="required")
    await anders.clicks("Bruk på feltet", field="budgetstatus", edit="first")
    await anders.clicks("Bruk på feltet", field="description", edit="remove")
    await anders.clicks("Bruk på feltet", field="name", edit="relabel", relabelled="Hva gjelder salget?")
    assert "1. Budsjettstatus · obligatorisk 2. Hva gjelder salget? · obligatorisk" in shown(anders)
    assert (await columns(office))[0] == "name"
    await anders.clicks("Fortsett")
    await anders.clicks("Lagre")
    assert await columns(office) == ["budgetstatus", "name", "estimatedclosedate", "estimatedvalue", "budgetamount"]


async def test_an_edit_that_cannot_be_is_told_and_the_draft_stays(office: Office, anders: Speaker) -> None:
    await anders.says("rediger skjemaet")
    await anders.clicks("Bruk på feltet", field="budgetstatus", edit="add")
    (told,) = await anders.clicks("Bruk på feltet", field="name", edit="remove")
    assert told.startswith("Emnet må være med i skjemaet, synlig og obligatorisk")
    assert "6. Budsjettstatus" in shown(anders)


async def test_a_field_is_changed_with_a_sentence(office: Office, anders: Speaker) -> None:
    await anders.says("legg til feltet budsjettstatus i skjemaet")
    assert "Budsjettbeløp, Beskrivelse og Budsjettstatus Selgeren blir spurt" in shown(anders)
    await anders.clicks("Lagre")
    await anders.says("gjør budsjettstatus obligatorisk i skjemaet")
    assert "og Budsjettstatus (obligatorisk)" in shown(anders)
    await anders.clicks("Lagre")
    await anders.says("fjern beskrivelse fra skjemaet")
    await anders.clicks("Lagre")
    assert await columns(office) == ["name", "estimatedclosedate", "estimatedvalue", "budgetamount", "budgetstatus"]
    await anders.says("tilbakestill skjemaet")
    await anders.clicks("Lagre")
    assert await columns(office) == [each.column for each in OpportunityFormSettings().fields]


async def test_the_form_in_english(office: Office) -> None:
    anders = await speaks_english(office, "anders")
    await anders.says("customize the opportunity form")
    (told,) = await anders.clicks("Apply to the field", field="name", edit="hide")
    assert told.startswith("The topic must be in the form, visible and required")
    await anders.says("make budget required in the form")
    assert "Budget amount (required)" in shown(anders)
    await anders.clicks("Save")
    await anders.says("create opportunities automatically")
    await anders.clicks("Save")
    (told,) = await anders.says("customize the opportunity form")
    assert told.endswith("only when opportunity creation is set to Seller. It is set to Automatic.")
    siri = await speaks_english(office, "siri")
    assert await siri.says("turn on copilot") == ["Only an administrator can change settings. Ask Anders Admin."]


@pytest.mark.parametrize(
    "press",
    [
        Press("settings.edit", values={"setting": "organisation.region", "wish": "SE"}),
        Press("settings.edit", values={"setting": "qualification.account", "wish": "maybe"}),
        Press("settings.edit", values={"setting": "qualification.carried_over.x", "wish": "true"}),
        Press("settings.edit", values={"fields": "[]"}),
        Press("settings.form", values={"command": "form-add", "column": "statecode"}),
        Press("settings.form", values={"command": "form-add", "column": "x" * 90}),
        Press("admin.settings", values={"command": "drop"}),
    ],
)
async def test_what_a_hostile_press_sends_changes_nothing(office: Office, anders: Speaker, press: Press) -> None:
    heard = await anders.does(Incoming(press=press))
    assert heard
    assert "Beklager" not in heard[0]
    async with office.store.reading() as session:
        assert await nothing_stored(session)


async def nothing_stored(session: Session) -> bool:
    return (await stored.read_all(session)) == {name: kind() for name, kind in SECTIONS.items()}
