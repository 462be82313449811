"""Taking back a disqualification, a reactivation or a change: the lead is what it was, or nothing is done."""

from __future__ import annotations

from collections.abc import Awaitable, Callable
from datetime import date, datetime, timedelta
from decimal import Decimal
from typing import Any

import pytest
from sqlalchemy import select

from services.leads import deleting, editing, operations, owning, search, undoing
from services.leads.claims import LeadChanged
from services.leads.facts import LeadFacts
from services.leads.new_lead import NewLead
from services.models.audit_entry import AuditEntry
from services.models.base import table
from services.models.lead import Lead, LeadReason, LeadState, PurchaseTimeframe, Rating
from services.models.receipt import Receipt
from services.models.timeline_entry import TimelineEntry
from services.models.user import Role
from services.people.actors import Actor
from services.people.rights import NotAllowed, NotFound
from services.store import Session
from tests.given import people

KARI = NewLead(
    "Tilbud", "Brekke", "Kari", "Brekke Havbruk AS", revenue=Decimal("1500.50"), leadqualitycode=Rating.HOT,
    estimatedclosedate=date(2027, 1, 31), decisionmaker=True,
)  # fmt: skip
Act = Callable[[Session, LeadFacts, Actor, datetime], Awaitable[LeadFacts]]


def disqualifying(reason: LeadReason) -> Act:
    async def act(session: Session, lead: LeadFacts, by: Actor, now: datetime) -> LeadFacts:
        return await operations.disqualify(session, lead.id, reason, version=lead.version, by=by, now=now)

    return act


async def reactivating(session: Session, lead: LeadFacts, by: Actor, now: datetime) -> LeadFacts:
    return await operations.reactivate(session, lead.id, version=lead.version, by=by, now=now)


LOSING = disqualifying(LeadReason.LOST)


def updating(**values: Any) -> Act:
    async def act(session: Session, lead: LeadFacts, by: Actor, now: datetime) -> LeadFacts:
        return await editing.update(session, lead.id, values, version=lead.version, by=by, now=now)

    return act


CHANGES = updating(
    lastname="Nygård", revenue=None, leadqualitycode=None, estimatedclosedate=None, decisionmaker=False,
    purchasetimeframe=PurchaseTimeframe.IMMEDIATE, budgetamount=Decimal(1),
)  # fmt: skip


async def columns_of(session: Session, lead_id: int) -> dict[str, Any]:
    row = (await session.execute(select(table(Lead)).where(table(Lead).c.id == lead_id))).one()
    return {name: value for name, value in row._mapping.items() if name not in ("version", "modifiedon")}


async def receipt_of(session: Session, kind: str) -> Receipt:
    return (await session.scalars(select(Receipt).where(Receipt.kind == kind).order_by(Receipt.id.desc()))).first() or (
        pytest.fail(f"no receipt of {kind}")
    )


@pytest.mark.parametrize(
    ("before", "act", "kind"),
    [
        *(
            pytest.param((), disqualifying(reason), "lead.disqualified", id=f"disqualified as {reason.name}")
            for reason in (LeadReason.LOST, LeadReason.CANNOT_CONTACT, LeadReason.CANCELED)
        ),
        pytest.param(
            (updating(leadqualitycode=None),), disqualifying(LeadReason.LOST), "lead.disqualified", id="edited"
        ),
        pytest.param((disqualifying(LeadReason.CANCELED),), reactivating, "lead.reactivated", id="reactivated"),
        pytest.param(
            (LOSING, reactivating, disqualifying(LeadReason.CANCELED)),
            reactivating,
            "lead.reactivated",
            id="reactivated twice",
        ),
        pytest.param((), CHANGES, "lead.updated", id="changed"),
    ],
)
async def test_an_act_and_its_undo_change_nothing(
    session: Session, now: datetime, before: tuple[Act, ...], act: Act, kind: str
) -> None:
    siri = await people.person(session)
    lead = await operations.create(session, KARI, by=siri, now=now)
    for hours, earlier in enumerate(before, 1):
        lead = await earlier(session, lead, siri, now + timedelta(hours=hours))
    was = await columns_of(session, lead.id)
    done = await act(session, lead, siri, now + timedelta(days=1))
    assert await columns_of(session, lead.id) != was

    receipt = await receipt_of(session, kind)
    assert (receipt.lead_id, receipt.lead_version, receipt.by) == (lead.id, lead.version, siri.id)
    plan = await undoing.plan(session, receipt, by=siri, now=now)
    assert (plan.whole, plan.restored, plan.subject.id) == (True, ("lead",), lead.id)
    await undoing.undo(session, receipt, plan, by=siri, now=now + timedelta(days=2))

    assert await columns_of(session, lead.id) == was
    row = await session.get_one(Lead, lead.id, populate_existing=True)
    assert (row.version, row.modifiedon) == (done.version + 1, now + timedelta(days=2))
    for told in (AuditEntry.action, TimelineEntry.kind):
        assert (await session.scalars(select(told).where(told == f"{kind}-undone"))).all() == [f"{kind}-undone"]


