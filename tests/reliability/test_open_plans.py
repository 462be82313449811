"""A bot killed before anybody pressed Qualify has made nothing (CRASH-04)."""

from __future__ import annotations

from sqlalchemy import func, select

from services.models.account import Account
from services.models.contact import Contact
from services.models.opportunity import Opportunity
from tests.emulator.serving import Mutant
from tests.reliability import mutants
from tests.reliability.stage import Stage

PLANS = 5


async def made(stage: Stage) -> list[int]:
    """How many accounts, contacts and opportunities there are."""
    async with stage.store.reading() as session:
        return [
            await session.scalar(select(func.count()).select_from(model)) or 0
            for model in (Account, Contact, Opportunity)
        ]


async def killed_with_open_plans(stage: Stage, mutant: Mutant | None = None) -> None:
    team = await stage.team(PLANS)
    leads = await stage.leads(team[0], PLANS)
    async with stage.bots(1, mutant) as [bot], stage.talking(team) as speaking:
        for speaker, lead in zip(speaking, leads, strict=True):
            await speaker.sends(bot.url, speaker.button("lead.qualify", lead=lead))
            assert "blir kvalifisert" in speaker.heard[0]
        await bot.kill()
        await bot.start()


async def test_open_plans_leave_nothing_behind(stage: Stage) -> None:
    await killed_with_open_plans(stage)
    assert await made(stage) == [0, 0, 0]
    assert await stage.broken() == []


async def test_a_bot_that_makes_what_it_plans_is_caught(stage: Stage) -> None:
    await killed_with_open_plans(stage, mutants.planning_with_both_hands)
    assert await made(stage) == [PLANS, 0, 0]
