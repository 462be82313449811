"""The settings of an organisation, as the conversations need them."""

from __future__ import annotations

from typing import Any

from services.settings import stored
from services.settings.sections import Creation, QualificationSettings, Section
from tests.conversations.office import Office

SELLER, AUTOMATIC = Creation.SELLER, Creation.AUTOMATIC
ALL_AUTOMATIC = {"account": AUTOMATIC, "contact": AUTOMATIC, "opportunity": AUTOMATIC}


async def qualification(office: Office, **values: Any) -> None:
    """The administrators have decided how leads are qualified."""
    await decided(office, QualificationSettings(**values))


async def decided(office: Office, section: Section) -> None:
    async with office.store.writing() as session:
        await stored.write(session, section, by=None, now=office.clock())
