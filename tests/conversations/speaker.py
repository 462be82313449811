"""A person in a conversation, as the tests know them: says things, clicks buttons, hears replies."""

from __future__ import annotations

import hashlib
from collections.abc import Mapping
from datetime import datetime, timedelta
from itertools import count
from typing import Any

from bot import listening
from bot.stored_turns import StoredTurns
from bot.turns import Account, OpenTurn, Origin, Taken
from dialogs.main import Assistant
from dialogs.turn import Card, Incoming, Press, Reply, Said, Trace
from services.store import Store

_numbers = count(1)
_assistant = Assistant()
"""One for all that are heard in this process, as a bot has: it is stateless, and dear to build."""


class Clock:
    """A clock that stands still until it is moved."""

    def __init__(self, now: datetime) -> None:
        self.now = now

    def __call__(self) -> datetime:
        return self.now

    def move(self, **by: float) -> None:
        self.now += timedelta(**by)


class Speaker:
    """Talks with the assistant through real turns; `heard` are the texts of the last replies."""

    def __init__(
        self,
        store: Store,
        clock: Clock,
        account: str,
        *,
        conversation: str = "",
        group: bool = False,
        channel: str = "test",
    ) -> None:
        self.store = store
        self.clock = clock
        self.account = account
        self.conversation = conversation or f"talk-{account}"
        self.group = group
        self.channel = channel
        self._turns = StoredTurns(store, _assistant, clock)
        self.replies: tuple[Reply, ...] = ()
        self.traces: tuple[Trace, ...] = ()
        self.cards: list[Card] = []

    @property
    def heard(self) -> list[str]:
        return [reply.text for reply in self.replies]

    @property
    def card(self) -> Card:
        """The newest card shown in this conversation."""
        return self.cards[-1]

    async def says(self, text: str, *, activity: str = "") -> list[str]:
        return await self.does(Incoming(text=text), activity=activity)

    async def clicks(self, label: str, *, on: Card | None = None, activity: str = "", **inputs: str) -> list[str]:
        """Press the button with this label on the newest card, or on the one given, with the inputs filled in."""
        return await self.does(Incoming(press=press(on or self.card, label, **inputs)), activity=activity)

    async def waits(self) -> list[str]:
        """Let the worker do what is due; what is told unasked."""
        self.replies = await listening.waits(self.store, Account(self.account, self.account), self.clock)
        self.cards += [reply.card for reply in self.replies if reply.card]
        return self.heard

    async def presses(self, action: str, **values: str) -> list[str]:
        """Press the part of the newest card that has this action and these values, whatever is written on it."""
        wanted = {"action": action, **values}
        for each in _submits(self.card):
            sent = {name: str(value) for name, value in each["data"].items()}
            if wanted.items() <= sent.items():
                return await self.does(Incoming(press=pressed(each)))
        raise AssertionError(f"nothing with {wanted} to press")

    async def does(self, incoming: Incoming, *, activity: str = "") -> list[str]:
        await self.delivered(incoming, activity=activity)
        return self.heard

    async def delivered(self, incoming: Incoming, *, activity: str = "") -> Taken:
        """Run one turn; what is heard and shown is kept on the speaker."""
        said: list[Said] = []

        async def body(turn: OpenTurn) -> None:
            said.clear()
            said.extend(await turn.converse(incoming))
            for one in said:
                if isinstance(one, Reply):
                    turn.say({"type": "message", "text": one.text}, card_id=one.card_id)

        taken = await self._turns.run(self._origin(incoming, activity or f"activity-{next(_numbers)}"), body)
        self.replies = tuple(one for one in said if isinstance(one, Reply))
        self.traces = tuple(one for one in said if isinstance(one, Trace))
        self.cards += [reply.card for reply in self.replies if reply.card]
        return taken

    def _origin(self, incoming: Incoming, activity: str) -> Origin:
        digest = hashlib.sha256(repr(incoming).encode(errors="replace")).hexdigest()
        return Origin(
            channel=self.channel,
            conversation=self.conversation,
            activity=activity,
            payload_hash=digest,
            account=Account(self.account, self.account),
            reference={},
            in_group=self.group,
        )


def press(card: Card, label: str, **inputs: str) -> Press:
    """The press of the button with this label: its data and the inputs, as a client sends them."""
    return pressed(_button(card, label), **inputs)


def parts(node: Any, kind: str) -> list[dict[str, Any]]:
    """All parts of a card whose type begins with `kind`, in order."""
    if isinstance(node, dict):
        own = [node] if str(node.get("type", "")).startswith(kind) else []
        return own + [part for value in node.values() for part in parts(value, kind)]
    return [part for value in node for part in parts(value, kind)] if isinstance(node, list) else []


def pressed(button: Mapping[str, Any], **inputs: str) -> Press:
    """The press of this button."""
    values = {name: str(value) for name, value in (dict(button["data"]) | inputs).items()}
    return Press(values.pop("action"), values.pop("card", ""), int(values.pop("revision", "0")), values)


def _button(card: Card, label: str) -> dict[str, Any]:
    buttons = list(_submits(card))
    for button in buttons:
        if button.get("title") == label:
            return button
    raise AssertionError(f"no button {label!r} among {[button.get('title') for button in buttons]}")


def _submits(node: Any) -> list[dict[str, Any]]:
    if isinstance(node, dict):
        found = [node] if node.get("type") == "Action.Submit" else []
        return found + [button for value in node.values() for button in _submits(value)]
    if isinstance(node, list):
        return [button for value in node for button in _submits(value)]
    return []


def texts(node: Any) -> list[str]:
    """All texts a card shows, in order: what a person reads."""
    if isinstance(node, dict):
        own = [str(node[key]) for key in ("text", "title", "value", "label") if isinstance(node.get(key), str)]
        return own + [text for key, value in node.items() if key != "data" for text in texts(value)]
    if isinstance(node, list):
        return [text for value in node for text in texts(value)]
    return []
