"""Several leads of a list are qualified at once, in conversation, and a receipt tells what became of each."""

from __future__ import annotations

from sqlalchemy import select, update

from dialogs.turn import Incoming, Press
from services.leads import operations
from services.leads.facts import LeadFacts
from services.models.account import Account
from services.models.lead import Lead, LeadReason, LeadState
from services.models.list_qualification import ListQualification
from services.models.opportunity import Opportunity
from services.models.user import User
from services.settings import stored
from services.settings.sections import QualificationSettings
from services.undoing import undoing
from tests.conversations.office import Office
from tests.conversations.speaker import Speaker, texts


def shown(speaker: Speaker) -> str:
    return " ".join(texts(speaker.card))


async def leads(office: Office, count: int, *, company: str = "Havbruk {} AS", owner: str = "siri") -> list[LeadFacts]:
    """So many open leads, Kari Nummer1 and so on, each at a company of its own."""
    return [
        await office.lead(
            owner,
            lastname=f"Nummer{number}",
            companyname=company.format(number),
            emailaddress1=f"kari{number}@havbruk.example",
        )
        for number in range(1, count + 1)
    ]


async def english(office: Office, name: str) -> None:
    async with office.store.writing() as session:
        await session.execute(update(User).where(User.id == office.people[name].id).values(language="en"))


async def states(office: Office) -> list[LeadState]:
    async with office.store.reading() as session:
        return list(await session.scalars(select(Lead.statecode).order_by(Lead.id)))


def ids(leads: list[LeadFacts]) -> str:
    return ",".join(str(lead.id) for lead in leads)


async def disqualify(office: Office, lead: LeadFacts) -> None:
    async with office.store.writing() as session:
        by = office.people["siri"]
        await operations.disqualify(session, lead.id, LeadReason.LOST, version=lead.version, by=by, now=office.clock())


async def undo(office: Office, receipt: int) -> None:
    by, now = office.people["siri"], office.clock()
    async with office.store.writing() as session:
        plan = await undoing.plan(session, receipt, by=by, now=now)
        await undoing.undo(session, plan, by=by, now=now)


async def the_list(office: Office) -> int:
    async with office.store.reading() as session:
        return (await session.scalars(select(ListQualification.id))).one()


async def ten_of_which_two_fail(office: Office) -> list[LeadFacts]:
    """Eight of Siri's, one that is Morten's, and one of Siri's that is to be disqualified meanwhile."""
    return [*await leads(office, 9), await office.lead("morten", lastname="Fremmed", emailaddress1="f@fremmed.example")]


async def test_ten_leads_of_which_two_fail(office: Office, siri: Speaker) -> None:
    ten = await ten_of_which_two_fail(office)
    await siri.says("åpne kundeemner")
    assert await siri.says("kvalifiser disse") == [
        "10 åpne kundeemner kan kvalifiseres herfra. Ingenting lagres før du velger Kvalifiser."
    ]
    assert "sjekkes det ikke for duplikater, med hensikt" in shown(siri)
    assert await siri.clicks("Kvalifiser", leads=ids(ten)) == [
        "10 kundeemner kvalifiseres. Jeg sier fra når de er ferdige."
    ]
    await disqualify(office, ten[2])
    assert await siri.waits() == ["Kvalifiseringen fra listen er ferdig. 10 valgt: 8 kvalifisert, 2 ikke kvalifisert."]
    told = shown(siri)
    for _ in range(3):
        if "Neste" in texts(siri.card):
            await siri.clicks("Neste")
            told += shown(siri)
    assert told.count(": kvalifisert") == 8
    assert "Forretningsforbindelse opprettet: Havbruk 1 AS." in told
    assert "Kari Nummer3: ikke kvalifisert Kundeemnet er ikke åpent. Statusen er Diskvalifisert" in told
    assert "Kari Fremmed: ikke kvalifisert Du kan lese kundeemnet, men ikke kvalifisere det." in told
    assert sorted(await states(office)) == [LeadState.OPEN, *[LeadState.QUALIFIED] * 8, LeadState.DISQUALIFIED]
    assert await siri.waits() == []


async def test_in_english(office: Office, siri: Speaker) -> None:
    await english(office, "siri")
    two = await leads(office, 2)
    await siri.says("my open leads")
    assert await siri.says("qualify these") == [
        "2 open leads can be qualified from here. Nothing is saved until you choose Qualify."
    ]
    assert "Duplicates are not checked here, by design" in shown(siri)
    assert await siri.clicks("Qualify", leads=ids(two)) == [
        "2 leads are being qualified. I'll tell you when they are done."
    ]
    await disqualify(office, two[0])
    assert await siri.waits() == ["Qualifying from the list is done. 2 chosen: 1 qualified, 1 not qualified."]
    assert "Kari Nummer1: not qualified The lead is not open. Its status is Disqualified" in shown(siri)
    assert "Kari Nummer2: qualified" in shown(siri)


