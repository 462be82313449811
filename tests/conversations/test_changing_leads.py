"""Creating, editing, assigning and deleting leads, in the words of both languages."""

from __future__ import annotations

from decimal import Decimal
from typing import Any

import pytest

from dialogs.turn import Incoming, Press
from services.leads import editing, operations, queries
from services.leads.facts import LeadFacts
from services.models.lead import LeadReason, LeadSource, LeadState, PurchaseTimeframe
from services.models.user import Role
from tests.conversations.office import Office
from tests.conversations.speaker import Clock, Speaker, texts
from tests.dialogs.cards.test_lint import parts
from tests.given import people
from tests.services.qualification import given as qualification


async def stored(office: Office, lead_id: int, by: str = "siri") -> LeadFacts:
    async with office.store.writing() as session:
        return await queries.get(session, lead_id, by=office.people[by])


async def changes(office: Office, lead: LeadFacts, by: str = "morten", **values: Any) -> LeadFacts:
    """A colleague changes the lead meanwhile."""
    async with office.store.writing() as session:
        return await editing.update(
            session, lead.id, values, version=lead.version, by=office.people[by], now=office.clock()
        )


def shown(speaker: Speaker) -> dict[str, Any]:
    """What stands in the inputs of the newest card."""
    return {each["id"]: each.get("value", "") for each in parts(speaker.card, "Input.")}


def said(speaker: Speaker) -> str:
    return "\n".join(texts(speaker.card))


async def test_a_lead_is_edited_in_one_form(office: Office, siri: Speaker) -> None:
    lead = await office.lead()
    assert await siri.says("rediger Kari Brekke") == [
        "Her er opplysningene om Kari Brekke. Endre dem du vil, og velg Lagre."
    ]
    before = shown(siri)
    assert (before["lastname"], before["companyname"], before["leadsourcecode"]) == (
        "Brekke",
        "Brekke Havbruk AS",
        "none",
    )

    filled = before | {"lastname": "Nygård", "leadsourcecode": "trade-show", "budgetamount": "1 500 000,50"}
    assert await siri.clicks("Lagre", **filled) == ["Endringene på Kari Nygård er lagret."]

    now = await stored(office, lead.id)
    assert (now.lastname, now.source, str(now.budgetamount)) == ("Nygård", LeadSource.TRADE_SHOW, "1500000.50")
    assert (now.firstname, now.company, now.email) == (lead.firstname, lead.company, lead.email)
    assert "Kari Nygård · Brekke Havbruk AS" in said(siri)
    assert await siri.says("vis Kari Nygård") == ["Her er Kari Nygård."]


async def test_the_lead_card_leads_to_the_form(office: Office, siri: Speaker) -> None:
    await office.lead()
    await siri.says("vis Kari Brekke")
    assert "Endre dem du vil" in (await siri.clicks("Rediger"))[0]
    await siri.says("avbryt")
    assert "Endre dem du vil" in (await siri.says("rediger det"))[0]


async def test_all_problems_are_told_beside_their_fields_and_what_was_typed_stays(
    office: Office, siri: Speaker
) -> None:
    lead = await office.lead()
    await siri.says("rediger Kari Brekke")
    wrong: dict[str, Any] = {
        "lastname": " ",
        "emailaddress1": "kari",
        "budgetamount": "mye",
        "jobtitle": "Sjef",
        "subject": "x" * 301,
    }
    (told,) = await siri.clicks("Lagre", **wrong)

    assert told == "Ingenting er lagret ennå: 4 felter må rettes."
    for line in (
        "Dette feltet må fylles ut.",
        "«kari» er ingen e-postadresse. Skriv den som kari@firma.no.",
        "«mye» er ikke et tall. Skriv det som 1500000 eller 1500000,50.",
        "Teksten har 301 tegn, og det er bare plass til 300.",
    ):
        assert line in said(siri)
    kept = shown(siri)
    assert (kept["emailaddress1"], kept["budgetamount"], kept["jobtitle"]) == ("kari", "mye", "Sjef")
    assert (await stored(office, lead.id)).version == 1

    right = kept | {"lastname": "Brekke", "emailaddress1": "", "budgetamount": "", "subject": "Pumper"}
    await siri.clicks("Lagre", **right)
    now = await stored(office, lead.id)
    assert (now.jobtitle, now.email, now.subject, now.version) == ("Sjef", None, "Pumper", 2)


