"""The schema of the store: bring it up to date, and tell whether it is."""

from __future__ import annotations

from collections.abc import Callable
from pathlib import Path
from typing import Any

from alembic import command
from alembic.autogenerate import compare_metadata
from alembic.config import Config
from alembic.migration import MigrationContext
from alembic.script import ScriptDirectory
from sqlalchemy import Connection, text

from services.models.registry import METADATA
from services.store import Store

HERE = Path(__file__).parent / "migrations"


def _config(connection: Connection | None = None) -> Config:
    config = Config()
    config.set_main_option("script_location", str(HERE))
    config.attributes["connection"] = connection
    return config


async def migrate(store: Store, revision: str = "head") -> None:
    """Bring the schema to a revision, in one transaction, however long it takes."""
    await _run(store, lambda config: command.upgrade(config, revision))


async def downgrade(store: Store, revision: str) -> None:
    """Take the schema back to an earlier revision."""
    await _run(store, lambda config: command.downgrade(config, revision))


async def autogenerate(store: Store, message: str, revision: str) -> None:
    """Write a migration from what the models have and the database lacks (for developers)."""
    await _run(store, lambda config: _write_revision(config, message, revision))


async def current(store: Store) -> str | None:
    """The revision the database is at, or None for an empty one."""
    async with store.engine.connect() as connection:
        return await connection.run_sync(lambda sync: MigrationContext.configure(sync).get_current_revision())


def head() -> str | None:
    """The newest revision."""
    return ScriptDirectory.from_config(_config()).get_current_head()


async def differences(store: Store) -> list[Any]:
    """What the models say and the database does not: empty when they agree."""
    async with store.engine.connect() as connection:
        return await connection.run_sync(
            lambda sync: list(compare_metadata(MigrationContext.configure(sync), METADATA))
        )


async def _run(store: Store, work: Callable[[Config], Any]) -> None:
    async with store.engine.begin() as connection:
        if not store.is_sqlite:
            await connection.execute(text("SET LOCAL statement_timeout = 0"))
        await connection.run_sync(lambda sync: work(_config(sync)))


def _write_revision(config: Config, message: str, revision: str) -> None:
    command.revision(config, message, autogenerate=True, rev_id=revision)
