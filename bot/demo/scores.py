"""The scores of the demonstration: a model learned from its own closed leads, published, and all open leads scored."""

from __future__ import annotations

from datetime import datetime

from bot.worker import HANDLERS, Worker
from services.people.actors import Actor
from services.scoring import adding, listing, publishing, running, training
from services.scoring.adding import NewModel
from services.store import Store

MODEL = NewModel(name="Kundeemner")
JOBS = (training.KIND, running.DIVIDE, running.PART)


async def add(store: Store, *, by: Actor, now: datetime) -> None:
    """Train, publish and score as an administrator and a worker do."""
    async with store.writing() as session:
        model = await adding.add(session, MODEL, by=by, now=now)
    worker = Worker(store, {kind: HANDLERS[kind] for kind in JOBS}, lambda: now)
    await _work(worker)
    async with store.writing() as session:
        trained = await listing.get(session, model.id)
        await publishing.publish(session, model.id, version=trained.version, by=by, now=now)
    await _work(worker)


async def _work(worker: Worker) -> None:
    while await worker.run_one():
        pass
