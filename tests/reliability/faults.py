"""A power cut at one exact point: the process kills itself there.

Each function here is called in a process of its own, before it serves.
"""

from __future__ import annotations

import os
import signal
from collections.abc import Mapping
from typing import Any

from bot.channel.connector import Connector
from bot.channel.outcomes import Outcome
from bot.stored_turns import StoredTurns
from bot.turns import Outgoing
from tests.reliability.replacing import instead_of


def dying_before_the_reply() -> None:
    """The turn is committed, the reply is not under way."""
    say = Connector.say

    async def say_or_die(self: Connector, reference: Mapping[str, Any], activity: Mapping[str, Any]) -> Outcome:
        _die_over(activity)
        return await say(self, reference, activity)

    instead_of(Connector, "say", say_or_die)


def dying_after_the_reply() -> None:
    """The reply was said, and that it was is not recorded."""
    sent = StoredTurns.sent

    async def record_or_die(self: StoredTurns, message: Outgoing, activity: str | None) -> None:
        _die_over(message.activity)
        await sent(self, message, activity)

    instead_of(StoredTurns, "sent", record_or_die)


def _die_over(activity: Mapping[str, Any]) -> None:
    """The first thing that a person would read ends the process."""
    if activity["type"] == "message":
        os.kill(os.getpid(), signal.SIGKILL)
