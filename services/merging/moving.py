"""Moving what hangs on a record to another one, and back: notes with their files, events, records that name it."""

from __future__ import annotations

from collections.abc import Mapping, Sequence
from datetime import datetime
from typing import Any

from sqlalchemy import select, update

from services.audit.receipts import Ref
from services.duplicates import candidates
from services.merging.kinds import Kind
from services.models.note import Note
from services.models.process import InstanceStatus, ProcessInstance
from services.models.timeline_entry import TimelineEntry
from services.store import Session

HANGING = (Note, TimelineEntry)
"""What names its record by table and id. Attachments hang on notes, and go with them."""

UNSEEN = {"synchronize_session": False}


async def move(
    session: Session, kind: Kind, *, source: int, target: int, now: datetime,
    only: Mapping[str, Sequence[int]] | None = None,
) -> dict[str, list[int]]:  # fmt: skip
    """Move what hangs on the source to the target, all or `only` these ids by table; the ids of what moved.

    Each sort in one statement. Audit trail and history stay: they tell what happened to that very record.
    """
    await session.flush()
    moved: dict[str, list[int]] = {}
    for model in HANGING:
        hanging = update(model).where(model.entity == kind.entity, model.record_id == source)
        moved[model.__tablename__] = await _moving(session, model, hanging, {"record_id": target}, only)
    for link in kind.links:
        column = getattr(link.model, link.column)
        values = {link.column: target, "version": link.model.version + 1, "modifiedon": now}
        moved[link.entity] = await _moving(
            session, link.model, update(link.model).where(column == source), values, only
        )
    return {entity: ids for entity, ids in moved.items() if ids}


async def _moving(
    session: Session, model: Any, statement: Any, values: Mapping[str, Any], only: Mapping[str, Sequence[int]] | None
) -> list[int]:
    if only is not None:
        statement = statement.where(model.id.in_(only.get(model.__tablename__, ())))
    found = await session.scalars(statement.values(values).returning(model.id).execution_options(**UNSEEN))
    return sorted(found)


async def moved_on(
    session: Session, kind: Kind, target: int, moved: Sequence[Mapping[str, Sequence[int]]]
) -> tuple[Ref, ...]:
    """The records that were moved to the target and do not name it any more."""
    found: list[Ref] = []
    for link in kind.links:
        ids = [each for one in moved for each in one.get(link.entity, ())]
        elsewhere = getattr(link.model, link.column).is_distinct_from(target)
        rows = await session.scalars(select(link.model).where(link.model.id.in_(ids), elsewhere)) if ids else ()
        found += [Ref(link.entity, row.id, candidates.name_of(row)) for row in rows]
    return tuple(found)


async def abort_process(session: Session, lead_id: int) -> int | None:
    """End the running process of a lead as aborted; its id, None where none is running."""
    return await _set_process(session, ProcessInstance.leadid == lead_id, InstanceStatus.ACTIVE, InstanceStatus.ABORTED)


async def resume_process(session: Session, process_id: int) -> None:
    """Let an aborted process run on where it stood."""
    await _set_process(session, ProcessInstance.id == process_id, InstanceStatus.ABORTED, InstanceStatus.ACTIVE)


async def _set_process(session: Session, which: Any, before: InstanceStatus, after: InstanceStatus) -> int | None:
    statement = update(ProcessInstance).where(which, ProcessInstance.statuscode == before).values(statuscode=after)
    changed: int | None = await session.scalar(statement.returning(ProcessInstance.id).execution_options(**UNSEEN))
    return changed
