"""The first language that somebody is seen to speak, kept until they choose one."""

from __future__ import annotations

from dataclasses import replace

from sqlalchemy import select, update

from services.models.user import User
from services.people.actors import Actor
from services.store import Session

BOKMAL = ("nb", "no", "nn")


def of_locale(locale: str | None) -> str | None:
    """The assistant's language for a locale such as "nb-NO"; None when it speaks none of it."""
    first = (locale or "").lower().replace("_", "-").partition("-")[0]
    if first in BOKMAL:
        return "nb"
    return "en" if first == "en" else None


async def keep_first(session: Session, actor: Actor, language: str) -> Actor:
    """The person, speaking this language from now on; of two first messages at once, the first one's."""
    own = update(User).where(User.id == actor.id, User.language.is_(None)).values(language=language)
    kept = await session.scalar(own.returning(User.language).execution_options(synchronize_session=False))
    stored_first = select(User.language).where(User.id == actor.id)
    return replace(actor, language=kept or await session.scalar(stored_first) or language)
