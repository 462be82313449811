"""Taking back a change of settings: each section as it was before, unless somebody has changed it since."""

from __future__ import annotations

from datetime import datetime

from sqlalchemy import select

from services.audit import receipts
from services.audit.receipts import Kept, Ref, UndoPlan
from services.models.receipt import Receipt
from services.models.setting import SettingSection
from services.models.user import Role
from services.people.actors import Actor
from services.settings import stored
from services.settings.sections import SECTIONS
from services.store import Session


async def plan(session: Session, receipt: Receipt, *, by: Actor, now: datetime) -> UndoPlan:  # noqa: ARG001
    """What can be taken back now, section by section, and what has to stay; `restored` are names of sections."""
    untouched = await _untouched(session, receipt)
    kept = tuple(Kept(_ref(name), "changed-since") for name in sorted(receipt.inverse) if name not in untouched)
    refused = "not-administrator" if by.role is not Role.ADMINISTRATOR else "" if untouched else "changed-since"
    restored = () if refused else untouched
    return UndoPlan(receipt.id, receipt.kind, _ref("settings"), restored=restored, kept=kept, refused=refused)


async def undo(session: Session, receipt: Receipt, plan: UndoPlan, *, by: Actor, now: datetime) -> None:
    """Put the sections back; raises receipts.UndoOutdated when somebody was quicker, and NotAllowed."""
    await stored.lock(session)
    if await _untouched(session, receipt) != plan.restored:
        raise receipts.UndoOutdated
    for name in plan.restored:
        section = stored.section(SECTIONS[name], receipt.inverse[name]["value"])
        await stored.write(session, section, by=by, now=now, action=f"{receipt.kind}-undone")


async def _untouched(session: Session, receipt: Receipt) -> tuple[str, ...]:
    """The sections that are still as the change left them."""
    rows = await session.execute(select(SettingSection.name, SettingSection.version))
    versions: dict[str, int] = dict(rows.all())
    return tuple(name for name in sorted(receipt.inverse) if versions.get(name) == receipt.inverse[name]["version"])


def _ref(section: str) -> Ref:
    return Ref(stored.ENTITY, 0, section)
