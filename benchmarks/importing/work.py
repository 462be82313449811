"""One piece of work in a process of its own, so that its memory is its own; prints what it took, as JSON."""

from __future__ import annotations

import asyncio
import csv
import json
import resource
import sys
import time
from collections.abc import Awaitable, Callable, Iterator
from datetime import UTC, datetime
from itertools import islice
from pathlib import Path
from typing import Any

from sqlalchemy import insert

from benchmarks.turns.data import SELLER
from services.importing import run
from services.models.base import table
from services.models.lead import Lead, LeadReason, LeadState
from services.people import users
from services.people.actors import Actor
from services.store import Store

AT_ONCE = 1000
KIB = 1024


async def reading_alone(_store: Store, path: Path, _by: Actor) -> int:
    """The cells of the file, by Python's own reader; nothing is looked at."""
    with path.open(encoding="utf-8", newline="") as file:
        return sum(1 for _ in csv.reader(file, delimiter=";")) - 1


async def bare_insert(store: Store, path: Path, by: Actor) -> int:
    """The same rows put into the table of leads by `executemany`: unchecked, not indexed, no duplicates looked for."""
    now, rows = datetime.now(UTC), 0
    with path.open(encoding="utf-8", newline="") as file:
        records = csv.reader(file, delimiter=";")
        next(records)
        while chunk := list(islice(_leads(records, by, now), AT_ONCE)):
            rows += len(chunk)
            async with store.writing() as session:
                await session.execute(insert(table(Lead)), chunk)
    return rows


async def importing(store: Store, path: Path, by: Actor) -> int:
    """The import."""
    return (await run.import_file(store, path, by=by, now=datetime.now(UTC))).rows


KINDS: dict[str, Callable[[Store, Path, Actor], Awaitable[int]]] = {
    "reading": reading_alone,
    "inserting": bare_insert,
    "importing": importing,
}


def _leads(records: Iterator[list[str]], by: Actor, now: datetime) -> Iterator[dict[str, Any]]:
    for record in records:
        subject, first, last, company, email, phone, mobile, job, city, *_, source, industry, _size, _budget, own = (
            record
        )
        yield {
            "subject": subject,
            "firstname": first,
            "lastname": last,
            "companyname": company,
            "emailaddress1": email,
            "telephone1": phone,
            "mobilephone": mobile,
            "jobtitle": job,
            "address1_city": city,
            "industrycode": industry,
            "attributes": {"Kilde": source, "Kampanje": own},
            "statecode": LeadState.OPEN,
            "statuscode": LeadReason.NEW,
            "owner_id": by.id,
            "createdon": now,
            "modifiedon": now,
        }


async def _measured(kind: str, url: str, path: Path) -> dict[str, float]:
    store = Store(url)
    async with store.reading() as session:
        by = await users.find(session, aad_object_id=None, account_id=SELLER)
    assert by is not None
    before, began, cpu = _peak_mb(), time.perf_counter(), time.process_time()
    rows = await KINDS[kind](store, path, by)
    seconds, cpu_seconds = time.perf_counter() - began, time.process_time() - cpu
    await store.close()
    return {
        "rows": rows,
        "seconds": seconds,
        "rows_per_second": rows / seconds,
        "cpu_us_per_row": cpu_seconds / rows * 1e6,
        "peak_mb": _peak_mb(),
        "grown_mb": _peak_mb() - before,
    }


def _peak_mb() -> float:
    return resource.getrusage(resource.RUSAGE_SELF).ru_maxrss / KIB


if __name__ == "__main__":
    print(json.dumps(asyncio.run(_measured(sys.argv[1], sys.argv[2], Path(sys.argv[3])))))
