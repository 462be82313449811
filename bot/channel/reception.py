"""Takes an activity that was let in, runs its turn, and sees to it that its replies go the way the sender asked for."""

from __future__ import annotations

from typing import Any

from bot.channel import activities
from bot.channel.adapter import Adapter
from bot.channel.gate import Gate
from bot.channel.origins import EXPECT_REPLIES
from bot.channel.sender import Sender
from bot.turns import Outgoing, Taken, Turns

MESSAGE = "application/vnd.microsoft.activity.message"

Json = dict[str, Any]


class Reception:
    def __init__(self, turns: Turns, adapter: Adapter, sender: Sender, gate: Gate) -> None:
        self._turns = turns
        self._adapter = adapter
        self._sender = sender
        self._gate = gate

    async def take(self, activity: Json) -> Json | None:
        """The body of the HTTP answer: the replies, the answer of an invoke, or nothing.

        Raises Busy, KeyMisused and BadActivity.
        """
        async with self._gate:
            taken = await self._adapter.process(activity) or Taken(())
        if activity["type"] == "invoke":
            return await self._answer_invoke(activity, taken)
        if activity.get("deliveryMode") == EXPECT_REPLIES:
            return {"activities": [message.activity for message in taken.outgoing]}
        if not taken.again:
            await self._sender.deliver(taken.outgoing)
        return None

    async def _answer_invoke(self, activity: Json, taken: Taken) -> Json:
        """One reply goes into the answer, a card before words; others are sent as messages.

        The card in the answer takes the place of the message whose button was pressed.
        """
        answered = chosen(taken.outgoing)
        if not taken.again:
            if answered is not None:
                await self._turns.sent(answered, activity.get("replyToId"))
            await self._sender.deliver([message for message in taken.outgoing if message is not answered])
        return invoke_answer(answered)


def chosen(messages: tuple[Outgoing, ...]) -> Outgoing | None:
    """The reply that an invoke is answered with."""
    with_card = (message for message in messages if activities.card_in(message.activity))
    return next(with_card, messages[0] if messages else None)


def invoke_answer(message: Outgoing | None) -> Json:
    """The answer in the form that `Action.Execute` expects."""
    card = activities.card_in(message.activity) if message else None
    if card is not None:
        return {"statusCode": 200, "type": activities.ADAPTIVE_CARD, "value": card}
    text = message.activity.get("text", "") if message else ""
    return {"statusCode": 200, "type": MESSAGE, "value": text}
