"""Merging leads: the duplicates are chosen, each differing value can be, and nothing happens before the last click."""

from __future__ import annotations

from typing import Any

import pytest
from sqlalchemy import select

from dialogs.turn import Card, Incoming, Press
from services.leads.facts import LeadFacts
from services.merging import commit, planning
from services.merging.choices import Choices
from services.models.lead import Lead
from services.models.receipt import Receipt
from services.timeline import notes
from tests.conversations.office import Office
from tests.conversations.speaker import Speaker, press, texts


async def three_alike(office: Office) -> tuple[LeadFacts, LeadFacts, LeadFacts]:
    """Kari, Kari with a mobile number and a note, and Kåre of another topic: all of one e-mail address."""
    kari = await office.lead(jobtitle="Daglig leder")
    busy = await office.lead(firstname="Kari M.", mobilephone="90000001", subject="Nytt anlegg", jobtitle="Sjef")
    kare = await office.lead(firstname="Kåre", address1_city="Bodø", subject="Pumper")
    async with office.store.writing() as session:
        await notes.add(
            session, entity="lead", record_id=busy.id, text="Befaring i uke 48", by=office.people["siri"],
            now=office.clock(),
        )  # fmt: skip
    return kari, busy, kare


async def row(office: Office, lead: LeadFacts) -> Lead:
    async with office.store.reading() as session:
        return await session.get_one(Lead, lead.id)


def inputs(card: Card) -> dict[str, dict[str, Any]]:
    """The inputs of a card by their labels; a box to tick has a title."""
    return {part.get("label") or part["title"]: part for part in card["body"] if str(part["type"]).startswith("Input.")}


def pick(card: Card, label: str, value: str) -> dict[str, str]:
    """The input with this label filled in with the choice of this title."""
    asked = inputs(card)[label]
    chosen = next(each["value"] for each in asked["choices"] if each["title"].startswith(value))
    return {asked["id"]: chosen}


async def click(siri: Speaker, label: str, filled: dict[str, str]) -> list[str]:
    """Press the button with this label, with these inputs filled in."""
    return await siri.does(Incoming(press=press(siri.card, label, **filled)))


async def preview(siri: Speaker, lead: LeadFacts, *others: LeadFacts) -> Card:
    await siri.does(Incoming(press=Press("lead.merge", values={"lead": str(lead.id)})))
    await siri.clicks("Slå sammen", others=",".join(str(each.id) for each in others))
    return siri.card


async def test_duplicates_are_shown_with_their_evidence(office: Office, siri: Speaker) -> None:
    kari, *_ = await three_alike(office)
    await siri.does(Incoming(press=Press("lead.duplicates", values={"lead": str(kari.id)})))
    assert siri.heard == ["Jeg fant 2 mulige duplikater av Kari Brekke."]
    shown = " ".join(texts(siri.card))
    assert "Kari Brekke · Brekke Havbruk AS" in shown
    assert "(gjeldende)" in shown
    assert "Grunnlag: samsvarer på e-post (kari@brekkehavbruk.example)" in shown
    await siri.clicks("Kåre Brekke")
    assert siri.heard == ["Her er Kåre Brekke."]


async def test_three_leads_become_one(office: Office, siri: Speaker) -> None:
    kari, busy, kare = await three_alike(office)
    await siri.does(Incoming(press=Press("lead.merge", values={"lead": str(kari.id)})))
    assert siri.heard == [
        "Hvilke duplikater skal slås sammen med Kari Brekke? Du får se hva som skjer, før noe blir lagret."
    ]
    await siri.clicks("Slå sammen", others=f"{busy.id},{kare.id}")
    shown = " ".join(texts(siri.card))
    assert "Primært kundeemne: Kari M. Brekke" in shown
    assert "Foreslått fordi det har flest notater og hendelser: 2." in shown
    assert "Kari Brekke, som det gjaldt, blir lukket. Det er Kari M. Brekke som beholdes." in shown
    assert "Poststed (fylt ut)" in inputs(siri.card)
    assert "Firmanavn" not in inputs(siri.card)
    assert await click(siri, "Slå sammen", pick(siri.card, "Emne", "Pumper")) == [
        "Kari Brekke og Kåre Brekke er slått sammen med Kari M. Brekke."
    ]
    assert "Det er Kari M. Brekke du arbeider videre med." in " ".join(texts(siri.card))
    survivor, closed = await row(office, busy), await row(office, kari)
    assert (survivor.subject, survivor.address1_city, survivor.jobtitle) == ("Pumper", "Bodø", "Sjef")
    assert (closed.masterid, survivor.merged) == (busy.id, False)
    await siri.says("vis det")
    assert siri.heard == ["Her er Kari M. Brekke."]


