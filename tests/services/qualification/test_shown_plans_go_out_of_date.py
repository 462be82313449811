"""A plan that was shown is refused after any change that matters in between, and then writes nothing."""

from __future__ import annotations

from collections.abc import Awaitable, Callable, Mapping
from datetime import datetime
from typing import Any

import pytest
from hypothesis import HealthCheck, given, settings
from hypothesis import strategies as st
from sqlalchemy import select, update

from services.duplicates import match_codes
from services.models.account import Account, RecordState
from services.models.contact import Contact
from services.models.duplicate_rule import DuplicateRule, RuleStatus
from services.models.field_mapping import FieldMapping
from services.models.lead import Lead, LeadReason, LeadState
from services.models.note import Note
from services.models.opportunity import Opportunity
from services.models.process import InstanceStatus, ProcessInstance, ProcessStage
from services.qualification import commit, mappings, planning
from services.qualification.choices import Entity, Kind
from services.qualification.closed import AlreadyQualified, LeadClosed
from services.qualification.commit import Blocked, PlanOutdated
from services.qualification.plan import QualificationPlan
from services.refusal import Refusal
from services.settings import stored
from services.settings.sections import (
    AppSettings,
    Creation,
    FormField,
    OpportunityFormSettings,
    QualificationSettings,
)
from services.store import Session, Store
from tests.services import tables
from tests.services.qualification import cases, setting_up, world
from tests.services.qualification.cases import Case
from tests.services.qualification.world import World
from tests.services.tables import Difference

SAME = settings(deadline=None, suppress_health_check=list(HealthCheck), derandomize=True)
OUTDATED: tuple[type[Refusal], ...] = (PlanOutdated, AlreadyQualified, LeadClosed, Blocked)

Change = Callable[[Session, QualificationPlan, datetime], Awaitable[bool]]
"""Makes one change; whether there was something that it could be made to, and that matters to the plan."""


async def another_setting(session: Session, plan: QualificationPlan, now: datetime) -> bool:
    """The experience is switched."""
    was = await stored.read(session, QualificationSettings)
    await stored.write(session, was.model_copy(update={"new_experience": not was.new_experience}), by=None, now=now)
    return True


async def decided_by_others(session: Session, plan: QualificationPlan, now: datetime) -> bool:
    """The contact is decided otherwise; the legacy experience does not look at that."""
    was = await stored.read(session, QualificationSettings)
    other = Creation.SELLER if was.contact is Creation.AUTOMATIC else Creation.AUTOMATIC
    await stored.write(session, was.model_copy(update={"contact": other}), by=None, now=now)
    return was.new_experience and plan.choices.disqualified is None and not plan.choices.unchecked


async def another_form(session: Session, plan: QualificationPlan, now: datetime) -> bool:
    """The form asks for more."""
    fields = (FormField(column="name", required=True), FormField(column="qualificationcomments", required=True))
    was = await stored.read(session, OpportunityFormSettings)
    await stored.write(session, OpportunityFormSettings(fields=fields), by=None, now=now)
    return not plan.no_editing and was.fields != fields


async def an_app_without_the_form(session: Session, plan: QualificationPlan, now: datetime) -> bool:
    """The app loses the form."""
    await stored.write(session, AppSettings(has_opportunity_form=False), by=None, now=now)
    return not plan.no_editing


async def another_mapping(session: Session, plan: QualificationPlan, now: datetime) -> bool:
    """The last name comes from the topic."""
    target = (FieldMapping.target_entity == "contact", FieldMapping.target_attr == "lastname")
    await session.execute(update(FieldMapping).where(*target).values(source_attr="subject"))
    return plan.of(Entity.CONTACT).action is Kind.CREATE


async def another_rule(session: Session, plan: QualificationPlan, now: datetime) -> bool:
    """A rule is taken out of use."""
    first = select(DuplicateRule.id).where(DuplicateRule.status == RuleStatus.PUBLISHED).limit(1).scalar_subquery()
    await session.execute(update(DuplicateRule).where(DuplicateRule.id == first).values(status=RuleStatus.UNPUBLISHED))
    return True


async def a_changed_lead(session: Session, plan: QualificationPlan, now: datetime) -> bool:
    """Somebody works on the lead."""
    await session.execute(update(Lead).where(Lead.id == plan.lead.id).values(jobtitle="Sjef", version=Lead.version + 1))
    return True


async def a_closed_lead(session: Session, plan: QualificationPlan, now: datetime) -> bool:
    """Somebody closes the lead."""
    lost = {"statecode": LeadState.DISQUALIFIED, "statuscode": LeadReason.LOST, "closedon": now}
    await session.execute(update(Lead).where(Lead.id == plan.lead.id).values(version=Lead.version + 1, **lost))
    return True


async def a_merged_lead(session: Session, plan: QualificationPlan, now: datetime) -> bool:
    """Somebody merges the lead into another, behind everybody's back: its version stays."""
    merged = {"merged": True, "statecode": LeadState.DISQUALIFIED, "statuscode": LeadReason.CANCELED}
    await session.execute(update(Lead).where(Lead.id == plan.lead.id).values(**merged))
    return True


