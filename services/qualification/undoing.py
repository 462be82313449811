"""Taking a qualification back: what was made and not touched is put away, the lead and its process stand as before.

Source: assistant.md 3.8, user-demands opening 20.
"""

from __future__ import annotations

from collections.abc import Mapping
from datetime import datetime
from typing import Any

from sqlalchemy import delete, select, update

from services.audit import receipts, trail
from services.audit.receipts import Ref, UndoPlan
from services.duplicates import match_codes
from services.models.lead import Lead
from services.models.process import ProcessInstance
from services.models.receipt import Receipt
from services.models.timeline_entry import TimelineEntry
from services.people.actors import Actor
from services.qualification import mappings, untouched
from services.qualification.choices import Entity
from services.qualification.closing import CLOSED, STANDING
from services.store import Session
from services.timeline import entries

LINKS: Mapping[str, str] = {
    "account": "parentaccountid",
    "contact": "parentcontactid",
    "opportunity": "qualifyingopportunityid",
}
"""The lead's column for each record that stays after all: the lead keeps belonging to it."""


async def plan(session: Session, receipt: Receipt, *, by: Actor, now: datetime) -> UndoPlan:  # noqa: ARG001
    """What can be taken back now, record by record, and what has to stay, and why."""
    lead, refused = await untouched.lead(session, receipt, by=by)
    subject = Ref("lead", receipt.lead_id or 0, lead)
    if refused:
        return UndoPlan(receipt.id, receipt.kind, subject, refused=refused)
    archived, kept = await untouched.records(session, receipt)
    filled, kept_fields = await untouched.carried(session, receipt)
    process = await untouched.process(session, receipt, kept)
    restored = ("lead", *(("process",) if process else ()), *(("carried-fields",) if filled else ()))
    return UndoPlan(receipt.id, receipt.kind, subject, archived, restored, (*kept, *kept_fields))


async def undo(session: Session, receipt: Receipt, plan: UndoPlan, *, by: Actor, now: datetime) -> None:
    """Put away, restore, reopen; raises receipts.UndoOutdated when somebody was quicker."""
    for ref in plan.archived:
        await _archive(session, ref, _made(receipt)[ref.entity, ref.id]["version"], now=now)
    if "carried-fields" in plan.restored:
        stays = {kept.record for kept in plan.kept}
        await _empty(session, [each for each in receipt.inverse["carried"] if _ref(each) not in stays], by=by, now=now)
    if "process" in plan.restored:
        await _move_back(session, receipt.inverse["process"])
    await _detach(session, receipt)
    await _reopen(session, receipt, plan, by=by, now=now)
    trail.record(
        session, f"{receipt.kind}-undone", entity="lead", record_id=plan.subject.id, by=by, now=now,
        receipt=receipt.id, archived=[_plain(ref) for ref in plan.archived],
        kept=[{**_plain(each.record), "reason": each.reason} for each in plan.kept],
    )  # fmt: skip
    entries.record(
        session, f"{receipt.kind}-undone", entity="lead", record_id=plan.subject.id, by=by, now=now,
        archived=len(plan.archived), kept=len(plan.kept),
    )  # fmt: skip


async def _archive(session: Session, ref: Ref, version: int, *, now: datetime) -> None:
    """Put a record away that is still as it was made; nobody finds it as a duplicate any more."""
    model = mappings.TARGETS[Entity(ref.entity)]
    as_made = (model.id == ref.id, model.version == version, model.archivedon.is_(None))
    put_away = update(model).where(*as_made).values(archivedon=now, version=model.version + 1, modifiedon=now)
    if await session.scalar(put_away.returning(model.id)) is None:
        raise receipts.UndoOutdated
    await match_codes.remove(session, ref.entity, [ref.id])


async def _detach(session: Session, receipt: Receipt) -> None:
    """An opportunity that the lead was attached to shows nothing of it any more."""
    of_this_lead = TimelineEntry.facts["lead_id"].as_integer() == receipt.lead_id
    for each in receipt.inverse["linked"]:
        if each["entity"] == "opportunity":
            await session.execute(delete(TimelineEntry).where(*entries.attached(each["id"]), of_this_lead))


async def _empty(session: Session, carried: list[dict[str, Any]], *, by: Actor, now: datetime) -> None:
    """Take the carried fields out of the linked records again."""
    for each in carried:
        model = mappings.TARGETS[Entity(each["entity"])]
        row: Any = await session.get(model, each["id"], with_for_update=True, populate_existing=True)
        if row is None or row.version != each["version"]:
            raise receipts.UndoOutdated
        trail.change(session, row, each["before"], by=by, now=now)
        row.version, row.modifiedon = row.version + 1, now
        await session.flush()
        await match_codes.store(session, each["entity"], [row])


async def _move_back(session: Session, before: Mapping[str, Any]) -> None:
    instance = await session.get_one(ProcessInstance, before["id"], with_for_update=True)
    for column in STANDING:
        setattr(instance, column, untouched.value(ProcessInstance, column, before[column]))


async def _reopen(session: Session, receipt: Receipt, plan: UndoPlan, *, by: Actor, now: datetime) -> None:
    """The lead as it was; it keeps belonging to records that stay."""
    row = (await session.scalars(select(Lead).where(Lead.id == receipt.lead_id).with_for_update())).one()
    if row.version != (receipt.lead_version or 0) + 1:
        raise receipts.UndoOutdated
    kept = {(each.record.entity, each.record.id) for each in plan.kept} & _made(receipt).keys()
    stays = {LINKS[entity] for entity, record_id in kept if getattr(row, LINKS[entity]) == record_id}
    before = receipt.inverse["lead"]
    values = {column: untouched.value(Lead, column, before[column]) for column in CLOSED if column not in stays}
    trail.change(session, row, values, by=by, now=now)
    row.version, row.modifiedon = row.version + 1, now


def _made(receipt: Receipt) -> dict[tuple[str, int], dict[str, Any]]:
    return {(each["entity"], each["id"]): each for each in receipt.inverse["made"]}


def _ref(carried: Mapping[str, Any]) -> Ref:
    return Ref(carried["entity"], carried["id"], carried["name"])


def _plain(ref: Ref) -> dict[str, Any]:
    return {"entity": ref.entity, "id": ref.id, "name": ref.name}
