"""Rows 1, 6, 8 and 13 of the FAQ's table as they happen: the pane, its drafts, and the two duplicate errors."""

from __future__ import annotations

import pytest
from sqlalchemy import func, insert, select

from services.models.account import Account
from services.models.base import Base
from services.models.contact import Contact
from services.models.duplicate_rule import DuplicateRule, RuleCondition, RuleStatus
from services.models.opportunity import Opportunity
from tests.conversations import settings
from tests.conversations.office import Office
from tests.conversations.settings import ALL_AUTOMATIC
from tests.conversations.speaker import Speaker, texts

DONE = ["Kari Brekke er kvalifisert."]
MADE: tuple[type[Base], ...] = (Account, Contact, Opportunity)


def shown(speaker: Speaker) -> str:
    return "\n".join(texts(speaker.card))


async def counted(office: Office) -> list[int]:
    """Accounts, contacts and opportunities."""
    async with office.store.reading() as session:
        return [await session.scalar(select(func.count()).select_from(model)) or 0 for model in MADE]


async def rule_on(office: Office, entity: str, column: str) -> None:
    """A published rule of the administrators on one column."""
    async with office.store.writing() as session:
        rule = DuplicateRule(
            name=f"Same {column}", base_entity=entity, matching_entity=entity, status=RuleStatus.PUBLISHED
        )
        session.add(rule)
        await session.flush()
        condition = {"base_attr": column, "matching_attr": column, "operator": 0, "ignore_blank_values": False}
        await session.execute(insert(RuleCondition).values(rule_id=rule.id, **condition))


@pytest.mark.parametrize("values", [{}, ALL_AUTOMATIC, {"new_experience": False}])
async def test_row_1_a_lead_is_qualified_in_every_experience(office: Office, values: dict[str, object]) -> None:
    siri = office.speaker("siri")
    await settings.qualification(office, **values)
    await office.lead()
    await siri.says("kvalifiser Brekke")
    assert await counted(office) == [0, 0, 0]
    assert await siri.clicks("Kvalifiser") == DONE
    assert await counted(office) == [1, 1, 1]
    assert "Kundeemnet ligger nå under Lukkede kundeemner." in shown(siri)


async def test_row_6_new_opportunity_adds_one_to_the_plan(office: Office) -> None:
    siri = office.speaker("siri")
    await settings.qualification(office, several_opportunities=True)
    await office.lead()
    await siri.says("kvalifiser Brekke")
    await siri.clicks("+ Ny salgsmulighet")
    await siri.clicks("Behold utkastet", name="Serviceavtale", estimatedvalue="120000")
    assert "Det opprettes 2 salgsmuligheter. Den første er den primære." in shown(siri)
    assert await siri.clicks("Kvalifiser") == DONE
    assert await counted(office) == [1, 1, 2]
    async with office.store.reading() as session:
        rows = (await session.scalars(select(Opportunity).order_by(Opportunity.id))).all()
    assert [(row.name, row.estimatedvalue) for row in rows] == [
        ("Varmepumper til anlegget", None),
        ("Serviceavtale", 120000),
    ]
    assert len({(row.originatingleadid, row.parentaccountid, row.parentcontactid) for row in rows}) == 1


async def test_row_6a_records_are_not_created_before_qualify(office: Office) -> None:
    siri = office.speaker("siri")
    await settings.qualification(office, several_opportunities=True)
    await office.lead()
    await siri.says("kvalifiser Brekke")
    for name in ("Byggetrinn 2", "Byggetrinn 3"):
        await siri.clicks("+ Ny salgsmulighet")
        await siri.clicks("Behold utkastet", name=name)
    assert await counted(office) == [0, 0, 0]
    await siri.clicks("Avbryt")
    assert await counted(office) == [0, 0, 0]
    await siri.says("kvalifiser Brekke")
    assert "Byggetrinn 2" not in shown(siri)
    assert await siri.clicks("Kvalifiser") == DONE
    assert await counted(office) == [1, 1, 1]


async def test_row_8_what_is_automatic_is_changed_on_the_lead_and_qualified_again(office: Office) -> None:
    siri = office.speaker("siri")
    await settings.qualification(office, **ALL_AUTOMATIC)
    await office.lead(companyname="Brekke Havbrk AS")
    await siri.says("kvalifiser Kari")
    assert "Vil du endre noe som ikke kan redigeres her, så velg Avbryt, rediger kundeemnet" in shown(siri)
    await siri.clicks("Avbryt")
    await siri.says("rediger Kari Brekke")
    await siri.clicks("Lagre", companyname="Brekke Havbruk AS")
    await siri.says("kvalifiser Kari")
    assert await siri.clicks("Kvalifiser") == DONE
    async with office.store.reading() as session:
        assert await session.scalar(select(Account.name)) == "Brekke Havbruk AS"


async def test_row_13a_a_duplicate_lead_is_an_error_with_rule_and_match(office: Office) -> None:
    siri = office.speaker("siri")
    await office.lead()
    await office.lead(firstname="Kåre", companyname="Brekke Sjø AS")
    (told,) = await siri.says("kvalifiser Kari Brekke")
    assert "Kundeemneoppføring ble ikke opprettet eller oppdatert fordi det allerede finnes en kopi av den" in told
    assert "Regel: Kundeemner med samme e-postadresse" in told
    assert "Kåre Brekke" in shown(siri)


async def test_row_13b_a_duplicate_opportunity_is_an_error_with_rule_and_match(office: Office) -> None:
    siri = office.speaker("siri")
    await rule_on(office, "opportunity", "name")
    await office.lead(firstname="Per", lastname="Lund", companyname="Lund AS", emailaddress1="per@lund.example")
    await siri.says("kvalifiser Per Lund")
    await siri.clicks("Kvalifiser")
    await office.lead()
    (told,) = await siri.says("kvalifiser Kari Brekke")
    assert "Salgsmulighetsoppføring ble ikke opprettet eller oppdatert fordi det allerede finnes en kopi av den" in told
    assert "Regel: Same name" in told
    assert "Varmepumper til anlegget" in shown(siri)


async def test_row_13c_a_lead_is_not_qualified_while_duplicates_exist(office: Office) -> None:
    siri = office.speaker("siri")
    await office.lead()
    await siri.says("kvalifiser Kari Brekke")
    plan = siri.card
    await office.lead(firstname="Kåre", companyname="Brekke Sjø AS")
    (told,) = await siri.clicks("Kvalifiser", on=plan)
    assert told.startswith("Kari Brekke kan ikke kvalifiseres ennå")
    assert "Kvalifiser" not in [action["title"] for action in siri.card["actions"]]
    assert await counted(office) == [0, 0, 0]


async def test_row_13c_in_english(office: Office) -> None:
    siri = office.speaker("siri")
    await siri.says("in English, please")
    await office.lead()
    await office.lead(firstname="Kåre", companyname="Brekke Sjø AS")
    (told,) = await siri.says("qualify Kari Brekke")
    assert "The lead record was not created or updated because a duplicate of the current record already exists" in told
    assert [action["title"] for action in siri.card["actions"]][:3] == [
        "Merge",
        "Qualify from list",
        "Ask to unpublish",
    ]


@pytest.mark.parametrize("step", ["Innstillinger > Avanserte innstillinger", "Duplikatregistreringsregler"])
async def test_row_13g1_and_13g2_the_way_to_the_rules_is_told(office: Office, step: str) -> None:
    anders = office.speaker("anders")
    await anders.says("duplikatregistreringsregler")
    assert step in shown(anders).replace("\u200b", "")
