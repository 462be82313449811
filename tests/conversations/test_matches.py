"""The two dialogs at qualification: many matches, inactive ones, one linked and the other new, nothing selected."""

from __future__ import annotations

from typing import Any

import pytest
from sqlalchemy import func, select

from services.duplicates import match_codes
from services.models.account import Account, RecordState
from services.models.audit_entry import AuditEntry
from services.models.contact import Contact
from services.models.lead import Lead, LeadState
from services.models.receipt import Receipt
from services.settings.sections import DuplicateSettings
from tests.conversations import settings
from tests.conversations.office import Office
from tests.conversations.speaker import Speaker, parts, texts
from tests.given import leads

AGAIN = "Skal kundeemnet knyttes til en oppføring, så velg den og deretter Fortsett."


@pytest.fixture
async def siri(office: Office) -> Speaker:
    await office.lead()
    return office.speaker("siri")


async def classic(office: Office) -> None:
    await settings.decided(office, DuplicateSettings(enhanced=False))


async def accounts(office: Office, count: int = 1, **values: Any) -> list[int]:
    async with office.store.writing() as session:
        rows = [await leads.account(session, office.people["tone"], **values) for _ in range(count)]
        await match_codes.store(session, "account", rows)
        return [row.id for row in rows]


async def contact(office: Office, **values: Any) -> int:
    async with office.store.writing() as session:
        row = await leads.contact(session, office.people["tone"], **values)
        await match_codes.store(session, "contact", [row])
        return row.id


async def asked(siri: Speaker) -> None:
    await siri.says("kvalifiser Brekke")
    await siri.clicks("Kvalifiser")


def shown(speaker: Speaker) -> str:
    return "\n".join(texts(speaker.card))


def choice(speaker: Speaker, name: str) -> dict[str, Any]:
    return next(part for part in parts(speaker.card, "Input.ChoiceSet") if part["id"] == name)


def offered(speaker: Speaker, name: str) -> list[str]:
    return [each["value"] for each in choice(speaker, name)["choices"] if each["value"] != "none"]


async def counted(office: Office) -> tuple[int, int]:
    """Accounts and contacts."""
    async with office.store.reading() as session:
        both = [await session.scalar(select(func.count()).select_from(model)) or 0 for model in (Account, Contact)]
    return both[0], both[1]


async def linked(office: Office) -> tuple[int | None, int | None]:
    """The account and the contact that the qualified lead has."""
    async with office.store.reading() as session:
        lead = (await session.scalars(select(Lead).where(Lead.statecode == LeadState.QUALIFIED))).one()
        return lead.parentaccountid, lead.parentcontactid


@pytest.mark.parametrize("enhanced", [True, False])
async def test_fifteen_matches_are_paged_and_a_selection_is_kept(office: Office, siri: Speaker, enhanced: bool) -> None:
    await settings.decided(office, DuplicateSettings(enhanced=enhanced))
    ids = {str(each) for each in await accounts(office, 15)}
    await asked(siri)
    first = offered(siri, "account")
    assert len(first) == 8
    assert "Viser 1–8 av 15 oppføringer som samsvarer." in shown(siri)
    await siri.clicks("Flere treff", account=first[3])
    assert "Viser 9–15 av 15 oppføringer som samsvarer." in shown(siri)
    second = offered(siri, "account")
    assert second[0] == first[3] == choice(siri, "account")["value"]
    assert {*first, *second} == ids
    await siri.clicks("Flere treff", account=second[2])
    assert offered(siri, "account") == [second[2], *first]
    assert await siri.clicks("Fortsett", account=second[2]) == ["Kari Brekke er kvalifisert."]
    assert (await linked(office))[0] == int(second[2])


async def test_hundreds_of_matches_can_all_be_reached(office: Office, siri: Speaker) -> None:
    await accounts(office, 220)
    await asked(siri)
    seen = set(offered(siri, "account"))
    for _ in range(27):
        await siri.clicks("Flere treff", account="none")
        seen |= set(offered(siri, "account"))
    assert len(seen) == 220


async def test_an_inactive_match_is_shown_as_inactive_and_cannot_be_linked_to(office: Office, siri: Speaker) -> None:
    (closed,) = await accounts(office, statecode=RecordState.INACTIVE)
    (active,) = await accounts(office)
    await asked(siri)
    assert offered(siri, "account") == [str(active)]
    assert "Brekke Havbruk AS · inaktiv" in shown(siri)
    assert "Du kan ikke knytte kundeemnet til inaktive oppføringer." in shown(siri)
    (told,) = await siri.clicks("Fortsett", account=str(closed))
    assert "er inaktiv, så kundeemnet kan ikke knyttes til den. Velg en annen, eller opprett en ny." in told
    assert await counted(office) == (2, 0)


async def test_a_match_that_became_inactive_since_is_refused_at_the_commit(office: Office, siri: Speaker) -> None:
    (account,) = await accounts(office)
    await asked(siri)
    async with office.store.writing() as session:
        (await session.get_one(Account, account)).statecode = RecordState.INACTIVE
    (told,) = await siri.clicks("Fortsett", account=str(account))
    assert "kvalifisert." not in told
    assert await counted(office) == (1, 0)


