"""How many leads are scored, asked for a team or a view; from each reason to its leads, and to what mends it."""

from __future__ import annotations

from datetime import timedelta
from typing import Any

import pytest

from dialogs.turn import Incoming
from services.models.change_request import ChangeRequest
from services.models.lead import LeadSource
from services.models.scoring import ScoringModel, Subject
from services.scoring import listing
from tests.conversations.office import Office
from tests.conversations.speaker import Speaker, texts
from tests.services.scoring import given

LATELY = timedelta(days=3)
PUBLISH = "Publisere poengmodellen «Nord»"


async def modelled(office: Office, *, published: bool = True, **values: Any) -> ScoringModel:
    async with office.store.writing() as session:
        return await given.model(session, now=office.clock() - LATELY, name="Nord", published=published, **values)


def shown(speaker: Speaker) -> str:
    return "\n".join(texts(speaker.card))


async def leads(office: Office) -> None:
    """Two of Bergen and one of Oslo for Siri, and one of Oslo for another team."""
    for number, city in enumerate(("Bergen", "Bergen", "Oslo")):
        await office.lead(lastname=f"Brekke{number}", address1_city=city, leadsourcecode=LeadSource.WEB)
    await office.lead("tone", lastname="Strand", address1_city="Oslo")


@pytest.fixture
async def anders(office: Office) -> Speaker:
    """The administrator, who has talked with the assistant."""
    speaker = office.speaker("anders")
    await speaker.does(Incoming(joined=True))
    return speaker


async def test_a_manager_asks_for_the_team_and_comes_to_the_lead_that_is_left_out(office: Office) -> None:
    await modelled(office, filter_column="address1_city", filter_values=["Bergen"])
    await leads(office)
    await given.work(office.store, office.clock())
    morten = office.speaker("morten")
    [said] = await morten.says("hvor mange av teamets kundeemner er poengberegnet?")
    assert said == "Teamets åpne kundeemner: 2 av 3 kundeemner er poengberegnet."
    assert "2 av 3 er poengberegnet (66 %)" in shown(morten)
    assert "▰▰▰▰▰▰▱▱▱▱" in shown(morten)
    assert "1 · Oppfyller ikke betingelsene til noen modell" in shown(morten)
    [said] = await morten.clicks("Vis kundeemnene")
    assert said.endswith("Grunn: Oppfyller ikke betingelsene til noen modell.")
    assert "Kari Brekke2" in shown(morten)
    [said] = await morten.clicks("Kari Brekke2")
    assert said == "Kari Brekke2: Kundeemnet oppfyller ikke betingelsene til noen publisert modell."
    await morten.clicks("Rediger kundeemnet")


async def test_all_are_scored(office: Office, siri: Speaker) -> None:
    await modelled(office)
    await leads(office)
    await given.work(office.store, office.clock())
    assert await siri.says("poengdekning") == ["Mine åpne kundeemner: 3 av 3 kundeemner er poengberegnet."]
    assert "Alle er poengberegnet." in shown(siri)


async def test_the_own_view_of_a_name(office: Office, siri: Speaker) -> None:
    await leads(office)
    await siri.says("vis alle kundeemner")
    await siri.says("lagre visningen som Varme emner")
    assert await siri.says("poengdekning for visningen Varme emner") == [
        "Varme emner: 0 av 3 kundeemner er poengberegnet. Ingen poengmodell er publisert."
    ]


async def test_the_leads_of_a_reason_are_paged(office: Office, siri: Speaker) -> None:
    for number in range(7):
        await office.lead(lastname=f"Brekke{number}")
    await siri.says("hvor mange kundeemner mangler poengsum")
    [said] = await siri.clicks("Vis kundeemnene")
    assert "kundeemner uten poengsum, 7 i alt." in said
    assert "Kari Brekke6" in shown(siri)
    assert "Kari Brekke1" not in shown(siri)
    await siri.clicks("Neste")
    assert "Kari Brekke1" in shown(siri)
    await siri.clicks("Forrige")
    await siri.clicks("Poengdekning")
    assert "7 · Ingen poengmodell er publisert" in shown(siri)


