"""Why was this not caught: two records under every rule, and what can be done about it."""

from __future__ import annotations

from sqlalchemy import update

from services.duplicates import administration, listing
from services.models.duplicate_rule import DuplicateRule, RuleStatus
from services.store import Session
from tests.conversations.office import Office
from tests.conversations.speaker import Speaker, texts
from tests.given import leads
from tests.services.duplicates import given

RULE = "Leads with the same e-mail address"
REGEL = "Kundeemner med samme e-postadresse"


def shown(speaker: Speaker) -> str:
    return "\n".join(texts(speaker.card))


def buttons(speaker: Speaker) -> list[str]:
    return [action["title"] for action in speaker.card["actions"]]


async def unpublished(office: Office, name: str = RULE) -> None:
    async with office.store.writing() as session:
        await session.execute(
            update(DuplicateRule).where(DuplicateRule.name == name).values(status=RuleStatus.UNPUBLISHED)
        )


async def two(office: Office, **values: str) -> None:
    await office.lead()
    await office.lead(firstname="Berit", lastname="Berg", companyname="Berg Fisk AS", **values)


async def test_hvorfor_ble_ikke_dette_fanget_asks_for_the_other_and_tells_both_values(office: Office) -> None:
    siri = office.speaker("siri")
    await two(office, emailaddress1="berit@berg.example")
    await siri.says("vis Brekke")
    assert await siri.says("hvorfor ble ikke dette fanget?") == [
        "Hvilken oppføring skulle Kari Brekke vært duplikat av? "
        "Skriv navnet på kundeemnet, kontakten eller forretningsforbindelsen."
    ]
    assert await siri.says("Berit Berg") == [
        "Ingen regel sier at Kari Brekke og Berit Berg er duplikater. Her er hva som skiller dem."
    ]
    assert f"✘ {REGEL}" in shown(siri)
    assert "E-post: «kari@brekkehavbruk.example» er ikke «berit@berg.example»." in shown(siri)
    assert "gjelder andre oppføringstyper" in shown(siri)
    assert "Spør Anders Admin." in shown(siri)


async def test_a_rule_that_is_not_published_would_have_caught_it_and_is_asked_for(office: Office) -> None:
    siri, anders = office.speaker("siri"), office.speaker("anders")
    await two(office, emailaddress1="Kari@BrekkeHavbruk.example")
    await unpublished(office)
    await anders.says("hei")
    assert await siri.says("hvorfor er ikke Kari Brekke og Berit Berg duplikater?") == [
        f"Ingen regel som gjelder nå, fanger Kari Brekke og Berit Berg. {REGEL} ville gjort det."
    ]
    assert f"○ {REGEL} (ville slått til)" in shown(siri)
    assert "er det samme som «Kari@BrekkeHavbruk.example». Sammenlignet som «kari@brekkehavbruk.example»." in shown(
        siri
    )
    (asked,) = await siri.clicks("Spør for meg")
    assert asked.startswith(f"Jeg har spurt Anders Admin: Publisere regelen «{REGEL}».")
    await anders.waits()
    await anders.clicks("Godkjenn")
    assert await siri.says("hvorfor er ikke Kari Brekke og Berit Berg duplikater?") == [
        f"Kari Brekke og Berit Berg er duplikater etter {REGEL}."
    ]


async def test_an_administrator_publishes_the_rule_from_the_card_in_english(office: Office) -> None:
    anders = office.speaker("anders")
    await two(office, emailaddress1="kari@brekkehavbruk.example")
    await unpublished(office)
    await anders.says("in English, please")
    await anders.says("why aren't Kari Brekke and Berit Berg duplicates?")
    assert "Ask " not in shown(anders)
    compared = anders.card
    await anders.clicks("Publish")
    await anders.clicks("Publish")
    assert await anders.clicks("Compare again", on=compared) == [
        f"Kari Brekke and Berit Berg are duplicates by {RULE}."
    ]


async def test_a_lead_is_compared_with_a_contact_too(office: Office) -> None:
    siri = office.speaker("siri")
    await office.lead()
    async with office.store.writing() as session:
        await _contact_rule(session)
        await leads.contact(session, office.people["siri"], firstname="Ola", lastname="Nes", emailaddress1="o@n.no")
    await siri.says("vis Brekke")
    await siri.says("hvorfor er ikke dette et duplikat av Ola Nes")
    assert "Kontakt · Ola Nes" in shown(siri)
    assert "✘ Leads like contacts" in shown(siri)
    assert "E-post: «kari@brekkehavbruk.example» er ikke «o@n.no»." in shown(siri)


async def _contact_rule(session: Session) -> None:
    on = given.condition("emailaddress1")
    await given.stored_rule(session, on, name="Leads like contacts", base_entity="lead", matching_entity="contact")


async def test_the_same_lead_twice_and_a_name_that_nobody_has(office: Office) -> None:
    siri = office.speaker("siri")
    await office.lead()
    await siri.says("vis Brekke")
    (told,) = await siri.says("hvorfor ble ikke dette fanget?")
    assert (await siri.says("Ingen Slik"))[0].startswith("Jeg fant ingenting som heter «Ingen Slik».")
    (told,) = await siri.says("Kari Brekke")
    assert told.startswith("Det er det samme kundeemnet begge ganger.")


async def test_the_other_is_chosen_where_several_fit(office: Office) -> None:
    siri = office.speaker("siri")
    await office.lead(firstname="Alf", lastname="Aas", companyname="Aas AS", emailaddress1="a@a.example")
    await office.lead(emailaddress1="en@b.example")
    await office.lead(emailaddress1="to@b.example")
    await siri.says("hvorfor er ikke Alf Aas og Kari Brekke duplikater?")
    assert "Hvilken oppføring?" in shown(siri)
    (told,) = await siri.presses("comparison.choose")
    assert told.startswith("Ingen regel sier at Alf Aas og Kari Brekke er duplikater.")


async def test_a_lead_of_another_team_does_not_exist(office: Office) -> None:
    siri = office.speaker("siri")
    await office.lead()
    await office.lead(owner="tone", firstname="Tora", lastname="Tang", companyname="Tang AS")
    await siri.says("vis Brekke")
    (told,) = await siri.says("hvorfor er ikke dette et duplikat av Tora Tang")
    assert told.startswith("Jeg fant ingenting som heter «Tora Tang».")


async def test_an_inactive_record_is_excluded_by_the_rule(office: Office) -> None:
    siri = office.speaker("siri")
    await two(office)
    await siri.says("diskvalifiser Berit Berg")
    await siri.clicks("Diskvalifiser")
    async with office.store.writing() as session:
        found = await given_rule(session)
        await administration.keep_off_inactive(session, found, by=office.people["anders"], now=office.clock())
    await siri.says("hvorfor er ikke Kari Brekke og Berit Berg duplikater?")
    assert "Regelen utelukker inaktive oppføringer, og Berit Berg er inaktiv." in shown(siri)
    assert "Når Kari Brekke lagres, sammenlignet med Berit Berg:" in shown(siri)


async def given_rule(session: Session) -> int:
    (rule,) = [each for each in await listing.listed(session) if each.name == RULE]
    return rule.id
