"""A lead is deleted while somebody works on what belongs to it: they wait for each other in one order, never in a ring.

A ring is broken by PostgreSQL, and the one that loses is run again, so that nobody sees it but by the wait.
"""

from __future__ import annotations

import asyncio
from collections.abc import AsyncGenerator, Awaitable, Callable
from contextlib import aclosing
from functools import partial

import pytest
from sqlalchemy import select
from sqlalchemy.exc import DBAPIError

from services.leads import telling_apart
from services.models.list_qualification import ListLine
from services.models.user import Role
from services.people.actors import Actor
from services.qualification import from_list
from services.qualification.choices import Entity
from services.refusal import Refusal
from services.requests import asking, deciding
from services.store import is_conflict
from services.undoing import undoing
from tests.emulator.serving import Mutant
from tests.given import people
from tests.reliability import acts, mutants, racing
from tests.reliability.acts import Act, Press
from tests.reliability.racing import Runner
from tests.reliability.replacing import broken_by
from tests.reliability.stage import Stage

RACES = [
    pytest.param(3, id="short"),
    pytest.param(100, id="full", marks=[pytest.mark.soak, pytest.mark.timeout(900)]),
]
RING = "waited in a ring"

Rival = Callable[[Stage, Actor, int], Awaitable[Press]]
"""Somebody who works on what belongs to a lead: what has been before, and what is done meanwhile."""


async def undo(stage: Stage, owner: Actor, lead: int, *, act: Act) -> Press:
    await racing.in_turn(stage.store, lead, [Runner(owner, act)], stage.now)
    return await racing.read(stage.store, lead, Runner(owner, acts.undo), stage.now)


async def undo_telling_apart(stage: Stage, owner: Actor, lead: int) -> Press:
    async with stage.store.writing() as session:
        await telling_apart.detach(session, lead, lead + 1, by=owner, now=stage.now)
    async with stage.store.reading() as session:
        plan = await undoing.plan(session, 0, by=owner, now=stage.now)
    return lambda session: undoing.undo(session, plan, by=owner, now=stage.now)


async def approve(stage: Stage, owner: Actor, lead: int) -> Press:
    """An administrator gives the lead to a seller who asked for it."""
    async with stage.store.writing() as session:
        seller = await people.person(session, f"Selger {lead}")
        boss = await people.person(session, f"Sjef {lead}", role=Role.ADMINISTRATOR)
        asked = await asking.ask(session, "right.qualify", {}, lead_id=lead, by=seller, now=stage.now)
    return lambda session: deciding.approve(session, asked.id, by=boss, now=stage.now)


async def qualify_from_a_list(stage: Stage, owner: Actor, lead: int) -> Press:
    async with stage.store.writing() as session:
        asked = await from_list.begin(session, [lead], {Entity.CONTACT}, by=owner, now=stage.now)
        line = await session.scalar(select(ListLine.id).where(ListLine.list_id == asked))
    return lambda session: from_list.qualify_line(session, {"line": line}, stage.now)


SHORT = "undo telling apart"
"""So short an act that it seldom meets a deletion, whatever is forgotten."""

RIVALS: dict[str, Rival] = {
    **{f"undo {act.__name__}": partial(undo, act=act) for act in (acts.edit, acts.disqualify)},
    SHORT: undo_telling_apart,
    "approve": approve,
    "qualify from a list": qualify_from_a_list,
}


async def races(
    stage: Stage, rival: Rival, number: int, mutant: Mutant = mutants.whole
) -> AsyncGenerator[tuple[str, str], None]:
    """What came of the rival's act and of the deletion, at once, in each race."""
    owner, colleague = await stage.team(2)
    for lead in (await stage.leads(owner, 2 * number))[::2]:
        theirs = await rival(stage, owner, lead)
        deleting = await racing.read(stage.store, lead, Runner(colleague, acts.delete), stage.now)
        with broken_by(mutant):
            yield await asyncio.gather(tried(stage, theirs), tried(stage, deleting))


async def tried(stage: Stage, press: Press) -> str:
    """What came of an act that is tried once."""
    try:
        async with stage.store.writing() as session:
            await press(session)
    except Refusal as refusal:
        return refusal.code
    except DBAPIError as error:
        if is_conflict(error):
            return RING
        raise
    return "done"


@pytest.mark.parametrize("number", RACES)
@pytest.mark.parametrize("rival", RIVALS.values(), ids=RIVALS)
async def test_who_deletes_a_lead_and_who_works_on_what_is_its_wait_in_one_order(
    stage: Stage, rival: Rival, number: int
) -> None:
    async for outcomes in races(stage, rival, number):
        assert RING not in outcomes
        assert "done" in outcomes
    assert await stage.broken() == []


@pytest.mark.parametrize("database_url", ["postgresql"], indirect=True)
@pytest.mark.parametrize("name", [each for each in RIVALS if each != SHORT])
async def test_who_takes_the_lead_last_is_caught(stage: Stage, name: str) -> None:
    """SQLite has one writer at a time, who holds everything."""
    async with aclosing(races(stage, RIVALS[name], 20, mutants.taking_leads_last)) as every:
        async for outcomes in every:
            if RING in outcomes:
                return
    raise AssertionError("nobody noticed")
