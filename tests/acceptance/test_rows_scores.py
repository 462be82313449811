"""The rows of lead-management.md 8 about scores as people ask of them: answered from what holds here, and so it is."""

from __future__ import annotations

from datetime import timedelta
from typing import Any

import pytest
from sqlalchemy import update

from services.models.lead import Lead, LeadSource, LeadState
from services.models.process import ProcessFlow
from services.models.score import Score
from services.models.scoring import RunReason, Subject
from services.models.user import User
from services.scoring import diagnosing, running
from services.scoring.diagnosis import Check
from services.settings import stored
from services.settings.sections import ScoringSettings
from tests.conversations.office import Office
from tests.conversations.speaker import Speaker, texts
from tests.services.scoring import given

LATELY = timedelta(days=3)
DAY = timedelta(days=1)


@pytest.fixture
async def siri(office: Office) -> Speaker:
    return office.speaker("siri")


@pytest.fixture
async def anders(office: Office) -> Speaker:
    return office.speaker("anders")


@pytest.fixture
async def emma(office: Office) -> Speaker:
    """Tone, who reads English."""
    async with office.store.writing() as session:
        await session.execute(update(User).where(User.id == office.people["tone"].id).values(language="en"))
    return office.speaker("tone")


async def answer(speaker: Speaker, question: str) -> str:
    """What is said to a question, and the card below it, which names its source."""
    (told,) = await speaker.says(question)
    card = "\n".join(texts(speaker.card))
    assert "Kilde: Vanlige spørsmål, «" in card or 'Source: FAQ, "' in card
    return f"{told}\n{card}"


async def published(office: Office, name: str = "Nord", **values: Any) -> None:
    """A model that has been published for three days."""
    async with office.store.writing() as session:
        await given.model(session, now=office.clock() - LATELY, name=name, **values)


async def switched_off(office: Office) -> None:
    async with office.store.writing() as session:
        off = ScoringSettings(installed=False)
        await stored.write(session, off, by=office.people["anders"], now=office.clock())


async def closed(office: Office, won: int, lost: int, **values: Any) -> list[int]:
    rows = given.closed_leads(office.people["siri"], 400, now=office.clock(), **values)
    kinds = [[row for row in rows if (row["statecode"] is LeadState.QUALIFIED) is wins] for wins in (True, False)]
    return await given.store_leads(office.store, kinds[0][:won] + kinds[1][:lost])


async def changed(office: Office, lead_id: int, **values: Any) -> None:
    async with office.store.writing() as session:
        row = await session.get_one(Lead, lead_id)
        for name, value in ({"version": row.version + 1} | values).items():
            setattr(row, name, value)


async def the_run(office: Office) -> None:
    """The run of every 24 hours."""
    async with office.store.writing() as session:
        await running.begin(session, Subject.LEAD, RunReason.DAILY, now=office.clock())
    await given.work(office.store, office.clock())


async def score(office: Office, lead_id: int) -> int | None:
    async with office.store.reading() as session:
        row = await session.get(Score, (Subject.LEAD.value, lead_id))
        return row.score if row else None


async def failing(office: Office, lead_id: int) -> list[Check]:
    async with office.store.reading() as session:
        found = await diagnosing.of(
            session, Subject.LEAD, lead_id, by=office.people["anders"], now=office.clock()
        )  # fmt: skip
        return [each.check for each in found.failed]


async def test_row_16_what_scoring_needs_and_whether_it_is_there(office: Office, anders: Speaker) -> None:
    await closed(office, 31, 44)
    told = await answer(anders, "hva trenger jeg for å bruke emnepoeng?")
    assert "Så mange har dere ikke ennå." in told
    assert "I organisasjonen din: Sales Insights er installert (slik det er levert)." in told
    assert "Kundeemner, siste 24 måneder: 31 kvalifiserte og 44 diskvalifiserte, og det trengs 40 av hver." in told
    assert "Salgsmuligheter, siste 24 måneder: 0 vunnede og 0 tapte" in told
    assert "bare oppføringer opprettet fra 1. januar i det foregående året læres av (slik det er levert)" in told
    assert "standardenheten for emner eller standard salgsmulighetsenhet" in told
    await closed(office, 9, 0)
    assert "Dere har det som trengs." in await answer(anders, "hva kreves for poengberegning")
    await anders.clicks("Nok oppføringer?")
    assert "Kvalifisert: 40 av 40" in "\n".join(texts(anders.card))


