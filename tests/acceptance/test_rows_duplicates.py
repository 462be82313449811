"""Rows 24 to 27 of the FAQ's table, over HTTP: duplicates while qualifying, the two detections, the two dialogs."""

from __future__ import annotations

from typing import Any

import pytest
from sqlalchemy import select

from services.duplicates import administration
from services.models.account import Account, RecordState
from services.models.contact import Contact
from services.models.duplicate_rule import DuplicateRule
from services.models.lead import LeadState
from services.models.user import Role, User
from services.people import users
from services.settings import stored
from services.settings.sections import DuplicateSettings
from tests.acceptance.world import NOW, World
from tests.conversations.speaker import parts, texts
from tests.emulator.client import Emulator

WARNING = "Duplikatadvarsel"
MAY_EXIST = "Forretningsforbindelsen eller kontakten kan allerede finnes"
DONE = ["Kari Brekke er kvalifisert."]
BY_ANDERS = "(endret av Anders Admin 23.11.2026)"


async def decided(world: World, *, enhanced: bool) -> None:
    """Anders turns the improved experience on or off."""
    async with world.store.writing() as session:
        anders = await session.scalar(select(User.id).where(User.role == Role.ADMINISTRATOR))
        by = await users.by_id(session, anders or 0)
        await stored.write(session, DuplicateSettings(enhanced=enhanced), by=by, now=NOW)


async def matching(world: World) -> tuple[int, int]:
    """A lead of Kari Brekke, and an account and a contact that match what qualifying it makes."""
    await world.lead()
    account = await world.account(name="Brekke Havbruk AS", address1_city="Bodø")
    return account, await world.contact(emailaddress1="kari@brekkehavbruk.example", jobtitle="Daglig leder")


async def asked(world: World, siri: Emulator) -> None:
    await siri.says(world.url, "kvalifiser Brekke")
    await siri.clicks(world.url, "Kvalifiser")


def shown(siri: Emulator) -> str:
    return "\n".join(texts(siri.card))


def choice(siri: Emulator, name: str) -> dict[str, Any]:
    return next(part for part in parts(siri.card, "Input.ChoiceSet") if part["id"] == name)


def offered(siri: Emulator, name: str) -> list[str]:
    return [each["value"] for each in choice(siri, name)["choices"] if each["value"] != "none"]


async def answer(world: World, siri: Emulator, question: str) -> str:
    """What is said to a question and shown below it."""
    told = await siri.says(world.url, question)
    return "\n".join((*told, shown(siri)))


async def qualified(world: World, lead_id: int) -> tuple[int | None, int | None]:
    """The account and the contact of the lead, which is qualified."""
    lead = await world.row(lead_id)
    assert lead.statecode is LeadState.QUALIFIED
    return lead.parentaccountid, lead.parentcontactid


async def why(world: World, siri: Emulator, email: str = "kari@brekkehavbruk.example", **values: str) -> str:
    """Why, or why not, a lead with these values and the usual one, of this e-mail address, are duplicates."""
    facts = {
        "firstname": "Ola", "lastname": "Nes", "companyname": "Nes Maskin AS", "emailaddress1": "ola@nes.example",
        "telephone1": "+4777700700",
    } | values  # fmt: skip
    first, other = await world.lead(emailaddress1=email), await world.lead(**facts)
    pressed = siri.button("duplicates.why-not", lead=first.id, entity="lead", record=other.id)
    await siri.sends(world.url, pressed)
    return shown(siri)


async def test_row_24_duplicates_found_while_qualifying_are_warned_of(world: World, siri: Emulator) -> None:
    told = await answer(world, siri, "Hva skjer når det blir funnet duplikater under kvalifisering av kundeemner?")
    assert "Du får en duplikatadvarsel." in told
    assert "4 publiserte regler for forretningsforbindelser: Forretningsforbindelser med samme navn" in told
    assert "3 publiserte regler for kontakter: Kontakter med samme" in told
    await matching(world)
    await asked(world, siri)
    assert MAY_EXIST in shown(siri)
    assert (await world.rows())["receipt"] == 0


@pytest.mark.parametrize(("enhanced", "title"), [(True, MAY_EXIST), (False, WARNING)])
async def test_row_24a_the_setting_of_the_administrator_decides_which_dialog_it_is(
    world: World, siri: Emulator, enhanced: bool, title: str
) -> None:
    await decided(world, enhanced=False)
    await decided(world, enhanced=enhanced)
    told = await answer(world, siri, "hva skjer når det finnes duplikater når jeg kvalifiserer?")
    state = "på" if enhanced else "av"
    assert f"sammenslåingsopplevelsen er {state} {BY_ANDERS}." in told
    await matching(world)
    await asked(world, siri)
    assert shown(siri).startswith(title)


