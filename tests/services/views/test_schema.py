"""The tables of views can be taken away and made again."""

from __future__ import annotations

from services import schema
from services.store import Store


async def test_the_migration_of_views_is_reversible(store: Store) -> None:
    await schema.downgrade(store, "0001")
    assert await schema.current(store) == "0001"
    await schema.migrate(store)
    assert await schema.differences(store) == []
