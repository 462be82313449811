"""Of two people, or ten, who qualify one lead at once through two processes, one does (RACE-01)."""

from __future__ import annotations

from dataclasses import dataclass

import pytest
from sqlalchemy import select

from services.models.receipt import Receipt
from services.models.user import User
from tests.emulator.serving import Mutant
from tests.reliability import mutants, qualifying
from tests.reliability.stage import Stage

LONG = [pytest.mark.soak, pytest.mark.timeout(900)]


@dataclass(frozen=True, slots=True)
class Figure:
    races: int
    racers: int


FIGURES = [
    pytest.param(Figure(races=5, racers=2), id="two, short"),
    pytest.param(Figure(races=2, racers=10), id="ten, short"),
    pytest.param(Figure(races=100, racers=2), id="two", marks=LONG),
    pytest.param(Figure(races=100, racers=10), id="ten", marks=LONG),
]


async def winners(stage: Stage) -> dict[int, list[str]]:
    """Who qualified each lead."""
    async with stage.store.reading() as session:
        rows = await session.execute(
            select(Receipt.lead_id, User.name).join(User, User.id == Receipt.by).order_by(Receipt.id)
        )
    won: dict[int, list[str]] = {}
    for lead_id, name in rows:
        won.setdefault(lead_id or 0, []).append(name)
    return won


async def races(stage: Stage, figure: Figure, mutant: Mutant | None = None) -> dict[int, list[str]]:
    """What was read in each race, by the lead that it was for."""
    team = await stage.team(figure.racers)
    leads = await stage.leads(team[0], figure.races)
    async with stage.bots(2, mutant) as running, stage.talking(team) as speaking:
        told = {}
        for lead in leads:
            await qualifying.race(qualifying.round_the(running, speaking), [lead] * figure.racers)
            told[lead] = [qualifying.newest(each) for each in speaking]
        return told


@pytest.mark.parametrize("figure", FIGURES)
async def test_one_qualifies_and_the_others_read_who_did(stage: Stage, figure: Figure) -> None:
    told = await races(stage, figure)
    won = await winners(stage)
    assert {lead: len(names) for lead, names in won.items()} == dict.fromkeys(told, 1)
    for lead, said in told.items():
        losers = [text for text in said if not text.startswith(f"Kari Brekke{lead - 1} er kvalifisert.")]
        assert len(losers) == figure.racers - 1
        assert [text for text in losers if won[lead][0] not in text] == []
    assert await stage.broken() == []


@pytest.mark.parametrize("database_url", ["postgresql"], indirect=True)
async def test_a_bot_that_does_not_hold_the_lead_is_caught(stage: Stage) -> None:
    """SQLite has one writer at a time, whatever the bot forgets."""
    await races(stage, Figure(races=6, racers=4), mutants.qualifying_without_holding_the_lead)
    assert any(len(names) > 1 for names in (await winners(stage)).values())
    assert await stage.broken() != []
