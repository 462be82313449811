"""Changing the columns of a lead: what is written with it, and what cannot be changed."""

from __future__ import annotations

from datetime import date, datetime, timedelta
from decimal import Decimal
from typing import Any

import pytest
from sqlalchemy import select

from services.leads import editing, operations, search
from services.leads.claims import LeadChanged, LeadClosed, LeadMerged
from services.leads.facts import LeadFacts
from services.leads.new_lead import NewLead
from services.leads.validation import InvalidLead
from services.models.account import RecordState
from services.models.audit_entry import AuditEntry
from services.models.duplicate_rule import MatchCode
from services.models.field_change import FieldChange
from services.models.lead import LeadReason, LeadSource, LeadState, PurchaseTimeframe
from services.models.timeline_entry import TimelineEntry
from services.models.user import Role
from services.people.actors import Actor
from services.people.rights import NotAllowed, NotFound
from services.store import Session
from tests.given import leads as given
from tests.given import people

KARI = NewLead("Tilbud på varmepumper", "Brekke", "Kari", "Brekke Havbruk AS", emailaddress1="kari@brekke.example")


async def siri_and_kari(session: Session, now: datetime) -> tuple[Actor, LeadFacts]:
    siri = await people.person(session)
    return siri, await operations.create(session, KARI, by=siri, now=now)


async def test_every_kind_of_column_can_be_changed(session: Session, now: datetime) -> None:
    siri, kari = await siri_and_kari(session, now)
    later = now + timedelta(hours=1)
    values: dict[str, Any] = {
        "subject": "  Varmepumper til kaia ",
        "firstname": None,
        "address1_line2": "2. etasje",
        "numberofemployees": 12,
        "revenue": Decimal("1500000.50"),
        "leadsourcecode": LeadSource.PARTNER,
        "purchasetimeframe": PurchaseTimeframe.THIS_YEAR,
        "decisionmaker": False,
        "estimatedclosedate": date(2027, 1, 31),
        "description": "en\r\nto",
    }

    changed = await editing.update(session, kari.id, values, version=kari.version, by=siri, now=later)

    assert (changed.version, changed.modified, changed.created) == (2, later, now)
    stored = (await editing.to_edit(session, kari.id, by=siri)).values
    assert {name: stored[name] for name in values} == values | {
        "subject": "Varmepumper til kaia",
        "description": "en\nto",
    }
    assert stored["companyname"] == "Brekke Havbruk AS"


async def test_a_change_is_found_and_written_down(session: Session, now: datetime) -> None:
    siri, kari = await siri_and_kari(session, now)
    codes = select(MatchCode.code).where(MatchCode.entity == "lead", MatchCode.record_id == kari.id)
    before = set((await session.scalars(codes)).all())

    values = {"lastname": "Nygård", "emailaddress1": "kari@nygaard.example"}
    await editing.update(session, kari.id, values, version=1, by=siri, now=now)

    assert search.sure(await search.search(session, "Kari Nygård", by=siri)) is not None
    assert search.sure(await search.search(session, "kari@brekke.example", by=siri)) is None
    assert set((await session.scalars(codes)).all()).isdisjoint(before)
    history = (await session.execute(select(FieldChange.field, FieldChange.old, FieldChange.new))).all()
    assert {tuple(row) for row in history} == {
        ("lastname", "Brekke", "Nygård"),
        ("emailaddress1", "kari@brekke.example", "kari@nygaard.example"),
    }
    entry = (await session.scalars(select(AuditEntry).where(AuditEntry.action == "lead.updated"))).one()
    assert (entry.record_id, entry.by, entry.facts) == (kari.id, siri.id, {"columns": ["emailaddress1", "lastname"]})
    assert (await session.scalars(select(TimelineEntry.kind))).all() == ["lead.created", "lead.updated"]


async def test_values_that_were_so_before_are_no_change(session: Session, now: datetime) -> None:
    siri, kari = await siri_and_kari(session, now)

    same = {"lastname": "Brekke ", "companyname": "Brekke Havbruk AS", "jobtitle": ""}
    unchanged = await editing.update(session, kari.id, same, version=1, by=siri, now=now + timedelta(hours=1))

    assert (unchanged.version, unchanged.modified) == (1, now)
    assert (await session.scalars(select(AuditEntry.action))).all() == ["lead.created"]


async def test_every_problem_of_a_change_is_told_and_nothing_is_written(session: Session, now: datetime) -> None:
    siri, kari = await siri_and_kari(session, now)
    bad = {
        "lastname": " ",
        "companyname": "x" * 101,
        "emailaddress1": "kari",
        "budgetamount": Decimal(-1),
        "statecode": 1,
        "parentaccountid": 99,
        "jobtitle": "Daglig leder",
    }

    with pytest.raises(InvalidLead) as refused:
        await editing.update(session, kari.id, bad, version=1, by=siri, now=now)

    assert {each.field: each.code for each in refused.value.problems} == {
        "statecode": "not-to-be-changed",
        "lastname": "required",
        "companyname": "too-long",
        "emailaddress1": "not-an-email",
        "budgetamount": "out-of-range",
        "parentaccountid": "no-such-record",
    }
    assert (await editing.to_edit(session, kari.id, by=siri)).values["jobtitle"] is None


