"""Carrying the older setting over to the new experience: once, at the first start (FAQ "previously defined").

An organisation that comes from the older experience has a stored section that knows nothing of record types.
"""

from __future__ import annotations

from collections.abc import Mapping
from datetime import datetime
from typing import Any

from services.models.setting import SettingSection
from services.refusal import Refusal
from services.settings import stored
from services.settings.sections import Creation, QualificationSettings
from services.store import Session

RECORD_TYPES = ("account", "contact", "opportunity")
SECTION = stored.name_of(QualificationSettings)


class AlreadyCarriedOver(Refusal):
    """What becomes of the record types is decided already, so the older setting is no longer asked for."""

    code = "already-carried-over"


def carried_over(older: Mapping[str, Any]) -> QualificationSettings:
    """The settings that an older stored section becomes; where record types are named, nothing but the mark is new.

    Automatic creation makes all three record types Automatic, and the new experience is on either way
    (lead-management.md 1.3).
    """
    settings = stored.section(QualificationSettings, older)
    if any(name in older for name in RECORD_TYPES):
        return settings.model_copy(update={"carried_over": True})
    creation = Creation.AUTOMATIC if settings.legacy_auto_create else Creation.SELLER
    return settings.model_copy(
        update={**dict.fromkeys(RECORD_TYPES, creation), "new_experience": True, "carried_over": True}
    )


async def carry_over(session: Session, *, now: datetime) -> None:
    """Carry the older setting over, if one is stored and that has not been done before."""
    await stored.lock(session)
    row = await session.get(SettingSection, SECTION, populate_existing=True)
    if row is None or row.value.get("carried_over"):
        return
    await stored.write(session, carried_over(row.value), by=None, now=now, action="settings.carried-over")


async def tell_older(session: Session, *, auto_create: bool, now: datetime) -> None:
    """Store what the older setting was, as the operator says, to be carried over at once.

    Raises AlreadyCarriedOver.
    """
    await stored.lock(session)
    if await session.get(SettingSection, SECTION) is not None:
        raise AlreadyCarriedOver
    session.add(SettingSection(name=SECTION, value={"legacy_auto_create": auto_create}, modifiedon=now))
    await carry_over(session, now=now)
