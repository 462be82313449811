"""Qualifying a lead: carrying out the plan that was shown, and exactly that, or nothing."""

from __future__ import annotations

from collections.abc import Sequence
from dataclasses import dataclass
from datetime import datetime
from itertools import chain
from typing import Any

from sqlalchemy import bindparam, select

from services.changes import Changes
from services.duplicates import candidates
from services.people import rights
from services.people.actors import Actor
from services.qualification import (
    carrying,
    closed,
    closing,
    hooks,
    likeness,
    making,
    mappings,
    outcomes,
    planning,
    reading,
    receipts,
    rows,
)
from services.qualification.choices import Choices, Entity
from services.qualification.facts import Facts, Linked
from services.qualification.hooks import Hook
from services.qualification.making import Made, RecordRef
from services.qualification.plan import QualificationPlan
from services.refusal import Refusal
from services.store import Session, lock_keys
from services.summaries import asking


class FormIncomplete(Refusal):
    """Required fields of an opportunity's form are empty; `fields` are their columns, with commas between."""

    code = "form-incomplete"


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
    """What a qualification did; `stage` is where the lead's process stands now, None without a process.

    `opportunity` is the primary one, made or linked; `carried` counts the fields that linked records got. `lost` says
    that the lead was disqualified while its records were kept.
    """

    lead_id: int
    lead: str
    made: tuple[RecordRef, ...]
    linked: tuple[RecordRef, ...]
    skipped: tuple[Entity, ...]
    notes: int
    stage: str | None
    at: datetime
    receipt_id: int = 0
    opportunity: int | None = None
    carried: int = 0
    lost: bool = False
    summarizes: bool = False


@dataclass(frozen=True, slots=True)
class Shown:
    """A plan as it was shown: what was to become of which lead, and the hash of the whole."""

    lead_id: int
    choices: Choices
    hash: str


async def qualify(
    session: Session, plan: QualificationPlan, *, by: Actor, now: datetime,
    after_create: Sequence[Hook] = hooks.AFTER_CREATE, list_id: int | None = None,
) -> Qualified:  # fmt: skip
    """Commit a qualification plan. As `qualify_as_shown`, for who has the plan at hand."""
    shown = Shown(plan.lead.id, plan.choices, plan.hash)
    return await qualify_as_shown(session, shown, by=by, now=now, after_create=after_create, list_id=list_id)


async def qualify_as_shown(
    session: Session, shown: Shown, *, by: Actor, now: datetime, after_create: Sequence[Hook] = hooks.AFTER_CREATE,
    list_id: int | None = None,
) -> Qualified:  # fmt: skip
    """Commit the plan that was shown: create or link its records, close the lead, move its process flow.

    At most two dozen statements, and five a linked record that is filled. `list_id` names the list that the lead is
    qualified from. Writes nothing when it raises closed.AlreadyQualified or closed.LeadClosed (by whom and when),
    rights.NotFound, rights.NotAllowed, PlanOutdated, Blocked, DuplicatesUnsettled or FormIncomplete.
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
    carried = await carrying.carry(session, plan, found, by=by, now=now)
    changes = Changes()
    before = {
        **closing.close(changes, found.lead, made, lost_as=shown.choices.disqualified, by=by, now=now),
        "process": closing.move(changes, found, made, now=now),
        "carried": carried,
    }
    receipts.tell(changes, plan, shown.hash, made, facts.rule_set, by=by, now=now)
    await changes.send(session)
    receipt = await receipts.write(session, plan, shown.hash, made, before, list_id=list_id, by=by, now=now)
    if plan.summarizes:
        await asking.ask(session, plan.lead.id, lead_version=plan.lead.version, now=now)
    return _qualified(plan, made, receipt, notes=facts.notes, at=now)


async def _hold(session: Session, ground: Facts, choices: Choices) -> None:
    """Keep others from making the same records, and from changing what is linked.

    The duplicates are looked for after this, so that those of who came first are seen.
    """
    alike = () if choices.unchecked else likeness.held(ground, reading.values_sought(ground, choices))
    await lock_keys(session, chain(*ground.codes.values(), alike))
    linked = outcomes.linked_ids(ground.policy, ground.lead.values, choices)
    for entity, link in ground.links.items():
        if entity in linked:
            fills = any(each.startswith(f"{entity}.") for each in choices.carried)
            await _hold_link(session, entity, link, fills=fills, lead=ground.lead.name)


async def _hold_link(session: Session, entity: Entity, linked: Linked, *, fills: bool, lead: str) -> None:
    """Raises PlanOutdated when the record is no longer what was read a moment ago."""
    row = (await session.execute(HOLDING_LINK[entity, fills], {"linked_id": linked.id})).one_or_none()
    if row is None or row.version != linked.version or _is_inactive(entity, row) != linked.inactive:
        raise PlanOutdated(lead=lead)


def _is_inactive(entity: Entity, row: Any) -> bool:
    return row.statecode is not candidates.ACTIVE[entity.value] or row.archivedon is not None


HOLDING_LINK = {
    (entity, fills): select(model.version, model.statecode, model.archivedon)
    .where(model.id == bindparam("linked_id"))
    .with_for_update(read=not fills)
    for entity, model in mappings.TARGETS.items()
    for fills in (False, True)
}
"""Who only links shares the record with others who do; who fills its fields has it alone."""


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
    if plan.incomplete:
        raise FormIncomplete(fields=",".join(plan.opportunities[plan.incomplete[0] - 1].missing))


def _qualified(plan: QualificationPlan, made: Made, receipt: int, *, notes: int, at: datetime) -> Qualified:
    return Qualified(
        lead_id=plan.lead.id,
        lead=plan.lead.name,
        made=made.refs,
        linked=receipts.linked(plan),
        skipped=receipts.skipped(plan),
        notes=notes,
        stage=plan.process.after if plan.process else None,
        at=at,
        receipt_id=receipt,
        opportunity=made.ids.get(Entity.OPPORTUNITY),
        carried=sum(len(record.carried) for record in plan.records),
        lost=plan.choices.disqualified is not None,
        summarizes=plan.summarizes,
    )
