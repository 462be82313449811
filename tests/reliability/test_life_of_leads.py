"""Whatever is done to leads, in whatever order, the store holds what the life in memory holds (RACE-11)."""

from __future__ import annotations

import asyncio
from collections.abc import AsyncIterator, Awaitable, Callable, Coroutine, Iterator
from contextlib import asynccontextmanager
from dataclasses import dataclass, replace
from datetime import datetime
from functools import partial
from typing import Any, TypeVar

import pytest
from hypothesis import HealthCheck, Phase, settings
from hypothesis import strategies as st
from hypothesis.stateful import RuleBasedStateMachine, initialize, precondition, rule, run_state_machine_as_test
from sqlalchemy.ext.asyncio import AsyncConnection, AsyncSession

from services.models.lead import LeadReason
from services.people.actors import Actor
from services.qualification.choices import Entity
from services.refusal import Refusal
from services.store import Session, Store
from services.timeline import notes
from tests.emulator.serving import Mutant
from tests.reliability import acts, checker, given, living, mutants
from tests.reliability.acts import Act, Wish
from tests.reliability.life import Lead, Life, Name
from tests.reliability.replacing import broken_by
from tests.services.qualification import given as qualification

MOST_LEADS = 2
STEPS = 12

EXAMPLES = [
    pytest.param(50, id="short", marks=pytest.mark.timeout(600)),
    pytest.param(2000, id="full", marks=[pytest.mark.soak, pytest.mark.timeout(7200)]),
]

T = TypeVar("T")

whos = st.integers(0, 1)
whiches = st.integers(0, 5)
WHATEVER = 5
"""Picks among all leads, even such as an act is refused for."""

wishes = st.builds(
    Wish,
    skips=st.sampled_from([frozenset()] * 3 + [frozenset({Entity.ACCOUNT}), frozenset({Entity.CONTACT})]),
    opportunities=st.sampled_from([1, 2, 3, 0]),
    attaches=st.booleans(),
    ignores=st.booleans(),
    unchecked=st.booleans(),
    lost=st.sampled_from([None, None, None, None, LeadReason.LOST]),
)


@dataclass(frozen=True, slots=True)
class World:
    """The people, and a way to wait for what the store does."""

    store: Store
    runner: asyncio.Runner
    team: tuple[Actor, ...]
    now: datetime

    def wait(self, doing: Coroutine[Any, Any, T]) -> T:
        return self.runner.run(doing)


def reading(connection: AsyncConnection) -> Session:
    """A session that sees what the transaction of the connection has done."""
    return AsyncSession(connection, join_transaction_mode="rollback_only")


@asynccontextmanager
async def writing(connection: AsyncConnection) -> AsyncIterator[Session]:
    """A transaction within the one of the connection, rolled back alone when it raises."""
    session = AsyncSession(connection, join_transaction_mode="create_savepoint", expire_on_commit=False)
    async with session, session.begin():
        yield session


