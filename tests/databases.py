"""The two databases under test: SQLite files copied from a migrated one, PostgreSQL databases made from a template."""

from __future__ import annotations

import asyncio
import os
import shutil
import uuid
from dataclasses import dataclass
from pathlib import Path

import asyncpg

from services import defaults, schema
from services.store import Store

POSTGRES = os.environ.get("LEADBOT_TEST_POSTGRES", "postgresql://postgres@127.0.0.1:5432/test")


async def make(url: str) -> None:
    """Migrate an empty database and put the defaults in place, as `leadbot migrate` does."""
    store = Store(url)
    await schema.migrate(store)
    async with store.writing() as session:
        await defaults.put_in_place(session)
    await store.close()


async def on_server(statement: str) -> None:
    """Run a statement on the server, outside any transaction."""
    connection = await asyncpg.connect(POSTGRES, timeout=3)
    try:
        await connection.execute(statement)
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
    def __init__(self) -> None:
        self.template = f"leadbot_{uuid.uuid4().hex}"
        asyncio.run(on_server(f"CREATE DATABASE {self.template}"))
        asyncio.run(make(self._url(self.template)))

    def new(self) -> str:
        name = f"leadbot_{uuid.uuid4().hex}"
        asyncio.run(on_server(f"CREATE DATABASE {name} TEMPLATE {self.template}"))
        return self._url(name)

    def drop(self, url: str) -> None:
        asyncio.run(on_server(f"DROP DATABASE IF EXISTS {url.rpartition('/')[2]} WITH (FORCE)"))

    def close(self) -> None:
        asyncio.run(on_server(f"DROP DATABASE IF EXISTS {self.template} WITH (FORCE)"))

    def _url(self, name: str) -> str:
        return f"{POSTGRES.rpartition('/')[0]}/{name}"
