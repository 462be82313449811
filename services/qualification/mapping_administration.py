"""What administrators do with the field mappings: add their own, switch extended and custom ones off, delete them.

Source: FAQ "Why can't I delete default field mappings between lead and opportunity?", lead-management.md 2.3.
"""

from __future__ import annotations

from collections.abc import Mapping
from dataclasses import dataclass
from datetime import datetime

from sqlalchemy import select

from services.audit import trail
from services.models.field_mapping import FieldMapping
from services.models.user import Role
from services.people.actors import Actor
from services.people.rights import NotAllowed, NotFound
from services.qualification import mapping_fit
from services.qualification.choices import Entity
from services.qualification.mappings import SYSTEM
from services.refusal import Refusal
from services.store import Session, lock_keys

LARGEST_ID = 2**63 - 1


class SystemMapping(Refusal):
    """The mapping comes with the system: it is neither deleted nor switched off, and would come back."""

    code = "system-mapping"


class TargetTaken(Refusal):
    """Another mapping fills the column already, or would if it were switched on."""

    code = "target-taken"


@dataclass(frozen=True, slots=True)
class MappingFacts:
    """A row of the mapping table; `source` is "system", "extended" or "custom"."""

    id: int
    source_attr: str
    target: Entity
    target_attr: str
    source: str
    active: bool

    @property
    def is_system(self) -> bool:
        return self.source == SYSTEM


async def listed(session: Session, target: Entity) -> tuple[MappingFacts, ...]:
    """The mappings to one record type: the system's, the extended, the organisation's own. Anybody may read them."""
    rows = await session.scalars(select(FieldMapping).where(FieldMapping.target_entity == target.value))
    return tuple(sorted((_facts(row) for row in rows), key=lambda each: (ORDER[each.source], each.id)))


ORDER: Mapping[str, int] = {SYSTEM: 0, "extended": 1, "custom": 2}


async def get(session: Session, mapping_id: int) -> MappingFacts:
    """One mapping. Raises NotFound."""
    return _facts(await _row(session, mapping_id))


async def changeable(session: Session, mapping_id: int, *, by: Actor) -> MappingFacts:
    """One mapping that the person may switch or delete. Raises NotAllowed, NotFound, SystemMapping."""
    return _facts(await _changeable(session, mapping_id, by=by))


async def add(
    session: Session, source_attr: str, target: Entity, target_attr: str, *, by: Actor, now: datetime
) -> MappingFacts:
    """Let a column of leads, or one of the organisation's own, fill a column of new records.

    Raises NotAllowed, mapping_fit.UnknownColumn, mapping_fit.DoesNotFit, TargetTaken.
    """
    _check_administrator(by)
    await mapping_fit.check(session, source_attr, target, target_attr)
    await lock_keys(session, ["field-mappings"])
    taken = select(FieldMapping).where(
        FieldMapping.target_entity == target.value, FieldMapping.target_attr == target_attr
    )
    if other := await session.scalar(taken):
        raise TargetTaken(entity=target.value, column=target_attr, by=other.source_attr)
    row = FieldMapping(source_attr=source_attr, target_entity=target.value, target_attr=target_attr, source="custom")
    session.add(row)
    await session.flush()
    _record(session, "mapping.added", row, by=by, now=now)
    return _facts(row)


async def delete(session: Session, mapping_id: int, *, by: Actor, now: datetime) -> MappingFacts:
    """Delete an extended or custom mapping; what it was. Raises NotAllowed, NotFound, SystemMapping."""
    row = await _changeable(session, mapping_id, by=by)
    await session.delete(row)
    await session.flush()
    _record(session, "mapping.deleted", row, by=by, now=now)
    return _facts(row)


async def switch_off(session: Session, mapping_id: int, *, by: Actor, now: datetime) -> MappingFacts:
    """Let an extended or custom mapping rest. Raises NotAllowed, NotFound, SystemMapping."""
    row = await _changeable(session, mapping_id, by=by)
    if row.active:
        row.active = False
        _record(session, "mapping.switched-off", row, by=by, now=now)
    return _facts(row)


async def switch_on(session: Session, mapping_id: int, *, by: Actor, now: datetime) -> MappingFacts:
    """Let a mapping that rests fill its column again. Raises NotAllowed, NotFound, SystemMapping."""
    row = await _changeable(session, mapping_id, by=by)
    if not row.active:
        row.active = True
        _record(session, "mapping.switched-on", row, by=by, now=now)
    return _facts(row)


def _check_administrator(by: Actor) -> None:
    if by.role is not Role.ADMINISTRATOR:
        raise NotAllowed(role=Role.ADMINISTRATOR.value)


async def _changeable(session: Session, mapping_id: int, *, by: Actor) -> FieldMapping:
    _check_administrator(by)
    row = await _row(session, mapping_id, holding=True)
    if row.source == SYSTEM:
        raise SystemMapping(column=row.target_attr, entity=row.target_entity)
    return row


async def _row(session: Session, mapping_id: int, *, holding: bool = False) -> FieldMapping:
    if not 0 < mapping_id <= LARGEST_ID:
        raise NotFound(mapping=mapping_id)
    wanted = select(FieldMapping).where(FieldMapping.id == mapping_id).execution_options(populate_existing=True)
    row = await session.scalar(wanted.with_for_update() if holding else wanted)
    if row is None:
        raise NotFound(mapping=mapping_id)
    return row


def _facts(row: FieldMapping) -> MappingFacts:
    active = row.active or row.source == SYSTEM
    return MappingFacts(row.id, row.source_attr, Entity(row.target_entity), row.target_attr, row.source, active)


def _record(session: Session, action: str, row: FieldMapping, *, by: Actor, now: datetime) -> None:
    trail.record(
        session, action, entity="field_mapping", record_id=row.id, by=by, now=now, source_attr=row.source_attr,
        target=row.target_entity, target_attr=row.target_attr, source=row.source,
    )  # fmt: skip
