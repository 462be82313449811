"""Reading what a model learns from and scores by: the values of attributes, as columns, for many records at once.

Of a long text that only counts by being there, the store answers whether it is.
"""

from __future__ import annotations

import json
from collections.abc import Hashable, Iterable, Mapping, Sequence
from dataclasses import dataclass
from functools import lru_cache
from operator import itemgetter
from typing import Any

import numpy as np
from sqlalchemy import (
    Boolean,
    ColumnElement,
    Float,
    FromClause,
    Integer,
    Numeric,
    Select,
    Text,
    and_,
    cast,
    null,
    orm,
    select,
    type_coerce,
)

from services.models.account import Account
from services.models.base import Coded, table
from services.models.contact import Contact
from services.models.scoring import Subject
from services.scoring import attributes, learning, shapes, stages
from services.scoring.attributes import ACCOUNT, CONTACT, OWN, SELF, STAGE, Definition
from services.scoring.learning import Column, Kind, Scorecard, Table
from services.scoring.subjects import INSTANCE, SUBJECTS, Told
from services.store import Session

ACCOUNTS, CONTACTS = table(Account), table(Contact)


@dataclass(frozen=True, slots=True)
class Wanted:
    """What is to be read of each record: attributes, columns that models filter by, and whether its process."""

    attributes: tuple[Definition, ...]
    filters: tuple[str, ...] = ()
    process: bool = False


@dataclass(frozen=True, slots=True)
class Records:
    """Records as columns: `raw` holds the stored values by record and column, as "account:address1_city"."""

    ids: Sequence[int]
    versions: Sequence[int]
    processes: Sequence[str | None]
    filters: Mapping[str, Sequence[str | None]]
    raw: Mapping[str, Sequence[Any]]

    def __len__(self) -> int:
        return len(self.ids)


async def read(session: Session, subject: Subject, wanted: Wanted, *where: ColumnElement[bool]) -> Records:
    """The records that the conditions hold for, in the order of their ids; one statement."""
    told = SUBJECTS[subject]
    rows = await _rows(session, _statement(told, wanted).where(*where))
    return records(told, wanted, rows)


async def _rows(session: Session, statement: Select[Any]) -> Sequence[Sequence[Any]]:
    """What the statement finds, as the driver has it: no time is spent on rows and types of the store."""

    def fetched(opened: orm.Session) -> Sequence[Sequence[Any]]:
        return opened.connection().execute(statement).cursor.fetchall()

    return await session.run_sync(fetched)


def records(told: Told, wanted: Wanted, rows: Sequence[Sequence[Any]]) -> Records:
    """The rows of such a statement as columns."""
    names = ("id", "version", "process", *_columns(told, wanted))
    read_of = {name: list(map(itemgetter(at), rows)) for at, name in enumerate(names)}
    filters = {name: filter_values(told, name, read_of[f"filter:{name}"]) for name in wanted.filters}
    return Records(read_of["id"], read_of["version"], read_of["process"], filters, read_of)


def filtered_by(told: Told, name: str) -> ColumnElement[Any]:
    """The column that models filter or are told apart by, as it is stored; one of the organisation's own too."""
    if name.startswith(OWN):
        return told.table.c.attributes[name.removeprefix(OWN)]
    return _raw(told.table.c[name])


def filter_values(told: Told, name: str, stored: Iterable[Any]) -> list[str | None]:
    """Stored values of such a column as plain text; options as their codes."""
    held = None if name.startswith(OWN) else told.table.c[name].type
    if isinstance(held, Coded):
        return list(map(shapes.option(held.enumeration), stored))
    return list(map(shapes.plain, map(shapes.flag, stored) if isinstance(held, Boolean) else stored))


def table_of(raw: Mapping[str, Sequence[Any]], definitions: Sequence[Definition], rows: Sequence[int] | None) -> Table:
    """The attributes of these records (all of them for None) as a table to learn from or to score."""
    made = {each.name: column_of(raw, each, rows) for each in definitions}
    return Table(tuple(each.attribute() for each in definitions), made)


def column_of(raw: Mapping[str, Sequence[Any]], definition: Definition, rows: Sequence[int] | None) -> Column:
    """One attribute of these records; each value that is there is looked at once."""
    values = raw[key(definition)]
    return made_of(definition, told(definition, values if rows is None else [values[at] for at in rows]))


