"""`leadbot migrate`: the database at the newest revision, and the defaults in place."""

from __future__ import annotations

from bot import startup
from bot.commands import edge
from services.store import Store


def run(*, as_json: bool) -> None:
    config = edge.configured()
    edge.run(_migrate(config.database_url, as_json=as_json))


async def _migrate(url: str, *, as_json: bool) -> int:
    store = Store(url)
    try:
        before, after = await startup.bring_up_to_date(store)
    finally:
        await store.close()
    if as_json:
        edge.print_json({"before": before, "after": after})
    elif before == after:
        edge.out.print(f"the database is at revision {after}, nothing to do")
    else:
        edge.out.print(f"the database went from revision {before or 'none'} to {after}")
    return edge.DONE
