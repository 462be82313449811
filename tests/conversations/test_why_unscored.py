"""Why a lead is not scored: whatever fails, the value it has, who can do something about it, and the way on."""

from __future__ import annotations

from datetime import timedelta
from typing import Any

import pytest
from sqlalchemy import update

from services.leads.facts import LeadFacts
from services.models.job import Job, JobStatus
from services.models.lead import Lead, LeadState
from services.models.process import ProcessFlow
from services.models.scoring import ScoringVersion
from services.settings import stored
from services.settings.sections import ScoringSettings
from tests.conversations.office import Office
from tests.conversations.speaker import Speaker, texts
from tests.services.scoring import given

LATELY = timedelta(days=3)
SELF, ADMINISTRATOR = "Dette kan du gjøre selv.", "Dette kan en administrator gjøre."
OPERATOR, NOBODY = "Dette kan den som drifter assistenten, gjøre.", "Ingen trenger å gjøre noe."


async def published(office: Office, name: str = "Nord", **values: Any) -> None:
    async with office.store.writing() as session:
        await given.model(session, now=office.clock() - LATELY, name=name, **values)


async def changed(office: Office, lead: LeadFacts, **values: Any) -> None:
    async with office.store.writing() as session:
        await session.execute(update(Lead).where(Lead.id == lead.id).values(**values))


async def why(speaker: Speaker, *, of: str = "Brekke") -> list[str]:
    """What is said to a person who looks at the lead and asks, and the lines of the card below it."""
    await speaker.says(f"vis {of}")
    [said] = await speaker.says("hvorfor er ikke dette kundeemnet poengberegnet?")
    return [said, *texts(speaker.card)]


async def test_scoring_is_not_installed(office: Office, siri: Speaker) -> None:
    await published(office)
    await office.lead()
    async with office.store.writing() as session:
        off = ScoringSettings(installed=False)
        await stored.write(session, off, by=office.people["anders"], now=office.clock())
    told = await why(siri)
    assert told[0] == "Kari Brekke: Sales Insights er ikke installert, så ingenting poengberegnes."
    assert {"✘ Sales Insights er installert", ADMINISTRATOR} <= set(told)
    assert "Poenginnstillinger" not in told
    anders = office.speaker("anders")
    assert "Poenginnstillinger" in await why(anders)
    assert await anders.clicks("Poenginnstillinger") == ["Her er innstillingene for poengberegning."]


async def test_a_lead_that_has_a_score_is_one_press_from_it(office: Office, siri: Speaker) -> None:
    await published(office)
    await office.lead()
    await given.work(office.store, office.clock())
    await why(siri)
    assert (await siri.clicks("Hva teller?"))[0].startswith("Kari Brekke har ")


async def test_s1_no_model_is_published(office: Office, siri: Speaker) -> None:
    await published(office, published=False)
    await office.lead()
    told = await why(siri)
    assert told[0] == "Kari Brekke: Ingen poengmodell er publisert."
    assert {"✘ En poengmodell er publisert", "Lær opp en poengmodell og publiser den.", ADMINISTRATOR} <= set(told)


async def test_each_check_that_fails_says_what_to_do_and_has_its_button(office: Office, siri: Speaker) -> None:
    await published(office, published=False)
    lead = await office.lead()
    await siri.says("diskvalifiser Brekke som tapt")
    await siri.clicks("Diskvalifiser")
    await changed(office, lead, createdon=office.clock() - timedelta(days=800))
    told = await why(siri)
    assert told[0] == "Kari Brekke: Ingen poengmodell er publisert."
    no_model, closed, old = (
        told.index(f"✘ {check}")
        for check in ("En poengmodell er publisert", "Kundeemnet er åpent", "Opprettet i løpet av de siste to årene")
    )
    assert told.index(ADMINISTRATOR) < no_model < closed < told.index(SELF) < old < told.index(NOBODY)
    assert {"Spør for meg", "Reaktiver"} <= set(told)


async def test_a_lead_that_was_just_scored_is_not_said_to_be_minutes_old(office: Office, siri: Speaker) -> None:
    await published(office)
    await office.lead()
    await given.work(office.store, office.clock())
    assert "– Ikke lagret de siste fem minuttene" in await why(siri)


async def test_s2_the_lead_is_closed(office: Office, siri: Speaker) -> None:
    await published(office)
    lead = await office.lead()
    await siri.says("diskvalifiser Brekke som tapt")
    await siri.clicks("Diskvalifiser")
    told = await why(siri)
    assert {"✘ Kundeemnet er åpent", "Kundeemnet er: Diskvalifisert.", SELF} <= set(told)
    await siri.clicks("Reaktiver")
    await siri.clicks("Reaktiver")
    async with office.store.reading() as session:
        assert (await session.get_one(Lead, lead.id)).statecode is LeadState.OPEN


async def test_s3_the_lead_does_not_meet_the_conditions(office: Office, siri: Speaker) -> None:
    await published(office, filter_column="address1_city", filter_values=["Oslo", "Moss"])
    await office.lead(address1_city="Bergen")
    told = await why(siri)
    assert {"Nord krever Poststed: Moss og Oslo. Kundeemnet har: Bergen.", SELF} <= set(told)
    await siri.clicks("Rediger kundeemnet")
    assert "Bergen" in str(siri.card)


async def test_s4_the_lead_is_on_another_process(office: Office, siri: Speaker) -> None:
    async with office.store.writing() as session:
        session.add(ProcessFlow(id="another", name="Anbudsprosess"))
    await published(office, process_id="another")
    lead = await office.lead()
    await changed(office, lead, createdon=office.clock() - timedelta(hours=1))
    told = await why(siri)
    assert any(line.startswith("Kreves: Anbudsprosess. Kundeemnet har: ") for line in told)
    assert SELF in told


