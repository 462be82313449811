"""What an upgrade makes of records that are there already."""

from __future__ import annotations

from collections.abc import AsyncIterator

import pytest
from sqlalchemy import text

from services import schema
from services.store import Store

AT = "'2026-01-01 00:00:00'"
BEFORE_RECEIPTS = (
    """INSERT INTO "user" (id, name, role, time_zone, active) VALUES (1, 'Siri', 'seller', 'Europe/Oslo', true)""",
    "INSERT INTO lead (id, subject, lastname, attributes, statecode, statuscode, merged, owner_id, createdon,"
    f" modifiedon, version) VALUES (1, 'Pumper', 'Brekke', '{{}}', 1, 3, false, 1, {AT}, {AT}, 2)",
    "INSERT INTO qualification (id, lead_id, lead_version, plan_hash, plan, inverse, at, by)"
    f""" VALUES (7, 1, 1, 'hash', '{{}}', '{{"made": []}}', {AT}, 1)""",
)


@pytest.fixture
async def own_store(own_database_url: str) -> AsyncIterator[Store]:
    store = Store(own_database_url)
    yield store
    await store.close()


async def test_a_qualification_of_before_has_its_receipt_and_comes_back(own_store: Store) -> None:
    await schema.downgrade(own_store, "0002")
    async with own_store.writing() as session:
        for statement in BEFORE_RECEIPTS:
            await session.execute(text(statement))
    await schema.migrate(own_store)
    async with own_store.writing() as session:
        receipts = (await session.execute(text("SELECT id, kind, lead_id, lead_version FROM receipt"))).all()
    assert [tuple(row) for row in receipts] == [(7, "lead.qualified", 1, 1)]
    assert await schema.differences(own_store) == []
    await schema.downgrade(own_store, "0002")
    async with own_store.reading() as session:
        assert (await session.execute(text("SELECT id, plan_hash FROM qualification"))).all() == [(7, "hash")]
