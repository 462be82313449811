"""Writing rules: what is wrong is told at once, published ones stay, and everything can be taken back."""

from __future__ import annotations

from collections.abc import Mapping
from dataclasses import replace
from datetime import datetime, timedelta
from typing import Any

import pytest
from sqlalchemy import select

from bot.worker import HANDLERS, Worker
from services.audit.receipts import UndoPlan
from services.conversations import notices
from services.duplicates import administration, drafts, editing, listing, matching, publishing, undoing
from services.duplicates.administration import RulePublished, RuleWithoutConditions
from services.duplicates.drafts import Draft, DraftCondition
from services.duplicates.editing import InvalidRule, StaleRule
from services.jobs import queue
from services.models.audit_entry import AuditEntry
from services.models.duplicate_rule import DuplicateRule, MatchCode, Operator, RuleCondition, RuleStatus
from services.models.job import Job
from services.models.receipt import Receipt
from services.models.user import Role
from services.people.actors import Actor
from services.people.rights import NotAllowed, NotFound
from services.store import Session, Store
from tests.given import leads, people
from tests.services.duplicates import given

COMPANY = DraftCondition("companyname", "companyname")
DRAFT = Draft("Leads of one company", "lead", "lead", (COMPANY,))


@pytest.fixture
async def anders(session: Session) -> Actor:
    return await people.person(session, "Anders Admin", role=Role.ADMINISTRATOR, team=None)


async def taken_back(session: Session, by: Actor, now: datetime) -> UndoPlan:
    receipt = (await session.scalars(select(Receipt).order_by(Receipt.id.desc()).limit(1))).one()
    plan = await undoing.plan(session, receipt, by=by, now=now)
    await undoing.undo(session, receipt, plan, by=by, now=now)
    return plan


def codes(draft: Draft) -> list[str]:
    return [each.code for each in drafts.problems(draft)]


@pytest.mark.parametrize(
    ("changes", "problems"),
    [
        ({}, []),
        ({"name": " "}, ["name-missing"]),
        ({"name": "n" * 160}, []),
        ({"name": "n" * 161}, ["name-too-long"]),
        ({"description": "d" * 2001}, ["description-too-long"]),
        ({"conditions": ()}, ["no-conditions"]),
        ({"base_entity": "invoice"}, ["unknown-record-type"]),
        ({"conditions": (DraftCondition("subject", "subject"), COMPANY)}, []),
        ({"conditions": (DraftCondition("description", "description"),)}, ["code-too-long"]),
        (
            {"conditions": (DraftCondition("description", "description", Operator.SAME_FIRST_CHARACTERS, 450),)},
            [],
        ),
        (
            {"conditions": (DraftCondition("description", "description", Operator.SAME_LAST_CHARACTERS, 451),)},
            ["code-too-long"],
        ),
        (
            {"conditions": (DraftCondition("statuscode", "statuscode", Operator.EXACT_MATCH_VALUE),)},
            ["status-needs-exclusion"],
        ),
        (
            {
                "conditions": (DraftCondition("statuscode", "statuscode", Operator.EXACT_MATCH_VALUE),),
                "exclude_inactive": True,
            },
            [],
        ),
        ({"conditions": (DraftCondition("shoesize", "companyname"),)}, ["unknown-column"]),
        ({"matching_entity": "account"}, ["unknown-column"]),
        ({"conditions": (replace(COMPANY, operator=Operator.SAME_DATE),)}, ["operator-does-not-fit"]),
        ({"conditions": (replace(COMPANY, operator=Operator.EXACT_MATCH_LABEL),)}, ["operator-does-not-fit"]),
        ({"conditions": (DraftCondition("closedon", "estimatedclosedate", Operator.SAME_DATE),)}, []),
        (
            {"conditions": (DraftCondition("closedon", "estimatedclosedate", Operator.SAME_DATE_AND_TIME),)},
            ["operator-does-not-fit"],
        ),
        ({"conditions": (DraftCondition("leadqualitycode", "leadqualitycode"),)}, ["operator-does-not-fit"]),
        ({"conditions": (replace(COMPANY, operator=Operator.SAME_FIRST_CHARACTERS),)}, ["characters-missing"]),
        (
            {"conditions": (replace(COMPANY, operator=Operator.SAME_LAST_CHARACTERS, characters=0),)},
            ["characters-missing"],
        ),
        ({"conditions": (replace(COMPANY, characters=4),)}, ["characters-forbidden"]),
        ({"conditions": (COMPANY, COMPANY)}, ["condition-repeated"]),
        ({"name": "", "conditions": (replace(COMPANY, characters=4),)}, ["name-missing", "characters-forbidden"]),
    ],
)
def test_all_that_is_wrong_is_found(changes: Mapping[str, Any], problems: list[str]) -> None:
    assert codes(replace(DRAFT, **changes)) == problems


