"""The SDK's adapter on top of turns: what the bot sends is stored in the open turn, and sent after the commit."""

from __future__ import annotations

from typing import Any, Protocol

from botbuilder.core import BotAdapter, TurnContext
from botbuilder.schema import Activity, ConversationReference, ResourceResponse

from bot.channel import activities, codec, hearing, origins
from bot.turns import OpenTurn, Origin, Taken, Turns

TURN = "leadbot.turn"
ORIGIN = "leadbot.origin"


class Bot(Protocol):
    async def on_turn(self, context: Any) -> None: ...


class Adapter(BotAdapter):  # type: ignore[misc]  # the SDK is untyped
    """Runs the bot on an activity inside a turn."""

    def __init__(self, turns: Turns, bot: Bot) -> None:
        super().__init__()
        self._turns = turns
        self._bot = bot

    async def process(self, data: dict[str, Any]) -> Taken | None:
        """Run the turn of this activity (JSON); None when there is nothing in it to be answered.

        Raises KeyMisused, and BadActivity for an invoke nobody knows.
        """
        activity = codec.activity(data)
        speaker = hearing.speaker(activity)
        if speaker is None:
            return None
        origin = origins.origin(activity, speaker)
        activity.delivery_mode = None  # or else the SDK keeps replies back from the adapter

        async def body(turn: OpenTurn) -> None:
            await self.run_pipeline(self._context(activity, turn, origin), self._bot.on_turn)

        return await self._turns.run(origin, body)

    async def send_activities(self, context: TurnContext, activities: list[Activity]) -> list[ResourceResponse]:
        for activity in activities:
            open_turn(context).say(codec.to_json(activity))
        return [ResourceResponse() for _ in activities]

    async def update_activity(self, context: TurnContext, activity: Activity) -> None:
        open_turn(context).say({**codec.to_json(activity), "type": activities.UPDATE})

    async def delete_activity(self, context: TurnContext, reference: ConversationReference) -> None:
        open_turn(context).say({"type": activities.DELETION, "id": reference.activity_id})

    def _context(self, activity: Activity, turn: OpenTurn, origin: Origin) -> TurnContext:
        context = TurnContext(self, activity)
        context.turn_state[TURN] = turn
        context.turn_state[ORIGIN] = origin
        return context


def open_turn(context: TurnContext) -> OpenTurn:
    turn: OpenTurn = context.turn_state[TURN]
    return turn


def origin_of(context: TurnContext) -> Origin:
    origin: Origin = context.turn_state[ORIGIN]
    return origin
