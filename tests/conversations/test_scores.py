"""A seller asks for a score: what it is and why, why there is none, and what would raise it."""

from __future__ import annotations

from datetime import UTC, datetime, timedelta
from typing import Any

import pytest
from sqlalchemy import update

from services.models.lead import BudgetStatus, Lead, LeadSource
from services.models.process import ProcessFlow
from services.models.scoring import RunReason, ScoringVersion, Subject
from services.scoring import running, what_if
from services.settings import stored
from services.settings.sections import ScoringSettings
from services.store import Store
from tests.conversations.office import Office
from tests.conversations.speaker import Speaker, texts
from tests.services.scoring import given

LATELY = timedelta(days=3)


KEPT = "Poengsummen blir stående og oppdateres ikke"


async def published(office: Office, **values: Any) -> None:
    async with office.store.writing() as session:
        await given.model(session, now=office.clock() - LATELY, name="Nord", **values)


async def changed(store: Store, lead_id: int, **values: Any) -> None:
    async with store.writing() as session:
        row = await session.get_one(Lead, lead_id)
        for name, value in values.items():
            setattr(row, name, value)


async def asks_for_commitment(office: Office) -> None:
    """The model looks at the budget status, which a seller can change, and at what nobody should."""
    async with office.store.writing() as session:
        await session.execute(update(ScoringVersion).values(scorecard=given.of_commitment()))


def shown(speaker: Speaker) -> str:
    return "\n".join(texts(speaker.card))


async def test_the_score_is_told_in_colour_letter_and_word_with_what_counts(office: Office, siri: Speaker) -> None:
    await published(office)
    await office.lead(leadsourcecode=LeadSource.WEB, address1_city="Bergen")
    await given.work(office.store, office.clock())
    [said] = await siri.says("vis poengsummen til Brekke")
    assert "Kari Brekke har poengsummen" in said
    assert "lovende" in shown(siri)
    assert "% av kundeemner med denne verdien ble kvalifisert (av" in shown(siri)
    assert "Av alle lukkede kundeemner ble" in shown(siri)
    assert "Etter poengmodellen Nord, versjon 1." in shown(siri)


async def test_what_would_raise_the_score_is_the_number_it_then_gets(office: Office, siri: Speaker) -> None:
    await published(office)
    await asks_for_commitment(office)
    lead = await office.lead(budgetstatus=BudgetStatus.NO_COMMITTED_BUDGET, jobtitle="Kokk", telephone1="55 12 34 56")
    await given.work(office.store, office.clock())
    await siri.says("hva ville heve poengsummen til Brekke")
    async with office.store.reading() as session:
        [best] = await what_if.best(session, Subject.LEAD, lead.id, by=office.people["siri"], now=office.clock())
    assert f"{best.score_now} nå, {best.score} med denne verdien." in shown(siri)
    assert (best.attribute, best.value.level) == ("budgetstatus", "will-buy")
    await changed(office.store, lead.id, budgetstatus=BudgetStatus.WILL_BUY, version=lead.version + 1)
    async with office.store.writing() as session:
        await running.begin(session, Subject.LEAD, RunReason.ASKED, now=office.clock())
    await given.work(office.store, office.clock())
    [said] = await siri.says("vis poengsummen til Brekke")
    assert f"har poengsummen {best.score}," in said


async def test_nobody_is_told_to_become_another_or_to_lose_a_telephone_number(office: Office, siri: Speaker) -> None:
    await published(office)
    await asks_for_commitment(office)
    await office.lead(budgetstatus=BudgetStatus.WILL_BUY, jobtitle="Kokk", telephone1="55 12 34 56")
    await given.work(office.store, office.clock())
    assert await siri.says("hva ville heve poengsummen til Brekke") == [
        "Jeg vet ikke om noe du kunne endret som ville hevet poengsummen til Kari Brekke."
    ]
    await siri.says("vis poengsummen til Brekke")
    assert "Stilling: Kokk" in shown(siri)
    assert "er utfylt: Ja" in shown(siri)


WHY_NB = "hvorfor er ikke dette kundeemnet poengberegnet?"


async def why(siri: Speaker, sentence: str = WHY_NB) -> str:
    await siri.says("vis Brekke")
    [said] = await siri.says(sentence)
    return said


async def test_no_model_is_published(office: Office, siri: Speaker) -> None:
    await office.lead()
    assert await why(siri) == "Kari Brekke: Ingen poengmodell er publisert."
    assert "✘ En poengmodell er publisert" in shown(siri)
    assert "Dette kan en administrator gjøre." in shown(siri)