def told(definition: Definition, values: Sequence[Any]) -> Sequence[Any]:
    """Values as they were read; those of the organisation's own are read as JSON."""
    if not definition.column.startswith(OWN):
        return values
    plain = {each: json.loads(each) for each in set(values) if each is not None}
    return [plain.get(each) for each in values]


def made_of(definition: Definition, values: Sequence[Any]) -> Column:
    """Stored values of an attribute as a column of its kind."""
    usable = [each if isinstance(each, Hashable) else None for each in values]
    distinct = list({(type(each), each) for each in usable})
    shaped = learning.column(definition.kind, (definition.shape(each) for _, each in distinct))
    of = dict(zip(distinct, shaped.tolist(), strict=True))
    listed = [of[type(each), each] for each in usable]
    if definition.kind is Kind.NUMBER:
        return np.array(listed, dtype=np.float64)
    made = np.empty(len(listed), dtype=object)
    made[:] = listed
    return made


def of_scorecard(subject: Subject, scorecard: Scorecard) -> tuple[Definition, ...]:
    """The attributes that a scorecard scores by. Raises UnusableScorecard for one that there is no more."""
    found = [attributes.definition(subject, each.name, each.kind) for each in scorecard.attributes]
    usable = tuple(each for each in found if each is not None)
    if [(each.name, each.kind) for each in usable] != [(each.name, each.kind) for each in scorecard.attributes]:
        raise learning.UnusableScorecard("features")
    return usable


@lru_cache(maxsize=64)
def _statement(told: Told, wanted: Wanted) -> Select[Any]:
    process: Any = process_of(told) if wanted.process else null()
    columns = [each.label(name) for name, each in _columns(told, wanted).items()]
    chosen = select(told.table.c.id, told.table.c.version, process.label("process"), *columns)
    return chosen.select_from(_joined(told, wanted)).order_by(told.table.c.id)


def process_of(told: Told) -> Any:
    """The flow that a record is on; of several, that of the oldest instance."""
    of_record = select(INSTANCE.c.process_id).where(told.instance == told.table.c.id)
    return of_record.order_by(INSTANCE.c.id).limit(1).scalar_subquery()


def _joined(told: Told, wanted: Wanted) -> FromClause:
    joined: FromClause = told.table
    records = {each.record for each in wanted.attributes}
    if ACCOUNT in records:
        joined = joined.outerjoin(ACCOUNTS, ACCOUNTS.c.id == told.table.c.parentaccountid)
    if CONTACT in records:
        joined = joined.outerjoin(CONTACTS, CONTACTS.c.id == told.table.c.parentcontactid)
    return joined


def _columns(told: Told, wanted: Wanted) -> dict[str, ColumnElement[Any]]:
    """The columns to read by their key."""
    found = {f"filter:{name}": filtered_by(told, name) for name in wanted.filters}
    of = {SELF: told.table, ACCOUNT: ACCOUNTS, CONTACT: CONTACTS}
    for each in wanted.attributes:
        if each.column.startswith(OWN):
            found[key(each)] = cast(filtered_by(told, each.column), Text())
        elif each.column == STAGE:
            found[key(each)] = stages.current(told)
        else:
            found[key(each)] = stored_as(of[each.record], each)
    return found


def stored_as(of: FromClause, definition: Definition) -> ColumnElement[Any]:
    """The column of an attribute as it is read: without making enumerations of it, or texts that are not looked at."""
    column = of.c[definition.column]
    return _is_there(column) if definition.shape is shapes.is_there else _raw(column)


def key(definition: Definition) -> str:
    """What the values of an attribute are called among what is read."""
    return f"{definition.record}:{definition.column}"


def _raw(column: ColumnElement[Any]) -> ColumnElement[Any]:
    """The column without making enumerations and decimals of what is read."""
    if isinstance(column.type, Coded):
        return type_coerce(column, column.type.stored)
    return cast(column, Float()) if isinstance(column.type, Numeric) else column


def _is_there(column: ColumnElement[Any]) -> ColumnElement[Any]:
    filled = column.is_not(None)
    if isinstance(column.type, Integer) or column.type.python_type is int:
        return filled
    return and_(filled, column != "")
