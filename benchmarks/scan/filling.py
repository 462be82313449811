"""A store with so many generated leads, their profiles and keys, and the truth about them."""

from __future__ import annotations

from collections.abc import Iterator, Mapping
from typing import Any

from benchmarks.lookups import filling
from benchmarks.scan import people
from services.people import users
from services.store import Store


async def fill(url: str, count: int) -> tuple[int, set[tuple[int, int]]]:
    """The administrator's id, and the true pairs (smaller id first). A store that has leads is taken as it is."""
    await filling.kept(url, _leads(count))
    store = Store(url)
    async with store.reading() as session:
        by = await users.find(session, aad_object_id=None, account_id=filling.ADMINISTRATOR)
    await store.close()
    if by is None:
        raise RuntimeError("the store has no administrator")
    numbered = enumerate(people.leads(count), start=1)
    return by.id, {(of, number) for number, (_, of) in numbered if of is not None}


def _leads(count: int) -> Iterator[Mapping[str, Any]]:
    return (values for values, _ in people.leads(count))
