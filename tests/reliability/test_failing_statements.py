"""Whichever statement of a turn fails, nothing stays, the person is told once, and trying again works (CRASH-03)."""

from __future__ import annotations

from collections.abc import AsyncGenerator, Awaitable, Callable, Mapping
from contextlib import aclosing
from itertools import count
from typing import Any

from sqlalchemy import func, select
from structlog.testing import capture_logs

from dialogs.turn import Incoming
from services.models.account import Account
from services.models.conversation import OutgoingMessage
from services.models.registry import METADATA
from services.people.actors import Actor
from tests.conversations.speaker import Clock, Speaker
from tests.emulator.serving import Mutant
from tests.given import people
from tests.reliability import given, mutants, scenes
from tests.reliability.failing import failing_at
from tests.reliability.replacing import broken_by
from tests.reliability.scenes import SCENES, Scene, pressing
from tests.reliability.stage import Stage
from tests.reliability.theatre import APOLOGY, TALK

Way = Callable[[Speaker, int], Awaitable[Incoming]]
"""Plays up to the turn that writes, with the lead of this number, and answers what is said or pressed then."""


LEAST_STATEMENTS = 5
"""Of a turn: it is heard, something is written, the reply is kept."""


def pressed(action: str) -> Way:
    async def way(speaker: Speaker, number: int) -> Incoming:
        return Incoming(press=await scenes.play(speaker, number, action))

    return way


async def noted(speaker: Speaker, number: int) -> Incoming:
    await speaker.says(f"notat på Brekke{number}")
    return Incoming(text="ringte i dag")


async def linked_and_carried(speaker: Speaker, number: int) -> Incoming:
    """The account that matches is linked to, and gets what it lacks."""
    await speaker.says(f"kvalifiser Brekke{number}")
    await speaker.does(Incoming(press=pressing(speaker.card, "plan.qualify", Scene(""))))
    linking = Scene("", takes="account", fills={"carry": "true"})
    await speaker.does(Incoming(press=pressing(speaker.card, "matches.continue", linking)))
    return Incoming(press=pressing(speaker.card, "plan.qualify", Scene("")))


BY_BUTTON = (
    "plan.qualify", "disqualify.confirm", "reactivate.confirm", "undo", "edit.save", "create.save", "assign.confirm",
    "delete.confirm", "merge.confirm", "duplicates.detach", "found.ignore", "take-over.confirm",
)  # fmt: skip
FLOWS: Mapping[str, tuple[Scene, Way]] = {
    **{action: (SCENES[action], pressed(action)) for action in BY_BUTTON},
    "note": (Scene(""), noted),
    "carry": (Scene("", matches=True), linked_and_carried),
}


async def failures(
    stage: Stage, by: Actor, flow: str, *, number: int = 0, mutant: Mutant = mutants.whole
) -> AsyncGenerator[str, None]:
    """The turn of a flow, failing at one statement after the other until it passes: what is wrong, "" if nothing."""
    scene, way = FLOWS[flow]
    async with stage.store.writing() as session:
        await scenes.set_up(session, by, number, scene, now=stage.now)
    speaker = Speaker(stage.store, Clock(stage.now), given.account_of(by), conversation=flow)
    incoming = await way(speaker, number)
    before = await contents(stage)
    for statement in count(1):
        said = await messages(stage)
        with failing_at(stage.store, statement), broken_by(mutant), capture_logs() as logged:
            heard = await speaker.does(incoming)
        if not logged:
            break
        told = await messages(stage) - said == len(logged) == len([each for each in heard if APOLOGY in each]) == 1
        stays = sorted(table for table, rows in (await contents(stage)).items() if rows != before[table])
        yield "" if told and not stays else f"{flow} at statement {statement}: {stays}, {heard}"
    done = await contents(stage) != before
    yield "" if done else f"{flow} after {statement} statements: {heard}"


async def talking(stage: Stage) -> Actor:
    """Who talks; a colleague is there to whom a lead may be given."""
    async with stage.store.writing() as session:
        await people.person(session, "Kollega Berg")
        return await people.person(session)


async def contents(stage: Stage) -> dict[str, list[Any]]:
    """All that there is, but for talk."""
    tables = [table for table in METADATA.sorted_tables if table.name not in TALK]
    async with stage.store.reading() as session:
        return {table.name: sorted(map(str, await session.execute(select(table)))) for table in tables}


async def messages(stage: Stage) -> int:
    async with stage.store.reading() as session:
        return await session.scalar(select(func.count(OutgoingMessage.id))) or 0


async def test_a_turn_that_fails_leaves_nothing_and_says_so_once(stage: Stage) -> None:
    by = await talking(stage)
    for number, flow in enumerate(FLOWS):
        outcomes = [each async for each in failures(stage, by, flow, number=number)]
        assert [each for each in outcomes if each] == []
        assert len(outcomes) > LEAST_STATEMENTS
    async with stage.store.reading() as session:
        carried = await session.scalars(
            select(Account.telephone1).where(Account.version > 1, Account.archivedon.is_(None))
        )
    assert [number is not None for number in carried] == [True]
    assert await stage.broken() == []


async def test_a_bot_that_qualifies_in_two_transactions_is_caught(stage: Stage) -> None:
    mutant, by = mutants.qualifying_in_two_transactions, await talking(stage)
    async with aclosing(failures(stage, by, "plan.qualify", mutant=mutant)) as outcomes:
        assert any([each async for each in outcomes])
