"""A store as it was played once, kept beside the database and put back for the next test."""

from __future__ import annotations

import shutil
from pathlib import Path

from services.store import Store
from tests.databases import TABLES, on_server


async def keep(store: Store) -> None:
    """Keep what is in the store now, instead of what was kept before."""
    if store.is_sqlite:
        await store.close()
        shutil.copy(_file(store), _kept(store))
    else:
        await on_server(KEEP, _server(store))


async def put_back(store: Store) -> None:
    """What was kept is what there is; nobody may be at work on the store."""
    if store.is_sqlite:
        await store.close()
        shutil.copy(_kept(store), _file(store))
    else:
        await on_server(PUT_BACK, _server(store))


def place(store: Store) -> str:
    """Where it is kept: a folder, or a database on the server."""
    return str(_kept(store)) if store.is_sqlite else _server(store)


def _file(store: Store) -> Path:
    return Path(str(store.url.database))


def _kept(store: Store) -> Path:
    return _file(store).with_name("played.db")


def _server(store: Store) -> str:
    return store.url.set(drivername="postgresql").render_as_string(hide_password=False)


KEEP = "".join((
    "DROP SCHEMA IF EXISTS played CASCADE; CREATE SCHEMA played;",
    *(f'CREATE TABLE played."{name}" AS TABLE public."{name}";' for name in TABLES),
    "CREATE TABLE played.counters AS SELECT sequencename, last_value FROM pg_sequences WHERE schemaname = 'public';",
))  # fmt: skip
PUT_BACK = "".join((
    "BEGIN; SET LOCAL session_replication_role = replica;",
    *(f'DELETE FROM public."{name}";' for name in TABLES),
    *(f'INSERT INTO public."{name}" SELECT * FROM played."{name}";' for name in TABLES),
    "SELECT setval(format('public.%I', sequencename)::regclass, coalesce(last_value, 1), last_value IS NOT NULL)",
    " FROM played.counters;",
    "COMMIT;",
))  # fmt: skip
"""The rows and where ids are counted from; foreign keys hold, as they held when the rows were kept."""