async def test_the_button_of_a_list_offers_its_page_and_chooses_nothing(office: Office, siri: Speaker) -> None:
    await leads(office, 7)
    await siri.says("mine åpne kundeemner")
    await siri.clicks("Kvalifiser flere")
    (asked, kinds) = (each for each in siri.card["body"] if each["type"] == "Input.ChoiceSet")
    assert (len(asked["choices"]), asked.get("value"), kinds["value"]) == (5, "", "account,contact,opportunity")
    assert await siri.clicks("Kvalifiser", leads="") == [
        "Velg minst ett kundeemne, og deretter Kvalifiser. Ingenting er lagret."
    ]


async def test_only_the_record_types_that_were_ticked_are_made(office: Office, siri: Speaker) -> None:
    (lead,) = await leads(office, 1)
    await siri.says("mine åpne kundeemner")
    await siri.says("kvalifiser disse")
    await siri.clicks("Kvalifiser", leads=ids([lead]), kinds="account,contact")
    await siri.waits()
    assert "Salgsmulighet ikke opprettet. Du valgte dette." in shown(siri)
    async with office.store.reading() as session:
        assert await session.scalar(select(Opportunity.id)) is None


async def test_the_legacy_experience_makes_all_records_and_asks_for_none(office: Office, siri: Speaker) -> None:
    async with office.store.writing() as session:
        legacy = QualificationSettings(new_experience=False, legacy_auto_create=True)
        await stored.write(session, legacy, by=None, now=office.clock())
    (lead,) = await leads(office, 1)
    await siri.says("mine åpne kundeemner")
    await siri.says("kvalifiser disse")
    assert "opprettes automatisk for hvert kundeemne" in shown(siri)
    await siri.clicks("Kvalifiser", leads=ids([lead]))
    await siri.waits()
    assert "Salgsmulighet opprettet" in shown(siri)


async def test_duplicates_are_made_by_design(office: Office, siri: Speaker) -> None:
    two = await leads(office, 2, company="Havbruk AS")
    await siri.says("mine åpne kundeemner")
    await siri.says("kvalifiser disse")
    await siri.clicks("Kvalifiser", leads=ids(two))
    assert "2 kvalifisert" in (await siri.waits())[0]
    async with office.store.reading() as session:
        assert list(await session.scalars(select(Account.name))) == ["Havbruk AS", "Havbruk AS"]


async def test_an_account_without_a_company_name_is_left_out_and_said(office: Office, siri: Speaker) -> None:
    lead = await office.lead(companyname=None)
    await siri.says("mine åpne kundeemner")
    await siri.says("kvalifiser disse")
    await siri.clicks("Kvalifiser", leads=ids([lead]))
    await siri.waits()
    assert "Forretningsforbindelse ikke opprettet. Kundeemnet har ikke noe firmanavn." in shown(siri)


async def test_a_line_that_was_undone_says_so_and_offers_no_undo(office: Office, siri: Speaker) -> None:
    two = await leads(office, 2)
    await siri.says("mine åpne kundeemner")
    await siri.says("kvalifiser disse")
    await siri.clicks("Kvalifiser", leads=ids(two))
    await siri.waits()
    card = siri.card
    pressed = [row["selectAction"] for row in card["body"] if row["type"] == "Container"]
    assert [action["title"] for action in pressed] == ["Angre", "Angre"]
    await undo(office, int(pressed[0]["data"]["receipt"]))
    list_id = await the_list(office)
    await siri.does(Incoming(press=Press("list.receipt", values={"list": str(list_id), "page": "1"})))
    assert "Kari Nummer2: angret" in shown(siri)
    pressed = [row["selectAction"] for row in siri.card["body"] if row["type"] == "Container"]
    assert [action["title"] for action in pressed] == ["Kari Nummer2", "Angre"]
    assert await states(office) == [LeadState.QUALIFIED, LeadState.OPEN]


async def test_a_list_without_open_leads_has_nothing_to_qualify(office: Office, siri: Speaker) -> None:
    (lead,) = await leads(office, 1)
    await disqualify(office, lead)
    await siri.says("lukkede kundeemner")
    assert await siri.clicks("Kvalifiser flere") == [
        "Ingen av kundeemnene i listen er åpne, så det er ingenting å kvalifisere. Se i Mine åpne kundeemner."
    ]


async def test_a_receipt_is_shown_to_who_asked_for_it_alone(office: Office, siri: Speaker) -> None:
    (lead,) = await leads(office, 1)
    await siri.says("mine åpne kundeemner")
    await siri.says("kvalifiser disse")
    await siri.clicks("Kvalifiser", leads=ids([lead]))
    await siri.waits()
    press = Press("list.receipt", values={"list": str(await the_list(office)), "page": "1"})
    morten = office.speaker("morten")
    assert "Jeg finner ikke den oppføringen" in (await morten.does(Incoming(press=press)))[0]
