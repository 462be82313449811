"""`leadbot doctor`: every check with what was found, and the remedy where something is wrong."""

from __future__ import annotations

from dataclasses import asdict

from rich.table import Table

from bot.clock import utc_now
from bot.commands import edge
from bot.config import Configuration
from bot.doctor import Check, Patient, examine
from services.store import Store


def run(*, as_json: bool) -> None:
    config = edge.configured()
    edge.run(_doctor(config, as_json=as_json))


async def _doctor(config: Configuration, *, as_json: bool) -> int:
    store = Store(config.database_url)
    try:
        checks = await examine(Patient(config, store, utc_now()))
    finally:
        await store.close()
    if as_json:
        edge.print_json([asdict(check) for check in checks])
    else:
        edge.out.print(_table(checks))
    return edge.DONE if all(check.ok for check in checks) else edge.FAILED


def _table(checks: tuple[Check, ...]) -> Table:
    table = Table("", "check", "found", "remedy", box=None, pad_edge=False)
    for check in checks:
        mark = "[green]ok[/]" if check.ok else "[red]no[/]"
        table.add_row(mark, check.name, check.detail, "" if check.ok else check.remedy)
    return table