async def test_row_16_without_sales_insights_nothing_is_scored(office: Office, siri: Speaker) -> None:
    await published(office)
    await switched_off(office)
    told = await answer(siri, "hva trenger jeg for å bruke emnepoeng")
    assert "Sales Insights må være installert, og det er det ikke nå." in told
    assert "Sales Insights er ikke installert (endret av Anders Admin 23.11.2026)" in told
    assert "Hvor mange dere har, ser en leder eller en administrator." in told
    assert "Spør Anders Admin." in told
    lead = await office.lead()
    await given.work(office.store, office.clock())
    assert await score(office, lead.id) is None


async def test_row_17_how_enough_is_checked(office: Office, anders: Speaker) -> None:
    await closed(office, 50, 50, createdon=office.clock() - timedelta(days=300))
    told = await answer(anders, "hvordan kontrollerer jeg om jeg har nok kundeemner til å opprette en poengsummodell?")
    assert "Det er nok kundeemner til en poengsummodell nå." in told
    assert "12 måneder er nok." in told
    assert "en tidsramme mellom 3 måneder og 24 måneder" in told
    for step in ("1. På Kundeemner-siden", "2. Velg Rediger filtre", "3. Legg til", "4. Legg til relatert", "5. "):
        assert step in told
    assert "lukket i den siste fasen" in told


async def test_row_17a_and_17b_the_answer_leads_to_all_leads_and_their_filters(office: Office, anders: Speaker) -> None:
    await closed(office, 2, 3)
    await answer(anders, "how do I check whether I have enough leads")
    await anders.clicks("Alle kundeemner")
    assert anders.heard == ["Alle kundeemner: 5 kundeemner."]
    await anders.clicks("Rediger filtre")
    assert "Legg til filtre" in "\n".join(texts(anders.card))


async def test_row_18_why_records_are_not_scored_is_told_with_what_is_so(office: Office, siri: Speaker) -> None:
    lead = await office.lead()
    told = await answer(siri, "hvorfor blir ikke kundeemnene eller salgsmulighetene mine vurdert eller scoret på nytt?")
    assert "Ingen kundeemner poengberegnes nå: Ingen poengmodell er publisert." in told
    assert "Av 1 åpne kundeemner du kan se, har 0 poengsum." in told
    assert "Ett mangler dette: En poengmodell er publisert." in told
    assert "Spør Anders Admin." in told
    await published(office, filter_column="address1_city", filter_values=["Oslo"], process_id=given.FLOW)
    told = await answer(siri, "hvorfor får ikke kundeemnene mine poengsum")
    assert "1. Poengberegningsmodellen er publisert: Nord." in told
    assert "Nord: Poststed: Oslo" in told
    assert "Opprettet" not in told
    assert "5. Oppføringen er opprettet i løpet av de siste to årene, nå fra 23.11.2024." in told
    assert await failing(office, lead.id) == [Check.CONDITIONS]


async def test_row_18_of_the_lead_spoken_of_the_cause_and_its_owner_are_told(office: Office, siri: Speaker) -> None:
    await office.lead()
    await siri.says("vis Brekke")
    told = await answer(siri, "hvorfor blir ikke kundeemnene mine scoret")
    assert "Kari Brekke: Ingen poengmodell er publisert. Dette kan en administrator gjøre." in told
    assert await siri.clicks("Alle kontrollene") == ["Kari Brekke: Ingen poengmodell er publisert."]


async def test_row_18a_once_a_model_is_published_the_lead_is_scored(office: Office, anders: Speaker) -> None:
    lead = await office.lead()
    await closed(office, 90, 90)
    await anders.says("ny poengmodell")
    await anders.clicks("Fortsett", name="Hav")
    await anders.waits()
    assert Check.PUBLISHED in await failing(office, lead.id)
    await anders.says("publiser poengmodellen Hav")
    await anders.clicks("Publiser")
    await anders.waits()
    assert await score(office, lead.id) is not None
    assert await failing(office, lead.id) == []


