"""A random case that was qualified, with the store and what people find in it as they were before."""

from __future__ import annotations

from collections.abc import AsyncIterator
from contextlib import asynccontextmanager
from dataclasses import dataclass, replace
from datetime import datetime
from typing import Any

from services.duplicates import matching
from services.leads import index, search
from services.models.lead import Lead
from services.opportunities import queries as opportunities
from services.people.actors import Actor
from services.qualification import commit, planning
from services.qualification.choices import Entity
from services.qualification.commit import Qualified
from services.qualification.plan import QualificationPlan, RecordPlan
from services.store import Session, Store
from services.views import definitions, showing
from tests.services import tables
from tests.services.qualification import setting_up
from tests.services.qualification.cases import Case
from tests.services.qualification.world import World
from tests.services.tables import Tables

Opened = AsyncIterator[tuple[Session, "Acted | None"]]


@dataclass(frozen=True)
class Acted:
    """What was planned and done, and how it was before."""

    plan: QualificationPlan
    done: Qualified
    by: Actor
    before: Tables
    found: Any


@asynccontextmanager
async def qualified(case: Case, store: Store, around: World, now: datetime) -> Opened:
    """The case, qualified, in a transaction that is taken back; None where it cannot be."""
    async with store.writing() as session:
        lead = await set_up(session, case, around, now)
        choices, by = setting_up.choices_of(case, around), around.actors[case.by]
        plan = await planning.plan(session, lead.id, choices, by=by, now=now)
        if plan.ready:
            before, found = await tables.read(session), await finds(session, lead.id, plan, around, now)
            done = await commit.qualify(session, plan, by=by, now=now)
            yield session, Acted(plan, done, by, before, found)
        else:
            yield session, None
        await session.rollback()


async def set_up(session: Session, case: Case, around: World, now: datetime) -> Lead:
    """The lead of the case, which people can search for."""
    await setting_up.lay_down(session, case.laid, now)
    lead = await setting_up.lead_of(session, case, around, now)
    await index.index_leads(session, [lead])
    return lead


async def finds(session: Session, lead_id: int, plan: QualificationPlan, around: World, now: datetime) -> Any:
    """What people find: duplicates of what the plan makes, opportunities, the lead by search, in views, to qualify."""
    by = around.actors["administrator"]
    duplicates = [
        [match.record_id for match in await matching.matches(session, record.entity, _values(record), by=by)]
        for record in plan.records
    ]
    deals = [
        [each.id for each in await opportunities.of_account(session, account, by=by)]
        for account in around.records[Entity.ACCOUNT].values()
    ]
    of_lead = await opportunities.of_lead(session, lead_id, by=by)
    found = await search.search(session, plan.lead.name, by=by)
    views = [await showing.page(session, view, by=by, now=now) for view in definitions.SYSTEM.values()]
    again = await planning.plan(session, lead_id, plan.choices, by=by, now=now)
    records = [replace(record, linked=None, matches=()) for record in again.records]
    return duplicates, deals, of_lead, found, views, records, again.process, [each.code for each in again.blockers]


def _values(record: RecordPlan) -> dict[str, Any]:
    return {field.attr: field.value for field in record.fields}
