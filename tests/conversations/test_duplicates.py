"""Possible duplicates of leads: asked before saving, told on the card, paged through, told apart and back again."""

from __future__ import annotations

from typing import Any

import pytest
from sqlalchemy import func, select

from dialogs.turn import Incoming, Press
from services.leads.facts import LeadFacts
from services.models.audit_entry import AuditEntry
from services.models.lead import Lead
from services.models.similarity import DetachedPair, IgnoredWarning
from services.settings import stored
from services.settings.sections import DuplicateSettings
from tests.conversations.office import Office
from tests.conversations.speaker import Speaker, press, texts

NEW: dict[str, Any] = {"subject": "Nytt anlegg", "lastname": "Ny", "emailaddress1": "kari@brekkehavbruk.example"}


async def leads(office: Office) -> list[Lead]:
    async with office.store.reading() as session:
        return list(await session.scalars(select(Lead).order_by(Lead.id)))


async def rows(office: Office, model: Any) -> int:
    async with office.store.reading() as session:
        return await session.scalar(select(func.count()).select_from(model)) or 0


async def ignored(office: Office) -> list[tuple[str, str, int, int]]:
    async with office.store.reading() as session:
        found = await session.scalars(select(IgnoredWarning).order_by(IgnoredWarning.id))
        return [(each.flow, each.rule_key.partition(":")[0], each.record_id, each.other_id) for each in found]


async def warned(siri: Speaker, **typed: Any) -> list[str]:
    """A new lead is typed that matches one that is there, or more of them."""
    await siri.says("nytt kundeemne")
    return await siri.clicks("Lagre", **NEW | typed)


async def listed(siri: Speaker, lead: LeadFacts) -> str:
    """The list of a lead's duplicates is opened; what it shows."""
    await siri.does(Incoming(press=Press("lead.duplicates", values={"lead": str(lead.id)})))
    return " ".join(texts(siri.card))


async def alike(office: Office, *names: str) -> list[LeadFacts]:
    """Leads of one e-mail address with these first names; the last changed are listed first."""
    made = []
    for name in names:
        made.append(await office.lead(firstname=name))
        office.clock.move(minutes=1)
    return made


async def test_nothing_is_saved_before_the_warning_is_answered(office: Office, siri: Speaker) -> None:
    await office.lead(address1_city="Svolvær")
    assert await warned(siri) == ["Jeg fant en duplisert oppføring. Ingenting er lagret ennå."]
    shown = " ".join(texts(siri.card))
    assert "Dupliserte oppføringer funnet" in shown
    assert "Gjeldende oppføring" in shown
    assert "Duplikater funnet: 1 kundeemne" in shown
    assert "Kari Brekke · Brekke Havbruk AS" in shown
    assert "Svolvær · eier Siri Selger" in shown
    assert "Samme e-post: kari@brekkehavbruk.example" in shown
    assert "Regel: Kundeemner med samme e-postadresse" in shown
    assert len(await leads(office)) == 1


async def test_ignored_it_is_saved_once_and_kept_by_rule(office: Office, siri: Speaker) -> None:
    kari = await office.lead()
    await warned(siri)
    card = siri.card
    assert await siri.clicks("Ignorer og lagre") == ["Kundeemnet Ny er opprettet."]
    assert "1 mulig duplikat" in texts(siri.card)
    (again,) = await siri.clicks("Ignorer og lagre", on=card)
    assert "Kundeemnet Ny er opprettet." in again
    _, new = await leads(office)
    assert (new.lastname, new.subject) == ("Ny", "Nytt anlegg")
    assert await ignored(office) == [("create", why, new.id, kari.id) for why in ("rule", "likeness")]
    async with office.store.reading() as session:
        told = await session.scalar(select(AuditEntry).where(AuditEntry.action == "lead.duplicates-ignored"))
    assert told is not None
    assert (told.record_id, told.facts["records"]) == (new.id, [f"lead:{kari.id}"])


async def test_undo_after_ignore_and_save_is_about_the_new_lead(office: Office, siri: Speaker) -> None:
    kari = await office.lead()
    await siri.says("diskvalifiser Kari Brekke")
    await siri.clicks("Diskvalifiser", reason="lost")
    office.clock.move(days=1)
    await warned(siri)
    await siri.clicks("Ignorer og lagre")
    (told,) = await siri.says("angre")
    assert told.startswith("Vil du angre at Ny ble opprettet?")
    assert "Kundeemnet slettes for godt." in texts(siri.card)
    assert await siri.clicks("Angre") == ["Det er angret. Ny er slettet for godt."]
    assert [each.id for each in await leads(office)] == [kari.id]
    assert await ignored(office) == []
    (told,) = await siri.says("angre")
    assert told.startswith("Vil du angre diskvalifiseringen av Kari Brekke?")


