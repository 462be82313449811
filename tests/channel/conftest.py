"""The bots and servers that the channel's tests share."""

from __future__ import annotations

from collections.abc import AsyncIterator

import pytest

from bot.channel.wire import Wire
from tests.channel.fakes.connector import FakeConnector
from tests.channel.fakes.login import FakeLogin
from tests.channel.fakes.world import World, world


@pytest.fixture
async def bot() -> AsyncIterator[World]:
    """A bot in development: no tokens, this machine only."""
    async with world() as running:
        yield running


@pytest.fixture
async def closed_bot() -> AsyncIterator[World]:
    """A bot that asks for tokens."""
    async with world(closed=True) as running:
        yield running


@pytest.fixture
async def connector() -> AsyncIterator[FakeConnector]:
    fake = FakeConnector()
    await fake.start()
    yield fake
    await fake.stop()


@pytest.fixture
async def login() -> AsyncIterator[FakeLogin]:
    fake = FakeLogin()
    await fake.start()
    yield fake
    await fake.stop()


@pytest.fixture
async def wire() -> AsyncIterator[Wire]:
    wire = Wire()
    yield wire
    await wire.close()


@pytest.fixture
async def impatient_wire() -> AsyncIterator[Wire]:
    """Gives up on a request after a tenth of a second."""
    wire = Wire(seconds=0.1)
    yield wire
    await wire.close()