async def test_what_a_change_does_not_name_is_not_required(session: Session, now: datetime) -> None:
    siri, kari = await siri_and_kari(session, now)
    assert (
        await editing.update(session, kari.id, {"jobtitle": "Sjef"}, version=1, by=siri, now=now)
    ).jobtitle == "Sjef"


@pytest.mark.parametrize("reason", [LeadReason.QUALIFIED, LeadReason.LOST])
async def test_a_closed_lead_is_read_only(session: Session, now: datetime, reason: LeadReason) -> None:
    siri = await people.person(session)
    state = LeadState.QUALIFIED if reason is LeadReason.QUALIFIED else LeadState.DISQUALIFIED
    row = await given.lead(session, siri, statecode=state, statuscode=reason)

    with pytest.raises(LeadClosed):
        await editing.to_edit(session, row.id, by=siri)
    with pytest.raises(LeadClosed):
        await editing.update(session, row.id, {"jobtitle": "Sjef"}, version=1, by=siri, now=now)


async def test_a_merged_lead_leads_to_the_other(session: Session, now: datetime) -> None:
    siri, kari = await siri_and_kari(session, now)
    lost = await given.lead(session, siri, statecode=LeadState.DISQUALIFIED, merged=True, masterid=kari.id)

    with pytest.raises(LeadMerged) as refused:
        await editing.update(session, lost.id, {"jobtitle": "Sjef"}, version=1, by=siri, now=now)

    assert refused.value.facts == {"lead": lost.id, "master": kari.id}


async def test_an_older_version_is_refused_with_who_changed_it(session: Session, now: datetime) -> None:
    siri, kari = await siri_and_kari(session, now)
    mona = await people.person(session, "Mona Leder", role=Role.MANAGER)
    await editing.update(session, kari.id, {"jobtitle": "Sjef"}, version=1, by=mona, now=now)

    with pytest.raises(LeadChanged) as refused:
        await editing.update(session, kari.id, {"jobtitle": "Leder"}, version=1, by=siri, now=now)

    assert refused.value.facts["by"] == "Mona Leder"


async def test_who_only_reads_a_lead_does_not_change_it(session: Session, now: datetime) -> None:
    _siri, kari = await siri_and_kari(session, now)
    colleague = await people.person(session, "Kollega")
    stranger = await people.person(session, "Fremmed", team="Sør")

    with pytest.raises(NotAllowed):
        await editing.to_edit(session, kari.id, by=colleague)
    with pytest.raises(NotAllowed):
        await editing.update(session, kari.id, {"jobtitle": "Sjef"}, version=1, by=colleague, now=now)
    with pytest.raises(NotFound):
        await editing.update(session, kari.id, {"jobtitle": "Sjef"}, version=1, by=stranger, now=now)


async def test_an_account_and_a_contact_fill_what_is_empty_on_a_new_lead(session: Session, now: datetime) -> None:
    siri = await people.person(session)
    account = await given.account(session, siri, name="Nygård AS")
    contact = await given.contact(
        session, siri, firstname="Ola", lastname="Nygård", jobtitle="Sjef", telephone1="+4776940001",
        mobilephone="+4790000001", emailaddress1="ola@nygaard.example",
    )  # fmt: skip
    said = NewLead("Pumper", "", jobtitle="Daglig leder", parentaccountid=account.id, parentcontactid=contact.id)

    lead = await operations.create(session, said, by=siri, now=now)

    assert (lead.name, lead.company, lead.jobtitle) == ("Ola Nygård", "Nygård AS", "Daglig leder")
    assert (lead.telephone, lead.mobile, lead.email) == ("+4776940001", "+4790000001", "ola@nygaard.example")
    assert (lead.account, lead.contact) == ("Nygård AS", "Ola Nygård")


async def test_a_record_that_is_put_away_or_inactive_is_not_linked(session: Session, now: datetime) -> None:
    siri = await people.person(session)
    away = await given.account(session, siri, archivedon=now)
    inactive = await given.contact(session, siri, statecode=RecordState.INACTIVE)
    said = NewLead("Pumper", "Brekke", parentaccountid=away.id, parentcontactid=inactive.id)

    with pytest.raises(InvalidLead) as refused:
        await operations.create(session, said, by=siri, now=now)

    assert {(each.field, each.code) for each in refused.value.problems} == {
        ("parentaccountid", "no-such-record"),
        ("parentcontactid", "no-such-record"),
    }