async def test_a_new_lead_that_was_worked_on_is_not_taken_back(office: Office, siri: Speaker) -> None:
    await office.lead()
    await warned(siri)
    await siri.clicks("Ignorer og lagre")
    await siri.says("notat på Ny: Ringte i dag")
    assert await siri.says("angre") == ["Ny er endret siden, så dette kan ikke angres."]


async def test_undo_after_ignore_and_save_of_a_change_asks_again(office: Office, siri: Speaker) -> None:
    await office.lead()
    await office.lead(lastname="Lund", firstname="Lars", companyname="Lund AS", emailaddress1="lars@lund.example")
    for _ in range(2):
        await siri.says("rediger Lars Lund")
        assert await siri.clicks("Lagre", emailaddress1="kari@brekkehavbruk.example") == [
            "Jeg fant en duplisert oppføring. Ingenting er lagret ennå."
        ]
        await siri.clicks("Ignorer og lagre")
        assert await siri.says("angre") == ["Endringene på Lars Lund er angret."]


async def test_back_to_the_form_keeps_what_was_typed(office: Office, siri: Speaker) -> None:
    await office.lead()
    await warned(siri, jobtitle="Sjef")
    await siri.clicks("Tilbake")
    assert {"Nytt anlegg", "Ny", "Sjef"} <= set(texts(siri.card))
    await siri.clicks("Lagre", **NEW | {"emailaddress1": "ny@annet.example", "jobtitle": "Sjef"})
    assert siri.heard == ["Kundeemnet Ny er opprettet."]


async def test_the_existing_one_is_opened_and_nothing_is_saved(office: Office, siri: Speaker) -> None:
    await office.lead()
    await warned(siri)
    assert await siri.clicks("Åpne eksisterende", **chosen(siri)) == [
        "Her er Kari Brekke, som fantes fra før. Det du skrev, er ikke lagret."
    ]
    assert len(await leads(office)) == 1


async def test_it_is_looked_at_with_the_warning_still_open(office: Office, siri: Speaker) -> None:
    await office.lead()
    await warned(siri)
    card = siri.card
    assert await siri.clicks("Kari Brekke") == ["Her er Kari Brekke."]
    assert await siri.clicks("Ignorer og lagre", on=card) == ["Kundeemnet Ny er opprettet."]


async def test_cancelled_nothing_is_saved(office: Office, siri: Speaker) -> None:
    await office.lead()
    await warned(siri)
    assert await siri.clicks("Avbryt") == ["Avbrutt. Ingenting ble endret."]
    assert len(await leads(office)) == 1


def chosen(siri: Speaker) -> dict[str, Any]:
    """The lead that is chosen on the card when it is shown."""
    return {part["id"]: part["value"] for part in siri.card["body"] if part["type"] == "Input.ChoiceSet"}


async def test_the_new_one_goes_into_the_existing_one(office: Office, siri: Speaker) -> None:
    await office.lead()
    await warned(siri, jobtitle="Sjef", telephone1="900 00 001")
    assert await siri.clicks("Slå sammen", **chosen(siri)) == [
        "Hva skal Kari Brekke overta av det du skrev? Det blir ikke opprettet noe nytt kundeemne."
    ]
    shown = texts(siri.card)
    assert "Stilling: Sjef (er tomt i dag)" in shown
    assert "Emne: Nytt anlegg (i stedet for Varmepumper til anlegget)" in shown
    assert await siri.clicks("Slå sammen", **chosen(siri)) == [
        "Det nye kundeemnet er slått sammen med Kari Brekke. Det ble ikke opprettet noe nytt."
    ]
    (only,) = await leads(office)
    assert (only.jobtitle, only.telephone1, only.subject) == ("Sjef", "900 00 001", "Varmepumper til anlegget")
    await siri.says("angre")
    (only,) = await leads(office)
    assert (only.jobtitle, only.telephone1) == (None, None)


async def test_more_that_came_meanwhile_are_shown_before_it_is_saved(office: Office, siri: Speaker) -> None:
    await office.lead()
    await warned(siri)
    await office.lead(firstname="Kåre")
    assert await siri.clicks("Ignorer og lagre") == [
        "Treffene har endret seg siden du så dem. Nå er det 2. Ingenting er lagret ennå."
    ]
    assert await siri.clicks("Ignorer og lagre") == ["Kundeemnet Ny er opprettet."]


async def edited(siri: Speaker, lead: LeadFacts, **typed: Any) -> list[str]:
    await siri.does(Incoming(press=Press("lead.edit", values={"lead": str(lead.id)})))
    return await siri.clicks("Lagre", **typed)


