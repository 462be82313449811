"""The older setting is carried over once, and never over what an administrator decided (rows 5, 5a, 5b)."""

from __future__ import annotations

import asyncio
from datetime import datetime, timedelta
from typing import Any

import pytest
from sqlalchemy import select

from services import defaults
from services.models.audit_entry import AuditEntry
from services.models.setting import SettingSection
from services.models.user import Role
from services.settings import carrying_over, stored
from services.settings.carrying_over import AlreadyCarriedOver, carried_over
from services.settings.sections import Creation, QualificationSettings
from services.store import Session, Store
from tests.given import people

ALL_AUTOMATIC: dict[str, Any] = dict.fromkeys(("account", "contact", "opportunity"), Creation.AUTOMATIC)


async def older(session: Session, now: datetime, **value: Any) -> None:
    """The section as the older experience left it."""
    session.add(SettingSection(name="qualification", value=value, modifiedon=now))
    await session.flush()


async def audited(session: Session) -> list[tuple[dict[str, Any], dict[str, Any]]]:
    entries = await session.scalars(select(AuditEntry.facts).where(AuditEntry.action == "settings.carried-over"))
    return [(facts["before"], facts["after"]) for facts in entries]


@pytest.mark.parametrize(
    ("before", "after"),
    [
        ({"legacy_auto_create": True}, {**ALL_AUTOMATIC, "legacy_auto_create": True}),
        ({"legacy_auto_create": False}, {}),
        ({}, {}),
        ({"legacy_auto_create": True, "new_experience": False}, {**ALL_AUTOMATIC, "legacy_auto_create": True}),
        ({"legacy_auto_create": True, "contact": "seller"}, {"legacy_auto_create": True}),
        ({"new_experience": False, "account": "automatic"}, {"new_experience": False, "account": Creation.AUTOMATIC}),
    ],
)
def test_what_an_older_section_becomes(before: dict[str, Any], after: dict[str, Any]) -> None:
    assert carried_over(before) == QualificationSettings(**after, carried_over=True)


async def test_it_is_carried_over_at_every_start_and_done_once(session: Session, now: datetime) -> None:
    await older(session, now, legacy_auto_create=True)
    for days in range(3):
        await defaults.put_in_place(session, now=now + timedelta(days=days))
    settings = await stored.read(session, QualificationSettings)
    assert settings == QualificationSettings(**ALL_AUTOMATIC, legacy_auto_create=True, carried_over=True)
    assert await audited(session) == [({"legacy_auto_create": True}, settings.model_dump(mode="json"))]


async def test_what_an_administrator_changed_since_stays(session: Session, now: datetime) -> None:
    anders = await people.person(session, "Anders Admin", role=Role.ADMINISTRATOR, team=None)
    await older(session, now, legacy_auto_create=True)
    await defaults.put_in_place(session, now=now)
    chosen = (await stored.read(session, QualificationSettings)).model_copy(update={"contact": Creation.SELLER})
    await stored.write(session, chosen, by=anders, now=now)
    await defaults.put_in_place(session, now=now)
    assert await stored.read(session, QualificationSettings) == chosen


async def test_where_nothing_was_stored_nothing_is_written(session: Session, now: datetime) -> None:
    await defaults.put_in_place(session, now=now)
    assert await audited(session) == []
    assert await stored.read(session, QualificationSettings) == QualificationSettings()


async def test_the_operator_tells_what_it_was_until_something_is_decided(session: Session, now: datetime) -> None:
    await carrying_over.tell_older(session, auto_create=True, now=now)
    settings = await stored.read(session, QualificationSettings)
    assert settings == QualificationSettings(**ALL_AUTOMATIC, legacy_auto_create=True, carried_over=True)
    with pytest.raises(AlreadyCarriedOver):
        await carrying_over.tell_older(session, auto_create=False, now=now)
    assert await stored.read(session, QualificationSettings) == settings


async def test_processes_that_start_together_carry_it_over_once(store: Store, now: datetime) -> None:
    async with store.writing() as session:
        await older(session, now, legacy_auto_create=True)

    async def start() -> None:
        process = Store(store.url.render_as_string(hide_password=False))
        async with process.writing() as session:
            await defaults.put_in_place(session, now=now)
        await process.close()

    await asyncio.gather(*(start() for _ in range(4)))
    async with store.reading() as session:
        assert len(await audited(session)) == 1
