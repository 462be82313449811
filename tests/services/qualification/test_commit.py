"""Committing a plan: what is made, linked, moved and written down."""

from __future__ import annotations

from datetime import datetime, timedelta
from decimal import Decimal

from sqlalchemy import select

from services.models.account import Account
from services.models.audit_entry import AuditEntry
from services.models.contact import Contact
from services.models.duplicate_rule import MatchCode
from services.models.field_change import FieldChange
from services.models.lead import LeadReason, LeadState, PurchaseTimeframe
from services.models.opportunity import Opportunity
from services.models.process import ProcessInstance, ProcessStage
from services.models.receipt import Receipt
from services.models.similarity import IgnoredWarning
from services.models.timeline_entry import TimelineEntry
from services.models.user import Role
from services.qualification import commit, planning
from services.qualification.choices import Choices, Decision, Entity, Kind
from services.store import Session
from tests.given import people
from tests.services.qualification import given


async def test_a_seller_gets_an_account_a_contact_under_it_and_an_opportunity_for_it(
    session: Session, now: datetime
) -> None:
    seller = await people.person(session)
    lead = await given.lead(
        session, seller, budgetamount=Decimal("250000.00"), purchasetimeframe=PurchaseTimeframe.THIS_QUARTER
    )
    done = await given.qualified(session, lead, seller, now)
    account = (await session.scalars(select(Account))).one()
    contact = (await session.scalars(select(Contact))).one()
    opportunity = (await session.scalars(select(Opportunity))).one()
    assert [(ref.entity, ref.id, ref.name) for ref in done.made] == [
        (Entity.ACCOUNT, account.id, "Brekke Havbruk AS"),
        (Entity.CONTACT, contact.id, "Kari Brekke"),
        (Entity.OPPORTUNITY, opportunity.id, "Tilbud på varmepumper"),
    ]
    assert (account.telephone1, account.address1_telephone1) == ("+4776940001", "+4776940001")
    assert (contact.parentcustomerid, contact.emailaddress1) == (account.id, "kari@brekkehavbruk.example")
    assert (opportunity.parentaccountid, opportunity.parentcontactid) == (account.id, contact.id)
    assert (opportunity.budgetamount, opportunity.purchasetimeframe) == (
        Decimal("250000.00"),
        PurchaseTimeframe.THIS_QUARTER,
    )
    assert {row.originatingleadid for row in (account, contact, opportunity)} == {lead.id}


async def test_the_lead_is_closed_and_knows_what_became_of_it(session: Session, now: datetime) -> None:
    seller = await people.person(session)
    lead = await given.lead(session, seller)
    done = await given.qualified(session, lead, seller, now)
    ids = {ref.entity: ref.id for ref in done.made}
    await session.refresh(lead)
    assert (lead.statecode, lead.statuscode) == (LeadState.QUALIFIED, LeadReason.QUALIFIED)
    assert (lead.closedon, lead.modifiedon, lead.version) == (now, now, 2)
    assert lead.parentaccountid == ids[Entity.ACCOUNT]
    assert lead.parentcontactid == ids[Entity.CONTACT]
    assert lead.qualifyingopportunityid == ids[Entity.OPPORTUNITY]


async def test_the_changes_are_in_the_history_the_audit_and_both_timelines(session: Session, now: datetime) -> None:
    seller = await people.person(session)
    lead = await given.lead(session, seller)
    done = await given.qualified(session, lead, seller, now)
    changed = await session.scalars(select(FieldChange.field).where(FieldChange.entity == "lead"))
    assert set(changed) == {
        "statecode", "statuscode", "closedon", "parentaccountid", "parentcontactid", "qualifyingopportunityid"
    }  # fmt: skip
    audit = (await session.scalars(select(AuditEntry).where(AuditEntry.action == "lead.qualified"))).one()
    assert (audit.record_id, audit.by, audit.at) == (lead.id, seller.id, now)
    assert audit.facts["choices"] == {"ignored": []}
    entries = await session.scalars(select(TimelineEntry))
    assert {(entry.entity, entry.record_id) for entry in entries} == {
        ("lead", lead.id),
        ("opportunity", done.made[2].id),
    }


async def test_the_receipt_holds_the_plan_and_the_way_back(session: Session, now: datetime) -> None:
    seller = await people.person(session)
    lead = await given.lead(session, seller)
    instance = await given.process(session, lead, now - timedelta(days=3))
    stage = instance.activestageid
    plan = await planning.plan(session, lead.id, Choices(), by=seller, now=now)
    done = await commit.qualify(session, plan, by=seller, now=now)
    receipt = (await session.scalars(select(Receipt))).one()
    assert (receipt.lead_version, receipt.plan_hash, receipt.plan["lead"]["id"]) == (1, plan.hash, lead.id)
    assert [(made["id"], made["version"]) for made in receipt.inverse["made"]] == [(ref.id, 1) for ref in done.made]
    assert receipt.inverse["lead"]["statecode"] == LeadState.OPEN
    assert receipt.inverse["lead_version"] == 2
    assert receipt.inverse["process"]["activestageid"] == stage