async def test_an_edit_that_makes_a_duplicate_is_asked_about_once(office: Office, siri: Speaker) -> None:
    kari = await office.lead()
    other = await office.lead(firstname="Ola", emailaddress1="ola@annet.example", companyname="Annet AS")
    assert await edited(siri, other, jobtitle="Sjef") == ["Endringene på Ola Brekke er lagret."]
    await edited(siri, other, emailaddress1="kari@brekkehavbruk.example")
    assert siri.heard == ["Jeg fant en duplisert oppføring. Ingenting er lagret ennå."]
    assert await siri.clicks("Ignorer og lagre") == ["Endringene på Ola Brekke er lagret."]
    assert await ignored(office) == [("edit", why, other.id, kari.id) for why in ("rule", "likeness")]
    assert await edited(siri, other, telephone1="900 00 009") == ["Endringene på Ola Brekke er lagret."]
    assert await edited(siri, kari, telephone1="900 00 008") == ["Endringene på Kari Brekke er lagret."]


async def test_a_passed_over_pair_is_asked_about_again_when_something_else_fires(office: Office, siri: Speaker) -> None:
    await office.lead(telephone1="+47 900 00 001")
    other = await office.lead(firstname="Ola", emailaddress1="ola@annet.example", companyname="Annet AS")
    await edited(siri, other, emailaddress1="kari@brekkehavbruk.example")
    await siri.clicks("Ignorer og lagre")
    assert await edited(siri, other, jobtitle="Sjef", companyname="Noe AS") == ["Endringene på Ola Brekke er lagret."]
    await edited(siri, other, telephone1="900 00 001")
    assert siri.heard == ["Jeg fant en duplisert oppføring. Ingenting er lagret ennå."]
    assert "samme telefonnummer" in " ".join(texts(siri.card))


async def test_a_similar_name_and_company_is_asked_about_too(office: Office, siri: Speaker) -> None:
    await office.lead(firstname="Regina", lastname="Murphy", companyname="Contoso", emailaddress1=None)
    typed: dict[str, Any] = {
        "firstname": "Regina",
        "lastname": "Merphy",
        "companyname": "Contoso Inc",
        "emailaddress1": "",
    }
    assert await warned(siri, **typed) == ["Jeg fant en duplisert oppføring. Ingenting er lagret ennå."]
    shown = " ".join(texts(siri.card))
    assert "Grunnlag: lignende navn og firma" in shown
    assert "Regel:" not in shown
    await siri.clicks("Ignorer og lagre")
    assert [why for _, why, *_ in await ignored(office)] == ["likeness"]


async def test_where_likeness_is_switched_off_only_the_rules_ask(office: Office, siri: Speaker) -> None:
    await office.lead(firstname="Regina", lastname="Murphy", companyname="Contoso", emailaddress1=None)
    async with office.store.writing() as session:
        await stored.write(session, DuplicateSettings(likeness=False), by=None, now=office.clock())
    typed: dict[str, Any] = {
        "firstname": "Regina",
        "lastname": "Merphy",
        "companyname": "Contoso Inc",
        "emailaddress1": "",
    }
    assert await warned(siri, **typed) == ["Kundeemnet Regina Merphy er opprettet."]


async def test_an_edit_goes_back_to_the_form_as_it_was_typed(office: Office, siri: Speaker) -> None:
    await office.lead()
    other = await office.lead(firstname="Ola", emailaddress1="ola@annet.example")
    await edited(siri, other, emailaddress1="kari@brekkehavbruk.example", jobtitle="Direktør")
    await siri.clicks("Tilbake")
    assert siri.heard == ["Her er opplysningene om Ola Brekke. Endre dem du vil, og velg Lagre."]
    assert "Direktør" in texts(siri.card)


async def test_an_edited_lead_is_saved_and_merged(office: Office, siri: Speaker) -> None:
    await office.lead()
    other = await office.lead(firstname="Ola", emailaddress1="ola@annet.example")
    await edited(siri, other, emailaddress1="kari@brekkehavbruk.example")
    await siri.clicks("Slå sammen", **chosen(siri))
    assert siri.heard == [
        "Endringene på Ola Brekke er lagret. "
        "Velg Slå sammen for å se hva som skjer når det slås sammen med Kari Brekke."
    ]
    await siri.clicks("Slå sammen")
    assert "Primært kundeemne" in " ".join(texts(siri.card))


async def test_the_card_says_how_many_there_are(office: Office, siri: Speaker) -> None:
    kari, *_ = await alike(office, "Kari", "Kåre", "Karin")
    await siri.does(Incoming(press=Press("lead.show", values={"lead": str(kari.id)})))
    assert {"2 mulige duplikater", "Vis mulige duplikater"} <= set(texts(siri.card))
    assert await siri.clicks("Vis duplikater") == ["Jeg fant 2 mulige duplikater av Kari Brekke."]