async def test_a_form_of_an_older_version_is_shown_with_todays_values(office: Office, siri: Speaker) -> None:
    lead = await office.lead()
    await siri.says("rediger Kari Brekke")
    before = shown(siri)
    await changes(office, lead, jobtitle="Daglig leder")

    (told,) = await siri.clicks("Lagre", **before | {"firstname": "Karin"})
    assert told == (
        "Morten Manager endret Kari Brekke 23.11.2026 kl. 13:00, så ingenting ble lagret. "
        "Her er verdiene slik de er nå."
    )
    assert told in said(siri)
    assert (shown(siri)["firstname"], shown(siri)["jobtitle"]) == ("Kari", "Daglig leder")

    await siri.clicks("Lagre", **shown(siri) | {"firstname": "Karin"})
    now = await stored(office, lead.id)
    assert (now.firstname, now.jobtitle) == ("Karin", "Daglig leder")


async def test_a_form_saved_as_it_was_changes_nothing(office: Office, siri: Speaker) -> None:
    lead = await office.lead()
    await siri.says("rediger Kari Brekke")
    assert await siri.clicks("Lagre", **shown(siri)) == ["Ingenting var endret på Kari Brekke, så det står som før."]
    assert (await stored(office, lead.id)).version == 1


async def test_only_the_columns_that_are_needed_are_asked(office: Office, siri: Speaker) -> None:
    lead = await office.lead()
    needed = {"lead": str(lead.id), "columns": "purchasetimeframe,budgetamount,statecode"}
    await siri.does(Incoming(press=Press("lead.edit", values=needed)))
    assert shown(siri) == {"purchasetimeframe": "none", "budgetamount": ""}

    await siri.clicks("Lagre", purchasetimeframe="none", budgetamount="100")
    assert said(siri).count("Dette feltet må fylles ut.") == 1
    assert await siri.clicks("Lagre", purchasetimeframe="this-year", budgetamount="100") == [
        "Endringene på Kari Brekke er lagret."
    ]
    now = await stored(office, lead.id)
    assert (now.purchasetimeframe, now.budgetamount) == (PurchaseTimeframe.THIS_YEAR, Decimal(100))


async def test_an_existing_account_is_chosen_among_those_that_match(office: Office, siri: Speaker) -> None:
    lead = await office.lead()
    async with office.store.writing() as session:
        account = await qualification.account(session, office.people["siri"], name="Brekke Havbruk AS")
        await qualification.account(session, office.people["siri"], name="Noe helt annet AS")
    needed = {"lead": str(lead.id), "columns": "parentaccountid"}
    await siri.does(Incoming(press=Press("lead.edit", values=needed)))
    assert [each["title"] for each in next(parts(siri.card, "Input."))["choices"]] == [
        "Ingen valgt",
        "Brekke Havbruk AS",
    ]

    await siri.clicks("Lagre", parentaccountid=str(account.id))
    assert (await stored(office, lead.id)).account == "Brekke Havbruk AS"


async def test_a_lead_that_is_closed_or_anothers_is_not_edited(office: Office, siri: Speaker) -> None:
    lead = await office.lead("morten")
    (told,) = await siri.says("rediger Kari Brekke")
    assert "Det krever rollen leder" in told
    async with office.store.writing() as session:
        await operations.disqualify(
            session, lead.id, LeadReason.LOST, version=1, by=office.people["morten"], now=office.clock()
        )
    (told,) = await office.speaker("morten").says("rediger Kari Brekke")
    assert told == "Kundeemnet er lukket. Reaktiver det først."


async def test_english_words_and_numbers(office: Office, siri: Speaker) -> None:
    lead = await office.lead(budgetamount=Decimal(1500))
    await siri.says("in English")
    assert await siri.says("edit Kari Brekke") == [
        "Here is what is known of Kari Brekke. Change what you like, and choose Save."
    ]
    assert shown(siri)["budgetamount"] == "1,500.00"
    await siri.clicks("Save", **shown(siri) | {"budgetamount": "2,500.50", "lastname": ""})
    assert "This field must be filled in." in said(siri)
    assert await siri.clicks("Save", **shown(siri) | {"lastname": "Brekke"}) == [
        "The changes of Kari Brekke are saved."
    ]
    assert str((await stored(office, lead.id)).budgetamount) == "2500.50"


BERG = {
    "firstname": "Kari",
    "lastname": "Berg",
    "companyname": "Nordlys AS",
    "emailaddress1": "kari@nordlys.example",
    "telephone1": "99887766",
}


