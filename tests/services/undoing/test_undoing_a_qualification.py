"""Taking a qualification back: everything as before where nobody touched it, and nothing removed that somebody did."""

from __future__ import annotations

from datetime import datetime, timedelta
from typing import Any

import pytest
from sqlalchemy import select

from services.audit.receipts import UndoOutdated
from services.leads import operations
from services.models.account import Account
from services.models.lead import Lead, LeadState
from services.models.opportunity import Opportunity
from services.models.process import ProcessInstance
from services.models.user import Role
from services.people.actors import Actor
from services.qualification import commit, planning
from services.qualification.choices import Choices, Decision, Draft, Entity, Kind
from services.qualification.commit import Qualified
from services.store import Session
from services.timeline import notes
from services.undoing import undoing
from tests.given import people
from tests.services.qualification import given


@pytest.fixture
async def seller(session: Session) -> Actor:
    return await people.person(session)


async def qualified(session: Session, seller: Actor, now: datetime, choices: Choices | None = None) -> Qualified:
    lead = await given.lead(session, seller)
    await given.process(session, lead, now)
    plan = await planning.plan(session, lead.id, choices or Choices(), by=seller, now=now)
    return await commit.qualify(session, plan, by=seller, now=now)


async def undone(session: Session, receipt: int, by: Actor, now: datetime) -> dict[str, Any]:
    """The plan of taking back, carried out: what was put away and what stayed."""
    plan = await undoing.plan(session, receipt, by=by, now=now)
    done = await undoing.undo(session, plan, by=by, now=now)
    return {
        "archived": [ref.entity for ref in done.archived],
        "kept": [(each.record.entity, each.reason) for each in done.kept],
        "restored": done.restored,
    }


async def test_untouched_records_are_put_away_and_the_lead_is_open(
    session: Session, seller: Actor, now: datetime
) -> None:
    done = await qualified(session, seller, now)
    told = await undone(session, 0, seller, now)
    assert told == {"archived": ["opportunity", "contact", "account"], "kept": [], "restored": ("lead", "process")}
    lead = await session.get_one(Lead, done.lead_id, populate_existing=True)
    assert (lead.statecode, lead.parentaccountid, lead.qualifyingopportunityid) == (LeadState.OPEN, None, None)
    instance = (await session.scalars(select(ProcessInstance))).one()
    assert (instance.opportunityid, instance.traversedpath) == (None, [])
    again = await planning.plan(session, lead.id, Choices(), by=seller, now=now)
    assert again.ready
    assert again.of(Entity.ACCOUNT).matches == ()


async def test_the_same_is_not_taken_back_twice(session: Session, seller: Actor, now: datetime) -> None:
    done = await qualified(session, seller, now)
    plan = await undoing.plan(session, done.receipt_id, by=seller, now=now)
    await undoing.undo(session, plan, by=seller, now=now)
    with pytest.raises(undoing.AlreadyUndone) as told:
        await undoing.undo(session, plan, by=seller, now=now)
    assert told.value.facts == {"by": "Siri Selger", "at": now.isoformat()}
    with pytest.raises(undoing.NothingToUndo):
        await undoing.plan(session, 0, by=seller, now=now)


async def test_an_opportunity_that_was_worked_on_stays_with_what_it_belongs_to(
    session: Session, seller: Actor, now: datetime
) -> None:
    done = await qualified(session, seller, now)
    opportunity = await session.get_one(Opportunity, done.opportunity)
    opportunity.version += 1
    await session.flush()
    told = await undone(session, done.receipt_id, seller, now)
    assert told["archived"] == []
    assert told["kept"] == [
        ("opportunity", "changed-since"), ("contact", "used-by-others"), ("account", "used-by-others"),
    ]  # fmt: skip
    assert told["restored"] == ("lead",)
    lead = await session.get_one(Lead, done.lead_id, populate_existing=True)
    assert (lead.statecode, lead.qualifyingopportunityid) == (LeadState.OPEN, done.opportunity)


async def test_a_record_with_a_note_stays(session: Session, seller: Actor, now: datetime) -> None:
    done = await qualified(session, seller, now)
    account = next(ref.id for ref in done.made if ref.entity is Entity.ACCOUNT)
    await notes.add(session, entity="account", record_id=account, text="Ringt", by=seller, now=now)
    told = await undone(session, done.receipt_id, seller, now)
    assert told["kept"] == [("account", "has-notes")]
    lead = await session.get_one(Lead, done.lead_id, populate_existing=True)
    assert lead.parentaccountid == account


async def test_carried_fields_are_taken_out_again(session: Session, seller: Actor, now: datetime) -> None:
    account = await given.account(session, seller, name="Brekke Gruppen")
    choices = Choices(account=Decision(Kind.LINK, account.id)).carry(Entity.ACCOUNT, ["telephone1"])
    done = await qualified(session, seller, now, choices)
    row = await session.get_one(Account, account.id, populate_existing=True)
    assert (done.carried, row.telephone1, row.version) == (1, "+4776940001", 2)
    told = await undone(session, done.receipt_id, seller, now)
    assert told["restored"] == ("lead", "process", "carried-fields")
    row = await session.get_one(Account, account.id, populate_existing=True)
    assert (row.telephone1, row.version) == (None, 3)


