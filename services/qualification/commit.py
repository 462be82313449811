"""Qualifying a lead: carrying out the plan that was shown, and exactly that, or nothing."""

from __future__ import annotations

from collections.abc import Sequence
from dataclasses import dataclass
from datetime import datetime
from typing import Any

from sqlalchemy import select, update
from sqlalchemy.orm.attributes import set_committed_value

from services.duplicates import candidates
from services.models.lead import Lead, LeadState
from services.people import rights
from services.people.actors import Actor
from services.qualification import closed, closing, hooks, making, mappings, planning, reading, receipts, rows
from services.qualification.choices import Entity
from services.qualification.hooks import Hook
from services.qualification.making import RecordRef
from services.qualification.plan import QualificationPlan
from services.refusal import Refusal
from services.store import Session, lock_keys


class PlanOutdated(Refusal):
    """The lead, a linked record, a duplicate, a rule or a setting is not what it was: the plan has to be made anew."""

    code = "plan-outdated"


class Blocked(Refusal):
    """The plan has blockers; `blockers` are their codes, with commas between."""

    code = "blocked"


class DuplicatesUnsettled(Refusal):
    """Duplicates wait for a choice; `entities` are their record types, with commas between."""

    code = "duplicates-unsettled"


@dataclass(frozen=True, slots=True)
class Qualified:
    """What a qualification did; `stage` is where the lead's process stands now, None without a process."""

    lead_id: int
    lead: str
    made: tuple[RecordRef, ...]
    linked: tuple[RecordRef, ...]
    skipped: tuple[Entity, ...]
    notes: int
    stage: str | None
    at: datetime


async def qualify(
    session: Session, plan: QualificationPlan, *, by: Actor, now: datetime,
    after_create: Sequence[Hook] = hooks.AFTER_CREATE,
) -> Qualified:  # fmt: skip
    """Commit a qualification plan: create or link its records, close the lead, move its process flow.

    At most twenty statements. Writes nothing when it raises closed.AlreadyQualified or closed.LeadClosed (by whom
    and when), rights.NotFound, rights.NotAllowed, PlanOutdated, Blocked or DuplicatesUnsettled.
    Source: FAQ "What happens when a lead is qualified?", lead-management.md 1.9.
    """
    await _hold(session, plan)
    found = await rows.load(session, plan.lead.id, plan.choices, by=by)
    facts = await reading.facts(session, found, plan.choices, by=by)
    current = planning.make_plan(facts, plan.choices, now=now)
    closed.refuse(facts)
    _refuse(plan, current, may_change=facts.may_change)
    await _claim(session, found.lead)
    made = await making.make(
        session, current, facts.rule_set, owner_id=facts.lead.owner_id, now=now, after_create=after_create
    )
    before = {
        **await closing.close(session, found.lead, made, by=by, now=now),
        "process": closing.move(found, made, now=now),
    }
    await receipts.write(session, current, made, before, by=by, now=now)
    return Qualified(
        lead_id=current.lead.id,
        lead=current.lead.name,
        made=made.refs,
        linked=receipts.linked(current),
        skipped=receipts.skipped(current),
        notes=facts.notes,
        stage=current.process.after if current.process else None,
        at=now,
    )


async def _hold(session: Session, plan: QualificationPlan) -> None:
    """Keep others from qualifying this lead, from making the same records, and from changing what is linked."""
    codes = [code for record in plan.records for code in record.codes]
    await lock_keys(session, [f"lead:{plan.lead.id}", *codes])
    held = [(mappings.TARGETS[record.entity], record.linked.id) for record in plan.records if record.linked]
    if not held:
        return
    (model, record_id), *others = held
    statement = select(model.id).where(model.id == record_id)
    for other, other_id in others:
        statement = statement.join(other, other.id == other_id)
    await session.execute(statement.with_for_update(read=True))


def _refuse(plan: QualificationPlan, current: QualificationPlan, *, may_change: bool) -> None:
    """Raise unless the plan that was shown is the plan that would be made now, and can be carried out."""
    if not may_change:
        raise rights.NotAllowed(role="manager")
    if current.hash != plan.hash:
        raise PlanOutdated(lead=current.lead.name)
    if current.blockers:
        raise Blocked(blockers=",".join(blocker.code for blocker in current.blockers))
    if current.unsettled:
        raise DuplicatesUnsettled(entities=",".join(current.unsettled))


async def _claim(session: Session, lead: Lead) -> None:
    """Take the lead as it was read, or nothing: edits and disqualifications do not ask for the lock."""
    taken: Any = await session.execute(
        update(Lead)
        .where(Lead.id == lead.id, Lead.version == lead.version, Lead.statecode == LeadState.OPEN)
        .values(version=lead.version + 1)
        .execution_options(synchronize_session=False)
    )
    if taken.rowcount != 1:
        raise PlanOutdated(lead=candidates.name_of(lead))
    set_committed_value(lead, "version", lead.version + 1)
