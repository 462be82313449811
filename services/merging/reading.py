"""Reading the records that are to be merged, with what hangs on them."""

from __future__ import annotations

from collections import defaultdict
from collections.abc import Mapping, Sequence
from typing import Any

from sqlalchemy import ColumnElement, Select, false, func, literal, select, true, union_all

from services.duplicates import candidates
from services.merging import fields
from services.merging.facts import Facts, RecordFacts
from services.merging.kinds import Kind
from services.models.lead import Lead
from services.models.note import Attachment, Note
from services.models.process import InstanceStatus, ProcessInstance
from services.models.timeline_entry import TimelineEntry
from services.models.user import Role, User
from services.people import rights
from services.people.actors import Actor
from services.store import Session

PROCESS = "process_instance"


async def load(session: Session, kind: Kind, ids: Sequence[int], *, by: Actor) -> Facts:
    """The records in the order of their ids. Raises rights.NotFound if one is not there for the person."""
    rows = {row.id: (row, owner, team) for row, owner, team in await session.execute(_visible(kind, ids, by=by))}
    if missing := [each for each in ids if each not in rows]:
        raise rights.NotFound(entity=kind.entity, record=missing[0])
    children, names = await _children(session, kind, ids), await _names(session, kind, [rows[each][0] for each in ids])
    return Facts(kind, tuple(_facts(kind, *rows[each], children=children[each], names=names, by=by) for each in ids))


async def hold(session: Session, kind: Kind, ids: Sequence[int], *, by: Actor) -> Facts:
    """The same, and the records are this transaction's until it ends: who else wants them waits, and reads them anew.

    They are taken in the order of their ids, after leads that name them: everybody takes leads first, and the lower
    id first, so that nobody waits for each other. On SQLite the writer's transaction already holds the whole database.
    """
    await lock(session, kind, ids)
    return await load(session, kind, ids, by=by)


async def lock(session: Session, kind: Kind, ids: Sequence[int]) -> None:
    """Take the leads that name the records, and the records, until the transaction ends."""
    for link in kind.links:
        if link.model is Lead:
            await session.execute(_held(Lead, getattr(Lead, link.column).in_(ids)))
    await session.execute(_held(kind.model, kind.model.id.in_(ids)))


def _held(model: Any, condition: ColumnElement[bool]) -> Select[int]:
    return select(model.id).where(condition).order_by(model.id).with_for_update()


def _visible(kind: Kind, ids: Sequence[int], *, by: Actor) -> Select[Any, str, int | None]:
    model = kind.model
    statement = select(model, User.name, User.team_id).join(User, User.id == model.owner_id).where(model.id.in_(ids))
    if model is Lead:
        statement = statement.where(rights.may_see(Lead.owner_id, by))
    else:
        statement = statement.where(false() if by.role is Role.NONE else true(), model.archivedon.is_(None))
    return statement.execution_options(populate_existing=True)


async def _children(session: Session, kind: Kind, ids: Sequence[int]) -> Mapping[int, dict[str, int]]:
    """How much of each sort hangs on each record, in one statement; a running process counts as well."""
    found: dict[int, dict[str, int]] = defaultdict(dict)
    for entity, record_id, number in await session.execute(union_all(*_counted(kind, ids))):
        found[record_id][entity] = number
    return found


def _counted(kind: Kind, ids: Sequence[int]) -> list[Select[str, Any, int]]:
    on_note = (Note.entity == kind.entity, Note.record_id.in_(ids))
    on_entry = (TimelineEntry.entity == kind.entity, TimelineEntry.record_id.in_(ids))
    counted = [
        _count("note", Note.record_id).where(*on_note),
        _count("attachment", Note.record_id).join(Attachment, Attachment.note_id == Note.id).where(*on_note),
        _count("timeline_entry", TimelineEntry.record_id).where(*on_entry),
    ]
    for link in kind.links:
        column = getattr(link.model, link.column)
        counted.append(_count(link.entity, column).where(column.in_(ids)))
    if kind.model is Lead:
        running = (ProcessInstance.leadid.in_(ids), ProcessInstance.statuscode == InstanceStatus.ACTIVE)
        counted.append(_count(PROCESS, ProcessInstance.leadid).where(*running))
    return counted


def _count(entity: str, of: Any) -> Select[str, Any, int]:
    return select(literal(entity), of, func.count()).group_by(of)


async def _names(session: Session, kind: Kind, rows: Sequence[Any]) -> Mapping[tuple[str, int], str]:
    """What the records that these rows name are called, by column and id."""
    names: dict[tuple[str, int], str] = {}
    for column, model in kind.names.items():
        wanted = {getattr(row, column) for row in rows} - {None}
        if wanted:
            found = await session.scalars(select(model).where(model.id.in_(wanted)))
            names |= {(column, each.id): candidates.name_of(each) for each in found}
    return names


def _facts(
    kind: Kind, row: Any, owner: str, team: int | None, *, children: Mapping[str, int],
    names: Mapping[tuple[str, int], str], by: Actor,
) -> RecordFacts:  # fmt: skip
    values = fields.values_of(kind, row)
    called = {column: names.get((column, values[column]), "") for column in kind.names}
    return RecordFacts(
        id=row.id,
        version=row.version,
        name=candidates.name_of(row),
        company=getattr(row, "companyname", None),
        city=row.address1_city,
        owner=owner,
        may_change=rights.may_change(by, owner_id=row.owner_id, owner_team_id=team),
        active=row.statecode is kind.active,
        merged=getattr(row, "merged", False),
        modified=row.modifiedon,
        values=values,
        names={column: name for column, name in called.items() if name},
        children={entity: number for entity, number in children.items() if entity != PROCESS},
        has_process=PROCESS in children,
    )
