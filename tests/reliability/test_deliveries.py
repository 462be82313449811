"""The same activity delivered ten times at once, over two processes, has one effect and one reply (DEL-01)."""

from __future__ import annotations

from dataclasses import dataclass

import pytest
from sqlalchemy import select

from services.models.note import Note
from tests.emulator.bots import Bot
from tests.emulator.client import Emulator
from tests.reliability import mutants
from tests.reliability.posting import post_all
from tests.reliability.stage import Stage

IN_FLIGHT = 40


@dataclass(frozen=True, slots=True)
class Figure:
    """So many people write so many notes each, and each message is posted so many times."""

    people: int
    notes: int
    times: int

    @property
    def texts(self) -> list[tuple[int, str]]:
        """Who writes which note."""
        return [
            (who, f"ringte nr {who * self.notes + turn}") for turn in range(self.notes) for who in range(self.people)
        ]


FIGURES = [
    pytest.param(Figure(people=4, notes=3, times=5), id="short"),
    pytest.param(Figure(20, 20, 10), id="full", marks=[pytest.mark.soak, pytest.mark.timeout(900)]),
]


async def deliver(stage: Stage, figure: Figure, running: list[Bot], speaking: list[Emulator]) -> set[int]:
    """Each one's notes on the lead of the same number; the statuses that were answered."""
    said = [(speaking[who], speaking[who].message(f"notat på Brekke{who}: {text}")) for who, text in figure.texts]
    return {*await post_all(running, said, times=figure.times, in_flight=IN_FLIGHT)}


async def written(stage: Stage) -> list[str]:
    async with stage.store.reading() as session:
        return sorted(await session.scalars(select(Note.text)))


@pytest.mark.parametrize("figure", FIGURES)
async def test_every_activity_has_one_effect_and_one_reply(stage: Stage, figure: Figure) -> None:
    team = await stage.team(figure.people)
    await stage.leads(team[0], figure.people)
    async with stage.bots(2) as running, stage.talking(team) as speaking:
        assert await deliver(stage, figure, running, speaking) == {200}
        replies = [sorted(text.partition(" er lagret. ")[2] for text in speaker.heard) for speaker in speaking]
    assert await written(stage) == sorted(text for _, text in figure.texts)
    counted = [
        "Kundeemnet har nå ett notat.",
        *(f"Nå er det {number} notater." for number in range(2, figure.notes + 1)),
    ]
    assert replies == [sorted(counted)] * figure.people
    assert await stage.broken() == []


async def test_a_bot_that_takes_activities_twice_is_caught(stage: Stage) -> None:
    figure = Figure(people=2, notes=2, times=3)
    team = await stage.team(figure.people)
    await stage.leads(team[0], figure.people)
    async with stage.bots(1, mutants.taking_activities_twice) as running, stage.talking(team) as speaking:
        await deliver(stage, figure, running, speaking)
    assert len(await written(stage)) > len(figure.texts)
