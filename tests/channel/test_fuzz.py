"""Ten thousand malformed activities and not one fault (FUZZ-01, FUZZ-02); the stock adapter fails on 4,720 of them."""

from __future__ import annotations

import asyncio
import os
from collections import Counter
from collections.abc import Iterator

from bot.channel.host import PATH
from tests.channel.fakes.login import token
from tests.channel.fakes.world import World
from tests.channel.fuzz import bodies

HOW_MANY = int(os.environ.get("LEADBOT_FUZZ", "10000"))
AT_ONCE = 16


async def statuses_of(bot: World, flow: Iterator[bytes], headers: dict[str, str]) -> Counter[int]:
    statuses: Counter[int] = Counter()

    async def post_all() -> None:
        for body in flow:
            async with bot.client.post(PATH, data=body, headers=headers) as response:
                text = await response.text()
                statuses[response.status] += 1
                assert response.status < 500, body[:2000]
                assert "Traceback" not in text
                assert ".py" not in text

    await asyncio.gather(*(post_all() for _ in range(AT_ONCE)))
    return statuses


async def test_no_malformed_activity_is_a_fault(bot: World) -> None:
    bot.turns.answer = lambda _: ()
    flow = bodies(bot.activity(value={"action": "x", "card": "y", "revision": 1}), seed=20261123, count=HOW_MANY)
    statuses = await statuses_of(bot, flow, {"Content-Type": "application/json"})
    assert statuses.total() == HOW_MANY
    assert statuses[200] > HOW_MANY / 10
    assert statuses[400] > HOW_MANY / 10


async def test_no_malformed_activity_with_a_good_token_is_a_fault(closed_bot: World) -> None:
    closed_bot.turns.answer = lambda _: ()
    headers = {"Content-Type": "application/json", "Authorization": f"Bearer {closed_bot.bearer()}"}
    statuses = await statuses_of(closed_bot, bodies(closed_bot.teams(), seed=1, count=HOW_MANY // 10), headers)
    assert statuses[200] > 0


async def test_without_a_token_no_malformed_activity_runs_a_turn(closed_bot: World) -> None:
    headers = {"Content-Type": "application/json", "Authorization": f"Bearer {token({'iss': 'x'})}"}
    await statuses_of(closed_bot, bodies(closed_bot.teams(), seed=2, count=HOW_MANY // 10), headers)
    assert closed_bot.turns.heard == []
    assert closed_bot.connector.ledger == []
