"""The bot broken on purpose, one promise at a time: a test of reliability that cannot see its mutant proves nothing.

Each function here is called in a process of its own, before it serves, or for a while in the process of the test
(`replacing.broken_by`), and replaces what keeps that promise.
"""

from __future__ import annotations

import asyncio
from collections.abc import Collection, Iterable, Mapping, Sequence
from datetime import datetime
from secrets import token_hex
from typing import Any

from sqlalchemy import select, text

from bot.channel.relay import Relay
from services.audit.receipts import Ref
from services.conversations import deliveries
from services.conversations.deliveries import Accepted, Entered
from services.leads import claims, operations
from services.leads.facts import LeadFacts
from services.merging import commit as merging
from services.merging import reading
from services.merging.commit import Shown
from services.merging.kinds import Kind
from services.merging.plan import MergePlan
from services.models.account import Account
from services.models.conversation import Conversation
from services.models.lead import Lead
from services.people.actors import Actor
from services.qualification import commit, likeness, making, planning, rows, undoing
from services.qualification.choices import Choices
from services.qualification.facts import Facts, Slot
from services.qualification.making import Made
from services.qualification.plan import QualificationPlan
from services.store import Session
from tests.reliability.replacing import instead_of


def qualifying_in_two_transactions() -> None:
    """What is made of a lead is committed before the lead is closed."""
    make = making.make

    async def make_and_commit(session: Session, *args: Any, **named: Any) -> Made:
        made = await make(session, *args, **named)
        await session.execute(text("COMMIT"))
        await asyncio.sleep(0.1)
        await session.execute(text("BEGIN"))
        return made

    instead_of(making, "make", make_and_commit)


def taking_activities_twice() -> None:
    """An activity id that was taken is new again."""
    accept = deliveries.accept

    async def accept_always(session: Session, *, activity: str, **named: Any) -> Accepted:
        return await accept(session, activity=f"{activity}-{token_hex(4)}", **named)

    instead_of(deliveries, "accept", accept_always)


def entering_without_a_lock() -> None:
    """A conversation that exists is read, not held."""
    enter = deliveries.enter

    async def look(
        session: Session, *, channel: str, external_id: str, reference: Mapping[str, Any], now: datetime
    ) -> Entered:
        known = select(Conversation.id, Conversation.state).where(
            Conversation.channel == channel, Conversation.external_id == external_id
        )
        if row := (await session.execute(known)).one_or_none():
            return Entered(row.id, row.state)
        return await enter(session, channel=channel, external_id=external_id, reference=reference, now=now)

    instead_of(deliveries, "enter", look)


def forgetting_where_a_conversation_stands() -> None:
    """Turns are counted, but what the engine keeps of them is not stored."""
    leave = deliveries.leave

    async def leave_nothing(session: Session, *, conversation_id: int, state: str, user_id: int | None = None) -> None:
        await leave(session, conversation_id=conversation_id, state="", user_id=user_id)

    instead_of(deliveries, "leave", leave_nothing)


def qualifying_without_holding_the_lead() -> None:
    """Nothing keeps two people from qualifying the version of a lead that both have read."""

    async def hold_nothing(_session: Session, _ground: Facts, _choices: Choices) -> None:
        return

    instead_of(rows, "hold", rows.load)
    instead_of(commit, "_hold", hold_nothing)


def claiming_whatever_was_seen() -> None:
    """Who changes a lead does not look whether somebody else did meanwhile."""

    async def take(session: Session, lead: LeadFacts, *, now: datetime) -> Lead:
        row = await session.get_one(Lead, lead.id)
        row.version, row.modifiedon = lead.version + 1, now
        await session.flush()
        return row

    instead_of(claims, "claim", take)


def merging_without_holding_the_leads() -> None:
    """Nothing keeps others from changing leads that are being merged."""

    async def lock_nothing(_session: Session, _kind: Kind, _ids: Sequence[int]) -> None:
        return

    instead_of(reading, "lock", lock_nothing)


def merging_whatever_was_shown() -> None:
    """Nothing is held, and nobody asks whether a record is still what it was when the plan was shown."""

    def refuse_nothing(_plan: MergePlan, _shown: Shown) -> None:
        return

    merging_without_holding_the_leads()
    instead_of(merging, "_refuse", refuse_nothing)


def taking_leads_last() -> None:
    """What belongs to a lead - its receipts, requests, lines of lists - is held before the lead."""

    async def hold_nothing(_session: Session, _lead_ids: Collection[int]) -> None:
        return

    instead_of(claims, "hold_first", hold_nothing)


def disqualifying_in_spite_of_opportunities() -> None:
    """A lead that became an opportunity is disqualified like any other."""

    async def has_none(_session: Session, _lead_id: int) -> bool:
        return False

    instead_of(operations, "_has_opportunity", has_none)


def taking_back_the_lead_alone() -> None:
    """An undo opens the lead and puts nothing away."""

    async def leave(_session: Session, _ref: Ref, _version: int, *, now: datetime) -> None:
        return

    instead_of(undoing, "_archive", leave)


def making_records_without_holding_their_codes() -> None:
    """Nothing keeps two people from making the same company at once."""

    async def lock_nothing(_session: Session, _keys: Iterable[str]) -> None:
        return

    instead_of(commit, "lock_keys", lock_nothing)


def making_records_without_holding_their_like() -> None:
    """Nothing keeps two people from making one company that they write in two ways, and making it takes a moment."""
    make = making.make

    async def make_slowly(session: Session, *args: Any, **named: Any) -> Made:
        await asyncio.sleep(0.1)
        return await make(session, *args, **named)

    def nothing(_ground: Facts, _values: Mapping[Slot, Mapping[str, Any]]) -> Iterable[str]:
        return ()

    instead_of(likeness, "held", nothing)
    instead_of(making, "make", make_slowly)


def planning_with_both_hands() -> None:
    """To show a plan, the account is made already."""
    plan = planning.plan

    async def plan_and_make(
        session: Session, lead_id: int, choices: Choices, *, by: Actor, now: datetime
    ) -> QualificationPlan:
        planned = await plan(session, lead_id, choices, by=by, now=now)
        session.add(Account(name=planned.lead.name, owner_id=by.id, createdon=now, modifiedon=now))
        return planned

    instead_of(planning, "plan", plan_and_make)


def leaving_what_was_not_said() -> None:
    """No relay looks for messages that nobody sent."""

    def rest(_relay: Relay) -> None:
        return

    instead_of(Relay, "start", rest)


def whole() -> None:
    """Nothing is broken."""
