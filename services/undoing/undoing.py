"""Taking back the last thing a person did, or what a receipt names: planned, shown, carried out."""

from __future__ import annotations

from collections.abc import Mapping
from datetime import datetime
from typing import Protocol

from sqlalchemy import select

from services.audit.receipts import UndoOutdated, UndoPlan
from services.detection import removing
from services.duplicates import undoing as duplicates
from services.leads import creating, telling_apart
from services.leads import undoing as leads
from services.merging import undoing as merging
from services.models.receipt import Receipt
from services.models.user import User
from services.people.actors import Actor
from services.qualification import undoing as qualification
from services.refusal import Refusal
from services.scoring import switching
from services.scoring import undoing as scoring
from services.store import Session
from services.undoing import holding


class Room(Protocol):
    """What a room offers that does things which can be taken back."""

    async def plan(self, session: Session, receipt: Receipt, *, by: Actor, now: datetime) -> UndoPlan:
        """What can be taken back now, what stays, and why."""
        ...

    async def undo(self, session: Session, receipt: Receipt, plan: UndoPlan, *, by: Actor, now: datetime) -> None:
        """Do exactly what the plan says, of leads that are held (`holding`). Raises UndoOutdated."""
        ...


ROOMS: Mapping[str, Room] = {
    "lead.qualified": qualification,
    "lead.disqualified-keeping": qualification,
    "lead.merged": merging,
    "account.merged": merging,
    "contact.merged": merging,
    **dict.fromkeys(leads.KINDS, leads),
    **dict.fromkeys(creating.KINDS, creating),
    **dict.fromkeys(telling_apart.KINDS, telling_apart),
    "settings.changed": switching,
    **dict.fromkeys(duplicates.KINDS, duplicates),
    **dict.fromkeys(removing.KINDS, removing),
    **dict.fromkeys(scoring.KINDS, scoring),
}
"""Who takes back what, by the kind of the receipt."""


class NothingToUndo(Refusal):
    """The person has done nothing that is not taken back already."""

    code = "nothing-to-undo"


class AlreadyUndone(Refusal):
    """The act was taken back before; `by` and `at` say by whom and when."""

    code = "already-undone"


async def plan(session: Session, receipt_id: int, *, act: str = "", by: Actor, now: datetime) -> UndoPlan:
    """What taking this back would do now; `receipt_id` 0 is the last thing the person did, or the last such `act`.

    Raises NothingToUndo, AlreadyUndone, rights.NotFound.
    """
    receipt = await _receipt(session, receipt_id, act=act, by=by)
    return await ROOMS[receipt.kind].plan(session, receipt, by=by, now=now)


async def made_at(session: Session, receipt_id: int) -> datetime:
    """When the act of a receipt was done."""
    return (await session.execute(select(Receipt.at).where(Receipt.id == receipt_id))).scalar_one()


async def undo(session: Session, shown: UndoPlan, *, by: Actor, now: datetime) -> UndoPlan:
    """Take back exactly what was shown; what was done.

    Raises UndoOutdated when it would be something else now, and what `plan` raises.
    """
    await holding.leads_first(session, await _receipt(session, shown.receipt_id, by=by))
    receipt = await _receipt(session, shown.receipt_id, by=by, holding=True)
    room = ROOMS[receipt.kind]
    found = await room.plan(session, receipt, by=by, now=now)
    if found.hash != shown.hash or found.refused:
        raise UndoOutdated
    await room.undo(session, receipt, found, by=by, now=now)
    receipt.undoneon, receipt.undoneby = now, by.id
    await session.flush()
    return found


async def _receipt(session: Session, receipt_id: int, *, act: str = "", by: Actor, holding: bool = False) -> Receipt:
    wanted = select(Receipt).where(Receipt.kind.in_(ROOMS)).order_by(Receipt.id.desc()).limit(1)
    if receipt_id:
        wanted = wanted.where(Receipt.id == receipt_id)
    else:
        wanted = wanted.where(Receipt.by == by.id, Receipt.undoneon.is_(None), Receipt.kind.startswith(act))
    wanted = wanted.execution_options(populate_existing=True)
    receipt = await session.scalar(wanted.with_for_update() if holding else wanted)
    if receipt is None:
        raise NothingToUndo
    if receipt.undoneon is not None:
        who = await session.scalar(select(User.name).where(User.id == receipt.undoneby))
        raise AlreadyUndone(by=who or "", at=receipt.undoneon.isoformat())
    return receipt
