"""What answers count: closed leads, lent notes, mappings, rules, added columns; of what the person may see."""

from __future__ import annotations

from datetime import datetime

import pytest
from sqlalchemy import delete, update

from services.answers import closed_leads, company_name, lent_notes, mapped, stopping_rules
from services.leads import operations
from services.models.duplicate_rule import DuplicateRule, RuleStatus
from services.models.field_mapping import FieldMapping
from services.models.lead import LeadReason
from services.models.opportunity import Opportunity
from services.models.user import Role
from services.people.actors import Actor
from services.qualification.choices import Entity
from services.store import Session
from services.timeline import notes
from services.timeline.validity import NewAttachment
from services.views import administration
from tests.given import people
from tests.services.qualification import given


@pytest.fixture
async def siri(session: Session) -> Actor:
    return await people.person(session)


@pytest.fixture
async def tone(session: Session) -> Actor:
    return await people.person(session, "Tone Selger", team="Sør")


async def test_closed_leads_are_counted_by_state(session: Session, siri: Actor, tone: Actor, now: datetime) -> None:
    await given.lead(session, siri)
    for number in range(3):
        lost = await given.lead(session, siri, emailaddress1=f"k{number}@x.example")
        await operations.disqualify(session, lost.id, LeadReason.LOST, version=lost.version, by=siri, now=now)
    sold = await given.lead(session, siri, emailaddress1="sold@x.example")
    await given.qualified(session, sold, siri, now)
    assert await closed_leads.count(session, by=siri, now=now) == {"qualified": 1, "disqualified": 3}
    assert await closed_leads.count(session, by=tone, now=now) == {"qualified": 0, "disqualified": 0}


async def test_notes_are_lent_once_a_lead_has_an_opportunity(
    session: Session, siri: Actor, tone: Actor, now: datetime
) -> None:
    lead = await given.lead(session, siri)
    files = [NewAttachment(f"{number}.pdf", "application/pdf", b"%PDF") for number in range(2)]
    await notes.add(session, entity="lead", record_id=lead.id, text="a", by=siri, now=now, attachments=files)
    await notes.add(session, entity="lead", record_id=lead.id, text="b", by=siri, now=now)
    assert await lent_notes.count(session, by=siri) == lent_notes.Lent(0, 0)
    await given.qualified(session, lead, siri, now)
    assert await lent_notes.count(session, by=siri) == lent_notes.Lent(2, 2)
    assert await lent_notes.count(session, by=tone) == lent_notes.Lent(0, 0)
    await session.execute(update(Opportunity).values(archivedon=now))
    assert await lent_notes.count(session, by=siri) == lent_notes.Lent(0, 0)


async def test_mappings_that_were_deleted_are_missed(session: Session) -> None:
    found = await mapped.read(session)
    assert (len(found.of(Entity.OPPORTUNITY)), len(found.system(Entity.OPPORTUNITY)), found.missing) == (13, 3, 0)
    await session.execute(delete(FieldMapping).where(FieldMapping.target_attr == "parentcontactid"))
    assert (await mapped.read(session)).missing == 1


async def test_only_published_rules_for_leads_and_opportunities_can_stop(session: Session) -> None:
    assert [rule.name for rule in await stopping_rules.published(session)] == ["Leads with the same e-mail address"]
    await session.execute(update(DuplicateRule).values(status=RuleStatus.UNPUBLISHED))
    assert await stopping_rules.published(session) == ()


async def test_where_company_name_was_added_is_told_with_who_and_when(session: Session, now: datetime) -> None:
    assert await company_name.additions(session) == ()
    anders = await people.person(session, "Anders Admin", role=Role.ADMINISTRATOR, team=None)
    await administration.add(session, "closed-leads", "companyname", by=anders, now=now)
    await administration.add(session, "all-leads", "owner", by=anders, now=now)
    assert await company_name.additions(session) == (company_name.Addition("closed-leads", "Anders Admin", now),)
