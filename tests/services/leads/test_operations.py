"""Creating, disqualifying and reactivating a lead."""

from __future__ import annotations

from datetime import datetime, timedelta

import pytest
from sqlalchemy import select

from services.leads import operations, search
from services.leads.claims import LeadChanged, LeadClosed, LeadMerged
from services.leads.facts import LeadFacts
from services.leads.new_lead import NewLead
from services.leads.operations import LeadOpen, OpportunityAssociated, ReasonOfAnotherState
from services.leads.validation import InvalidLead
from services.models.audit_entry import AuditEntry
from services.models.duplicate_rule import MatchCode
from services.models.field_change import FieldChange
from services.models.lead import LeadReason, LeadState
from services.models.opportunity import Opportunity
from services.models.timeline_entry import TimelineEntry
from services.models.user import Role
from services.people.actors import Actor
from services.people.rights import NotAllowed, NotFound
from services.store import Session
from tests.given import leads as given
from tests.given import people

KARI = NewLead("Tilbud på varmepumper", "Brekke", "Kari", "Brekke Havbruk AS", emailaddress1="kari@brekke.example")


async def a_lead(session: Session, by: Actor, now: datetime) -> LeadFacts:
    return await operations.create(session, KARI, by=by, now=now)


async def test_a_created_lead_is_open_new_and_at_the_first_stage(session: Session, now: datetime) -> None:
    siri = await people.person(session)

    lead = await a_lead(session, siri, now)

    assert (lead.state, lead.reason, lead.stage) == (LeadState.OPEN, LeadReason.NEW, "qualify")
    assert (lead.owner, lead.created, lead.version) == ("Siri Selger", now, 1)
    assert search.sure(await search.search(session, "kari brekke", by=siri)) is not None
    assert (await session.scalars(select(MatchCode.entity).where(MatchCode.record_id == lead.id))).all() == ["lead"]
    assert (await session.scalars(select(AuditEntry.action))).all() == ["lead.created"]
    assert (await session.scalars(select(TimelineEntry.kind))).all() == ["lead.created"]


async def test_every_problem_of_a_lead_is_told_at_once(session: Session, now: datetime) -> None:
    siri = await people.person(session)
    bad = NewLead("", "Brekke\x00", companyname="x" * 101, emailaddress1="kari", attributes={"farge": "\ud800"})

    with pytest.raises(InvalidLead) as refused:
        await operations.create(session, bad, by=siri, now=now)

    assert {each.field: each.code for each in refused.value.problems} == {
        "subject": "required",
        "lastname": "nul-character",
        "companyname": "too-long",
        "emailaddress1": "not-an-email",
        "farge": "lone-surrogate",
    }
    assert refused.value.facts == {"field": "subject", "problem": "required"}


@pytest.mark.parametrize(("role", "may"), [(Role.SELLER, False), (Role.MANAGER, True), (Role.ADMINISTRATOR, True)])
async def test_who_creates_a_lead_for_a_colleague(session: Session, now: datetime, role: Role, may: bool) -> None:
    siri, creator = await people.person(session), await people.person(session, "Skaper", role=role)
    lead = NewLead("Tilbud", "Brekke", owner_id=siri.id)

    if may:
        assert (await operations.create(session, lead, by=creator, now=now)).owner == "Siri Selger"
    else:
        with pytest.raises(NotAllowed):
            await operations.create(session, lead, by=creator, now=now)


async def test_who_has_no_role_creates_nothing(session: Session, now: datetime) -> None:
    nobody = await people.person(session, role=Role.NONE)

    with pytest.raises(NotAllowed):
        await a_lead(session, nobody, now)


async def test_a_disqualified_lead_is_closed_with_its_reason(session: Session, now: datetime) -> None:
    siri = await people.person(session)
    lead = await a_lead(session, siri, now)
    later = now + timedelta(hours=1)

    closed = await operations.disqualify(
        session, lead.id, LeadReason.CANNOT_CONTACT, version=lead.version, by=siri, now=later
    )

    assert (closed.state, closed.reason, closed.closed) == (LeadState.DISQUALIFIED, LeadReason.CANNOT_CONTACT, later)
    assert closed.version == lead.version + 1
    fields = (await session.scalars(select(FieldChange.field))).all()
    assert set(fields) == {"statecode", "statuscode", "closedon"}


