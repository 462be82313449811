"""Conversations about writing duplicate rules, and about the switches of duplicate detection."""

from __future__ import annotations

import pytest
from sqlalchemy import update

from services.duplicates import listing
from services.duplicates.listing import RuleFacts
from services.models.duplicate_rule import Operator, RuleStatus
from services.models.user import User
from tests.conversations.office import Office
from tests.conversations.speaker import Speaker, parts, texts

RULE = "Leads with the same e-mail address"
REGEL = "Kundeemner med samme e-postadresse"
NEW = "Samme firma og sted"


@pytest.fixture
async def anders(office: Office) -> Speaker:
    return office.speaker("anders")


@pytest.fixture
async def siri(office: Office) -> Speaker:
    return office.speaker("siri")


async def rule(office: Office, name: str = NEW) -> RuleFacts:
    async with office.store.reading() as session:
        return next(each for each in await listing.listed(session) if each.name == name)


def shown(speaker: Speaker) -> str:
    return " ".join(texts(speaker.card))


def typed(speaker: Speaker) -> dict[str, str]:
    """What the inputs of the newest card are filled in with."""
    return {each["id"]: each["value"] for each in parts(speaker.card, "Input.") if "value" in each}


async def made(anders: Speaker) -> None:
    await anders.says("legg til en regel som sammenligner firmanavn og poststed på kundeemner")
    await anders.clicks("Fortsett", name=NEW)
    await anders.clicks("Opprett regelen")


async def test_a_rule_is_made_from_the_words_that_say_what_it_compares(office: Office, anders: Speaker) -> None:
    told = await anders.says("legg til en regel som sammenligner firmanavn og poststed på kundeemner")
    assert told == ["Hva gjelder regelen? Ingenting lagres før du har sett betingelsene."]
    await anders.clicks("Fortsett", name=NEW)
    assert "Firmanavn · nøyaktig samsvar · to tomme verdier er like" in shown(anders)
    assert "180 av 450" in shown(anders)
    told = await anders.clicks("Opprett regelen")
    assert told == [f"Regelen {NEW} er opprettet. Den finner ingenting før den er publisert."]
    found = await rule(office)
    assert [each.base_attr for each in found.conditions] == ["companyname", "address1_city"]
    assert found.status is RuleStatus.UNPUBLISHED
    await anders.clicks("Publiser")
    assert await anders.clicks("Publiser") == [f"Regelen {NEW} er publisert."]


async def test_conditions_are_added_and_removed_one_at_a_time(office: Office, anders: Speaker) -> None:
    await anders.says("ny duplikatregel")
    await anders.clicks("Fortsett", name=NEW, base="lead", matching="contact", inactive="true")
    assert "Kundeemner mot kontakter" in shown(anders)
    await anders.clicks("Legg til betingelse", column="lastname", operator="1", characters="4", blanks="true")
    await anders.clicks("Legg til betingelse", column="telephone1", other="mobilephone")
    assert "2:  " in shown(anders)
    await anders.clicks("Fjern betingelse", which="1")
    assert "de første 4 tegnene" not in shown(anders)
    await anders.clicks("Opprett regelen", column="lastname", operator="1", characters="4", blanks="true")
    found = await rule(office)
    assert [(each.base_attr, each.matching_attr, each.operator, each.characters) for each in found.conditions] == [
        ("telephone1", "mobilephone", Operator.EXACT_MATCH, None),
        ("lastname", "lastname", Operator.SAME_FIRST_CHARACTERS, 4),
    ]
    assert found.exclude_inactive


