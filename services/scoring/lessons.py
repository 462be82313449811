"""The closed records that a model learns from, as they stood when they were scored, the oldest first."""

from __future__ import annotations

from collections import Counter
from collections.abc import AsyncIterator, Iterable, Mapping, Sequence
from dataclasses import dataclass, field
from datetime import datetime
from typing import Any

import numpy as np
from numpy.typing import NDArray
from sqlalchemy import ColumnElement, FromClause, null, select

from services.models.account import Account
from services.models.base import table
from services.models.contact import Contact
from services.models.scoring import Subject
from services.scoring import attributes, history, owners, readiness, reading, stages
from services.scoring.attributes import ACCOUNT, CONTACT, OWN, SELF, STAGE, Definition
from services.scoring.learning import Table
from services.scoring.reading import Wanted
from services.scoring.scope import Scope
from services.scoring.subjects import INSTANCE, SUBJECTS
from services.store import Session

CHUNK = 1000
MOST = 100_000
"""Records learned from, the newest: more of them make no better model, only a slower one."""

MOST_OPEN = 5000
MOST_OWN = 200
"""Attributes of the organisation's own, those that are filled in most."""

RELATED: Mapping[str, tuple[str, FromClause]] = {
    ACCOUNT: ("parentaccountid", table(Account)),
    CONTACT: ("parentcontactid", table(Contact)),
}


@dataclass(frozen=True, slots=True)
class Lessons:
    """Rows with their outcome, open rows to compare with, and the share of rows changed when they were closed.

    `records` are the ids of the rows' records: a model per stage has a row for each stage of a record, next to each
    other. `left_out` were too many of one owner; `one_owner`: these, or most of the won or of the lost are of one.
    """

    table: Table
    outcome: NDArray[np.bool_]
    records: NDArray[np.intp]
    open_rows: Table
    changed_at_closing: Mapping[str, float]
    left_out: int = 0
    one_owner: bool = False

    @property
    def positives(self) -> int:
        """How many records were won."""
        return len(np.unique(self.records[self.outcome]))

    @property
    def negatives(self) -> int:
        """How many records were lost."""
        return len(np.unique(self.records[~self.outcome]))


@dataclass(slots=True)
class _Gathered:
    ids: list[int] = field(default_factory=list)
    created: list[datetime] = field(default_factory=list)
    outcome: list[bool] = field(default_factory=list)
    owners: list[int | None] = field(default_factory=list)
    raw: list[Mapping[str, Any]] = field(default_factory=list)
    at_closing: Counter[str] = field(default_factory=Counter)


async def read(session: Session, wanted: Scope, *, since: datetime, now: datetime) -> Lessons:
    """What there is to learn from, of records created since a moment; a few statements for each thousand."""
    known = tuple(
        each for each in attributes.known(wanted.subject).values() if wanted.per_stage or each.column != STAGE
    )
    gathered = _Gathered()
    async for rows in _chunks(session, wanted, known, since, now):
        await _gather(session, wanted, known, rows, gathered)
    every = sorted(range(len(gathered.created)), key=gathered.created.__getitem__)
    firsts = list({gathered.ids[at]: at for at in reversed(every)}.values())[::-1]
    of_owners, outcome = [gathered.owners[at] for at in firsts], [gathered.outcome[at] for at in firsts]
    kept = {gathered.ids[firsts[place]] for place in owners.kept(of_owners, outcome)}
    order = [at for at in every if gathered.ids[at] in kept]
    raw = [gathered.raw[at] for at in order]
    definitions = (*known, *_own(raw)) if wanted.subject is Subject.LEAD else known
    return Lessons(
        _table(raw, definitions),
        np.array([gathered.outcome[at] for at in order], dtype=np.bool_),
        np.array([gathered.ids[at] for at in order], dtype=np.intp),
        await _open(session, wanted.subject, definitions),
        _shares(definitions, gathered.at_closing, len(every)),
        len(firsts) - len(kept),
        len(kept) < len(firsts) or owners.dominated(of_owners, outcome),
    )


