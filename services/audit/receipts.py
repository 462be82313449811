"""Receipts of what can be taken back, and the plan of taking it back: nothing that was worked on since is removed."""

from __future__ import annotations

import json
from collections.abc import Mapping
from dataclasses import asdict, dataclass
from datetime import datetime
from hashlib import sha256
from typing import Any

from services.models.receipt import Receipt
from services.people.actors import Actor
from services.refusal import Refusal
from services.store import Session


class UndoOutdated(Refusal):
    """Somebody changed something since it was shown what would be taken back."""

    code = "undo-outdated"


@dataclass(frozen=True, slots=True)
class Ref:
    """A record by type, id and name."""

    entity: str
    id: int
    name: str


@dataclass(frozen=True, slots=True)
class Kept:
    """Something that an undo leaves as it is, and the code of the reason, as "changed-since" or "has-notes"."""

    record: Ref
    reason: str


@dataclass(frozen=True, slots=True)
class UndoPlan:
    """What taking back one receipt would do now (assistant.md 3.8).

    `archived` are records that were made and that nobody has touched; `restored` are codes of what goes back to what
    it was, as "lead", "process", "carried-fields"; `kept` is what stays, and why. `refused` is the code of why nothing
    can be taken back at all, "" when something can.
    """

    receipt_id: int
    kind: str
    subject: Ref
    archived: tuple[Ref, ...] = ()
    restored: tuple[str, ...] = ()
    kept: tuple[Kept, ...] = ()
    refused: str = ""

    @property
    def whole(self) -> bool:
        """Whether all of it is taken back."""
        return not self.kept and not self.refused

    @property
    def hash(self) -> str:
        """64 hex digits, equal for plans that do the same."""
        return sha256(json.dumps(asdict(self), sort_keys=True, ensure_ascii=False).encode()).hexdigest()


async def write(
    session: Session, kind: str, *, inverse: Mapping[str, Any], by: Actor, now: datetime, lead_id: int | None = None,
    lead_version: int | None = None, plan_hash: str | None = None, plan: Mapping[str, Any] | None = None,
    list_id: int | None = None,
) -> int:  # fmt: skip
    """Keep what an undo needs, in the transaction of the act itself; the receipt's id.

    `kind` is the act's action in the audit trail; `inverse` is plain JSON.
    """
    row = Receipt(
        kind=kind, lead_id=lead_id, lead_version=lead_version, plan_hash=plan_hash, plan=dict(plan or {}),
        inverse=dict(inverse), list_id=list_id, at=now, by=by.id,
    )  # fmt: skip
    session.add(row)
    await session.flush()
    return row.id
