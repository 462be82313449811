"""A seller asks for the score of an opportunity: what it is and why, and why there is none."""

from __future__ import annotations

from datetime import timedelta
from typing import Any

from services.models.opportunity import Opportunity, OpportunityReason, OpportunityState
from services.models.scoring import RunReason, Subject
from services.scoring import running, what_if
from tests.conversations.office import Office
from tests.conversations.speaker import Speaker, texts
from tests.services.scoring import given

LATELY = timedelta(days=3)


def shown(speaker: Speaker) -> str:
    return "\n".join(texts(speaker.card))


async def opportunity(office: Office, name: str = "Varmepumper Voss", owner: str = "siri", **values: Any) -> int:
    at = office.clock() - timedelta(days=2)
    facts: dict[str, Any] = {"statecode": OpportunityState.OPEN, "statuscode": OpportunityReason.IN_PROGRESS} | values
    row = Opportunity(name=name, owner_id=office.people[owner].id, createdon=at, modifiedon=at, **facts)
    async with office.store.writing() as session:
        session.add(row)
        await session.flush()
        return row.id


async def scored(office: Office, **values: Any) -> None:
    """A published model of opportunities, and its run."""
    admin = office.people["anders"]
    await given.opportunities(office.store, admin, now=office.clock())
    made = await given.trained(
        office.store, admin, now=office.clock(), kind=Subject.OPPORTUNITY, name="Muligheter", **values
    )
    await given.publish(office.store, admin, made.id, now=office.clock())
    async with office.store.writing() as session:
        await running.begin(session, Subject.OPPORTUNITY, RunReason.ASKED, now=office.clock())
    await given.work(office.store, office.clock())


async def test_the_score_of_an_opportunity_is_told_and_stands_on_its_card(office: Office, siri: Speaker) -> None:
    await opportunity(office, decisionmaker=True)
    await scored(office)
    [said] = await siri.says("vis poengsum for salgsmuligheten Varmepumper Voss")
    assert "Varmepumper Voss har poengsummen" in said
    assert "Sannsynlighet for å bli vunnet" in shown(siri)
    assert "Etter poengmodellen Muligheter, versjon 1." in shown(siri)
    await siri.clicks("Vis salgsmuligheten")
    assert "Poengsum: " in shown(siri)
    await siri.clicks("Vis poengsummen")
    assert "Sannsynlighet for å bli vunnet" in shown(siri)


async def test_why_it_has_none_with_every_check_but_those_of_real_time(office: Office, siri: Speaker) -> None:
    await opportunity(office)
    [said] = await siri.says("hvorfor er ikke salgsmuligheten Varmepumper Voss poengberegnet?")
    assert said == "Varmepumper Voss: Ingen poengmodell er publisert."
    assert "✔ Salgsmuligheten er åpen" in shown(siri)
    assert "sanntid" not in shown(siri)
    assert (await siri.clicks("Spør for meg"))[0].startswith(
        "Jeg har spurt Anders Admin: Lære opp en poengmodell for salgsmuligheter."
    )


async def test_a_closed_opportunity(office: Office, siri: Speaker) -> None:
    async with office.store.writing() as session:
        await given.model(
            session, now=office.clock() - LATELY, kind=Subject.OPPORTUNITY, positive="won", negative="lost"
        )
    await opportunity(office, statecode=OpportunityState.WON, statuscode=OpportunityReason.WON)
    [said] = await siri.says("hvorfor er ikke salgsmuligheten Varmepumper Voss poengberegnet")
    assert said == "Varmepumper Voss: Salgsmuligheten er lukket, og bare åpne salgsmuligheter poengberegnes."


async def test_of_several_one_is_chosen_or_named(office: Office, siri: Speaker) -> None:
    await opportunity(office, "Varmepumper Voss")
    await opportunity(office, "Varmepumper Os")
    [said] = await siri.says("vis poengsum for salgsmuligheten varmepumper")
    assert said == "Hvilken salgsmulighet mener du? Velg én, eller skriv navnet."
    [said] = await siri.clicks("Varmepumper Os")
    assert said == "Varmepumper Os: Ingen poengmodell er publisert."
    await siri.says("hvorfor er ikke salgsmuligheten poengberegnet")
    [said] = await siri.says("Varmepumper Voss")
    assert said == "Varmepumper Voss: Ingen poengmodell er publisert."


async def test_one_that_is_not_there_or_not_to_be_seen(office: Office, siri: Speaker) -> None:
    await opportunity(office, "Kjøling Sør", "tone")
    assert await siri.says("vis poengsum for salgsmuligheten Kjøling Sør") == [
        "Jeg fant ingen salgsmulighet som heter «Kjøling Sør»."
    ]


async def test_what_would_raise_its_score_is_the_number_that_it_then_gets(office: Office, siri: Speaker) -> None:
    number = await opportunity(office, decisionmaker=False)
    await scored(office)
    [said] = await siri.says("hva ville hevet poengsummen til salgsmuligheten Varmepumper Voss")
    assert said == "Dette ville hevet poengsummen til Varmepumper Voss."
    async with office.store.reading() as session:
        best, *_ = await what_if.best(
            session, Subject.OPPORTUNITY, number, by=office.people["siri"], now=office.clock()
        )
    assert best.attribute == "decisionmaker"
    assert f"{best.score_now} nå, {best.score} med denne verdien." in shown(siri)
    async with office.store.writing() as session:
        row = await session.get_one(Opportunity, number)
        row.decisionmaker, row.version = True, row.version + 1
        await running.begin(session, Subject.OPPORTUNITY, RunReason.ASKED, now=office.clock())
    await given.work(office.store, office.clock())
    [said] = await siri.says("vis poengsum for salgsmuligheten Varmepumper Voss")
    assert f"har poengsummen {best.score}," in said
    [said] = await siri.clicks("Hva ville hevet den?")
    assert "Varmepumper Voss" in said


async def test_nothing_raises_the_score_of_a_closed_one(office: Office, siri: Speaker) -> None:
    number = await opportunity(office)
    await scored(office)
    async with office.store.writing() as session:
        (await session.get_one(Opportunity, number)).statecode = OpportunityState.WON
    assert await siri.says("hva ville hevet poengsummen til salgsmuligheten Varmepumper Voss") == [
        "Ingenting kan heve poengsummen til Varmepumper Voss nå. Salgsmuligheten er lukket, og bare åpne"
        " salgsmuligheter poengberegnes."
    ]


async def test_english(office: Office) -> None:
    siri = office.speaker("siri")
    await siri.says("in english")
    await opportunity(office, "Heat pumps")
    [said] = await siri.says("why isn't the opportunity Heat pumps scored?")
    assert said == "Heat pumps: No scoring model is published."
