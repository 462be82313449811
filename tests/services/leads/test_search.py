"""Finding leads as people ask for them: half, misspelt, in another order."""

from __future__ import annotations

from datetime import datetime

import pytest

from services.leads import index, operations, search
from services.leads.new_lead import NewLead
from services.leads.search import Found
from services.models.lead import LeadState
from services.models.user import Role
from services.people.actors import Actor
from services.store import Session
from tests.given import leads as given
from tests.given import people

PEOPLE = (
    ("Kari", "Brekke", "Brekke Havbruk AS", "kari@brekkehavbruk.example", "+4776940001"),
    ("Karin", "Brokke", "Brokke Bygg AS", "karin@brokkebygg.example", "+4722334455"),
    ("Øyvind", "Aasen", "Sørensen Elektro", "oyvind.aasen@gmail.com", "93 00 11 22"),
    ("Lars", "Hansen", "Fjord Regnskap AS", None, None),
    ("Lars", "Hansen", "Nord Regnskap AS", None, None),
)


async def leads_of(session: Session, by: Actor, now: datetime) -> None:
    for first, last, company, email, phone in PEOPLE:
        lead = NewLead("Tilbud", last, first, company, emailaddress1=email, telephone1=phone)
        await operations.create(session, lead, by=by, now=now)


@pytest.mark.parametrize(
    ("typed", "name"),
    [
        ("Kari Brekke", "Kari Brekke"),
        ("kari breke", "Kari Brekke"),
        ("Breke Havbrk", "Kari Brekke"),
        ("havbruk brekke", "Kari Brekke"),
        ("brekke havburk as", "Kari Brekke"),
        ("+47 769 40 001", "Kari Brekke"),
        ("769 40 001", "Kari Brekke"),
        ("769 40", "Kari Brekke"),
        ("+47 769 4", "Kari Brekke"),
        ("0001", "Kari Brekke"),
        ("KARI@brekkehavbruk.example", "Kari Brekke"),
        ("kari@breklehavbruk.example", "Kari Brekke"),
        ("brekkehavbruk", "Kari Brekke"),
        ("oyvind åsen", "Øyvind Aasen"),
        ("Oeyvind Asen", "Øyvind Aasen"),
        ("soerensen elektro", "Øyvind Aasen"),
        ("brokke", "Karin Brokke"),
        ("hansen fjord", "Lars Hansen"),
    ],
)
async def test_a_lead_is_found_and_surely_meant(session: Session, now: datetime, typed: str, name: str) -> None:
    siri = await people.person(session)
    await leads_of(session, siri, now)

    found = search.sure(await search.search(session, typed, by=siri))

    assert found is not None
    assert found.line.name == name


async def test_of_two_alike_none_is_surely_meant(session: Session, now: datetime) -> None:
    siri = await people.person(session)
    await leads_of(session, siri, now)

    found = await search.search(session, "lars hansen", by=siri)

    assert [each.line.company for each in found[:2]] == ["Nord Regnskap AS", "Fjord Regnskap AS"]
    assert search.sure(found) is None


@pytest.mark.parametrize("typed", ["", "   ", "zzzz", "%", "_", "'; DROP TABLE lead; --", "\x00", "AS", "\ud800"])
async def test_nothing_is_found_for_what_nobody_is_called(session: Session, now: datetime, typed: str) -> None:
    siri = await people.person(session)
    await leads_of(session, siri, now)

    assert await search.search(session, typed, by=siri) == ()


async def test_nobody_finds_what_they_may_not_see(session: Session, now: datetime) -> None:
    siri = await people.person(session)
    await leads_of(session, siri, now)

    stranger = await people.person(session, "Ola Sør", team="Sør")
    nobody = await people.person(session, "Ingen", role=Role.NONE)

    assert await search.search(session, "Kari Brekke", by=stranger) == ()
    assert await search.search(session, "Kari Brekke", by=nobody) == ()


async def test_an_edited_lead_is_found_by_its_new_name_only(session: Session, now: datetime) -> None:
    siri = await people.person(session)
    row = await given.lead(session, siri)
    await index.index_leads(session, [row])

    row.firstname, row.lastname, row.companyname, row.emailaddress1 = "Tor", "Viken", "Viken Fisk", None
    await session.flush()
    await index.index_lead(session, row)

    assert await search.search(session, "Kari Brekke", by=siri) == ()
    assert [each.line.name for each in await search.search(session, "viken", by=siri)] == ["Tor Viken"]


async def test_only_leads_in_the_states_asked_for_are_found(session: Session, now: datetime) -> None:
    siri = await people.person(session)
    row = await given.lead(session, siri, statecode=LeadState.DISQUALIFIED)
    await index.index_leads(session, [row])

    assert await search.search(session, "brekke", by=siri, states=[LeadState.OPEN]) == ()
    assert len(await search.search(session, "brekke", by=siri, states=[LeadState.DISQUALIFIED])) == 1


async def test_a_merged_lead_is_not_found(session: Session) -> None:
    siri = await people.person(session)
    row = await given.lead(session, siri, merged=True)
    await index.index_leads(session, [row])

    assert await search.search(session, "brekke", by=siri) == ()


def scored(*scores: float) -> tuple[Found, ...]:
    return tuple(Found(line=object(), likeness=score) for score in scores)  # type: ignore[arg-type]


@pytest.mark.parametrize(
    ("scores", "is_sure"),
    [
        ((0.8,), True),
        ((0.69,), False),
        ((0.9, 0.75), True),
        ((0.9, 0.85), False),
        ((1.0, 0.95), True),
        ((1.0, 1.0), False),
        ((), False),
    ],
)
def test_the_first_is_sure_when_it_is_exact_or_well_ahead(scores: tuple[float, ...], is_sure: bool) -> None:
    assert (search.sure(scored(*scores)) is not None) is is_sure


async def just_like(session: Session, by: Actor, now: datetime, *names: tuple[str, str, str]) -> list[int]:
    """Leads of these first names, last names and companies."""
    wanted = (NewLead("Tilbud", last, first, company) for first, last, company in names)
    return [(await operations.create(session, each, by=by, now=now)).id for each in wanted]


async def meant(session: Session, typed: str, by: Actor) -> int | None:
    found = search.sure(await search.search(session, typed, by=by))
    return found.line.id if found else None


@pytest.mark.parametrize("typed", ["Øyvind Strøm", "oyvind strom", "STRØM ØYVIND"])
async def test_the_only_one_called_just_so_is_meant_whatever_else_has_the_words(
    session: Session, now: datetime, typed: str
) -> None:
    siri = await people.person(session)
    names = ("Øyvind", "Strøm", "Fjord AS"), ("Øyvind", "Berg", "Strøm AS"), ("Øyvind", "Strømme", "Strøm AS")
    wanted, *_ = await just_like(session, siri, now, *names)
    assert await meant(session, typed, siri) == wanted


async def test_letter_by_letter_comes_first_and_between_equals_nothing_is_guessed(
    session: Session, now: datetime
) -> None:
    siri = await people.person(session)
    names = ("Oyvind", "Strom", "Fjord AS"), ("Øyvind", "Strøm", "Fjord AS")
    plain, accented = await just_like(session, siri, now, *names)
    assert await meant(session, "oyvind strom", siri) == plain
    assert await meant(session, "Øyvind Strøm", siri) == accented
    assert await meant(session, "Øyvind Ström", siri) is None
    await just_like(session, siri, now, ("Øyvind", "Strøm", "Berg AS"))
    assert await meant(session, "Øyvind Strøm", siri) is None
