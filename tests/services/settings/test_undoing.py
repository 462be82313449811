"""A change of settings is taken back to exactly what was, and never over what somebody did since."""

from __future__ import annotations

from datetime import datetime, timedelta
from typing import Any

import pytest
from sqlalchemy import select

from services.audit.receipts import UndoOutdated, UndoPlan
from services.models.audit_entry import AuditEntry
from services.models.receipt import Receipt
from services.models.user import Role
from services.people.actors import Actor
from services.settings import changing, history, stored
from services.settings import undoing as room
from services.settings.sections import AppSettings, Creation, DuplicateSettings, QualificationSettings
from services.store import Session
from services.undoing import undoing
from services.undoing.undoing import AlreadyUndone
from tests.given import people

ACCOUNT, ENHANCED = "qualification.account", "duplicates.enhanced"


@pytest.fixture
async def anders(session: Session) -> Actor:
    return await people.person(session, "Anders Admin", role=Role.ADMINISTRATOR, team=None)


async def changed(session: Session, wishes: dict[str, Any], by: Actor, now: datetime) -> int:
    """The wishes proposed and granted at once; the receipt."""
    proposal = await changing.propose(session, wishes, by=by)
    return (await changing.change(session, wishes, seen=proposal.hash, by=by, now=now)).receipt_id


async def taken_back(session: Session, by: Actor, now: datetime) -> UndoPlan:
    plan = await undoing.plan(session, 0, by=by, now=now)
    return await undoing.undo(session, plan, by=by, now=now)


async def test_a_change_is_taken_back_to_exactly_what_was(session: Session, anders: Actor, now: datetime) -> None:
    await stored.write(session, QualificationSettings(summarize=True), by=None, now=now)
    before = await stored.read_all(session)
    receipt = await changed(session, {ACCOUNT: "automatic", ENHANCED: False}, anders, now)
    plan = await taken_back(session, anders, now + timedelta(hours=1))
    assert (plan.whole, plan.restored) == (True, ("duplicates", "qualification"))
    assert await stored.read_all(session) == before
    undone = select(AuditEntry.action).where(AuditEntry.action == "settings.changed-undone")
    assert len((await session.scalars(undone)).all()) == 2
    account = await history.current(session, QualificationSettings, "account")
    assert (account.by, account.at) == ("Anders Admin", now + timedelta(hours=1))
    with pytest.raises(AlreadyUndone):
        await undoing.plan(session, receipt, by=anders, now=now)


async def test_what_was_changed_since_is_kept(session: Session, anders: Actor, now: datetime) -> None:
    await changed(session, {ACCOUNT: "automatic", ENHANCED: False}, anders, now)
    since = (await stored.read(session, QualificationSettings)).model_copy(update={"contact": Creation.AUTOMATIC})
    await stored.write(session, since, by=None, now=now)
    plan = await taken_back(session, anders, now)
    assert (plan.restored, [(kept.record.name, kept.reason) for kept in plan.kept]) == (
        ("duplicates",),
        [("qualification", "changed-since")],
    )
    assert await stored.read(session, QualificationSettings) == since
    assert (await stored.read(session, DuplicateSettings)).enhanced


async def test_nothing_is_taken_back_when_all_of_it_was_changed_since(
    session: Session, anders: Actor, now: datetime
) -> None:
    await changed(session, {"app.has_opportunity_form": False}, anders, now)
    await stored.write(session, AppSettings(), by=None, now=now)
    plan = await undoing.plan(session, 0, by=anders, now=now)
    assert (plan.refused, plan.restored) == ("changed-since", ())


async def test_only_an_administrator_takes_a_change_back(session: Session, anders: Actor, now: datetime) -> None:
    siri = await people.person(session)
    receipt = await changed(session, {ACCOUNT: "automatic"}, anders, now)
    plan = await undoing.plan(session, receipt, by=siri, now=now)
    assert (plan.refused, plan.restored) == ("not-administrator", ())


async def test_a_section_that_is_changed_in_between_is_not_put_back(
    session: Session, anders: Actor, now: datetime
) -> None:
    receipt = await changed(session, {ACCOUNT: "automatic"}, anders, now)
    row = await session.get_one(Receipt, receipt)
    plan = await room.plan(session, row, by=anders, now=now)
    await stored.write(session, QualificationSettings(), by=None, now=now)
    with pytest.raises(UndoOutdated):
        await room.undo(session, row, plan, by=anders, now=now)
