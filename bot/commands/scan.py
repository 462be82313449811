"""`leadbot scan`: all records of a type searched for duplicates by likeness, with this process as a worker."""

from __future__ import annotations

import asyncio
import sys
from typing import Any

import typer
from rich.progress import BarColumn, MofNCompleteColumn, Progress, TextColumn, TimeRemainingColumn

from bot import startup, whom
from bot.clock import utc_now
from bot.commands import edge
from bot.config import Configuration
from bot.worker import HANDLERS, Worker
from dialogs.words import words_for
from services.detection import asking, reviewing, running, scope
from services.detection.asking import Wish
from services.detection.reviewing import SearchFacts
from services.models.detection_job import DetectionStatus
from services.people.actors import Actor
from services.store import Store

UNDER_WAY = (DetectionStatus.WAITING, DetectionStatus.RUNNING)
SECONDS_BETWEEN_LOOKS = 0.2


def run(user: str, *, entity: str, name: str, as_json: bool) -> None:
    """Ask for the search as the user, do its parts together with whatever other workers there are, and tell."""
    if entity not in scope.ENTITIES:
        edge.err.print(f"--entity is one of {', '.join(scope.ENTITIES)}", markup=False)
        raise typer.Exit(edge.WRONG_USAGE)
    config = edge.configured()
    edge.run(_scan(config, user, Wish(name, entity=entity), as_json=as_json))


async def _scan(config: Configuration, user: str, wish: Wish, *, as_json: bool) -> int:
    store = Store(config.database_url)
    try:
        await startup.prepare(store)
        by = await whom.operator(store, user)
        with edge.refusals(words_for(by.language, by.time_zone)):
            async with store.writing() as session:
                search = await asking.begin(session, wish, by=by, now=utc_now())
            facts = await _finished(store, search, by)
    finally:
        await store.close()
    if as_json:
        edge.print_json(_plain(facts))
    else:
        edge.out.print(f"{facts.name}: {facts.done} records looked at, {facts.found} pairs found", markup=False)
    return edge.DONE if facts.status is DetectionStatus.DONE else edge.FAILED


async def _finished(store: Store, search: int, by: Actor) -> SearchFacts:
    """The search when it is done or stopped; its parts are done here as long as there are any."""
    handlers = {kind: HANDLERS[kind] for kind in running.HANDLERS}
    worker = Worker(store, handlers, utc_now)
    columns = (TextColumn("{task.description}"), BarColumn(), MofNCompleteColumn(), TimeRemainingColumn())
    with Progress(*columns, console=edge.err, transient=True, disable=not sys.stderr.isatty()) as bar:
        task = bar.add_task("search", total=None)
        while True:
            async with store.reading() as session:
                facts = await reviewing.search(session, search, by=by)
            bar.update(task, description=facts.name, completed=facts.done, total=facts.total or None)
            if facts.status not in UNDER_WAY:
                return facts
            if not await worker.run_one():
                await asyncio.sleep(SECONDS_BETWEEN_LOOKS)


def _plain(facts: SearchFacts) -> dict[str, Any]:
    return {
        "search": facts.id,
        "name": facts.name,
        "entity": facts.entity,
        "status": facts.status.value,
        "total": facts.total,
        "done": facts.done,
        "found": facts.found,
    }
