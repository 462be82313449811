"""The plan: what becomes of each record type under each setting, and what it says about it."""

from __future__ import annotations

from datetime import datetime, timedelta

import pytest

from services.models.note import Attachment, Note
from services.qualification import planning
from services.qualification.choices import DEFAULT_OPPORTUNITIES, Choices, Decision, Entity, Kind
from services.qualification.outcomes import Reason
from services.qualification.plan import Effect, QualificationPlan, StageMove
from services.qualification.policies import Experience
from services.settings.sections import Creation
from services.store import Session
from tests.given import leads, people
from tests.services.qualification import given

SELLER, AUTOMATIC = Creation.SELLER, Creation.AUTOMATIC
CREATE, LINK, SKIP = Kind.CREATE, Kind.LINK, Kind.SKIP


def actions(plan: QualificationPlan) -> list[tuple[Kind, Reason]]:
    return [(record.action, record.reason) for record in plan.records]


@pytest.mark.parametrize("account", list(Creation))
@pytest.mark.parametrize("contact", list(Creation))
@pytest.mark.parametrize("opportunity", list(Creation))
async def test_each_record_type_follows_its_own_setting(
    session: Session, now: datetime, account: Creation, contact: Creation, opportunity: Creation
) -> None:
    seller = await people.person(session)
    await given.settings(session, now, account=account, contact=contact, opportunity=opportunity)
    lead = await given.lead(session, seller)
    plan = await planning.plan(session, lead.id, Choices(), by=seller, now=now)
    reasons = {SELLER: Reason.SELLER_DEFAULT, AUTOMATIC: Reason.SETTING_AUTOMATIC}
    assert plan.experience is Experience.NEW
    assert actions(plan) == [(CREATE, reasons[setting]) for setting in (account, contact, opportunity)]
    assert [record.editable for record in plan.records] == [
        setting is SELLER for setting in (account, contact, opportunity)
    ]
    assert plan.of(Entity.ACCOUNT).allowed == ((CREATE, LINK, SKIP) if account is SELLER else (CREATE,))
    assert plan.of(Entity.OPPORTUNITY).allowed == ((CREATE, SKIP) if opportunity is SELLER else (CREATE,))
    assert plan.ready


@pytest.mark.parametrize(
    ("auto_create", "experience", "allowed"),
    [(True, Experience.LEGACY_AUTO, (CREATE,)), (False, Experience.LEGACY_PROMPT, (CREATE, SKIP))],
)
async def test_the_legacy_experience_decides_the_same_for_all(
    session: Session, now: datetime, auto_create: bool, experience: Experience, allowed: tuple[Kind, ...]
) -> None:
    seller = await people.person(session)
    await given.settings(session, now, new_experience=False, legacy_auto_create=auto_create, account=AUTOMATIC)
    lead = await given.lead(session, seller)
    plan = await planning.plan(session, lead.id, Choices(), by=seller, now=now)
    assert plan.experience is experience
    assert [record.allowed for record in plan.records] == [allowed] * 3


async def test_an_account_is_left_out_without_a_company_name(session: Session, now: datetime) -> None:
    seller = await people.person(session)
    lead = await given.lead(session, seller, companyname=None)
    plan = await planning.plan(session, lead.id, Choices(), by=seller, now=now)
    assert actions(plan)[0] == (SKIP, Reason.NO_COMPANY_NAME)
    assert plan.of(Entity.ACCOUNT).allowed == (LINK, SKIP)
    assert plan.customer is Entity.CONTACT
    wanted = Choices(account=Decision(CREATE))
    plan = await planning.plan(session, lead.id, wanted, by=seller, now=now)
    assert [blocker.code for blocker in plan.blockers] == ["choice-not-allowed"]


async def test_records_the_lead_is_linked_to_are_preselected(session: Session, now: datetime) -> None:
    seller = await people.person(session)
    account = await given.account(session, seller, name="Brekke Gruppen")
    contact = await given.contact(session, seller)
    lead = await given.lead(session, seller, parentaccountid=account.id, parentcontactid=contact.id)
    for setting in Creation:
        await given.settings(session, now, account=setting, contact=setting)
        plan = await planning.plan(session, lead.id, Choices(), by=seller, now=now)
        assert actions(plan)[:2] == [(LINK, Reason.ALREADY_LINKED)] * 2
        linked = plan.of(Entity.ACCOUNT).linked
        assert linked is not None
        assert (linked.id, linked.name) == (account.id, "Brekke Gruppen")
        assert (plan.of(Entity.CONTACT).matches, plan.ready) == ((), True)


