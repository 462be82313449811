"""SQLite for an event loop without a thread hop per statement (docs/decisions/0004).

A statement on a local file takes microseconds, a hop to a thread costs several times that. Only the wait for
another process's write lock can be long, and only that is done in a thread.
"""

from __future__ import annotations

import asyncio
import sqlite3
from typing import Any

from sqlalchemy import engine, pool
from sqlalchemy.dialects import registry
from sqlalchemy.dialects.sqlite.pysqlite import SQLiteDialect_pysqlite
from sqlalchemy.engine import URL
from sqlalchemy.util import await_only

LOCK_WAIT_SECONDS = 5.0


class Cursor(sqlite3.Cursor):
    """A cursor with the one method that SQLAlchemy's async results ask for: there is nothing to wait for."""

    async def _async_soft_close(self) -> None:
        """Rows were fetched when the statement ran."""


class Connection(sqlite3.Connection):
    def cursor(self, factory: type[sqlite3.Cursor] | None = Cursor) -> sqlite3.Cursor:  # type: ignore[override]
        return super().cursor(factory or Cursor)


class SQLiteInline(SQLiteDialect_pysqlite):
    """The pysqlite dialect, offered to SQLAlchemy's async engine as it is."""

    driver = "inline"
    is_async = True
    supports_statement_cache = True

    @classmethod
    def get_pool_class(cls, url: URL) -> type[pool.Pool]:
        return pool.AsyncAdaptedQueuePool


registry.register("sqlite.inline", __name__, "SQLiteInline")


def begin_immediate(connection: engine.Connection) -> None:
    """Take the write lock: at once where it is free, else waiting in a thread up to LOCK_WAIT_SECONDS."""
    driver: Any = connection.connection.driver_connection
    try:
        driver.execute("BEGIN IMMEDIATE")
    except sqlite3.OperationalError as error:
        if error.sqlite_errorcode & 0xFF != sqlite3.SQLITE_BUSY:
            raise
        await_only(asyncio.get_running_loop().run_in_executor(None, _begin_patiently, driver))


def _begin_patiently(driver: sqlite3.Connection) -> None:
    driver.execute(f"PRAGMA busy_timeout={int(LOCK_WAIT_SECONDS * 1000)}")
    try:
        driver.execute("BEGIN IMMEDIATE")
    finally:
        driver.execute("PRAGMA busy_timeout=0")