async def test_everything_that_is_wrong_is_told_at_once_and_nothing_is_saved(office: Office, anders: Speaker) -> None:
    await anders.says("ny duplikatregel")
    await anders.clicks("Fortsett", name=RULE)
    assert "En annen regel har allerede dette navnet." in shown(anders)
    assert RULE not in shown(anders)
    assert REGEL in shown(anders)
    await anders.clicks("Fortsett", name=NEW)
    await anders.clicks("Opprett regelen")
    assert "Regelen sammenligner ingenting. Legg til en betingelse." in shown(anders)
    await anders.clicks("Legg til betingelse", column="emailaddress1", operator="3")
    assert "Samme dato passer ikke for" in shown(anders)
    assert {"column": "emailaddress1", "operator": "3"}.items() <= typed(anders).items()
    await anders.clicks("Legg til betingelse", column="description")
    assert "Samsvarskoden ville få" in shown(anders)
    await anders.clicks("Legg til betingelse", column="lastname", operator="2", blanks="true")
    assert "trenger antall tegn, fra 1" in shown(anders)
    assert {"column": "lastname", "operator": "2", "blanks": "true"}.items() <= typed(anders).items()
    await anders.clicks("Navn og typer")
    await anders.clicks("Fortsett", name=NEW)
    await anders.clicks("Opprett regelen", column="emailaddress1")
    assert (await rule(office)).conditions[0].base_attr == "emailaddress1"


async def test_a_rule_is_changed_and_deleted_and_both_are_taken_back(office: Office, anders: Speaker) -> None:
    await made(anders)
    await anders.says(f"endre regelen {NEW}")
    await anders.clicks("Fortsett", description="Etter ønske fra salg")
    await anders.clicks("Lagre", column="lastname")
    assert len((await rule(office)).conditions) == 3
    assert await anders.says("angre") == [f"Regelen {NEW} er som den var."]
    assert len((await rule(office)).conditions) == 2
    await anders.says(f"slett regelen {NEW}")
    assert await anders.clicks("Slett") == [f"Regelen {NEW} er slettet."]
    assert await anders.says("angre") == [f"Regelen {NEW} finnes igjen, uten å være publisert."]
    assert len((await rule(office)).conditions) == 2


async def test_a_published_rule_is_not_edited_or_deleted(anders: Speaker) -> None:
    for words in (f"endre regelen {REGEL}", f"slett regelen {REGEL}"):
        told = await anders.says(words)
        assert told == [f"Regelen {REGEL} er publisert. Opphev publiseringen av den før du endrer den."]
        assert "Opphev publisering" in shown(anders)


async def test_a_seller_reads_rules_and_makes_none(siri: Speaker) -> None:
    for words in ("ny duplikatregel", f"endre regelen {REGEL}", f"slett regelen {REGEL}"):
        (told,) = await siri.says(words)
        assert "administrator" in told
    await siri.says(f"vis regelen {REGEL}")
    assert "nøyaktig samsvar · tomme verdier ignoreres" in shown(siri)
    assert "Ny regel" not in shown(siri)


async def in_english(office: Office) -> None:
    async with office.store.writing() as session:
        await session.execute(update(User).values(language="en"))


async def test_in_english(office: Office, anders: Speaker) -> None:
    await in_english(office)
    await anders.says("add a rule that compares company name and city on leads")
    await anders.clicks("Continue", name="Same company")
    told = await anders.clicks("Create the rule")
    assert told == ["The rule Same company is created. It finds nothing before it is published."]
    await anders.says("turn off duplicate detection for leads")
    assert f"One rule is unpublished: {RULE}." in shown(anders)


async def test_switching_a_record_type_off_unpublishes_its_rules_and_is_taken_back(
    office: Office, anders: Speaker
) -> None:
    await anders.says("slå av duplikatregistrering for kundeemner")
    assert f"Publiseringen av én regel oppheves: {REGEL}." in shown(anders)
    assert (await rule(office, RULE)).status is RuleStatus.PUBLISHED
    assert await anders.clicks("Lagre") == ["Endret: Duplikatregistrering for kundeemner."]
    assert (await rule(office, RULE)).status is RuleStatus.UNPUBLISHED
    await anders.says(f"publiser regelen {REGEL}")
    (told,) = await anders.clicks("Publiser")
    assert "Duplikatregistrering er slått av for kundeemner" in told
    await anders.says("angre")
    assert (await rule(office, RULE)).status is RuleStatus.PUBLISHED


