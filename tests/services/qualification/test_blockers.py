"""What forbids a qualification: each cause by its name, and one near miss."""

from __future__ import annotations

from datetime import datetime
from decimal import Decimal

import pytest
from sqlalchemy import Executable, select

from services.duplicates import match_codes
from services.models.account import RecordState
from services.models.duplicate_rule import DuplicateRule, MatchCode, RuleCondition, RuleStatus
from services.models.lead import LeadReason, LeadState
from services.models.opportunity import Opportunity
from services.models.process import ProcessInstance, ProcessStage
from services.models.user import Role
from services.people.actors import Actor
from services.qualification import commit, planning
from services.qualification.choices import Choices, Decision, Kind
from services.qualification.plan import Blocker
from services.store import Session
from tests.given import people
from tests.services.qualification import given


async def blocked_by(
    session: Session, lead_id: int, by: Actor, now: datetime, choices: Choices = given.DEFAULT
) -> dict[str, Blocker]:
    plan = await planning.plan(session, lead_id, choices, by=by, now=now)
    return {blocker.code: blocker for blocker in plan.blockers}


async def test_not_open(session: Session, now: datetime) -> None:
    seller = await people.person(session)
    lead = await given.lead(session, seller)
    assert await blocked_by(session, lead.id, seller, now) == {}
    await given.qualified(session, lead, seller, now)
    blocked = await blocked_by(session, lead.id, seller, now)
    assert blocked["not-open"].facts == {"state": "qualified", "by": "Siri Selger", "at": now.isoformat()}


async def test_merged(session: Session, now: datetime) -> None:
    seller = await people.person(session)
    master = await given.lead(session, seller)
    lead = await given.lead(
        session, seller, merged=True, masterid=master.id, statecode=LeadState.DISQUALIFIED,
        statuscode=LeadReason.CANCELED,
    )  # fmt: skip
    blocked = await blocked_by(session, lead.id, seller, now)
    assert (list(blocked), blocked["merged"].facts) == (["merged"], {"master": master.id})
    assert await blocked_by(session, master.id, seller, now) == {}


async def test_missing_rights(session: Session, now: datetime) -> None:
    seller = await people.person(session)
    lead = await given.lead(session, seller)
    colleague = await people.person(session, "Kåre Kollega")
    manager = await people.person(session, "Mona Leder", role=Role.MANAGER)
    assert list(await blocked_by(session, lead.id, colleague, now)) == ["missing-rights"]
    assert await blocked_by(session, lead.id, manager, now) == {}


async def test_required_steps_missing(session: Session, now: datetime) -> None:
    seller = await people.person(session)
    lead = await given.lead(session, seller)
    await given.process(session, lead, now)
    stage = (await session.scalars(select(ProcessStage).where(ProcessStage.name == "qualify"))).one()
    stage.steps = [{"field": name, "required": True} for name in ("budgetamount", "subject", "region")]
    blocked = await blocked_by(session, lead.id, seller, now)
    assert blocked["required-steps-missing"].facts == {"stage": "qualify", "fields": ("budgetamount", "region")}
    lead.budgetamount, lead.attributes = Decimal(0), {"region": "Nord"}
    assert await blocked_by(session, lead.id, seller, now) == {}


async def test_active_stage_not_on_lead(session: Session, now: datetime) -> None:
    seller = await people.person(session)
    lead = await given.lead(session, seller)
    await given.process(session, lead, now, stage="develop")
    blocked = await blocked_by(session, lead.id, seller, now)
    assert blocked["active-stage-not-on-lead"].facts == {"stage": "develop"}
    instance = (await session.scalars(select(ProcessInstance))).one()
    instance.statuscode = type(instance.statuscode).ABORTED
    assert await blocked_by(session, lead.id, seller, now) == {}


async def test_link_inactive(session: Session, now: datetime) -> None:
    seller = await people.person(session)
    account = await given.account(session, seller)
    lead = await given.lead(session, seller, parentaccountid=account.id)
    assert await blocked_by(session, lead.id, seller, now) == {}
    account.statecode = RecordState.INACTIVE
    blocked = await blocked_by(session, lead.id, seller, now)
    assert blocked["link-inactive"].facts == {"entity": "account", "id": account.id, "name": "Brekke Havbruk AS"}


async def test_link_vanished(session: Session, now: datetime) -> None:
    seller = await people.person(session)
    lead = await given.lead(session, seller)
    choices = Choices(contact=Decision(Kind.LINK, 4711))
    assert list(await blocked_by(session, lead.id, seller, now, choices)) == ["link-vanished"]