async def test_a_change_that_is_taken_back_is_found_by_the_old_words(session: Session, now: datetime) -> None:
    siri = await people.person(session)
    lead = await operations.create(session, KARI, by=siri, now=now)
    await CHANGES(session, lead, siri, now)
    receipt = await receipt_of(session, "lead.updated")
    await undoing.undo(session, receipt, await undoing.plan(session, receipt, by=siri, now=now), by=siri, now=now)

    assert search.sure(await search.search(session, "Kari Brekke", by=siri)) is not None


async def test_an_assignment_is_taken_back(session: Session, now: datetime) -> None:
    boss, siri = await people.person(session, "Mona Leder", role=Role.MANAGER), await people.person(session)
    lead = await operations.create(session, KARI, by=boss, now=now)
    was = await columns_of(session, lead.id)
    await owning.assign(session, lead.id, siri.id, version=1, by=boss, now=now)
    receipt = await receipt_of(session, "lead.assigned")
    await undoing.undo(session, receipt, await undoing.plan(session, receipt, by=boss, now=now), by=boss, now=now)
    assert await columns_of(session, lead.id) == was


async def test_a_deletion_is_final(session: Session, now: datetime) -> None:
    siri = await people.person(session)
    lead = await operations.create(session, KARI, by=siri, now=now)
    lead = await LOSING(session, lead, siri, now)
    await deleting.delete(session, lead.id, version=lead.version, by=siri, now=now)
    receipt = (await session.scalars(select(Receipt))).one()
    plan = await undoing.plan(session, receipt, by=siri, now=now)
    assert (plan.refused, plan.subject.name, plan.restored) == ("deleted", "Kari Brekke", ())


async def test_what_was_changed_since_is_not_taken_back(session: Session, now: datetime) -> None:
    siri = await people.person(session)
    lead = await operations.create(session, KARI, by=siri, now=now)
    lead = await LOSING(session, lead, siri, now)
    receipt = await receipt_of(session, "lead.disqualified")
    planned = await undoing.plan(session, receipt, by=siri, now=now)
    await reactivating(session, lead, siri, now)

    plan = await undoing.plan(session, receipt, by=siri, now=now)
    assert (plan.refused, plan.restored, plan.whole) == ("changed-since", (), False)
    with pytest.raises(LeadChanged):
        await undoing.undo(session, receipt, planned, by=siri, now=now)
    assert (await columns_of(session, lead.id))["statecode"] is LeadState.OPEN


async def test_who_may_not_change_the_lead_takes_nothing_back(session: Session, now: datetime) -> None:
    siri, tor = await people.person(session), await people.person(session, "Tor Selger")
    stranger = await people.person(session, "Fremmed", team="Sør")
    boss = await people.person(session, "Mona Leder", role=Role.MANAGER)
    lead = await operations.create(session, KARI, by=siri, now=now)
    await LOSING(session, lead, siri, now)
    receipt = await receipt_of(session, "lead.disqualified")

    assert (await undoing.plan(session, receipt, by=tor, now=now)).refused == "no-right"
    with pytest.raises(NotFound):
        await undoing.plan(session, receipt, by=stranger, now=now)
    plan = await undoing.plan(session, receipt, by=boss, now=now)
    with pytest.raises(NotAllowed):
        await undoing.undo(session, receipt, plan, by=tor, now=now)
    await undoing.undo(session, receipt, plan, by=boss, now=now)
    assert (await columns_of(session, lead.id))["statecode"] is LeadState.OPEN


async def test_who_gave_a_lead_away_cannot_take_back_what_was_done_before(session: Session, now: datetime) -> None:
    siri, tor = await people.person(session), await people.person(session, "Tor Selger")
    lead = await operations.create(session, KARI, by=siri, now=now)
    lead = await CHANGES(session, lead, siri, now)
    receipt = await receipt_of(session, "lead.updated")
    await owning.assign(session, lead.id, tor.id, version=lead.version, by=siri, now=now)

    assert (await undoing.plan(session, receipt, by=siri, now=now)).refused == "no-right"
    assert (await undoing.plan(session, receipt, by=tor, now=now)).refused == "changed-since"
