"""Carrying over to a linked account or contact what the lead knows and the record lacks (user-demands 2)."""

from __future__ import annotations

from collections.abc import Mapping
from datetime import datetime
from typing import Any

from services.audit import trail
from services.duplicates import candidates, match_codes
from services.people.actors import Actor
from services.qualification.choices import Entity
from services.qualification.plan import QualificationPlan, RecordPlan
from services.qualification.rows import Rows
from services.store import Session


async def carry(
    session: Session, plan: QualificationPlan, found: Rows, *, by: Actor, now: datetime
) -> list[dict[str, Any]]:
    """Fill the empty fields that the plan names, with history and match codes; what an undo needs, one a record.

    The records are held by this transaction.
    """
    rows: Mapping[Entity, Any] = {Entity.ACCOUNT: found.account, Entity.CONTACT: found.contact}
    return [
        await _fill(session, record, rows[record.entity], by=by, now=now) for record in plan.records if record.carried
    ]


async def _fill(session: Session, record: RecordPlan, row: Any, *, by: Actor, now: datetime) -> dict[str, Any]:
    values = {each.attr: each.value for each in record.carried}
    before = {column: trail.plain(getattr(row, column)) for column in values}
    trail.change(session, row, values, by=by, now=now)
    row.version, row.modifiedon = row.version + 1, now
    await session.flush()
    await match_codes.store(session, record.entity.value, [row])
    after = {column: trail.plain(value) for column, value in values.items()}
    name = candidates.name_of(row)
    return {
        "entity": record.entity.value,
        "id": row.id,
        "name": name,
        "version": row.version,
        "before": before,
        "after": after,
    }
