"""Sends, once a second, what a failure or a crash left behind."""

from __future__ import annotations

import asyncio
from collections import defaultdict

import structlog

from bot.channel.sender import Conversation, Sender, conversation_of
from bot.turns import Outgoing, Turns

SECONDS_BETWEEN_ROUNDS = 1.0

log = structlog.get_logger()


class Relay:
    """A background task of this process; each process may have one, since messages are claimed."""

    def __init__(self, turns: Turns, sender: Sender, *, seconds: float = SECONDS_BETWEEN_ROUNDS) -> None:
        self._turns = turns
        self._sender = sender
        self._seconds = seconds
        self._stopping = asyncio.Event()
        self._task: asyncio.Task[None] | None = None

    def start(self) -> None:
        self._task = asyncio.create_task(self._run())

    async def stop(self) -> None:
        """Let the round under way end, so that no message in the air is left unrecorded."""
        self._stopping.set()
        if self._task is not None:
            await self._task

    async def send_due(self) -> int:
        """One round: conversations side by side, each in its order. Answers how many messages were claimed."""
        by_conversation: dict[Conversation, list[Outgoing]] = defaultdict(list)
        due = await self._turns.due()
        for message in due:
            by_conversation[conversation_of(message)].append(message)
        await asyncio.gather(*map(self._sender.deliver, by_conversation.values()))
        return len(due)

    async def _run(self) -> None:
        while not self._stopping.is_set():
            if not await self._round():
                await self._rest()

    async def _round(self) -> int:
        try:
            return await self.send_due()
        except Exception as error:  # noqa: BLE001  the relay outlives a store that is away
            log.error("relay_round_failed", error=type(error).__name__)
            return 0

    async def _rest(self) -> None:
        try:
            async with asyncio.timeout(self._seconds):
                await self._stopping.wait()
        except TimeoutError:
            return
