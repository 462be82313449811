"""Many posts at once: the same activities over and over, in any order, over several processes."""

from __future__ import annotations

import asyncio
import random
from collections import Counter
from collections.abc import Sequence

from tests.emulator.bots import Bot
from tests.emulator.client import Activity, Emulator

Post = tuple[Emulator, Activity]


async def post_all(bots: Sequence[Bot], posts: Sequence[Post], *, times: int, in_flight: int) -> Counter[int]:
    """Post each activity so many times, shuffled, round the bots; how often each status was answered."""
    places = asyncio.Semaphore(in_flight)
    shuffled = [post for post in posts for _ in range(times)]
    random.shuffle(shuffled)

    async def one(number: int, post: Post) -> int:
        speaker, activity = post
        async with places:
            return await speaker.post(bots[number % len(bots)].url, activity)

    return Counter(await asyncio.gather(*(one(number, post) for number, post in enumerate(shuffled))))
