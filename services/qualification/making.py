"""Making the records of a qualification plan: the account, the contact under it, the opportunities for them."""

from __future__ import annotations

from collections.abc import Mapping, Sequence
from dataclasses import dataclass
from datetime import datetime
from typing import Any

from services.duplicates import candidates, match_codes
from services.duplicates.rules import RuleSet
from services.models.base import table
from services.models.opportunity import Opportunity
from services.qualification import hooks, mappings, outcomes
from services.qualification.choices import Entity, Kind
from services.qualification.hooks import Hook
from services.qualification.plan import QualificationPlan
from services.store import Session


@dataclass(frozen=True, slots=True)
class RecordRef:
    """A record by type, id and name."""

    entity: Entity
    id: int
    name: str


@dataclass(frozen=True, slots=True)
class Made:
    """The new rows in the order they were made, and the ids of what the lead now belongs to (made or linked).

    Of several opportunities the lead belongs to the first.
    """

    rows: Sequence[tuple[Entity, Any]]
    ids: Mapping[Entity, int]

    @property
    def refs(self) -> tuple[RecordRef, ...]:
        return tuple(RecordRef(entity, row.id, candidates.name_of(row)) for entity, row in self.rows)

    @property
    def opportunities(self) -> tuple[int, ...]:
        """The ids of the new opportunities."""
        return tuple(row.id for entity, row in self.rows if entity is Entity.OPPORTUNITY)


async def make(
    session: Session, plan: QualificationPlan, rule_set: RuleSet, *, owner_id: int, now: datetime,
    after_create: Sequence[Hook],
) -> Made:  # fmt: skip
    """Insert what the plan creates, with its match codes: one statement a record, and one for the codes.

    The new records belong to the lead's owner, whoever qualifies. Linked records are left as they are.
    """
    rows: list[tuple[Entity, Any]] = []
    ids: dict[Entity, int] = {record.entity: record.linked.id for record in plan.records if record.linked}
    bookkeeping = {"owner_id": owner_id, "createdon": now, "modifiedon": now, "originatingleadid": plan.lead.id}
    for record in plan.records:
        if record.action is not Kind.CREATE:
            continue
        values = {field.attr: field.value for field in record.fields} | outcomes.parents(record.entity, ids)
        row = (await session.execute(INSERTING[record.entity], BLANK[record.entity] | values | bookkeeping)).one()
        if record.entity is Entity.OPPORTUNITY and after_create:
            row = await _hooked(session, row.id, after_create)
        rows.append((record.entity, row))
        ids.setdefault(record.entity, row.id)
    await match_codes.add(session, rule_set, [(entity.value, row) for entity, row in rows])
    return Made(rows, ids)


async def _hooked(session: Session, opportunity_id: int, after_create: Sequence[Hook]) -> Any:
    """The opportunity as the hooks leave it."""
    row = await session.get_one(Opportunity, opportunity_id)
    await hooks.run(session, row, after_create)
    await session.flush()
    return row


INSERTING = {entity: table(model).insert().returning(*table(model).c) for entity, model in mappings.TARGETS.items()}
BLANK = {
    entity: {column.name: None for column in table(model).c if column.nullable and column.default is None}
    for entity, model in mappings.TARGETS.items()
}
"""What a record has where nothing is said, so that every record of a type is made by one and the same statement."""
