"""`python -m benchmarks.lookups --sizes 10000 100000 [--url postgresql://...]`: finding the likes of a lead, as JSON.

A scratch SQLite file is filled with leads, or with `--url` a scratch database beside the one named; with `--keep` one
that stays, and is taken as it is the next time.
"""

from __future__ import annotations

import argparse
import asyncio
import json
from collections.abc import AsyncIterator
from contextlib import asynccontextmanager
from dataclasses import asdict
from typing import Any

from benchmarks.lookups import filling, measuring, people
from benchmarks.lookups.filling import Filled, tell
from services.store import Store


async def main(options: argparse.Namespace) -> dict[str, Any]:
    figures = {}
    for size in options.sizes:
        async with _filled(size, options) as store:
            tell(f"{size:,} leads filled in {store.seconds:.0f} s")
            figures[str(size)] = await _measured(store, size, options)
    return figures


@asynccontextmanager
async def _filled(size: int, options: argparse.Namespace) -> AsyncIterator[Filled]:
    leads = (people.lead(number) for number in range(1, size + 1))
    if options.keep:
        yield await filling.kept(options.keep.format(size=size), leads)
        return
    scratch = filling.postgresql(options.url, leads) if options.url else filling.sqlite(leads)
    async with scratch as store:
        yield store


async def _measured(filled: Filled, size: int, options: argparse.Namespace) -> dict[str, Any]:
    store = Store(filled.url)
    try:
        return {
            "filled": {name: value for name, value in asdict(filled).items() if name != "url"},
            "look_up": await measuring.look_ups(store, size, options.times),
            "plans": await measuring.plans(store),
            "saving_ms": await measuring.saving(store, size, options.times // 2),
        }
    finally:
        await store.close()


if __name__ == "__main__":
    parser = argparse.ArgumentParser(description=__doc__)
    parser.add_argument("--sizes", type=int, nargs="+", default=[10_000, 100_000])
    parser.add_argument("--url", help="a PostgreSQL database; SQLite without")
    parser.add_argument("--keep", help="the URL of a store that stays filled, with {size} in its name")
    parser.add_argument("--times", type=int, default=400, help="look-ups measured")
    print(json.dumps(asyncio.run(main(parser.parse_args())), indent=2))
