"""A button pressed twice or three times in a moment does once what it says (DEL-05)."""

from __future__ import annotations

import asyncio
import random

import pytest

from dialogs.intents import BY_ACTION, BY_INTENT
from dialogs.turn import Incoming
from services.store import Store
from tests.conversations.speaker import Speaker
from tests.reliability import scenes, theatre
from tests.reliability.scenes import SCENES
from tests.reliability.stage import Stage
from tests.reliability.theatre import OpenCard

A_MOMENT = 0.05


async def press_within_a_moment(card: OpenCard, speakers: list[Speaker]) -> list[str]:
    """Each of them presses the button, 0 to 50 ms later; all that was said to it."""

    async def press(speaker: Speaker) -> list[str]:
        await asyncio.sleep(random.uniform(0, A_MOMENT))
        return await speaker.does(Incoming(press=card.press))

    return [text for heard in await asyncio.gather(*map(press, speakers)) for text in heard]


async def effects(stage: Stage, card: OpenCard, speakers: list[Speaker]) -> list[str]:
    """The audit entries that the presses left."""
    before = await theatre.written(stage)
    heard = await press_within_a_moment(card, speakers)
    assert len(heard) >= len(speakers), card.action
    assert not any(theatre.APOLOGY in text for text in heard), (card.action, heard)
    new = await theatre.written(stage) - before
    return sorted(key.removeprefix("audit ") for key in new.elements() if key.startswith("audit "))


@pytest.mark.parametrize("times", [2, 3])
async def test_a_button_pressed_again_does_nothing_more(stage: Stage, times: int) -> None:
    evening = await theatre.evening(stage)
    other_process = Store(stage.url)
    done = {}
    for card in evening.cards:
        speakers = [card.elsewhere(other_process if number % 2 else stage.store) for number in range(times)]
        done[card.action] = await effects(stage, card, speakers)
    await other_process.close()
    assert done == {action: scene.effects for action, scene in SCENES.items()}
    assert await stage.broken() == []


def test_every_button_has_its_scene() -> None:
    assert set(SCENES) == scenes.actions_of_cards()


def test_every_button_that_begins_a_dialog_is_on_a_card_or_is_an_intent() -> None:
    assert set(BY_ACTION) - set(BY_INTENT) <= scenes.actions_of_cards()


async def test_an_assistant_that_takes_each_press_for_a_new_one_is_caught(stage: Stage) -> None:
    card = (await theatre.evening(stage)).cards[0]
    speaker = theatre.forgetful(card, stage)
    assert await effects(stage, card, [speaker, speaker]) == ["note.added", "note.added"]
