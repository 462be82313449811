"""Qualifying from a list: each lead for itself, without a look for duplicates, and a receipt that adds up."""

from __future__ import annotations

import asyncio
from collections.abc import Collection
from datetime import datetime

import pytest
from sqlalchemy import func, select

from services.conversations import notices
from services.jobs import queue
from services.models.account import Account
from services.models.audit_entry import AuditEntry
from services.models.contact import Contact
from services.models.job import Job
from services.models.lead import Lead, LeadReason, LeadState
from services.models.list_qualification import LineStatus, ListLine, ListQualification
from services.models.process import ProcessStage
from services.models.receipt import Receipt
from services.models.user import Role, User
from services.people.actors import Actor
from services.people.rights import NotFound
from services.qualification import from_list, list_receipts
from services.qualification.choices import Entity
from services.qualification.list_receipts import ListReceipt
from services.store import Session, Store
from services.undoing import undoing
from tests.given import people
from tests.services.qualification import given

ALL = tuple(Entity)


async def asked(
    session: Session, leads: Collection[Lead], by: Actor, now: datetime, kinds: Collection[Entity] = ALL
) -> int:
    return await from_list.begin(session, [lead.id for lead in leads], kinds, by=by, now=now)


async def worked(session: Session, now: datetime) -> list[queue.Claimed]:
    """Do the lines' jobs; what else was due."""
    others = []
    while job := await queue.claim(session, kinds=(from_list.LINE, notices.KIND), now=now):
        assert await queue.done(session, job)
        if job.kind == from_list.LINE:
            await from_list.qualify_line(session, job.arguments, now)
        else:
            others.append(job)
    return others


async def done(
    session: Session, leads: Collection[Lead], by: Actor, now: datetime, kinds: Collection[Entity] = ALL
) -> ListReceipt:
    """The receipt of these leads, qualified from a list."""
    list_id = await asked(session, leads, by, now, kinds)
    await worked(session, now)
    return await list_receipts.receipt(session, list_id, by=by)


async def count(session: Session, kind: type[Account | Contact | Receipt]) -> int:
    return await session.scalar(select(func.count()).select_from(kind)) or 0


async def test_open_leads_in_sight_are_offered_in_their_order(session: Session) -> None:
    siri = await people.person(session)
    tone = await people.person(session, "Tone Selger", team="Sør")
    first, second = await given.lead(session, siri), await given.lead(session, siri, lastname="Annen")
    closed = await given.lead(session, siri, statecode=LeadState.DISQUALIFIED, statuscode=LeadReason.LOST)
    hidden = await given.lead(session, tone)
    found = await from_list.offered(session, [second.id, closed.id, hidden.id, first.id, second.id, 999], by=siri)
    assert [(each.id, each.name) for each in found] == [(second.id, "Kari Annen"), (first.id, "Kari Brekke")]


async def test_duplicates_do_not_stand_in_the_way(session: Session, now: datetime) -> None:
    siri = await people.person(session)
    await given.account(session, siri)
    leads = [await given.lead(session, siri), await given.lead(session, siri)]
    receipt = await done(session, leads, siri, now)
    assert (receipt.qualified, receipt.refused, receipt.waiting) == (2, 0, 0)
    assert await count(session, Account) == 3
    assert set(await session.scalars(select(Receipt.list_id))) == {receipt.id}


async def test_each_line_tells_what_was_made(session: Session, now: datetime) -> None:
    siri = await people.person(session)
    account = await given.account(session, siri, name="Brekke Konsern AS")
    linked = await given.lead(session, siri, parentaccountid=account.id)
    nameless = await given.lead(session, siri, companyname=None)
    receipt = await done(session, [linked, nameless], siri, now, kinds=(Entity.ACCOUNT, Entity.CONTACT))
    one, other = receipt.lines
    assert [ref.entity for ref in one.made] == [Entity.CONTACT]
    assert [(ref.id, ref.name) for ref in one.linked] == [(account.id, "Brekke Konsern AS")]
    assert [(each.entity, each.reason) for each in other.skipped] == [
        (Entity.ACCOUNT, "no-company-name"),
        (Entity.OPPORTUNITY, "chosen"),
    ]


