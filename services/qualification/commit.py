"""Qualifying a lead: carrying out the plan that was shown, and exactly that, or nothing."""

from __future__ import annotations

from collections.abc import Sequence
from dataclasses import dataclass
from datetime import datetime
from itertools import chain

from sqlalchemy import bindparam, select

from services.changes import Changes
from services.models.account import Account, RecordState
from services.models.contact import Contact
from services.people import rights
from services.people.actors import Actor
from services.qualification import closed, closing, hooks, making, outcomes, planning, reading, receipts, rows
from services.qualification.choices import Choices, Entity
from services.qualification.facts import Facts, Linked
from services.qualification.hooks import Hook
from services.qualification.making import Made, RecordRef
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


@dataclass(frozen=True, slots=True)
class Shown:
    """A plan as it was shown: what was to become of which lead, and the hash of the whole."""

    lead_id: int
    choices: Choices
    hash: str


async def qualify(
    session: Session, plan: QualificationPlan, *, by: Actor, now: datetime,
    after_create: Sequence[Hook] = hooks.AFTER_CREATE,
) -> Qualified:  # fmt: skip
    """Commit a qualification plan. As `qualify_as_shown`, for who has the plan at hand."""
    shown = Shown(plan.lead.id, plan.choices, plan.hash)
    return await qualify_as_shown(session, shown, by=by, now=now, after_create=after_create)


async def qualify_as_shown(
    session: Session, shown: Shown, *, by: Actor, now: datetime, after_create: Sequence[Hook] = hooks.AFTER_CREATE
) -> Qualified:
    """Commit the plan that was shown: create or link its records, close the lead, move its process flow.

    At most twenty statements. Writes nothing when it raises closed.AlreadyQualified or closed.LeadClosed (by whom
    and when), rights.NotFound, rights.NotAllowed, PlanOutdated, Blocked or DuplicatesUnsettled.
    Source: FAQ "What happens when a lead is qualified?", lead-management.md 1.9.
    """
    found = await rows.hold(session, shown.lead_id, shown.choices, by=by)
    ground = await reading.ground(session, found, shown.choices, by=by)
    await _hold(session, ground, shown.choices)
    facts = await reading.whole(session, ground, shown.choices, by=by)
    plan = planning.make_plan(facts, shown.choices, now=now)
    closed.refuse(facts)
    _refuse(shown, plan, may_change=facts.may_change)
    made = await making.make(
        session, plan, facts.rule_set, owner_id=facts.lead.owner_id, now=now, after_create=after_create
    )
    changes = Changes()
    before = {
        **closing.close(changes, found.lead, made, by=by, now=now),
        "process": closing.move(changes, found, made, now=now),
    }
    receipts.write(changes, plan, shown.hash, made, before, by=by, now=now)
    await changes.send(session)
    return _qualified(plan, made, notes=facts.notes, at=now)


async def _hold(session: Session, ground: Facts, choices: Choices) -> None:
    """Keep others from making the same records, and from changing what is linked.

    The duplicates are looked for after this, so that those of who came first are seen.
    """
    await lock_keys(session, chain.from_iterable(ground.codes.values()))
    linked = outcomes.linked_ids(ground.policy, ground.lead.values, choices)
    for entity, link in ground.links.items():
        if entity in linked:
            await _hold_link(session, entity, link, lead=ground.lead.name)


async def _hold_link(session: Session, entity: Entity, linked: Linked, *, lead: str) -> None:
    """Raises PlanOutdated when the record is no longer what was read a moment ago."""
    row = (await session.execute(HOLDING_LINK[entity], {"linked_id": linked.id})).one_or_none()
    if row is None or row.version != linked.version or (row.statecode is not RecordState.ACTIVE) != linked.inactive:
        raise PlanOutdated(lead=lead)


HOLDING_LINK = {
    entity: select(model.version, model.statecode).where(model.id == bindparam("linked_id")).with_for_update(read=True)
    for entity, model in ((Entity.ACCOUNT, Account), (Entity.CONTACT, Contact))
}


def _refuse(shown: Shown, plan: QualificationPlan, *, may_change: bool) -> None:
    """Raise unless the plan that was shown is the plan that would be made now, and can be carried out."""
    if not may_change:
        raise rights.NotAllowed(role="manager")
    if plan.hash != shown.hash:
        raise PlanOutdated(lead=plan.lead.name)
    if plan.blockers:
        raise Blocked(blockers=",".join(blocker.code for blocker in plan.blockers))
    if plan.unsettled:
        raise DuplicatesUnsettled(entities=",".join(plan.unsettled))


def _qualified(plan: QualificationPlan, made: Made, *, notes: int, at: datetime) -> Qualified:
    return Qualified(
        lead_id=plan.lead.id,
        lead=plan.lead.name,
        made=made.refs,
        linked=receipts.linked(plan),
        skipped=receipts.skipped(plan),
        notes=notes,
        stage=plan.process.after if plan.process else None,
        at=at,
    )
