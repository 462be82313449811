"""Qualifying while somebody else edits the lead or changes rules and settings."""

from __future__ import annotations

import asyncio
from contextlib import suppress
from datetime import datetime
from typing import Any

from sqlalchemy import func, select, update

from services.duplicates import rules
from services.models.audit_entry import AuditEntry
from services.models.duplicate_rule import DuplicateRule, RuleStatus
from services.models.lead import Lead, LeadState
from services.models.opportunity import Opportunity
from services.models.receipt import Receipt
from services.qualification import commit, planning
from services.qualification.choices import Choices
from services.qualification.plan import QualificationPlan
from services.settings.sections import Creation
from services.store import Store
from tests.given import people
from tests.services.qualification import given

RACES = 20
STEP_SECONDS = 0.001
"""How much later each edit comes, so that some fall between the check and the commit."""
TOGGLED = "Accounts with the same Account Name"


async def test_a_lead_is_edited_or_qualified_but_not_both_from_one_version(store: Store, now: datetime) -> None:
    """An edit does not ask for the lock: the mutant without the version check qualifies what nobody has seen."""
    async with store.writing() as session:
        seller = await people.person(session)

    async def edit(lead_id: int, after: float) -> bool:
        await asyncio.sleep(after)
        async with store.writing() as session:
            edited: Any = await session.execute(
                update(Lead).where(Lead.id == lead_id, Lead.version == 1).values(subject="Ny sak", version=2)
            )
            return bool(edited.rowcount)

    for race in range(2 * RACES):
        async with store.writing() as session:
            name = given.UNLIKE[race]
            lead = await given.lead(session, seller, emailaddress1=f"{race}@nes.example", companyname=name,
                                    lastname=name, telephone1=None)  # fmt: skip
            plan = await planning.plan(session, lead.id, Choices(), by=seller, now=now)

        async def qualify(plan: QualificationPlan = plan) -> bool:
            with suppress(commit.PlanOutdated):
                async with store.writing() as session:
                    await commit.qualify(session, plan, by=seller, now=now)
                    return True
            return False

        edited, qualified = await asyncio.gather(edit(lead.id, race * STEP_SECONDS), qualify())
        assert edited is not qualified
        async with store.reading() as session:
            row = await session.get_one(Lead, lead.id)
            assert (row.statecode is LeadState.QUALIFIED, row.subject == "Ny sak") == (qualified, edited)
    async with store.reading() as session:
        made = await session.scalar(select(func.count()).select_from(Opportunity))
        assert made == await session.scalar(select(func.count()).select_from(Receipt))


async def test_each_qualification_holds_to_one_rule_set(store: Store, now: datetime) -> None:
    """Rules and settings change all the time; what is committed was planned under the rules it was committed under."""
    async with store.writing() as session:
        seller = await people.person(session)
        versions = {(await rules.load(session)).version}
    done = asyncio.Event()

    async def administer() -> None:
        status, creation = RuleStatus.PUBLISHED, Creation.SELLER
        while not done.is_set():
            status = RuleStatus.UNPUBLISHED if status is RuleStatus.PUBLISHED else RuleStatus.PUBLISHED
            creation = Creation.AUTOMATIC if creation is Creation.SELLER else Creation.SELLER
            async with store.writing() as session:
                await session.execute(update(DuplicateRule).where(DuplicateRule.name == TOGGLED).values(status=status))
                await given.settings(session, now, account=creation)
                versions.add((await rules.load(session)).version)
            await asyncio.sleep(0.02)

    async def qualify(race: int) -> None:
        async with store.writing() as session:
            name = given.UNLIKE[race]
            lead = await given.lead(session, seller, emailaddress1=f"{race}@nes.example", companyname=name,
                                    lastname=name, telephone1=None)  # fmt: skip
        while True:
            with suppress(commit.PlanOutdated):
                async with store.reading() as session:
                    plan = await planning.plan(session, lead.id, Choices(), by=seller, now=now)
                async with store.writing() as session:
                    await commit.qualify(session, plan, by=seller, now=now)
                    return

    administrator = asyncio.create_task(administer())
    for race in range(RACES):
        await qualify(race)
    done.set()
    await administrator
    async with store.reading() as session:
        receipts = list(await session.scalars(select(Receipt.plan).order_by(Receipt.id)))
        audits = await session.scalars(
            select(AuditEntry.facts).where(AuditEntry.action == "lead.qualified").order_by(AuditEntry.id)
        )
        assert [facts["rule_set"] for facts in audits] == [plan["rule_set"] for plan in receipts]
        assert len(receipts) == RACES
        assert {plan["rule_set"] for plan in receipts} <= versions
