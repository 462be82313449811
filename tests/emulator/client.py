"""A person at the Bot Framework Emulator: posts activities over HTTP, reads what the connector was sent."""

from __future__ import annotations

import asyncio
from base64 import b64encode
from collections.abc import AsyncIterator, Sequence
from contextlib import asynccontextmanager, suppress
from typing import Any
from uuid import uuid4

import aiohttp

from bot.channel.activities import ADAPTIVE_CARD
from dialogs.turn import Card
from tests.channel.fakes.connector import FakeConnector
from tests.conversations import speaker

Activity = dict[str, Any]


class Emulator:
    """One conversation of one person, as the Emulator sends it; the bot may be another process at each message."""

    def __init__(
        self, connector: FakeConnector, account: str, *, conversation: str = "", locale: str = "nb-NO"
    ) -> None:
        self.connector = connector
        self.account = account
        self.conversation = conversation or f"{uuid4()}|livechat"
        self.locale = locale
        self._client = aiohttp.ClientSession()
        self._read = 0

    async def close(self) -> None:
        await self._client.close()

    def message(self, text: str) -> Activity:
        return self._activity(text=text)

    def file(self, name: str, content: bytes, *, text: str = "") -> Activity:
        """A file with its content in its address, as the Emulator sends it to a bot elsewhere."""
        address = f"data:application/octet-stream;base64,{b64encode(content).decode()}"
        attachment = {"contentType": "application/octet-stream", "contentUrl": address, "name": name}
        return self._activity(text=text, attachments=[attachment])

    def upload(self, name: str, *, text: str = "") -> Activity:
        """A file that lies at the Emulator's own server; its content is whatever is answered there."""
        where = f"{self.connector.url}/v3/attachments/{uuid4()}/views/original"
        return self._activity(text=text, attachments=[{"contentType": "text/plain", "contentUrl": where, "name": name}])

    def press(self, card: Card, label: str, **inputs: str) -> Activity:
        """The submit of a button: its data and the inputs in `value`, no text."""
        pressed = speaker.press(card, label, **inputs)
        value = {"action": pressed.action, "card": pressed.card, "revision": pressed.revision, **pressed.values}
        return self._activity(value=value)

    def button(self, action: str, **values: str | int) -> Activity:
        """The submit of a button that belongs to no open question, with the ids it names."""
        return self._activity(value={"action": action, "card": "", "revision": 0, **values})

    async def post(self, url: str, activity: Activity) -> int:
        async with self._client.post(url, json=activity) as response:
            await response.read()
            return response.status

    async def redelivers(self, url: str, activity: Activity) -> int:
        """Post until somebody answers, as Teams does; the status."""
        while True:
            with suppress(aiohttp.ClientError):
                return await self.post(url, activity)
            await asyncio.sleep(0.01)

    async def says(self, url: str, text: str) -> list[str]:
        """Say something to the bot at this address; the texts of its replies."""
        return await self.sends(url, self.message(text))

    async def clicks(self, url: str, label: str, *, on: Card | None = None, **inputs: str) -> list[str]:
        return await self.sends(url, self.press(on or self.card, label, **inputs))

    async def sends(self, url: str, activity: Activity) -> list[str]:
        self._read = len(self.messages)
        status = await self.post(url, activity)
        assert status < 300, status
        return self.heard

    @property
    def messages(self) -> list[Activity]:
        """All messages of the bot in this conversation, in order (traces and updates left out)."""
        return [
            activity
            for activity in self.connector.screen.values()
            if activity["type"] == "message" and activity["conversation"]["id"] == self.conversation
        ]

    @property
    def heard(self) -> list[str]:
        """The texts since the last thing that was sent."""
        return [activity.get("text", "") for activity in self.messages[self._read :]]

    @property
    def cards(self) -> list[Card]:
        attached = (attachment for activity in self.messages for attachment in activity.get("attachments", ()))
        return [each["content"] for each in attached if each["contentType"] == ADAPTIVE_CARD]

    @property
    def card(self) -> Card:
        return self.cards[-1]

    @property
    def traces(self) -> list[Activity]:
        return [activity for activity in self.connector.screen.values() if activity["type"] == "trace"]

    async def hears(self, count: int, *, seconds: float = 20) -> list[str]:
        """Wait until the bot has said so many messages in all."""
        async with asyncio.timeout(seconds):
            while len(self.messages) < count:
                self.connector.reached.clear()
                await self.connector.reached.wait()
        return [activity.get("text", "") for activity in self.messages]

    def _activity(self, **what: Any) -> Activity:
        return {
            "type": "message",
            "id": uuid4().hex,
            "channelId": "emulator",
            "serviceUrl": self.connector.url,
            "conversation": {"id": self.conversation},
            "from": {"id": self.account, "name": self.account, "role": "user"},
            "recipient": {"id": "bot", "name": "Bot", "role": "bot"},
            "locale": self.locale,
            "timestamp": "2026-11-23T12:00:00.000Z",
            "localTimestamp": "2026-11-23T13:00:00+01:00",
            "entities": [{"type": "ClientCapabilities", "requiresBotState": True, "supportsListening": True}],
            **what,
        }


@asynccontextmanager
async def emulators(connector: FakeConnector, accounts: Sequence[str]) -> AsyncIterator[list[Emulator]]:
    """One conversation for each account."""
    speaking = [Emulator(connector, account) for account in accounts]
    try:
        yield speaking
    finally:
        for one in speaking:
            await one.close()
