"""A bare verb is about the lead last spoken of; where none was, it is asked which one."""

from __future__ import annotations

import pytest

from tests.conversations.office import Office
from tests.conversations.speaker import Speaker

WHICH = "Hvilket kundeemne mener du? Skriv et navn, et firma, en e-postadresse eller et telefonnummer."
VERBS = [
    ("finn duplikater", "Jeg fant ett mulig duplikat av Kari Brekke."),
    ("find duplicates", "Jeg fant ett mulig duplikat av Kari Brekke."),
    ("slå sammen", "Kari Brekke"),
    ("slå sammen duplikatene", "Kari Brekke"),
    ("merge", "Kari Brekke"),
    ("diskvalifiser", "Kari Brekke"),
    ("rediger", "Kari Brekke"),
]


async def doubled(office: Office) -> None:
    await office.lead()
    await office.lead(firstname="Kåre")


@pytest.mark.parametrize(("said", "told"), VERBS)
async def test_a_bare_verb_is_about_the_lead_that_was_shown(
    office: Office, siri: Speaker, said: str, told: str
) -> None:
    await doubled(office)
    await siri.says("vis Kari Brekke")
    assert told in (await siri.says(said))[0]


@pytest.mark.parametrize("said", ["kvalifiser", "qualify"])
async def test_qualifying_it_shows_its_plan_first(office: Office, siri: Speaker, said: str) -> None:
    await office.lead()
    await siri.says("vis Kari Brekke")
    await siri.says(said)
    assert await siri.clicks("Kvalifiser") == ["Kari Brekke er kvalifisert."]


@pytest.mark.parametrize("said", [said for said, _ in VERBS] + ["kvalifiser", "slett"])
async def test_where_no_lead_was_spoken_of_it_is_asked(office: Office, siri: Speaker, said: str) -> None:
    await doubled(office)
    assert await siri.says(said) == [WHICH]


async def test_deleting_is_never_about_a_lead_that_was_not_named(office: Office, siri: Speaker) -> None:
    await office.lead()
    await siri.says("vis Kari Brekke")
    assert await siri.says("slett") == [WHICH]


async def test_a_lead_of_exactly_that_name_is_shown_beside_similar_ones(office: Office, siri: Speaker) -> None:
    await office.lead(firstname="Øyvind", lastname="Strøm", companyname="Strøm & Sønner Transport AS")
    await office.lead(firstname="Oyvind", lastname="Strom", companyname="Strøm og Sønner Transport")
    await office.lead(firstname="Øyvind", lastname="Berg", companyname="Strøm AS")
    assert await siri.says("vis Oyvind Strom") == ["Her er Oyvind Strom."]
    assert await siri.says("show øyvind strøm") == ["Her er Øyvind Strøm."]