def test_the_length_is_the_sum_of_what_is_compared() -> None:
    start = DraftCondition("lastname", "lastname", Operator.SAME_FIRST_CHARACTERS, 4)
    assert drafts.code_length(replace(DRAFT, conditions=(COMPANY, start))) == 104


def test_a_draft_is_kept_as_json_and_read_again() -> None:
    draft = replace(DRAFT, conditions=(replace(COMPANY, operator=Operator.SAME_LAST_CHARACTERS, characters=3),))
    assert drafts.of_json(drafts.as_json(draft)) == draft


async def test_a_rule_is_made_published_and_finds(store: Store, now: datetime) -> None:
    async with store.writing() as session:
        by = await people.person(session, role=Role.ADMINISTRATOR)
        lead = await leads.lead(session, by)
        made = await editing.create(session, DRAFT, by=by, now=now)
        assert (made.status, made.codes) == (RuleStatus.UNPUBLISHED, 0)
        values = {"companyname": lead.companyname}
        assert await matching.matches(session, "lead", values, by=by) == ()
        await administration.publish(session, made.id, by=by, now=now)
        (match,) = await matching.matches(session, "lead", values, by=by)
        assert (match.record_id, match.rules) == (lead.id, (DRAFT.name,))
    async with store.reading() as session:
        entries = (await session.scalars(select(AuditEntry.action).order_by(AuditEntry.id))).all()
    assert entries[-2:] == ["rule.created", "rule.published"]


async def test_an_edited_rule_that_is_published_again_compares_by_what_it_says_now(store: Store, now: datetime) -> None:
    async with store.writing() as session:
        by = await people.person(session, role=Role.ADMINISTRATOR)
        lead = await leads.lead(session, by)
        rule = (await editing.create(session, DRAFT, by=by, now=now)).id
        await administration.publish(session, rule, by=by, now=now)
        await administration.unpublish(session, rule, by=by, now=now)
        by_name = replace(DRAFT, conditions=(DraftCondition("lastname", "lastname"),))
        await editing.change(session, rule, by_name, by=by, now=now)
        await administration.publish(session, rule, by=by, now=now)
        assert await matching.matches(session, "lead", {"companyname": lead.companyname}, by=by) == ()
        (match,) = await matching.matches(session, "lead", {"lastname": lead.lastname}, by=by)
        assert match.record_id == lead.id


async def test_an_invalid_rule_is_refused_with_everything_that_is_wrong(
    session: Session, anders: Actor, now: datetime
) -> None:
    taken = replace(DRAFT, name="LEADS with the same e-mail address", conditions=())
    with pytest.raises(InvalidRule) as refused:
        await editing.create(session, taken, by=anders, now=now)
    assert [each.code for each in refused.value.problems] == ["name-taken", "no-conditions"]
    assert refused.value.facts == {"count": 2}


async def test_a_rule_without_conditions_is_not_published(session: Session, anders: Actor, now: datetime) -> None:
    row = await given.stored_rule(session, status=RuleStatus.UNPUBLISHED)
    with pytest.raises(RuleWithoutConditions):
        await administration.publish(session, row.id, by=anders, now=now)


async def test_a_published_rule_is_not_edited_or_deleted(session: Session, anders: Actor, now: datetime) -> None:
    rule = (await editing.create(session, DRAFT, by=anders, now=now)).id
    await administration.publish(session, rule, by=anders, now=now)
    with pytest.raises(RulePublished):
        await editing.change(session, rule, DRAFT, by=anders, now=now)
    with pytest.raises(RulePublished):
        await editing.delete(session, rule, by=anders, now=now)


