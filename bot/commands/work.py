"""`leadbot work`: a worker until SIGTERM or Ctrl-C; the job under way is finished first."""

from __future__ import annotations

import asyncio
import signal

import structlog

from bot import startup, summarizing
from bot.clock import utc_now
from bot.commands import edge
from bot.config import Configuration
from bot.worker import HANDLERS, Worker
from services.store import Store

log = structlog.get_logger()


def run() -> None:
    config = edge.configured()
    edge.run(_work(config))


async def _work(config: Configuration) -> int:
    store = Store(config.database_url)
    try:
        await startup.prepare(store)
        preparations = summarizing.preparations(
            base_url=config.openai_base_url, key=config.openai_key.get_secret_value(), model=config.openai_model
        )
        worker = Worker(store, HANDLERS, utc_now, preparations=preparations)
        loop = asyncio.get_running_loop()
        for wanted in (signal.SIGTERM, signal.SIGINT):
            loop.add_signal_handler(wanted, worker.stop)
        log.info("worker_started", kinds=sorted(HANDLERS))
        await worker.run()
        log.info("worker_stopped")
    finally:
        await store.close()
    return edge.DONE
