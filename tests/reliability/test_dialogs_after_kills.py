"""A bot killed after each reply of each dialog goes on at the step where it stood (CRASH-02)."""

from __future__ import annotations

import ast
import inspect
from collections.abc import Iterator

import pytest
from sqlalchemy import select

from dialogs import state as states
from dialogs.dialog import Dialog
from dialogs.intents import DIALOGS
from services.models.conversation import Conversation
from tests.emulator.serving import Mutant
from tests.reliability import mutants, stories
from tests.reliability.stage import Stage
from tests.reliability.stories import STORIES, Story


async def tell(stage: Stage, story: Story, mutant: Mutant | None = None) -> list[tuple[str, str]]:
    """The story with a kill after each reply: what was said, and the step that waited."""
    teller, told = await stories.given_world(stage, story), []
    async with stage.bots(1, mutant) as [bot], stage.talking([teller]) as [speaker]:
        for beat in story.beats:
            said = await speaker.sends(bot.url, beat.does.by(speaker))
            told.append((" ".join(said), await waiting(stage)))
            await bot.kill()
            await bot.start()
    return told


async def waiting(stage: Stage) -> str:
    """The step that waits for an answer, as stored."""
    async with stage.store.reading() as session:
        kept = (await session.scalars(select(Conversation.state))).one()
    frames = [frame for person in states.load(kept)[0].people.values() for frame in person.stack]
    return frames[-1].step if frames else ""


def steps_that_wait() -> set[str]:
    """The steps that dialogs name in their source as the ones that take an answer: `Ask(..., then="step")`.

    A helper that makes the Ask is given the step by who calls it.
    """
    named = (keyword for call in asks() for keyword in call.keywords if keyword.arg == "then")
    asked = (keyword for keyword in named if not isinstance(keyword.value, ast.Name))
    return {ast.literal_eval(keyword.value) for keyword in asked}


def asks() -> Iterator[ast.Call]:
    for module in {
        inspect.getmodule(base) for dialog in DIALOGS for base in dialog.__mro__ if issubclass(base, Dialog)
    }:
        assert module is not None
        calls = (node for node in ast.walk(ast.parse(inspect.getsource(module))) if isinstance(node, ast.Call))
        yield from (call for call in calls if isinstance(call.func, ast.Name) and call.func.id in {"Ask", "asking"})


@pytest.mark.parametrize("name", STORIES)
async def test_a_dialog_goes_on_after_each_kill(stage: Stage, name: str) -> None:
    story = STORIES[name]
    told = await tell(stage, story)
    assert [waits for _, waits in told] == [beat.waits for beat in story.beats]
    assert all(beat.said in said for beat, (said, _) in zip(story.beats, told, strict=True)), told
    assert await stage.broken() == []


def test_every_step_that_waits_was_killed_at() -> None:
    assert steps_that_wait() == {beat.waits for story in STORIES.values() for beat in story.beats} - {""}


async def test_a_bot_that_forgets_where_it_stood_is_caught(stage: Stage) -> None:
    story = STORIES["note"]
    told = await tell(stage, story, mutants.forgetting_where_a_conversation_stands)
    assert told[0][1] != story.beats[0].waits
    assert story.beats[1].said not in told[1][0]
