"""Publishing, unpublishing and changing rules: by administrators, in the FAQ's order, and so that it can be undone."""

from __future__ import annotations

from datetime import datetime, timedelta

import pytest
from sqlalchemy import select

from bot.worker import HANDLERS, Worker
from services.audit.receipts import UndoPlan
from services.duplicates import administration, listing, matching, publishing, undoing
from services.duplicates.administration import RuleNotPublished, RulePublished, TooManyPublished
from services.jobs import queue
from services.models.audit_entry import AuditEntry
from services.models.duplicate_rule import DuplicateRule, MatchCode, RuleStatus
from services.models.lead import Lead
from services.models.receipt import Receipt
from services.models.user import Role
from services.people.actors import Actor
from services.people.rights import NotAllowed, NotFound
from services.store import Session, Store
from tests.given import leads, people
from tests.services.duplicates import given
from tests.services.qualification import given as coded

LEADS = "Leads with the same e-mail address"
EMAIL = "kari@brekkehavbruk.example"


@pytest.fixture
async def anders(store: Store) -> Actor:
    async with store.writing() as session:
        return await people.person(session, "Anders Admin", role=Role.ADMINISTRATOR, team=None)


async def rule_id(session: Session, name: str = LEADS) -> int:
    return (await session.scalars(select(DuplicateRule.id).where(DuplicateRule.name == name))).one()


async def found(session: Session, by: Actor) -> int:
    return len(await matching.matches(session, "lead", {"emailaddress1": EMAIL}, by=by))


async def worked(store: Store, now: datetime) -> None:
    """Everything that is due has been done."""
    worker = Worker(store, HANDLERS, lambda: now)
    while await worker.run_one():
        pass


async def codes(store: Store) -> int:
    async with store.reading() as session:
        held = select(MatchCode).where(MatchCode.rule_id == await rule_id(session))
        return len((await session.scalars(held)).all())


async def last_receipt(session: Session) -> Receipt:
    return (await session.scalars(select(Receipt).order_by(Receipt.id.desc()).limit(1))).one()


async def taken_back(session: Session, by: Actor, now: datetime) -> UndoPlan:
    receipt = await last_receipt(session)
    plan = await undoing.plan(session, receipt, by=by, now=now)
    await undoing.undo(session, receipt, plan, by=by, now=now)
    return plan


async def test_the_rules_are_listed_with_what_they_compare(session: Session) -> None:
    known = {rule.name: rule for rule in await listing.listed(session)}
    rule = known["Contacts with the same first name and last name"]
    assert (rule.base_entity, rule.matching_entity, rule.status) == ("contact", "contact", RuleStatus.PUBLISHED)
    assert [each.base_attr for each in rule.conditions] == ["firstname", "lastname"]
    assert not rule.exclude_inactive
    assert len(known) == 8


@pytest.mark.parametrize("words", [LEADS, "leads with the same e-mail address.", "leads"])
async def test_a_rule_is_found_by_its_name(session: Session, words: str) -> None:
    assert [rule.name for rule in await listing.named(session, words)] == [LEADS]


@pytest.mark.parametrize(
    "words", ["Kundeemner med samme e-postadresse", "«kundeemner med samme e-postadresse»", "kundeemner med", LEADS]
)
async def test_a_rule_is_found_by_what_it_is_called_too(session: Session, words: str) -> None:
    also = {LEADS: ("Kundeemner med samme e-postadresse",)}
    assert [rule.name for rule in await listing.named(session, words, also=also)] == [LEADS]


@pytest.mark.parametrize("words", ["Leads with same email address", "leads with the same postal address"])
async def test_a_rule_that_is_not_there_is_not_another_one_that_is_nearly_called_so(
    session: Session, words: str
) -> None:
    assert await listing.named(session, words) == ()
    assert listing.nearest(await listing.listed(session), words)[0].name == LEADS
    assert listing.nearest(await listing.listed(session), "noe helt annet") == ()


async def test_words_may_name_several_rules_or_none(session: Session) -> None:
    assert len(await listing.named(session, "same e-mail address")) == 3
    assert await listing.named(session, "noe helt annet") == ()
    assert await listing.named(session, "") == ()