async def test_a_reactivated_lead_is_new_and_keeps_its_stage(session: Session, now: datetime) -> None:
    siri = await people.person(session)
    lead = await a_lead(session, siri, now)
    closed = await operations.disqualify(session, lead.id, LeadReason.LOST, version=1, by=siri, now=now)

    opened = await operations.reactivate(session, lead.id, version=closed.version, by=siri, now=now)

    assert (opened.state, opened.reason, opened.closed) == (LeadState.OPEN, LeadReason.NEW, None)
    assert (opened.stage, opened.version) == ("qualify", 3)


@pytest.mark.parametrize("reason", [LeadReason.NEW, LeadReason.CONTACTED, LeadReason.QUALIFIED])
async def test_a_reason_of_another_state_does_not_disqualify(
    session: Session, now: datetime, reason: LeadReason
) -> None:
    siri = await people.person(session)
    lead = await a_lead(session, siri, now)

    with pytest.raises(ReasonOfAnotherState):
        await operations.disqualify(session, lead.id, reason, version=1, by=siri, now=now)


async def test_a_lead_with_an_opportunity_is_not_disqualified(session: Session, now: datetime) -> None:
    siri = await people.person(session)
    lead = await a_lead(session, siri, now)
    session.add(
        Opportunity(name="Varmepumper", owner_id=siri.id, originatingleadid=lead.id, createdon=now, modifiedon=now)
    )

    with pytest.raises(OpportunityAssociated):
        await operations.disqualify(session, lead.id, LeadReason.LOST, version=1, by=siri, now=now)


async def test_a_closed_lead_is_not_closed_again(session: Session, now: datetime) -> None:
    siri = await people.person(session)
    row = await given.lead(session, siri, statecode=LeadState.QUALIFIED, statuscode=LeadReason.QUALIFIED)

    with pytest.raises(LeadClosed) as refused:
        await operations.disqualify(session, row.id, LeadReason.LOST, version=1, by=siri, now=now)

    assert refused.value.facts == {"lead": row.id, "state": 1}


async def test_an_open_lead_is_not_reactivated(session: Session, now: datetime) -> None:
    siri = await people.person(session)
    lead = await a_lead(session, siri, now)

    with pytest.raises(LeadOpen):
        await operations.reactivate(session, lead.id, version=1, by=siri, now=now)


async def test_a_merged_lead_is_not_reactivated(session: Session, now: datetime) -> None:
    siri = await people.person(session)
    primary = await given.lead(session, siri)
    lost = await given.lead(session, siri, statecode=LeadState.DISQUALIFIED, merged=True, masterid=primary.id)

    with pytest.raises(LeadMerged) as refused:
        await operations.reactivate(session, lost.id, version=1, by=siri, now=now)

    assert refused.value.facts["master"] == primary.id


async def test_who_saw_an_older_version_is_told_who_changed_it_and_when(session: Session, now: datetime) -> None:
    siri, boss = await people.person(session), await people.person(session, "Mona Leder", role=Role.MANAGER)
    lead = await a_lead(session, siri, now)
    await operations.disqualify(session, lead.id, LeadReason.LOST, version=1, by=boss, now=now)

    with pytest.raises(LeadChanged) as refused:
        await operations.disqualify(session, lead.id, LeadReason.LOST, version=1, by=siri, now=now)

    assert refused.value.facts == {"lead": lead.id, "by": "Mona Leder", "at": now.isoformat()}


@pytest.mark.parametrize(
    ("role", "team", "refusal"),
    [
        (Role.SELLER, "Nord", NotAllowed),
        (Role.SELLER, "Sør", NotFound),
        (Role.MANAGER, "Nord", None),
        (Role.MANAGER, "Sør", NotFound),
        (Role.ADMINISTRATOR, "Sør", None),
        (Role.NONE, "Nord", NotFound),
    ],
)
async def test_who_disqualifies_a_lead_of_somebody_in_nord(
    session: Session, now: datetime, role: Role, team: str, refusal: type[Exception] | None
) -> None:
    siri = await people.person(session)
    lead = await a_lead(session, siri, now)
    other = await people.person(session, "En annen", role=role, team=team)

    if refusal is None:
        closed = await operations.disqualify(session, lead.id, LeadReason.LOST, version=1, by=other, now=now)
        assert closed.state is LeadState.DISQUALIFIED
    else:
        with pytest.raises(refusal):
            await operations.disqualify(session, lead.id, LeadReason.LOST, version=1, by=other, now=now)
