"""The rows of lead-management.md 8 about views: row 2, 14, 14a and 17 to 17e1, as conversations."""

from __future__ import annotations

from datetime import datetime, timedelta
from typing import Any

import pytest
from sqlalchemy import select, update

from services.models.audit_entry import AuditEntry
from services.models.lead import REASONS_OF, Lead, LeadState
from services.models.process import InstanceStatus, ProcessInstance
from services.models.user import User
from tests.conversations.office import Office
from tests.conversations.speaker import Speaker, texts

FAQ_ON_COMPANY_NAME = "kan derfor ikke skjule, fjerne eller endre rekkefølgen på"
CHECK = {
    "createdon": "last-x-months",
    "count": "6",
    "statecode": "equals:qualified",
    "process": "contains-data",
    "process_status": "does-not-equal:aborted",
}
"""What is filled in under Edit filters in the FAQ's worked example."""


async def closed(
    office: Office,
    how_many: int = 1,
    *,
    state: LeadState = LeadState.QUALIFIED,
    months: int = 1,
    process: InstanceStatus | None = InstanceStatus.FINISHED,
) -> None:
    """So many leads of Siri's, made so many months ago and closed, with the process in this state or without it."""
    for _ in range(how_many):
        lead = await office.lead(firstname="Kari", lastname=f"{state.name.title()}{months}")
        created = office.clock() - timedelta(days=30 * months)
        values = {"statecode": state, "statuscode": REASONS_OF[state][0], "createdon": created}
        async with office.store.writing() as session:
            await session.execute(update(Lead).where(Lead.id == lead.id).values(**values))
            instance = await session.scalar(select(ProcessInstance).where(ProcessInstance.leadid == lead.id))
            if instance and process:
                instance.statuscode = process
            elif instance:
                await session.delete(instance)


@pytest.fixture
async def siri(office: Office) -> Speaker:
    return office.speaker("siri")


@pytest.fixture
async def anders(office: Office) -> Speaker:
    return office.speaker("anders")


async def english(office: Office, name: str) -> Speaker:
    async with office.store.writing() as session:
        await session.execute(update(User).where(User.id == office.people[name].id).values(language="en"))
    return office.speaker(name)


def shown(speaker: Speaker) -> str:
    return " ".join(texts(speaker.card))


def parts(node: Any, kind: str) -> dict[str, dict[str, Any]]:
    """The inputs of a card of this type, by their ids."""
    if isinstance(node, dict):
        found = {node["id"]: node} if node.get("type") == kind else {}
        return found | {key: part for value in node.values() for key, part in parts(value, kind).items()}
    if isinstance(node, list):
        return {key: part for value in node for key, part in parts(value, kind).items()}
    return {}


async def filtered(speaker: Speaker, **inputs: str) -> str:
    """All leads, with these filters; what is said of them."""
    await speaker.says("alle kundeemner")
    await speaker.clicks("Rediger filtre")
    (told,) = await speaker.clicks("Bruk", on=speaker.card, **inputs)
    return told


async def test_row_02_qualified_and_disqualified_leads_are_in_closed_leads(office: Office, siri: Speaker) -> None:
    await office.lead(lastname="Åpen")
    await closed(office, state=LeadState.QUALIFIED)
    await closed(office, state=LeadState.DISQUALIFIED)
    assert await siri.says("vis lukkede kundeemner") == ["Lukkede kundeemner: 2 kundeemner."]
    assert "Qualified1" in shown(siri)
    assert "Disqualified1" in shown(siri)
    assert "Åpen" not in shown(siri).replace("Åpent", "")
    await siri.says("reaktiver Disqualified1")
    await siri.clicks("Reaktiver")
    assert await siri.says("lukkede kundeemner") == ["Lukkede kundeemner: ett kundeemne."]


async def test_row_02_in_english(office: Office) -> None:
    await closed(office)
    siri = await english(office, "siri")
    assert await siri.says("show closed leads") == ["Closed Leads: one lead."]


async def test_row_14_company_name_is_shown_but_not_in_edit_columns(office: Office, siri: Speaker) -> None:
    await office.lead()
    await siri.says("åpne kundeemner")
    assert "Brekke Havbruk AS" in shown(siri)
    await siri.says("Rediger kolonner")
    offered = {choice["value"] for choice in parts(siri.card, "Input.ChoiceSet")["columns"]["choices"]}
    assert "companyname" not in offered
    assert {"fullname", "owner", "jobtitle"} <= offered
    await siri.clicks("Bruk", columns="fullname,owner")
    assert "Brekke Havbruk AS" in shown(siri)
    assert "Varmepumper" not in shown(siri)


