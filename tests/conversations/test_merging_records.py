"""Merging two accounts or two contacts in the chat: found by their names, shown, merged and taken back."""

from __future__ import annotations

from typing import Any

from services.models.account import Account, RecordState
from services.models.contact import Contact
from services.models.lead import Lead
from services.models.opportunity import Opportunity
from services.timeline import notes
from tests.conversations.office import Office
from tests.conversations.speaker import Speaker, texts
from tests.conversations.test_merging import click, inputs, pick
from tests.services.merging import given as merging
from tests.services.qualification import given


async def account(office: Office, name: str, owner: str = "siri", **values: Any) -> int:
    async with office.store.writing() as session:
        return (await given.account(session, office.people[owner], name=name, **values)).id


async def contact(office: Office, owner: str = "siri", **values: Any) -> int:
    async with office.store.writing() as session:
        return (await given.contact(session, office.people[owner], **values)).id


async def stored(office: Office, model: type[Any], record_id: int) -> Any:
    async with office.store.reading() as session:
        return await session.get_one(model, record_id)


async def two_accounts(office: Office) -> tuple[int, int]:
    """Fjord Fisk AS with a note, and Fjord Fisk with a web site, a lead and an opportunity."""
    first = await account(office, "Fjord Fisk AS", telephone1="76 94 00 01", websiteurl=None)
    second = await account(office, "Fjord Fisk", telephone1="76 94 00 02", websiteurl="fjordfisk.example")
    siri = office.people["siri"]
    async with office.store.writing() as session:
        await notes.add(session, entity="account", record_id=first, text="Kunde", by=siri, now=office.clock())
        await merging.opportunity(session, siri, office.clock(), parentaccountid=second)
        lead = await given.lead(session, siri, lastname="Berg")
        lead.parentaccountid = second
    return first, second


async def test_two_accounts_become_one_and_two_again(office: Office, siri: Speaker) -> None:
    first, second = await two_accounts(office)
    assert await siri.says("slå sammen forretningsforbindelsen Fjord Fisk med Fjord Fisk AS") == [
        "Dette skjer når forretningsforbindelsene blir slått sammen. Ingenting lagres før du velger Slå sammen."
    ]
    shown = " ".join(texts(siri.card))
    assert "Primær forretningsforbindelse: Fjord Fisk AS" in shown
    assert "Foreslått fordi den har flest notater og hendelser" in shown
    assert "ett kundeemne" in shown
    assert "én salgsmulighet" in shown
    assert "Jobbtelefon: 76 94 00 02 (Fjord Fisk)" in shown
    await click(siri, "Slå sammen", pick(siri.card, "Jobbtelefon", "76 94 00 02"))
    assert siri.heard == ["Fjord Fisk er slått sammen med Fjord Fisk AS."]
    kept, gone = await stored(office, Account, first), await stored(office, Account, second)
    assert (kept.telephone1, kept.websiteurl) == ("76 94 00 02", "fjordfisk.example")
    assert (kept.statecode, gone.statecode) == (RecordState.ACTIVE, RecordState.INACTIVE)
    assert (await stored(office, Lead, 1)).parentaccountid == first
    assert (await stored(office, Opportunity, 1)).parentaccountid == first
    assert await siri.clicks("Angre") == [
        "Sammenslåingen med Fjord Fisk AS er angret. Forretningsforbindelsene er slik de var."
    ]
    kept, gone = await stored(office, Account, first), await stored(office, Account, second)
    assert (kept.telephone1, kept.websiteurl, gone.statecode) == ("76 94 00 01", None, RecordState.ACTIVE)
    assert (await stored(office, Opportunity, 1)).parentaccountid == second


async def test_two_contacts_of_one_name_are_told_apart(office: Office, siri: Speaker) -> None:
    first = await contact(office, firstname="Åse", lastname="Ødegård", emailaddress1="ase@fjord.example", jobtitle=None)
    second = await contact(
        office, firstname="Åse", lastname="Ødegård", emailaddress1="ase@berg.example", jobtitle="Sjef"
    )
    assert await siri.says("slå sammen kontakten åse ødegård med Åse Ødegård") == [
        "Hvilken kontakt mener du med «åse ødegård»?"
    ]
    assert "ase@fjord.example" in " ".join(texts(siri.card))
    await siri.clicks("Åse Ødegård")
    await siri.clicks("Slå sammen")
    rows = {each: await stored(office, Contact, each) for each in (first, second)}
    assert sorted(row.statecode for row in rows.values()) == [RecordState.ACTIVE, RecordState.INACTIVE]
    active = next(row for row in rows.values() if row.statecode is RecordState.ACTIVE)
    assert active.jobtitle == "Sjef"


async def test_the_second_contact_may_be_what_a_rule_finds(office: Office, siri: Speaker) -> None:
    kari = await contact(office, firstname="Kari", lastname="Brekke", emailaddress1="kari@fjord.example")
    await contact(office, firstname="K.", lastname="Brække", emailaddress1="kari@fjord.example")
    assert await siri.says("slå sammen kontakten Kari Brekke") == ["Hvilken kontakt skal Kari Brekke slås sammen med?"]
    await siri.clicks("K. Brække")
    assert "Fornavn" in inputs(siri.card)
    await siri.clicks("Slå sammen", primary=str(kari))
    assert siri.heard[0].startswith("K. Brække er slått sammen")


async def test_what_is_not_there_is_said(office: Office, siri: Speaker) -> None:
    await account(office, "Fjord Fisk AS")
    assert (await siri.says("slå sammen kontoen Zorro med Fjord Fisk"))[0].startswith("Jeg fant ingen forretningsforb")
    assert (await siri.says("slå sammen kontoen Fjord med Zorro"))[0].startswith("Jeg fant ingen forretningsforb")
    assert (await siri.says("slå sammen kontoen Fjord Fisk"))[0].startswith("Ingen av de publiserte reglene")
    assert (await siri.says("merge contacts"))[0].startswith("Hvilke kontakter mener du?")
    assert (await siri.says("slå sammen kontoen Fjord Fisk AS med Fjord Fisk AS"))[0].startswith("Jeg fant ingen")


async def test_an_account_of_somebody_else_is_not_merged(office: Office, siri: Speaker) -> None:
    await account(office, "Fjord Fisk AS")
    await account(office, "Berg Bygg AS", owner="tone")
    (told,) = await siri.says("slå sammen kontoen Fjord Fisk med Berg Bygg")
    assert told.startswith("Dette har du ikke") or "eies av Tone Selger" in told


async def test_nothing_is_merged_into_an_inactive_account(office: Office, siri: Speaker) -> None:
    await account(office, "Fjord Fisk AS")
    gammel = await account(office, "Gamle Fisk AS", statecode=RecordState.INACTIVE)
    await siri.says("merge account Fjord Fisk with Gamle Fisk")
    assert str(gammel) not in [
        each["value"]
        for each in inputs(siri.card)["Gjør til primær (det du har valgt for hånd nedenfor, forkastes da)"]["choices"]
    ]
    assert "Foreslått fordi den er den eneste som er aktiv." in texts(siri.card)
    await siri.clicks("Slå sammen")
    assert siri.heard == ["Gamle Fisk AS er slått sammen med Fjord Fisk AS."]