async def test_the_merge_can_be_taken_back(office: Office, siri: Speaker) -> None:
    kari, busy, kare = await three_alike(office)
    await preview(siri, kari, busy, kare)
    await click(siri, "Slå sammen", pick(siri.card, "Emne", "Pumper"))
    assert await siri.clicks("Angre") == ["Sammenslåingen med Kari M. Brekke er angret. Kundeemnene er slik de var."]
    for before in (kari, busy, kare):
        after = await row(office, before)
        assert (after.subject, after.address1_city, after.merged) == (before.subject, before.city, False)


async def test_what_was_done_since_is_named_before_a_merge_is_taken_back(office: Office, siri: Speaker) -> None:
    kari, busy, _kare = await three_alike(office)
    await preview(siri, kari, busy)
    await siri.clicks("Slå sammen")
    await siri.says("notat på Kari M. Brekke: Tilbud sendt")
    office.clock.move(hours=1)
    await siri.says("notat på Kari M. Brekke: Ringte")
    await siri.says("angre")
    assert "Kundeemne Kari M. Brekke: Notater som er skrevet der siden, blir der." in texts(siri.card)
    await siri.clicks("Angre")
    assert not (await row(office, kari)).merged


async def test_nothing_selected_is_asked_again(office: Office, siri: Speaker) -> None:
    kari, *_ = await three_alike(office)
    await siri.does(Incoming(press=Press("lead.merge", values={"lead": str(kari.id)})))
    for nothing in ("", "999", str(kari.id)):
        assert await siri.clicks("Slå sammen", others=nothing) == [
            "Velg minst ett duplikat, og deretter Slå sammen. Kari Brekke er alltid med."
        ]


async def test_more_than_four_are_asked_again(office: Office, siri: Speaker) -> None:
    kari = await office.lead()
    others = [await office.lead(firstname=f"Kari {number}") for number in range(5)]
    await siri.does(Incoming(press=Press("lead.merge", values={"lead": str(kari.id)})))
    (told,) = await siri.clicks("Slå sammen", others=",".join(str(each.id) for each in others))
    assert "inntil 4 duplikater om gangen" in told
    await siri.clicks("Slå sammen", others=",".join(str(each.id) for each in others[:4]))
    await siri.clicks("Slå sammen")
    assert (await row(office, others[4])).merged is False
    assert (await row(office, others[3])).merged is True


async def test_another_primary_is_seen_before_it_is_made(office: Office, siri: Speaker) -> None:
    kari, busy, _kare = await three_alike(office)
    await preview(siri, kari, busy)
    told = await click(siri, "Slå sammen", {"primary": str(kari.id)})
    assert told == ["Her er forhåndsvisningen med det du har valgt. Ingenting lagres før du velger Slå sammen."]
    assert not (await row(office, busy)).merged
    shown = " ".join(texts(siri.card))
    assert "Primært kundeemne: Kari Brekke" in shown
    assert "Du valgte dette." in shown
    assert "som det gjaldt" not in shown
    await siri.clicks("Slå sammen")
    assert ((await row(office, busy)).masterid, (await row(office, kari)).jobtitle) == (kari.id, "Daglig leder")


async def test_another_primary_drops_what_was_chosen_only_when_that_is_confirmed(office: Office, siri: Speaker) -> None:
    kari, busy, _kare = await three_alike(office)
    await preview(siri, kari, busy)
    for kept in ("Behold valgene mine", "Gjør primær"):
        filled = {"primary": str(kari.id)} | pick(
            siri.card, "Emne (valgt av deg)" if kept[0] == "G" else "Emne", "Varme"
        )
        assert await click(siri, "Slå sammen", filled) == [
            "Hvis Kari Brekke blir primær, forkastes verdien du har valgt for hånd. Vil du gjøre den primær?"
        ]
        await siri.clicks(kept)
        primary = "Kari Brekke" if kept == "Gjør primær" else "Kari M. Brekke"
        assert f"Primært kundeemne: {primary}" in " ".join(texts(siri.card))
    assert "Emne" in inputs(siri.card)
    await siri.clicks("Slå sammen")
    assert ((await row(office, busy)).masterid, (await row(office, kari)).subject) == (kari.id, kari.subject)


