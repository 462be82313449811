"""`python -m benchmarks.scoring_runs --size N [--closed M] [--url URL]`: prints JSON.

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

from sqlalchemy import delete, func, select

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
    parser.add_argument("--work", action="store_true", help=argparse.SUPPRESS)
    asked = parser.parse_args()
    if asked.work:
        print(json.dumps(asyncio.run(_work(asked.url))))
        return
    with tempfile.TemporaryDirectory() as folder:
        url = asked.url or f"sqlite:///{Path(folder) / 'scores.db'}"
        print(json.dumps(asyncio.run(_measure(url, asked.size, asked.closed)), indent=2))


async def _measure(url: str, size: int, closed: int) -> dict[str, Any]:
    store = Store(url)
    await startup.bring_up_to_date(store)
    owner = await filling.fill(store, closed=closed, opened=size, now=_now())
    model = await _model(store, owner)
    runs = [_run(url) for _ in range(3)]
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


def _run(url: str) -> dict[str, Any]:
    command = [sys.executable, "-m", "benchmarks.scoring_runs", "--url", url, "--work"]
    done = subprocess.run(command, stdout=subprocess.PIPE, text=True, check=True)  # noqa: S603
    told: dict[str, Any] = json.loads(done.stdout)
    return told


async def _work(url: str) -> dict[str, Any]:
    """One worker that scores everything; `model_seconds` are spent with the scorecard and its reasons alone."""
    store = Store(url)
    spent = _timed()
    began = perf_counter()
    async with store.writing() as session:
        await session.execute(delete(Job).where(Job.kind == running.DIVIDE, Job.status == JobStatus.WAITING))
        run_id = await progress.begin(session, Subject.LEAD, now=_now())
    kinds = (running.DIVIDE, running.PART, to_score.NEW)
    worker = Worker(store, {kind: HANDLERS[kind] for kind in kinds}, _now)
    while True:
        await worker.run_one()
        async with store.reading() as session:
            facts = await progress.of(session, run_id)
        if facts.status is RunStatus.DONE:
            break
    seconds = perf_counter() - began
    await store.close()
    used = resource.getrusage(resource.RUSAGE_SELF)
    return {
        "seconds": round(seconds, 1),
        "leads_a_second": round(facts.done / seconds),
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
