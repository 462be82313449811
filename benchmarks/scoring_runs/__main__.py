"""`python -m benchmarks.scoring_runs --size N [--closed M] [--url URL] [--workers W]`: prints JSON.

N open leads are scored by a model that was learned from M closed ones, and the scores are written back: once where
there were none, and twice more as every 24 hours: first every trend is new, then nothing is.
"""

from __future__ import annotations

import argparse
import asyncio
import json
import resource
import subprocess
import sys
import tempfile
from datetime import UTC, datetime
from pathlib import Path
from time import perf_counter
from typing import Any

from sqlalchemy import delete, func, select, text

from benchmarks.scoring_runs import filling
from bot import startup
from bot.worker import HANDLERS, Worker
from services.jobs import to_score
from services.models.job import Job, JobStatus
from services.models.score import Score
from services.models.scoring import RunStatus, Subject
from services.people import users
from services.scoring import adding, progress, publishing, running, scoring, training
from services.scoring.adding import NewModel
from services.scoring.listing import get as model_of
from services.store import Store


def main() -> None:
    parser = argparse.ArgumentParser(prog="python -m benchmarks.scoring_runs", description=__doc__)
    parser.add_argument("--size", type=int, default=100_000)
    parser.add_argument("--closed", type=int, default=2000)
    parser.add_argument("--url", default="", help="an empty database; a temporary SQLite file where none is given")
    parser.add_argument("--workers", type=int, default=1, help="processes that share the work; more on PostgreSQL only")
    parser.add_argument("--work", type=int, metavar="RUN", help=argparse.SUPPRESS)
    asked = parser.parse_args()
    if asked.work:
        print(json.dumps(asyncio.run(_work(asked.url, asked.work))))
        return
    with tempfile.TemporaryDirectory() as folder:
        url = asked.url or f"sqlite:///{Path(folder) / 'scores.db'}"
        print(json.dumps(asyncio.run(_measure(url, asked.size, asked.closed, asked.workers)), indent=2))


async def _measure(url: str, size: int, closed: int, workers: int) -> dict[str, Any]:
    store = Store(url)
    await startup.bring_up_to_date(store)
    owner = await filling.fill(store, closed=closed, opened=size, now=_now())
    model = await _model(store, owner)
    await _settle(store)
    runs = [_run(url, await _begin(store), workers) for _ in range(3)]
    async with store.reading() as session:
        scored = await session.scalar(select(func.count()).select_from(Score))
    await store.close()
    return {"open_leads": size, "database": url.partition(":")[0], "scored": scored, "model": model, "runs": runs}


async def _model(store: Store, owner: int) -> dict[str, Any]:
    """Train and publish, without the run that follows."""
    began = perf_counter()
    async with store.writing() as session:
        by = await users.by_id(session, owner)
        assert by is not None
        model = await adding.add(session, NewModel(), by=by, now=_now())
    worker = Worker(store, {training.KIND: HANDLERS[training.KIND]}, _now)
    await worker.run_one()
    async with store.writing() as session:
        facts = await model_of(session, model.id)
        await publishing.publish(session, model.id, version=facts.version, by=by, now=_now())
    assert facts.newest is not None
    assert facts.newest.report is not None
    told = {"attributes": len(facts.newest.used), "auc": round(facts.newest.report.auc, 3)}
    return told | {"training_seconds": round(perf_counter() - began, 1)}


async def _settle(store: Store) -> None:
    """What PostgreSQL does by itself within a minute: look at what the tables are like."""
    if not store.is_sqlite:
        async with store.writing() as session:
            await session.execute(text("ANALYZE"))


async def _begin(store: Store) -> int:
    async with store.writing() as session:
        await session.execute(delete(Job).where(Job.kind == running.DIVIDE, Job.status == JobStatus.WAITING))
        return await progress.begin(session, Subject.LEAD, now=_now())


def _run(url: str, run_id: int, workers: int) -> dict[str, Any]:
    command = [sys.executable, "-m", "benchmarks.scoring_runs", "--url", url, "--work", str(run_id)]
    working = [subprocess.Popen(command, stdout=subprocess.PIPE, text=True) for _ in range(workers)]  # noqa: S603
    told = [json.loads(each.communicate()[0]) for each in working]
    return {
        "seconds": max(each["seconds"] for each in told),
        "model_seconds": [each["model_seconds"] for each in told],
        "cpu_seconds": [each["cpu_seconds"] for each in told],
        "peak_megabytes": [each["peak_megabytes"] for each in told],
        "scored": told[0]["scored"],
    }


async def _work(url: str, run_id: int) -> dict[str, Any]:
    """One worker; `model_seconds` are spent from the values that were read to scores and cells."""
    store = Store(url)
    spent = _timed()
    began = perf_counter()
    kinds = (running.DIVIDE, running.PART, to_score.NEW)
    worker = Worker(store, {kind: HANDLERS[kind] for kind in kinds}, _now)
    while True:
        worked = await worker.run_one()
        async with store.reading() as session:
            facts = await progress.of(session, run_id)
        if facts.status is RunStatus.DONE:
            break
        if not worked:
            await asyncio.sleep(0.02)
    seconds = perf_counter() - began
    await store.close()
    used = resource.getrusage(resource.RUSAGE_SELF)
    return {
        "seconds": round(seconds, 1),
        "model_seconds": round(sum(spent), 1),
        "cpu_seconds": round(used.ru_utime + used.ru_stime, 1),
        "peak_megabytes": used.ru_maxrss // 1024,
        "scored": facts.scored,
    }


def _timed() -> list[float]:
    """Has the scoring itself timed."""
    spent: list[float] = []
    scored = scoring.by_model

    def timed(*arguments: Any) -> Any:
        began = perf_counter()
        found = scored(*arguments)
        spent.append(perf_counter() - began)
        return found

    scoring.by_model = timed  # type: ignore[assignment]
    return spent


def _now() -> datetime:
    return datetime.now(UTC)


if __name__ == "__main__":
    main()
