"""A bot killed between the commit and the reply says it after the restart (CRASH-05)."""

from __future__ import annotations

import asyncio

import aiohttp
import pytest
from sqlalchemy import select

from services.conversations.outbox import LEASE
from services.models.conversation import MessageStatus, OutgoingMessage
from services.models.note import Note
from tests.emulator.client import Emulator
from tests.emulator.serving import Mutant
from tests.reliability import faults, mutants
from tests.reliability.stage import Stage

WRITTEN = "Notatet på Kari Brekke0 er lagret. Kundeemnet har nå ett notat."
LONGEST_SILENCE = 15.0
PATIENCE = 2.0
"""Seconds that a mutant is given to speak, when what it owes is due."""


async def die_over_a_note(stage: Stage, speaker: Emulator, fault: Mutant) -> None:
    """A note is written, and the bot dies over the reply."""
    async with stage.bots(1, fault) as [bot]:
        with pytest.raises(aiohttp.ClientError):
            await speaker.post(bot.url, speaker.message("notat på Brekke0: ringte i dag"))


async def statuses(stage: Stage) -> list[MessageStatus]:
    async with stage.store.reading() as session:
        return list(await session.scalars(select(OutgoingMessage.status)))


async def settled(stage: Stage) -> None:
    """Wait until nothing is left to say."""
    while True:
        if MessageStatus.WAITING not in await statuses(stage):
            return
        await asyncio.sleep(0.05)


async def lie_dead(stage: Stage) -> None:
    """The bot stays away for as long as what it was sending belongs to it."""
    async with stage.store.writing() as session:
        for message in await session.scalars(select(OutgoingMessage)):
            message.due -= LEASE


async def said_after(stage: Stage, fault: Mutant, mutant: Mutant | None = None) -> list[str]:
    """What the person has read when all is said, some time after the bot died and came back."""
    team = await stage.team(1)
    await stage.leads(team[0], 1)
    async with stage.talking(team) as [speaker]:
        await die_over_a_note(stage, speaker, fault)
        await lie_dead(stage)
        async with stage.bots(1, mutant):
            async with asyncio.timeout(PATIENCE if mutant else LONGEST_SILENCE):
                await settled(stage)
        return [message["text"] for message in speaker.messages]


async def test_a_reply_that_was_not_under_way_is_said_once(stage: Stage) -> None:
    assert await said_after(stage, faults.dying_before_the_reply) == [WRITTEN]
    assert await stage.broken() == []


async def test_a_reply_that_was_under_way_is_said_once_more_at_most(stage: Stage) -> None:
    assert await said_after(stage, faults.dying_after_the_reply) == [WRITTEN, WRITTEN]
    assert await stage.broken() == []


async def test_a_bot_without_a_relay_is_caught_keeping_silent(stage: Stage) -> None:
    with pytest.raises(TimeoutError):
        await said_after(stage, faults.dying_before_the_reply, mutants.leaving_what_was_not_said)


@pytest.mark.soak
async def test_after_a_restart_at_once_the_reply_comes_within_fifteen_seconds(stage: Stage) -> None:
    team = await stage.team(1)
    await stage.leads(team[0], 1)
    async with stage.talking(team) as [speaker]:
        await die_over_a_note(stage, speaker, faults.dying_before_the_reply)
        async with stage.bots(), asyncio.timeout(LONGEST_SILENCE):
            await settled(stage)
        assert [message["text"] for message in speaker.messages] == [WRITTEN]
    async with stage.store.reading() as session:
        assert list(await session.scalars(select(Note.text))) == ["ringte i dag"]