async def test_what_was_made_is_found_by_the_next_lead(session: Session, now: datetime) -> None:
    seller = await people.person(session)
    lead = await given.lead(session, seller)
    done = await given.qualified(session, lead, seller, now)
    coded = await session.execute(select(MatchCode.entity, MatchCode.record_id).where(MatchCode.entity != "lead"))
    assert {(entity, record_id) for entity, record_id in coded} == {(ref.entity, ref.id) for ref in done.made[:2]}
    other = await given.lead(session, seller, lastname="Holm", firstname="Ola", emailaddress1="ola@annet.example")
    plan = await planning.plan(session, other.id, Choices(), by=seller, now=now)
    assert [match.record_id for match in plan.of(Entity.ACCOUNT).matches] == [done.made[0].id]


async def test_the_process_goes_on_with_the_opportunity(session: Session, now: datetime) -> None:
    seller = await people.person(session)
    lead = await given.lead(session, seller)
    instance = await given.process(session, lead, now - timedelta(days=3))
    before = instance.activestageid
    done = await given.qualified(session, lead, seller, now)
    await session.refresh(instance)
    stage = await session.get(ProcessStage, instance.activestageid)
    assert stage is not None
    assert (done.stage, stage.name) == ("develop", "develop")
    assert (instance.opportunityid, instance.activestagestartedon) == (done.made[2].id, now)
    assert instance.traversedpath == [before, stage.id]


async def test_the_process_stays_without_an_opportunity(session: Session, now: datetime) -> None:
    seller = await people.person(session)
    lead = await given.lead(session, seller)
    await given.process(session, lead, now)
    done = await given.qualified(session, lead, seller, now, Choices(opportunity=Decision(Kind.SKIP)))
    stage = await session.scalar(
        select(ProcessStage.name).join(ProcessInstance, ProcessInstance.activestageid == ProcessStage.id)
    )
    assert (done.stage, stage, done.skipped) == ("qualify", "qualify", (Entity.OPPORTUNITY,))
    await session.refresh(lead)
    assert (lead.statecode, lead.qualifyingopportunityid) == (LeadState.QUALIFIED, None)


async def test_an_account_is_linked_and_a_contact_like_another_is_made(session: Session, now: datetime) -> None:
    seller = await people.person(session)
    account = await given.account(session, seller, telephone1="+4700000000")
    twin = await given.contact(session, seller)
    lead = await given.lead(session, seller)
    choices = Choices(account=Decision(Kind.LINK, account.id)).ignore(Entity.CONTACT)
    done = await given.qualified(session, lead, seller, now, choices)
    contact = (await session.scalars(select(Contact).where(Contact.id != twin.id))).one()
    assert [ref.id for ref in done.linked] == [account.id]
    assert [ref.id for ref in done.made if ref.entity is Entity.CONTACT] == [contact.id]
    assert contact.parentcustomerid == account.id
    await session.refresh(account)
    assert (account.telephone1, account.version, account.originatingleadid) == ("+4700000000", 1, None)
    audit = (await session.scalars(select(AuditEntry))).one()
    assert audit.facts["ignored"] == [
        {
            "entity": "contact",
            "id": twin.id,
            "rules": ["Contacts with the same first name and last name"],
            "alike": ["model"],
        }
    ]
    passed = (await session.scalars(select(IgnoredWarning).order_by(IgnoredWarning.rule_key))).all()
    assert {(each.flow, each.entity, each.other_id) for each in passed} == {("qualify", "contact", twin.id)}
    assert [each.rule_key.partition(":")[0] for each in passed] == ["likeness", "rule"]


async def test_the_contact_is_the_customer_where_there_is_no_company_name(session: Session, now: datetime) -> None:
    seller = await people.person(session)
    await given.automatic(session, now)
    lead = await given.lead(session, seller, companyname=" ")
    done = await given.qualified(session, lead, seller, now)
    opportunity = (await session.scalars(select(Opportunity))).one()
    assert done.skipped == (Entity.ACCOUNT,)
    assert (opportunity.parentaccountid, opportunity.parentcontactid) == (None, done.made[0].id)


async def test_what_is_made_belongs_to_the_leads_owner(session: Session, now: datetime) -> None:
    seller = await people.person(session)
    manager = await people.person(session, "Mona Leder", role=Role.MANAGER)
    lead = await given.lead(session, seller)
    await given.qualified(session, lead, manager, now)
    owners = {await session.scalar(select(kind.owner_id)) for kind in (Account, Contact, Opportunity)}
    assert owners == {seller.id}


async def test_a_hook_has_the_last_word_on_an_opportunity_from_a_lead(session: Session, now: datetime) -> None:
    async def rename(_: Session, opportunity: Opportunity) -> None:
        opportunity.name = f"Sak {opportunity.originatingleadid}"

    seller = await people.person(session)
    lead = await given.lead(session, seller)
    plan = await planning.plan(session, lead.id, Choices(), by=seller, now=now)
    done = await commit.qualify(session, plan, by=seller, now=now, after_create=(rename,))
    name = await session.scalar(select(Opportunity.name))
    assert name == done.made[2].name == f"Sak {lead.id}"
