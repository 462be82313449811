"""`leadbot work`: a worker until SIGTERM or Ctrl-C; the job under way is finished first."""

from __future__ import annotations

import asyncio
import signal

import structlog

from bot import startup
from bot.clock import utc_now
from bot.commands import edge
from bot.worker import HANDLERS, Worker
from services.store import Store

log = structlog.get_logger()


def run() -> None:
    config = edge.configured()
    edge.run(_work(config.database_url))


async def _work(url: str) -> int:
    store = Store(url)
    try:
        await startup.prepare(store)
        worker = Worker(store, HANDLERS, utc_now)
        loop = asyncio.get_running_loop()
        for wanted in (signal.SIGTERM, signal.SIGINT):
            loop.add_signal_handler(wanted, worker.stop)
        log.info("worker_started", kinds=sorted(HANDLERS))
        await worker.run()
        log.info("worker_stopped")
    finally:
        await store.close()
    return edge.DONE
