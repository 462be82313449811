"""How settings stood at a moment, whatever was changed before and after it."""

from __future__ import annotations

from datetime import datetime, timedelta

from services.settings import earlier, stored
from services.settings.carrying_over import tell_older
from services.settings.sections import Creation, QualificationSettings
from services.store import Session

HOUR = timedelta(hours=1)


async def summarizes(session: Session, at: datetime) -> bool:
    return (await earlier.section(session, QualificationSettings, at)).summarize


async def test_what_was_never_changed_has_its_defaults(session: Session, now: datetime) -> None:
    assert await earlier.section(session, QualificationSettings, now) == QualificationSettings()


async def test_each_change_holds_from_its_moment_on(session: Session, now: datetime) -> None:
    for hours, on in ((1, True), (3, False), (5, True)):
        await stored.write(session, QualificationSettings(summarize=on), by=None, now=now + hours * HOUR)
    stood = [await summarizes(session, now + hours * HOUR) for hours in range(7)]
    assert stood == [False, True, True, False, False, True, True]


async def test_a_setting_of_the_older_experience_counts_from_when_it_was_carried_over(
    session: Session, now: datetime
) -> None:
    await tell_older(session, auto_create=True, now=now)
    after = await earlier.section(session, QualificationSettings, now)
    before = await earlier.section(session, QualificationSettings, now - HOUR)
    assert (before.account, after.account) == (Creation.SELLER, Creation.AUTOMATIC)