@pytest.mark.parametrize("view", ["lukkede kundeemner", "vis Mine"])
@pytest.mark.parametrize("asked", ["skjul firmanavn", "fjern kolonnen firmanavn", "flytt firmanavn sist"])
async def test_row_14_company_name_is_not_hidden_removed_or_moved_in_default_and_derived_views(
    office: Office, siri: Speaker, view: str, asked: str
) -> None:
    await office.lead()
    await siri.says("alle kundeemner siste 6 måneder")
    await siri.says("lagre visningen som Mine")
    await siri.says(view)
    (told,) = await siri.says(asked)
    assert FAQ_ON_COMPANY_NAME in told
    assert "administrator" in told


async def test_row_14_why_is_answered_from_the_view_as_it_is(office: Office, siri: Speaker, anders: Speaker) -> None:
    await siri.says("alle kundeemner")
    (told,) = await siri.says("hvorfor kan jeg ikke fjerne firmanavn?")
    assert FAQ_ON_COMPANY_NAME in told
    assert "Alle kundeemner" in told
    assert "Anders Admin" in told
    await anders.says("legg til firmanavn i visningen Alle kundeemner")
    await anders.clicks("Legg til")
    (told,) = await siri.says("hvorfor kan jeg ikke fjerne firmanavn?")
    assert "kan redigeres" in told


async def test_row_14_in_english(office: Office) -> None:
    siri = await english(office, "siri")
    await siri.says("all leads")
    (told,) = await siri.says("why can't I remove the company name column?")
    assert "you can't hide, remove or reorder it" in told


async def test_row_14a_an_administrator_adds_company_name_and_everybody_may_edit_it(
    office: Office, siri: Speaker, anders: Speaker
) -> None:
    await office.lead()
    await anders.says("alle kundeemner")
    await anders.says("legg til firmanavn i visningen")
    assert "for alle" in shown(anders)
    await anders.clicks("Legg til")
    added = anders.card
    await siri.says("alle kundeemner")
    await siri.says("rediger kolonner")
    offered = {choice["value"] for choice in parts(siri.card, "Input.ChoiceSet")["columns"]["choices"]}
    assert "companyname" in offered
    await siri.clicks("Bruk", columns="fullname,owner")
    assert "Brekke Havbruk AS" not in shown(siri)
    async with office.store.reading() as session:
        entry = (await session.scalars(select(AuditEntry).where(AuditEntry.action == "view.column-added"))).one()
    assert entry.facts == {"view": "all-leads", "column": "companyname"}
    await anders.clicks("Angre", on=added)
    await siri.says("alle kundeemner")
    assert FAQ_ON_COMPANY_NAME in (await siri.says("skjul firmanavn"))[0]


async def test_row_14a_a_seller_is_told_who_may_add_it(siri: Speaker) -> None:
    (told,) = await siri.says("legg til firmanavn i visningen")
    assert "administrator" in told


async def test_row_17_the_required_number_is_counted_in_one_sentence(office: Office, siri: Speaker) -> None:
    await closed(office, 3)
    await closed(office, process=InstanceStatus.ABORTED)
    await closed(office, process=None)
    await closed(office, months=9)
    (told,) = await siri.says("hvor mange kvalifiserte kundeemner siste 6 måneder som bruker salgsprosessen")
    assert told.startswith("Lukkede kundeemner: 3 kundeemner.")


async def test_row_17a_all_leads_is_chosen_in_the_view_selector(office: Office, siri: Speaker) -> None:
    await office.lead()
    await closed(office)
    await siri.says("visninger")
    titles = [choice["title"] for choice in parts(siri.card, "Input.ChoiceSet")["chosen"]["choices"]]
    assert {"Alle kundeemner", "Lukkede kundeemner", "Kundeemner åpnet denne uken"} <= set(titles)
    assert await siri.clicks("Vis", chosen="view:all-leads") == ["Alle kundeemner: 2 kundeemner."]


@pytest.mark.parametrize(("words", "title"), [("Rediger filtre", "Rediger filtre"), ("Edit filters", "Edit filters")])
async def test_row_17b_edit_filters_opens_a_form(office: Office, words: str, title: str) -> None:
    siri = await english(office, "siri") if words.startswith("Edit") else office.speaker("siri")
    await siri.says("all leads")
    await siri.says(words)
    assert shown(siri).startswith(title)
    assert {"createdon", "statecode", "process", "process_status"} <= parts(siri.card, "Input.ChoiceSet").keys()


async def test_row_17c_filters_are_added_and_taken_away(office: Office, siri: Speaker) -> None:
    await closed(office, 2)
    await closed(office, months=9)
    assert "2 kundeemner" in await filtered(siri, createdon="last-x-months", count="6")
    assert "Opprettet: siste 6 måneder" in shown(siri)
    await siri.clicks("Rediger filtre")
    assert "3 kundeemner" in (await siri.clicks("Bruk", kept=""))[0]


