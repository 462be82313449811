"""`leadbot migrate`: the database at the newest revision, and the defaults in place."""

from __future__ import annotations

import typer

from bot import startup
from bot.commands import edge
from services.store import Store

ON_AND_OFF = {"on": True, "off": False}


def run(legacy_auto_create: str | None, *, as_json: bool) -> None:
    """Migrate, and say from which revision to which."""
    config = edge.configured()
    older = None if legacy_auto_create is None else _switch(legacy_auto_create)
    edge.run(_migrate(config.database_url, older, as_json=as_json))


def _switch(word: str) -> bool:
    if word.lower() not in ON_AND_OFF:
        edge.err.print(f"{word} is neither on nor off", markup=False)
        raise typer.Exit(edge.WRONG_USAGE)
    return ON_AND_OFF[word.lower()]


async def _migrate(url: str, legacy_auto_create: bool | None, *, as_json: bool) -> int:
    store = Store(url)
    try:
        before, after = await startup.bring_up_to_date(store, legacy_auto_create=legacy_auto_create)
    finally:
        await store.close()
    if as_json:
        edge.print_json({"before": before, "after": after})
    elif before == after:
        edge.out.print(f"the database is at revision {after}, nothing to do")
    else:
        edge.out.print(f"the database went from revision {before or 'none'} to {after}")
    return edge.DONE