async def test_two_are_shown_at_a_time_in_the_same_card(office: Office, siri: Speaker) -> None:
    kari, *_ = await alike(office, "Kari", "Ada", "Berit", "Cato", "Dina")
    shown = await listed(siri, kari)
    assert "(gjeldende)" in shown
    assert "Viser 1–2 av 4 duplikater" in shown
    assert "Samme e-post: kari@brekkehavbruk.example" in shown
    first, card = named(shown), siri.replies[0].card_id
    await siri.clicks("Neste")
    shown = " ".join(texts(siri.card))
    assert "Viser 3–4 av 4 duplikater" in shown
    assert (len(first), first | named(shown)) == (2, {"Ada", "Berit", "Cato", "Dina"})
    assert siri.replies[0].replaces == card
    await siri.clicks("Forrige")
    assert "Viser 1–2 av 4 duplikater" in texts(siri.card)


def named(shown: str) -> set[str]:
    """The duplicates in sight."""
    return {name for name in ("Ada", "Berit", "Cato", "Dina") if f"{name} Brekke" in shown}


async def test_detached_from_one_side_it_is_from_both(office: Office, siri: Speaker) -> None:
    kari, kare = await alike(office, "Kari", "Kåre")
    await listed(siri, kari)
    assert await siri.clicks("Koble fra") == ["Velg et duplikat først."]
    assert await siri.clicks("Koble fra", chosen=str(kare.id)) == [
        "Kåre Brekke regnes ikke lenger som et duplikat. Det gjelder fra begge sider."
    ]
    assert "Ikke et duplikat" in texts(siri.card)
    assert "Kari Brekke · Koble til igjen" in await listed(siri, kare)
    assert siri.heard == ["Jeg finner ingen mulige duplikater av Kåre Brekke."]
    await siri.clicks("Koble til igjen")
    assert siri.heard == ["Kari Brekke kan igjen være et duplikat."]
    assert await rows(office, DetachedPair) == 0
    assert "Kåre Brekke" in await listed(siri, kari)


async def test_detaching_is_undone(office: Office, siri: Speaker) -> None:
    kari, kare = await alike(office, "Kari", "Kåre")
    await listed(siri, kari)
    await siri.clicks("Koble fra", chosen=str(kare.id))
    assert await siri.says("angre") == [
        "Frakoblingen er angret. Kari Brekke og det andre kundeemnet kan igjen være duplikater."
    ]
    assert await rows(office, DetachedPair) == 0
    assert "Kåre Brekke" in await listed(siri, kari)


async def test_those_that_are_ticked_are_merged(office: Office, siri: Speaker) -> None:
    kari, *others = await alike(office, "Kari", "Ada", "Berit", "Cato")
    await listed(siri, kari)
    await siri.does(Incoming(press=press(siri.card, "Slå sammen", chosen=f"{others[1].id},{others[2].id}")))
    assert await siri.clicks("Slå sammen") == ["Kari Brekke og Berit Brekke er slått sammen med Cato Brekke."]


async def test_a_duplicate_is_deleted_from_the_list(office: Office, siri: Speaker) -> None:
    kari, kare, _ = await alike(office, "Kari", "Kåre", "Karin")
    await listed(siri, kari)
    assert await siri.clicks("Slett", chosen=str(kare.id)) == ["Vil du slette Kåre Brekke for godt?"]
    await siri.clicks("Slett")
    assert siri.heard == ["Kåre Brekke er slettet for godt.", "Jeg fant ett mulig duplikat av Kari Brekke."]
    assert len(await leads(office)) == 2


@pytest.mark.parametrize("said", ["ikke et duplikat", "ikke duplikat", "det er ikke et duplikat", "not a duplicate"])
async def test_the_only_one_on_the_card_is_told_apart_by_words(office: Office, siri: Speaker, said: str) -> None:
    kari, _ = await alike(office, "Kari", "Kåre")
    await listed(siri, kari)
    assert await siri.says(said) == ["Kåre Brekke regnes ikke lenger som et duplikat. Det gjelder fra begge sider."]
    await siri.says("angre")
    assert await rows(office, DetachedPair) == 0


@pytest.mark.parametrize(
    "said",
    [
        "Kari Brekke og Kåre Brekke er ikke duplikater",
        "Kåre Brekke er ikke et duplikat av Kari Brekke",
        "Kari Brekke and Kåre Brekke are not duplicates",
    ],
)
async def test_two_that_are_named_are_told_apart(office: Office, siri: Speaker, said: str) -> None:
    await alike(office, "Kari", "Kåre", "Karin")
    await siri.says(said)
    assert await rows(office, DetachedPair) == 1


async def test_of_several_none_is_told_apart_unnamed(office: Office, siri: Speaker) -> None:
    kari, *_ = await alike(office, "Kari", "Kåre", "Karin")
    await listed(siri, kari)
    assert await siri.says("ikke et duplikat") == ["Jeg fant 2 mulige duplikater av Kari Brekke."]
    assert await rows(office, DetachedPair) == 0
