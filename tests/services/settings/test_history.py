"""Where settings stand and who changed them when, on each database."""

from __future__ import annotations

from datetime import datetime, timedelta

from sqlalchemy import event

from services.models.setting import SettingSection
from services.models.user import Role
from services.settings import history, stored
from services.settings.history import Setting
from services.settings.sections import SECTIONS, Creation, DuplicateSettings, QualificationSettings
from services.store import Session, Store
from tests.given import people


async def test_a_setting_that_nobody_changed_has_its_default(session: Session) -> None:
    assert await history.current(session, QualificationSettings, "account") == Setting(
        "qualification", "account", Creation.SELLER
    )


async def test_a_setting_tells_who_changed_it_last_and_when(session: Session, now: datetime) -> None:
    anders = await people.person(session, "Anders Admin", role=Role.ADMINISTRATOR, team=None)
    later = now + timedelta(days=1)
    await stored.write(session, QualificationSettings(account=Creation.AUTOMATIC), by=anders, now=now)
    changed = QualificationSettings(account=Creation.AUTOMATIC, summarize=True)
    await stored.write(session, changed, by=None, now=later)
    every = await history.everything(session)
    assert every["qualification.account"] == Setting(
        "qualification", "account", Creation.AUTOMATIC, "Anders Admin", now
    )
    assert every["qualification.summarize"] == Setting("qualification", "summarize", True, None, later)
    assert every["qualification.contact"] == Setting("qualification", "contact", Creation.SELLER)
    assert await history.current(session, QualificationSettings, "account") == every["qualification.account"]


async def test_a_setting_that_was_changed_back_tells_who_changed_it_back(session: Session, now: datetime) -> None:
    anders = await people.person(session, "Anders Admin", role=Role.ADMINISTRATOR, team=None)
    await stored.write(session, DuplicateSettings(enhanced=False), by=None, now=now)
    await stored.write(session, DuplicateSettings(), by=anders, now=now + timedelta(hours=1))
    found = await history.current(session, DuplicateSettings, "enhanced")
    assert (found.value, found.by, found.at) == (True, "Anders Admin", now + timedelta(hours=1))


async def test_a_section_that_was_stored_without_a_trail_is_read_as_it_is(session: Session, now: datetime) -> None:
    session.add(SettingSection(name="duplicates", value={"enhanced": False}, modifiedon=now))
    await session.flush()
    assert await history.current(session, DuplicateSettings, "enhanced") == Setting("duplicates", "enhanced", False)


async def test_all_settings_are_read_in_one_statement(store: Store) -> None:
    statements = []
    event.listen(store.engine.sync_engine, "before_cursor_execute", lambda *told: statements.append(told[2]))
    async with store.writing() as session:
        every = await history.everything(session)
    assert list(every) == [f"{name}.{field}" for name, kind in SECTIONS.items() for field in kind.model_fields]
    assert len([one for one in statements if "SELECT" in one]) == 1
