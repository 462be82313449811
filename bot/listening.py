"""A chat in this process has no relay: it runs what is due itself, and hears what is told to its person."""

from __future__ import annotations

from collections.abc import Callable
from datetime import datetime

from bot import notices as telling
from bot.turns import Account
from bot.worker import HANDLERS, Worker
from dialogs.turn import Reply
from services.conversations import notices
from services.people import users
from services.store import Store


async def waits(store: Store, account: Account, clock: Callable[[], datetime]) -> tuple[Reply, ...]:
    """Run the jobs that are due, until none is; what the person of this account is told by them."""
    async with store.writing() as session:
        person = await users.find(session, aad_object_id=account.aad_object_id, account_id=account.id)
        if person is None:
            return ()
        await notices.wake(session, person.id, now=clock())
    heard: list[Reply] = []
    worker = Worker(store, HANDLERS | {notices.KIND: telling.tell_here(person.id, heard.append)}, clock)
    while await worker.run_one():
        pass
    return tuple(heard)