async def test_a_link_of_the_leads_own_stays_when_no_account_is_wanted(session: Session, now: datetime) -> None:
    siri = await people.person(session)
    account = await given.account(session, siri)
    lead = await given.lead(session, siri, parentaccountid=account.id)
    receipt = await done(session, [lead], siri, now, kinds=(Entity.OPPORTUNITY,))
    assert [ref.id for ref in receipt.lines[0].linked] == [account.id]
    assert [each.entity for each in receipt.lines[0].skipped] == [Entity.CONTACT]


async def test_what_stands_in_the_way_of_one_does_not_stop_the_others(session: Session, now: datetime) -> None:
    siri = await people.person(session)
    colleague = await people.person(session, "Kåre Kollega")
    closed = await given.lead(session, siri, statecode=LeadState.DISQUALIFIED, statuscode=LeadReason.LOST)
    foreign = await given.lead(session, colleague)
    lacking = await given.lead(session, siri)
    await given.process(session, lacking, now)
    stage = (await session.scalars(select(ProcessStage).where(ProcessStage.name == "qualify"))).one()
    stage.steps = [{**step, "required": step["field"] == "budgetamount"} for step in stage.steps]
    good = await given.lead(session, siri)
    receipt = await done(session, [closed, foreign, lacking, good], siri, now)
    codes = [[blocker.code for blocker in line.blockers] for line in receipt.lines]
    assert codes == [["not-open"], ["missing-rights"], ["required-steps-missing"], []]
    assert receipt.lines[2].blockers[0].facts["fields"] == ("budgetamount",)
    assert (receipt.qualified, receipt.refused) == (1, 3)
    assert await count(session, Receipt) == 1


async def test_a_lead_that_went_out_of_sight_is_refused_and_not_told_of(session: Session, now: datetime) -> None:
    siri = await people.person(session)
    tone = await people.person(session, "Tone Selger", team="Sør")
    lead = await given.lead(session, siri)
    list_id = await asked(session, [lead], siri, now)
    lead.owner_id = tone.id
    await session.flush()
    await worked(session, now)
    (line,) = (await list_receipts.receipt(session, list_id, by=siri)).lines
    assert line == list_receipts.Line(lead.id, "", LineStatus.REFUSED)


async def test_who_has_left_qualifies_nothing_any_more(session: Session, now: datetime) -> None:
    siri = await people.person(session)
    lead = await given.lead(session, siri)
    await asked(session, [lead], siri, now)
    (await session.get_one(User, siri.id)).active = False
    await session.flush()
    await worked(session, now)
    assert await count(session, Receipt) == 0
    assert (await session.scalars(select(ListLine.status))).one() is LineStatus.REFUSED


async def test_the_last_line_tells_who_asked_and_no_other_does(session: Session, now: datetime) -> None:
    siri = await people.person(session)
    leads = [await given.lead(session, siri) for _ in range(3)]
    list_id = await asked(session, leads, siri, now)
    (notice,) = await worked(session, now)
    assert notices.of_job(notice.arguments) == notices.Notice(siri.id, from_list.TOLD, {"list": list_id})
    assert (await session.get_one(ListQualification, list_id)).finishedon == now


async def test_a_line_that_is_done_is_left_as_it_is(session: Session, now: datetime) -> None:
    siri = await people.person(session)
    await done(session, [await given.lead(session, siri)], siri, now)
    (line,) = await session.scalars(select(ListLine.id))
    await from_list.qualify_line(session, {"line": line}, now)
    assert await count(session, Receipt) == 1
    assert await worked(session, now) == []


async def test_lines_whose_jobs_failed_for_good_are_told_as_failed(session: Session, now: datetime) -> None:
    siri = await people.person(session)
    list_id = await asked(session, [await given.lead(session, siri)], siri, now)
    overdue = await queue.claim(session, kinds=[from_list.OVERDUE], now=now + from_list.LONGEST_WAIT)
    assert overdue
    await from_list.give_up(session, overdue.arguments, now + from_list.LONGEST_WAIT)
    receipt = await list_receipts.receipt(session, list_id, by=siri)
    assert (receipt.refused, receipt.lines[0].blockers, receipt.lines[0].code) == (1, (), "")
    assert len(await worked(session, now + from_list.LONGEST_WAIT)) == 1
    assert await count(session, Receipt) == 0