async def test_what_only_an_administrator_mends_is_asked_for_and_approved(
    office: Office, siri: Speaker, anders: Speaker
) -> None:
    model = await modelled(office, published=False)
    await leads(office)
    await siri.says("poengdekning")
    [said] = await siri.clicks("Spør for meg")
    assert said == f"Jeg har spurt Anders Admin: {PUBLISH}. Jeg sier fra når det er avgjort."
    assert await anders.waits() == [f"Siri Selger spør: {PUBLISH}."]
    assert "Oppføringer blir ikke poengberegnet før dette er gjort." in shown(anders)
    assert "Det modellen lærte sist, poengberegner alle åpne oppføringer" in shown(anders)
    assert await anders.clicks("Godkjenn") == [f"Godkjent og utført: {PUBLISH}."]
    assert (await given.the_model(office.store, model.id)).published is not None
    assert f"Godkjent og utført: {PUBLISH}." in await siri.waits()
    await given.work(office.store, office.clock())
    assert await siri.says("poengdekning") == ["Mine åpne kundeemner: 3 av 3 kundeemner er poengberegnet."]


async def test_the_diagnosis_of_a_lead_asks_too_and_the_answer_leads_back_to_its_score(
    office: Office, siri: Speaker, anders: Speaker
) -> None:
    await modelled(office, published=False)
    await office.lead()
    await siri.says("hvorfor er ikke Brekke poengberegnet")
    await siri.clicks("Spør for meg")
    await anders.waits()
    assert "Kari Brekke blir ikke poengberegnet før dette er gjort." in shown(anders)
    await anders.clicks("Godkjenn")
    await siri.waits()
    await siri.clicks("Vis poengsummen")
    assert "✔ En poengmodell er publisert" in shown(siri)


async def test_a_model_that_does_not_score_in_real_time_is_retrained_on_request(
    office: Office, siri: Speaker, anders: Speaker
) -> None:
    model = await modelled(office, auto_retrain=True)
    await given.store_leads(office.store, given.closed_leads(office.people["siri"], 200, now=office.clock()))
    await office.lead()
    office.clock.move(minutes=20)
    await siri.says("hvorfor er ikke Brekke poengberegnet")
    await siri.clicks("Spør for meg")
    assert (await anders.waits())[0] == "Siri Selger spør: Lære opp poengmodellen «Nord» på nytt."
    await anders.clicks("Godkjenn")
    after = await given.the_model(office.store, model.id)
    assert not after.auto_retrain
    assert after.newest
    assert after.newest.number == 2


async def test_a_first_model_is_asked_for_and_there_is_too_little_to_learn_from(
    office: Office, siri: Speaker, anders: Speaker
) -> None:
    await office.lead()
    await siri.says("poengdekning")
    await siri.clicks("Spør for meg")
    assert await anders.waits() == ["Siri Selger spør: Lære opp en poengmodell for kundeemner."]
    [said] = await anders.clicks("Godkjenn")
    assert "Godkjent" not in said
    async with office.store.reading() as session:
        assert await listing.listed(session, Subject.LEAD) == ()
        assert (await session.get_one(ChangeRequest, 1)).decidedon is None


async def test_what_was_done_meanwhile_is_not_done_again(office: Office, siri: Speaker, anders: Speaker) -> None:
    model = await modelled(office, published=False)
    await office.lead()
    await siri.says("poengdekning")
    await siri.clicks("Spør for meg")
    await anders.waits()
    await given.publish(office.store, office.people["anders"], model.id, now=office.clock())
    assert await anders.clicks("Godkjenn") == [f"Godkjent, men det var ingenting å endre lenger: {PUBLISH}."]


async def test_an_administrator_publishes_from_the_coverage(office: Office, anders: Speaker) -> None:
    await modelled(office, published=False)
    await office.lead()
    await anders.says("poengdekning")
    await anders.clicks("Publiser")
    assert "Nord" in shown(anders)


async def test_english(office: Office) -> None:
    siri = office.speaker("siri")
    await siri.says("in english")
    await office.lead()
    assert await siri.says("how many of my leads are scored?") == [
        "My Open Leads: 0 of 1 leads are scored. No scoring model is published."
    ]
    assert "No scoring model is published" in shown(siri)