async def test_an_unpublished_rule_finds_nothing_and_its_codes_are_dropped(
    store: Store, anders: Actor, now: datetime
) -> None:
    async with store.writing() as session:
        await coded.lead(session, anders)
        assert await found(session, anders) == 1
        rule = await administration.unpublish(session, await rule_id(session), by=anders, now=now)
        assert rule.status is RuleStatus.UNPUBLISHED
        assert await found(session, anders) == 0
    await worked(store, now)
    assert await codes(store) == 1
    await worked(store, now + timedelta(minutes=1))
    assert await codes(store) == 0


async def test_a_rule_that_is_published_again_keeps_its_codes(store: Store, anders: Actor, now: datetime) -> None:
    async with store.writing() as session:
        await coded.lead(session, anders)
        rule = await rule_id(session)
        await administration.unpublish(session, rule, by=anders, now=now)
        await leads.lead(session, anders)
        await administration.publish(session, rule, by=anders, now=now)
        assert await found(session, anders) == 2
    await worked(store, now + timedelta(minutes=1))
    assert await codes(store) == 2


async def test_a_large_store_is_published_by_the_worker_chunk_by_chunk(
    store: Store, anders: Actor, now: datetime
) -> None:
    async with store.writing() as session:
        rule = await rule_id(session)
        await administration.unpublish(session, rule, by=anders, now=now)
        for number in range(publishing.MOST_AT_ONCE + 1):
            session.add(coming(anders, number, now))
    async with store.writing() as session:
        published = await administration.publish(session, rule, by=anders, now=now)
        assert published.status is RuleStatus.PUBLISHING
        await coded.lead(session, anders)
        assert await found(session, anders) == 0
    await worked(store, now)
    async with store.writing() as session:
        assert (await listing.get(session, rule)).status is RuleStatus.PUBLISHED
        assert await found(session, anders) == 1
    assert await codes(store) == publishing.MOST_AT_ONCE + 2


def coming(owner: Actor, number: int, now: datetime) -> Lead:
    return Lead(
        subject="Pumper", lastname=f"Nes{number}", emailaddress1=f"post{number}@nes.example", owner_id=owner.id,
        createdon=now, modifiedon=now, attributes={},
    )  # fmt: skip


async def test_a_record_saved_while_its_rule_was_published_gets_its_code_later(
    store: Store, anders: Actor, now: datetime
) -> None:
    async with store.writing() as session:
        rule = await rule_id(session)
        await administration.unpublish(session, rule, by=anders, now=now)
        await administration.publish(session, rule, by=anders, now=now)
        await leads.lead(session, anders)
        assert await found(session, anders) == 0
    await worked(store, now + timedelta(minutes=1))
    async with store.reading() as session:
        assert await found(session, anders) == 1


async def test_the_last_of_several_publications_ends_them(store: Store, anders: Actor, now: datetime) -> None:
    async with store.writing() as session:
        rule = await rule_id(session)
        row = await session.get_one(DuplicateRule, rule)
        row.status = RuleStatus.PUBLISHING
        for _ in range(2):
            await queue.ask(session, publishing.PUBLISH, {"rule": rule, "after": 0}, due=now, now=now)
    worker = Worker(store, HANDLERS, lambda: now)
    seen = []
    for _ in range(2):
        await worker.run_one()
        async with store.reading() as session:
            seen.append((await listing.get(session, rule)).status)
    assert seen == [RuleStatus.PUBLISHING, RuleStatus.PUBLISHED]


async def test_a_published_rule_is_not_changed(session: Session, now: datetime) -> None:
    by = await people.person(session, role=Role.ADMINISTRATOR)
    rule = await rule_id(session)
    with pytest.raises(RulePublished):
        await administration.set_exclude_inactive(session, rule, exclude_inactive=True, by=by, now=now)
    with pytest.raises(RulePublished):
        await administration.publish(session, rule, by=by, now=now)
    await administration.unpublish(session, rule, by=by, now=now)
    with pytest.raises(RuleNotPublished):
        await administration.unpublish(session, rule, by=by, now=now)
    changed = await administration.set_exclude_inactive(session, rule, exclude_inactive=True, by=by, now=now)
    assert changed.exclude_inactive