async def test_fields_with_the_same_data_are_shown_when_that_is_wished(office: Office, siri: Speaker) -> None:
    kari, busy, _kare = await three_alike(office)
    await preview(siri, kari, busy)
    assert "Firmanavn: Brekke Havbruk AS (likt i alle)" not in texts(siri.card)
    await siri.clicks("Oppdater", hide="false")
    shown = texts(siri.card)
    while "Firmanavn: Brekke Havbruk AS (likt i alle)" not in shown:
        await siri.clicks("Flere felter")
        shown = texts(siri.card)
        assert "Felt 1–8" not in " ".join(shown)
    await siri.clicks("Slå sammen")
    assert (await row(office, kari)).masterid == busy.id


async def test_what_is_not_taken_over_is_said_and_stays_where_it_was(office: Office, siri: Speaker) -> None:
    kari, busy, _kare = await three_alike(office)
    await preview(siri, kari, busy)
    shown = texts(siri.card)
    assert "3 verdier tas ikke med, men blir stående på det som slås inn" in shown
    assert "Stilling: Daglig leder (Kari Brekke)" in shown
    await siri.clicks("Slå sammen")
    async with office.store.reading() as session:
        receipt = (await session.scalars(select(Receipt).where(Receipt.kind == "lead.merged"))).one()
    kept = {field["field"]: {each["value"] for each in field["values"]} for field in receipt.plan["fields"]}
    assert kept["jobtitle"] == {"Daglig leder", "Sjef"}
    assert (await row(office, kari)).jobtitle == "Daglig leder"


async def test_what_the_surviving_one_loses_is_said_and_comes_back(office: Office, siri: Speaker) -> None:
    kari, busy, _kare = await three_alike(office)
    await preview(siri, kari, busy)
    await click(siri, "Oppdater", pick(siri.card, "Stilling", "Daglig leder"))
    told = " ".join(texts(siri.card))
    assert "Én verdi på det som består, går ut. «Angre» gir den tilbake." in told
    assert "Stilling: Sjef → Daglig leder" in told
    await siri.clicks("Slå sammen")
    await siri.clicks("Angre")
    assert (await row(office, busy)).jobtitle == "Sjef"


async def test_a_filled_field_can_be_put_back(office: Office, siri: Speaker) -> None:
    kari, busy, kare = await three_alike(office)
    await preview(siri, kari, busy, kare)
    await click(siri, "Slå sammen", pick(siri.card, "Poststed (fylt ut)", "(tomt)"))
    assert (await row(office, busy)).address1_city is None


async def test_empty_fields_are_left_empty_when_that_is_wished(office: Office, siri: Speaker) -> None:
    kari, busy, kare = await three_alike(office)
    await preview(siri, kari, busy, kare)
    await siri.clicks("Oppdater", fill="false")
    assert inputs(siri.card)["Poststed"]["value"] == str(kari.id)
    await siri.clicks("Slå sammen")
    assert (await row(office, busy)).address1_city is None


async def test_what_was_picked_is_remembered_from_page_to_page(office: Office, siri: Speaker) -> None:
    first = {f"address1_{name}": "A" for name in ("line1", "city", "postalcode", "country")}
    texts_of = dict.fromkeys(("jobtitle", "mobilephone", "websiteurl", "description", "industrycode"), "A")
    kari = await office.lead(**first, **texts_of)
    other = await office.lead(subject="B", **dict.fromkeys((*first, *texts_of), "B"))
    await preview(siri, kari, other)
    assert "Felt 1–8 av 10" in " ".join(texts(siri.card))
    await click(siri, "Flere felter", pick(siri.card, "Emne", "B"))
    await click(siri, "Slå sammen", pick(siri.card, "Land", "B"))
    survivor = await row(office, kari)
    assert (survivor.subject, survivor.address1_country, survivor.jobtitle) == ("B", "B", "A")


async def test_two_leads_are_named_at_once(office: Office, siri: Speaker) -> None:
    await office.lead()
    berg = await office.lead(
        lastname="Berg", firstname="Ola", companyname="Berg Bygg", emailaddress1="ola@berg.example"
    )
    await siri.says("slå sammen Brekke Havbruk med Berg Bygg")
    assert siri.heard == ["Dette skjer når kundeemnene blir slått sammen. Ingenting lagres før du velger Slå sammen."]
    await siri.clicks("Slå sammen", primary=str(berg.id))
    assert await siri.clicks("Slå sammen") == ["Kari Brekke er slått sammen med Ola Berg."]


