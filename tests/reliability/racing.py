"""Several people who act at once: all have read before anybody writes, each in a transaction of their own."""

from __future__ import annotations

import asyncio
from collections.abc import Sequence
from dataclasses import dataclass
from datetime import datetime
from typing import Any

from sqlalchemy.exc import DBAPIError

from bot.stored_turns import MOST_CONFLICTS
from services.people.actors import Actor
from services.refusal import Refusal
from services.store import Store, is_conflict
from tests.reliability.acts import Act, Press


@dataclass(frozen=True, slots=True)
class Runner:
    """Who does what."""

    by: Actor
    act: Act

    @property
    def name(self) -> str:
        return self.act.__name__


async def at_once(store: Store, lead: int, runners: Sequence[Runner], now: datetime) -> list[Any]:
    """What came of each act, a Refusal where nothing did; nobody presses before all have read."""
    everybody_has_read = asyncio.Barrier(len(runners))

    async def run(runner: Runner) -> Any:
        press = await read(store, lead, runner, now)
        await everybody_has_read.wait()
        return await pressed(store, press)

    return await asyncio.gather(*(run(each) for each in runners))


async def in_turn(store: Store, lead: int, runners: Sequence[Runner], now: datetime) -> list[Any]:
    """The same, but that they press one after the other."""
    presses = [await read(store, lead, each, now) for each in runners]
    return [await pressed(store, press) for press in presses]


async def read(store: Store, lead: int, runner: Runner, now: datetime) -> Press:
    async with store.reading() as session:
        return await runner.act(session, lead, by=runner.by, now=now)


async def pressed(store: Store, press: Press) -> Any:
    """What pressing did, in one transaction, run again after a conflict as a turn is; the refusal if it did nothing."""
    for _ in range(MOST_CONFLICTS):
        try:
            return await _once(store, press)
        except DBAPIError as error:
            if not is_conflict(error):
                raise
    return await _once(store, press)


async def _once(store: Store, press: Press) -> Any:
    try:
        async with store.writing() as session:
            return await press(session)
    except Refusal as refusal:
        return refusal