async def test_automatic_links_only_to_a_duplicate(session: Session, now: datetime) -> None:
    seller = await people.person(session)
    await given.automatic(session, now)
    same = await given.account(session, seller)
    other = await given.account(session, seller, name="Noe helt annet AS")
    lead = await given.lead(session, seller)
    plan = await planning.plan(session, lead.id, Choices(account=Decision(LINK, same.id)), by=seller, now=now)
    assert (plan.of(Entity.ACCOUNT).allowed, plan.ready) == ((CREATE, LINK), True)
    plan = await planning.plan(session, lead.id, Choices(account=Decision(LINK, other.id)), by=seller, now=now)
    assert [blocker.code for blocker in plan.blockers] == ["choice-not-allowed"]


async def test_duplicates_are_settled_by_a_link_or_by_ignoring_them(session: Session, now: datetime) -> None:
    seller = await people.person(session)
    account = await given.account(session, seller)
    lead = await given.lead(session, seller)
    settled = {
        choices: (await planning.plan(session, lead.id, choices, by=seller, now=now)).unsettled
        for choices in (
            Choices(),
            Choices().ignore(Entity.CONTACT),
            Choices().ignore(Entity.ACCOUNT),
            Choices(account=Decision(LINK, account.id)),
            Choices(account=Decision(SKIP)),
        )
    }
    assert list(settled.values()) == [(Entity.ACCOUNT,), (Entity.ACCOUNT,), (), (), ()]


async def test_the_effects_are_told(session: Session, now: datetime) -> None:
    seller = await people.person(session)
    lead = await given.lead(session, seller)
    await given.process(session, lead, now)
    note = Note(entity="lead", record_id=lead.id, text="Ring", author_id=seller.id, createdon=now)
    session.add(note)
    await session.flush()
    session.add(Attachment(note_id=note.id, filename="a.pdf", mimetype="application/pdf", content=b"a"))
    plan = await planning.plan(session, lead.id, Choices(), by=seller, now=now)
    assert plan.effects == (
        Effect("lead-closed"),
        Effect("leaves-my-open-leads"),
        Effect("notes-visible", 1),
        Effect("attachments-visible", 1),
        Effect("contact-under-account"),
    )
    assert plan.process == StageMove("qualify", "develop")
    nothing = Choices(Decision(SKIP), Decision(SKIP), Decision(SKIP))
    plan = await planning.plan(session, lead.id, nothing, by=seller, now=now)
    assert plan.effects == (Effect("lead-closed"), Effect("leaves-my-open-leads"))
    assert plan.process == StageMove("qualify", "qualify")


async def test_an_opportunity_may_be_without_a_customer(session: Session, now: datetime) -> None:
    seller = await people.person(session)
    lead = await given.lead(session, seller)
    choices = Choices(account=Decision(SKIP), contact=Decision(SKIP))
    plan = await planning.plan(session, lead.id, choices, by=seller, now=now)
    assert (plan.customer, Effect("opportunity-without-customer") in plan.effects) == (None, True)


async def test_the_hash_is_of_what_is_done_and_not_of_when(session: Session, now: datetime) -> None:
    seller = await people.person(session)
    account = await given.account(session, seller)
    lead = await given.lead(session, seller)
    first = await planning.plan(session, lead.id, Choices(), by=seller, now=now)
    account.address1_city, account.modifiedon = "Bodø", now
    later = await planning.plan(session, lead.id, Choices(), by=seller, now=now + timedelta(hours=1))
    assert first != later
    assert first.hash == later.hash
    ignored = await planning.plan(session, lead.id, Choices().ignore(Entity.ACCOUNT), by=seller, now=now)
    assert ignored.hash != first.hash


async def test_the_plan_is_told_in_plain_values(session: Session, now: datetime) -> None:
    seller = await people.person(session)
    lead = await leads.lead(session, seller)
    plain = (await planning.plan(session, lead.id, Choices(), by=seller, now=now)).as_json()
    assert plain["lead"] == {
        "id": lead.id, "version": 1, "name": "Kari Brekke", "company": "Brekke Havbruk AS",
        "subject": "Tilbud på varmepumper",
    }  # fmt: skip
    assert plain["records"][0]["fields"][0] == {
        "attr": "name", "value": "Brekke Havbruk AS", "source_attr": "companyname", "mapping_source": "system"
    }  # fmt: skip


@pytest.mark.parametrize(("several", "most"), [(False, 1), (True, 5)])
async def test_no_more_opportunities_are_made_than_a_seller_may_draft(
    session: Session, now: datetime, *, several: bool, most: int
) -> None:
    seller = await people.person(session)
    lead = await given.lead(session, seller)
    await given.settings(session, now, several_opportunities=several)
    for number in (most, most + 1):
        choices = Choices(opportunities=number * DEFAULT_OPPORTUNITIES)
        plan = await planning.plan(session, lead.id, choices, by=seller, now=now)
        assert plan.ready is (number == most)
    assert [blocker.code for blocker in plan.blockers] == ["choice-not-allowed"]
