"""What a person may not read does not exist for them; what they may not change is refused, with who may."""

from __future__ import annotations

import pytest

from dialogs.turn import Incoming, Press
from tests.conversations.office import Office
from tests.conversations.speaker import texts


async def test_a_seller_of_another_team_finds_nothing(office: Office) -> None:
    lead = await office.lead("siri")
    tone = office.speaker("tone")
    missing = await tone.says("vis Ingen Slik")
    hidden = await tone.says("vis Kari Brekke")
    assert [text.replace("Kari Brekke", "Ingen Slik") for text in hidden] == missing
    for action in ("lead.show", "lead.qualify", "lead.disqualify", "lead.reactivate"):
        unknown = await tone.does(Incoming(press=Press(action, values={"lead": "999999"})))
        assert await tone.does(Incoming(press=Press(action, values={"lead": str(lead.id)}))) == unknown


async def test_a_colleague_reads_but_does_not_change(office: Office) -> None:
    await office.lead("morten")
    siri = office.speaker("siri")
    assert await siri.says("vis Kari Brekke") == ["Her er Kari Brekke."]
    await siri.says("diskvalifiser Kari Brekke")
    (told,) = await siri.clicks("Diskvalifiser", reason="lost")
    assert "Det krever rollen leder" in told


@pytest.mark.parametrize("name", ["morten", "anders"])
async def test_managers_and_administrators_qualify_for_others(office: Office, name: str) -> None:
    await office.lead("siri")
    speaker = office.speaker(name)
    await speaker.says("kvalifiser Kari Brekke")
    assert await speaker.clicks("Kvalifiser") == ["Kari Brekke er kvalifisert."]


@pytest.mark.parametrize("name", ["nils", "stranger"])
async def test_who_has_no_role_is_told_whom_to_ask(office: Office, name: str) -> None:
    await office.lead("siri")
    speaker = office.speaker(name)
    for text in ("vis Kari Brekke", "hjelp", "kvalifiser Brekke"):
        (told,) = await speaker.says(text)
        assert "Anders Admin" in told
        assert "Brekke Havbruk" not in told


async def test_no_record_is_shown_in_a_group(office: Office) -> None:
    lead = await office.lead("siri")
    siri = office.speaker("siri", group=True)
    (told,) = await siri.says("vis Kari Brekke")
    assert "personlig chat" in told
    (told,) = await siri.does(Incoming(press=Press("lead.show", values={"lead": str(lead.id)})))
    assert "personlig chat" in told
    assert siri.cards == []


async def test_no_button_skips_the_check_for_duplicates(office: Office) -> None:
    lead = await office.lead()
    await office.lead(firstname="Kåre")
    siri = office.speaker("siri")
    forged = {"lead": str(lead.id), "choices": '{"unchecked": true}'}
    (told,) = await siri.does(Incoming(press=Press("lead.qualify", values=forged)))
    assert told.startswith("Kari Brekke kan ikke kvalifiseres ennå")


@pytest.mark.parametrize(
    "press",
    [
        Press(""),
        Press("__init__"),
        Press("lead.show", values={"lead": "-1"}),
        Press("lead.show", values={"lead": "9" * 40}),
        Press("lead.show", values={"lead": "x' OR 1=1"}),
        Press("lead.list", values={"view": "secret", "page": "0"}),
        Press("plan.qualify", card="forged", revision=1),
        Press("lead.qualify", values={"lead": "1", "choices": "{}", "shown": "", "owner_id": "1"}),
    ],
)
async def test_forged_buttons_change_nothing(office: Office, press: Press) -> None:
    lead = await office.lead("siri")
    tone = office.speaker("tone")
    (told,) = await tone.does(Incoming(press=press))
    assert told
    assert not any("Brekke" in text for card in tone.cards for text in texts(card))
    siri = office.speaker("siri")
    await siri.does(Incoming(press=Press("lead.show", values={"lead": str(lead.id)})))
    assert "Åpent" in " ".join(texts(siri.card))
