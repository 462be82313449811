"""The relational store: engines for SQLite and PostgreSQL, and the one place where a transaction ends."""

from __future__ import annotations

from collections.abc import AsyncIterator, Iterable
from contextlib import asynccontextmanager
from time import monotonic
from typing import Any
from zlib import crc32

from sqlalchemy import event, text
from sqlalchemy.engine import URL, Connection, make_url
from sqlalchemy.exc import DBAPIError, InvalidatePoolError, OperationalError
from sqlalchemy.exc import TimeoutError as PoolTimeout
from sqlalchemy.ext.asyncio import AsyncEngine, AsyncSession, create_async_engine
from sqlalchemy.pool import ConnectionPoolEntry

from services import sqlite_inline

Session = AsyncSession

WRITER_PRAGMAS = ("journal_mode=WAL", "synchronous=NORMAL", "foreign_keys=ON", "secure_delete=ON")
READER_PRAGMAS = ("foreign_keys=ON", "query_only=ON", "busy_timeout=5000")
RESTED_SECONDS = 5.0
"""A connection that was not used for longer than this is asked whether it is still there."""

RETRYABLE_SQLSTATES = frozenset({"40001", "40P01", "55P03", "57P01", "08006", "08003"})


class Store:
    """Two engines on one database: one that writes and, on SQLite, one that can only read."""

    def __init__(self, url: str, *, pool_size: int = 10, rested_seconds: float = RESTED_SECONDS) -> None:
        parsed = make_url(url)
        self.url = parsed
        self.is_sqlite = parsed.get_backend_name() == "sqlite"
        if self.is_sqlite:
            self._writer = _sqlite_engine(parsed, writes=True)
            self._reader = _sqlite_engine(parsed, writes=False)
        else:
            self._writer = self._reader = _postgresql_engine(parsed, pool_size=pool_size, rested_seconds=rested_seconds)
        autocommit = {} if self.is_sqlite else {"isolation_level": "AUTOCOMMIT"}
        self._single = self._writer.execution_options(**autocommit)

    @property
    def engine(self) -> AsyncEngine:
        """The writing engine, for migrations and checks."""
        return self._writer

    @asynccontextmanager
    async def writing(self) -> AsyncIterator[Session]:
        """One transaction: committed when the block ends, rolled back when it raises."""
        async with AsyncSession(self._writer, expire_on_commit=False) as session, session.begin():
            yield session

    @asynccontextmanager
    async def stating(self) -> AsyncIterator[Session]:
        """For one statement that is a transaction of its own, without the cost of beginning and ending one."""
        async with AsyncSession(self._single, expire_on_commit=False) as session, session.begin():
            yield session

    @asynccontextmanager
    async def reading(self) -> AsyncIterator[Session]:
        """A transaction that changes nothing."""
        async with AsyncSession(self._reader, expire_on_commit=False) as session:
            yield session

    async def close(self) -> None:
        await self._writer.dispose()
        await self._reader.dispose()


async def lock_keys(session: Session, keys: Iterable[str]) -> None:
    """Hold each key until the transaction ends, so that two transactions with a key in common run one by one.

    On SQLite the writer's transaction already holds the whole database.
    """
    if session.get_bind().dialect.name == "sqlite":
        return
    numbers = sorted({crc32(key.encode()) for key in keys})
    if numbers:
        locks = ", ".join(f"pg_advisory_xact_lock({number})" for number in numbers)
        await session.execute(text(f"SELECT {locks}"))


def is_conflict(error: BaseException) -> bool:
    """Whether the transaction lost against another one and may simply be run again."""
    if not isinstance(error, DBAPIError):
        return False
    if isinstance(error, OperationalError) and "database is locked" in str(error.orig):
        return True
    return getattr(error.orig, "sqlstate", None) in RETRYABLE_SQLSTATES or error.connection_invalidated


def is_unavailable(error: BaseException) -> bool:
    """Whether the database cannot serve now: full pool, lock wait over, connection refused."""
    return isinstance(error, (PoolTimeout, OperationalError, ConnectionError, OSError)) or is_conflict(error)


def _sqlite_engine(url: URL, *, writes: bool) -> AsyncEngine:
    engine = create_async_engine(
        url.set(drivername="sqlite+inline"),
        hide_parameters=True,
        pool_size=1 if writes else 5,
        max_overflow=0,
        pool_timeout=5,
        connect_args={
            "timeout": 0,
            "check_same_thread": False,
            "isolation_level": None,
            "factory": sqlite_inline.Connection,
        },
    )
    pragmas = WRITER_PRAGMAS if writes else READER_PRAGMAS

    @event.listens_for(engine.sync_engine, "connect")
    def prepare(connection: Any, _record: Any) -> None:
        connection.execute("PRAGMA busy_timeout=5000")
        for pragma in pragmas:
            connection.execute(f"PRAGMA {pragma}")
        if writes:
            connection.execute("PRAGMA busy_timeout=0")

    @event.listens_for(engine.sync_engine, "begin")
    def begin(connection: Connection) -> None:
        if writes:
            sqlite_inline.begin_immediate(connection)
        else:
            connection.exec_driver_sql("BEGIN")

    return engine


def _postgresql_engine(url: URL, *, pool_size: int, rested_seconds: float) -> AsyncEngine:
    limits = {"statement_timeout": "5000", "lock_timeout": "3000", "idle_in_transaction_session_timeout": "10000"}
    engine = create_async_engine(
        url.set(drivername="postgresql+asyncpg"),
        hide_parameters=True,
        pool_size=pool_size,
        max_overflow=0,
        pool_timeout=2,
        pool_recycle=1800,
        connect_args={"timeout": 3, "command_timeout": 5, "server_settings": limits},
    )
    _ping_the_rested(engine, seconds=rested_seconds)
    return engine


def _ping_the_rested(engine: AsyncEngine, *, seconds: float) -> None:
    """Ask a connection that nobody used for a while whether it is still there; to ask each time costs three trips.

    One that the server closed is known at once. One that dies unnoticed makes its turn run again, as any conflict does.
    """

    @event.listens_for(engine.sync_engine, "checkin")
    def rest(_connection: Any, record: ConnectionPoolEntry) -> None:
        record.info["resting_since"] = monotonic()

    @event.listens_for(engine.sync_engine, "checkout")
    def wake(connection: Any, record: ConnectionPoolEntry, _proxy: Any) -> None:
        if connection.driver_connection.is_closed():
            raise InvalidatePoolError
        if monotonic() - record.info.get("resting_since", monotonic()) > seconds:
            try:
                engine.dialect.do_ping(connection)
            except Exception as gone:
                raise InvalidatePoolError from gone
