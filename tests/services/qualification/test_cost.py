"""The cost of a qualification in statements: a turn has a few milliseconds for it."""

from __future__ import annotations

from collections.abc import Iterator
from contextlib import contextmanager
from datetime import datetime
from typing import Any

import pytest
from sqlalchemy import event

from services.models.duplicate_rule import DuplicateRule, RuleCondition, RuleStatus
from services.models.note import Note
from services.people.actors import Actor
from services.qualification import commit, planning
from services.qualification.choices import Choices, Decision, Entity, Kind
from services.store import Session, Store
from tests.given import people
from tests.services.qualification import given

MOST_FOR_A_PLAN = 10
MOST_FOR_A_QUALIFICATION = 24


@contextmanager
def statements(store: Store) -> Iterator[list[str]]:
    """The statements sent while the block runs."""
    sent: list[str] = []

    def note(_connection: Any, _cursor: Any, statement: str, *_: Any) -> None:
        sent.append(statement)

    event.listen(store.engine.sync_engine, "before_cursor_execute", note)
    yield sent
    event.remove(store.engine.sync_engine, "before_cursor_execute", note)


async def everything_at_once(session: Session, now: datetime) -> tuple[int, int, int, Actor]:
    """A lead with a note and a process, doubles of its account and contact, and a rule on opportunities."""
    seller = await people.person(session)
    account = await given.account(session, seller)
    contact = await given.contact(session, seller)
    lead = await given.lead(session, seller)
    await given.process(session, lead, now)
    session.add(Note(entity="lead", record_id=lead.id, text="Ring", author_id=seller.id, createdon=now))
    rule = DuplicateRule(
        name="Same topic", base_entity="opportunity", matching_entity="opportunity", status=RuleStatus.PUBLISHED
    )
    session.add(rule)
    await session.flush()
    session.add(RuleCondition(rule_id=rule.id, base_attr="name", matching_attr="name"))
    return lead.id, account.id, contact.id, seller


@pytest.mark.parametrize("way", ["ignore both", "link one", "link both"])
async def test_a_qualification_takes_few_statements(store: Store, now: datetime, way: str) -> None:
    async with store.writing() as session:
        lead_id, account_id, contact_id, seller = await everything_at_once(session, now)
    link_account = Decision(Kind.LINK, account_id)
    choices = {
        "ignore both": Choices().ignore(Entity.ACCOUNT).ignore(Entity.CONTACT),
        "link one": Choices(account=link_account).ignore(Entity.CONTACT),
        "link both": Choices(account=link_account, contact=Decision(Kind.LINK, contact_id)),
    }[way]
    async with store.writing() as session:
        with statements(store) as planned:
            plan = await planning.plan(session, lead_id, choices, by=seller, now=now)
        with statements(store) as committed:
            await commit.qualify(session, plan, by=seller, now=now)
    assert len(planned) <= MOST_FOR_A_PLAN
    assert len(committed) <= MOST_FOR_A_QUALIFICATION, "\n".join(committed)
