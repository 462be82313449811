"""Taking back what an administrator did with a rule: it stands as it stood before, unless it was switched since."""

from __future__ import annotations

from datetime import datetime

from services.audit import trail
from services.audit.receipts import Kept, Ref, UndoPlan
from services.duplicates import administration, listing
from services.duplicates.administration import Standing
from services.models.receipt import Receipt
from services.people.actors import Actor
from services.store import Session

KINDS = ("rule.unpublished", "rule.published", "rule.changed")


async def plan(session: Session, receipt: Receipt, *, by: Actor, now: datetime) -> UndoPlan:  # noqa: ARG001
    """What taking it back would do now. Raises NotAllowed, NotFound."""
    administration.check_administrator(by)
    rule = await listing.get(session, receipt.inverse["rule"])
    subject = Ref("duplicate_rule", rule.id, rule.name)
    if administration.standing(rule) == Standing(**receipt.inverse["after"]):
        return UndoPlan(receipt.id, receipt.kind, subject, restored=("rule",))
    kept = (Kept(subject, "changed-since"),)
    return UndoPlan(receipt.id, receipt.kind, subject, kept=kept, refused="changed-since")


async def undo(session: Session, receipt: Receipt, plan: UndoPlan, *, by: Actor, now: datetime) -> None:
    """Do what the plan says. Raises NotAllowed, NotFound, TooManyPublished."""
    if plan.refused:
        return
    before = Standing(**receipt.inverse["before"])
    await administration.put_back(session, plan.subject.id, before, by=by, now=now)
    trail.record(
        session, f"{receipt.kind}-undone", entity="duplicate_rule", record_id=plan.subject.id, by=by, now=now,
        receipt=receipt.id,
    )  # fmt: skip
