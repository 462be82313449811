"""`python -m benchmarks.importing`: rows a second of the import, beside the floor: reading alone, and bare inserts.

Each piece of work has a process and a database of its own. CPU and memory are that process's; what a PostgreSQL server
spends comes on top.
"""

from __future__ import annotations

import argparse
import asyncio
import json
import os
import subprocess
import sys
from collections.abc import Callable
from contextlib import AbstractAsyncContextManager
from pathlib import Path
from tempfile import TemporaryDirectory

from rich.console import Console
from rich.table import Table

from benchmarks.importing import files
from benchmarks.turns import data

POSTGRES = os.environ.get("LEADBOT_TEST_POSTGRES", "postgresql://postgres@127.0.0.1:5432/test")
Figures = dict[str, float]
NewStore = Callable[[], AbstractAsyncContextManager[str]]


async def main(options: argparse.Namespace) -> dict[str, Figures]:
    """The figures of each piece of work, the same file for all."""
    stores: dict[str, NewStore] = {"SQLite": lambda: data.sqlite(0)}
    if await data.reachable(POSTGRES):
        stores["PostgreSQL"] = lambda: data.postgresql(POSTGRES, 0)
    with TemporaryDirectory() as folder:
        path = Path(folder) / "leads.csv"
        files.write(path, options.rows)
        figures = {"reading alone": await _one("reading", stores["SQLite"], path)}
        for name, store in stores.items():
            figures[f"bare executemany, {name}"] = await _one("inserting", store, path)
            figures[f"import, {name}"] = await _one("importing", store, path)
    return figures


async def _one(kind: str, new_store: NewStore, path: Path) -> Figures:
    async with new_store() as url:
        command = (sys.executable, "-m", "benchmarks.importing.work", kind, url, str(path))
        process = await asyncio.create_subprocess_exec(*command, stdout=subprocess.PIPE)
        out, _ = await process.communicate()
    if process.returncode:
        raise RuntimeError(f"{kind} ended with {process.returncode}")
    figures: Figures = json.loads(out)
    return figures


def _table(result: dict[str, Figures]) -> Table:
    table = Table("", "rows/s", "seconds", "CPU µs/row", "peak MB", "grown by MB")
    for name, row in result.items():
        speed = (f"{row['rows_per_second']:,.0f}", f"{row['seconds']:.1f}", f"{row['cpu_us_per_row']:.0f}")
        table.add_row(name, *speed, f"{row['peak_mb']:.0f}", f"{row['grown_mb']:.0f}")
    return table


if __name__ == "__main__":
    parser = argparse.ArgumentParser(prog="python -m benchmarks.importing", description=__doc__)
    parser.add_argument("--rows", type=int, default=20_000)
    parser.add_argument("--json", action="store_true", help="print JSON instead of a table")
    arguments = parser.parse_args()
    result = asyncio.run(main(arguments))
    if arguments.json:
        json.dump(result, sys.stdout, indent=2)
    else:
        Console().print(_table(result))
