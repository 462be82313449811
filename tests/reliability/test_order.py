"""Fifty messages of one conversation at once, over two processes, are answered one after the other (DEL-10)."""

from __future__ import annotations

from collections import Counter

import pytest
from sqlalchemy import select

from dialogs import state as states
from dialogs.words import words_for
from services.models.conversation import Conversation
from tests.emulator.serving import Mutant
from tests.reliability import mutants
from tests.reliability.posting import post_all
from tests.reliability.stage import Stage

MESSAGES = 50
GIBBERISH = "qwzx vbnm"
"""Not understood, so that the conversation counts it and answers in another way each time."""


async def talk(stage: Stage, mutant: Mutant | None = None) -> list[str]:
    """All that was answered."""
    team = await stage.team(1)
    async with stage.bots(2, mutant) as running, stage.talking(team) as [speaker]:
        said = [(speaker, speaker.message(GIBBERISH)) for _ in range(MESSAGES)]
        await post_all(running, said, times=1, in_flight=MESSAGES)
        return speaker.heard


async def counted(stage: Stage) -> tuple[int, int]:
    """The turns of the conversation, and how often its one person was not understood."""
    async with stage.store.reading() as session:
        kept = (await session.scalars(select(Conversation))).one()
    (person,) = states.load(kept.state)[0].people.values()
    return kept.version, person.unclear


async def test_fifty_messages_at_once_are_counted_one_by_one(stage: Stage) -> None:
    heard = await talk(stage)
    words = words_for("nb", "Europe/Oslo")
    assert Counter(heard) == Counter(words(f"not-understood-{1 + number % 3}") for number in range(MESSAGES))
    assert await counted(stage) == (MESSAGES, MESSAGES)
    assert await stage.broken() == []


@pytest.mark.parametrize("database_url", ["postgresql"], indirect=True)
async def test_a_bot_that_does_not_hold_the_conversation_is_caught(stage: Stage) -> None:
    """SQLite has one writer at a time, whatever the bot forgets."""
    await talk(stage, mutants.entering_without_a_lock)
    assert await counted(stage) != (MESSAGES, MESSAGES)
