"""A store with so many generated leads, their profiles and keys, and the truth about them."""

from __future__ import annotations

from datetime import UTC, datetime
from typing import Any

from sqlalchemy import insert

from benchmarks.scan import people
from services.models.lead import Lead
from services.models.user import Role, User
from services.similar import profiles
from services.store import Store

NOW = datetime(2026, 11, 23, 12, 0, tzinfo=UTC)
CHUNK = 2000
REGION = "NO"


async def fill(store: Store, count: int) -> tuple[int, set[tuple[int, int]]]:
    """The administrator's id, and the true pairs (smaller id first)."""
    async with store.writing() as session:
        user = User(name="Anders Admin", role=Role.ADMINISTRATOR)
        session.add(user)
        await session.flush()
        owner = user.id
    truth: set[tuple[int, int]] = set()
    chunk: list[dict[str, Any]] = []
    for number, (values, of) in enumerate(people.leads(count), start=1):
        chunk.append(_columns(number, owner, values))
        if of is not None:
            truth.add((of, number))
        if len(chunk) == CHUNK:
            await _write(store, chunk)
            chunk = []
    if chunk:
        await _write(store, chunk)
    return owner, truth


def _columns(number: int, owner: int, values: dict[str, Any]) -> dict[str, Any]:
    return values | {"id": number, "owner_id": owner, "createdon": NOW, "modifiedon": NOW}


async def _write(store: Store, rows: list[dict[str, Any]]) -> None:
    async with store.writing() as session:
        await session.execute(insert(Lead), rows)
        await profiles.add(session, REGION, [("lead", Lead(**row)) for row in rows])
