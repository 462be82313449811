"""Blocked by a duplicate lead: the FAQ's error, the remedies in its order, and the same qualification goes on after."""

from __future__ import annotations

from typing import Any

import pytest
from sqlalchemy import insert, select

from dialogs.turn import Incoming, Press
from services.models.duplicate_rule import DuplicateRule, RuleCondition, RuleStatus
from services.models.opportunity import Opportunity
from tests.conversations import settings
from tests.conversations.office import Office
from tests.conversations.speaker import Speaker, parts, press, texts

ERROR = (
    "Kundeemneoppføring ble ikke opprettet eller oppdatert fordi det allerede finnes en kopi av den gjeldende"
    " oppføringen. Regel: Kundeemner med samme e-postadresse"
)
PLAN = "Her er planen for Kari Brekke igjen."
DONE = ["Kari Brekke er kvalifisert."]


def shown(speaker: Speaker) -> str:
    return "\n".join(texts(speaker.card))


def labels(speaker: Speaker) -> list[str]:
    return [action["title"] for action in speaker.card["actions"]]


@pytest.fixture
async def drafted(office: Office, siri: Speaker) -> Speaker:
    """Siri has drafted two opportunities for Kari Brekke, when a lead with the same address comes in."""
    await settings.qualification(office, several_opportunities=True)
    await office.lead()
    await siri.says("kvalifiser Kari Brekke")
    await siri.clicks("+ Ny salgsmulighet")
    await siri.clicks("Behold utkastet", name="Serviceavtale")
    await office.lead(firstname="Kåre", companyname="Brekke Sjø AS")
    (told,) = await siri.clicks("Kvalifiser")
    assert told == f"Kari Brekke kan ikke kvalifiseres ennå: {ERROR}"
    return siri


async def names(office: Office) -> list[str]:
    async with office.store.reading() as session:
        return list(await session.scalars(select(Opportunity.name).order_by(Opportunity.id)))


async def test_rule_matches_and_remedies_are_told_in_their_order(drafted: Speaker) -> None:
    assert "Kåre Brekke" in shown(drafted)
    told = [text for text in texts(drafted.card) if text[:2] in ("1.", "2.", "3.", "4.")]
    assert [text[:2] for text in told] == ["1.", "2.", "3."]
    assert labels(drafted) == [
        "Slå sammen", "Kvalifiser fra liste", "Be om oppheving", "Vis kundeemnet", "Prøv på nytt", "Avbryt",
    ]  # fmt: skip


async def test_merging_the_duplicate_resumes_with_the_drafts(office: Office, drafted: Speaker) -> None:
    await drafted.clicks("Slå sammen")
    duplicate = next(part for part in _inputs(drafted) if part["id"] == "others")
    await drafted.clicks("Slå sammen", others=duplicate["choices"][0]["value"])
    merged, again = await drafted.clicks("Slå sammen")
    assert "slått sammen" in merged
    assert again == PLAN
    assert "2. Serviceavtale" in shown(drafted)
    assert await drafted.clicks("Kvalifiser") == DONE
    assert await names(office) == ["Varmepumper til anlegget", "Serviceavtale"]


async def test_qualifying_from_the_list_leaves_the_plan(office: Office, drafted: Speaker) -> None:
    await drafted.clicks("Kvalifiser fra liste")
    assert "duplikat" in shown(drafted).lower()
    filled = {str(part["id"]): str(part["value"]) for part in _inputs(drafted)}
    await drafted.does(Incoming(press=press(drafted.card, "Kvalifiser", **filled)))
    await drafted.waits()
    assert await names(office) == ["Varmepumper til anlegget"]


async def test_a_seller_asks_and_goes_on_when_it_is_approved(office: Office, drafted: Speaker) -> None:
    anders = office.speaker("anders")
    await anders.says("hei")
    asked, still_blocked = await drafted.clicks("Be om oppheving")
    assert "Anders Admin" in asked
    assert ERROR in still_blocked
    blocked = drafted.card
    await anders.waits()
    await anders.clicks("Godkjenn")
    await drafted.waits()
    assert await drafted.clicks("Prøv på nytt", on=blocked) == [PLAN]
    assert "2. Serviceavtale" in shown(drafted)
    assert await drafted.clicks("Kvalifiser") == DONE