@pytest.mark.parametrize(
    ("sentence", "filled"),
    [
        (
            "nytt kundeemne Kari Brekke hos Brekke Havbruk AS",
            {"firstname": "Kari", "lastname": "Brekke", "companyname": "Brekke Havbruk AS"},
        ),
        ("opprett kundeemne Brekke Havbruk AS", {"companyname": "Brekke Havbruk AS"}),
        ("registrer nytt kundeemne Brekke", {"lastname": "Brekke"}),
        (
            "new lead Kari Mari Brekke kari@brekke.example",
            {"firstname": "Kari Mari", "lastname": "Brekke", "emailaddress1": "kari@brekke.example"},
        ),
        ("opprett et kundeemne", {}),
        ("nytt kundeemne Kari Berg fra Nordlys AS kari@nordlys.example 99887766", BERG),
        ("nytt kundeemne Kari Berg hos Nordlys AS med e-post kari@nordlys.example og tlf 99887766", BERG),
        ("nytt kundeemne Kari Berg, kari@nordlys.example, 99887766 fra Nordlys AS", BERG),
        ("new lead Kari Berg from Nordlys AS, kari@nordlys.example, phone 99887766", BERG),
    ],
)
async def test_a_new_lead_is_filled_with_what_was_said(siri: Speaker, sentence: str, filled: dict[str, str]) -> None:
    assert "Emne og etternavn må være med." in (await siri.says(sentence))[0]
    assert {column: text for column, text in shown(siri).items() if text not in ("", "none")} == filled


async def test_a_lead_is_created_shown_and_found(siri: Speaker) -> None:
    await siri.says("nytt kundeemne Kari Brekke hos Brekke Havbruk")
    await siri.clicks("Lagre", **shown(siri))
    assert said(siri).count("Dette feltet må fylles ut.") == 1
    assert shown(siri)["firstname"] == "Kari"

    assert await siri.clicks("Lagre", **shown(siri) | {"subject": "Varmepumper"}) == [
        "Kundeemnet Kari Brekke er opprettet."
    ]
    assert "Varmepumper" in said(siri)
    assert await siri.says("vis Brekke Havbruk") == ["Her er Kari Brekke."]
    await siri.says("kvalifiser det")
    assert await siri.clicks("Kvalifiser") == ["Kari Brekke er kvalifisert."]


async def test_nothing_is_created_when_it_is_cancelled(siri: Speaker) -> None:
    await siri.says("nytt kundeemne Kari Brekke")
    assert await siri.clicks("Avbryt") == ["Avbrutt. Ingenting ble endret."]
    assert "Jeg fant ingen" in (await siri.says("vis Kari Brekke"))[0]


async def test_a_lead_is_assigned_to_a_colleague(office: Office, siri: Speaker) -> None:
    lead = await office.lead()
    assert await siri.says("tildel Kari Brekke til Morten") == ["Vil du tildele Kari Brekke til Morten Manager?"]
    assert "Eier nå: Siri Selger" in said(siri)
    assert await siri.clicks("Tildel") == ["Kari Brekke er tildelt Morten Manager."]
    assert (await stored(office, lead.id)).owner == "Morten Manager"
    morten = office.speaker("morten")
    await morten.says("tildel Kari Brekke til meg")
    await morten.clicks("Tildel")
    assert (await stored(office, lead.id)).version == 2


async def test_whom_to_assign_to_is_asked_and_chosen(office: Office, siri: Speaker) -> None:
    lead = await office.lead()
    async with office.store.writing() as session:
        await people.person(session, "Mona Berg")
        second = await people.person(session, "Mona Vik", role=Role.MANAGER)
    assert await siri.says("assign Kari Brekke") == ["Hvem skal Kari Brekke tildeles? Skriv navnet på en kollega."]
    assert "Jeg fant ingen som heter «Tone Selger»" in (await siri.says("Tone Selger"))[0]
    assert await siri.says("Mona") == ["2 kollegaer passer. Hvem skal Kari Brekke tildeles?"]
    assert await siri.clicks("Tildel", owner=str(second.id)) == ["Kari Brekke er tildelt Mona Vik."]
    assert (await stored(office, lead.id)).owner == "Mona Vik"


async def test_a_lead_is_given_to_nobody_out_of_bounds(office: Office, siri: Speaker) -> None:
    lead = await office.lead()
    for forged in (office.people["tone"].id, office.people["nils"].id, "9" * 40, "x", ""):
        await siri.says("tildel Kari Brekke til Morten")
        (told,) = await siri.clicks("Tildel", owner=str(forged))
        assert "Jeg finner ikke den oppføringen" in told
    assert (await stored(office, lead.id)).owner == "Siri Selger"
    assert await office.speaker("anders").says("tildel Kari Brekke til Tone") == [
        "Vil du tildele Kari Brekke til Tone Selger?"
    ]