async def test_nothing_is_given_up_of_a_list_that_is_done(session: Session, now: datetime) -> None:
    siri = await people.person(session)
    receipt = await done(session, [await given.lead(session, siri)], siri, now)
    await from_list.give_up(session, {"list": receipt.id}, now + from_list.LONGEST_WAIT)
    assert await worked(session, now + from_list.LONGEST_WAIT) == []


async def test_one_line_is_undone_and_the_others_stay(session: Session, now: datetime) -> None:
    siri = await people.person(session)
    leads = [await given.lead(session, siri), await given.lead(session, siri, lastname="Annen")]
    receipt = await done(session, leads, siri, now)
    undo_of = receipt.lines[0].receipt_id
    assert undo_of
    plan = await undoing.plan(session, undo_of, by=siri, now=now)
    await undoing.undo(session, plan, by=siri, now=now)
    one, other = (await list_receipts.receipt(session, receipt.id, by=siri)).lines
    assert (one.undone, one.receipt_id) == (True, None)
    assert (other.undone, other.receipt_id) == (False, receipt.lines[1].receipt_id)


async def test_a_list_has_at_most_fifty_leads_each_once(session: Session, now: datetime) -> None:
    siri = await people.person(session)
    lead = await given.lead(session, siri)
    with pytest.raises(from_list.TooManyLeads):
        await from_list.begin(session, range(1, 52), ALL, by=siri, now=now)
    with pytest.raises(from_list.NothingChosen):
        await from_list.begin(session, [], ALL, by=siri, now=now)
    await from_list.begin(session, [lead.id, lead.id], ALL, by=siri, now=now)
    assert len((await session.scalars(select(ListLine.id))).all()) == 1


async def test_the_asking_is_audited(session: Session, now: datetime) -> None:
    siri = await people.person(session)
    lead = await given.lead(session, siri)
    await asked(session, [lead], siri, now, kinds=[Entity.OPPORTUNITY, Entity.CONTACT])
    entry = (await session.scalars(select(AuditEntry).where(AuditEntry.action == "list.asked"))).one()
    assert (entry.facts, entry.by) == ({"leads": [lead.id], "kinds": ["contact", "opportunity"]}, siri.id)


async def test_others_do_not_see_the_receipt(session: Session, now: datetime) -> None:
    siri = await people.person(session)
    anders = await people.person(session, "Anders Admin", role=Role.ADMINISTRATOR, team=None)
    receipt = await done(session, [await given.lead(session, siri)], siri, now)
    for list_id, who in ((receipt.id, anders), (receipt.id + 1, siri), (2**70, siri)):
        with pytest.raises(NotFound):
            await list_receipts.receipt(session, list_id, by=who)


async def test_two_workers_finish_a_list_once(store: Store, now: datetime) -> None:
    """Of two last lines that end at once, one is the last."""
    if store.is_sqlite:
        return
    async with store.writing() as session:
        siri = await people.person(session)
        leads = [await given.lead(session, siri), await given.lead(session, siri, lastname="Annen")]
        await asked(session, leads, siri, now)
    async with store.writing() as one, store.writing() as other:
        first = await queue.claim(one, kinds=[from_list.LINE], now=now)
        second = await queue.claim(other, kinds=[from_list.LINE], now=now)
        assert first
        assert second
        await from_list.qualify_line(one, first.arguments, now)
        finishing = asyncio.create_task(from_list.qualify_line(other, second.arguments, now))
        await asyncio.sleep(0.2)
        assert not finishing.done()
        await one.commit()
        await finishing
    async with store.reading() as session:
        told = select(func.count()).select_from(Job).where(Job.kind == notices.KIND)
        assert await session.scalar(told) == 1
