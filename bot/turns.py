"""What a turn takes in and leaves: the contract between a channel and the conversation."""

from __future__ import annotations

from collections.abc import Awaitable, Callable, Mapping
from dataclasses import dataclass
from typing import Any, Protocol

from dialogs.turn import Incoming, Said


@dataclass(frozen=True, slots=True)
class Account:
    """The channel's word for who speaks; `aad_object_id` and `tenant` as Teams sends them, None elsewhere."""

    id: str
    name: str = ""
    aad_object_id: str | None = None
    tenant: str | None = None


@dataclass(frozen=True, slots=True)
class Origin:
    """Where one activity came from, and what is needed to answer it there.

    `payload_hash` covers what the person did (type, text, value, sender), never times: a redelivery has the same.
    `reference` is the JSON that the sender of replies needs (service URL, conversation, bot and user account).
    """

    channel: str
    conversation: str
    activity: str
    payload_hash: str
    account: Account
    reference: Mapping[str, Any]
    in_group: bool = False
    locale: str | None = None
    inline: bool = False
    """The replies go back in the HTTP response (`expectReplies`): nothing is left for the sender."""


@dataclass(frozen=True, slots=True)
class Outgoing:
    """A stored message on its way: `activity` is the JSON to send, `update` the activity id to replace, if any."""

    id: int
    activity: Mapping[str, Any]
    reference: Mapping[str, Any]
    update: str | None = None
    attempts: int = 0


@dataclass(frozen=True, slots=True)
class Taken:
    """What a turn left to send. `again` is true when the activity had been answered before: then nothing was done."""

    outgoing: tuple[Outgoing, ...]
    again: bool = False


class KeyMisused(Exception):
    """An activity id came again with another payload: refused, nothing done (reliability DEL-08)."""


class OpenTurn(Protocol):
    """One turn in progress: talk, and say what is to be sent; all of it is stored at the end of the turn."""

    async def converse(self, incoming: Incoming) -> tuple[Said, ...]:
        """Run the conversation on what was heard, inside the turn's transaction."""
        ...

    def say(self, activity: Mapping[str, Any], *, card_id: str | None = None, replaces: str | None = None) -> None:
        """Store an activity (JSON) to be sent after the commit; `replaces` names the card it takes the place of."""
        ...


Body = Callable[[OpenTurn], Awaitable[None]]


class Turns(Protocol):
    """Runs turns, and keeps the account of what is to be said."""

    async def run(self, origin: Origin, body: Body) -> Taken:
        """Run `body` in one transaction; it may be run again on a fresh one after a conflict, a refusal or a bug.

        Raises KeyMisused.
        """
        ...

    async def sent(self, message: Outgoing, activity: str | None) -> None:
        """Record that the message was said, and the id the channel gave it."""
        ...

    async def uncertain(self, message: Outgoing) -> None:
        """Record that nobody knows whether the message arrived: it is not said again."""
        ...

    async def dead(self, message: Outgoing) -> None:
        """Record that the message can never be said (403, 404, 413 ...)."""
        ...

    async def later(self, message: Outgoing, seconds: float) -> None:
        """Leave the message to the relay, not before so many seconds."""
        ...

    async def due(self, limit: int = 20) -> tuple[Outgoing, ...]:
        """Claim messages that a crash or a failure left behind, oldest first."""
        ...
