"""A scratch store with many leads, each with its profile and keys, in bulk: keys sorted, as an index likes them."""

from __future__ import annotations

import os
import sqlite3
import sys
from collections.abc import AsyncIterator, Iterable, Iterator, Mapping, Sequence
from contextlib import asynccontextmanager, closing, suppress
from dataclasses import dataclass
from datetime import UTC, datetime
from multiprocessing import get_context
from pathlib import Path
from tempfile import TemporaryDirectory
from time import monotonic
from typing import Any
from uuid import uuid4

import asyncpg
import numpy as np
from numpy.typing import NDArray
from sqlalchemy import select

from services import defaults, schema
from services.detection import many
from services.models.lead import Lead
from services.models.similarity import ProfileKey
from services.models.user import Role
from services.people import users
from services.similar import profiles
from services.store import Store

REGION = "NO"
SELLER = "siri"
ADMINISTRATOR = "anders"
CHUNK = 5_000
KEYS_AT_ONCE = 200_000
MADE = datetime(2026, 11, 2, 9, 0)  # noqa: DTZ001  as SQLite holds it: UTC, and not said so
COLUMNS = (
    "id", "subject", "firstname", "lastname", "companyname", "emailaddress1", "telephone1", "address1_city",
    "address1_postalcode", "attributes", "statecode", "statuscode", "merged", "owner_id", "createdon", "modifiedon",
    "version",
)  # fmt: skip
PROFILE = ("entity", "record_id", "made", "body")
KEY = ("key", "entity", "record_id")


@dataclass(frozen=True, slots=True)
class Filled:
    """A store with leads; bytes on disk a record: of the lead itself, of its profile, of its keys.

    All are zero for a store that was filled before.
    """

    url: str
    seconds: float = 0.0
    bytes_of_lead: float = 0.0
    bytes_of_profile: float = 0.0
    bytes_of_keys: float = 0.0
    keys_of_a_lead: float = 0.0


@dataclass(frozen=True, slots=True)
class Chunk:
    """Some leads as rows, their profiles as rows, and their keys: the key and the lead's id, side by side."""

    leads: Sequence[tuple[Any, ...]]
    profiles: Sequence[tuple[Any, ...]]
    keys: NDArray[np.int64]
    ids: NDArray[np.int64]


def make(numbered: Sequence[tuple[int, Mapping[str, Any]]]) -> Chunk:
    """These leads, given as (id, columns)."""
    leads, records = [], []
    for number, values in numbered:
        told = tuple(values.get(name) for name in COLUMNS[1:9])
        leads.append((number, *told, "{}", 0, 1, False, 1, MADE, MADE, 1))
        records.append(("lead", number, values))
    anew = profiles.new(REGION, records)
    keys = np.array([key for key, _, _ in anew.new_keys], dtype=np.int64)
    ids = np.array([record_id for *_, record_id in anew.new_keys], dtype=np.int64)
    return Chunk(leads, anew.profiles, keys, ids)


def chunks(leads: Iterable[Mapping[str, Any]]) -> Iterator[Chunk]:
    """All leads, numbered from 1, made by as many processes as there are cores; how far it has come is told."""
    started, done = monotonic(), 0
    with get_context("spawn").Pool(os.cpu_count()) as pool:
        for number, chunk in enumerate(pool.imap(make, many.batches(enumerate(leads, start=1), CHUNK)), start=1):
            done += len(chunk.leads)
            if number % 10 == 0:
                tell(f"{done:,} leads after {monotonic() - started:.0f} s")
            yield chunk


def tell(what: str) -> None:
    """Progress, beside the answer on standard output."""
    sys.stderr.write(f"{what}\n")
    sys.stderr.flush()


@asynccontextmanager
async def sqlite(leads: Iterable[Mapping[str, Any]]) -> AsyncIterator[Filled]:
    """A SQLite file with these leads, for the time of the block."""
    with TemporaryDirectory() as folder:
        yield await kept(f"sqlite:///{Path(folder) / 'filled.db'}", leads)


@asynccontextmanager
async def postgresql(server: str, leads: Iterable[Mapping[str, Any]]) -> AsyncIterator[Filled]:
    """A database on the server with these leads, for the time of the block."""
    name = f"leadbot_bench_{uuid4().hex[:12]}"
    try:
        yield await kept(f"{server.rpartition('/')[0]}/{name}", leads)
    finally:
        await _on_server(server, f"DROP DATABASE IF EXISTS {name} WITH (FORCE)")


async def kept(url: str, leads: Iterable[Mapping[str, Any]]) -> Filled:
    """The store with these leads, which stays; one that was filled before is taken as it is.

    Raises RuntimeError for one whose filling was broken off.
    """
    if not url.startswith("sqlite"):
        await _made_database(url)
    await _prepare(url)
    if await _has_leads(url):
        return Filled(url)
    if url.startswith("sqlite"):
        return _fill_sqlite(url, Path(url.removeprefix("sqlite:///")), leads)
    return await _fill_postgresql(url, leads)


async def _made_database(url: str) -> None:
    server, _, name = url.rpartition("/")
    with suppress(asyncpg.DuplicateDatabaseError):
        await _on_server(f"{server}/postgres", f'CREATE DATABASE "{name}"')


async def _has_leads(url: str) -> bool:
    store = Store(url)
    async with store.reading() as session:
        leads = await session.scalar(select(Lead.id).limit(1))
        keys = await session.scalar(select(ProfileKey.key).limit(1))
    await store.close()
    if leads is not None and keys is None:
        raise RuntimeError("the store was not filled to the end: remove it first")
    return leads is not None


