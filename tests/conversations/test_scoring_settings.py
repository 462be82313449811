"""The settings of scoring in conversation: read by everybody, changed by administrators, taken back, asked for."""

from __future__ import annotations

import pytest
from sqlalchemy import select

from services.models.audit_entry import AuditEntry
from services.settings import stored
from services.settings.sections import ScoringSettings
from tests.conversations.office import Office
from tests.conversations.speaker import Speaker, texts

SHOWN = "Her er innstillingene for poengberegning."


def shown(speaker: Speaker) -> str:
    return " ".join(texts(speaker.card))


@pytest.fixture
async def anders(office: Office) -> Speaker:
    return office.speaker("anders")


async def scoring(office: Office) -> ScoringSettings:
    async with office.store.reading() as session:
        return await stored.read(session, ScoringSettings)


async def test_everybody_reads_them(siri: Speaker) -> None:
    for said in ("innstillinger for poengberegning", "vis poengberegningsinnstillingene", "scoring settings"):
        assert await siri.says(said) == [SHOWN]
    assert "Sales Insights:  På Lær bare av oppføringer fra 1. januar i fjor:  På" in shown(siri)
    assert "Dager mellom automatiske treninger:  15 dager" in shown(siri)
    assert "Største endring i poeng for stabil trend:  2 poeng" in shown(siri)
    assert "actions" not in siri.card


async def test_the_other_settings_lead_to_them(anders: Speaker) -> None:
    await anders.says("innstillinger")
    assert await anders.clicks("Poenginnstillinger") == [SHOWN]


async def test_sales_insights_is_switched_off_and_on_and_that_is_audited(office: Office, anders: Speaker) -> None:
    await anders.says("slå av Sales Insights")
    assert "Sales Insights:  På → Av Ingenting poengberegnes" in shown(anders)
    assert "åpne kundeemne" not in shown(anders)
    assert (await scoring(office)).installed
    assert await anders.clicks("Lagre") == ["Endret: Sales Insights."]
    assert not (await scoring(office)).installed
    await anders.clicks("Poenginnstillinger")
    assert "Sales Insights:  Av Endret av Anders Admin" in shown(anders)
    await anders.says("turn on sales insights")
    await anders.clicks("Lagre")
    async with office.store.reading() as session:
        facts = await session.scalars(select(AuditEntry.facts).where(AuditEntry.action == "settings.changed"))
        assert [(each["section"], each["after"]["installed"]) for each in facts] == [
            ("scoring", False),
            ("scoring", True),
        ]


async def test_a_change_is_taken_back(office: Office, anders: Speaker) -> None:
    await anders.says("slå av Sales Insights")
    await anders.clicks("Lagre")
    assert await anders.says("angre") == ["Endringen er angret. Innstillingene er som de var."]
    assert "Innstillingene for poengberegning er som de var." in shown(anders)
    assert (await scoring(office)).installed


async def test_they_are_changed_together_in_the_form(office: Office, anders: Speaker) -> None:
    assert await anders.says("endre innstillinger for poengberegning") == [
        "Hvilke innstillinger for poengberegning vil du endre?"
    ]
    await anders.clicks(
        "Fortsett", since_last_year="false", retrain_days="30", retrain_share="90", retrain_months="6",
        steady_tolerance="5",
    )  # fmt: skip
    assert "Dager mellom automatiske treninger:  15 dager → 30 dager" in shown(anders)
    await anders.clicks("Lagre")
    assert await scoring(office) == ScoringSettings(
        since_last_year=False, retrain_days=30, retrain_share=90, retrain_months=6, steady_tolerance=5
    )


@pytest.mark.parametrize("typed", ["0", "366", "", "femten", "1.5", "-3"])
async def test_a_number_that_cannot_be_is_told_with_what_can(office: Office, anders: Speaker, typed: str) -> None:
    await anders.says("endre innstillinger for poengberegning")
    assert await anders.clicks("Fortsett", retrain_days=typed) == [
        "Skriv et helt tall fra 1 til 365. Ingenting ble endret."
    ]
    await anders.clicks("Fortsett", retrain_days="20")
    await anders.clicks("Lagre")
    assert (await scoring(office)).retrain_days == 20


@pytest.mark.parametrize(
    ("said", "changed"),
    [
        ("tren modellene på nytt hver 20. dag", {"retrain_days": 20}),
        ("retrain the models every 20 days", {"retrain_days": 20}),
        ("sett trendtoleransen til 4 poeng", {"steady_tolerance": 4}),
        ("set the trend tolerance to 4", {"steady_tolerance": 4}),
        ("slå av 1. januar-grensen", {"since_last_year": False}),
        ("lær også av oppføringer fra før 1. januar i fjor", {"since_last_year": False}),
        ("avinstaller Sales Insights", {"installed": False}),
        ("turn off predictive scoring", {"installed": False}),
    ],
)
async def test_a_sentence_leads_straight_to_the_preview(
    office: Office, anders: Speaker, said: str, changed: dict[str, int]
) -> None:
    await anders.says(said)
    await anders.clicks("Lagre")
    assert await scoring(office) == ScoringSettings.model_validate(changed)


async def test_others_are_told_who_may_and_can_ask_for_a_switch(office: Office, siri: Speaker, anders: Speaker) -> None:
    only = "Bare en administrator kan endre innstillinger. Spør Anders Admin."
    for said in ("slå av Sales Insights", "endre innstillinger for poengberegning", "sett trendtoleransen til 4 poeng"):
        assert await siri.says(said) == [only]
    await siri.says("slå av Sales Insights")
    await siri.clicks("Spør for meg")
    await anders.says("vis forespørsler")
    await anders.clicks("Siri Selger")
    assert "Slå av «Sales Insights»" in shown(anders)
    await anders.clicks("Godkjenn")
    assert not (await scoring(office)).installed