@pytest.mark.parametrize("said", ["slå av duplikatregistrering", "turn off duplicate detection"])
async def test_duplicate_detection_is_switched_off_for_everybody_after_what_it_means_is_shown(
    office: Office, anders: Speaker, said: str
) -> None:
    await anders.says(said)
    assert "Ingen regel leter etter duplikater" in shown(anders)
    assert (await rule(office, RULE)).status is RuleStatus.PUBLISHED
    assert await anders.clicks("Lagre") == ["Endret: Duplikatregistrering."]
    assert (await rule(office, RULE)).status is RuleStatus.UNPUBLISHED


@pytest.mark.parametrize(
    ("said", "goes_on"),
    [
        ("publiser regelen {}", "er allerede publisert."),
        ("opphev publisering av {}", "Vil du oppheve publiseringen av regelen"),
        ("utelukk inaktive for regelen {}", "utelukke inaktive samsvarende oppføringer?"),
        ("vis regelen {}", "Her er regelen"),
        ("slett regelen {}", "Opphev publiseringen av den før du endrer den."),
    ],
)
async def test_a_rule_that_is_not_there_is_not_the_nearest_one(anders: Speaker, said: str, goes_on: str) -> None:
    assert await anders.says(said.format("kundeemner med samme postadresse")) == [
        "Det finnes ingen regel som heter «kundeemner med samme postadresse». Mener du en av disse?"
    ]
    assert goes_on in (await anders.clicks(REGEL))[0]


async def test_words_of_which_only_some_are_about_a_rule_name_none(office: Office, anders: Speaker) -> None:
    (told,) = await anders.says("publiser kundeemner med samme by")
    assert "Vil du" not in told
    await in_english(office)
    assert await anders.says("unpublish the rule leads with the same post address") == [
        'There is no rule called "leads with the same post address". Do you mean one of these?'
    ]


async def test_the_only_rule_that_is_near_is_offered_and_not_taken_for_meant(anders: Speaker) -> None:
    assert await anders.says("opphev publisering av regelen Samme firma") == [
        "Det finnes ingen regel som heter «Samme firma». Mener du denne?"
    ]


@pytest.mark.parametrize("name", [RULE, REGEL])
async def test_a_rule_that_came_with_the_product_is_found_by_either_name(
    office: Office, anders: Speaker, name: str
) -> None:
    assert await anders.says(f"vis regelen {name}") == [f"Her er regelen {REGEL}."]
    await in_english(office)
    assert await anders.says(f"show the rule {name}") == [f"Here is the rule {RULE}."]


async def test_editing_it_in_norwegian_does_not_rename_it(office: Office, anders: Speaker) -> None:
    await anders.says(f"opphev publisering av regelen {REGEL}")
    await anders.clicks("Opphev publisering")
    await anders.says(f"endre regelen {REGEL}")
    await anders.clicks("Fortsett", name=REGEL, description="Fra og med i dag")
    assert await anders.clicks("Lagre") == [f"Regelen {REGEL} er endret. Den finner ingenting før den er publisert."]
    assert (await rule(office, RULE)).description == "Fra og med i dag"
    await in_english(office)
    assert await anders.says(f"show the rule {RULE}") == [f"Here is the rule {RULE}."]


async def test_no_other_rule_takes_its_name_in_either_language(anders: Speaker) -> None:
    for name in (RULE, REGEL):
        await anders.says("legg til en regel som sammenligner firmanavn på kundeemner")
        await anders.clicks("Fortsett", name=name)
        assert "En annen regel har allerede dette navnet." in shown(anders)
        await anders.clicks("Avbryt")


async def test_a_renamed_rule_is_called_what_it_is_called(anders: Speaker) -> None:
    await anders.says(f"opphev publisering av regelen {REGEL}")
    await anders.clicks("Opphev publisering")
    await anders.says(f"endre regelen {REGEL}")
    await anders.clicks("Fortsett", name="Like adresser")
    await anders.clicks("Lagre")
    assert await anders.says("vis regelen Like adresser") == ["Her er regelen Like adresser."]
