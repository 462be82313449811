"""The bot as the SDK sees it: each kind of activity becomes what was heard, and each reply an activity."""

from __future__ import annotations

from botbuilder.core import TurnContext
from botbuilder.core.teams import TeamsActivityHandler

from bot.channel import activities, hearing
from bot.channel.adapter import files_of, open_turn, origin_of
from bot.turns import OpenTurn, Origin
from dialogs.turn import Incoming, Reply, Trace

UPDATES_IN_PLACE = frozenset({activities.TEAMS})
"""Elsewhere (the Emulator does not draw an update) a card is said anew and the earlier one is updated as well."""


class Handler(TeamsActivityHandler):  # type: ignore[misc]  # the SDK is untyped
    """Overrides the SDK's own dispatch where it calls the channel for each new member, or answers invokes by 500."""

    async def on_message_activity(self, turn_context: TurnContext) -> None:
        await _converse(turn_context, hearing.message(turn_context.activity, files_of(turn_context)))

    async def on_conversation_update_activity(self, turn_context: TurnContext) -> None:
        await _converse(turn_context, Incoming(joined=True))

    async def on_invoke_activity(self, turn_context: TurnContext) -> None:
        """The HTTP answer is made of what the turn left to say, so that a redelivery gets the same one."""
        await _converse(turn_context, hearing.card_action(turn_context.activity))


async def _converse(context: TurnContext, incoming: Incoming) -> None:
    turn, origin = open_turn(context), origin_of(context)
    for said in await turn.converse(incoming):
        match said:
            case Reply():
                _reply(turn, origin, said)
            case Trace():
                _trace(turn, origin, said)


def _reply(turn: OpenTurn, origin: Origin, reply: Reply) -> None:
    activity = activities.message(reply, origin.reference)
    if origin.channel in UPDATES_IN_PLACE:
        turn.say(activity, card_id=reply.card_id, replaces=reply.replaces)
        return
    turn.say(activity, card_id=reply.card_id)
    if reply.replaces and not origin.inline:
        turn.say(activities.update(reply, origin.reference), replaces=reply.replaces)


def _trace(turn: OpenTurn, origin: Origin, trace: Trace) -> None:
    if origin.channel == activities.EMULATOR:
        turn.say(activities.trace(trace, origin.reference))
