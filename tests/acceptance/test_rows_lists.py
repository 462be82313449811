"""Row 13e of lead-management.md 8: what is blocked on the form is qualified from the list of leads."""

from __future__ import annotations

from dataclasses import dataclass

import pytest

from bot.clock import utc_now
from bot.worker import HANDLERS, Worker
from services.models.lead import LeadState
from tests.acceptance.world import World
from tests.conversations.speaker import texts
from tests.emulator.client import Emulator


@dataclass(frozen=True)
class Script:
    """What is said and pressed in one language, and what is heard."""

    language: str
    qualify_by_itself: str
    blocked: str
    my_leads: str
    several: str
    unchecked: str
    qualify: str
    told: str


BOKMAL = Script(
    language="på norsk",
    qualify_by_itself="kvalifiser Kari Brekke",
    blocked="Kundeemneoppføring ble ikke opprettet eller oppdatert fordi det allerede finnes en kopi",
    my_leads="mine åpne kundeemner",
    several="Kvalifiser flere",
    unchecked="Her sjekkes det ikke for duplikater, med hensikt",
    qualify="Kvalifiser",
    told="Kvalifiseringen fra listen er ferdig. 1 valgt: 1 kvalifisert, 0 ikke kvalifisert.",
)
ENGLISH = Script(
    language="in English, please",
    qualify_by_itself="qualify Kari Brekke",
    blocked="lead record was not created or updated because a duplicate",
    my_leads="my open leads",
    several="Qualify several",
    unchecked="Duplicates are not checked here, by design",
    qualify="Qualify",
    told="Qualifying from the list is done. 1 chosen: 1 qualified, 0 not qualified.",
)


async def work(world: World) -> None:
    """The worker of the organisation does what is due."""
    worker = Worker(world.store, HANDLERS, utc_now)
    while await worker.run_one():
        pass


@pytest.mark.parametrize("script", [BOKMAL, ENGLISH], ids=["bokmål", "english"])
async def test_row_13e_a_lead_with_a_duplicate_is_qualified_from_the_list(
    world: World, siri: Emulator, script: Script
) -> None:
    lead = await world.lead()
    await world.lead(firstname="Kåre", lastname="Lund", companyname="Lund AS", telephone1="+4776940002")
    await siri.says(world.url, script.language)
    (blocked,) = await siri.says(world.url, script.qualify_by_itself)
    assert script.blocked in blocked
    await siri.says(world.url, script.my_leads)
    await siri.clicks(world.url, script.several)
    assert script.unchecked in " ".join(texts(siri.card))
    await siri.clicks(world.url, script.qualify, leads=str(lead.id), kinds="account,contact,opportunity")
    before = len(siri.messages)
    await work(world)
    assert (await siri.hears(before + 1))[-1] == script.told
    assert (await world.row(lead.id)).statecode is LeadState.QUALIFIED
    assert await world.rows() == {"account": 1, "contact": 1, "opportunity": 1, "receipt": 1}
