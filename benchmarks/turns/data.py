"""A store to measure turns against: one seller and as many open leads as there will be turns."""

from __future__ import annotations

from collections.abc import AsyncIterator
from contextlib import asynccontextmanager
from datetime import UTC, datetime
from pathlib import Path
from tempfile import TemporaryDirectory
from uuid import uuid4

import asyncpg

from services import defaults, schema
from services.leads import operations
from services.leads.new_lead import NewLead
from services.models.user import Role
from services.people import users
from services.store import Store

SELLER = "siri"
CHUNK = 100


def company(number: int) -> str:
    """The company of the lead with this number: a name of its own."""
    return f"Firma{number:05d} AS"


@asynccontextmanager
async def sqlite(leads: int) -> AsyncIterator[str]:
    """A SQLite file with so many leads, for the time of the block."""
    with TemporaryDirectory() as folder:
        url = f"sqlite:///{Path(folder) / 'turns.db'}"
        await fill(url, leads)
        yield url


@asynccontextmanager
async def postgresql(server: str, leads: int) -> AsyncIterator[str]:
    """A database on the server with so many leads, for the time of the block."""
    name = f"leadbot_bench_{uuid4().hex[:12]}"
    await _on_server(server, f"CREATE DATABASE {name}")
    try:
        url = f"{server.rpartition('/')[0]}/{name}"
        await fill(url, leads)
        yield url
    finally:
        await _on_server(server, f"DROP DATABASE {name} WITH (FORCE)")


async def reachable(server: str) -> bool:
    try:
        await _on_server(server, "SELECT 1")
    except (OSError, TimeoutError, asyncpg.PostgresError):
        return False
    return True


async def fill(url: str, leads: int) -> None:
    """Migrate the store, add the seller, and create the leads as a person would."""
    store, now = Store(url), datetime.now(UTC)
    await schema.migrate(store)
    async with store.writing() as session:
        await defaults.put_in_place(session, now=now)
        await users.add(session, name="Siri", role=Role.SELLER, team="Nord", account_id=SELLER, by=None, now=now)
    async with store.reading() as session:
        seller = await users.find(session, aad_object_id=None, account_id=SELLER)
    assert seller is not None
    for first in range(0, leads, CHUNK):
        async with store.writing() as session:
            for number in range(first, min(leads, first + CHUNK)):
                await operations.create(session, lead(number), by=seller, now=now)
    await store.close()


def lead(number: int) -> NewLead:
    return NewLead(
        subject=f"Avtale {number:05d}",
        firstname="Kari",
        lastname=f"Etternavn{number:05d}",
        companyname=company(number),
        emailaddress1=f"kari@firma{number:05d}.example",
        telephone1=f"+4722{number:06d}",
    )


async def _on_server(server: str, statement: str) -> None:
    connection = await asyncpg.connect(server, timeout=3)
    try:
        await connection.execute(statement)
    finally:
        await connection.close()
