"""Qualifying in every experience: automatic, the seller's, mixed, and the legacy one with and without its prompt."""

from __future__ import annotations

from tests.conversations import settings
from tests.conversations.office import Office
from tests.conversations.settings import ALL_AUTOMATIC, AUTOMATIC
from tests.conversations.speaker import Speaker, parts, texts

PLAN = ["Dette skjer når Kari Brekke blir kvalifisert."]
DONE = ["Kari Brekke er kvalifisert."]
RECORD_TYPES = ["account", "contact", "opportunity"]


def asked(speaker: Speaker) -> list[str]:
    """The inputs of the newest card."""
    return [each["id"] for each in parts(speaker.card, "Input.")]


def shown(speaker: Speaker) -> str:
    return "\n".join(texts(speaker.card))


async def test_all_automatic(office: Office, siri: Speaker) -> None:
    await settings.qualification(office, **ALL_AUTOMATIC)
    await office.lead()
    assert await siri.says("kvalifiser Brekke") == PLAN
    assert asked(siri) == []
    assert shown(siri).count("Innstilling: opprettes automatisk.") == 3
    assert "rediger kundeemnet og kvalifiser på nytt" in shown(siri)
    assert await siri.clicks("Kvalifiser") == DONE
    assert await siri.clicks("Vis salgsmuligheten") == ["Her er salgsmuligheten Varmepumper til anlegget."]


async def test_all_the_sellers(office: Office, siri: Speaker) -> None:
    await office.lead()
    assert await siri.says("kvalifiser Brekke") == PLAN
    assert asked(siri) == RECORD_TYPES
    assert await siri.clicks("Kvalifiser", account="skip") == DONE
    assert "Forretningsforbindelse: ikke opprettet" in shown(siri)
    assert "Kontakt opprettet: \nKari Brekke" in shown(siri)


async def test_mixed(office: Office, siri: Speaker) -> None:
    await settings.qualification(office, account=AUTOMATIC, contact=AUTOMATIC)
    await office.lead()
    assert await siri.says("kvalifiser Brekke") == PLAN
    assert asked(siri) == ["opportunity"]
    assert await siri.clicks("Kvalifiser", account="skip", opportunity="skip") == DONE
    assert "Forretningsforbindelse opprettet: \nBrekke Havbruk AS" in shown(siri)
    assert "Salgsmulighet: ikke opprettet" in shown(siri)
    assert "Prosessen er nå i fasen Kvalifiser." in shown(siri)


async def test_legacy_automatic(office: Office, siri: Speaker) -> None:
    await settings.qualification(office, new_experience=False, legacy_auto_create=True)
    await office.lead()
    assert await siri.says("kvalifiser Brekke") == PLAN
    assert asked(siri) == []
    assert [action["title"] for action in siri.card["actions"]] == ["Kvalifiser", "Avbryt"]
    assert await siri.clicks("Kvalifiser") == DONE


async def test_legacy_with_its_prompt(office: Office, siri: Speaker) -> None:
    await settings.qualification(office, new_experience=False)
    await office.lead()
    assert await siri.says("kvalifiser Brekke") == PLAN
    choices = {each["id"]: [one["value"] for one in each["choices"]] for each in parts(siri.card, "Input.")}
    assert choices == {entity: ["create", "skip"] for entity in RECORD_TYPES}
    assert await siri.clicks("Kvalifiser", contact="skip") == DONE
    assert "Kontakt: ikke opprettet" in shown(siri)


async def test_a_setting_that_changed_makes_the_open_plan_stale(office: Office, siri: Speaker) -> None:
    await office.lead()
    await siri.says("kvalifiser Brekke")
    await settings.qualification(office, **ALL_AUTOMATIC)
    (told,) = await siri.clicks("Kvalifiser")
    assert told == "Noe er endret, så her er den nye planen for Kari Brekke. Ingenting er lagret."
    assert asked(siri) == []
    assert await siri.clicks("Kvalifiser") == DONE


async def test_a_lead_without_a_company_name_makes_no_account(office: Office, siri: Speaker) -> None:
    await settings.qualification(office, **ALL_AUTOMATIC)
    await office.lead(companyname=None)
    await siri.says("kvalifiser Kari")
    assert "Kundeemnet har ikke noe firmanavn." in shown(siri)
    assert await siri.clicks("Kvalifiser") == DONE
    await siri.clicks("Vis salgsmuligheten")
    assert "Kontakt: \nKari Brekke" in shown(siri)


async def test_an_account_and_a_contact_are_kept_of_a_lead_that_is_lost(office: Office, siri: Speaker) -> None:
    await office.lead()
    await siri.says("diskvalifiser Brekke")
    (told,) = await siri.clicks("Diskvalifiser", reason="lost", keep="both")
    assert told.startswith("Dette skjer når Kari Brekke blir diskvalifisert")
    assert "Salgsmulighet → opprettes ikke" in shown(siri)
    assert await siri.clicks("Diskvalifiser") == ["Kari Brekke er diskvalifisert, og det du valgte, er beholdt."]
    assert "Forretningsforbindelse opprettet: \nBrekke Havbruk AS" in shown(siri)
    assert await siri.says("angre") == ["Diskvalifiseringen av Kari Brekke er angret. Kundeemnet er åpent igjen."]


async def test_in_english(office: Office, siri: Speaker) -> None:
    await office.lead()
    await siri.says("in English, please")
    assert await siri.says("qualify Brekke") == ["This is what happens when Kari Brekke is qualified."]
    assert await siri.clicks("Qualify") == ["Kari Brekke is qualified."]
    assert await siri.clicks("Undo") == ["The qualification of Kari Brekke is taken back. The lead is open again."]
