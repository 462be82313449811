"""A card that is older than what has changed since writes nothing when it is pressed (DEL-06)."""

from __future__ import annotations

from collections import Counter

import pytest

from dialogs.turn import Incoming
from tests.conversations.speaker import Speaker
from tests.reliability import changes, scenes, theatre
from tests.reliability.changes import Change
from tests.reliability.scenes import SCENES
from tests.reliability.stage import Stage
from tests.reliability.theatre import Evening, OpenCard

UNTOUCHED_BY_WHAT_IS_AROUND = frozenset({
    "disqualify.confirm", "reactivate.confirm", "process.set-active", "edit.save", "assign.confirm", "delete.confirm",
    "abort.confirm", "merge.confirm", "take-over.confirm",
})  # fmt: skip
"""What these do depends on the lead, or the leads, alone."""

OF_NO_LEAD = frozenset({
    "column.add", "view.take-back", "create.save", "step.confirm", *scenes.OF_RULES, *scenes.OF_MAPPINGS,
    "list.qualify", *scenes.OF_RULE_FORMS, *scenes.OF_MODELS, "request.ask", "request.approve", "request.reject",
})  # fmt: skip
"""What these do has to do with no lead and nothing around it, or is looked at again when it is done."""

OF_ANY_LEAD_IN_SIGHT = frozenset({"files.attach", "duplicates.detach", "duplicates.attach", "found.ignore"})
"""What these do may be done to a lead however it stands, by who sees it."""


OF_SETTINGS = frozenset({"settings.save"})
"""What these do depends on the settings alone."""


OF_A_QUALIFIED_LEAD = frozenset({"undo", "undo.confirm"})
"""What these do is to a lead that is neither closed nor opened meanwhile, for it is qualified."""

OF_THE_OPPORTUNITY = frozenset({"process.next", "process.finish"})
"""What these do is for who sees the lead, whatever has become of it."""


def expected(change: Change, action: str) -> list[str]:
    """What pressing the old button may still write: its own effect, where the change does not concern it."""
    if action == "found.ignore" and change is changes.reassigned:
        return ["lead.created"]  # what was to be ignored is out of sight, and what is typed is saved
    if action in OF_ANY_LEAD_IN_SIGHT:
        return [] if change is changes.reassigned else SCENES[action].effects
    if action in OF_SETTINGS:
        return [] if change is changes.setting_switched else [SCENES[action].effect]
    if action in OF_A_QUALIFIED_LEAD:
        return [] if change in (changes.edited, changes.reassigned) else SCENES[action].effects
    concerned = change in changes.OF_THE_LEAD or action not in UNTOUCHED_BY_WHAT_IS_AROUND
    if action in OF_THE_OPPORTUNITY:
        concerned = change is changes.reassigned
    return SCENES[action].effects if action in OF_NO_LEAD or not concerned else []


async def happen(stage: Stage, change: Change, evening: Evening) -> None:
    async with stage.store.writing() as session:
        for card in evening.cards:
            await change(session, stage, evening.colleague, card.lead)


async def press(stage: Stage, card: OpenCard, speaker: Speaker) -> Counter[str]:
    """Press the old button, be answered politely; what that wrote."""
    before = await theatre.written(stage)
    heard = await speaker.does(Incoming(press=card.press))
    assert heard, card.action
    assert not any(theatre.APOLOGY in text for text in heard), (card.action, heard)
    return await theatre.written(stage) - before


@pytest.mark.parametrize("change", [*changes.OF_THE_LEAD, *changes.AROUND_IT])
async def test_an_old_card_writes_nothing(stage: Stage, change: Change) -> None:
    evening = await theatre.evening(stage)
    await happen(stage, change, evening)
    for card in evening.cards:
        wrote = await press(stage, card, card.speaker)
        entries = sorted(key.removeprefix("audit ") for key in wrote.elements() if key.startswith("audit "))
        assert entries == expected(change, card.action), card.action
        assert bool(wrote) is bool(expected(change, card.action)), (card.action, wrote)


async def test_an_assistant_that_does_not_look_again_is_caught(stage: Stage) -> None:
    evening = await theatre.evening(stage)
    await happen(stage, changes.edited, evening)
    card = evening.cards[0]
    assert await press(stage, card, theatre.forgetful(card, stage)) != Counter()