async def test_who_saw_another_rule_changes_nothing(session: Session, anders: Actor, now: datetime) -> None:
    rule = (await editing.create(session, DRAFT, by=anders, now=now)).id
    seen = (await editing.drafted(session, rule)).hash
    await editing.change(session, rule, replace(DRAFT, description="First"), seen=seen, by=anders, now=now)
    with pytest.raises(StaleRule):
        await editing.change(session, rule, replace(DRAFT, description="Second"), seen=seen, by=anders, now=now)


async def test_creating_changing_and_deleting_are_taken_back(session: Session, anders: Actor, now: datetime) -> None:
    rule = (await editing.create(session, DRAFT, by=anders, now=now)).id
    more = replace(DRAFT, name="Renamed", conditions=(COMPANY, DraftCondition("lastname", "lastname")))
    await editing.change(session, rule, more, by=anders, now=now)
    assert (await taken_back(session, anders, now)).whole
    assert await editing.drafted(session, rule) == DRAFT
    await editing.delete(session, rule, by=anders, now=now)
    with pytest.raises(NotFound):
        await listing.get(session, rule)
    assert (await taken_back(session, anders, now)).whole
    assert await editing.drafted(session, rule) == DRAFT
    created = select(Receipt).where(Receipt.kind == "rule.created")
    receipt = (await session.scalars(created)).one()
    plan = await undoing.plan(session, receipt, by=anders, now=now)
    await undoing.undo(session, receipt, plan, by=anders, now=now)
    assert await session.get(DuplicateRule, rule) is None
    assert (await session.scalars(select(RuleCondition).where(RuleCondition.rule_id == rule))).all() == []


async def test_what_was_published_or_renamed_since_stays(session: Session, anders: Actor, now: datetime) -> None:
    rule = (await editing.create(session, DRAFT, by=anders, now=now)).id
    await administration.publish(session, rule, by=anders, now=now)
    receipt = (await session.scalars(select(Receipt).where(Receipt.kind == "rule.created"))).one()
    assert (await undoing.plan(session, receipt, by=anders, now=now)).refused == "changed-since"
    await administration.unpublish(session, rule, by=anders, now=now)
    await editing.delete(session, rule, by=anders, now=now)
    await editing.create(session, DRAFT, by=anders, now=now)
    receipt = (await session.scalars(select(Receipt).where(Receipt.kind == "rule.deleted"))).one()
    assert (await undoing.plan(session, receipt, by=anders, now=now)).refused == "changed-since"


@pytest.mark.parametrize("role", [Role.SELLER, Role.MANAGER])
async def test_only_administrators_write_rules(session: Session, role: Role, now: datetime) -> None:
    by = await people.person(session, role=role)
    for act in (
        editing.create(session, DRAFT, by=by, now=now),
        editing.change(session, 1, DRAFT, by=by, now=now),
        editing.delete(session, 1, by=by, now=now),
    ):
        with pytest.raises(NotAllowed):
            await act


async def test_publishing_goes_on_after_a_worker_died_and_says_how_far_it_is(store: Store, now: datetime) -> None:
    async with store.writing() as session:
        by = await people.person(session, role=Role.ADMINISTRATOR)
        lead = await leads.lead(session, by)
        rule = (await editing.create(session, DRAFT, by=by, now=now)).id
        row = await session.get_one(DuplicateRule, rule)
        row.status = RuleStatus.PUBLISHING
        arguments = {"rule": rule, "after": 0, "coded": 10_000, "records": 40_000, "by": by.id}
        await queue.ask(session, publishing.PUBLISH, arguments, due=now, now=now)
    async with store.writing() as session:
        claimed = await queue.claim(session, kinds=(publishing.PUBLISH,), now=now)
        assert claimed is not None
        assert (await listing.get(session, rule)).progress == 25
    worker = Worker(store, HANDLERS, lambda: now + timedelta(minutes=2))
    while await worker.run_one():
        pass
    async with store.reading() as session:
        known = await listing.get(session, rule)
        assert (known.status, known.progress, known.codes) == (RuleStatus.PUBLISHED, None, 1)
        assert (await session.scalars(select(MatchCode.record_id).where(MatchCode.rule_id == rule))).all() == [lead.id]
        told = await session.scalars(select(Job.arguments).where(Job.kind == notices.KIND))
        assert {each["kind"] for each in told} == {publishing.IN_FORCE}
