"""The plan that is shown is the difference that is made, whatever the lead, the settings and the choices."""

from __future__ import annotations

from dataclasses import dataclass
from datetime import datetime
from typing import Any

import pytest
from hypothesis import HealthCheck, given, settings
from hypothesis import strategies as st
from sqlalchemy import select

from services.models.lead import Lead, LeadState, PurchaseTimeframe
from services.models.process import ProcessInstance, ProcessStage
from services.people.actors import Actor
from services.qualification import commit, mappings, planning, standing
from services.qualification.choices import Choices, Decision, Entity, Kind
from services.qualification.commit import Qualified
from services.qualification.plan import QualificationPlan
from services.refusal import Refusal
from services.settings.sections import Creation
from services.store import Session, Store
from tests.given import people
from tests.services.qualification import given as there_is

EXAMPLES = 100
ADDED = {Entity.ACCOUNT: "Account", Entity.CONTACT: "Contact", Entity.OPPORTUNITY: "Opportunity"}


@dataclass(frozen=True)
class Case:
    """A lead, how the administrator has set things, and what the seller chooses."""

    lead: dict[str, Any]
    linked: tuple[bool, bool]
    stage: str | None
    settings: dict[str, Any]
    kinds: dict[Entity, Kind | None]
    ignored: frozenset[Entity]


cases = st.builds(
    Case,
    lead=st.fixed_dictionaries(
        {
            "companyname": st.sampled_from([None, "  ", "Fjord Fisk AS", "fjord fisk as", "Ny Bedrift AS"]),
            "firstname": st.sampled_from([None, "Åse", "Kari"]),
            "lastname": st.sampled_from(["Brekke", "Ødegård"]),
            "emailaddress1": st.sampled_from([None, "post@fjordfisk.example", "ny@bedrift.example"]),
            "telephone1": st.sampled_from([None, "76 94 00 01", "+4776940001", "ukjent"]),
            "websiteurl": st.sampled_from([None, "https://www.fjordfisk.example/"]),
            "description": st.one_of(st.none(), st.text(st.characters(codec="utf-8", exclude_characters="\0"))),
            "budgetamount": st.one_of(st.none(), st.decimals(0, 10**9, places=2)),
            "purchasetimeframe": st.one_of(st.none(), st.sampled_from(PurchaseTimeframe)),
            "decisionmaker": st.sampled_from([None, True, False]),
            "address1_city": st.sampled_from([None, "Tromsø"]),
        }
    ),
    linked=st.tuples(st.booleans(), st.booleans()),
    stage=st.sampled_from([None, "qualify", "qualify", "develop"]),
    settings=st.fixed_dictionaries(
        {
            "new_experience": st.booleans(),
            "legacy_auto_create": st.booleans(),
            **{entity.value: st.sampled_from(Creation) for entity in Entity},
        }
    ),
    kinds=st.fixed_dictionaries(
        {
            Entity.ACCOUNT: st.sampled_from([None, None, *Kind]),
            Entity.CONTACT: st.sampled_from([None, None, *Kind]),
            Entity.OPPORTUNITY: st.sampled_from([None, None, Kind.CREATE, Kind.SKIP]),
        }
    ),
    ignored=st.frozensets(st.sampled_from([Entity.ACCOUNT, Entity.CONTACT])),
)


@pytest.fixture
async def seller(store: Store, now: datetime) -> Actor:
    async with store.writing() as session:
        return await people.person(session)


@given(case=cases)
@settings(
    max_examples=EXAMPLES, deadline=None, suppress_health_check=[HealthCheck.function_scoped_fixture], derandomize=True
)
async def test_the_plan_is_the_difference(case: Case, store: Store, seller: Actor, now: datetime) -> None:
    async with store.writing() as session:
        lead, choices = await set_up(session, case, seller, now)
        plan = await planning.plan(session, lead.id, choices, by=seller, now=now)
        before = await there_is.counts(session)
        try:
            done = await commit.qualify(session, plan, by=seller, now=now)
        except Refusal:
            assert not plan.ready
            assert await there_is.counts(session) == before
        else:
            assert plan.ready
            await only_the_plan_happened(session, plan, done, before)
        await session.rollback()


async def set_up(session: Session, case: Case, seller: Actor, now: datetime) -> tuple[Lead, Choices]:
    """The case in the store, beside an account and a contact that some leads are like."""
    account = await there_is.account(session, seller, name="Fjord Fisk AS", telephone1="+4776940001")
    contact = await there_is.contact(session, seller, emailaddress1="post@fjordfisk.example")
    links = {"parentaccountid": account.id, "parentcontactid": contact.id}
    has = dict(zip(links, case.linked, strict=True))
    lead = await there_is.lead(
        session, seller, **case.lead, **{column: links[column] for column in links if has[column]}
    )
    if case.stage:
        await there_is.process(session, lead, now, stage=case.stage)
    await there_is.settings(session, now, **case.settings)
    ids = {Entity.ACCOUNT: account.id, Entity.CONTACT: contact.id}
    choices = Choices(ignored=case.ignored)
    for entity, kind in case.kinds.items():
        if kind is not None:
            choices = choices.choose(entity, Decision(kind, ids[entity] if kind is Kind.LINK else None))
    return lead, choices


async def only_the_plan_happened(
    session: Session, plan: QualificationPlan, done: Qualified, before: dict[str, int]
) -> None:
    """The rows that came, the columns they have, the lead, the process: each as the plan said."""
    after = await there_is.counts(session)
    created = [record.entity for record in plan.records if record.action is Kind.CREATE]
    grown = {name for name, number in after.items() if number > before[name]}
    other = {"Receipt", "AuditEntry", "FieldChange", "TimelineEntry"}
    codes = {"MatchCode"} if any(record.codes for record in plan.records) else set()
    assert grown == {ADDED[entity] for entity in created} | other | codes
    assert [ref.entity for ref in done.made] == created
    assert sum(after[ADDED[entity]] - before[ADDED[entity]] for entity in Entity) == len(created)
    for ref in done.made:
        row = await session.get_one(mappings.TARGETS[ref.entity], ref.id)
        await session.refresh(row)
        expected = {field.attr: field.value for field in plan.of(ref.entity).fields}
        targets = {each.target_attr for each in (await standing.read(session)).maps if each.target is ref.entity}
        assert {attr: getattr(row, attr) for attr in targets - mappings.LINKS} == dict.fromkeys(
            targets - mappings.LINKS
        ) | expected
    await the_lead_and_its_process_are_as_planned(session, plan, done)


async def the_lead_and_its_process_are_as_planned(session: Session, plan: QualificationPlan, done: Qualified) -> None:
    lead = await session.get_one(Lead, plan.lead.id)
    await session.refresh(lead)
    ids = {ref.entity: ref.id for ref in (*done.linked, *done.made)}
    assert lead.statecode is LeadState.QUALIFIED
    assert lead.qualifyingopportunityid == ids.get(Entity.OPPORTUNITY)
    for entity, column in ((Entity.ACCOUNT, "parentaccountid"), (Entity.CONTACT, "parentcontactid")):
        if entity in ids:
            assert getattr(lead, column) == ids[entity]
    stage = await session.scalar(
        select(ProcessStage.name)
        .join(ProcessInstance, ProcessInstance.activestageid == ProcessStage.id)
        .where(ProcessInstance.leadid == lead.id)
    )
    assert stage == (plan.process.after if plan.process else None)
