"""A summary is written once, on the lead and its primary opportunity, and every line names its source (row 10)."""

from __future__ import annotations

from datetime import date, datetime, timedelta
from decimal import Decimal
from typing import Any

import pytest
from sqlalchemy import update

from services.models.lead import BudgetStatus, Lead, PurchaseTimeframe
from services.models.opportunity import Opportunity
from services.models.receipt import Receipt
from services.people.actors import Actor
from services.people.rights import NotFound
from services.qualification.choices import Choices, Decision, Entity, Kind
from services.store import Session
from services.summaries import reading, writing
from services.summaries.lines import Kind as From
from services.summaries.lines import Line
from services.summaries.reading import Summary
from tests.given import people
from tests.services.qualification import given as qualification
from tests.services.summaries import given

WITHOUT_OPPORTUNITY = Choices().choose(Entity.OPPORTUNITY, Decision(Kind.SKIP))
RICH: dict[str, Any] = {
    "address1_line1": "Sjøgata 1",
    "address1_postalcode": "8300",
    "address1_city": "Svolvær",
    "budgetamount": Decimal("400000.00"),
    "budgetstatus": BudgetStatus.CAN_BUY,
    "purchasetimeframe": PurchaseTimeframe.THIS_QUARTER,
    "decisionmaker": True,
    "estimatedclosedate": date(2026, 12, 31),
    "transactioncurrency": "NOK",
    "description": "Vil bytte ut oljefyren.",
}


@pytest.fixture
async def siri(session: Session) -> Actor:
    return await people.person(session)


@pytest.fixture
async def lead(session: Session, siri: Actor) -> Lead:
    return await qualification.lead(session, siri, **RICH)


async def summary(session: Session, lead: Lead, by: Actor) -> Summary:
    found = await reading.of_lead(session, lead.id, by=by)
    assert found is not None
    return found


def told(lines: tuple[Line, ...]) -> dict[str, Any]:
    return {line.source.ref: line.text or line.value for line in lines}


async def test_it_stands_on_the_lead_and_on_its_primary_opportunity(
    session: Session, siri: Actor, lead: Lead, now: datetime
) -> None:
    await given.qualified(session, lead, siri, now)
    await writing.write(session, await given.arguments(session), now)
    found = await given.written(session)
    assert found.keys() == {("lead", lead.id), ("opportunity", lead.qualifyingopportunityid)}


async def test_without_an_opportunity_it_stands_on_the_lead_alone(
    session: Session, siri: Actor, lead: Lead, now: datetime
) -> None:
    await given.qualified(session, lead, siri, now, WITHOUT_OPPORTUNITY)
    await writing.write(session, await given.arguments(session), now)
    assert (await given.written(session)).keys() == {("lead", lead.id)}


async def test_an_opportunity_that_was_put_away_gets_none(
    session: Session, siri: Actor, lead: Lead, now: datetime
) -> None:
    await given.qualified(session, lead, siri, now)
    await session.execute(update(Opportunity).values(archivedon=now))
    await writing.write(session, await given.arguments(session), now)
    assert (await given.written(session)).keys() == {("lead", lead.id)}


async def test_the_same_job_twice_writes_one(session: Session, siri: Actor, lead: Lead, now: datetime) -> None:
    await given.qualified(session, lead, siri, now)
    for _ in range(2):
        await writing.write(session, await given.arguments(session), now)
    assert [len(facts) for facts in (await given.written(session)).values()] == [1, 1]


async def test_of_a_qualification_that_was_taken_back_none_is_written(
    session: Session, siri: Actor, lead: Lead, now: datetime
) -> None:
    await given.qualified(session, lead, siri, now)
    await session.execute(update(Receipt).values(undoneon=now, undoneby=siri.id))
    await writing.write(session, await given.arguments(session), now)
    assert await given.written(session) == {}


async def test_it_tells_the_fields_as_they_were(session: Session, siri: Actor, lead: Lead, now: datetime) -> None:
    await given.qualified(session, lead, siri, now)
    await writing.write(session, await given.arguments(session), now)
    found = await summary(session, lead, siri)
    assert told(found.lines) == {
        "fullname": "Kari Brekke",
        "companyname": "Brekke Havbruk AS",
        "emailaddress1": "kari@brekkehavbruk.example",
        "telephone1": "+4776940001",
        "address1_composite": "Sjøgata 1, 8300 Svolvær",
        "subject": "Tilbud på varmepumper",
        "budgetamount": Decimal(400000),
        "budgetstatus": BudgetStatus.CAN_BUY,
        "purchasetimeframe": PurchaseTimeframe.THIS_QUARTER,
        "decisionmaker": True,
        "estimatedclosedate": date(2026, 12, 31),
        "description": "Vil bytte ut oljefyren.",
    }
    assert {line.source.kind for line in found.lines} == {From.FIELD}
    assert (found.ai, found.currency) == (False, "NOK")


async def test_it_gives_the_gist_of_the_newest_notes_and_who_wrote_them(
    session: Session, siri: Actor, lead: Lead, now: datetime
) -> None:
    for number, text in enumerate(("Eldst.", "Befaring avtalt. Ta med tegninger.", "Ringte\nIngen svarte", "x" * 500)):
        await given.noted(session, lead, text, by=siri, now=now + timedelta(hours=number))
    await given.qualified(session, lead, siri, now)
    await writing.write(session, await given.arguments(session), now)
    noted = [line for line in (await summary(session, lead, siri)).lines if line.source.kind is From.NOTE]
    assert [line.text for line in noted] == ["x" * 159 + "…", "Ringte", "Befaring avtalt."]
    newest = noted[0].source
    assert (newest.author, newest.at) == ("Siri Selger", now + timedelta(hours=3))


async def test_it_names_what_the_lead_became(session: Session, siri: Actor, lead: Lead, now: datetime) -> None:
    await given.qualified(session, lead, siri, now)
    await writing.write(session, await given.arguments(session), now)
    found = await summary(session, lead, siri)
    assert [(each.entity, each.name) for each in found.made] == [
        ("account", "Brekke Havbruk AS"),
        ("contact", "Kari Brekke"),
        ("opportunity", "Tilbud på varmepumper"),
    ]


async def test_who_may_not_see_the_lead_does_not_see_its_summary(
    session: Session, siri: Actor, lead: Lead, now: datetime
) -> None:
    await given.qualified(session, lead, siri, now)
    await writing.write(session, await given.arguments(session), now)
    tone = await people.person(session, "Tone Selger", team="Sør")
    with pytest.raises(NotFound):
        await reading.of_lead(session, lead.id, by=tone)
