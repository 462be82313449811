"""The world of the acceptance tests, on each database."""

from __future__ import annotations

from collections.abc import AsyncIterator
from datetime import datetime

import pytest

from services.store import Store
from tests.acceptance.world import World, running
from tests.conversations.office import Office, opened
from tests.conversations.speaker import Clock
from tests.emulator.client import Emulator


@pytest.fixture
async def world(database_url: str) -> AsyncIterator[World]:
    async with running(database_url) as world:
        yield world


@pytest.fixture
async def siri(world: World) -> AsyncIterator[Emulator]:
    """Siri at the Emulator, in bokmål."""
    emulator = world.emulator()
    yield emulator
    await emulator.close()


@pytest.fixture
async def office(store: Store, now: datetime) -> Office:
    """The office of the conversations, for what needs no channel."""
    return await opened(store, Clock(now))
