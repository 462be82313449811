"""The store: the schema is what the models say, and moments come back as they went in."""

from __future__ import annotations

from datetime import datetime, timedelta, timezone

import pytest

from services import schema
from services.store import Session, Store
from tests.given import leads, people


async def test_the_migrations_make_what_the_models_say(store: Store) -> None:
    assert await schema.current(store) == schema.head()
    assert await schema.differences(store) == []


async def test_a_moment_is_stored_in_utc(session: Session) -> None:
    seller = await people.person(session)
    noon_in_oslo = datetime(2026, 11, 23, 12, tzinfo=timezone(timedelta(hours=1)))
    lead = await leads.lead(session, seller, closedon=noon_in_oslo)
    await session.refresh(lead)
    assert lead.closedon == noon_in_oslo
    assert lead.closedon.utcoffset() == timedelta(0)


async def test_a_moment_without_a_zone_is_refused(session: Session) -> None:
    seller = await people.person(session)
    with pytest.raises(Exception, match="without a time zone"):
        await leads.lead(session, seller, closedon=datetime(2026, 11, 23))  # noqa: DTZ001
    await session.rollback()