async def test_row_17c1_created_on_the_last_6_months(office: Office, siri: Speaker, now: datetime) -> None:
    for created in (datetime(2026, 5, 23, 11, tzinfo=now.tzinfo), datetime(2026, 5, 23, 10, 59, tzinfo=now.tzinfo)):
        lead = await office.lead()
        async with office.store.writing() as session:
            await session.execute(update(Lead).where(Lead.id == lead.id).values(createdon=created))
    assert await filtered(siri, createdon="last-x-months", count="6") == "Alle kundeemner: ett kundeemne."


async def test_row_17c2_status_equals_qualified(office: Office, siri: Speaker) -> None:
    await office.lead()
    await closed(office, 2)
    await closed(office, state=LeadState.DISQUALIFIED)
    assert await filtered(siri, statecode="equals:qualified") == "Alle kundeemner: 2 kundeemner."
    assert "Status er lik Kvalifisert" in shown(siri)


async def test_row_17d_a_related_entity_is_added(office: Office, siri: Speaker) -> None:
    await closed(office, process=InstanceStatus.ACTIVE)
    await closed(office, process=None)
    await siri.says("alle kundeemner")
    await siri.says("rediger filtre")
    assert "Legg til relatert enhet: Salgsprosess for potensiell kunde til salgsmulighet" in shown(siri)
    assert await siri.clicks("Bruk", process="contains-data") == ["Alle kundeemner: ett kundeemne."]


async def test_row_17d1_the_related_entity_is_the_sales_process(office: Office, siri: Speaker) -> None:
    await closed(office)
    await filtered(siri, process="contains-data")
    assert "Salgsprosess for potensiell kunde til salgsmulighet inneholder data" in shown(siri)


@pytest.mark.parametrize(("operator", "count"), [("contains-data", "2 kundeemner"), ("does-not-contain-data", "ett")])
async def test_row_17d2_contains_data_means_that_there_is_an_instance(
    office: Office, siri: Speaker, operator: str, count: str
) -> None:
    await closed(office, process=InstanceStatus.ABORTED)
    await closed(office, process=InstanceStatus.FINISHED)
    await closed(office, process=None)
    assert count in await filtered(siri, process=operator)


async def test_row_17d3_the_status_reason_is_the_process_instances(office: Office, siri: Speaker) -> None:
    await closed(office, process=InstanceStatus.FINISHED)
    await closed(office, process=InstanceStatus.ACTIVE)
    assert "ett kundeemne" in await filtered(siri, process_status="equals:finished")
    assert "Statusårsak er lik Fullført" in shown(siri)


async def test_row_17d4_does_not_equal_leaves_out_the_value_and_those_without_a_process(
    office: Office, siri: Speaker
) -> None:
    for process in (InstanceStatus.ACTIVE, InstanceStatus.FINISHED, InstanceStatus.ABORTED, None):
        await closed(office, process=process)
    assert "2 kundeemner" in await filtered(siri, process="contains-data", process_status="does-not-equal:finished")


async def test_row_17d5_the_value_is_aborted(office: Office, siri: Speaker) -> None:
    await closed(office, process=InstanceStatus.ACTIVE)
    await closed(office, process=InstanceStatus.ABORTED)
    await filtered(siri, process="contains-data", process_status="does-not-equal:aborted")
    assert "Statusårsak er ikke lik Avbrutt" in shown(siri)
    assert "1–1 av 1" in shown(siri)


async def test_row_17e_the_count_is_told_and_the_time_frame_that_suffices(office: Office, siri: Speaker) -> None:
    await closed(office, 39)
    told = await filtered(siri, **CHECK)
    assert told.startswith("Alle kundeemner: 39 kundeemner. En poengsummodell trenger minst 40. Så mange er det ikke")
    await closed(office, months=9)
    await closed(office, process=InstanceStatus.ABORTED)
    assert "Øk tidsrammen til 9 måneder" in await filtered(siri, **CHECK)
    told = await filtered(siri, **CHECK | {"count": "9"})
    assert told == "Alle kundeemner: 40 kundeemner. Det er nok til en poengsummodell, som trenger minst 40."


async def test_row_17e1_for_disqualified_leads_the_status_filter_is_changed(office: Office, siri: Speaker) -> None:
    await closed(office, 2)
    await closed(office, 3, state=LeadState.DISQUALIFIED)
    assert "2 kundeemner" in await filtered(siri, **CHECK)
    await siri.clicks("Rediger filtre")
    (told,) = await siri.clicks("Bruk", statecode="equals:disqualified")
    assert told.startswith("Alle kundeemner: 3 kundeemner.")
    assert "Status er lik Diskvalifisert" in shown(siri)
    assert "Kvalifisert ·" not in shown(siri).partition("1–3")[0]
