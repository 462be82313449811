"""A card that is older than what has changed since writes nothing when it is pressed (DEL-06)."""

from __future__ import annotations

from collections import Counter

import pytest

from dialogs.turn import Incoming
from services.people.actors import Actor
from tests.conversations.speaker import Speaker
from tests.reliability import changes, theatre
from tests.reliability.changes import Change
from tests.reliability.scenes import SCENES
from tests.reliability.stage import Stage
from tests.reliability.theatre import OpenCard

UNTOUCHED_BY_WHAT_IS_AROUND = frozenset({
    "disqualify.confirm", "reactivate.confirm", "process.set-active", "edit.save", "assign.confirm", "delete.confirm",
})  # fmt: skip
"""What these do depends on the lead alone."""

OF_NO_LEAD = frozenset({
    "column.add", "view.take-back", "create.save", "list.qualify", "request.approve", "request.reject",
})  # fmt: skip
"""What these do has to do with no lead and nothing around it, or is looked at again when it is done."""


def expected(change: Change, action: str) -> list[str]:
    """What pressing the old button may still write: its own effect, where the change does not concern it."""
    concerned = change in changes.OF_THE_LEAD or action not in UNTOUCHED_BY_WHAT_IS_AROUND
    effect = SCENES[action].effect
    return [effect] if effect and (action in OF_NO_LEAD or not concerned) else []


async def happen(stage: Stage, change: Change, colleague: Actor, cards: list[OpenCard]) -> None:
    async with stage.store.writing() as session:
        for card in cards:
            await change(session, stage, colleague, card.lead)


async def press(stage: Stage, card: OpenCard, speaker: Speaker) -> Counter[str]:
    """Press the old button, be answered politely; what that wrote."""
    before = await theatre.written(stage)
    heard = await speaker.does(Incoming(press=card.press))
    assert heard
    assert not any(theatre.APOLOGY in text for text in heard), heard
    return await theatre.written(stage) - before


@pytest.mark.parametrize("change", [*changes.OF_THE_LEAD, *changes.AROUND_IT])
async def test_an_old_card_writes_nothing(stage: Stage, change: Change) -> None:
    person, colleague = await stage.team(2)
    cards = await theatre.open_cards(stage, person)
    await happen(stage, change, colleague, cards)
    for card in cards:
        wrote = await press(stage, card, card.speaker)
        assert [key.removeprefix("audit ") for key in wrote if key.startswith("audit ")] == expected(
            change, card.action
        )
        assert bool(wrote) is bool(expected(change, card.action)), (card.action, wrote)


async def test_an_assistant_that_does_not_look_again_is_caught(stage: Stage) -> None:
    person, colleague = await stage.team(2)
    cards = await theatre.open_cards(stage, person)
    await happen(stage, changes.edited, colleague, cards)
    assert await press(stage, cards[0], theatre.forgetful(cards[0], stage)) != Counter()
