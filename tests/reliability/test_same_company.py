"""Two leads of one new company, qualified at once through two processes, end at one account (RACE-03).

So do two that only write it alike: what is similar is held as what is equal is.
"""

from __future__ import annotations

from collections.abc import AsyncGenerator
from contextlib import aclosing

import pytest
from sqlalchemy import func, select

from services.models.account import Account
from services.models.lead import Lead, LeadState
from services.people.actors import Actor
from services.settings import stored
from services.settings.sections import DuplicateSettings
from tests.emulator.serving import Mutant
from tests.reliability import given, mutants, qualifying
from tests.reliability.stage import Stage

PAIRS = [
    pytest.param(4, id="short"),
    pytest.param(100, id="full", marks=[pytest.mark.soak, pytest.mark.timeout(900)]),
]


PLACES = [
    "Nordvik",
    "Solbakken",
    "Tveitmoen",
    "Ødegård",
    "Haugland",
    "Rognes",
    "Fossheim",
    "Kvamsdal",
    "Brattli",
    "Eikeland",
    "Vestby",
    "Lunde",
    "Sjøholt",
    "Myrvang",
    "Granås",
    "Hestnes",
    "Ulvund",
    "Strandheim",
    "Bjerkli",
    "Åmot",
]


async def look_for_what_is_alike(stage: Stage) -> None:
    async with stage.store.writing() as session:
        await stored.write(session, DuplicateSettings(), by=None, now=stage.now)


async def _leads_of(stage: Stage, owner: Actor, number: int, place: str) -> list[int]:
    """Nobody has a phone number of another's series."""
    ways = (f"{place} Havbruk AS", f"{place}e Havbruk")
    async with stage.store.writing() as session:
        leads = [
            await given.lead(session, owner, 1111 * each, now=stage.now, company=way, domain=f"sted{number}.example")
            for each, way in enumerate(ways, start=2 * number)
        ]
    return [lead.id for lead in leads]


async def qualify_written_alike(stage: Stage, places: list[str], mutant: Mutant | None = None) -> AsyncGenerator[int]:
    """Each place has a company that two people write in two ways; who was too late is told, and links."""
    await look_for_what_is_alike(stage)
    team = await stage.team(2)
    async with stage.bots(2, mutant) as running, stage.talking(team) as speaking:
        racers = qualifying.round_the(running, speaking)
        for number, place in enumerate(places):
            await qualifying.race(racers, await _leads_of(stage, team[0], number, place))
            for speaker, url in racers:
                await qualifying.go_on(speaker, url)
            yield number + 1


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


@pytest.mark.parametrize("places", [pytest.param(4, id="short"), pytest.param(20, id="more", marks=pytest.mark.soak)])
async def test_a_company_that_two_write_differently_is_made_once(stage: Stage, places: int) -> None:
    async for done in qualify_written_alike(stage, PLACES[:places]):
        assert await accounts(stage) == done
    assert await stage.broken() == []


@pytest.mark.parametrize("database_url", ["postgresql"], indirect=True)
async def test_a_bot_that_does_not_hold_what_is_alike_is_caught(stage: Stage) -> None:
    async with aclosing(
        qualify_written_alike(stage, PLACES, mutants.making_records_without_holding_their_like)
    ) as pairs:
        caught = False
        async for done in pairs:
            if caught := await accounts(stage) > done:
                break
    assert caught
