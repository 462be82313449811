"""`leadbot serve`: the bot on its port; with SQLite the worker runs in the same process."""

from __future__ import annotations

import asyncio
import errno
from collections.abc import AsyncIterator, Callable

import typer
from aiohttp import web

from bot import startup, summarizing
from bot.app import build_app
from bot.clock import utc_now
from bot.commands import edge
from bot.config import Configuration
from bot.worker import HANDLERS, Worker
from services.store import Store

KEEPALIVE_SECONDS = 10.0
SHUTDOWN_SECONDS = 10.0
TAKEN = frozenset({errno.EADDRINUSE, errno.EACCES, errno.EADDRNOTAVAIL})


def run(with_worker: bool | None) -> None:
    config = edge.configured(serving=True)
    with edge.mishaps():
        try:
            _serve(config, with_worker)
        except OSError as error:
            if error.errno not in TAKEN:
                raise
            edge.err.print(f"cannot listen on {config.host}:{config.port}: {error.strerror}", markup=False)
            raise typer.Exit(edge.FAILED) from None


def _serve(config: Configuration, with_worker: bool | None) -> None:
    web.run_app(
        _app(config, with_worker),
        host=config.host,
        port=config.port,
        keepalive_timeout=KEEPALIVE_SECONDS,
        shutdown_timeout=SHUTDOWN_SECONDS,
        access_log=None,
        print=None,
    )


async def _app(config: Configuration, with_worker: bool | None) -> web.Application:
    """The application on a store that is ready for it."""
    store = Store(config.database_url)
    try:
        await startup.prepare(store)
    finally:
        await store.close()
    app = build_app(config)
    if store.is_sqlite if with_worker is None else with_worker:
        app.cleanup_ctx.append(_worker(config))
    else:
        edge.err.print("jobs wait for `leadbot work`, in another process")
    edge.err.print(f"serving http://{config.host}:{config.port}/api/messages", markup=False)
    return app


def _worker(config: Configuration) -> Callable[[web.Application], AsyncIterator[None]]:
    async def run_worker(_app: web.Application) -> AsyncIterator[None]:
        store = Store(config.database_url)
        preparations = summarizing.preparations(
            base_url=config.openai_base_url, key=config.openai_key.get_secret_value(), model=config.openai_model
        )
        worker = Worker(store, HANDLERS, utc_now, preparations=preparations)
        task = asyncio.create_task(worker.run())
        yield
        worker.stop()
        await task
        await store.close()

    return run_worker
