"""The SDK's adapter on top of turns: what the bot sends is stored in the open turn, and sent after the commit."""

from __future__ import annotations

from typing import Any, Protocol

from botbuilder.core import BotAdapter, TurnContext
from botbuilder.schema import Activity, ConversationReference, ResourceResponse

from bot.channel import activities, announced, codec, hearing, origins
from bot.channel.fetching import Fetching
from bot.turns import OpenTurn, Origin, Taken, Turns
from dialogs.turn import File

TURN = "leadbot.turn"
ORIGIN = "leadbot.origin"
FILES = "leadbot.files"


class Bot(Protocol):
    async def on_turn(self, context: Any) -> None: ...


class Adapter(BotAdapter):  # type: ignore[misc]  # the SDK is untyped
    """Runs the bot on an activity inside a turn; files are fetched before it, because nothing slow may happen in it."""

    def __init__(self, turns: Turns, bot: Bot, fetching: Fetching) -> None:
        super().__init__()
        self._turns = turns
        self._bot = bot
        self._fetching = fetching

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
        files = await self._fetching.fetch(announced.files(activity), service_url=activity.service_url)

        async def body(turn: OpenTurn) -> None:
            await self.run_pipeline(self._context(activity, turn, origin, files), self._bot.on_turn)

        return await self._turns.run(origin, body)

    async def send_activities(self, context: TurnContext, activities: list[Activity]) -> list[ResourceResponse]:
        for activity in activities:
            open_turn(context).say(codec.to_json(activity))
        return [ResourceResponse() for _ in activities]

    async def update_activity(self, context: TurnContext, activity: Activity) -> None:
        open_turn(context).say({**codec.to_json(activity), "type": activities.UPDATE})

    async def delete_activity(self, context: TurnContext, reference: ConversationReference) -> None:
        open_turn(context).say({"type": activities.DELETION, "id": reference.activity_id})

    def _context(self, activity: Activity, turn: OpenTurn, origin: Origin, files: tuple[File, ...]) -> TurnContext:
        context = TurnContext(self, activity)
        context.turn_state[TURN] = turn
        context.turn_state[ORIGIN] = origin
        context.turn_state[FILES] = files
        return context


def open_turn(context: TurnContext) -> OpenTurn:
    turn: OpenTurn = context.turn_state[TURN]
    return turn


def origin_of(context: TurnContext) -> Origin:
    origin: Origin = context.turn_state[ORIGIN]
    return origin


def files_of(context: TurnContext) -> tuple[File, ...]:
    files: tuple[File, ...] = context.turn_state[FILES]
    return files
