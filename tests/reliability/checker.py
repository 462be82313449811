"""What must hold of the store at every moment, whatever was killed, raced or delivered twice."""

from __future__ import annotations

from collections.abc import Awaitable, Callable

from services.store import Session, Store
from tests.reliability.checks import conversations, findable, qualifications, records

Check = Callable[[Session], Awaitable[list[str]]]
"""Answers what breaks the rule that its name states; nothing when it holds."""

CHECKS: tuple[Check, ...] = (
    qualifications.a_qualified_lead_has_a_receipt,
    qualifications.an_open_lead_has_none_unless_it_was_reactivated,
    qualifications.a_version_of_a_lead_is_qualified_once,
    qualifications.a_receipt_made_what_its_plan_says,
    qualifications.what_a_receipt_made_is_there_and_nothing_else,
    qualifications.a_qualified_lead_belongs_to_what_its_receipt_names,
    qualifications.a_process_stands_at_the_opportunity_of_its_lead,
    qualifications.no_lead_belongs_to_what_was_put_away,
    records.a_company_is_one_account_unless_somebody_saw_its_likes,
    records.merges_end_at_a_lead_that_is_not_merged,
    records.nothing_hangs_on_a_record_that_is_not_there,
    records.every_effect_is_written_down_once,
    findable.match_codes_are_those_of_the_record,
    findable.profiles_are_those_of_the_record,
    findable.keys_are_those_of_the_profile,
    conversations.a_conversation_counts_its_turns,
    conversations.a_message_answers_an_activity_of_its_conversation,
    records.the_database_is_whole,
)


async def broken(store: Store) -> list[str]:
    """Every rule that does not hold, with what breaks it; empty when the store is sound. All see one moment."""
    async with store.reading() as session:
        if not store.is_sqlite:
            await session.connection(execution_options={"isolation_level": "REPEATABLE READ"})
        return await broken_in(session)


async def broken_in(session: Session) -> list[str]:
    """The same, as this transaction sees it."""
    return [f"{check.__name__}: {each}" for check in CHECKS for each in await check(session)]
