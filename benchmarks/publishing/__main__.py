"""`python -m benchmarks.publishing --size N [--url URL]`: a rule on names and e-mail addresses, published over N leads.

The worker does it, chunk after chunk, as it does in service. Seconds and memory are this process's; what a PostgreSQL
server spends comes on top. Without a URL it is done on a new SQLite file and, where a server answers, on PostgreSQL.
"""

from __future__ import annotations

import argparse
import asyncio
import json
import os
import resource
import time
from collections.abc import AsyncIterator
from contextlib import asynccontextmanager
from datetime import UTC, datetime
from typing import Any

from sqlalchemy import insert

from benchmarks.turns import data
from bot.worker import HANDLERS, Worker
from services.duplicates import administration, editing, listing, publishing
from services.duplicates.drafts import Draft, DraftCondition
from services.models.base import table
from services.models.duplicate_rule import Operator, RuleStatus
from services.models.lead import Lead, LeadReason, LeadState
from services.models.user import Role
from services.people import users
from services.store import Store

POSTGRES = os.environ.get("LEADBOT_TEST_POSTGRES", "postgresql://postgres@127.0.0.1:5432/test")
KIB = 1024
AT_ONCE = 10_000
RULE = Draft(
    "Leads of one name and address",
    "lead",
    "lead",
    (
        DraftCondition("lastname", "lastname", Operator.SAME_FIRST_CHARACTERS, 8),
        DraftCondition("emailaddress1", "emailaddress1", ignore_blank_values=True),
    ),
)


async def measured(url: str, size: int) -> dict[str, float]:
    """Fill the store and publish the rule: seconds, records a second, this process's peak and growth in MB."""
    store, now = Store(url), datetime.now(UTC)
    async with store.writing() as session:
        name = "Anders"
        await users.add(session, name=name, role=Role.ADMINISTRATOR, team=None, account_id=name, by=None, now=now)
        by = await users.find(session, aad_object_id=None, account_id=name)
    assert by is not None
    for first in range(0, size, AT_ONCE):
        async with store.writing() as session:
            rows = [_lead(number, by.id, now) for number in range(first, min(size, first + AT_ONCE))]
            await session.execute(insert(table(Lead)), rows)
    async with store.writing() as session:
        rule = (await editing.create(session, RULE, by=by, now=now)).id
    before, began = _peak_mb(), time.perf_counter()
    async with store.writing() as session:
        await administration.publish(session, rule, by=by, now=now)
    worker = Worker(store, {publishing.PUBLISH: HANDLERS[publishing.PUBLISH]}, lambda: now)
    while await worker.run_one():
        pass
    seconds = time.perf_counter() - began
    async with store.reading() as session:
        known = await listing.get(session, rule)
    await store.close()
    assert (known.status, known.codes) == (RuleStatus.PUBLISHED, size)
    return {
        "records": size,
        "seconds": round(seconds, 2),
        "records_per_second": round(size / seconds),
        "peak_mb": round(_peak_mb()),
        "grown_mb": round(_peak_mb() - before),
    }


def _lead(number: int, owner: int, now: datetime) -> dict[str, Any]:
    known = data.lead(number)
    return {
        "subject": known.subject, "firstname": known.firstname, "lastname": known.lastname,
        "companyname": known.companyname, "emailaddress1": known.emailaddress1, "telephone1": known.telephone1,
        "attributes": {}, "owner_id": owner, "createdon": now, "modifiedon": now, "version": 1, "merged": False,
        "statecode": LeadState.OPEN, "statuscode": LeadReason.NEW,
    }  # fmt: skip


def _peak_mb() -> float:
    return resource.getrusage(resource.RUSAGE_SELF).ru_maxrss / KIB


@asynccontextmanager
async def _stores(url: str | None) -> AsyncIterator[dict[str, str]]:
    """The stores to measure, by name: the one that was named, which has to be empty, or new ones."""
    if url:
        await data.fill(url, 0)
        yield {url.partition(":")[0]: url}
        return
    async with data.sqlite(0) as file:
        if not await data.reachable(POSTGRES):
            yield {"sqlite": file}
            return
        async with data.postgresql(POSTGRES, 0) as database:
            yield {"sqlite": file, "postgresql": database}


async def main(options: argparse.Namespace) -> None:
    async with _stores(options.url) as stores:
        for name, url in stores.items():
            print(json.dumps({"store": name} | await measured(url, options.size)))


if __name__ == "__main__":
    parser = argparse.ArgumentParser(description=__doc__)
    parser.add_argument("--size", type=int, default=100_000)
    parser.add_argument("--url")
    asyncio.run(main(parser.parse_args()))
