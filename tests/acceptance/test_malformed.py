"""Malformed activities against the whole assistant and a real store: no fault, no bug, nothing written (FUZZ-01)."""

from __future__ import annotations

import asyncio
import os
from collections import Counter
from collections.abc import Iterator

import aiohttp
import pytest

from tests.acceptance.world import World
from tests.channel.fuzz import bodies
from tests.emulator.client import Emulator

HOW_MANY = int(os.environ.get("LEADBOT_FUZZ_WHOLE", "600"))
AT_ONCE = 8


async def statuses(url: str, flow: Iterator[bytes]) -> Counter[int]:
    """Post all, AT_ONCE at a time; how often each status came back."""
    counted: Counter[int] = Counter()

    async def post(client: aiohttp.ClientSession) -> None:
        for body in flow:
            async with client.post(url, data=body, headers={"Content-Type": "application/json"}) as response:
                await response.read()
                counted[response.status] += 1

    async with aiohttp.ClientSession() as client:
        await asyncio.gather(*(post(client) for _ in range(AT_ONCE)))
    return counted


@pytest.mark.timeout(900)
async def test_no_malformed_activity_is_a_fault_or_a_bug(world: World, siri: Emulator) -> None:
    await world.lead()
    before = await world.rows()
    base = siri.message("vis Kari Brekke") | {"value": {"action": "lead.show", "card": "", "revision": 0, "lead": "1"}}
    counted = await statuses(world.url, bodies(base, seed=20261123, count=HOW_MANY))
    assert counted.total() == HOW_MANY
    assert not [status for status in counted if status >= 500]
    assert counted[200] > HOW_MANY / 10
    said = " ".join(str(activity.get("text")) for activity in world.connector.screen.values())
    assert "feilen er min" not in said
    assert "fault is mine" not in said
    assert await world.rows() == before
