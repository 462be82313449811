"""Rows 13 of the FAQ's table that are about merging: a duplicate stands in the way, is merged, and is gone."""

from __future__ import annotations

from dialogs.turn import Incoming, Press
from services.models.lead import Lead, LeadState
from tests.conversations.office import Office
from tests.conversations.speaker import texts

IN_THE_WAY = "fordi det allerede finnes en kopi av den gjeldende oppføringen"
"""The FAQ's error."""


async def test_row_13d_the_duplicates_of_a_lead_are_merged_and_it_can_be_qualified(office: Office) -> None:
    kari = await office.lead()
    double = await office.lead(firstname="Kåre", jobtitle="Daglig leder")
    siri = office.speaker("siri")
    pressed = {"lead": str(kari.id)}
    await siri.does(Incoming(press=Press("lead.qualify", values=pressed)))
    assert IN_THE_WAY in " ".join((*siri.heard, *texts(siri.card)))
    await siri.does(Incoming(press=Press("lead.merge", values=pressed | {"others": str(double.id)})))
    await siri.clicks("Slå sammen", others=str(double.id))
    assert await siri.clicks("Slå sammen") == ["Kåre Brekke er slått sammen med Kari Brekke."]
    await siri.does(Incoming(press=Press("lead.qualify", values=pressed)))
    assert await siri.clicks("Kvalifiser") == ["Kari Brekke er kvalifisert."]
    async with office.store.reading() as session:
        survivor, merged = await session.get_one(Lead, kari.id), await session.get_one(Lead, double.id)
    assert (survivor.statecode, survivor.jobtitle) == (LeadState.QUALIFIED, "Daglig leder")
    assert (merged.merged, merged.masterid) == (True, kari.id)


async def test_row_13d_a_closed_duplicate_is_merged_as_well(office: Office) -> None:
    """Closed leads count in rules that do not exclude inactive records, so merging them helps too."""
    old = await office.lead(firstname="Kåre")
    siri = office.speaker("siri")
    await siri.says("diskvalifiser Kåre Brekke")
    await siri.clicks("Diskvalifiser")
    kari = await office.lead()
    await siri.does(Incoming(press=Press("lead.merge", values={"lead": str(old.id)})))
    await siri.clicks("Slå sammen", others=str(kari.id))
    assert "Foreslått fordi det er det eneste som er åpent." in texts(siri.card)
    await siri.clicks("Slå sammen")
    await siri.does(Incoming(press=Press("lead.qualify", values={"lead": str(kari.id)})))
    assert await siri.clicks("Kvalifiser") == ["Kari Brekke er kvalifisert."]
