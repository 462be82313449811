"""The rows of lead-management.md 8 about what administrators do with scoring: 16a-c, 17e, 17f, 20a, 21, 22 and 23b."""

from __future__ import annotations

from datetime import UTC, datetime, timedelta
from typing import Any

import pytest
from sqlalchemy import insert

from services.models.lead import LeadState
from services.models.opportunity import Opportunity, OpportunityState
from services.scoring import adding
from tests.conversations.office import Office
from tests.conversations.speaker import Speaker, texts
from tests.services.scoring import given


@pytest.fixture
async def anders(office: Office) -> Speaker:
    return office.speaker("anders")


def shown(speaker: Speaker) -> str:
    return " ".join(texts(speaker.card))


async def closed(office: Office, won: int, lost: int, **values: Any) -> list[int]:
    """So many qualified and disqualified leads."""
    rows = given.closed_leads(office.people["siri"], 400, now=office.clock(), **values)
    qualified = [row for row in rows if row["statecode"] is LeadState.QUALIFIED][:won]
    return await given.store_leads(
        office.store, qualified + [row for row in rows if row["statecode"] is LeadState.DISQUALIFIED][:lost]
    )


async def opportunities(office: Office, won: int, lost: int) -> None:
    """So many won and lost opportunities of the last month."""
    created = office.clock() - timedelta(days=30)
    common = {"owner_id": office.people["siri"].id, "createdon": created, "modifiedon": created}
    ended = [OpportunityState.WON] * won + [OpportunityState.LOST] * lost
    rows = [
        common | {"name": f"Sak {at}", "statecode": state, "actualclosedate": created + timedelta(days=9)}
        for at, state in enumerate(ended)
    ]
    async with office.store.writing() as session:
        await session.execute(insert(Opportunity), rows)


async def added(anders: Speaker, name: str) -> list[str]:
    await anders.says("ny poengmodell")
    return await anders.clicks("Fortsett", name=name)


async def published(anders: Speaker, name: str) -> None:
    await anders.says(f"publiser poengmodellen {name}")
    await anders.clicks("Publiser")


async def test_row_16a_a_lead_model_needs_40_qualified_and_40_disqualified(office: Office, anders: Speaker) -> None:
    await closed(office, 39, 60)
    assert "39 kvalifiserte" in (await anders.says("har vi nok kundeemner til en poengmodell?"))[0]
    assert "Det er for få lukkede oppføringer å lære av: 39 vunnet og 60 tapt" in (await added(anders, "Hav"))[0]
    await anders.clicks("Avbryt")
    await closed(office, 1, 0)
    assert "Poengmodellen Hav er opprettet" in (await added(anders, "Hav"))[0]


async def test_row_16b_an_opportunity_model_needs_40_won_and_40_lost(office: Office, anders: Speaker) -> None:
    await opportunities(office, 40, 39)
    assert await anders.says("har vi nok salgsmuligheter") == [
        "Nei: de siste 24 månedene er det 40 vunnede og 39 tapte salgsmuligheter, og det trengs 40 av hver. "
        "Ingen periode har nok."
    ]
    await opportunities(office, 0, 1)
    assert (await anders.says("har vi nok salgsmuligheter"))[0].startswith("Ja:")


async def test_row_16c_only_records_since_1_january_of_the_year_before_count(office: Office, anders: Speaker) -> None:
    first = datetime(2025, 1, 1, 0, 0, tzinfo=UTC)
    await closed(office, 5, 0, createdon=first - timedelta(days=1), closedon=first + timedelta(days=90))
    await closed(office, 7, 0, createdon=first + timedelta(days=1), closedon=first + timedelta(days=90))
    await anders.says("har vi nok kundeemner")
    assert "Kvalifisert: 7 av 40" in shown(anders)
    assert "opprettet fra 01.01.2025" in shown(anders)


async def test_row_17e_below_40_the_shortest_period_that_suffices_is_told(office: Office, anders: Speaker) -> None:
    await closed(office, 50, 50, createdon=office.clock() - timedelta(days=300))
    (told,) = await anders.says("har vi nok kundeemner de siste 6 månedene")
    assert "0 kvalifiserte og 0 diskvalifiserte" in told
    assert "Med de siste 12 månedene er det nok." in told
    assert "Den korteste perioden som er nok: 12 måneder" in shown(anders)


