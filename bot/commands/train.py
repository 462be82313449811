"""`leadbot train`: a scoring model trained on the organisation's own closed records, in this process."""

from __future__ import annotations

import asyncio
import sys
from typing import Any

from rich.progress import BarColumn, MofNCompleteColumn, Progress, TextColumn

from bot import startup, whom
from bot.clock import utc_now
from bot.commands import edge
from bot.commands.score import subject
from bot.config import Configuration
from bot.worker import HANDLERS, Worker
from services.models.scoring import Subject, TrainingState
from services.people import actors
from services.people.actors import Actor
from services.people.rights import NotFound
from services.scoring import adding, administration, listing, publishing, training
from services.scoring.adding import NewModel
from services.scoring.listing import ModelFacts
from services.store import Session, Store

SECONDS_BETWEEN_LOOKS = 0.2


def run(user: str, *, name: str | None, kind: str, publish: bool, as_json: bool) -> None:
    """Train the model of that name anew, or add one with the usual settings; publish it where that is wanted."""
    wanted = subject(kind)
    edge.run(_train(edge.configured(), user, name, wanted, publish=publish, as_json=as_json))


async def _train(
    config: Configuration, user: str, name: str | None, kind: Subject, *, publish: bool, as_json: bool
) -> int:
    store = Store(config.database_url)
    try:
        await startup.prepare(store)
        async with store.writing() as session:
            found = await whom.user(session, user)
            by = actors.actor(found, language=found.language or "en")
            model = await _asked(session, name, kind, by)
        facts = await _finished(store, model.id)
        trained = facts.newest is not None and facts.newest.state is TrainingState.TRAINED
        if trained and publish:
            async with store.writing() as session:
                facts = await publishing.publish(session, facts.id, version=facts.version, by=by, now=utc_now())
    finally:
        await store.close()
    if as_json:
        edge.print_json(_plain(facts))
    else:
        edge.out.print(_told(facts), markup=False)
    return edge.DONE if trained else edge.FAILED


async def _asked(session: Session, name: str | None, kind: Subject, by: Actor) -> ModelFacts:
    """The model, whose training was asked for."""
    models = await listing.listed(session, kind)
    if name is None:
        known = [each.id for each in models]
        return await adding.add(session, NewModel(kind), seen=known, by=by, now=utc_now())
    model = next((each for each in models if each.name.lower() == name.lower()), None)
    if model is None:
        raise NotFound(model=name)
    return await administration.retrain(session, model.id, version=model.version, by=by, now=utc_now())


async def _finished(store: Store, model_id: int) -> ModelFacts:
    """The model when its training is over, done by this process or by another worker."""
    worker = Worker(store, {training.KIND: HANDLERS[training.KIND]}, utc_now)
    columns = (TextColumn("{task.description}"), BarColumn(), MofNCompleteColumn())
    with Progress(*columns, console=edge.err, transient=True, disable=not sys.stderr.isatty()) as bar:
        task = bar.add_task("training", total=None)
        working = asyncio.create_task(worker.run_one())
        while True:
            async with store.reading() as session:
                facts = await listing.get(session, model_id)
            if facts.newest is not None:
                bar.update(task, completed=facts.newest.done, total=facts.newest.total or None)
            if not facts.is_training:
                await working
                return facts
            if working.done():
                working = asyncio.create_task(worker.run_one())
            await asyncio.sleep(SECONDS_BETWEEN_LOOKS)


def _told(facts: ModelFacts) -> str:
    newest = facts.newest
    if newest is None or newest.report is None:
        return f"{facts.name}: not trained ({newest.error if newest else 'nothing came of it'})"
    report = newest.report
    auc = f"AUC {report.auc:.3f} ({report.auc_low:.3f} to {report.auc_high:.3f})"
    return f"{facts.name}: {facts.status}, {newest.rows} records, {len(newest.used)} attributes, {auc}, {report.state}"


def _plain(facts: ModelFacts) -> dict[str, Any]:
    newest = facts.newest
    return {
        "model": facts.id,
        "name": facts.name,
        "kind": facts.kind,
        "status": facts.status,
        "training": newest.state if newest else None,
        "error": newest.error if newest else None,
        "rows": newest.rows if newest else 0,
        "attributes": list(newest.used) if newest else [],
        "report": newest.report.to_data() if newest and newest.report else None,
    }
