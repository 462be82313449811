"""The main job, over HTTP as the Emulator speaks it: a lead is found misspelt, planned, linked, qualified, once."""

from __future__ import annotations

from dataclasses import dataclass

import pytest
from sqlalchemy import update

from services.models.account import Account
from services.models.contact import Contact
from services.models.lead import Lead, LeadState
from services.models.opportunity import Opportunity
from tests.acceptance.world import World
from tests.conversations.speaker import texts
from tests.emulator.client import Emulator

NOTHING = {"account": 0, "contact": 0, "opportunity": 0, "receipt": 0}


@dataclass(frozen=True)
class Script:
    """What is said and pressed in one language, and what is looked for on the cards."""

    locale: str
    language: str
    ask: str
    qualify: str
    go_on: str
    ignore: str
    accounts: str
    contacts: str
    done: str
    already: str


BOKMAL = Script(
    locale="nb-NO",
    language="på norsk",
    ask="kvalifiser Breke Havbrk",
    qualify="Kvalifiser",
    go_on="Fortsett",
    ignore="Ignorer og lagre",
    accounts="Samsvarende forretningsforbindelser",
    contacts="Samsvarende kontakter",
    done="Kari Brekke er kvalifisert.",
    already="allerede",
)
ENGLISH = Script(
    locale="en-GB",
    language="in English, please",
    ask="qualify Breke Havbrk",
    qualify="Qualify",
    go_on="Continue",
    ignore="Ignore and save",
    accounts="Matched accounts",
    contacts="Matched contacts",
    done="Kari Brekke is qualified.",
    already="already",
)


@pytest.mark.parametrize("script", [BOKMAL, ENGLISH], ids=["nb", "en"])
async def test_a_lead_is_linked_to_an_account_and_gets_a_new_contact(world: World, script: Script) -> None:
    brekke = await world.lead()
    await world.lead(lastname="Lund", companyname="Lund Maskin AS", emailaddress1="a@lund.example", telephone1="")
    known = await world.account(name="Brekke Havbruk AS", address1_city="Bodø")
    await world.contact(emailaddress1="kari@brekkehavbruk.example")
    before = {"account": 1, "contact": 1, "opportunity": 0, "receipt": 0}
    person = world.emulator(locale=script.locale)
    await person.says(world.url, script.language)

    await person.says(world.url, script.ask)
    assert "Kari Brekke" in " ".join(texts(person.card))
    assert await world.rows() == before

    plan = person.card
    await person.clicks(world.url, script.qualify)
    assert {script.accounts, script.contacts} <= set(texts(person.card))
    assert await world.rows() == before

    await person.clicks(world.url, script.go_on, account=str(known))
    assert script.contacts in texts(person.card)
    assert script.accounts not in texts(person.card)
    assert await world.rows() == before

    last = person.card
    assert script.done in await person.clicks(world.url, script.ignore)
    after = {"account": 1, "contact": 2, "opportunity": 1, "receipt": 1}
    assert await world.rows() == after

    lead = await world.row(brekke.id)
    assert (lead.statecode, lead.parentaccountid) == (LeadState.QUALIFIED, known)
    async with world.store.reading() as session:
        contact = await session.get_one(Contact, lead.parentcontactid)
        opportunity = await session.get_one(Opportunity, lead.qualifyingopportunityid)
    assert (contact.emailaddress1, contact.parentcustomerid) == ("kari@brekkehavbruk.example", known)
    assert (opportunity.name, opportunity.originatingleadid) == ("Varmepumper til anlegget", brekke.id)
    assert (opportunity.parentaccountid, opportunity.parentcontactid) == (known, contact.id)

    for card, label in ((last, script.ignore), (plan, script.qualify)):
        (told,) = await person.clicks(world.url, label, on=card)
        assert script.already in told
        assert "Siri" in told
        assert await world.rows() == after
    await person.close()


async def test_an_old_card_writes_nothing_and_shows_the_new_plan(world: World, siri: Emulator) -> None:
    lead = await world.lead()
    await siri.says(world.url, "kvalifiser Brekke")
    async with world.store.writing() as session:
        await session.execute(update(Lead).where(Lead.id == lead.id).values(companyname="Brekke Sjømat AS", version=2))

    (told,) = await siri.clicks(world.url, "Kvalifiser")
    assert "ny" in told
    assert "Brekke Sjømat AS" in " ".join(texts(siri.card))
    assert await world.rows() == NOTHING

    await siri.clicks(world.url, "Kvalifiser")
    assert (await world.rows())["receipt"] == 1
    async with world.store.reading() as session:
        account = await session.get_one(Account, (await world.row(lead.id)).parentaccountid)
    assert account.name == "Brekke Sjømat AS"
