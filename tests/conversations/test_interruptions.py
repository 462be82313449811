"""Help, cancel, side questions and the language work in any state, and leave a form as it was."""

from __future__ import annotations

from itertools import pairwise

import pytest

from dialogs.turn import Incoming
from tests.conversations.office import Office
from tests.conversations.speaker import Speaker, texts

SIDE_QUESTIONS = (
    "hjelp",
    "mine åpne kundeemner",
    "vis Kari Brekke",
    "hei",
    "takk",
    "blablabla?",
    "hva er en poengsum?",
)


@pytest.mark.parametrize("asked", SIDE_QUESTIONS)
async def test_a_side_question_leaves_the_plan_as_it_was(office: Office, siri: Speaker, asked: str) -> None:
    await office.lead()
    await siri.says("kvalifiser Brekke")
    plan = siri.card
    await siri.says(asked)
    assert await siri.clicks("Kvalifiser", on=plan) == ["Kari Brekke er kvalifisert."]


async def test_cancel_ends_a_form_and_its_card_says_so(office: Office, siri: Speaker) -> None:
    await office.lead()
    await siri.says("kvalifiser Brekke")
    plan = siri.card
    assert await siri.says("avbryt") == ["Avbrutt. Ingenting ble endret."]
    (told,) = await siri.clicks("Kvalifiser", on=plan)
    assert "Spørsmålet ble avbrutt." in told


async def test_there_may_be_nothing_to_cancel(siri: Speaker) -> None:
    assert await siri.says("avbryt") == ["Det er ingenting å avbryte. Ingenting ble endret."]


async def test_another_errand_puts_the_first_aside(office: Office, siri: Speaker) -> None:
    await office.lead()
    await office.lead(firstname="Lars", lastname="Lund", companyname="Lund AS", emailaddress1="lars@lund.example")
    await siri.says("kvalifiser Brekke")
    plan = siri.card
    await siri.says("diskvalifiser Lund")
    (told,) = await siri.clicks("Kvalifiser", on=plan)
    assert "lagt til side" in told
    assert await siri.clicks("Diskvalifiser", reason="lost") == ["Lars Lund er diskvalifisert."]


@pytest.mark.parametrize("words", ["Reaktiver", "ja", "Ja!"])
async def test_a_typed_label_presses_the_button(office: Office, siri: Speaker, words: str) -> None:
    await office.lead()
    await siri.says("diskvalifiser Brekke")
    await siri.clicks("Diskvalifiser", reason="lost")
    await siri.says("reaktiver Brekke")
    assert await siri.says(words) == ["Kari Brekke er åpnet igjen."]


@pytest.mark.parametrize("words", ["Kvalifiser", "ja"])
async def test_a_typed_label_does_not_press_where_there_is_something_to_choose(
    office: Office, siri: Speaker, words: str
) -> None:
    await office.lead()
    await siri.says("kvalifiser Brekke")
    (told,) = await siri.says(words)
    assert "Trykk på knappen på kortet" in told
    assert await siri.clicks("Kvalifiser") == ["Kari Brekke er kvalifisert."]


async def test_no_ends_a_form(office: Office, siri: Speaker) -> None:
    await office.lead()
    await siri.says("kvalifiser Brekke")
    assert await siri.says("nei") == ["Avbrutt. Ingenting ble endret."]


async def test_a_reactivated_lead_is_qualified_again(office: Office, siri: Speaker) -> None:
    await office.lead()
    for again in (False, True):
        await siri.says("kvalifiser Brekke")
        if again:
            await siri.clicks("Gjør fasen aktiv")
            await siri.says("kvalifiser Brekke")
        assert await siri.clicks("Kvalifiser") == ["Kari Brekke er kvalifisert."]
        await siri.says("reaktiver Brekke")
        await siri.clicks("Reaktiver")


async def test_a_form_left_for_a_day_has_expired_and_writes_nothing(office: Office, siri: Speaker) -> None:
    await office.lead()
    await siri.says("kvalifiser Brekke")
    office.clock.move(hours=25)
    (told,) = await siri.clicks("Kvalifiser")
    assert "utløpt" in told
    (told,) = await siri.says("vis Kari Brekke")
    assert "Åpent" in " ".join(texts(siri.card))


async def test_the_language_is_sticky(office: Office, siri: Speaker) -> None:
    await office.lead()
    assert await siri.says("in English, please") == ["I'll use English from now on."]
    assert await siri.says("vis Kari Brekke") == ["Here is Kari Brekke."]
    assert await siri.says("på norsk") == ["Da fortsetter vi på norsk."]
    assert await siri.says("show Kari Brekke") == ["Her er Kari Brekke."]


async def test_what_is_not_understood_is_never_answered_twice_alike(siri: Speaker) -> None:
    told = [(await siri.says("xyzzy plugh?"))[0] for _ in range(4)]
    assert all(one != two for one, two in pairwise(told))
    assert all(reply.suggestions for reply in siri.replies)


async def test_one_welcome(siri: Speaker) -> None:
    assert len(await siri.does(Incoming(joined=True))) == 1
    assert await siri.does(Incoming(joined=True)) == []


async def test_this_lead_is_the_one_last_spoken_of(office: Office, siri: Speaker) -> None:
    await office.lead()
    await siri.says("vis Kari Brekke")
    await siri.says("kvalifiser dette kundeemnet")
    assert "Kvalifiser Kari Brekke" in texts(siri.card)


@pytest.mark.parametrize("text", ["x" * 4001, "Kari\x00Brekke", "Kari \x1b[31m", "\ud800"])
async def test_a_text_that_cannot_be_used_is_refused_politely(siri: Speaker, text: str) -> None:
    (told,) = await siri.says(text)
    assert told in (
        "Teksten er for lang for meg. Skriv hva du vil, i en setning eller to.",
        "Teksten inneholder tegn jeg ikke kan lese. Skriv den på nytt.",
    )