async def test_carried_fields_that_somebody_changed_stay(session: Session, seller: Actor, now: datetime) -> None:
    account = await given.account(session, seller, name="Brekke Gruppen")
    choices = Choices(account=Decision(Kind.LINK, account.id)).carry(Entity.ACCOUNT, ["telephone1"])
    done = await qualified(session, seller, now, choices)
    row = await session.get_one(Account, account.id, populate_existing=True)
    row.telephone1, row.version = "22 00 00 00", 3
    await session.flush()
    told = await undone(session, done.receipt_id, seller, now)
    assert told["kept"] == [("account", "changed-since")]
    assert (await session.get_one(Account, account.id, populate_existing=True)).telephone1 == "22 00 00 00"


async def test_several_opportunities_are_all_put_away(session: Session, seller: Actor, now: datetime) -> None:
    await given.settings(session, now, several_opportunities=True)
    choices = Choices().with_opportunity(Draft((("name", "Service"),)))
    done = await qualified(session, seller, now, choices)
    told = await undone(session, done.receipt_id, seller, now)
    assert told["archived"] == ["opportunity", "opportunity", "contact", "account"]


async def test_a_lead_does_not_belong_to_an_opportunity_that_was_put_away(
    session: Session, seller: Actor, now: datetime
) -> None:
    """The one that stays, for somebody worked on it, is not the one that the lead belonged to."""
    await given.settings(session, now, several_opportunities=True)
    choices = Choices().with_opportunity(Draft((("name", "Service"),)))
    done = await qualified(session, seller, now, choices)
    service = max(ref.id for ref in done.made if ref.entity is Entity.OPPORTUNITY)
    await notes.add(session, entity="opportunity", record_id=service, text="Ringt", by=seller, now=now)
    told = await undone(session, done.receipt_id, seller, now)
    assert told["archived"] == ["opportunity"]
    lead = await session.get_one(Lead, done.lead_id, populate_existing=True)
    assert (lead.qualifyingopportunityid, lead.parentaccountid is None) == (None, False)


async def test_a_lead_that_was_reactivated_since_is_left_alone(session: Session, seller: Actor, now: datetime) -> None:
    done = await qualified(session, seller, now)
    await operations.reactivate(session, done.lead_id, version=2, by=seller, now=now)
    plan = await undoing.plan(session, done.receipt_id, by=seller, now=now)
    assert plan.refused == "changed-since"
    with pytest.raises(UndoOutdated):
        await undoing.undo(session, plan, by=seller, now=now)


async def test_what_changed_between_showing_and_undoing_is_found(
    session: Session, seller: Actor, now: datetime
) -> None:
    done = await qualified(session, seller, now)
    plan = await undoing.plan(session, done.receipt_id, by=seller, now=now)
    opportunity = await session.get_one(Opportunity, done.opportunity)
    opportunity.version += 1
    await session.flush()
    with pytest.raises(UndoOutdated):
        await undoing.undo(session, plan, by=seller, now=now)


async def test_a_colleague_without_the_right_takes_nothing_back(session: Session, seller: Actor, now: datetime) -> None:
    done = await qualified(session, seller, now)
    colleague = await people.person(session, "Kai Kollega")
    manager = await people.person(session, "Morten Manager", role=Role.MANAGER)
    assert (await undoing.plan(session, done.receipt_id, by=colleague, now=now)).refused == "no-right"
    later = now + timedelta(days=1)
    assert (await undoing.plan(session, done.receipt_id, by=manager, now=later)).whole


async def test_an_opportunity_shows_the_notes_of_a_lead_that_went_on_and_of_none_that_was_taken_back(
    session: Session, seller: Actor, now: datetime
) -> None:
    account = await given.account(session, seller, name="Brekke Gruppen")
    deal = Opportunity(
        name="Rammeavtale", parentaccountid=account.id, owner_id=seller.id, createdon=now, modifiedon=now
    )
    session.add(deal)
    lead = await given.lead(session, seller, parentaccountid=account.id)
    await session.flush()
    await notes.add(session, entity="lead", record_id=lead.id, text="Ringt", by=seller, now=now)
    attached = Choices(opportunity=Decision(Kind.LINK, deal.id))
    await given.qualified(session, lead, seller, now, attached)

    async def told() -> list[str]:
        timeline = await notes.timeline(session, "opportunity", deal.id, by=seller)
        return [item.text for item in timeline if item.kind == notes.NOTE]

    assert await told() == ["Ringt"]
    await operations.reactivate(session, lead.id, version=2, by=seller, now=now)
    done = await given.qualified(session, lead, seller, now, Choices(opportunity=Decision(Kind.CREATE)))
    assert await told() == ["Ringt"]
    await undone(session, done.receipt_id, seller, now)
    assert await told() == ["Ringt"]


async def test_taking_back_an_attachment_takes_the_notes_away(session: Session, seller: Actor, now: datetime) -> None:
    account = await given.account(session, seller, name="Brekke Gruppen")
    deal = Opportunity(
        name="Rammeavtale", parentaccountid=account.id, owner_id=seller.id, createdon=now, modifiedon=now
    )
    session.add(deal)
    lead = await given.lead(session, seller, parentaccountid=account.id)
    await session.flush()
    await notes.add(session, entity="lead", record_id=lead.id, text="Ringt", by=seller, now=now)
    done = await given.qualified(session, lead, seller, now, Choices(opportunity=Decision(Kind.LINK, deal.id)))
    await undone(session, done.receipt_id, seller, now)
    assert await notes.timeline(session, "opportunity", deal.id, by=seller) == ()
