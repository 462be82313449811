"""Of any two acts on one lead at once, the end is as if one had come after the other (RACE-02)."""

from __future__ import annotations

from collections.abc import AsyncGenerator, Awaitable, Callable, Sequence
from contextlib import aclosing
from dataclasses import dataclass
from datetime import datetime
from itertools import combinations
from typing import Any

import pytest

from services.models.base import table
from services.models.lead import Lead
from services.refusal import Refusal
from services.store import Store
from tests.emulator.serving import Mutant
from tests.reliability import acts, mutants, racing, theatre
from tests.reliability.acts import Act
from tests.reliability.racing import Runner
from tests.reliability.replacing import broken_by
from tests.reliability.stage import Stage

ACTS: tuple[Act, ...] = (
    acts.qualify, acts.disqualify, acts.edit, acts.assign, acts.delete, acts.merge, acts.set_active,
)  # fmt: skip

ROUNDS = [
    pytest.param(1, id="short"),
    pytest.param(100, id="full", marks=[pytest.mark.soak, pytest.mark.timeout(1800)]),
]

OWN = frozenset({"id", "subject", "lastname", "companyname", "emailaddress1", "telephone1"})
"""What distinguishes the lead of one race from that of the next."""

LEAD = tuple(column.name for column in table(Lead).columns)
LINKS = frozenset({"parentaccountid", "parentcontactid", "qualifyingopportunityid", "masterid"})

Way = Callable[[Store, int, Sequence[Runner], datetime], Awaitable[list[Any]]]


@dataclass(frozen=True, slots=True)
class End:
    """What came of each act, how many rows of what were written, and the lead afterwards, None when it is gone."""

    outcomes: frozenset[tuple[str, str]]
    written: frozenset[tuple[str, int]]
    lead: frozenset[tuple[str, str]] | None


async def end(stage: Stage, lead: int, pair: Sequence[Runner], way: Way) -> End:
    """The end of one race."""
    before = await theatre.written(stage)
    outcomes = await way(stage.store, lead, pair, stage.now)
    wrote = await theatre.written(stage)
    wrote.subtract(before)
    return End(
        frozenset((runner.name, outcome_of(each)) for runner, each in zip(pair, outcomes, strict=True)),
        frozenset((what, number) for what, number in wrote.items() if number),
        await seen(stage, lead),
    )


def outcome_of(each: Any) -> str:
    return str(each.code) if isinstance(each, Refusal) else "done"


async def seen(stage: Stage, lead: int) -> frozenset[tuple[str, str]] | None:
    """The columns of the lead, of those that link to others whether they do."""
    async with stage.store.reading() as session:
        row = await session.get(Lead, lead)
    if row is None:
        return None
    columns = {name: getattr(row, name) for name in LEAD if name not in OWN}
    return frozenset((name, str(value is not None if name in LINKS else value)) for name, value in columns.items())


async def odd_ends(stage: Stage, rounds: int, mutant: Mutant = mutants.whole) -> AsyncGenerator[tuple[str, End], None]:
    """The races that ended as no order of their acts does; after each lead comes one that it may be merged into."""
    owner, first, second = await stage.team(3)
    for number, (one, other) in enumerate(combinations(ACTS, 2)):
        pair = (Runner(first, one), Runner(second, other))
        leads = (await stage.leads(owner, 4 + 2 * rounds, first=number * (4 + 2 * rounds)))[::2]
        orders = [await end(stage, leads.pop(), order, racing.in_turn) for order in (pair, pair[::-1])]
        for lead in leads:
            with broken_by(mutant):
                raced = await end(stage, lead, pair, racing.at_once)
            if raced not in orders:
                yield f"{one.__name__} and {other.__name__}", raced


@pytest.mark.parametrize("rounds", ROUNDS)
async def test_two_acts_end_as_one_after_the_other(stage: Stage, rounds: int) -> None:
    assert [odd async for odd in odd_ends(stage, rounds)] == []
    assert await stage.broken() == []


@pytest.mark.parametrize(
    "mutant",
    [
        mutants.qualifying_without_holding_the_lead,
        mutants.claiming_whatever_was_seen,
        mutants.merging_without_holding_the_leads,
    ],
)
@pytest.mark.parametrize("database_url", ["postgresql"], indirect=True)
async def test_a_bot_that_does_not_hold_the_lead_is_caught(stage: Stage, mutant: Mutant) -> None:
    """SQLite has one writer at a time, whatever the bot forgets."""
    async with aclosing(odd_ends(stage, 3, mutant)) as odd:
        assert await anext(odd, None) is not None
