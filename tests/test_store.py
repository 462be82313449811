"""The store: the schema is what the models say, and moments come back as they went in."""

from __future__ import annotations

import asyncio
from datetime import datetime, timedelta, timezone

import pytest
from sqlalchemy import insert, select, text

from services import schema
from services.models.user import Team
from services.store import RESTED_SECONDS, Session, Store
from tests.databases import on_server
from tests.given import leads, people


async def test_the_migrations_make_what_the_models_say(store: Store) -> None:
    assert await schema.current(store) == schema.head()
    assert await schema.differences(store) == []


async def test_a_moment_is_stored_in_utc(session: Session) -> None:
    seller = await people.person(session)
    noon_in_oslo = datetime(2026, 11, 23, 12, tzinfo=timezone(timedelta(hours=1)))
    lead = await leads.lead(session, seller, closedon=noon_in_oslo)
    await session.refresh(lead)
    assert lead.closedon == noon_in_oslo
    assert lead.closedon.utcoffset() == timedelta(0)


async def test_a_moment_without_a_zone_is_refused(session: Session) -> None:
    seller = await people.person(session)
    with pytest.raises(Exception, match="without a time zone"):
        await leads.lead(session, seller, closedon=datetime(2026, 11, 23))  # noqa: DTZ001
    await session.rollback()


async def test_a_statement_on_its_own_is_committed(store: Store) -> None:
    async with store.stating() as session:
        await session.execute(insert(Team).values(name="Nord"))
    async with store.reading() as session:
        assert await session.scalar(select(Team.name)) == "Nord"


@pytest.mark.parametrize("database_url", ["postgresql"], indirect=True)
@pytest.mark.parametrize("rested_seconds", [RESTED_SECONDS, 0])
async def test_a_connection_that_the_server_closed_is_replaced(database_url: str, rested_seconds: float) -> None:
    store = Store(database_url, rested_seconds=rested_seconds)
    for _ in range(2):
        async with store.writing() as session:
            killed = await session.scalar(text("SELECT pg_backend_pid()"))
        await on_server(f"SELECT pg_terminate_backend({killed})")
        await asyncio.sleep(0.1)
        async with store.writing() as session:
            assert await session.scalar(text("SELECT pg_backend_pid()")) != killed
    await store.close()
