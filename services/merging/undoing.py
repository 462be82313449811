"""Taking a merge back: the records come back with what hung on them, as far as nobody has worked on it since."""

from __future__ import annotations

from collections.abc import Mapping, Sequence
from dataclasses import dataclass
from datetime import datetime
from typing import Any

from sqlalchemy import exists, select, true

from services.audit.receipts import Kept, Ref, UndoOutdated, UndoPlan
from services.duplicates import candidates
from services.merging import codes, fields, inverse, moving, recording
from services.merging.inverse import Inverse, Loser
from services.merging.kinds import KINDS, Kind
from services.models.lead import Lead
from services.models.note import Note
from services.models.receipt import Receipt
from services.models.user import User
from services.people import rights
from services.people.actors import Actor
from services.store import Session

Row = Any


@dataclass(frozen=True, slots=True)
class _Now:
    """How the records of a merge stand now. It lives no longer than the transaction."""

    kind: Kind
    past: Inverse
    rows: Mapping[int, Row]
    may_change: bool
    notes_since: bool
    moved_on: tuple[Ref, ...]

    @property
    def primary(self) -> Row:
        return self.rows[self.past.primary_id]

    @property
    def untouched(self) -> tuple[Loser, ...]:
        """The records that are still as the merge left them."""
        return tuple(each for each in self.past.losers if self._is_as_left(each))

    def _is_as_left(self, loser: Loser) -> bool:
        row = self.rows.get(loser.id)
        return row is not None and row.version == loser.version

    @property
    def unchanged(self) -> tuple[str, ...]:
        """The fields of the primary record that still have what the merge gave them."""
        values = fields.plain_of(self.kind, self.primary)
        return tuple(name for name, value in self.past.after.items() if values.get(name) == value)


async def plan(session: Session, receipt: Receipt, *, by: Actor, now: datetime) -> UndoPlan:  # noqa: ARG001
    """What taking the merge back would do now; nothing is written. Raises rights.NotFound.

    Nothing goes back while the record that survived is closed, or itself merged into another: that is to be taken
    back first.
    """
    return _plan(receipt, await _look(session, receipt, by=by))


async def undo(session: Session, receipt: Receipt, plan: UndoPlan, *, by: Actor, now: datetime) -> None:
    """Do what the plan says, of records that are held.

    Raises UndoOutdated when a record has changed since it was made, and writes nothing.
    """
    standing = await _look(session, receipt, by=by)
    if plan.refused or _plan(receipt, standing).hash != plan.hash:
        raise UndoOutdated
    kind, primary, untouched = standing.kind, standing.primary, standing.untouched
    reopened = [standing.rows[each.id] for each in untouched]
    _give_back_values(session, standing, by=by, now=now)
    for loser, row in zip(untouched, reopened, strict=True):
        await _reopen(session, kind, loser, row, primary, by=by, now=now)
    await codes.rewrite(session, kind, found=[primary, *reopened])
    for row in (primary, *reopened):
        recording.tell(session, f"{receipt.kind}-undone", kind.entity, row.id, by=by, now=now, receipt=receipt.id)
    await session.flush()


async def _look(session: Session, receipt: Receipt, *, by: Actor) -> _Now:
    past = inverse.from_json(receipt.inverse)
    kind = KINDS[receipt.kind.partition(".")[0]]
    model = kind.model
    is_seen = rights.may_see(model.owner_id, by) if model is Lead else true()
    found = select(model, User.team_id, is_seen).join(User, User.id == model.owner_id).where(model.id.in_(past.ids))
    rows = (await session.execute(found.execution_options(populate_existing=True))).all()
    if past.primary_id not in {row.id for row, _, seen in rows if seen}:
        raise rights.NotFound(entity=kind.entity, record=past.primary_id)
    may_change = all(rights.may_change(by, owner_id=row.owner_id, owner_team_id=team) for row, team, _ in rows)
    notes_since = await _has_new_notes(session, receipt, past, kind)
    moved_on = await moving.moved_on(session, kind, past.primary_id, [each.moved for each in past.losers])
    return _Now(kind, past, {row.id: row for row, *_ in rows}, may_change, notes_since, moved_on)


async def _has_new_notes(session: Session, receipt: Receipt, past: Inverse, kind: Kind) -> bool:
    new = exists().where(Note.entity == kind.entity, Note.record_id == past.primary_id, Note.createdon > receipt.at)
    return bool(await session.scalar(select(new)))


def _plan(receipt: Receipt, standing: _Now) -> UndoPlan:
    subject = _ref(standing.kind, standing.primary)
    if refused := _refused(standing):
        return UndoPlan(receipt.id, receipt.kind, subject, refused=refused)
    return UndoPlan(
        receipt.id, receipt.kind, subject, restored=_restored(standing), kept=tuple(_kept(receipt, standing))
    )


def _refused(standing: _Now) -> str:
    if not standing.may_change:
        return "no-right"
    if getattr(standing.primary, "merged", False):
        return "merged-since"
    return "" if standing.primary.statecode is standing.kind.active else "closed-since"


def _restored(standing: _Now) -> tuple[str, ...]:
    held = (
        ("merged-records", bool(standing.untouched)),
        ("moved-records", any(each.moved for each in standing.untouched)),
        ("merged-processes", any(each.process for each in standing.untouched)),
        ("merged-fields", bool(standing.unchanged)),
    )
    return tuple(code for code, holds in held if holds)


def _kept(receipt: Receipt, standing: _Now) -> Sequence[Kept]:
    """What stays as it is: records and values that were worked on since, and notes written since."""
    subject = _ref(standing.kind, standing.primary)
    names = {each["id"]: each["name"] for each in receipt.plan["losers"]}
    held = (
        (Kept(subject, "changed-since"), len(standing.unchanged) < len(standing.past.after)),
        (Kept(subject, "notes-since"), standing.notes_since),
        *((Kept(ref, "moved-since"), True) for ref in standing.moved_on),
        *(
            (Kept(Ref(standing.kind.entity, each.id, names[each.id]), "changed-since"), each not in standing.untouched)
            for each in standing.past.losers
        ),
    )
    return [kept for kept, holds in held if holds]


def _give_back_values(session: Session, standing: _Now, *, by: Actor, now: datetime) -> None:
    """The fields that still have what the merge gave them get what they had before."""
    before = standing.past.before
    values = {
        name: fields.from_plain(standing.kind, name, before[name]) for name in standing.unchanged if name in before
    }
    lacked = [name for name in standing.unchanged if name not in before]
    fields.write(session, standing.primary, values, by=by, now=now, without=lacked)


async def _reopen(
    session: Session, kind: Kind, loser: Loser, row: Row, primary: Row, *, by: Actor, now: datetime
) -> None:
    """The record as it stood before, with what was moved from it and has not moved on since."""
    before = {name: fields.from_plain(kind, name, value) for name, value in loser.before.items()}
    fields.write(session, row, before, by=by, now=now)
    if loser.process is not None:
        await moving.resume_process(session, loser.process)
    await moving.move(session, kind, source=primary.id, target=loser.id, now=now, only=loser.moved)


def _ref(kind: Kind, row: Row) -> Ref:
    return Ref(kind.entity, row.id, candidates.name_of(row))