async def test_the_lead_is_closed(office: Office, siri: Speaker) -> None:
    await published(office)
    await office.lead()
    await siri.says("diskvalifiser Brekke som tapt")
    await siri.clicks("Diskvalifiser")
    assert await why(siri) == "Kari Brekke: Kundeemnet er lukket, og bare åpne kundeemner poengberegnes."
    await siri.clicks("Reaktiver")


async def test_the_lead_does_not_meet_the_conditions(office: Office, siri: Speaker) -> None:
    await published(office, filter_column="address1_city", filter_values=["Oslo"])
    await office.lead(address1_city="Bergen")
    assert await why(siri) == "Kari Brekke: Kundeemnet oppfyller ikke betingelsene til noen publisert modell."
    assert "Nord krever Poststed: Oslo. Kundeemnet har: Bergen." in shown(siri)


async def test_the_lead_is_on_another_process(office: Office, siri: Speaker) -> None:
    async with office.store.writing() as session:
        session.add(ProcessFlow(id="another", name="Anbudsprosess"))
    await published(office, process_id="another")
    await office.lead()
    office.clock.move(minutes=20)
    assert await why(siri) == "Kari Brekke: Kundeemnet følger ikke forretningsprosessflyten til modellen."


async def test_the_lead_is_too_old(office: Office, siri: Speaker) -> None:
    await published(office)
    lead = await office.lead()
    await changed(office.store, lead.id, createdon=office.clock() - timedelta(days=800))
    assert await why(siri) == "Kari Brekke: Kundeemnet ble opprettet for mer enn to år siden."


@pytest.mark.parametrize(
    ("minutes", "told"),
    [
        (2, "Kundeemnet ble lagret for mindre enn fem minutter siden."),
        (8, "Kundeemnet ble lagret for mer enn fem minutter siden, og poengsummen er forsinket."),
        (20, "Kundeemnet ble lagret for mer enn femten minutter siden, og er ikke poengberegnet i sanntid."),
    ],
)
async def test_a_new_lead_waits(office: Office, siri: Speaker, minutes: int, told: str) -> None:
    await published(office)
    await office.lead()
    office.clock.move(minutes=minutes)
    assert await why(siri) == f"Kari Brekke: {told}"


async def test_an_updated_lead_waits_for_the_run(office: Office, siri: Speaker) -> None:
    await published(office)
    lead = await office.lead()
    await given.work(office.store, office.clock())
    await changed(office.store, lead.id, address1_city="Voss", modifiedon=office.clock(), version=lead.version + 1)
    assert await why(siri) == "Kari Brekke: Det som er endret, poengberegnes innen 24 timer."


async def test_the_card_of_a_lead_has_its_score_and_leads_to_what_counts(office: Office, siri: Speaker) -> None:
    await published(office)
    await office.lead(leadsourcecode=LeadSource.WEB, address1_city="Bergen")
    await siri.says("vis Brekke")
    assert "Ikke poengberegnet" in shown(siri)
    assert await siri.clicks("Hvorfor?") == ["Kari Brekke: Kundeemnet ble lagret for mindre enn fem minutter siden."]
    await given.work(office.store, office.clock())
    await siri.says("vis Brekke")
    assert "Poengsum " in shown(siri)
    [said] = await siri.clicks("Hva teller?")
    assert "Kari Brekke har poengsummen" in said


async def test_a_closed_lead_keeps_the_score_it_had(office: Office, siri: Speaker) -> None:
    await published(office)
    await office.lead()
    await given.work(office.store, office.clock())
    await siri.says("diskvalifiser Brekke som tapt")
    await siri.clicks("Diskvalifiser")
    assert "Poengsum " in shown(siri)
    await siri.clicks("Hva teller?")
    assert KEPT in shown(siri)
    assert "Hva ville hevet den?" not in str(siri.card)


async def test_nothing_raises_the_score_of_a_closed_lead_and_the_reason_is_said(office: Office, siri: Speaker) -> None:
    await published(office)
    await office.lead()
    await given.work(office.store, office.clock())
    await siri.says("diskvalifiser Brekke som tapt")
    await siri.clicks("Diskvalifiser")
    assert await siri.says("hva ville hevet poengsummen til Brekke") == [
        "Ingenting kan heve poengsummen til Kari Brekke nå. Kundeemnet er lukket, og bare åpne kundeemner"
        " poengberegnes."
    ]
    assert "Rediger kundeemnet" not in str(siri.card)


