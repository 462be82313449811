"""Before serving or working: the schema is as the code wants it, and the defaults are in place."""

from __future__ import annotations

from services import defaults, schema
from services.refusal import Refusal
from services.store import Store


class SchemaOutdated(Refusal):
    """The database is at another revision than this version of the code wants."""

    code = "schema-outdated"


async def prepare(store: Store) -> None:
    """Bring an SQLite file up to date; of PostgreSQL, where several processes share it, only check that it is.

    Raises SchemaOutdated.
    """
    if store.is_sqlite:
        await schema.migrate(store)
    elif (current := await schema.current(store)) != schema.head():
        raise SchemaOutdated(current=current or "none", wanted=schema.head() or "none")
    async with store.writing() as session:
        await defaults.put_in_place(session)


async def bring_up_to_date(store: Store) -> tuple[str | None, str | None]:
    """Migrate to the newest revision and put the defaults in place; the revisions before and after."""
    before = await schema.current(store)
    await schema.migrate(store)
    async with store.writing() as session:
        await defaults.put_in_place(session)
    return before, await schema.current(store)
