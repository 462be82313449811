"""A closed lead that two people reopen at once, or reopen and qualify, changes its state once (RACE-05)."""

from __future__ import annotations

import asyncio
from collections.abc import AsyncGenerator
from contextlib import aclosing
from itertools import product
from typing import Any

import pytest
from sqlalchemy import JSON, func, select

from services.models.audit_entry import AuditEntry
from services.models.field_change import FieldChange
from services.models.receipt import Receipt
from services.models.timeline_entry import TimelineEntry
from services.refusal import Refusal
from tests.emulator.serving import Mutant
from tests.reliability import acts, mutants, racing
from tests.reliability.acts import Act
from tests.reliability.racing import Runner
from tests.reliability.replacing import broken_by
from tests.reliability.stage import Stage

RACES = [
    pytest.param(1, id="short"),
    pytest.param(100, id="full", marks=[pytest.mark.soak, pytest.mark.timeout(1800)]),
]

CLOSING: tuple[Act, ...] = (acts.qualify, acts.disqualify)
RIVALS: tuple[Act, ...] = (acts.reactivate, acts.qualify)
"""What a colleague does while somebody reactivates the lead."""

REACTIVATED = "lead.reactivated"
ONCE = {"done": 1, "states": 1, "audit": 1, "timeline": 1, "receipts": 1}


async def races(stage: Stage, number: int, mutant: Mutant = mutants.whole) -> AsyncGenerator[dict[str, int], None]:
    """How often the lead was reopened in each race: by what came of the acts, and by all that tells of it.

    The colleague saw the lead closed, or open as it was before.
    """
    owner, colleague = await stage.team(2)
    kinds = list(product(CLOSING, RIVALS, ("open", "closed"))) * number
    for lead, (closing, rival, saw) in zip(await stage.leads(owner, len(kinds)), kinds, strict=True):
        before = await racing.read(stage.store, lead, Runner(colleague, acts.qualify), stage.now)
        await racing.in_turn(stage.store, lead, [Runner(owner, closing)], stage.now)
        after = await racing.read(stage.store, lead, Runner(colleague, rival), stage.now)
        mine = await racing.read(stage.store, lead, Runner(owner, acts.reactivate), stage.now)
        both = (mine, before if saw == "open" else after)
        with broken_by(mutant):
            outcomes = await asyncio.gather(*(racing.pressed(stage.store, press) for press in both))
        yield {"done": sum(not isinstance(each, Refusal) for each in outcomes)} | await told(stage, lead)


async def told(stage: Stage, lead: int) -> dict[str, int]:
    """How often each of what is written down says that the lead was reopened."""
    statements = {
        "states": _of(FieldChange, lead).where(FieldChange.field == "closedon", FieldChange.new == JSON.NULL),
        "audit": _of(AuditEntry, lead).where(AuditEntry.action == REACTIVATED),
        "timeline": _of(TimelineEntry, lead).where(TimelineEntry.kind == REACTIVATED),
        "receipts": select(func.count()).where(Receipt.lead_id == lead, Receipt.kind == REACTIVATED),
    }
    async with stage.store.reading() as session:
        return {name: await session.scalar(statement) or 0 for name, statement in statements.items()}


def _of(model: Any, lead: int) -> Any:
    return select(func.count()).where(model.entity == "lead", model.record_id == lead)


@pytest.mark.parametrize("number", RACES)
async def test_a_closed_lead_is_reopened_once(stage: Stage, number: int) -> None:
    async for reopened in races(stage, number):
        assert reopened == ONCE
    assert await stage.broken() == []


@pytest.mark.parametrize("number", RACES)
async def test_a_closing_is_taken_back_or_the_lead_reactivated(stage: Stage, number: int) -> None:
    """Who closed the lead takes it back while a colleague reactivates it."""
    owner, colleague = await stage.team(2)
    kinds = [*CLOSING] * number
    for lead, closing in zip(await stage.leads(owner, len(kinds)), kinds, strict=True):
        await racing.in_turn(stage.store, lead, [Runner(owner, closing)], stage.now)
        both = (Runner(owner, acts.undo), Runner(colleague, acts.reactivate))
        outcomes = await racing.at_once(stage.store, lead, both, stage.now)
        assert sum(not isinstance(each, Refusal) for each in outcomes) == 1
        assert (await told(stage, lead))["states"] == 1
    assert await stage.broken() == []


@pytest.mark.parametrize("database_url", ["postgresql"], indirect=True)
async def test_a_bot_that_reopens_whatever_was_seen_is_caught(stage: Stage) -> None:
    """SQLite has one writer at a time, whatever the bot forgets."""
    async with aclosing(races(stage, 3, mutants.claiming_whatever_was_seen)) as reopened:
        assert await anext((each async for each in reopened if each != ONCE), None) is not None