async def test_s5_the_lead_is_more_than_two_years_old(office: Office, siri: Speaker) -> None:
    await published(office)
    lead = await office.lead()
    await given.work(office.store, office.clock())
    await changed(office, lead, createdon=office.clock() - timedelta(days=800))
    told = await why(siri)
    assert told[0] == "Kari Brekke: Kundeemnet ble opprettet for mer enn to år siden."
    assert NOBODY in told
    assert any(line.startswith("Opprettet 14.09.2024") for line in told)
    assert any(line.startswith("Kundeemner opprettet fra 23.11.2024") for line in told)
    assert any(line.startswith("Poengberegnet 23.11.2026") for line in told)


@pytest.mark.parametrize(
    ("minutes", "check", "owner"),
    [
        (2, "Ikke lagret de siste fem minuttene", NOBODY),
        (8, "Ikke forsinket: fem til femten minutter siden det ble lagret", NOBODY),
        (20, "Poengberegning i sanntid virker: ikke over femten minutter", ADMINISTRATOR),
    ],
)
async def test_s6_s7_s8_a_new_lead_waits(office: Office, siri: Speaker, minutes: int, check: str, owner: str) -> None:
    await published(office)
    await office.lead()
    office.clock.move(minutes=minutes)
    told = await why(siri)
    assert {f"✘ {check}", owner, f"For {minutes} minutter siden."} <= set(told)
    assert any(line.startswith("Modellen ble publisert 20.11.2026") for line in told)


async def test_s9_what_was_edited_waits_for_the_run(office: Office, siri: Speaker) -> None:
    await published(office)
    lead = await office.lead()
    await given.work(office.store, office.clock())
    await changed(office, lead, address1_city="Voss", modifiedon=office.clock(), version=lead.version + 1)
    told = await why(siri)
    assert {"✘ Ingen endring venter på kjøringen hver 24. time", NOBODY} <= set(told)
    assert any(line.startswith("Har ventet siden 23.11.2026") for line in told)


async def test_s10_two_models_match_and_the_one_that_scores_is_named(office: Office, siri: Speaker) -> None:
    await published(office, name="Hav")
    await published(office, name="Land")
    await office.lead()
    await given.work(office.store, office.clock())
    told = await why(siri)
    assert told[0] == "Kari Brekke: Poengsummen er som den skal være: ingenting hindrer at den oppdateres."
    assert "ℹ Bare én modell passer" in told
    assert "Hav og Land" in told
    assert (await siri.says("vis poengsummen til Brekke"))[0].startswith("Kari Brekke har poengsummen")
    assert any(line.startswith("Etter poengmodellen ") for line in texts(siri.card))


async def test_s11_the_lead_was_merged_into_another(office: Office, siri: Speaker) -> None:
    await published(office)
    primary = await office.lead(
        firstname="Per", lastname="Dahl", companyname="Dahl AS", emailaddress1="per@dahl.example"
    )
    lead = await office.lead()
    await siri.says("vis Brekke")
    await changed(office, lead, merged=True, masterid=primary.id, statecode=LeadState.DISQUALIFIED)
    [said] = await siri.says("hvorfor er ikke dette kundeemnet poengberegnet?")
    told = [said, *texts(siri.card)]
    assert told[0] == "Kari Brekke: Kundeemnet er slått sammen med et annet."
    assert SELF in told
    await siri.clicks("Vis primært emne")
    assert "Per Dahl" in "\n".join(texts(siri.card))


async def test_the_model_cannot_be_read(office: Office, siri: Speaker) -> None:
    await published(office)
    await office.lead()
    async with office.store.writing() as session:
        await session.execute(update(ScoringVersion).values(scorecard="tampered with"))
    told = await why(siri)
    assert told[0] == "Kari Brekke: Poengmodellen kan ikke leses lenger, og beregner ingenting."
    assert ADMINISTRATOR in told
    assert told[told.index("✘ Modellen er hel og kan brukes") + 1] == "Nord"


async def test_s12_the_job_that_scores_has_failed(office: Office, siri: Speaker) -> None:
    await published(office)
    await office.lead()
    async with office.store.writing() as session:
        await session.execute(update(Job).values(status=JobStatus.PARKED, error="UnusableScorecard: checksum"))
    told = await why(siri)
    assert "✘ Jobbene som poengberegner, går" in told
    assert any(line.startswith("Mislykkede jobber: ") for line in told)
    office.clock.move(minutes=20)
    assert "✘ Poengberegning i sanntid virker: ikke over femten minutter" in await why(siri)


async def test_s12_a_run_that_is_overdue_is_for_whoever_runs_the_assistant(office: Office, siri: Speaker) -> None:
    await published(office)
    lead = await office.lead()
    await given.work(office.store, office.clock())
    await changed(office, lead, address1_city="Voss", modifiedon=office.clock(), version=lead.version + 1)
    office.clock.move(hours=26)
    told = await why(siri)
    assert told[0] == "Kari Brekke: Kjøringen som poengberegner, har mislyktes eller er forsinket."
    assert OPERATOR in told


async def test_in_english_the_cause_its_value_and_its_owner_are_told_as_well(office: Office, siri: Speaker) -> None:
    await siri.says("in english")
    await published(office, filter_column="address1_city", filter_values=["Oslo"])
    await office.lead(address1_city="Bergen")
    await siri.says("show Brekke")
    [said] = await siri.says("why isn't this lead scored?")
    assert said.startswith("Kari Brekke: ")
    assert any("Oslo" in line and "Bergen" in line for line in texts(siri.card))