async def one_note_more(session: Session, plan: QualificationPlan, now: datetime) -> bool:
    """A note more is seen on the opportunity."""
    author = select(Lead.owner_id).where(Lead.id == plan.lead.id).scalar_subquery()
    values = {"entity": "lead", "record_id": plan.lead.id, "text": "Ny", "author_id": author, "createdon": now}
    session.add(Note(**values))
    await session.flush()
    return plan.of(Entity.OPPORTUNITY).action is not Kind.SKIP


async def a_changed_link(session: Session, plan: QualificationPlan, now: datetime) -> bool:
    """Somebody works on a linked record."""
    linked = [record for record in plan.records if record.linked]
    for record in linked:
        model: Any = mappings.TARGETS[record.entity]
        await session.execute(update(model).values(version=model.version + 1))
    return bool(linked)


async def an_inactive_link(session: Session, plan: QualificationPlan, now: datetime) -> bool:
    """A linked account or contact falls asleep behind everybody's back: its version stays."""
    for model in (Account, Contact):
        await session.execute(update(model).values(statecode=RecordState.INACTIVE))
    return any(record.linked for record in plan.records if record.entity is not Entity.OPPORTUNITY)


async def an_archived_link(session: Session, plan: QualificationPlan, now: datetime) -> bool:
    """A linked record is put away behind everybody's back."""
    for model in (Account, Contact, Opportunity):
        await session.execute(update(model).values(archivedon=now))
    return any(record.linked for record in plan.records)


async def one_duplicate_more(session: Session, plan: QualificationPlan, now: datetime) -> bool:
    """Somebody makes the same contact."""
    contact = plan.of(Entity.CONTACT)
    if contact.action is not Kind.CREATE or not contact.codes or plan.choices.unchecked:
        return False
    values = {field.attr: field.value for field in contact.fields}
    owner = await session.scalar(select(Lead.owner_id).where(Lead.id == plan.lead.id))
    row = Contact(**values, owner_id=owner, createdon=now, modifiedon=now)
    session.add(row)
    await session.flush()
    await match_codes.store(session, "contact", [row])
    return True


async def a_duplicate_gone(session: Session, plan: QualificationPlan, now: datetime) -> bool:
    """The duplicates that were shown are put away."""
    for model in (Account, Contact):
        await session.execute(update(model).values(archivedon=now, version=model.version + 1))
    return any(record.matches for record in plan.records)


async def a_process_ended(session: Session, plan: QualificationPlan, now: datetime) -> bool:
    """The process is ended."""
    mine = ProcessInstance.leadid == plan.lead.id
    await session.execute(update(ProcessInstance).where(mine).values(statuscode=InstanceStatus.ABORTED))
    return plan.process is not None


async def a_process_elsewhere(session: Session, plan: QualificationPlan, now: datetime) -> bool:
    """The process stands on another stage."""
    close = select(ProcessStage.id).where(ProcessStage.name == "close").scalar_subquery()
    mine = ProcessInstance.leadid == plan.lead.id
    await session.execute(update(ProcessInstance).where(mine).values(activestageid=close))
    return plan.process is not None


CHANGES: Mapping[str, Change] = {
    change.__name__: change
    for change in (
        another_setting, decided_by_others, another_form, an_app_without_the_form, another_mapping, another_rule,
        a_changed_lead, a_closed_lead, a_merged_lead, one_note_more, a_changed_link, an_inactive_link, an_archived_link,
        one_duplicate_more, a_duplicate_gone, a_process_ended, a_process_elsewhere,
    )
}  # fmt: skip


@pytest.fixture
async def around(store: Store, now: datetime) -> World:
    async with store.writing() as session:
        return await world.stand(session, now)


@given(case=cases.cases(), name=st.sampled_from(sorted(CHANGES)))
@settings(SAME, max_examples=50)
async def test_one_change_in_between_is_found(
    case: Case, name: str, store: Store, around: World, now: datetime
) -> None:
    await one_change_in_between_is_found(case, name, store, around, now)


@pytest.mark.soak
@pytest.mark.timeout(1800)
@given(case=cases.cases(), name=st.sampled_from(sorted(CHANGES)))
@settings(SAME, max_examples=1000)
async def test_one_change_in_between_is_found_a_thousand_times(
    case: Case, name: str, store: Store, around: World, now: datetime
) -> None:
    await one_change_in_between_is_found(case, name, store, around, now)


async def one_change_in_between_is_found(case: Case, name: str, store: Store, around: World, now: datetime) -> None:
    """The change is what the commit finds, when it matters; what does not matter does not stop it."""
    async with store.writing() as session:
        await setting_up.lay_down(session, case.laid, now)
        lead = await setting_up.lead_of(session, case, around, now)
        choices, by = setting_up.choices_of(case, around), around.actors[case.by]
        plan = await planning.plan(session, lead.id, choices, by=by, now=now)
        if plan.ready and await CHANGES[name](session, plan, now):
            before = await tables.read(session)
            with pytest.raises(OUTDATED):
                await commit.qualify(session, plan, by=by, now=now)
            assert tables.difference(before, await tables.read(session)) == Difference()
        await session.rollback()
