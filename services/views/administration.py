"""What administrators change in the system views: columns added to them, as with the product's view designer."""

from __future__ import annotations

from datetime import datetime

from sqlalchemy import bindparam, delete, select

from services.audit import trail
from services.models.base import table
from services.models.user import Role
from services.models.view import AddedColumn
from services.people.actors import Actor
from services.people.rights import NotAllowed
from services.refusal import Refusal
from services.store import Session, lock_keys
from services.views import columns, definitions

ADDED = table(AddedColumn).c
READING = select(ADDED.field).where(ADDED.view == bindparam("view")).order_by(ADDED.addedon, ADDED.field)


class ColumnAlreadyAdded(Refusal):
    """An administrator has added the column to the view before."""

    code = "column-already-added"


class ColumnNotAdded(Refusal):
    """No administrator has added the column to the view, so there is nothing to take back."""

    code = "column-not-added"


async def added(session: Session, code: str) -> tuple[str, ...]:
    """The columns that were added to the system view with this code, in that order."""
    return tuple((await session.scalars(READING, {"view": code})).all())


async def add(session: Session, code: str, column: str, *, by: Actor, now: datetime) -> None:
    """Add a column to a system view: it is shown there and may be edited, there and in views made from it.

    Raises NotAllowed, UnknownView, UnknownColumn, ColumnAlreadyAdded. Source: FAQ "Why is the Company Name column not
    available", its last sentence.
    """
    await _check(session, code, column, by)
    if column in await added(session, code):
        raise ColumnAlreadyAdded(column=column)
    session.add(AddedColumn(view=code, field=column, addedon=now, addedby=by.id))
    _record(session, "view.column-added", code=code, column=column, by=by, now=now)


async def take_back(session: Session, code: str, column: str, *, by: Actor, now: datetime) -> None:
    """Undo `add`. Raises NotAllowed, UnknownView, UnknownColumn, ColumnNotAdded."""
    await _check(session, code, column, by)
    if column not in await added(session, code):
        raise ColumnNotAdded(column=column)
    await session.execute(delete(AddedColumn).where(AddedColumn.view == code, AddedColumn.field == column))
    _record(session, "view.column-taken-back", code=code, column=column, by=by, now=now)


def check_administrator(by: Actor) -> None:
    """Whether the person may change system views. Raises NotAllowed."""
    if by.role is not Role.ADMINISTRATOR:
        raise NotAllowed(role=Role.ADMINISTRATOR.value)


async def _check(session: Session, code: str, column: str, by: Actor) -> None:
    check_administrator(by)
    definitions.system(code)
    columns.column(column)
    await lock_keys(session, [f"view {code}"])


def _record(session: Session, action: str, *, code: str, column: str, by: Actor, now: datetime) -> None:
    trail.record(session, action, entity="view", record_id=0, by=by, now=now, view=code, column=column)