async def test_a_lead_is_deleted_with_what_hangs_on_it(office: Office, siri: Speaker) -> None:
    lead = await office.lead()
    await siri.says("notat på Kari Brekke: ringte i dag")
    assert await siri.says("slett kundeemnet Kari Brekke") == ["Vil du slette Kari Brekke for godt?"]
    for line in ("ett notat, ingen vedlegg", "endelig og kan ikke angres", "Brekke Havbruk AS · Varmepumper"):
        assert line in said(siri)

    assert await siri.clicks("Slett") == ["Kari Brekke er slettet for godt."]
    assert "Jeg fant ingen" in (await siri.says("vis Kari Brekke"))[0]
    gone = Press("lead.show", values={"lead": str(lead.id)})
    assert "Jeg finner ikke den oppføringen" in (await siri.does(Incoming(press=gone)))[0]
    assert "Hvilket kundeemne mener du?" in (await siri.says("rediger det"))[0]


async def test_only_what_was_shown_is_deleted(office: Office, siri: Speaker) -> None:
    lead = await office.lead()
    await siri.says("slett Kari Brekke")
    await office.speaker("morten").says("notat på Kari Brekke: viktig")
    assert "Vil du fortsatt slette det for godt?" in (await siri.clicks("Slett"))[0]
    assert "ett notat" in said(siri)
    assert (await stored(office, lead.id)).id == lead.id
    assert await siri.clicks("Slett") == ["Kari Brekke er slettet for godt."]


async def test_a_lead_that_became_an_opportunity_is_not_deleted(office: Office, siri: Speaker) -> None:
    await office.lead()
    await siri.says("kvalifiser Kari Brekke")
    await siri.clicks("Kvalifiser")
    assert await siri.says("slett Kari Brekke") == [
        "Kundeemnet er opphavet til en salgsmulighet og kan derfor ikke slettes."
    ]


async def test_english_deletes_and_assigns_too(office: Office, siri: Speaker, clock: Clock) -> None:
    await office.lead()
    await siri.says("in English")
    assert await siri.says("assign Kari Brekke to Morten") == ["Do you want to assign Kari Brekke to Morten Manager?"]
    await siri.clicks("Cancel")
    assert await siri.says("delete Kari Brekke") == ["Do you want to delete Kari Brekke for good?"]
    assert "Deleting is final and cannot be undone." in said(siri)
    assert await siri.clicks("Delete") == ["Kari Brekke is deleted for good."]


async def test_each_act_is_taken_back_by_who_did_it(office: Office, siri: Speaker) -> None:
    lead = await office.lead()
    await siri.says("diskvalifiser Kari Brekke fordi de ikke er interessert")
    await siri.clicks("Diskvalifiser", reason="canceled")
    assert (await siri.says("angre"))[0].startswith("Diskvalifiseringen av Kari Brekke er angret.")
    assert (await stored(office, lead.id)).state is LeadState.OPEN

    await siri.says("diskvalifiser Kari Brekke")
    await siri.clicks("Diskvalifiser", reason="canceled")
    await siri.says("reaktiver Kari Brekke")
    await siri.clicks("Reaktiver")
    assert (await siri.says("angre"))[0].startswith("Reaktiveringen av Kari Brekke er angret.")
    closed = await stored(office, lead.id)
    assert (closed.state, closed.reason) == (LeadState.DISQUALIFIED, LeadReason.CANCELED)
    await siri.says("reaktiver Kari Brekke")
    await siri.clicks("Reaktiver")

    await siri.says("rediger Kari Brekke")
    await siri.clicks("Lagre", lastname="Nygård")
    assert await siri.says("angre") == ["Endringene på Kari Nygård er angret."]
    assert await siri.says("vis Kari Brekke") == ["Her er Kari Brekke."]


async def test_what_cannot_be_taken_back_is_told(office: Office, siri: Speaker) -> None:
    other = await office.lead(firstname="Ola", lastname="Lie", companyname="Lie AS", emailaddress1="ola@lie.example")
    await office.lead()
    await siri.says("diskvalifiser Ola Lie")
    await siri.clicks("Diskvalifiser", reason="lost")
    await siri.says("tildel Kari Brekke til Morten")
    await siri.clicks("Tildel")
    assert "Du kan lese Kari Brekke, men ikke endre." in (await siri.says("angre"))[0]
    morten = office.speaker("morten")
    await morten.says("slett Kari Brekke")
    await morten.clicks("Slett")
    assert await morten.says("angre") == ["Kari Brekke ble slettet for godt, og det kan ikke angres."]
    assert (await stored(office, other.id)).state is LeadState.DISQUALIFIED


@pytest.mark.parametrize("action", ["lead.edit", "lead.assign", "lead.delete"])
async def test_what_may_not_be_seen_is_not_told(office: Office, action: str) -> None:
    lead = await office.lead()
    tone = office.speaker("tone")
    unknown = await tone.does(Incoming(press=Press(action, values={"lead": "999999"})))
    assert await tone.does(Incoming(press=Press(action, values={"lead": str(lead.id)}))) == unknown