async def test_row_18b_a_closed_lead_is_not_scored_until_it_is_open_again(office: Office, siri: Speaker) -> None:
    await published(office)
    lead = await office.lead(leadsourcecode=LeadSource.WEB)
    await siri.says("diskvalifiser Brekke som tapt")
    await siri.clicks("Diskvalifiser")
    await given.work(office.store, office.clock())
    assert await score(office, lead.id) is None
    (told,) = await siri.says("hvorfor har ikke Brekke poengsum?")
    assert told == "Kari Brekke: Kundeemnet er lukket, og bare åpne kundeemner poengberegnes."
    office.clock.move(minutes=30)
    await siri.clicks("Reaktiver")
    await siri.clicks("Reaktiver")
    assert await failing(office, lead.id) == [Check.REFRESHED]
    await the_run(office)
    assert await score(office, lead.id) is not None


async def test_row_18c_the_value_that_the_model_asks_for_gives_the_score(office: Office, siri: Speaker) -> None:
    await published(office, filter_column="address1_city", filter_values=["Oslo"])
    lead = await office.lead(address1_city="Bergen")
    await given.work(office.store, office.clock())
    assert await score(office, lead.id) is None
    await siri.says("hvorfor har ikke Brekke poengsum?")
    assert "Nord krever Poststed: Oslo. Kundeemnet har: Bergen." in "\n".join(texts(siri.card))
    await changed(office, lead.id, address1_city="Oslo", modifiedon=office.clock())
    await the_run(office)
    assert await score(office, lead.id) is not None


async def test_row_18d_both_processes_are_named(office: Office, siri: Speaker) -> None:
    async with office.store.writing() as session:
        session.add(ProcessFlow(id="another", name="Anbudsprosess"))
    await published(office, process_id="another")
    lead = await office.lead()
    office.clock.move(minutes=20)
    assert Check.PROCESS in await failing(office, lead.id)
    await siri.says("hvorfor har ikke Brekke poengsum?")
    card = "\n".join(texts(siri.card))
    assert "Kreves: Anbudsprosess. Kundeemnet har: " in card


async def test_row_18d_a_score_of_real_time_is_not_updated_on_another_process(office: Office) -> None:
    async with office.store.writing() as session:
        session.add(ProcessFlow(id="another", name="Anbudsprosess"))
    await published(office, process_id="another")
    lead = await office.lead(leadsourcecode=LeadSource.WEB)
    await given.work(office.store, office.clock())
    first = await score(office, lead.id)
    assert first is not None
    await changed(office, lead.id, leadsourcecode=LeadSource.PARTNER, modifiedon=office.clock())
    office.clock.move(hours=24)
    await the_run(office)
    assert await score(office, lead.id) == first
    assert await failing(office, lead.id) == [Check.PROCESS]


async def test_row_18e_a_lead_that_grows_too_old_keeps_the_score_it_had(office: Office, siri: Speaker) -> None:
    await published(office)
    lead = await office.lead(leadsourcecode=LeadSource.WEB)
    await given.work(office.store, office.clock())
    before = await score(office, lead.id)
    assert before is not None
    await changed(
        office, lead.id, createdon=office.clock() - 800 * DAY, leadsourcecode=LeadSource.PARTNER,
        modifiedon=office.clock(),
    )  # fmt: skip
    office.clock.move(hours=26)
    await the_run(office)
    assert await score(office, lead.id) == before
    (told,) = await siri.says("hvorfor har ikke Brekke poengsum?")
    assert told == "Kari Brekke: Kundeemnet ble opprettet for mer enn to år siden."
    assert "Poengberegnet 23.11.2026" in "\n".join(texts(siri.card))