async def test_row_17f_per_stage_40_must_have_been_closed_at_the_last_stage(office: Office, anders: Speaker) -> None:
    await opportunities(office, 45, 45)
    await anders.says("har vi nok salgsmuligheter")
    flow = given.FLOW
    await anders.clicks("Tell på nytt", kind="opportunity", months="6", process=flow, per_stage="true")
    assert "Lukket i den siste fasen: 0 av 40" in shown(anders)
    assert "Utelatt: 90 uten forretningsprosessflyten" in shown(anders)


async def test_row_20a_what_was_edited_scores_only_once_it_is_published(office: Office, anders: Speaker) -> None:
    await closed(office, 90, 90)
    await added(anders, "Hav")
    await anders.waits()
    await published(anders, "Hav")
    assert "23.11.2026 kl. 13:00, versjon 1" in shown(anders)
    office.clock.move(hours=3)
    await anders.clicks("Slå av autotrening")
    await anders.clicks("Tren på nytt")
    await anders.clicks("Tren på nytt")
    await anders.waits()
    assert "det den har lært siden, er ikke publisert" in shown(anders)
    await published(anders, "Hav")
    assert "kl. 16:00, versjon 2" in shown(anders)
    assert "er ikke publisert" not in shown(anders)


async def test_row_21_attributes_are_recommended_and_can_be_chosen(office: Office, anders: Speaker) -> None:
    await closed(office, 90, 90)
    await added(anders, "Hav")
    await anders.waits()
    await anders.says("hvilke attributter bruker poengmodellen Hav")
    assert "Attributtene er de anbefalte." in shown(anders)
    assert "Kilde" in shown(anders)
    await anders.clicks("Rediger attributter")
    await anders.clicks("Lagre", attributes="")
    assert "Velg minst ett" in shown(anders)
    await anders.clicks("Lagre", attributes="address1_city")
    assert "Redigert" in shown(anders)
    assert await anders.says("angre") == ["Endringen av poengmodellen Hav er angret."]
    await anders.says("vis poengmodellen Hav")
    assert "Redigert" not in shown(anders)


async def test_row_22_several_models_each_for_its_own_records_and_ten_at_most(office: Office, anders: Speaker) -> None:
    for industry in ("Havbruk", "Landbruk"):
        await closed(office, 50, 50, industrycode=industry)
    for industry in ("Havbruk", "Landbruk"):
        await anders.says("ny poengmodell")
        await anders.clicks("Fortsett", name=industry, filter="industrycode")
        assert await anders.clicks("Opprett modell", values=industry) == [
            f"Poengmodellen {industry} er opprettet og er under trening. Du får beskjed når det er ferdig."
        ]
    await anders.says("poengmodeller")
    assert "Bransje: Havbruk" in shown(anders)
    for _ in range(adding.MOST_MODELS - 2):
        async with office.store.writing() as session:
            await given.model(session, now=office.clock(), published=False)
    assert await anders.says("ny poengmodell") == [
        "Det er 10 poengmodeller allerede, og det kan ikke bli flere. Slett en av dem først."
    ]


async def test_row_23b_the_four_grades_are_the_administrators_to_set(office: Office, anders: Speaker) -> None:
    async with office.store.writing() as session:
        await given.model(session, now=office.clock(), name="Hav")
    await anders.says("endre karakterene")
    assert "A 75–100 · B 50–74 · C 25–49 · D 0–24" in shown(anders)
    assert await anders.clicks("Fortsett", least_a="51", least_b="50", least_c="0")
    assert "Et helt tall fra 1 til 100" in shown(anders)
    await anders.clicks("Fortsett", least_a="51", least_b="40", least_c="25")
    assert "A 51–100 · B 40–50 · C 25–39 · D 0–24" in shown(anders)
    assert "0 av 0 åpne kundeemner skifter gradering" in shown(anders)
    await anders.clicks("Lagre")
    assert "A 51–100 · B 40–50 · C 25–39 · D 0–24" in shown(anders)