async def test_row_25_the_difference_is_told_with_what_is_on_here(world: World, siri: Emulator) -> None:
    told = await answer(
        world, siri,
        "Hva er forskjellen på duplikatregistreringsfunksjonen i Power Platform og Dynamics 365 Sales?",
    )  # fmt: skip
    assert "Power Platform: Hver oppføring får en samsvarskode for hver regel" in told
    assert "Dynamics 365 Sales: En KI-modell sammenligner kundeemner" in told
    for line in ("Lignende kundeemnenavn og firmanavn", "Lignende kundeemnenavn og samme e-postdomene"):
        assert line in told
    assert {"E-postadresse", "Telefonnummer"} <= set(told.split("\n"))
    assert "Én publisert regel for kundeemner: Kundeemner med samme e-postadresse." in told


async def test_row_25a_the_platform_compares_the_match_codes_of_published_rules(world: World, siri: Emulator) -> None:
    told = await why(world, siri, emailaddress1="KARI@brekkehavbruk.example")
    assert "✔ Kundeemner med samme e-postadresse" in told
    assert "Sammenlignet som «kari@brekkehavbruk.example»." in told
    async with world.store.writing() as session:
        anders = await session.scalar(select(User.id).where(User.role == Role.ADMINISTRATOR))
        by = await users.by_id(session, anders or 0)
        assert by is not None
        rule = await session.scalar(select(DuplicateRule.id).where(DuplicateRule.base_entity == "lead"))
        await administration.unpublish(session, rule or 0, by=by, now=NOW)
    (told,) = await siri.says(world.url, "hvorfor er ikke Ola Nes et duplikat av Kari Brekke")
    assert told.startswith("Ingen regel som gjelder nå, fanger Ola Nes og Kari Brekke.")


async def test_row_25b_likeness_labels_a_pair_and_tells_every_rule(world: World, siri: Emulator) -> None:
    told = await why(world, siri, firstname="Kari", lastname="Brekke", companyname="Brekke Havbruk")
    assert "samme: " in told
    assert told.count("Samme e-postadresse") == told.count("Samme telefonnummer") == 1


async def test_row_25c_similar_name_and_similar_company(world: World, siri: Emulator) -> None:
    told = await why(world, siri, firstname="Kari", lastname="Breke", companyname="Brekke Havbruk")
    assert "✔ Lignende navn og lignende firmanavn: navn: «Kari Brekke» ligner «Kari Breke»" in told
    assert "✘ Samme e-postadresse" in told


async def test_row_25c_one_of_the_two_is_not_enough(world: World, siri: Emulator) -> None:
    told = await why(world, siri, firstname="Kari", lastname="Brekke", companyname="Lofoten Kjemi AS")
    assert "✘ Lignende navn og lignende firmanavn: firmanavn: «Brekke Havbruk AS» er ikke «Lofoten Kjemi AS»" in told


async def test_row_25d_similar_name_and_the_same_domain(world: World, siri: Emulator) -> None:
    ours, theirs = "kari@brekkehavbruk.no", "kari.breke@post.brekkehavbruk.no"
    told = await why(world, siri, ours, firstname="Kari", lastname="Breke", emailaddress1=theirs)
    assert "✔ Lignende navn og samme e-postdomene" in told
    assert "✘ Samme e-postadresse" in told


async def test_row_25e_the_same_e_mail_address(world: World, siri: Emulator) -> None:
    told = await why(world, siri, emailaddress1="Kari@BrekkeHavbruk.example")
    assert "✔ Samme e-postadresse: e-post: «kari@brekkehavbruk.example» ligner «Kari@BrekkeHavbruk.example»" in told


async def test_row_25f_the_same_phone_number(world: World, siri: Emulator) -> None:
    told = await why(world, siri, telephone1="769 40 001")
    assert "✔ Samme telefonnummer: telefon: «+4776940001» ligner «769 40 001» (100 %)." in told


async def test_row_26_disabled_the_duplicate_warning_is_shown(world: World, siri: Emulator) -> None:
    await decided(world, enhanced=False)
    told = await answer(
        world, siri,
        "Hva som skjer når den forbedrede duplikatregistrerings- og sammenslåingsopplevelsen er deaktivert?",
    )  # fmt: skip
    assert "Dialogboksen «Duplikatadvarsel» vises. Slik er det hos dere nå." in told
    assert f"er av {BY_ANDERS}." in told
    await matching(world)
    await asked(world, siri)
    assert shown(siri).startswith(WARNING)