async def _chunks(
    session: Session, wanted: Scope, known: Sequence[Definition], since: datetime, now: datetime
) -> AsyncIterator[Sequence[Any]]:
    """The closed records in the order of their ids, a thousand at a time."""
    told = SUBJECTS[wanted.subject]
    conditions = readiness.closed(told, since, now)
    newest = select(told.table.c.createdon).where(*conditions).order_by(told.table.c.createdon.desc())
    if first := await session.scalar(newest.offset(MOST - 1).limit(1)):
        conditions = (*conditions, told.table.c.createdon >= first)
    columns = {**_of_record(told.table, known, SELF), **_links(told.table), **_deciding(wanted)}
    chosen = select(*(each.label(name) for name, each in columns.items())).where(*conditions)
    after = 0
    while True:
        rows = (await session.execute(chosen.where(told.table.c.id > after).order_by("id").limit(CHUNK))).all()
        if not rows:
            return
        yield rows
        after = rows[-1].id


def _deciding(wanted: Scope) -> dict[str, ColumnElement[Any]]:
    """What says whether a record counts, and when it was made and closed."""
    told = SUBJECTS[wanted.subject]
    return {
        "id": told.table.c.id,
        "created": told.table.c.createdon,
        "closed": told.closedon,
        "owner": told.table.c.owner_id,
        "state": reading.filtered_by(told, wanted.state_column),
        "value": reading.filtered_by(told, wanted.filter_column) if wanted.filter_column else null(),
        "process": readiness.instance(told, INSTANCE.c.process_id) if wanted.process_id else null(),
        "status": readiness.instance(told, INSTANCE.c.statuscode) if wanted.process_id else null(),
    }


async def _gather(
    session: Session, wanted: Scope, known: Sequence[Definition], rows: Sequence[Any], gathered: _Gathered
) -> None:
    told, entity = SUBJECTS[wanted.subject], wanted.subject.value
    states = reading.filter_values(told, wanted.state_column, (row.state for row in rows))
    values = reading.filter_values(told, wanted.filter_column or "id", (row.value for row in rows))
    counted = [
        (row, won)
        for row, state, value in zip(rows, states, values, strict=True)
        if (won := wanted.won(state)) is not None and wanted.left_out(value, row.process, row.status) is None
    ]
    changes = await history.changes(session, entity, [row.id for row, _ in counted])
    visits = await _visits(session, wanted, [row for row, _ in counted])
    lessons = [(row, won, *visit) for row, won in counted for visit in visits[row.id]]
    moments = [then for _, _, _, then in lessons]
    stood = [
        {**history.as_of(_plain(row), changes.get(row.id, ()), then), STAGE: stage} for row, _, stage, then in lessons
    ]
    for record in RELATED:
        await _relate(session, record, known, stood, moments)
    for (row, won, _, _), values_then in zip(lessons, stood, strict=True):
        gathered.ids.append(row.id)
        gathered.created.append(row.created)
        gathered.outcome.append(won)
        gathered.owners.append(row.owner)
        gathered.raw.append(values_then)
        gathered.at_closing.update(history.changed_at_closing(changes.get(row.id, ()), row.closed))


async def _visits(
    session: Session, wanted: Scope, rows: Sequence[Any]
) -> Mapping[int, Sequence[tuple[str | None, datetime]]]:
    """The moments at which each record is learned from, and the stage it was at then: one, or one for each stage."""
    if not (wanted.per_stage and wanted.process_id):
        return {row.id: [(None, history.moment(created=row.created, closed=row.closed))] for row in rows}
    first = await stages.first(session, wanted.process_id)
    later = await stages.reached(session, wanted.process_id, [row.id for row in rows])
    return {
        row.id: [
            (stage, history.moment(created=at, closed=row.closed))
            for stage, at in ((first, row.created), *later.get(row.id, ()))
        ]
        for row in rows
    }