async def test_an_administrator_unpublishes_the_rule_and_goes_on(office: Office) -> None:
    await office.lead()
    await office.lead(firstname="Kåre", companyname="Brekke Sjø AS")
    anders = office.speaker("anders")
    await anders.says("kvalifiser Kari Brekke")
    await anders.clicks("Opphev publisering")
    _, again = await anders.clicks("Opphev publisering")
    assert again == PLAN
    assert await anders.clicks("Kvalifiser") == DONE


async def test_an_administrator_keeps_the_rule_off_closed_leads_and_goes_on(office: Office, siri: Speaker) -> None:
    await office.lead(firstname="Kåre", companyname="Brekke Sjø AS")
    await siri.says("diskvalifiser Kåre Brekke")
    await siri.clicks("Diskvalifiser", reason="lost")
    await office.lead()
    anders = office.speaker("anders")
    (told,) = await anders.says("kvalifiser Kari Brekke")
    assert ERROR in told
    assert "4. Slå på «Utelukk inaktive samsvarende oppføringer»" in shown(anders)
    await anders.clicks("Utelukk inaktive")
    _, again = await anders.clicks("Utelukk inaktive")
    assert again == PLAN
    assert await anders.clicks("Kvalifiser") == DONE


async def test_required_steps_are_filled_in_and_the_plan_comes_back(office: Office, siri: Speaker) -> None:
    anders = office.speaker("anders")
    await anders.says("gjør feltet budsjettbeløp obligatorisk i fasen Kvalifiser")
    await anders.presses("step.confirm")
    await office.lead()
    (told,) = await siri.says("kvalifiser Kari Brekke")
    assert "Fullfør de nødvendige trinnene for å gå videre til neste fase: Budsjettbeløp." in told
    await siri.clicks("Fyll inn feltene")
    _, again = await siri.clicks("Lagre", budgetamount="250000")
    assert again == PLAN
    assert await siri.clicks("Kvalifiser") == DONE


async def test_an_opportunity_that_duplicates_another_is_told_of_with_its_rule(office: Office, siri: Speaker) -> None:
    async with office.store.writing() as session:
        rule = DuplicateRule(
            name="Same topic", base_entity="opportunity", matching_entity="opportunity", status=RuleStatus.PUBLISHED
        )
        session.add(rule)
        await session.flush()
        await session.execute(
            insert(RuleCondition).values(
                rule_id=rule.id, base_attr="name", matching_attr="name", operator=0, ignore_blank_values=False
            )
        )
    await office.lead(firstname="Per", lastname="Lund", companyname="Lund AS", emailaddress1="per@lund.example")
    await siri.says("kvalifiser Per Lund")
    await siri.clicks("Kvalifiser")
    await office.lead()
    (told,) = await siri.says("kvalifiser Kari Brekke")
    assert "Salgsmulighetsoppføring ble ikke opprettet eller oppdatert" in told
    assert "Same topic" in told
    assert labels(siri)[:2] == ["Kvalifiser fra liste", "Be om oppheving"]


def _inputs(speaker: Speaker) -> list[dict[str, Any]]:
    return parts(speaker.card, "Input.")


async def test_who_told_two_leads_apart_is_told_that_the_published_rule_still_applies(
    office: Office, siri: Speaker
) -> None:
    kari = await office.lead()
    kare = await office.lead(firstname="Kåre", companyname="Brekke Sjø AS")
    await siri.does(Incoming(press=Press("lead.duplicates", values={"lead": str(kari.id)})))
    await siri.clicks("Koble fra", chosen=str(kare.id))
    (told,) = await siri.says("kvalifiser Kari Brekke")
    assert told == f"Kari Brekke kan ikke kvalifiseres ennå: {ERROR}"
    assert (
        "Siri Selger sa 23.11.2026 at dette ikke er et duplikat av Kåre Brekke. Den publiserte regelen gjelder likevel,"
        " for den ser bare på om feltene den sammenligner, er like."
    ) in shown(siri)
