"""The world of the acceptance tests, on each database."""

from __future__ import annotations

from collections.abc import AsyncIterator

import pytest

from tests.acceptance.world import World, running
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