async def test_five_rules_of_a_record_type_are_published_at_most(session: Session, now: datetime) -> None:
    by = await people.person(session, role=Role.ADMINISTRATOR)
    more = [
        await given.stored_rule(session, given.condition("name"), name=f"More {number}", status=RuleStatus.UNPUBLISHED)
        for number in range(2)
    ]
    await administration.publish(session, more[0].id, by=by, now=now)
    with pytest.raises(TooManyPublished) as refused:
        await administration.publish(session, more[1].id, by=by, now=now)
    assert refused.value.facts == {"most": 5, "entity": "account"}


@pytest.mark.parametrize("role", [Role.SELLER, Role.MANAGER])
async def test_only_administrators_change_rules(session: Session, now: datetime, role: Role) -> None:
    by = await people.person(session, role=role)
    rule = await rule_id(session)
    for change in (administration.unpublish, administration.publish, administration.keep_off_inactive):
        with pytest.raises(NotAllowed) as refused:
            await change(session, rule, by=by, now=now)
        assert refused.value.facts == {"role": "administrator"}


@pytest.mark.parametrize("unknown", [0, 999, 2**63])
async def test_a_rule_that_is_not_there(session: Session, now: datetime, unknown: int) -> None:
    by = await people.person(session, role=Role.ADMINISTRATOR)
    with pytest.raises(NotFound):
        await administration.unpublish(session, unknown, by=by, now=now)


async def test_keeping_a_rule_off_inactive_records_is_one_recorded_sequence(session: Session, now: datetime) -> None:
    by = await people.person(session, role=Role.ADMINISTRATOR)
    rule = await administration.keep_off_inactive(session, await rule_id(session), by=by, now=now)
    assert (rule.status, rule.exclude_inactive) == (RuleStatus.PUBLISHED, True)
    entries = (await session.scalars(select(AuditEntry.action).order_by(AuditEntry.id))).all()
    assert entries == ["rule.unpublished", "rule.changed", "rule.published"]
    receipt = await last_receipt(session)
    assert receipt.kind == "rule.changed"
    assert receipt.inverse["before"] == {"published": True, "exclude_inactive": False}


async def test_what_was_done_with_a_rule_is_taken_back(session: Session, now: datetime) -> None:
    by = await people.person(session, role=Role.ADMINISTRATOR)
    rule = await rule_id(session)
    for change in (administration.keep_off_inactive, administration.unpublish):
        before = administration.standing(await listing.get(session, rule))
        await change(session, rule, by=by, now=now)
        plan = await taken_back(session, by, now)
        assert (plan.whole, plan.restored) == (True, ("rule",))
        assert administration.standing(await listing.get(session, rule)) == before
    undone = select(AuditEntry.action).where(AuditEntry.action.endswith("-undone")).order_by(AuditEntry.id)
    assert (await session.scalars(undone)).all() == ["rule.changed-undone", "rule.unpublished-undone"]


async def test_a_rule_that_was_switched_since_stays_as_it_is(session: Session, now: datetime) -> None:
    by = await people.person(session, role=Role.ADMINISTRATOR)
    rule = await rule_id(session)
    await administration.unpublish(session, rule, by=by, now=now)
    receipt = await last_receipt(session)
    await administration.publish(session, rule, by=by, now=now)
    plan = await undoing.plan(session, receipt, by=by, now=now)
    assert plan.refused == "changed-since"
    await undoing.undo(session, receipt, plan, by=by, now=now)
    assert (await listing.get(session, rule)).status is RuleStatus.PUBLISHED


async def test_a_seller_takes_nothing_back(session: Session, now: datetime) -> None:
    by = await people.person(session, role=Role.ADMINISTRATOR)
    seller = await people.person(session, "Ola Selger")
    await administration.unpublish(session, await rule_id(session), by=by, now=now)
    with pytest.raises(NotAllowed):
        await undoing.plan(session, await last_receipt(session), by=seller, now=now)
