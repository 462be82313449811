"""Two leads of one new company, qualified at once through two processes, end at one account (RACE-03)."""

from __future__ import annotations

from collections.abc import AsyncGenerator
from contextlib import aclosing

import pytest
from sqlalchemy import func, select

from services.models.account import Account
from services.models.lead import Lead, LeadState
from tests.emulator.serving import Mutant
from tests.reliability import mutants, qualifying
from tests.reliability.stage import Stage

PAIRS = [
    pytest.param(4, id="short"),
    pytest.param(100, id="full", marks=[pytest.mark.soak, pytest.mark.timeout(900)]),
]


async def qualify_pairs(stage: Stage, pairs: int, mutant: Mutant | None = None) -> AsyncGenerator[int, None]:
    """Each pair at once; who was too late goes on and links to the account that is there. How many are done."""
    team = await stage.team(2)
    async with stage.bots(2, mutant) as running, stage.talking(team) as speaking:
        racers = qualifying.round_the(running, speaking)
        for number in range(pairs):
            leads = await stage.leads(team[0], 2, first=2 * number, company=f"Fjordlaks {number} AS")
            await qualifying.race(racers, leads)
            for speaker, url in racers:
                await qualifying.go_on(speaker, url)
            yield number + 1


async def accounts(stage: Stage) -> int:
    async with stage.store.reading() as session:
        return await session.scalar(select(func.count(Account.id))) or 0


@pytest.mark.parametrize("pairs", PAIRS)
async def test_a_new_company_is_made_once_and_both_leads_are_linked(stage: Stage, pairs: int) -> None:
    async for done in qualify_pairs(stage, pairs):
        assert await accounts(stage) == done
    async with stage.store.reading() as session:
        linked = select(func.count(Lead.id)).where(Lead.statecode == LeadState.QUALIFIED)
        shared = linked.group_by(Lead.parentaccountid)
        assert list(await session.scalars(shared)) == [2] * pairs
    assert await stage.broken() == []


@pytest.mark.parametrize("database_url", ["postgresql"], indirect=True)
async def test_a_bot_that_does_not_hold_the_match_codes_is_caught(stage: Stage) -> None:
    """SQLite has one writer at a time, whatever the bot forgets."""
    async with aclosing(qualify_pairs(stage, 20, mutants.making_records_without_holding_their_codes)) as pairs:
        async for done in pairs:
            if await accounts(stage) > done:
                break
    assert any("accounts under rule" in each for each in await stage.broken())