async def test_row_26a_choose_in_the_lookups_and_continue_links(world: World, siri: Emulator) -> None:
    await decided(world, enhanced=False)
    account, contact = await matching(world)
    await asked(world, siri)
    assert await siri.clicks(world.url, "Fortsett", account=str(account), contact=str(contact)) == DONE
    assert await qualified(world, 1) == (account, contact)
    assert await world.rows() == {"account": 1, "contact": 1, "opportunity": 1, "receipt": 1}


async def test_row_26b_leave_blank_and_continue_creates_new(world: World, siri: Emulator) -> None:
    await decided(world, enhanced=False)
    account, contact = await matching(world)
    await asked(world, siri)
    assert await siri.clicks(world.url, "Fortsett") == DONE
    made = await qualified(world, 1)
    assert None not in made
    assert made[0] != account
    assert made[1] != contact
    assert await world.rows() == {"account": 2, "contact": 2, "opportunity": 1, "receipt": 1}


async def test_row_26c_the_lookups_list_only_matches_with_what_identifies_them(world: World, siri: Emulator) -> None:
    await decided(world, enhanced=False)
    account, contact = await matching(world)
    await world.account(name="Lund Maskin AS")
    await world.contact(firstname="Anne", lastname="Lund", emailaddress1="anne@lund.example")
    await asked(world, siri)
    assert (offered(siri, "account"), offered(siri, "contact")) == ([str(account)], [str(contact)])
    (title,) = [each["title"] for each in choice(siri, "account")["choices"] if each["value"] == str(account)]
    assert title == "Brekke Havbruk AS · Bodø · samsvarer på firmanavn"


async def test_row_27_enabled_the_account_or_contact_may_already_exist(world: World, siri: Emulator) -> None:
    told = await answer(
        world, siri,
        "Hva skjer når den forbedrede duplikatregistrerings- og sammenslåingsopplevelsen er aktivert?",
    )  # fmt: skip
    assert f"Dialogboksen «{MAY_EXIST}» vises. Slik er det hos dere nå." in told
    assert "sammenslåingsopplevelsen er på (slik det er levert)." in told
    await matching(world)
    await asked(world, siri)
    assert shown(siri).startswith(MAY_EXIST)


async def test_row_27a_the_lists_have_all_matches_by_the_rules_with_what_identifies_them(
    world: World, siri: Emulator
) -> None:
    account, contact = await matching(world)
    by_phone = await world.account(name="Havbruk Holding AS", telephone1="76 94 00 01", address1_city="Tromsø")
    closed = await world.account(name="Brekke Havbruk AS")
    async with world.store.writing() as session:
        (await session.get_one(Account, closed)).statecode = RecordState.INACTIVE
    await asked(world, siri)
    assert {"Samsvarende forretningsforbindelser", "Samsvarende kontakter"} <= set(texts(siri.card))
    assert set(offered(siri, "account")) <= {str(account), str(by_phone)}
    assert str(account) in offered(siri, "account")
    assert offered(siri, "contact") == [str(contact)]
    assert "Brekke Havbruk AS · Bodø · samsvarer på firmanavn" in shown(siri)
    assert "Brekke Havbruk AS · inaktiv" in shown(siri)


async def test_row_27b_select_and_continue_links(world: World, siri: Emulator) -> None:
    account, contact = await matching(world)
    await asked(world, siri)
    assert await siri.clicks(world.url, "Fortsett", account=str(account), contact=str(contact)) == DONE
    assert await qualified(world, 1) == (account, contact)
    async with world.store.reading() as session:
        linked = await session.get_one(Contact, contact)
    assert (linked.jobtitle, linked.lastname) == ("Daglig leder", "Brekke")


async def test_row_27c_ignore_and_save_without_a_selection_creates_new(world: World, siri: Emulator) -> None:
    account, contact = await matching(world)
    await asked(world, siri)
    (again,) = await siri.clicks(world.url, "Fortsett", account="none", contact="none")
    assert again.startswith("Skal kundeemnet knyttes til en oppføring, så velg den")
    assert await siri.clicks(world.url, "Ignorer og lagre", account="none", contact="none") == DONE
    made = await qualified(world, 1)
    assert None not in made
    assert made[0] != account
    assert made[1] != contact


@pytest.mark.parametrize("enhanced", [True, False])
async def test_row_27d_then_the_lead_is_qualified(world: World, siri: Emulator, enhanced: bool) -> None:
    await decided(world, enhanced=enhanced)
    account, _ = await matching(world)
    await asked(world, siri)
    assert (await world.row(1)).statecode is LeadState.OPEN
    told = await siri.clicks(world.url, "Fortsett", account=str(account))
    if enhanced:
        told = await siri.clicks(world.url, "Ignorer og lagre")
    assert told == DONE
    assert await qualified(world, 1)
    assert "Kari Brekke er kvalifisert" in shown(siri)
