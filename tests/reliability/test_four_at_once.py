"""Four people who do to one lead what they like, all at once: as if one act had come after the other (RACE-11)."""

from __future__ import annotations

import asyncio
import random
from collections.abc import AsyncGenerator
from contextlib import aclosing, suppress
from dataclasses import dataclass
from datetime import datetime, timedelta
from functools import partial
from typing import Any

import pytest
from sqlalchemy import select

from services.models.lead import Lead, LeadReason
from services.models.user import Role
from services.people.actors import Actor
from services.refusal import Refusal
from services.store import Session
from tests.emulator.serving import Mutant
from tests.given import people
from tests.reliability import acts, life, living, mutants, racing
from tests.reliability.acts import Act, Press, Wish
from tests.reliability.life import Life
from tests.reliability.replacing import broken_by
from tests.reliability.stage import Stage

ACTORS = 4
ACTS_OF_EACH = 6

LEADS = [
    pytest.param(3, id="short"),
    pytest.param(200, id="full", marks=[pytest.mark.soak, pytest.mark.timeout(1800)]),
]

REPERTOIRE: tuple[tuple[Act, dict[str, Any]], ...] = (
    (acts.qualify, {"wish": Wish()}),
    (acts.qualify, {"wish": Wish(opportunities=0)}),
    (acts.qualify, {"wish": Wish(lost=LeadReason.CANCELED)}),
    (acts.disqualify, {}),
    (acts.reactivate, {}),
    (acts.reactivate, {}),
    (acts.set_active, {}),
    (acts.edit, {"jobtitle": "Daglig leder"}),
    (acts.edit, {"jobtitle": "Innkjøper"}),
    (acts.assign, {}),
    (acts.note, {}),
    (acts.undo, {}),
    (acts.undo, {}),
)


@dataclass(frozen=True, slots=True)
class Deed:
    """An act that was done, what came of it, and the version that it left the lead at; None when it changed nothing."""

    act: Act
    args: dict[str, Any]
    by: int
    outcome: Any
    left: int | None


@dataclass(slots=True)
class Crowd:
    """The four, and what they have done to the lead; every act has a moment of its own."""

    stage: Stage
    lead: int
    now: datetime
    deeds: list[Deed]

    async def play(self, by: Actor, dice: random.Random) -> None:
        for _ in range(ACTS_OF_EACH):
            act, args = dice.choice(REPERTOIRE)
            self.now += timedelta(seconds=1)
            with suppress(Refusal):
                await self._do(act, args, by, self.now)

    async def _do(self, act: Act, args: dict[str, Any], by: Actor, now: datetime) -> None:
        async with self.stage.store.reading() as session:
            press = await partial(act, **args)(session, self.lead, by=by, now=now)
        done = await racing.pressed(self.stage.store, partial(self._pressed, press, now))
        if not isinstance(done, Refusal):
            self.deeds.append(Deed(act, args, by.id, *done))

    async def _pressed(self, press: Press, now: datetime, session: Session) -> tuple[Any, int | None]:
        outcome = await press(session)
        await session.flush()
        version, modified = (
            await session.execute(select(Lead.version, Lead.modifiedon).where(Lead.id == self.lead))
        ).one()
        return outcome, version if modified == now else None


async def crowds(stage: Stage, leads: int, mutant: Mutant = mutants.whole) -> AsyncGenerator[str, None]:
    """Lead after lead, each with four people of its own; why what they did was in no order, "" when it was in one."""
    known = Life()
    for number in range(leads):
        async with stage.store.writing() as session:
            team = [await people.person(session, f"Leder {number} {each}", role=Role.MANAGER) for each in range(ACTORS)]
        [lead] = await stage.leads(team[0], 1, first=number)
        known.leads[lead] = life.Lead(team[0].id)
        crowd = Crowd(stage, lead, stage.now, [])
        with broken_by(mutant):
            await asyncio.gather(*(crowd.play(by, random.Random(f"{number} {by.id}")) for by in team))
        yield replayed(known, crowd) or await differing(stage, known)


def replayed(known: Life, crowd: Crowd) -> str:
    """Do the same in memory, one act after the other; what cannot have been, "" when all can."""
    for deed in sorted(crowd.deeds, key=lambda deed: deed.left or 0):
        if deed.left is None and deed.act is not acts.note:
            continue
        if not getattr(known, deed.act.__name__)(crowd.lead, deed.by, deed.outcome, **deed.args):
            return f"{deed.act.__name__} at version {known.leads[crowd.lead].version}"
        if deed.left not in (None, known.leads[crowd.lead].version):
            return f"{deed.act.__name__} left version {deed.left}, not {known.leads[crowd.lead].version}"
    return ""


async def differing(stage: Stage, known: Life) -> str:
    async with stage.store.reading() as session:
        seen = await living.seen(session)
    told: list[tuple[str, Any, Any]] = [(f"lead {each}", seen[0].get(each), known.leads[each]) for each in known.leads]
    told += [(f"record {each}", seen[1].get(each), known.records.get(each)) for each in {*seen[1], *known.records}]
    told += [("receipts", sorted(seen[2]), sorted(living.remembered(known)[2]))]
    return "; ".join(f"{what}: {there} and not {remembered}" for what, there, remembered in told if there != remembered)


@pytest.mark.parametrize("leads", LEADS)
async def test_what_four_do_is_in_some_order(stage: Stage, leads: int) -> None:
    assert [each async for each in crowds(stage, leads)] == [""] * leads
    assert await stage.broken() == []


@pytest.mark.parametrize("database_url", ["postgresql"], indirect=True)
async def test_a_bot_that_changes_whatever_was_seen_is_caught(stage: Stage) -> None:
    """SQLite has one writer at a time, whatever the bot forgets."""
    async with aclosing(crowds(stage, 20, mutants.claiming_whatever_was_seen)) as found:
        assert await anext((each async for each in found if each), "") != ""
