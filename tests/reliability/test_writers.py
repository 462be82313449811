"""A hundred writers at once lose nothing and are told of no lock (DB-01)."""

from __future__ import annotations

import asyncio
from collections.abc import AsyncIterator, Callable
from contextlib import AbstractAsyncContextManager, asynccontextmanager

import pytest
from sqlalchemy import select
from sqlalchemy.ext.asyncio import AsyncSession, create_async_engine

from services.models.lead import Lead
from services.store import Session, Store
from tests.given import leads, people

WRITERS = 100
TIMES = 5

Writing = Callable[[], AbstractAsyncContextManager[Session]]


async def counted(writing: Writing, lead_id: int) -> None:
    """Read a number, think, and write the next one."""
    for _ in range(TIMES):
        async with writing() as session:
            lead = await session.scalar(select(Lead).where(Lead.id == lead_id).with_for_update())
            assert lead is not None
            await asyncio.sleep(0)
            lead.numberofemployees = (lead.numberofemployees or 0) + 1


async def race(store: Store, *writing: Writing) -> tuple[int, list[BaseException]]:
    """What all the writers together counted to, and what went wrong with some of them."""
    async with store.writing() as session:
        seller = await people.person(session)
        lead_id = (await leads.lead(session, seller)).id
    writers = (counted(writing[number % len(writing)], lead_id) for number in range(WRITERS))
    ended = await asyncio.gather(*writers, return_exceptions=True)
    async with store.reading() as session:
        reached = await session.scalar(select(Lead.numberofemployees).where(Lead.id == lead_id))
    return reached or 0, [each for each in ended if each is not None]


async def test_a_hundred_writers_lose_nothing(store: Store) -> None:
    assert await race(store, store.writing) == (WRITERS * TIMES, [])


async def test_a_hundred_writers_on_two_engines_lose_nothing(store: Store, database_url: str) -> None:
    """As two processes would, they wait for each other's locks in the database."""
    other = Store(database_url)
    try:
        assert await race(store, store.writing, other.writing) == (WRITERS * TIMES, [])
    finally:
        await other.close()


@pytest.mark.parametrize("database_url", ["sqlite"], indirect=True)
async def test_sqlite_as_it_comes_is_caught_losing_updates(store: Store, database_url: str) -> None:
    engine = create_async_engine(database_url.replace("sqlite://", "sqlite+aiosqlite://"))

    @asynccontextmanager
    async def writing() -> AsyncIterator[Session]:
        async with AsyncSession(engine) as session, session.begin():
            yield session

    reached, _ = await race(store, writing)
    await engine.dispose()
    assert reached < WRITERS * TIMES
