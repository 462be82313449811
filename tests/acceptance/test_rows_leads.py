"""The rows of lead-management.md 8 about leads themselves: row 2a, and the way round of row 8."""

from __future__ import annotations

import pytest
from sqlalchemy import select, update

from dialogs.turn import Incoming, Press
from services.leads import queries
from services.leads.facts import LeadFacts
from services.models.lead import LeadReason, LeadState
from services.models.process import ProcessInstance, ProcessStage
from tests.conversations.office import Office
from tests.conversations.speaker import Speaker, texts
from tests.dialogs.cards.test_lint import parts


@pytest.fixture
async def siri(office: Office) -> Speaker:
    return office.speaker("siri")


async def stored(office: Office, lead_id: int) -> LeadFacts:
    async with office.store.writing() as session:
        return await queries.get(session, lead_id, by=office.people["siri"])


async def sent_on(office: Office, lead_id: int) -> None:
    """The lead's process stands at a stage of the opportunity."""
    async with office.store.writing() as session:
        develop = select(ProcessStage.id).where(ProcessStage.name == "develop").scalar_subquery()
        await session.execute(
            update(ProcessInstance).where(ProcessInstance.leadid == lead_id).values(activestageid=develop)
        )


async def test_row_2a_a_closed_lead_is_reactivated_from_its_view_with_its_notes(office: Office, siri: Speaker) -> None:
    lead = await office.lead()
    await siri.says("notat på Kari Brekke: ringte i dag")
    await siri.says("diskvalifiser Kari Brekke")
    await siri.clicks("Diskvalifiser", reason="no-longer-interested")
    await siri.says("lukkede kundeemner")
    assert "Kari Brekke" in " ".join(texts(siri.card))

    await siri.does(Incoming(press=Press("lead.show", values={"lead": str(lead.id)})))
    await siri.clicks("Reaktiver")
    assert await siri.clicks("Reaktiver") == ["Kari Brekke er åpnet igjen."]
    now = await stored(office, lead.id)
    assert (now.state, now.reason, now.closed, now.notes) == (LeadState.OPEN, LeadReason.NEW, None, 1)
    await siri.says("mine åpne kundeemner")
    assert "Kari Brekke" in " ".join(texts(siri.card))


async def test_row_2a_its_stage_is_set_active_before_it_is_qualified_again(office: Office, siri: Speaker) -> None:
    lead = await office.lead()
    await siri.says("diskvalifiser Kari Brekke")
    await siri.clicks("Diskvalifiser", reason="lost")
    await siri.says("reaktiver Kari Brekke")
    await siri.clicks("Reaktiver")
    await sent_on(office, lead.id)
    await siri.says("kvalifiser Kari Brekke")
    assert (await stored(office, lead.id)).state is LeadState.OPEN
    await siri.clicks("Gjør fasen aktiv")
    assert (await stored(office, lead.id)).stage == "qualify"


async def test_row_8_the_pane_is_closed_and_the_lead_is_edited(office: Office, siri: Speaker) -> None:
    lead = await office.lead()
    await siri.says("kvalifiser Kari Brekke")
    assert await siri.clicks("Avbryt") == ["Avbrutt. Ingenting ble endret."]
    assert await stored(office, lead.id) == lead

    await siri.says("rediger det")
    shown = {each["id"]: each.get("value", "") for each in parts(siri.card, "Input.")}
    assert shown["companyname"] == "Brekke Havbruk AS"
    await siri.clicks("Lagre", **shown | {"companyname": "Brekke Oppdrett AS"})
    assert (await stored(office, lead.id)).company == "Brekke Oppdrett AS"
    assert "Kvalifiser" in [button["title"] for button in siri.card["actions"]]
