"""A bot killed over and over while people qualify leads never leaves one half-qualified (CRASH-01)."""

from __future__ import annotations

import asyncio
import random
from collections.abc import Sequence
from dataclasses import dataclass, field

import pytest
from sqlalchemy import select

from services.models.lead import Lead, LeadState
from tests.emulator.bots import Bot
from tests.emulator.client import Emulator
from tests.emulator.serving import Mutant
from tests.reliability import mutants
from tests.reliability.stage import Stage

LONGEST_LIFE = 0.12
"""Seconds from the first answer of a process to its end."""

PEOPLE = 6
WAITING_FOR_A_REPLY = 0.02


@dataclass(frozen=True, slots=True)
class Figure:
    """So many leads, and so many kills while they are qualified; the rest is done in peace."""

    leads: int
    kills: int


FIGURES = [
    pytest.param(Figure(leads=14, kills=3), id="short"),
    pytest.param(Figure(leads=200, kills=80), id="full", marks=[pytest.mark.soak, pytest.mark.timeout(1800)]),
]


@dataclass(slots=True)
class Killer:
    """Kills the bot again and again, and looks at what it left each time; the `scout` hears its first answer."""

    stage: Stage
    bot: Bot
    scout: Emulator
    kills: int = 0
    found: list[str] = field(default_factory=list)

    async def kill(self, times: int) -> None:
        """Until something broken was found, at most."""
        while self.kills < times and not self.found:
            await self.scout.redelivers(self.bot.url, self.scout.button("lead.list"))
            await asyncio.sleep(random.uniform(0, LONGEST_LIFE))
            await self.bot.kill()
            self.kills += 1
            self.found += await self.stage.broken()
            await self.bot.start()


async def qualified(stage: Stage, lead: int) -> bool:
    async with stage.store.reading() as session:
        return await session.scalar(select(Lead.statecode).where(Lead.id == lead)) is LeadState.QUALIFIED


async def qualify(stage: Stage, speaker: Emulator, url: str, lead: int) -> None:
    """Ask for the plan and press Qualify, again where no answer came, until the lead is qualified."""
    while not await qualified(stage, lead):
        await speaker.redelivers(url, speaker.button("lead.qualify", lead=lead))
        await asyncio.sleep(WAITING_FOR_A_REPLY)
        if any(action["title"] == "Kvalifiser" for card in speaker.cards[-1:] for action in card["actions"]):
            await speaker.redelivers(url, speaker.press(speaker.card, "Kvalifiser"))


async def work_through(stage: Stage, speaking: Sequence[Emulator], url: str, leads: Sequence[int]) -> None:
    """All the leads, shared among the people, each one lead after the other."""

    async def share(speaker: Emulator, own: Sequence[int]) -> None:
        for lead in own:
            await qualify(stage, speaker, url, lead)

    shares = (share(speaker, leads[number :: len(speaking)]) for number, speaker in enumerate(speaking))
    await asyncio.gather(*shares)


async def qualify_under_fire(stage: Stage, figure: Figure, mutant: Mutant | None = None) -> Killer:
    """Qualify all the leads; what the killer saw, which ends it when something is broken."""
    team = await stage.team(PEOPLE)
    leads = await stage.leads(team[0], figure.leads)
    async with stage.bots(1, mutant) as [bot], stage.talking(team) as [scout, *speaking]:
        killer = Killer(stage, bot, scout)
        working = asyncio.create_task(work_through(stage, speaking, bot.url, leads))
        await killer.kill(figure.kills)
        if killer.found:
            working.cancel()
        await asyncio.wait([working])
    return killer


@pytest.mark.parametrize("figure", FIGURES)
async def test_no_lead_is_ever_half_qualified(stage: Stage, figure: Figure) -> None:
    killer = await qualify_under_fire(stage, figure)
    assert (killer.kills, killer.found) == (figure.kills, [])
    async with stage.store.reading() as session:
        states = list(await session.scalars(select(Lead.statecode)))
    assert states == [LeadState.QUALIFIED] * figure.leads
    assert await stage.broken() == []


async def test_a_bot_that_qualifies_in_two_transactions_is_caught(stage: Stage) -> None:
    killer = await qualify_under_fire(stage, Figure(leads=100, kills=60), mutants.qualifying_in_two_transactions)
    assert any("what_a_receipt_made_is_there_and_nothing_else" in each for each in killer.found)
