"""The receipt of leads that were qualified from a list: a line a lead, and the sums."""

from __future__ import annotations

from collections import Counter
from collections.abc import Mapping
from dataclasses import dataclass
from datetime import datetime
from typing import Any

from sqlalchemy import select

from services.leads.facts import full_name
from services.models.lead import Lead
from services.models.list_qualification import LineStatus, ListLine, ListQualification
from services.models.receipt import Receipt
from services.people import rights
from services.people.actors import Actor
from services.people.rights import NotFound
from services.qualification.choices import Entity
from services.qualification.making import RecordRef
from services.qualification.plan import Blocker
from services.store import Session

Facts = Mapping[str, str | int]


@dataclass(frozen=True, slots=True)
class Skipped:
    """A record type that was not made, and the code of why."""

    entity: Entity
    reason: str


@dataclass(frozen=True, slots=True)
class Line:
    """What became of one lead; its name is "" when the person may no longer see it, and then nothing else is told.

    A refused line has `blockers`, or else the `code` and `facts` of the refusal, or neither when its job failed for
    good. `receipt_id` is what an undo takes
    back, None when there is nothing to take back any more.
    """

    lead_id: int
    lead: str
    status: LineStatus
    made: tuple[RecordRef, ...] = ()
    linked: tuple[RecordRef, ...] = ()
    skipped: tuple[Skipped, ...] = ()
    blockers: tuple[Blocker, ...] = ()
    code: str = ""
    facts: Facts | None = None
    receipt_id: int | None = None
    undone: bool = False


@dataclass(frozen=True, slots=True)
class ListReceipt:
    """`qualified`, `refused` and `waiting` add up to the lines, and these to the leads that were chosen."""

    id: int
    at: datetime
    lines: tuple[Line, ...]
    qualified: int
    refused: int
    waiting: int


async def receipt(session: Session, list_id: int, *, by: Actor) -> ListReceipt:
    """The receipt of a list, for who asked for it. Raises NotFound, for others as well."""
    asked = await session.get(ListQualification, list_id) if 0 < list_id <= LARGEST_ID else None
    if asked is None or asked.by != by.id:
        raise NotFound(list=list_id)
    rows = await session.execute(
        select(ListLine, Lead.firstname, Lead.lastname, Receipt.id, Receipt.undoneon)
        .select_from(ListLine)
        .outerjoin(Lead, (Lead.id == ListLine.lead_id) & rights.may_see(Lead.owner_id, by))
        .outerjoin(Receipt, (Receipt.list_id == ListLine.list_id) & (Receipt.lead_id == ListLine.lead_id))
        .where(ListLine.list_id == list_id)
        .order_by(ListLine.position)
    )
    lines = tuple(_line(*row) for row in rows)
    sums = Counter(line.status for line in lines)
    return ListReceipt(
        list_id,
        asked.at,
        lines,
        qualified=sums[LineStatus.QUALIFIED],
        refused=sums[LineStatus.REFUSED],
        waiting=sums[LineStatus.WAITING],
    )


LARGEST_ID = 2**63 - 1


def _line(
    row: ListLine, firstname: str | None, lastname: str | None, receipt_id: int | None, undoneon: datetime | None
) -> Line:
    if lastname is None:
        return Line(row.lead_id, "", row.status)
    told = row.facts
    return Line(
        lead_id=row.lead_id,
        lead=full_name(firstname, lastname),
        status=row.status,
        made=_refs(told.get("made", ())),
        linked=_refs(told.get("linked", ())),
        skipped=tuple(Skipped(Entity(entity), reason) for entity, reason in told.get("skipped", ())),
        blockers=tuple(_blocker(each) for each in told.get("blockers", ())),
        code=told.get("code", ""),
        facts=told.get("facts"),
        receipt_id=None if undoneon else receipt_id,
        undone=undoneon is not None,
    )


def _refs(written: Any) -> tuple[RecordRef, ...]:
    return tuple(RecordRef(Entity(entity), record_id, name) for entity, record_id, name in written)


def _blocker(written: Mapping[str, Any]) -> Blocker:
    facts = {name: tuple(fact) if isinstance(fact, list) else fact for name, fact in written["facts"].items()}
    return Blocker(written["code"], facts)
