"""Who is this: the channel's account -> the user, and the words to speak with them."""

from __future__ import annotations

from datetime import datetime

from bot.turns import Account
from dialogs.words import Words, words_for
from services.people import users
from services.people.actors import Actor
from services.store import Session


async def recognise(session: Session, account: Account, *, locale: str | None, now: datetime) -> tuple[Actor, Words]:
    """The person behind the account, enrolled when new, and their words.

    Language: chosen or stored > first locale seen, which is then stored > the organisation's (assistant.md 4).
    """
    teams_id = account.aad_object_id
    actor = await users.find(session, aad_object_id=teams_id, account_id=account.id, locale=locale)
    if actor is None:
        actor = await users.enrol(
            session, aad_object_id=teams_id, account_id=account.id, name=account.name, locale=locale, now=now
        )
    return actor, words_for(actor.language, actor.time_zone)
