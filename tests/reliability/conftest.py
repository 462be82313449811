"""The stage of the tests of reliability."""

from __future__ import annotations

from collections.abc import AsyncIterator
from datetime import datetime

import pytest

from services.settings import stored
from services.settings.sections import DuplicateSettings
from services.store import Store
from tests.channel.fakes.connector import FakeConnector
from tests.reliability.stage import Stage


@pytest.fixture
async def stage(store: Store, database_url: str, now: datetime) -> AsyncIterator[Stage]:
    """Without likeness: the leads of these tests are as like each other as twins, and none is another."""
    async with store.writing() as session:
        await stored.write(session, DuplicateSettings(likeness=False), by=None, now=now)
    connector = FakeConnector()
    await connector.start()
    yield Stage(store, database_url, connector, now)
    await connector.stop()
