"""`python -m benchmarks.scan --size N --workers 1 2 [--url URL]`: prints JSON."""

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

from sqlalchemy import func, select

from benchmarks.scan import filling
from bot.worker import HANDLERS, Worker
from services.detection import asking
from services.detection.asking import Wish
from services.models.detection_job import DetectionJob, DetectionPart, DetectionStatus, DuplicateRecord
from services.people import users
from services.resemblance import judging
from services.store import Store


def main() -> None:
    parser = argparse.ArgumentParser(prog="python -m benchmarks.scan", description=__doc__)
    parser.add_argument("--size", type=int, default=20_000)
    parser.add_argument("--workers", type=int, nargs="+", default=[1, 2])
    parser.add_argument("--url", default="", help="a store that stays filled; a temporary SQLite file without")
    parser.add_argument("--work", type=int, default=0, help=argparse.SUPPRESS)
    asked = parser.parse_args()
    if asked.work:
        print(json.dumps(asyncio.run(_work(asked.url, asked.work))))
        return
    with tempfile.TemporaryDirectory() as folder:
        url = asked.url or f"sqlite:///{Path(folder) / 'scan.db'}"
        print(json.dumps(asyncio.run(_measure(url, asked.size, asked.workers)), indent=2))


async def _measure(url: str, size: int, workers: list[int]) -> dict[str, Any]:
    began = perf_counter()
    owner, truth = await filling.fill(url, size)
    filled = perf_counter() - began
    store = Store(url)
    runs = [await _run(store, url, owner, count, truth) for count in workers]
    await store.close()
    return {
        "leads": size,
        "database": url.partition(":")[0],
        "true_pairs": len(truth),
        "fill_seconds": round(filled, 1),
        "runs": runs,
    }


async def _run(store: Store, url: str, owner: int, count: int, truth: set[tuple[int, int]]) -> dict[str, Any]:
    async with store.writing() as session:
        by = await users.by_id(session, owner)
        assert by is not None
        job_id = await asking.begin(session, Wish(f"{count} workers"), by=by, now=datetime.now(UTC))
    began = perf_counter()
    command = [sys.executable, "-m", "benchmarks.scan", "--url", url, "--work", str(job_id)]
    running = [subprocess.Popen(command, stdout=subprocess.PIPE, text=True) for _ in range(count)]  # noqa: ASYNC220, S603
    told = [json.loads(process.communicate()[0]) for process in running]
    seconds = perf_counter() - began
    return {"workers": count, "minutes": round(seconds / 60, 3), "seconds": round(seconds, 1)} | {
        "peak_megabytes": [each["peak_megabytes"] for each in told],
        "cpu_seconds": [each["cpu_seconds"] for each in told],
        **await _result(store, job_id, truth),
    }


async def _result(store: Store, job_id: int, truth: set[tuple[int, int]]) -> dict[str, Any]:
    async with store.reading() as session:
        scored = await session.scalar(select(func.sum(DetectionPart.scored)).where(DetectionPart.job_id == job_id))
        kept = await session.execute(
            select(DuplicateRecord.base_id, DuplicateRecord.duplicate_id, DuplicateRecord.probability).where(
                DuplicateRecord.job_id == job_id
            )
        )
        found = {(low, high): chance for low, high, chance in kept}
    likely = {pair for pair, chance in found.items() if chance is not None and chance >= judging.LIKELY}
    return {"scored": scored, "kept": len(found), "likely": _quality(likely, truth), "all": _quality(set(found), truth)}


def _quality(found: set[tuple[int, int]], truth: set[tuple[int, int]]) -> dict[str, float]:
    right = len(found & truth)
    precision, recall = right / max(1, len(found)), right / max(1, len(truth))
    f1 = 2 * precision * recall / max(1e-9, precision + recall)
    return {"pairs": len(found), "precision": round(precision, 4), "recall": round(recall, 4), "f1": round(f1, 4)}


async def _work(url: str, job_id: int) -> dict[str, Any]:
    """One worker, until the search is done."""
    store = Store(url)
    worker = Worker(store, HANDLERS, lambda: datetime.now(UTC))
    while not await _is_done(store, job_id):
        if not await worker.run_one():
            await asyncio.sleep(0.02)
    await store.close()
    used = resource.getrusage(resource.RUSAGE_SELF)
    return {"peak_megabytes": used.ru_maxrss // 1024, "cpu_seconds": round(used.ru_utime + used.ru_stime, 1)}


async def _is_done(store: Store, job_id: int) -> bool:
    async with store.reading() as session:
        status = await session.scalar(select(DetectionJob.status).where(DetectionJob.id == job_id))
    return status not in (DetectionStatus.WAITING, DetectionStatus.RUNNING)


if __name__ == "__main__":
    main()
