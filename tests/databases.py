"""The two databases under test: SQLite files copied from a migrated one, PostgreSQL databases made from a template."""

from __future__ import annotations

import asyncio
import os
import shutil
import uuid
from dataclasses import dataclass
from datetime import UTC, datetime
from pathlib import Path

import asyncpg

from services import defaults, schema
from services.models.base import table
from services.models.duplicate_rule import DuplicateRule, RuleCondition
from services.models.field_mapping import FieldMapping
from services.models.process import ProcessFlow, ProcessStage
from services.models.registry import METADATA
from services.store import Store

MADE = datetime(2026, 11, 2, 9, 0, tzinfo=UTC)
POSTGRES = os.environ.get("LEADBOT_TEST_POSTGRES", "postgresql://postgres@127.0.0.1:5432/test")


async def make(url: str) -> None:
    """Migrate an empty database and put the defaults in place, as `leadbot migrate` does."""
    store = Store(url)
    await schema.migrate(store)
    async with store.writing() as session:
        await defaults.put_in_place(session, now=MADE)
    await store.close()


async def on_server(statements: str, url: str = POSTGRES) -> None:
    """Run statements on the server, outside any transaction but their own."""
    connection = await asyncpg.connect(url, timeout=3)
    try:
        await connection.execute(statements)
    finally:
        await connection.close()


def reachable() -> bool:
    """Whether a PostgreSQL server answers."""
    try:
        asyncio.run(on_server("SELECT 1"))
    except (OSError, TimeoutError, asyncpg.PostgresError):
        return False
    return True


@dataclass
class SqliteDatabases:
    folder: Path

    def __post_init__(self) -> None:
        self.template = self.folder / "template.db"
        asyncio.run(make(f"sqlite:///{self.template}"))

    def new(self) -> str:
        path = self.folder / f"{uuid.uuid4().hex}.db"
        shutil.copy(self.template, path)
        return f"sqlite:///{path}"

    def drop(self, url: str) -> None:
        for left in self.folder.glob(f"{Path(url.removeprefix('sqlite:///')).name}*"):
            left.unlink()


class PostgresDatabases:
    """One database for the whole run, emptied before each test: a new one each time costs ten times as much."""

    def __init__(self) -> None:
        self.url = empty_database()
        asyncio.run(make(self.url))
        asyncio.run(on_server(KEEP_DEFAULTS, self.url))

    def new(self) -> str:
        asyncio.run(on_server(START_AFRESH, self.url))
        return self.url

    def drop(self, url: str) -> None:
        """Nothing: the next test empties it."""

    def close(self) -> None:
        drop_database(self.url)


def empty_database() -> str:
    """A database of its own, without any table, for tests that change the schema."""
    name = f"leadbot_{uuid.uuid4().hex}"
    asyncio.run(on_server(f"CREATE DATABASE {name}"))
    # No test stops the server, so none needs to wait for its disk.
    asyncio.run(on_server(f"ALTER DATABASE {name} SET synchronous_commit = off"))
    return f"{POSTGRES.rpartition('/')[0]}/{name}"


def drop_database(url: str) -> None:
    asyncio.run(on_server(f"DROP DATABASE IF EXISTS {url.rpartition('/')[2]} WITH (FORCE)"))


DEFAULTS = tuple(table(model).name for model in (ProcessFlow, ProcessStage, FieldMapping, DuplicateRule, RuleCondition))
TABLES = tuple(METADATA.tables)
KEEP_DEFAULTS = "CREATE SCHEMA kept;" + "".join(
    f'CREATE TABLE kept."{name}" AS TABLE public."{name}";' for name in DEFAULTS
)
START_AFRESH = "".join((
    "SELECT pg_terminate_backend(pid) FROM pg_stat_activity",
    " WHERE datname = current_database() AND pid <> pg_backend_pid();",
    "BEGIN; SET LOCAL session_replication_role = replica;",
    *(f'DELETE FROM "{name}";' for name in TABLES),
    *(f'INSERT INTO "{name}" SELECT * FROM kept."{name}";' for name in DEFAULTS),
    "SELECT setval(seq.oid::regclass, 1, false) FROM pg_class seq JOIN pg_namespace space ON space.oid = relnamespace",
    " WHERE relkind = 'S' AND nspname = 'public';",
    *(
        f"""SELECT setval(pg_get_serial_sequence('"{name}"', 'id'), max(id)) FROM "{name}";"""
        for name in DEFAULTS
        if name != ProcessFlow.__tablename__
    ),
    "COMMIT;",
))  # fmt: skip
"""Ends whoever is left of the test before, empties all tables, puts the defaults back and counts ids from one."""