@pytest.mark.parametrize("enhanced", [True, False])
async def test_the_account_is_linked_and_the_contact_ignored(office: Office, siri: Speaker, enhanced: bool) -> None:
    await settings.decided(office, DuplicateSettings(enhanced=enhanced))
    (account,), other = await accounts(office), await contact(office)
    await asked(siri)
    told = await siri.clicks("Fortsett", account=str(account))
    if enhanced:
        assert told[0].startswith("Forretningsforbindelsen eller kontakten kan allerede finnes.")
        assert [part["id"] for part in parts(siri.card, "Input.ChoiceSet")] == ["contact"]
        told = await siri.clicks("Ignorer og lagre")
    assert told == ["Kari Brekke er kvalifisert."]
    assert await counted(office) == (1, 2)
    has = await linked(office)
    assert has[0] == account
    assert has[1] not in (None, other)
    async with office.store.reading() as session:
        receipt = (await session.scalars(select(Receipt))).one()
        audited = await session.scalar(select(AuditEntry.facts).where(AuditEntry.action == "lead.qualified"))
    assert receipt.plan["choices"]["ignored"] == ["contact"]
    assert receipt.plan["choices"]["account"] == ["link", account]
    assert audited


async def test_nothing_selected_and_continue_asks_again_where_enhanced(office: Office, siri: Speaker) -> None:
    await accounts(office)
    await asked(siri)
    (told,) = await siri.clicks("Fortsett", account="none")
    assert told.startswith(AGAIN)
    assert await counted(office) == (1, 0)
    assert await siri.clicks("Ignorer og lagre", account="none") == ["Kari Brekke er kvalifisert."]
    assert await counted(office) == (2, 1)


async def test_nothing_selected_and_continue_creates_where_classic(office: Office, siri: Speaker) -> None:
    await classic(office)
    await accounts(office)
    await contact(office)
    await asked(siri)
    assert "Duplikatadvarsel" in shown(siri)
    assert await siri.clicks("Fortsett") == ["Kari Brekke er kvalifisert."]
    assert await counted(office) == (2, 2)


async def test_something_selected_and_ignored_is_asked_again(office: Office, siri: Speaker) -> None:
    (account,) = await accounts(office)
    await asked(siri)
    (told,) = await siri.clicks("Ignorer og lagre", account=str(account))
    assert told.startswith(AGAIN)
    assert await counted(office) == (1, 0)


@pytest.mark.parametrize("enhanced", [True, False])
async def test_an_account_that_is_only_alike_is_offered_and_linked(
    office: Office, siri: Speaker, enhanced: bool
) -> None:
    await settings.decided(office, DuplicateSettings(enhanced=enhanced))
    (account,) = await accounts(office, name="Brekke Havbrukk")
    await asked(siri)
    assert offered(siri, "account") == [str(account)]
    assert await siri.clicks("Fortsett", account=str(account)) == ["Kari Brekke er kvalifisert."]
    assert (await linked(office))[0] == account


@pytest.mark.parametrize("enhanced", [True, False])
async def test_an_account_that_is_alike_is_linked_and_a_contact_that_is_alike_ignored(
    office: Office, siri: Speaker, enhanced: bool
) -> None:
    await settings.decided(office, DuplicateSettings(enhanced=enhanced))
    (account,) = await accounts(office, name="Brekke Havbrukk")
    other = await contact(office, firstname="Kari", lastname="Brække", emailaddress1="kari.b@brekkehavbruk.example")
    await asked(siri)
    assert offered(siri, "contact") == [str(other)]
    told = await siri.clicks("Fortsett", account=str(account))
    if enhanced:
        told = await siri.clicks("Ignorer og lagre")
    assert told == ["Kari Brekke er kvalifisert."]
    has = await linked(office)
    assert has[0] == account
    assert has[1] not in (None, other)
    assert await counted(office) == (1, 2)


async def test_what_is_alike_is_below_what_rules_found_and_says_how_it_was_compared(
    office: Office, siri: Speaker
) -> None:
    (similar,) = await accounts(office, name="Brekke Havbrukk")
    (same,) = await accounts(office)
    await asked(siri)
    assert offered(siri, "account") == [str(same), str(similar)]
    assert "firmanavn: «Brekke Havbruk AS» ligner «Brekke Havbrukk»" in shown(siri)
    assert "det samme" in shown(siri)


@pytest.mark.parametrize("off", ["likeness", "accounts", "detection"])
async def test_nobody_looks_for_what_is_alike_where_it_is_switched_off(office: Office, siri: Speaker, off: str) -> None:
    await settings.decided(office, DuplicateSettings(**{off: False}))
    await accounts(office, name="Brekke Havbrukk")
    await siri.says("kvalifiser Brekke")
    assert await siri.clicks("Kvalifiser") == ["Kari Brekke er kvalifisert."]
    assert await counted(office) == (2, 1)


async def test_an_inactive_account_that_is_alike_cannot_be_linked_to(office: Office, siri: Speaker) -> None:
    await accounts(office, name="Brekke Havbrukk", statecode=RecordState.INACTIVE)
    await asked(siri)
    assert "Brekke Havbrukk · inaktiv" in shown(siri)
    assert not [each for each in parts(siri.card, "Input.ChoiceSet") if each["id"] == "account"]


async def test_fifteen_that_are_alike_are_paged(office: Office, siri: Speaker) -> None:
    ids = {str(each) for each in await accounts(office, 15, name="Brekke Havbrukk")}
    await asked(siri)
    first = offered(siri, "account")
    await siri.clicks("Flere treff", account="none")
    assert {*first, *offered(siri, "account")} == ids
