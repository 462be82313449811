"""The switches of duplicate detection: turning the organisation or a record type off unpublishes its rules.

Turning it on again publishes nothing by itself, but taking the change back does. Source: lead-management.md 6.3.
"""

from __future__ import annotations

from collections.abc import Mapping
from datetime import datetime
from typing import Any

from services.audit.receipts import UndoPlan
from services.duplicates import administration, listing
from services.duplicates.administration import Standing
from services.duplicates.listing import RuleFacts
from services.models.duplicate_rule import DuplicateRule, RuleStatus
from services.models.receipt import Receipt
from services.people.actors import Actor
from services.settings import changing
from services.settings import undoing as settings
from services.settings.changing import Changed
from services.settings.sections import DuplicateSettings
from services.store import Session

ENTITIES = ("lead", "contact", "account", "opportunity")


async def resting(session: Session, wishes: Mapping[str, Any]) -> tuple[RuleFacts, ...]:
    """The rules that granting these wishes would unpublish. Raises InvalidSetting."""
    off = _off(changing.granted(await changing.read(session), wishes).duplicates)
    if not off:
        return ()
    known = await listing.listed(session)
    return tuple(rule for rule in known if rule.base_entity in off and rule.status is not RuleStatus.UNPUBLISHED)


async def change(session: Session, wishes: Mapping[str, Any], *, seen: str, by: Actor, now: datetime) -> Changed:
    """Change settings as proposed, and unpublish the rules of what is switched off.

    Raises what `settings.changing.change` raises.
    """
    changed = await changing.change(session, wishes, seen=seen, by=by, now=now)
    off = _off((await changing.read(session)).duplicates)
    unpublished = await administration.rest(session, off, by=by, now=now) if off else ()
    if unpublished:
        receipt = await session.get_one(Receipt, changed.receipt_id)
        receipt.plan = {**receipt.plan, "unpublished": list(unpublished)}
    return changed


async def plan(session: Session, receipt: Receipt, *, by: Actor, now: datetime) -> UndoPlan:
    """As of any change of settings."""
    return await settings.plan(session, receipt, by=by, now=now)


async def undo(session: Session, receipt: Receipt, plan: UndoPlan, *, by: Actor, now: datetime) -> None:
    """Put the settings back, and publish the rules that the change unpublished, as far as they are there and rest.

    Raises what `settings.undoing.undo` and `administration.publish` raise.
    """
    await settings.undo(session, receipt, plan, by=by, now=now)
    for rule_id in receipt.plan.get("unpublished", ()) if "duplicates" in plan.restored else ():
        rule = await session.get(DuplicateRule, rule_id)
        if rule is not None:
            wanted = Standing(published=True, exclude_inactive=rule.exclude_inactive)
            await administration.put_back(session, rule_id, wanted, by=by, now=now)


def _off(switches: DuplicateSettings) -> tuple[str, ...]:
    return tuple(entity for entity in ENTITIES if not switches.looks_at(entity))