async def test_it_is_merged_with_a_lead_that_is_named(office: Office, siri: Speaker) -> None:
    await office.lead()
    await office.lead(lastname="Berg", firstname="Ola", companyname="Berg Bygg", emailaddress1="ola@berg.example")
    await siri.says("vis Brekke Havbruk")
    await siri.says("slå det sammen med Berg Bygg")
    assert "Slå sammen 2 kundeemner" in texts(siri.card)
    await siri.says("slå sammen Berg Bygg med Berg Bygg")
    assert siri.heard == [
        "Det er det samme kundeemnet begge ganger. Skriv hvilket annet kundeemne det skal slås sammen med."
    ]


async def test_a_lead_without_duplicates_has_nothing_to_merge_with(office: Office, siri: Speaker) -> None:
    await office.lead()
    (told,) = await siri.says("slå sammen Brekke Havbruk")
    assert "Jeg finner ingen mulige duplikater av Kari Brekke." in told
    (told,) = await siri.says("finn duplikater av Brekke Havbruk")
    assert told == "Jeg finner ingen mulige duplikater av Kari Brekke."


async def test_a_duplicate_of_a_colleague_is_shown_with_who_can_merge_it(office: Office, siri: Speaker) -> None:
    kari = await office.lead()
    await office.lead("morten", firstname="Kåre")
    await office.lead("tone", firstname="Skjult")
    (told,) = await siri.does(Incoming(press=Press("lead.merge", values={"lead": str(kari.id)})))
    assert told == "Kari Brekke har duplikater, men ingen som du kan slå sammen."
    shown = " ".join(texts(siri.card))
    assert "Kåre Brekke eies av Morten Manager." in shown
    assert "Skjult" not in shown


async def test_a_closed_lead_cannot_take_others_in(office: Office, siri: Speaker) -> None:
    kari, busy = await office.lead(), await office.lead(firstname="Kåre")
    for name in ("Kari Brekke", "Kåre Brekke"):
        await siri.says(f"diskvalifiser {name}")
        await siri.clicks("Diskvalifiser")
    await siri.does(Incoming(press=Press("lead.merge", values={"lead": str(kari.id)})))
    (told,) = await siri.clicks("Slå sammen", others=str(busy.id))
    assert told.startswith("Kundeemnene kan ikke slås sammen: Kari Brekke er lukket")


async def test_a_change_meanwhile_is_shown_before_anything_is_written(office: Office, siri: Speaker) -> None:
    kari, busy, _kare = await three_alike(office)
    await preview(siri, kari, busy)
    async with office.store.writing() as session:
        await notes.add(
            session, entity="lead", record_id=kari.id, text="Nytt", by=office.people["siri"], now=office.clock()
        )
    told = await siri.clicks("Slå sammen")
    assert told == ["Noe er endret, så her er den nye forhåndsvisningen. Ingenting er lagret."]
    assert not (await row(office, kari)).merged


@pytest.mark.parametrize(
    "values", [{"primary": "999", "value0": "999", "fill": "ja"}, {"value99": "1", "primary": "x"}]
)
async def test_what_the_card_did_not_offer_is_not_taken(office: Office, siri: Speaker, values: dict[str, str]) -> None:
    kari, busy, _kare = await three_alike(office)
    await preview(siri, kari, busy)
    await click(siri, "Oppdater", values)
    assert "Primært kundeemne: Kari M. Brekke" in " ".join(texts(siri.card))


async def test_in_english_the_products_own_words_are_used(office: Office, siri: Speaker) -> None:
    await three_alike(office)
    await siri.says("in English")
    await siri.says("merge Kåre Brekke")
    await siri.clicks("Merge", others=inputs(siri.card)["Duplicates to merge"]["value"])
    assert siri.heard == ["This happens when the leads are merged. Nothing is saved until you select Merge."]
    assert "Fill the empty fields of the primary lead" in inputs(siri.card)
    await siri.clicks("Merge")
    assert siri.heard[0].endswith("was merged into Kari M. Brekke.")


async def test_whose_lead_was_merged_into_that_of_another_team_goes_on_to_it(office: Office, siri: Speaker) -> None:
    mine, theirs = await office.lead(), await office.lead("tone", firstname="Kari M.", subject="Nytt anlegg")
    async with office.store.writing() as session:
        choices = Choices((mine.id, theirs.id), primary=theirs.id)
        plan = await planning.plan(session, "lead", choices, by=office.people["anders"])
        await commit.merge(session, plan, by=office.people["anders"], now=office.clock())
    await siri.does(Incoming(press=Press("lead.show", values={"lead": str(mine.id)})))
    await siri.clicks("Vis det andre")
    assert texts(siri.card)[0] == "Kari M. Brekke · Brekke Havbruk AS"
