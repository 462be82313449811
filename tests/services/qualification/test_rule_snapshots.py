"""Rules and settings are switched all the time while sellers qualify: each qualification goes by one state of them."""

from __future__ import annotations

import asyncio
from datetime import datetime
from itertools import cycle

import pytest
from sqlalchemy import select

from services.duplicates import administration, rules
from services.models.audit_entry import AuditEntry
from services.models.duplicate_rule import DuplicateRule
from services.models.lead import LeadReason, LeadState
from services.models.user import Role
from services.people.actors import Actor
from services.qualification import commit, planning
from services.qualification.choices import Choices, Entity
from services.qualification.commit import Qualified
from services.refusal import Refusal
from services.settings import stored
from services.settings.sections import Creation, QualificationSettings
from services.store import Session, Store, is_conflict
from tests.given import people
from tests.services.qualification import given

RULE = "Leads with the same e-mail address"
BETWEEN_SWITCHES = 0.005
SELLERS = 4
MOST_TRIES = 200
WHATEVER_IS_ALIKE = Choices().ignore(Entity.ACCOUNT).ignore(Entity.CONTACT)
"""The companies of two hundred leads are like each other in their names."""

FIGURES = [
    12,
    pytest.param(200, marks=[pytest.mark.soak, pytest.mark.timeout(1800)]),
]


class Switching:
    """An administrator who switches the rule or the setting every few milliseconds, until told to stop.

    `published` has the version of each rule set there was, and whether the rule was published in it.
    """

    def __init__(self, store: Store, by: Actor, rule: int, now: datetime) -> None:
        self.store, self.by, self.rule, self.now = store, by, rule, now
        self.published: dict[str, bool] = {}
        self.stopped = asyncio.Event()

    async def go_on(self) -> None:
        for kind in cycle((self.unpublish, self.switch, self.publish, self.switch)):
            if self.stopped.is_set():
                return
            await kind()
            await asyncio.sleep(BETWEEN_SWITCHES)

    async def unpublish(self) -> None:
        async with self.store.writing() as session:
            await administration.unpublish(session, self.rule, by=self.by, now=self.now)
            self.published[(await rules.load(session)).version] = False

    async def publish(self) -> None:
        async with self.store.writing() as session:
            await administration.publish(session, self.rule, by=self.by, now=self.now)
            self.published[(await rules.load(session)).version] = True

    async def switch(self) -> None:
        async with self.store.writing() as session:
            before = await stored.read(session, QualificationSettings)
            other = Creation.SELLER if before.account is Creation.AUTOMATIC else Creation.AUTOMATIC
            await stored.write(session, before.model_copy(update={"account": other}), by=self.by, now=self.now)


async def qualified(store: Store, lead: int, by: Actor, now: datetime) -> Qualified:
    """Plan and press, again and again, until the plan is still the plan when it is pressed."""
    for _ in range(MOST_TRIES):
        try:
            async with store.reading() as session:
                plan = await planning.plan(session, lead, WHATEVER_IS_ALIKE, by=by, now=now)
            if plan.ready:
                async with store.writing() as session:
                    return await commit.qualify(session, plan, by=by, now=now)
        except Refusal:
            pass
        except Exception as error:
            if not is_conflict(error):
                raise
        await asyncio.sleep(BETWEEN_SWITCHES)
    raise AssertionError(f"lead {lead} was never qualified")


@pytest.mark.parametrize("leads", FIGURES)
async def test_each_qualification_goes_by_one_state_of_rules_and_settings(
    store: Store, now: datetime, leads: int
) -> None:
    """Every other lead has a duplicate, so it can be qualified only while the rule is not published."""
    async with store.writing() as session:
        anders = await people.person(session, "Anders Admin", role=Role.ADMINISTRATOR, team=None)
        sellers = [await people.person(session, f"Selger {n}", role=Role.MANAGER) for n in range(SELLERS)]
        rule = (await session.scalars(select(DuplicateRule.id).where(DuplicateRule.name == RULE))).one()
        made = [await lead(session, sellers[0], number) for number in range(leads)]
        version = (await rules.load(session)).version
    switching = Switching(store, anders, rule, now)
    switching.published[version] = True
    switches = asyncio.create_task(switching.go_on())
    done = await asyncio.gather(
        *(seller_works(store, made[number::SELLERS], by, now) for number, by in enumerate(sellers))
    )
    switching.stopped.set()
    await switches
    assert sum(done) == leads
    async with store.reading() as session:
        entries = (await session.scalars(select(AuditEntry).where(AuditEntry.action == "lead.qualified"))).all()
    assert len(entries) == leads
    for entry in entries:
        twin = made.index(entry.record_id) % 2 == 0
        assert entry.facts["rule_set"] in switching.published
        assert not (twin and switching.published[entry.facts["rule_set"]]), entry.facts
    assert len(switching.published) == 2


async def lead(session: Session, owner: Actor, number: int) -> int:
    """A lead of its own company, every other one with a closed duplicate."""
    own = {
        "lastname": f"Nes {number}",
        "companyname": f"Firma {number}",
        "emailaddress1": f"post@firma{number}.example",
    }
    row = await given.lead(session, owner, telephone1=None, **own)
    if number % 2 == 0:
        closed = {"statecode": LeadState.DISQUALIFIED, "statuscode": LeadReason.LOST}
        await given.lead(session, owner, **own, **closed)
    return row.id


async def seller_works(store: Store, leads: list[int], by: Actor, now: datetime) -> int:
    """Qualify these leads one after the other; how many that were."""
    for each in leads:
        done = await qualified(store, each, by, now)
        assert Entity.OPPORTUNITY in {ref.entity for ref in done.made}
    return len(leads)
