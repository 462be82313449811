"""Leads that a person may not read: nothing that looks for duplicates tells that they exist."""

from __future__ import annotations

import pytest

from dialogs.turn import Incoming, Press
from services.leads.facts import LeadFacts
from tests.conversations.office import Office
from tests.conversations.speaker import Speaker, texts
from tests.conversations.test_duplicate_searches import searched, shown
from tests.conversations.test_duplicates import NEW, listed

NOWHERE = ("Hemmelig", "tilgang", "treff")


@pytest.fixture
async def theirs(office: Office) -> LeadFacts:
    """A lead of Tone's, in another team."""
    return await office.lead(owner="tone", lastname="Hemmelig")


async def test_a_new_lead_is_saved_without_a_word(office: Office, siri: Speaker, theirs: LeadFacts) -> None:
    await siri.says("nytt kundeemne")
    assert await siri.clicks("Lagre", **NEW | {"emailaddress1": str(theirs.email)}) == ["Kundeemnet Ny er opprettet."]
    assert "mulig duplikat" not in shown(siri)


async def test_a_changed_lead_is_saved_without_a_word(office: Office, siri: Speaker, theirs: LeadFacts) -> None:
    await office.lead(firstname="Lars", lastname="Lund", companyname="Lund AS", emailaddress1="lars@lund.example")
    await siri.says("rediger Lars Lund")
    await siri.clicks("Lagre", emailaddress1=str(theirs.email))
    assert siri.heard == ["Endringene på Lars Lund er lagret."]


async def test_the_list_of_duplicates_is_empty(office: Office, siri: Speaker, theirs: LeadFacts) -> None:
    kari = await office.lead(emailaddress1=str(theirs.email))
    await siri.does(Incoming(press=Press("lead.duplicates", values={"lead": str(kari.id)})))
    assert siri.heard == ["Jeg finner ingen mulige duplikater av Kari Brekke."]
    assert siri.cards == []


async def test_a_qualification_is_not_forbidden(office: Office, siri: Speaker, theirs: LeadFacts) -> None:
    await office.lead(emailaddress1=str(theirs.email))
    await siri.says("kvalifiser Kari Brekke")
    assert not any(word in shown(siri) for word in NOWHERE)
    assert await siri.clicks("Kvalifiser") == ["Kari Brekke er kvalifisert."]


async def test_a_search_among_the_teams_leads_neither_shows_nor_counts_it(office: Office, theirs: LeadFacts) -> None:
    await office.lead(emailaddress1=str(theirs.email))
    morten = office.speaker("morten")
    assert await searched(morten) == ["Duplikatsøket Hele basen er ferdig. Det fant ingen duplikater som du kan se."]
    assert "Ingen par funnet" in texts(morten.card)


async def test_who_may_see_both_is_told(office: Office, theirs: LeadFacts) -> None:
    kari = await office.lead(emailaddress1=str(theirs.email))
    anders = office.speaker("anders")
    assert "Hemmelig" in await listed(anders, kari)
