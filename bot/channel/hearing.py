"""What an activity means to the conversation: something said, something pressed, somebody new, or nothing."""

from __future__ import annotations

from botbuilder.schema import Activity, ChannelAccount

from bot.channel import presses
from bot.channel.activities import TEAMS
from bot.channel.mentions import readable, without_mention
from bot.channel.origins import is_group
from bot.channel.refused import BadActivity
from dialogs.turn import File, Incoming

CARD_ACTION = "adaptiveCard/action"


def speaker(activity: Activity) -> ChannelAccount | None:
    """Who is to be answered; None when the activity asks for no answer (a reaction, an edit, the bot's own message).

    Raises BadActivity for an invoke that is not a card action, because an invoke must be answered.
    """
    match activity.type:
        case "message":
            return None if _is_by_a_bot(activity) else activity.from_property
        case "invoke":
            _check_invoke(activity)
            return activity.from_property
        case "conversationUpdate":
            return _newcomer(activity)
        case _:
            return None


def message(activity: Activity, files: tuple[File, ...] = ()) -> Incoming:
    """Words, a pressed button, or both; and the files that came along."""
    press = presses.of_submit(activity.value) if activity.value or _is_bare(activity) else None
    return Incoming(text=_words(activity), press=press, files=files)


def card_action(activity: Activity) -> Incoming:
    return Incoming(press=presses.of_execute(activity.value["action"]))


def _is_bare(activity: Activity) -> bool:
    return activity.value is not None and not activity.text


def _words(activity: Activity) -> str | None:
    if activity.text is None:
        return None if activity.value is not None else ""
    bot = activity.recipient.id if activity.recipient else None
    text = without_mention(activity.text, activity.entities or (), bot)
    return readable(text).strip() if activity.channel_id == TEAMS else text


def _is_by_a_bot(activity: Activity) -> bool:
    sender, recipient = activity.from_property, activity.recipient
    return sender.role == "bot" or (recipient is not None and sender.id == recipient.id)


def _check_invoke(activity: Activity) -> None:
    if activity.name != CARD_ACTION:
        raise BadActivity(400, "this invoke is not known")
    if not presses.is_execute(activity.value):
        raise BadActivity(400, "the value is not that of an Action.Execute")


def _newcomer(activity: Activity) -> ChannelAccount | None:
    """Whom to welcome in a personal chat, once, whether the bot, the person or both are named as added."""
    added = activity.members_added
    if not added or is_group(activity):
        return None
    bot = activity.recipient.id if activity.recipient else None
    people = [activity.from_property, *added]
    return next((one for one in people if one and one.id != bot and one.role != "bot"), None)
