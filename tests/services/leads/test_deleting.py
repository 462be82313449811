"""Deleting a lead: everything that hangs on it goes, the audit trail stays, and what leads to it keeps it."""

from __future__ import annotations

from datetime import datetime
from typing import Any

import pytest
from sqlalchemy import func, select

from services.leads import claims, deleting, operations, search
from services.leads.claims import LeadChanged
from services.leads.deleting import HasMergedLeads, HasOpportunities
from services.leads.facts import LeadFacts
from services.leads.new_lead import NewLead
from services.models.account import Account
from services.models.audit_entry import AuditEntry
from services.models.base import table
from services.models.change_request import ChangeRequest
from services.models.lead import Lead, LeadReason, LeadState
from services.models.list_qualification import ListLine, ListQualification
from services.models.note import Attachment, Note
from services.models.opportunity import Opportunity
from services.models.receipt import Receipt
from services.models.registry import METADATA
from services.models.user import Role
from services.people.actors import Actor
from services.people.rights import NotAllowed, NotFound
from services.store import Session
from services.timeline import notes
from tests.given import leads as given
from tests.given import people

KARI = NewLead("Tilbud på varmepumper", "Brekke", "Kari", "Brekke Havbruk AS", emailaddress1="kari@brekke.example")


async def full_lead(session: Session, by: Actor, now: datetime) -> LeadFacts:
    """A lead with something in every table that can name one."""
    lead = await operations.create(session, KARI, by=by, now=now)
    await notes.add(session, entity="lead", record_id=lead.id, text="ringte", by=by, now=now)
    note = (await session.scalars(select(Note).where(Note.record_id == lead.id))).one()
    session.add(Attachment(note_id=note.id, filename="a.txt", mimetype="text/plain", content=b"a"))
    asked = ListQualification(kinds=[], by=by.id, at=now)
    session.add(asked)
    await session.flush()
    session.add(ListLine(list_id=asked.id, lead_id=lead.id, position=1))
    session.add(ChangeRequest(kind="rule.unpublish", lead_id=lead.id, askedby=by.id, askedon=now))
    return await operations.disqualify(session, lead.id, LeadReason.LOST, version=1, by=by, now=now)


async def counts(session: Session) -> dict[str, int]:
    tables = METADATA.tables.values()
    return {each.name: await session.scalar(select(func.count()).select_from(each)) or 0 for each in tables}


async def test_nothing_of_a_deleted_lead_is_left_but_its_audit_trail(session: Session, now: datetime) -> None:
    siri = await people.person(session)
    other = await operations.create(session, NewLead("Annet", "Annen"), by=siri, now=now)
    await notes.add(session, entity="lead", record_id=other.id, text="blir", by=siri, now=now)
    before = await counts(session)
    lead = await full_lead(session, siri, now)
    full = await counts(session)

    deleted = await deleting.delete(session, lead.id, version=lead.version, by=siri, now=now)

    assert (deleted.id, deleted.name) == (lead.id, "Kari Brekke")
    named = {name for name, count in full.items() if count > before[name]}
    assert named >= {"lead", "note", "attachment", "receipt", "list_line", "change_request", "process_instance"}
    kept = {"audit_entry", "receipt", "search_word", "search_spelling", "list_qualification", "job"}
    after = await counts(session)
    assert {name: after[name] for name in named - kept} == {name: before[name] for name in named - kept}
    assert (await session.execute(select(Receipt.kind, Receipt.lead_id))).all() == [("lead.deleted", None)]
    entry = (await session.scalars(select(AuditEntry).order_by(AuditEntry.id.desc()).limit(1))).one()
    assert (entry.action, entry.record_id, entry.by) == ("lead.deleted", lead.id, siri.id)
    assert entry.facts == {"name": "Kari Brekke", "company": "Brekke Havbruk AS", "subject": "Tilbud på varmepumper"}
    assert await search.search(session, "Kari Brekke", by=siri) == ()


async def test_every_table_that_names_leads_is_known() -> None:
    naming = {
        column.table.name
        for each in METADATA.tables.values()
        for column in each.columns
        if any(key.target_fullname == "lead.id" for key in column.foreign_keys)
        or column.name in ("originatingleadid", "record_id")
    }
    known = {table(each).name for each in (*deleting.HANGING, *deleting.MADE, *(own for own, _ in deleting.OWN))}
    assert naming == known | {"lead", "audit_entry", "match_code", "profile", "profile_key"}


