"""Two leads of one e-mail address, qualified at once, end at one contact (RACE-06)."""

from __future__ import annotations

import asyncio
from datetime import datetime
from functools import partial

import pytest
from sqlalchemy import func, select, update

from services.leads import operations
from services.leads.new_lead import NewLead
from services.models.contact import Contact
from services.models.duplicate_rule import DuplicateRule, RuleStatus
from services.people.actors import Actor
from services.refusal import Refusal
from services.settings import stored
from services.settings.sections import DuplicateSettings
from services.store import Store
from tests.reliability import acts, given, mutants, racing
from tests.reliability.acts import Wish
from tests.reliability.replacing import broken_by

RACES = [
    pytest.param(5, id="short"),
    pytest.param(100, id="full", marks=[pytest.mark.soak, pytest.mark.timeout(900)]),
]
LINKING = Wish(ignores=False)


async def qualified_at_once(store: Store, by: Actor, number: int, now: datetime) -> list[object]:
    """Two leads of other names and companies, but of one e-mail address: both are seen, then both are pressed."""
    leads = [await lead(store, by, f"{number}{letter}", number, now) for letter in "AB"]
    act = partial(acts.qualify, wish=LINKING)
    async with store.reading() as session:
        presses = [await act(session, each, by=by, now=now) for each in leads]
    return list(await asyncio.gather(*(racing.pressed(store, each) for each in presses)))


async def lead(store: Store, by: Actor, name: str, number: int, now: datetime) -> int:
    values = NewLead(
        subject="Pumper", lastname=f"Brekke {name}", companyname=f"Havn {name} AS",
        emailaddress1=f"post{number}@havn.example",
    )  # fmt: skip
    async with store.writing() as session:
        return (await operations.create(session, values, by=by, now=now)).id


async def contacts(store: Store, number: int) -> int:
    """How many contacts have the e-mail address of this race."""
    count = select(func.count(Contact.id)).where(Contact.emailaddress1 == f"post{number}@havn.example")
    async with store.reading() as session:
        return await session.scalar(count) or 0


@pytest.fixture
async def manager(store: Store, now: datetime) -> Actor:
    """Somebody of an organisation without rules on leads: those would not let two leads of one address be qualified."""
    async with store.writing() as session:
        of_leads = update(DuplicateRule).where(DuplicateRule.base_entity == "lead")
        await session.execute(of_leads.values(status=RuleStatus.UNPUBLISHED))
        await stored.write(session, DuplicateSettings(likeness=False), by=None, now=now)
        return (await given.managers(session, 1))[0]


@pytest.mark.parametrize("races", RACES)
async def test_one_contact_is_made(store: Store, manager: Actor, now: datetime, races: int) -> None:
    for number in range(races):
        outcomes = await qualified_at_once(store, manager, number, now)
        assert [isinstance(each, Refusal) for each in outcomes].count(True) == 1
        assert await contacts(store, number) == 1


@pytest.mark.parametrize("database_url", ["postgresql"], indirect=True)
async def test_a_qualification_that_does_not_hold_match_codes_is_caught(
    store: Store, manager: Actor, now: datetime
) -> None:
    """SQLite has one writer at a time, whatever is forgotten."""
    with broken_by(mutants.making_records_without_holding_their_codes):
        for number in range(20):
            await qualified_at_once(store, manager, number, now)
            if await contacts(store, number) > 1:
                return
    raise AssertionError("nobody noticed")
