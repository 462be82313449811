"""What is measured on a filled store: look-ups, their plans, and saving a lead with and without its profile."""

from __future__ import annotations

from collections.abc import Mapping, Sequence
from datetime import UTC, datetime
from random import Random
from time import perf_counter, process_time
from typing import Any

import numpy as np
from sqlalchemy import delete, text

from benchmarks.lookups import people
from benchmarks.lookups.filling import SELLER
from services.duplicates import match_codes, rules
from services.leads import operations
from services.leads.new_lead import NewLead
from services.models.duplicate_rule import MatchCode
from services.people import users
from services.people.actors import Actor
from services.resemblance.keys import keys
from services.similar import candidates, look_up, profiles, sharing
from services.store import Session, Store

Figures = Mapping[str, float]


async def seller(store: Store) -> Actor:
    async with store.reading() as session:
        found = await users.find(session, aad_object_id=None, account_id=SELLER)
    if found is None:
        raise RuntimeError("the store has no seller")
    return found


async def look_ups(store: Store, size: int, times: int) -> Mapping[str, Any]:
    """Values to scored list, half of them of leads that are there, differently written; the first tenth warms up."""
    by, dice = await seller(store), Random(1)
    asked = [
        (number, people.like(number)) if each % 2 else (0, people.nobody(each))
        for each, number in enumerate(dice.randrange(1, size + 1) for _ in range(times))
    ]
    wall, cpu, matches, found = [], [], 0, 0
    for each, (number, values) in enumerate(asked):
        began, used = perf_counter(), process_time()
        async with store.reading() as session:
            similar = await look_up.find(session, "lead", values, by=by)
        if each >= times // 10:
            wall.append(perf_counter() - began)
            cpu.append(process_time() - used)
        matches += len(similar.matches)
        found += any(match.record_id == number for match in similar.matches)
    return {
        "wall_ms": spread(wall), "cpu_ms": spread(cpu), "matches": matches / times,
        "doubles_found": found / (times // 2),
    }  # fmt: skip


def spread(seconds: Sequence[float]) -> Figures:
    """p50 and p95 in milliseconds."""
    return {f"p{part}": round(float(np.percentile(seconds, part)) * 1000, 3) for part in (50, 95)}


async def plans(store: Store) -> Sequence[str]:
    """How the database finds those that share keys, and how it reads the candidates. Raises RuntimeError for a scan."""
    by, values = await seller(store), people.like(7)
    wanted = keys(profiles.of_record("lead", values, region="NO"))
    async with store.reading() as session:
        if store.is_sqlite:
            arms = tuple(each for key in wanted for each in (key, "lead"))
            statement = f"EXPLAIN QUERY PLAN {sharing.union_of(len(wanted))}"
            rows = await session.run_sync(lambda opened: opened.connection().exec_driver_sql(statement, arms).all())
            steps = [str(row[3]) for row in rows]
        else:
            given = {"keys": list(wanted), "entities": ["lead"] * len(wanted), "most": sharing.MOST_SHARING + 1}
            steps = [str(row[0]) for row in await session.execute(text(f"EXPLAIN {sharing.LATERAL.text}"), given)]
        steps += await _plan_of_reading(session, by)
    scans = [step for step in steps if _is_scan(step)]
    if scans:
        raise RuntimeError(f"a scan: {scans}")
    return list(dict.fromkeys(step for step in steps if "profile" in step or " lead" in step))


def _is_scan(step: str) -> bool:
    tables = ("profile", "profile_key", "lead", "one")
    return any(step.strip().removeprefix("->").strip().startswith(f"Seq Scan on {name}") for name in tables) or any(
        step.startswith(f"SCAN {name}") for name in tables
    )


async def _plan_of_reading(session: Session, by: Actor) -> list[str]:
    statement, given = candidates.reading("lead", list(range(1, 61)), by=by, apart_from=9)
    bind = session.get_bind()
    written = statement.params(given).compile(bind, compile_kwargs={"literal_binds": True})
    sqlite = bind.dialect.name == "sqlite"
    explain = f"{'EXPLAIN QUERY PLAN' if sqlite else 'EXPLAIN'} {written}"
    rows = await session.run_sync(lambda opened: opened.connection().exec_driver_sql(explain).all())
    return [str(row[3] if sqlite else row[0]) for row in rows]


async def saving(store: Store, size: int, times: int) -> Mapping[str, Figures]:
    """Creating a lead in a transaction of its own, in turns with and without its profile and keys."""
    by, now = await seller(store), datetime.now(UTC)
    whole = match_codes.store
    seconds: dict[str, list[float]] = {"with": [], "without": []}
    for each in range(2 * times):
        way = ("with", "without")[each % 2]
        match_codes.store = whole if way == "with" else _codes_alone
        values = NewLead(**people.nobody(size + each))
        began = perf_counter()
        async with store.writing() as session:
            await operations.create(session, values, by=by, now=now)
        seconds[way].append(perf_counter() - began)
    match_codes.store = whole
    figures = {way: spread(taken[times // 10 :]) for way, taken in seconds.items()}
    return figures | {
        "added": {part: round(figures["with"][part] - figures["without"][part], 3) for part in ("p50", "p95")}
    }


async def _codes_alone(session: Session, entity: str, rows: Sequence[Any]) -> None:
    """Saving as it was before there were profiles."""
    rule_set = await rules.load(session)
    ids = [row.id for row in rows]
    await session.execute(delete(MatchCode).where(MatchCode.entity == entity, MatchCode.record_id.in_(ids)))
    codes = ((row, each) for row in rows for each in match_codes.stored_codes(rule_set, entity, row))
    await match_codes.write(
        session,
        [{"rule_id": each.rule_id, "record_id": row.id, "entity": entity, "code": each.code} for row, each in codes],
    )