async def test_row_19_new_leads_at_once_and_updated_ones_by_the_run(office: Office, siri: Speaker) -> None:
    told = await answer(siri, "hvor ofte oppdateres de prediktive poengsummene for potensiell kunde?")
    assert "innen fem minutter" in told
    assert "hver 24. time" in told
    assert "Nå oppdateres ingen poengsummer, for ingen poengmodell er publisert." in told
    await published(office)
    lead = await office.lead(leadsourcecode=LeadSource.WEB)
    await given.work(office.store, office.clock())
    first = await score(office, lead.id)
    assert first is not None
    await changed(office, lead.id, leadsourcecode=LeadSource.PARTNER, modifiedon=office.clock())
    await given.work(office.store, office.clock())
    assert await score(office, lead.id) == first
    assert await failing(office, lead.id) == [Check.REFRESHED]
    office.clock.move(hours=24)
    await the_run(office)
    second = await score(office, lead.id)
    assert second is not None
    assert second > first
    await siri.says("vis Brekke")
    assert "Kari Brekke ble sist poengberegnet" in await answer(siri, "når er neste kjøring?")


async def test_row_20_only_new_leads_in_real_time_and_who_to_ask(office: Office, siri: Speaker) -> None:
    await published(office)
    lead = await office.lead()
    office.clock.move(minutes=16)
    await siri.says("vis Brekke")
    told = await answer(siri, "hvorfor blir ikke kundeemnene poengberegnet i sanntid?")
    assert "Poengberegning i sanntid støttes bare for nye kundeemner." in told
    assert "Kundeemnet ble lagret for mer enn femten minutter siden, og er ikke poengberegnet i sanntid." in told
    assert "Dette kan en administrator gjøre." in told
    assert "Spør Anders Admin." in told
    assert "Nord ble publisert 20.11.2026 kl. 13:00." in told
    assert await failing(office, lead.id) == [Check.REAL_TIME]


async def test_row_23_a_score_and_a_grade_of_the_lead_spoken_of(office: Office, siri: Speaker, emma: Speaker) -> None:
    usual = "A 75–100 · B 50–74 · C 25–49 · D 0–24"
    assert usual in await answer(siri, "hva er forskjellen mellom en poengsum og en gradering?")
    await published(office, least_a=60)
    await office.lead(leadsourcecode=LeadSource.PARTNER)
    await given.work(office.store, office.clock())
    await siri.says("vis Brekke")
    told = await answer(siri, "hva er en gradering?")
    assert "Nord: A 60–100 · B 50–59" in told
    assert "Kari Brekke har poengsummen" in told
    await siri.clicks("Vis poengsummen")
    assert "Kari Brekke har poengsummen" in siri.heard[0]
    told = await answer(emma, "What is the difference between a score and a grade?")
    assert "The score is a number from 0 to 100" in told
    assert "Brekke" not in told


async def test_row_23a_a_score_is_0_to_100_and_comes_from_what_was_learned(office: Office, siri: Speaker) -> None:
    await published(office)
    leads = [await office.lead(lastname=each.name, leadsourcecode=each) for each in given.SOURCES]
    await given.work(office.store, office.clock())
    scores = [await score(office, each.id) for each in leads]
    assert all(each is not None and 0 <= each <= 100 for each in scores)
    assert scores == sorted(scores, key=lambda each: each or 0)
    assert "Poengsummer genereres av maskinlæringsmodellen" in await answer(siri, "hvor kommer poengsummen fra?")


async def test_row_21_whose_attributes_a_model_uses_is_told(office: Office, anders: Speaker, emma: Speaker) -> None:
    await published(office)
    told = await answer(anders, "kan jeg tilpasse modellen for prediktiv poengsum?")
    assert "Nord bruker 0 attributter. De er de anbefalte." in told
    await anders.clicks("Attributter")
    assert "Yes, an administrator can change" in await answer(emma, "Can I customize the predictive scoring model?")


async def test_row_22_the_models_there_are_and_their_records_are_told(office: Office, anders: Speaker) -> None:
    assert "Dere har ingen ennå." in await answer(anders, "kan jeg opprette flere modeller for potensielle kunder?")
    await published(office, filter_column="address1_city", filter_values=["Oslo"])
    await published(office, name="Land", published=False)
    told = await answer(anders, "hvor mange poengmodeller kan vi ha?")
    assert "Dere har 2, og 1 er publisert." in told
    assert "Nord: Poststed: Oslo" in told
    await anders.clicks("Ny kundeemnemodell")
