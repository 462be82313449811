"""A seller, her leads and colleagues, talking with the assistant through real turns on each database."""

from __future__ import annotations

from datetime import datetime

import pytest

from services.store import Store
from tests.conversations.office import Office, opened
from tests.conversations.speaker import Clock, Speaker


@pytest.fixture
def clock(now: datetime) -> Clock:
    return Clock(now)


@pytest.fixture
async def office(store: Store, clock: Clock) -> Office:
    return await opened(store, clock)


@pytest.fixture
async def siri(office: Office) -> Speaker:
    return office.speaker("siri")