@pytest.mark.parametrize(
    ("row", "entity", "target"),
    [
        (given.remap("subject", "contact", "address1_postalcode"), "contact", "address1_postalcode"),
        (given.remap("subject", "opportunity", "budgetstatus"), "opportunity", "budgetstatus"),
        (given.custom_mapping("subject", "account", "colour"), "account", "colour"),
    ],
)
async def test_mapped_value_does_not_fit(
    session: Session, now: datetime, row: Executable, entity: str, target: str
) -> None:
    seller = await people.person(session)
    lead = await given.lead(session, seller)
    assert await blocked_by(session, lead.id, seller, now) == {}
    await session.execute(row)
    blocked = await blocked_by(session, lead.id, seller, now)
    assert blocked["mapped-value-does-not-fit"].facts == {"entity": entity, "attr": target, "source_attr": "subject"}


async def test_lead_duplicate_names_the_rule_and_what_the_person_may_see(session: Session, now: datetime) -> None:
    seller = await people.person(session)
    stranger = await people.person(session, "Sverre Sør", team="Sør")
    own = await given.lead(session, seller, firstname="K.")
    await given.lead(session, stranger)
    lead = await given.lead(session, seller, emailaddress1="KARI@brekkehavbruk.example")
    blocked = await blocked_by(session, lead.id, seller, now)
    blocker = blocked["lead-duplicate"]
    assert blocker.facts.items() >= {"rule": "Leads with the same e-mail address", "all_inactive": 0}.items()
    assert [(match.record_id, match.name) for match in blocker.matches] == [(own.id, "K. Brekke")]
    plan = await planning.plan(session, lead.id, Choices(), by=seller, now=now)
    with pytest.raises(commit.Blocked) as refused:
        await commit.qualify(session, plan, by=seller, now=now)
    assert refused.value.facts == {"blockers": "lead-duplicate"}


async def test_closed_leads_block_until_the_rule_excludes_them(session: Session, now: datetime) -> None:
    seller = await people.person(session)
    closed = {"statecode": LeadState.DISQUALIFIED, "statuscode": LeadReason.LOST}
    await given.lead(session, seller, **closed)
    lead = await given.lead(session, seller)
    blocked = await blocked_by(session, lead.id, seller, now)
    assert blocked["lead-duplicate"].facts["all_inactive"] == 1
    rule = (await session.scalars(select(DuplicateRule).where(DuplicateRule.base_entity == "lead"))).one()
    rule.exclude_inactive = True
    assert await blocked_by(session, lead.id, seller, now) == {}


async def test_a_lead_rule_blocks_no_longer_when_unpublished(session: Session, now: datetime) -> None:
    seller = await people.person(session)
    await given.lead(session, seller)
    lead = await given.lead(session, seller)
    assert list(await blocked_by(session, lead.id, seller, now)) == ["lead-duplicate"]
    rule = (await session.scalars(select(DuplicateRule).where(DuplicateRule.base_entity == "lead"))).one()
    rule.status = RuleStatus.UNPUBLISHED
    assert await blocked_by(session, lead.id, seller, now) == {}


async def test_a_merged_lead_is_no_duplicate_any_more(session: Session, now: datetime) -> None:
    seller = await people.person(session)
    lead = await given.lead(session, seller)
    closed = {"statecode": LeadState.DISQUALIFIED, "statuscode": LeadReason.CANCELED}
    await given.lead(session, seller, merged=True, masterid=lead.id, **closed)
    assert await blocked_by(session, lead.id, seller, now) == {}


async def test_opportunity_duplicate(session: Session, now: datetime) -> None:
    seller = await people.person(session)
    rule = DuplicateRule(
        name="Same topic", base_entity="opportunity", matching_entity="opportunity", status=RuleStatus.PUBLISHED
    )
    session.add(rule)
    await session.flush()
    session.add(RuleCondition(rule_id=rule.id, base_attr="name", matching_attr="name"))
    running = Opportunity(name="tilbud på  Varmepumper", owner_id=seller.id, createdon=now, modifiedon=now)
    session.add(running)
    await session.flush()
    await match_codes.store(session, "opportunity", [running])
    assert await session.scalar(select(MatchCode.record_id).where(MatchCode.rule_id == rule.id)) == running.id
    lead = await given.lead(session, seller)
    blocked = await blocked_by(session, lead.id, seller, now)
    assert [match.record_id for match in blocked["opportunity-duplicate"].matches] == [running.id]
    skipped = Choices(opportunity=Decision(Kind.SKIP))
    assert await blocked_by(session, lead.id, seller, now, skipped) == {}
