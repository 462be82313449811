"""Says what is to be told unasked: the handler of its job, and the same for a chat that runs in this process."""

from __future__ import annotations

from collections.abc import Callable, Mapping
from datetime import datetime
from typing import Any

from bot.channel import activities
from dialogs import notices as telling
from dialogs.turn import Reply, Turn
from dialogs.words import words_for
from services.conversations import notices, outbox
from services.conversations.notices import Notice, Place
from services.conversations.outbox import Draft
from services.models.user import Role
from services.people import users
from services.store import Session

ELSEWHERE = "elsewhere"
"""The channel of a turn that nobody began."""


async def tell(session: Session, arguments: Mapping[str, Any], now: datetime) -> None:
    """Put the notice into the person's newest conversation that can be reached, or keep it until they talk."""
    notice = notices.of_job(arguments)
    found = (place for place in await notices.places(session, notice.user_id) if place.reference.get("serviceUrl"))
    place = next(found, None)
    if place is None:
        await notices.keep_unseen(session, notice, now=now)
    elif reply := await _reply(session, notice, place.channel, now):
        draft = Draft(activities.message(reply, _address(place)), reply.card_id)
        await outbox.put_unasked(session, [draft], conversation_id=place.conversation_id, now=now)


def tell_here(user_id: int, say: Callable[[Reply], None]) -> Callable[..., Any]:
    """The handler for a chat of this process: the person's notices are said to `say`, all others as ever."""

    async def handle(session: Session, arguments: Mapping[str, Any], now: datetime) -> None:
        notice = notices.of_job(arguments)
        if notice.user_id != user_id:
            await tell(session, arguments, now)
        elif reply := await _reply(session, notice, ELSEWHERE, now):
            say(reply)

    return handle


async def _reply(session: Session, notice: Notice, channel: str, now: datetime) -> Reply | None:
    """The notice in the person's words; nothing for who may not know of it any more."""
    actor = await users.by_id(session, notice.user_id)
    if actor is None or actor.role is Role.NONE:
        return None
    turn = Turn(session, actor, now, words_for(actor.language, actor.time_zone), channel)
    return await telling.told(turn, notice.kind, notice.facts)


def _address(place: Place) -> dict[str, Any]:
    """Where to say it: as a message of its own, not as an answer to the one that was heard last."""
    return {name: value for name, value in place.reference.items() if name != "activityId"}