async def test_what_goes_is_counted(session: Session, now: datetime) -> None:
    siri = await people.person(session)
    lead = await full_lead(session, siri, now)
    going = await deleting.what_goes(session, lead.id, by=siri)
    assert (going.lead.id, going.notes, going.attachments) == (lead.id, 1, 1)


@pytest.mark.parametrize("became", [False, True])
async def test_a_lead_with_an_opportunity_is_kept(session: Session, now: datetime, became: bool) -> None:
    siri = await people.person(session)
    lead = await operations.create(session, KARI, by=siri, now=now)
    row = Opportunity(name="Pumper", owner_id=siri.id, createdon=now, modifiedon=now)
    row.originatingleadid = None if became else lead.id
    session.add(row)
    await session.flush()
    if became:
        (await session.get_one(Lead, lead.id)).qualifyingopportunityid = row.id

    for attempt in (
        deleting.what_goes(session, lead.id, by=siri),
        deleting.delete(session, lead.id, version=1, by=siri, now=now),
    ):
        with pytest.raises(HasOpportunities):
            await attempt


async def test_records_that_were_made_from_it_are_kept_without_it(session: Session, now: datetime) -> None:
    siri = await people.person(session)
    lead = await operations.create(session, KARI, by=siri, now=now)
    account = await given.account(session, siri, originatingleadid=lead.id)
    away: dict[str, Any] = {"archivedon": now, "createdon": now, "modifiedon": now, "originatingleadid": lead.id}
    session.add(Opportunity(name="Angret", owner_id=siri.id, **away))

    await deleting.delete(session, lead.id, version=1, by=siri, now=now)

    assert (await session.execute(select(Account.id, Account.originatingleadid))).all() == [(account.id, None)]
    assert (await session.execute(select(Opportunity.name, Opportunity.originatingleadid))).all() == [("Angret", None)]


async def test_a_lead_that_others_were_merged_into_is_kept(session: Session, now: datetime) -> None:
    siri = await people.person(session)
    lead = await operations.create(session, KARI, by=siri, now=now)
    lost = await given.lead(session, siri, statecode=LeadState.DISQUALIFIED, merged=True, masterid=lead.id)

    with pytest.raises(HasMergedLeads):
        await deleting.what_goes(session, lead.id, by=siri)
    with pytest.raises(HasMergedLeads):
        await deleting.delete(session, lead.id, version=1, by=siri, now=now)
    await deleting.delete(session, lost.id, version=1, by=siri, now=now)
    assert (await deleting.what_goes(session, lead.id, by=siri)).lead.id == lead.id


async def test_who_may_delete_a_lead(session: Session, now: datetime) -> None:
    siri, tor = await people.person(session), await people.person(session, "Tor Selger")
    stranger = await people.person(session, "Fremmed", team="Sør")
    boss = await people.person(session, "Mona Leder", role=Role.MANAGER)
    lead = await operations.create(session, KARI, by=siri, now=now)

    with pytest.raises(NotAllowed):
        await deleting.delete(session, lead.id, version=1, by=tor, now=now)
    with pytest.raises(NotFound):
        await deleting.delete(session, lead.id, version=1, by=stranger, now=now)
    with pytest.raises(LeadChanged):
        await deleting.delete(session, lead.id, version=2, by=siri, now=now)
    await deleting.delete(session, lead.id, version=1, by=boss, now=now)
    with pytest.raises(NotFound):
        await deleting.delete(session, lead.id, version=1, by=siri, now=now)


async def test_the_next_lead_with_the_same_id_has_a_history_of_its_own(session: Session, now: datetime) -> None:
    siri = await people.person(session)
    lead = await full_lead(session, siri, now)
    await deleting.delete(session, lead.id, version=lead.version, by=siri, now=now)
    nobody = await given.lead(session, siri, id=lead.id, version=5)

    refusal = await claims.changed(session, nobody.id)
    assert isinstance(refusal, LeadChanged)
    assert refusal.facts == {"lead": lead.id, "by": "", "at": ""}
    assert (await session.scalars(select(Receipt.kind))).all() == ["lead.deleted"]
