"""The worker: takes due jobs one after the other, each in a transaction of its own, until it is told to stop."""

from __future__ import annotations

import asyncio
from collections.abc import Awaitable, Callable, Mapping
from datetime import datetime
from typing import Any

import structlog

from bot import notices as telling
from services.conversations import notices
from services.detection import running as detection
from services.duplicates import publishing
from services.jobs import purging, queue
from services.jobs.queue import Claimed
from services.qualification import from_list
from services.scoring import running as scoring
from services.scoring import training
from services.similar import refreshing
from services.store import Session, Store
from services.summaries import asking, writing

log = structlog.get_logger()

SECONDS_BETWEEN_LOOKS = 1.0
LONGEST_JOB = 45.0
"""Seconds; less than the lease, so that no job is ever in two hands."""

SLOW: Mapping[str, float] = training.LONGEST
"""Kinds of jobs that may take longer, in seconds: they extend their lease while they are at it."""

Handler = Callable[[Session, Mapping[str, Any], datetime], Awaitable[None]]
"""The work of one kind of job: the open transaction, the arguments it was asked with, and the moment."""

HANDLERS: dict[str, Handler] = {
    purging.KIND: purging.purge,
    notices.KIND: telling.tell,
    publishing.PUBLISH: publishing.publish,
    publishing.DROP: publishing.drop,
    from_list.LINE: from_list.qualify_line,
    from_list.OVERDUE: from_list.give_up,
    asking.KIND: writing.write,
    refreshing.KIND: refreshing.refresh,
    **detection.HANDLERS,
    **scoring.HANDLERS,
    **training.HANDLERS,
}

Preparation = Callable[[Store, Claimed], Awaitable[Mapping[str, Any]]]
"""What one kind of job does before its transaction, as asking another machine: arguments for its handler."""

PREPARATIONS: dict[str, Preparation] = {**detection.PREPARATIONS, **scoring.PREPARATIONS, **training.PREPARATIONS}
"""Those that every worker does."""


class Worker:
    """Runs jobs of the kinds it has handlers for; several workers on one database share the work."""

    def __init__(
        self,
        store: Store,
        handlers: Mapping[str, Handler],
        clock: Callable[[], datetime],
        *,
        preparations: Mapping[str, Preparation] | None = None,
        seconds: float = SECONDS_BETWEEN_LOOKS,
    ) -> None:
        self._store = store
        self._handlers = handlers
        self._preparations = PREPARATIONS | dict(preparations or {})
        self._clock = clock
        self._seconds = seconds
        self._stopping = asyncio.Event()

    async def run(self) -> None:
        """Work until `stop`; the jobs under way are finished first. A store that is away is waited for.

        Slow jobs have a lane of their own: nobody's new lead waits for a training.
        """
        slow = tuple(kind for kind in self._handlers if kind in SLOW)
        quick = tuple(kind for kind in self._handlers if kind not in SLOW)
        await asyncio.gather(*(self._keep_at(kinds) for kinds in (quick, slow) if kinds))

    async def _keep_at(self, kinds: tuple[str, ...]) -> None:
        scheduled = False
        while not self._stopping.is_set():
            try:
                scheduled = scheduled or await self._schedule()
                worked = await self.run_one(kinds)
            except Exception as error:  # noqa: BLE001  the worker outlives a store that is away
                log.error("worker_round_failed", error=type(error).__name__)
                worked = False
            if not worked:
                await self._rest()

    def stop(self) -> None:
        self._stopping.set()

    async def run_one(self, kinds: tuple[str, ...] | None = None) -> bool:
        """Run the job that has been due longest, of these kinds or of all; false when none is due."""
        async with self._store.writing() as session:
            job = await queue.claim(session, kinds=kinds or tuple(self._handlers), now=self._clock())
        if job is None:
            return False
        try:
            await self._work(job)
        except Exception as error:  # noqa: BLE001  whatever went wrong is kept with the job
            await self._put_back(job, error)
        return True

    async def _schedule(self) -> bool:
        """Ask for the jobs that ask for their own next run, where nobody has yet, and for profiles that are lacking."""
        async with self._store.writing() as session:
            now = self._clock()
            await queue.ask_once(session, purging.KIND, due=now, now=now)
            for kind in (scoring.DAILY, training.RETRAIN):
                await queue.ask_once(session, kind, due=now, now=now)
            await refreshing.ask(session, now=now)
        return True

    async def _work(self, job: Claimed) -> None:
        async with asyncio.timeout(SLOW.get(job.kind, LONGEST_JOB)):
            prepare = self._preparations.get(job.kind)
            prepared = await prepare(self._store, job) if prepare else {}
            async with self._store.writing() as session:
                if await queue.done(session, job):
                    await self._handlers[job.kind](session, {**job.arguments, **prepared}, self._clock())

    async def _put_back(self, job: Claimed, error: Exception) -> None:
        log.error("job_failed", job=job.id, kind=job.kind, attempt=job.attempts, error=type(error).__name__)
        async with self._store.writing() as session:
            told = f"{type(error).__name__}: {error}"
            if await queue.failed(session, job, error=told, now=self._clock()):
                log.error("job_parked", job=job.id, kind=job.kind)

    async def _rest(self) -> None:
        try:
            async with asyncio.timeout(self._seconds):
                await self._stopping.wait()
        except TimeoutError:
            return
