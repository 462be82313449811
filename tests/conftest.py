"""What all tests share: both databases, a clock that stands still, and people."""

from __future__ import annotations

import asyncio
import os
from collections.abc import AsyncIterator, Iterator
from datetime import UTC, datetime
from pathlib import Path

import pytest

from services.store import Session, Store
from tests.databases import PostgresDatabases, SqliteDatabases, drop_database, empty_database, make, reachable

REQUIRE_POSTGRES = os.environ.get("LEADBOT_REQUIRE_POSTGRES") == "1"


@pytest.fixture(scope="session")
def sqlite_databases(tmp_path_factory: pytest.TempPathFactory) -> SqliteDatabases:
    return SqliteDatabases(tmp_path_factory.mktemp("databases"))


@pytest.fixture(scope="session")
def postgres_databases() -> Iterator[PostgresDatabases]:
    if not reachable():
        if REQUIRE_POSTGRES:
            pytest.fail("PostgreSQL is required here and does not answer")
        pytest.skip("no PostgreSQL server answers (set LEADBOT_TEST_POSTGRES)")
    databases = PostgresDatabases()
    yield databases
    databases.close()


@pytest.fixture(params=["sqlite", "postgresql"])
def database_url(request: pytest.FixtureRequest) -> Iterator[str]:
    """A fresh, migrated database on each of the two engines."""
    databases = request.getfixturevalue(f"{'sqlite' if request.param == 'sqlite' else 'postgres'}_databases")
    url = databases.new()
    yield url
    databases.drop(url)


@pytest.fixture(params=["sqlite", "postgresql"])
def own_database_url(request: pytest.FixtureRequest, tmp_path: Path) -> Iterator[str]:
    """A migrated database that the test may take apart, on each of the two engines."""
    if request.param == "sqlite":
        url = f"sqlite:///{tmp_path / 'own.db'}"
        asyncio.run(make(url))
        yield url
        return
    request.getfixturevalue("postgres_databases")
    url = empty_database()
    asyncio.run(make(url))
    yield url
    drop_database(url)


@pytest.fixture
async def store(database_url: str) -> AsyncIterator[Store]:
    store = Store(database_url)
    yield store
    await store.close()


@pytest.fixture
async def session(store: Store) -> AsyncIterator[Session]:
    """An open transaction that is committed at the end of the test."""
    async with store.writing() as session:
        yield session


@pytest.fixture
def now() -> datetime:
    return datetime(2026, 11, 23, 12, 0, tzinfo=UTC)