def _plain(row: Any) -> dict[str, Any]:
    """The record's own columns of a row by their names."""
    mapping = row._mapping
    return {name.removeprefix("self:"): mapping[name] for name in mapping if name.startswith("self:")}


async def _relate(
    session: Session, record: str, known: Sequence[Definition], stood: Sequence[dict[str, Any]],
    moments: Sequence[datetime],
) -> None:  # fmt: skip
    """Add the values of the account or contact that each record had then, as they were then."""
    link, related = RELATED[record]
    ids = sorted({values[link] for values in stood if values[link] is not None})
    columns = _of_record(related, known, record)
    chosen = select(related.c.id, *(each.label(name) for name, each in columns.items())).where(related.c.id.in_(ids))
    found = {row.id: dict(row._mapping) for row in await session.execute(chosen)} if ids else {}
    changes = await history.changes(session, record, ids)
    empty = dict.fromkeys(columns)
    for values, then in zip(stood, moments, strict=True):
        linked = found.get(values[link])
        bare = {name.partition(":")[2]: value for name, value in (linked or empty).items() if name != "id"}
        of_then = history.as_of(bare, changes.get(values[link], ()), then)
        values.update({f"{record}:{name}": value for name, value in of_then.items()})


def _of_record(of: FromClause, known: Iterable[Definition], record: str) -> dict[str, ColumnElement[Any]]:
    """The columns of a record that attributes are made of, by "account:" (or "self:") and their name."""
    prefix = record or "self"
    found = {f"{prefix}:{each.column}": reading.stored_as(of, each) for each in known if _is_column(each, record)}
    own = {"self:attributes": of.c.attributes} if not record and "attributes" in of.c else {}
    return {**found, **own}


def _is_column(definition: Definition, record: str) -> bool:
    return definition.record == record and definition.column != STAGE


def _links(of: FromClause) -> dict[str, ColumnElement[Any]]:
    return {f"self:{link}": of.c[link] for link, _ in RELATED.values()}


def _own(raw: Sequence[Mapping[str, Any]]) -> tuple[Definition, ...]:
    """The organisation's own attributes, each of the kind that its values have."""
    filled: Counter[str] = Counter()
    kinds: dict[str, set[type]] = {}
    for values in raw:
        for key, value in (values.get("attributes") or {}).items():
            if value is not None:
                filled[key] += 1
                kinds.setdefault(key, set()).add(type(value))
    return tuple(attributes.own(key, attributes.kind_of(kinds[key])) for key, _ in filled.most_common(MOST_OWN))


def _table(raw: Sequence[Mapping[str, Any]], definitions: Sequence[Definition]) -> Table:
    made = {each.name: reading.made_of(each, [_value(values, each) for values in raw]) for each in definitions}
    return Table(tuple(each.attribute() for each in definitions), made)


def _value(values: Mapping[str, Any], definition: Definition) -> Any:
    if definition.column.startswith(OWN):
        return (values.get("attributes") or {}).get(definition.column.removeprefix(OWN))
    return values.get(reading.key(definition).removeprefix(":"))


async def _open(session: Session, subject: Subject, definitions: tuple[Definition, ...]) -> Table:
    """The newest open records as they are."""
    told = SUBJECTS[subject]
    newest = select(told.table.c.id).where(told.is_open, ~told.gone).order_by(told.table.c.createdon.desc())
    these = told.table.c.id.in_(newest.limit(MOST_OPEN))
    found = await reading.read(session, subject, Wanted(definitions), these)
    return reading.table_of(found.raw, definitions, None)


def _shares(definitions: Iterable[Definition], at_closing: Counter[str], rows: int) -> dict[str, float]:
    """For each attribute of the record itself, the share of rows in which it last changed when they were closed."""
    return {each.name: at_closing[each.column] / rows for each in definitions if rows and each.record == SELF}