class LifeOfLeads(RuleBasedStateMachine):
    """What people do, one after the other, each act in transactions within one that is rolled back at the end."""

    def __init__(self, world: World) -> None:
        super().__init__()
        self.world = world
        self.life = Life()
        self.created = 0
        self.connection = world.wait(_connected(world.store))

    def teardown(self) -> None:
        try:
            assert self.world.wait(self._read(checker.broken_in)) == []
        finally:
            self.world.wait(self.connection.close())

    @initialize()
    def begin(self) -> None:
        self.create(0, 0)

    @precondition(lambda self: len(self.life.leads) < MOST_LEADS)
    @rule(who=whos, company=st.integers(0, 1))
    def create(self, who: int, company: int) -> None:
        by, self.created = self.world.team[who], self.created + 1
        named, now = f"Havbruk {company} AS", self.world.now
        lead = self.write(lambda session: given.lead(session, by, self.created, now=now, company=named))
        self.life.leads[lead.id] = Lead(by.id)
        self.compare()

    @rule(which=whiches, who=whos, wish=wishes, linked=st.sampled_from([None, None, 0, 1, 2]))
    def qualify(self, which: int, who: int, wish: Wish, linked: int | None) -> None:
        """With the account or the contact with this number, where one is to be linked to."""
        there = [name for name in self.records() if name[0] is not Entity.OPPORTUNITY and name[0] not in wish.skips]
        links = (there[linked % len(there)],) if there and linked is not None else ()
        self.does(acts.qualify, which, who, wish=replace(wish, links=links))

    @rule(which=whiches, who=whos, opportunities=st.integers(1, 3))
    def qualify_as_usual(self, which: int, who: int, opportunities: int) -> None:
        self.does(acts.qualify, which, who, wish=Wish(opportunities=opportunities))

    @rule(which=whiches, who=whos)
    def disqualify(self, which: int, who: int) -> None:
        self.does(acts.disqualify, which, who)

    @precondition(lambda self: not all(lead.is_open for lead in self.life.leads.values()))
    @rule(which=whiches, who=whos)
    def reactivate(self, which: int, who: int) -> None:
        self.does(acts.reactivate, which, who, is_open=False)

    @rule(which=whiches, who=whos)
    def set_active(self, which: int, who: int) -> None:
        self.does(acts.set_active, which, who)

    @rule(which=whiches, who=whos, jobtitle=st.sampled_from(["Daglig leder", "Innkjøper"]))
    def edit(self, which: int, who: int, jobtitle: str) -> None:
        self.does(acts.edit, which, who, jobtitle=jobtitle)

    @rule(which=whiches, who=whos, to=whos)
    def assign(self, which: int, who: int, to: int) -> None:
        self.does(acts.assign, which, who, to=self.world.team[to].id)

    @precondition(lambda self: self.life.receipts)
    @rule(which=whiches)
    def undo(self, which: int) -> None:
        """By who did something last, or by whoever."""
        last = [by.id for by in self.world.team].index(self.life.receipts[-1].by)
        self.does(acts.undo, which, which % 2 if which == WHATEVER else last)

    @precondition(lambda self: len(self.life.leads) > 1)
    @rule(which=whiches, who=whos)
    def delete(self, which: int, who: int) -> None:
        self.does(acts.delete, which, who)

    @rule(which=whiches, who=whos)
    def note(self, which: int, who: int) -> None:
        """On a lead, or on what was made, so that no undo puts it away."""
        there = self.records() if which != WHATEVER else []
        if not there:
            self.does(acts.note, which, who)
            return
        name, by, now = there[which % len(there)], self.world.team[who], self.world.now
        entity, number = name
        self.write(lambda session: notes.add(session, entity=entity, record_id=number, text="Ringt", by=by, now=now))
        self.life.records[name] = replace(self.life.records[name], notes=self.life.records[name].notes + 1)
        self.compare()

    def records(self) -> list[Name]:
        """What was made and is not put away."""
        return sorted(name for name, record in self.life.records.items() if not record.archived)

    def does(self, act: Act, which: int, who: int, *, is_open: bool = True, **args: Any) -> None:
        """One of them acts on a lead, mostly one that is as it should be, and is refused where that must be."""
        leads = sorted(self.life.leads)
        fitting = [each for each in leads if self.life.leads[each].is_open is is_open and which != WHATEVER]
        if not leads:
            return
        among = fitting or leads
        lead, by = among[which % len(among)], self.world.team[who]
        outcome = self.world.wait(self._outcome(act, lead, by, args))
        allowed = getattr(self.life, act.__name__)(lead, by.id, outcome, **args)
        assert allowed is not isinstance(outcome, Refusal), (act.__name__, outcome)
        self.compare()

    def compare(self) -> None:
        assert self.world.wait(self._read(living.seen)) == living.remembered(self.life)

    def write(self, doing: Callable[[Session], Awaitable[T]]) -> T:
        async def done() -> T:
            async with writing(self.connection) as session:
                return await doing(session)

        return self.world.wait(done())

    async def _read(self, doing: Callable[[Session], Awaitable[T]]) -> T:
        async with reading(self.connection) as session:
            return await doing(session)

    async def _outcome(self, act: Act, lead: int, by: Actor, args: dict[str, Any]) -> Any:
        try:
            async with reading(self.connection) as session:
                press = await partial(act, **args)(session, lead, by=by, now=self.world.now)
            async with writing(self.connection) as session:
                return await press(session)
        except Refusal as refusal:
            return refusal


async def _connected(store: Store) -> AsyncConnection:
    connection = await store.engine.connect()
    await connection.begin()
    return connection


@pytest.fixture
def world(database_url: str, now: datetime) -> Iterator[World]:
    with asyncio.Runner() as runner:
        store = Store(database_url)
        yield World(store, runner, runner.run(_team(store, now)), now)
        runner.run(store.close())


async def _team(store: Store, now: datetime) -> tuple[Actor, ...]:
    """Two managers, in an organisation where a lead may become several opportunities."""
    async with store.writing() as session:
        await qualification.settings(session, now, several_opportunities=True)
        return tuple(await given.managers(session, 2))


def live(world: World, examples: int) -> None:
    class Begun(LifeOfLeads):
        def __init__(self) -> None:
            super().__init__(world)

    run_state_machine_as_test(
        Begun,
        settings=settings(
            max_examples=examples, stateful_step_count=STEPS, derandomize=True, database=None, deadline=None,
            suppress_health_check=list(HealthCheck), phases=(Phase.generate,),
        ),
    )  # fmt: skip


@pytest.mark.parametrize("examples", EXAMPLES)
def test_the_store_holds_what_the_life_in_memory_holds(world: World, examples: int) -> None:
    live(world, examples)


@pytest.mark.parametrize("database_url", ["sqlite"], indirect=True)
@pytest.mark.parametrize(
    "mutant", [mutants.disqualifying_in_spite_of_opportunities, mutants.taking_back_the_lead_alone]
)
def test_a_bot_that_lives_otherwise_is_caught(world: World, mutant: Mutant) -> None:
    with broken_by(mutant), pytest.raises(AssertionError):
        live(world, 50)
