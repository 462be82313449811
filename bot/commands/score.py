"""`leadbot score`: all open records scored again, with this process as a worker."""

from __future__ import annotations

import asyncio
import sys
from dataclasses import asdict

import typer
from rich.progress import BarColumn, MofNCompleteColumn, Progress, TextColumn, TimeRemainingColumn

from bot import startup
from bot.clock import utc_now
from bot.commands import edge
from bot.config import Configuration
from bot.worker import HANDLERS, Worker
from services.models.scoring import RunStatus, Subject
from services.scoring import progress, running
from services.scoring.progress import RunFacts
from services.store import Store

SECONDS_BETWEEN_LOOKS = 0.2


def subject(named: str) -> Subject:
    """The kind of records with this name; another name ends the command."""
    if named not in tuple(Subject):
        edge.err.print(f"--kind is one of {', '.join(Subject)}", markup=False)
        raise typer.Exit(edge.WRONG_USAGE)
    return Subject(named)


def run(kind: str, *, as_json: bool) -> None:
    """Ask for the run, do its parts together with whatever other workers there are, and tell."""
    wanted = subject(kind)
    edge.run(_score(edge.configured(), wanted, as_json=as_json))


async def _score(config: Configuration, kind: Subject, *, as_json: bool) -> int:
    store = Store(config.database_url)
    try:
        await startup.prepare(store)
        async with store.writing() as session:
            run_id = await progress.begin(session, kind, now=utc_now())
        facts = await _finished(store, run_id)
    finally:
        await store.close()
    if as_json:
        edge.print_json(asdict(facts))
    else:
        edge.out.print(f"{facts.done} open records looked at, {facts.scored} scored", markup=False)
    return edge.DONE


async def _finished(store: Store, run_id: int) -> RunFacts:
    """The run when it is done; its parts are done here as long as there are any."""
    worker = Worker(store, {kind: HANDLERS[kind] for kind in running.HANDLERS}, utc_now)
    columns = (TextColumn("{task.description}"), BarColumn(), MofNCompleteColumn(), TimeRemainingColumn())
    with Progress(*columns, console=edge.err, transient=True, disable=not sys.stderr.isatty()) as bar:
        task = bar.add_task("scoring", total=None)
        while True:
            async with store.reading() as session:
                facts = await progress.of(session, run_id)
            bar.update(task, completed=facts.done, total=facts.total or None)
            if facts.status is RunStatus.DONE:
                return facts
            if not await worker.run_one():
                await asyncio.sleep(SECONDS_BETWEEN_LOOKS)