async def test_nothing_raises_a_score_that_there_is_not(office: Office, siri: Speaker) -> None:
    await published(office)
    await office.lead()
    assert await siri.says("hva ville hevet poengsummen til Brekke") == [
        "Ingenting kan heve poengsummen til Kari Brekke nå. Kundeemnet ble lagret for mindre enn fem minutter siden."
    ]


@pytest.mark.parametrize(
    ("became", "why"),
    [
        ({"createdon": datetime(2023, 1, 1, tzinfo=UTC)}, "Kundeemnet ble opprettet for mer enn to år siden."),
        ({"address1_city": "Oslo"}, "Kundeemnet oppfyller ikke betingelsene til noen publisert modell."),
    ],
    ids=["too old by now", "left the filter"],
)
async def test_a_score_that_no_run_refreshes_promises_nothing(
    office: Office, siri: Speaker, became: dict[str, Any], why: str
) -> None:
    await published(office, filter_column="address1_city", filter_values=["Bergen"])
    lead = await office.lead(address1_city="Bergen")
    await given.work(office.store, office.clock())
    await changed(office.store, lead.id, version=lead.version + 1, **became)
    await siri.says("poengsummen til Brekke")
    assert f"{KEPT}. {why}" in shown(siri)
    assert "este kjøring" not in shown(siri)
    assert "Hva ville hevet den?" not in str(siri.card)
    assert await siri.says("hva ville hevet poengsummen til Brekke") == [
        f"Ingenting kan heve poengsummen til Kari Brekke nå. {why}"
    ]


async def test_a_run_that_is_late_is_not_promised_for_yesterday(office: Office, siri: Speaker) -> None:
    await published(office)
    await office.lead()
    await given.work(office.store, office.clock())
    async with office.store.writing() as session:
        await running.ask_daily(session, now=office.clock())
    await siri.says("poengsummen til Brekke")
    assert "Neste kjøring" in shown(siri)
    office.clock.move(minutes=26 * 60)
    await siri.says("poengsummen til Brekke")
    assert "Neste kjøring" not in shown(siri)


async def test_a_score_of_no_published_model_is_said_to_stay(office: Office, siri: Speaker) -> None:
    await published(office)
    await office.lead()
    await given.work(office.store, office.clock())
    await siri.says("poengsummen til Brekke")
    assert KEPT not in shown(siri)
    anders = office.speaker("anders")
    await anders.says("opphev publiseringen av poengmodellen")
    await anders.clicks("Opphev publisering")
    await siri.says("poengsummen til Brekke")
    assert KEPT in shown(siri)
    assert "Neste kjøring" not in shown(siri)


async def test_a_lead_that_had_no_score_when_it_was_closed_says_nothing_of_it(office: Office, siri: Speaker) -> None:
    await office.lead()
    await siri.says("diskvalifiser Brekke som tapt")
    await siri.clicks("Diskvalifiser")
    assert "oengberegnet" not in shown(siri)


async def test_without_sales_insights_nothing_is_said_of_scores(office: Office, siri: Speaker) -> None:
    await published(office)
    await office.lead()
    await given.work(office.store, office.clock())
    async with office.store.writing() as session:
        await stored.write(session, ScoringSettings(installed=False), by=office.people["anders"], now=office.clock())
    await siri.says("vis Brekke")
    assert "oengsum" not in shown(siri)
    [said] = await siri.says("mine poengberegnede kundeemner")
    assert said.endswith("Sales Insights er ikke installert, så ingenting poengberegnes.")
    await siri.says("poengsummen til Brekke")
    assert KEPT in shown(siri)


async def test_all_details_of_a_score(office: Office, siri: Speaker) -> None:
    await published(office)
    await office.lead(leadsourcecode=LeadSource.WEB, address1_city="Bergen")
    await given.work(office.store, office.clock())
    await siri.says("poengsummen til Brekke")
    [said] = await siri.clicks("Alle detaljer")
    assert said.startswith("Alt om poengsummen til Kari Brekke: ")
    for told in ("Poengsummer til nå", "Alt som teller for", "Alt som teller mot", "A 75–100 · svært lovende"):
        assert told in shown(siri)
    assert "Kilde og Poststed" in shown(siri)
    assert "▰" in shown(siri)
    [said] = await siri.clicks("Til poengsummen")
    assert "Kari Brekke har poengsummen" in said


async def test_english(office: Office) -> None:
    siri = office.speaker("siri")
    await siri.says("in english")
    await office.lead()
    await siri.says("show Brekke")
    [said] = await siri.says("why isn't this lead scored?")
    assert said == "Kari Brekke: No scoring model is published."