async def _on_server(url: str, statement: str) -> None:
    connection = await asyncpg.connect(url)
    try:
        await connection.execute(statement)
    finally:
        await connection.close()


async def _prepare(url: str) -> None:
    store, now = Store(url), datetime.now(UTC)
    await schema.migrate(store)
    async with store.writing() as session:
        await defaults.put_in_place(session, now=now)
        for account_id, role in ((SELLER, Role.SELLER), (ADMINISTRATOR, Role.ADMINISTRATOR)):
            if await users.find(session, aad_object_id=None, account_id=account_id) is None:
                name = account_id.title()
                await users.add(session, name=name, role=role, team="Nord", account_id=account_id, by=None, now=now)
    await store.close()


def _sorted_keys(all_keys: Sequence[NDArray[np.int64]], all_ids: Sequence[NDArray[np.int64]]) -> Iterator[list[Any]]:
    """The rows of all keys, in the order of the table, some hundred thousand at a time."""
    keys, ids = np.concatenate(all_keys), np.concatenate(all_ids)
    order = np.lexsort((ids, keys))
    for first in range(0, len(order), KEYS_AT_ONCE):
        part = order[first : first + KEYS_AT_ONCE]
        yield [(key, "lead", lead) for key, lead in zip(keys[part].tolist(), ids[part].tolist(), strict=True)]


def _fill_sqlite(url: str, path: Path, leads: Iterable[Mapping[str, Any]]) -> Filled:
    started, keys, ids = monotonic(), [], []
    bodies = size = 0
    with closing(sqlite3.connect(path, isolation_level=None)) as file:
        file.execute("PRAGMA journal_mode=OFF")
        file.execute("PRAGMA synchronous=OFF")
        empty = _pages(file)
        for chunk in chunks(leads):
            keys.append(chunk.keys)
            ids.append(chunk.ids)
            size += len(chunk.leads)
            with _transaction(file):
                rows = [(*row[:14], str(row[14]), str(row[15]), row[16]) for row in chunk.leads]
                file.executemany(_inserting("lead", COLUMNS), rows)
            before = _pages(file)
            with _transaction(file):
                file.executemany(_inserting("profile", PROFILE), chunk.profiles)
            bodies += _pages(file) - before
        before_keys = _pages(file)
        for rows in _sorted_keys(keys, ids):
            with _transaction(file):
                file.executemany(_inserting("profile_key", KEY), rows)
        tell(f"keys written after {monotonic() - started:.0f} s")
        of_keys = _pages(file) - before_keys
        file.execute("PRAGMA journal_mode=WAL")
    count = sum(len(each) for each in keys)
    of_leads = before_keys - empty - bodies
    return Filled(url, monotonic() - started, of_leads / size, bodies / size, of_keys / size, count / size)


def _inserting(name: str, columns: Sequence[str]) -> str:
    return f"INSERT INTO {name} ({', '.join(columns)}) VALUES ({', '.join('?' * len(columns))})"


class _transaction:  # noqa: N801  reads as what it is: with _transaction(file)
    def __init__(self, file: sqlite3.Connection) -> None:
        self._file = file

    def __enter__(self) -> None:
        self._file.execute("BEGIN")

    def __exit__(self, *_: object) -> None:
        self._file.execute("COMMIT")


def _pages(file: sqlite3.Connection) -> int:
    """The bytes of the file so far."""
    return int(file.execute("PRAGMA page_count").fetchone()[0]) * int(file.execute("PRAGMA page_size").fetchone()[0])


async def _fill_postgresql(url: str, leads: Iterable[Mapping[str, Any]]) -> Filled:
    """The key's index is made when all keys are there, as a restore does it."""
    started, keys, ids, size = monotonic(), [], [], 0
    connection = await asyncpg.connect(url)
    await connection.execute("ALTER TABLE profile_key DROP CONSTRAINT pk_profile_key")
    for chunk in chunks(leads):
        keys.append(chunk.keys)
        ids.append(chunk.ids)
        size += len(chunk.leads)
        aware = [(*row[:14], row[14].replace(tzinfo=UTC), row[15].replace(tzinfo=UTC), row[16]) for row in chunk.leads]
        await connection.copy_records_to_table("lead", columns=COLUMNS, records=aware)
        await connection.copy_records_to_table("profile", columns=PROFILE, records=chunk.profiles)
    for rows in _sorted_keys(keys, ids):
        await connection.copy_records_to_table("profile_key", columns=KEY, records=rows)
    await connection.execute(
        "ALTER TABLE profile_key ADD CONSTRAINT pk_profile_key PRIMARY KEY (key, entity, record_id)"
    )
    await connection.execute(f"SELECT setval(pg_get_serial_sequence('lead', 'id'), {size})")
    tell(f"keys written after {monotonic() - started:.0f} s")
    for name in ("lead", "profile", "profile_key"):
        await connection.execute(f"VACUUM ANALYZE {name}")
    sizes = [await connection.fetchval(f"SELECT pg_total_relation_size('{name}')") for name in TABLES]
    await connection.close()
    count = sum(len(each) for each in keys)
    of_leads, of_profiles, of_keys = (each / size for each in sizes)
    return Filled(url, monotonic() - started, of_leads, of_profiles, of_keys, count / size)


TABLES = ("lead", "profile", "profile_key")
