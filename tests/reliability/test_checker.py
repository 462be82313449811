"""The checker finds nothing in a store that works, and each check finds what it is there for."""

from __future__ import annotations

import sqlite3
from datetime import datetime

import pytest
from sqlalchemy import text

from services.qualification import commit, planning
from services.qualification.choices import Choices
from services.store import Session, Store
from tests.given import people
from tests.reliability import checker, given

BREAKS = {
    "a_qualified_lead_has_a_receipt": "UPDATE lead SET statecode = 1 WHERE id = 2",
    "an_open_lead_has_none_unless_it_was_reactivated": "UPDATE lead SET statecode = 0 WHERE id = 1",
    "a_version_of_a_lead_is_qualified_once": (
        "INSERT INTO receipt (kind, lead_id, lead_version, plan_hash, plan, inverse, at, by)"
        " SELECT kind, lead_id, lead_version, plan_hash, plan, inverse, at, by FROM receipt"
    ),
    "a_receipt_made_what_its_plan_says": (
        """UPDATE receipt SET inverse = '{"made": [], "linked": [], "skipped": []}'"""
    ),
    "what_a_receipt_made_is_there_and_nothing_else": "UPDATE opportunity SET originatingleadid = 2",
    "a_qualified_lead_belongs_to_what_its_receipt_names": "UPDATE lead SET parentaccountid = NULL",
    "a_process_stands_at_the_opportunity_of_its_lead": "UPDATE process_instance SET opportunityid = NULL",
    "no_lead_belongs_to_what_was_put_away": "UPDATE account SET archivedon = createdon",
    "a_company_is_one_account_unless_somebody_saw_its_likes": (
        "INSERT INTO account (name, owner_id, createdon, modifiedon, version, statecode)"
        " SELECT name, owner_id, createdon, modifiedon, 1, 0 FROM account;"
        "INSERT INTO match_code (rule_id, record_id, entity, code)"
        " SELECT rule_id, (SELECT max(id) FROM account), entity, code FROM match_code WHERE entity = 'account'"
    ),
    "merges_end_at_a_lead_that_is_not_merged": (
        "UPDATE lead SET masterid = 2 WHERE id = 1; UPDATE lead SET masterid = 1 WHERE id = 2"
    ),
    "nothing_hangs_on_a_record_that_is_not_there": "UPDATE match_code SET record_id = 77 WHERE entity = 'contact'",
    "every_effect_is_written_down_once": "DELETE FROM timeline_entry WHERE kind = 'lead.qualified'",
    "match_codes_are_those_of_the_record": "UPDATE match_code SET code = 'another' WHERE entity = 'lead'",
    "profiles_are_those_of_the_record": "UPDATE lead SET lastname = 'Another' WHERE id = 2",
    "keys_are_those_of_the_profile": "DELETE FROM profile_key WHERE entity = 'contact'",
    "a_conversation_counts_its_turns": (
        "INSERT INTO conversation (channel, external_id, reference, state, version, touched)"
        " SELECT 'test', 'talk', '{}', '', 1, createdon FROM lead WHERE id = 1"
    ),
    "a_message_answers_an_activity_of_its_conversation": (
        "INSERT INTO conversation (channel, external_id, reference, state, version, touched)"
        " SELECT 'test', 'talk', '{}', '', 1, createdon FROM lead WHERE id = 1;"
        "INSERT INTO processed_activity (conversation_id, activity, payload_hash, at)"
        " SELECT (SELECT max(id) FROM conversation), 'said', '', createdon FROM lead WHERE id = 1;"
        "INSERT INTO conversation (channel, external_id, reference, state, version, touched)"
        " SELECT 'test', 'other talk', '{}', '', 0, createdon FROM lead WHERE id = 1;"
        "INSERT INTO outgoing_message (conversation_id, processed_id, activity, status, due, attempts, createdon)"
        " SELECT (SELECT max(id) FROM conversation), (SELECT max(id) FROM processed_activity), '{}', 'sent',"
        " createdon, 1, createdon FROM lead WHERE id = 1"
    ),
}
"""What breaks each rule, behind the back of the services."""


async def qualified(session: Session, now: datetime) -> None:
    """Lead 1 is qualified, lead 2 is open."""
    seller = await people.person(session)
    lead = await given.lead(session, seller, 1, now=now)
    await given.lead(session, seller, 2, now=now)
    plan = await planning.plan(session, lead.id, Choices(), by=seller, now=now)
    await commit.qualify(session, plan, by=seller, now=now)


async def test_a_store_that_works_is_sound(store: Store, now: datetime) -> None:
    async with store.writing() as session:
        await qualified(session, now)
    assert await checker.broken(store) == []


async def test_what_breaks_a_rule_is_found(session: Session, now: datetime) -> None:
    await qualified(session, now)
    for check, statements in BREAKS.items():
        moment = await session.begin_nested()
        for statement in statements.split(";"):
            await session.execute(text(statement))
        found = await checker.broken_in(session)
        assert any(each.startswith(f"{check}:") for each in found), (check, found)
        await moment.rollback()
    assert await checker.broken_in(session) == []


@pytest.mark.parametrize("database_url", ["sqlite"], indirect=True)
async def test_a_damaged_file_is_found(store: Store, now: datetime, database_url: str) -> None:
    async with store.writing() as session:
        await qualified(session, now)
    with sqlite3.connect(database_url.removeprefix("sqlite:///")) as file:
        file.execute("UPDATE lead SET parentaccountid = 77 WHERE id = 1")
    file.close()
    assert any(found.startswith("the_database_is_whole:") for found in await checker.broken(store))


def test_every_check_was_seen_to_fail() -> None:
    assert {check.__name__ for check in checker.CHECKS} == {*BREAKS, "the_database_is_whole"}
