"""Before serving or working: the schema is as the code wants it, and the defaults are in place."""

from __future__ import annotations

from bot.clock import utc_now
from services import defaults, schema
from services.refusal import Refusal
from services.settings import carrying_over
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
        await defaults.put_in_place(session, now=utc_now())


async def bring_up_to_date(store: Store, *, legacy_auto_create: bool | None = None) -> tuple[str | None, str | None]:
    """Migrate to the newest revision and put the defaults in place; the revisions before and after.

    `legacy_auto_create` is what the older setting was, where the operator tells it. Raises AlreadyCarriedOver.
    """
    before = await schema.current(store)
    await schema.migrate(store)
    async with store.writing() as session:
        if legacy_auto_create is not None:
            await carrying_over.tell_older(session, auto_create=legacy_auto_create, now=utc_now())
        await defaults.put_in_place(session, now=utc_now())
    return before, await schema.current(store)
