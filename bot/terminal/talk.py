"""A conversation in this process: real turns, without HTTP between."""

from __future__ import annotations

import hashlib
from collections.abc import Callable
from datetime import datetime
from uuid import uuid4

from bot import listening
from bot.stored_turns import StoredTurns
from bot.turns import Account, OpenTurn, Origin
from dialogs.main import Assistant
from dialogs.turn import Incoming, Reply, Said
from services.store import Store

CHANNEL = "terminal"


class Talk:
    """One person's conversation with the assistant, new each time."""

    def __init__(self, store: Store, account: Account, clock: Callable[[], datetime]) -> None:
        self._store = store
        self._account = account
        self._clock = clock
        self._turns = StoredTurns(store, Assistant(), clock)
        self._conversation = f"{CHANNEL}-{uuid4().hex}"

    async def hear(self, incoming: Incoming) -> tuple[Reply, ...]:
        """Run one turn; what is said to it, when all of it is stored."""
        said: list[Said] = []

        async def body(turn: OpenTurn) -> None:
            said[:] = await turn.converse(incoming)
            for one in said:
                if isinstance(one, Reply):
                    turn.say({"type": "message", "text": one.text}, card_id=one.card_id, replaces=one.replaces)

        await self._turns.run(self._origin(incoming), body)
        return tuple(one for one in said if isinstance(one, Reply))

    async def waits(self) -> tuple[Reply, ...]:
        """Do what is due, since no other process may be there to do it; what is told unasked."""
        return await listening.waits(self._store, self._account, self._clock)

    def _origin(self, incoming: Incoming) -> Origin:
        return Origin(
            channel=CHANNEL,
            conversation=self._conversation,
            activity=uuid4().hex,
            payload_hash=hashlib.sha256(repr(incoming).encode(errors="replace")).hexdigest(),
            account=self._account,
            reference={"channelId": CHANNEL},
            inline=True,
        )
