"""Merging records: carrying out the plan that was shown, and exactly that, or nothing."""

from __future__ import annotations

from collections.abc import Mapping
from dataclasses import dataclass
from datetime import datetime
from typing import Any

from sqlalchemy import select

from services.audit import trail
from services.audit.receipts import Ref
from services.duplicates import candidates
from services.merging import codes, fields, moving, planning, reading, recording
from services.merging.choices import Choices
from services.merging.inverse import Inverse, Loser
from services.merging.kinds import KINDS, Kind
from services.merging.plan import MergePlan, Moved
from services.models.account import RecordState
from services.models.lead import Lead, LeadReason, LeadState
from services.people import rights
from services.people.actors import Actor
from services.refusal import Refusal
from services.store import Session


class MergeOutdated(Refusal):
    """A record is not what it was when the plan was made: the plan has to be made anew."""

    code = "merge-outdated"


class MergeBlocked(Refusal):
    """The plan has obstacles; `obstacles` are their codes, with commas between."""

    code = "merge-blocked"


@dataclass(frozen=True, slots=True)
class Shown:
    """A plan as it was shown: which records, with which choices, and the hash of the whole."""

    entity: str
    choices: Choices
    hash: str


@dataclass(frozen=True, slots=True)
class Merged:
    """What a merge did: what survived and what was closed, the fields that changed, what moved."""

    receipt_id: int
    primary: Ref
    asked: Ref
    losers: tuple[Ref, ...]
    changed: tuple[str, ...]
    moved: tuple[Moved, ...]
    at: datetime


async def merge(session: Session, plan: MergePlan, *, by: Actor, now: datetime) -> Merged:
    """Commit a merge plan. As `merge_as_shown`, for who has the plan at hand."""
    return await merge_as_shown(session, Shown(plan.entity, plan.choices, plan.hash), by=by, now=now)


async def merge_as_shown(session: Session, shown: Shown, *, by: Actor, now: datetime) -> Merged:
    """Commit the plan that was shown: the primary gets its values and all that hangs on the others, which are closed.

    Writes nothing when it raises rights.NotFound, rights.NotAllowed, MergeOutdated or MergeBlocked.
    Source: lead-management.md 6.5.
    """
    kind = KINDS[shown.entity]
    plan = planning.make_plan(await reading.hold(session, kind, shown.choices.ids, by=by), shown.choices)
    _refuse(plan, shown)
    rows = await _rows(session, kind, plan)
    primary, others = rows[plan.primary.id], [rows[each.id] for each in plan.losers]
    before = fields.plain_of(kind, primary)
    changed = _take_values(session, kind, primary, plan, by=by, now=now)
    losers = [await _close(session, kind, row, primary, by=by, now=now) for row in others]
    await codes.rewrite(session, kind, found=[primary], gone=others)
    after = fields.plain_of(kind, primary)
    inverse = Inverse(
        primary_id=primary.id,
        before={name: before[name] for name in changed if name in before},
        after={name: after[name] for name in changed},
        losers=tuple(losers),
    )
    receipt_id = await recording.write(session, plan, inverse, primary, others, by=by, now=now)
    return _merged(plan, receipt_id, rows, changed, now)


def _refuse(plan: MergePlan, shown: Shown) -> None:
    """Raise unless the plan that was shown is the plan that would be made now, and can be carried out."""
    for obstacle in plan.obstacles:
        if obstacle.code == "missing-rights":
            raise rights.NotAllowed(**obstacle.facts)
    if plan.hash != shown.hash:
        raise MergeOutdated(name=plan.primary.name)
    if plan.obstacles:
        raise MergeBlocked(obstacles=",".join(obstacle.code for obstacle in plan.obstacles))


async def _rows(session: Session, kind: Kind, plan: MergePlan) -> Mapping[int, Any]:
    rows = await session.scalars(select(kind.model).where(kind.model.id.in_(plan.choices.ids)))
    return {row.id: row for row in rows}


def _take_values(
    session: Session, kind: Kind, primary: Any, plan: MergePlan, *, by: Actor, now: datetime
) -> tuple[str, ...]:
    """Give the primary what the plan says; the names of the fields that changed."""
    taken = {each.field: each.value for each in plan.fields if each.taken != primary.id}
    changed = {name: value for name, value in taken.items() if value != fields.values_of(kind, primary).get(name)}
    fields.write(session, primary, changed, by=by, now=now)
    return tuple(sorted(changed))


async def _close(session: Session, kind: Kind, row: Any, primary: Any, *, by: Actor, now: datetime) -> Loser:
    """Close a record that was merged into the primary one and move what hangs on it; what is needed to go back."""
    ended = _ended(row, primary, now)
    before = {column: trail.plain(getattr(row, column)) for column in ended}
    fields.write(session, row, ended, by=by, now=now)
    process = await moving.abort_process(session, row.id) if kind.model is Lead else None
    moved = await moving.move(session, kind, source=row.id, target=primary.id, now=now)
    return Loser(id=row.id, version=row.version, before=before, process=process, moved=moved)


def _ended(row: Any, primary: Any, now: datetime) -> dict[str, Any]:
    """How a loser stands: a lead as Disqualified, Canceled and merged into the primary one, others inactive.

    A lead that was closed before keeps the day it was closed on.
    """
    if not isinstance(row, Lead):
        return {"statecode": RecordState.INACTIVE}
    return {
        "statecode": LeadState.DISQUALIFIED,
        "statuscode": LeadReason.CANCELED,
        "closedon": row.closedon or now,
        "merged": True,
        "masterid": primary.id,
    }


def _merged(
    plan: MergePlan, receipt_id: int, rows: Mapping[int, Any], changed: tuple[str, ...], now: datetime
) -> Merged:
    refs = {each: Ref(plan.entity, each, candidates.name_of(row)) for each, row in rows.items()}
    return Merged(
        receipt_id=receipt_id,
        primary=refs[plan.primary.id],
        asked=refs[plan.choices.asked],
        losers=tuple(refs[each.id] for each in plan.losers),
        changed=changed,
        moved=plan.moved,
        at=now,
    )
