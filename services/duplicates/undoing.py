"""Taking back what an administrator did with a rule: it stands as it stood before, unless somebody changed it since."""

from __future__ import annotations

from datetime import datetime

from services.audit import trail
from services.audit.receipts import Kept, Ref, UndoPlan
from services.duplicates import administration, editing, listing
from services.duplicates.administration import Standing
from services.models.receipt import Receipt
from services.people.actors import Actor
from services.store import Session

SWITCHED = ("rule.unpublished", "rule.published", "rule.changed")
WRITTEN = ("rule.created", "rule.edited", "rule.deleted")
KINDS = (*SWITCHED, *WRITTEN)


async def plan(session: Session, receipt: Receipt, *, by: Actor, now: datetime) -> UndoPlan:  # noqa: ARG001
    """What taking it back would do now. Raises NotAllowed, NotFound."""
    administration.check_administrator(by)
    subject, untouched = await (_of_text(session, receipt) if receipt.kind in WRITTEN else _of_switch(session, receipt))
    if untouched:
        return UndoPlan(receipt.id, receipt.kind, subject, restored=("rule",))
    kept = (Kept(subject, "changed-since"),)
    return UndoPlan(receipt.id, receipt.kind, subject, kept=kept, refused="changed-since")


async def undo(session: Session, receipt: Receipt, plan: UndoPlan, *, by: Actor, now: datetime) -> None:
    """Do what the plan says. Raises NotAllowed, NotFound, TooManyPublished, DetectionOff, StillHasCodes."""
    if plan.refused:
        return
    before = receipt.inverse["before"]
    if receipt.kind in WRITTEN:
        await editing.put_back(session, plan.subject.id, before, by=by)
    else:
        await administration.put_back(session, plan.subject.id, Standing(**before), by=by, now=now)
    trail.record(
        session, f"{receipt.kind}-undone", entity="duplicate_rule", record_id=plan.subject.id, by=by, now=now,
        receipt=receipt.id,
    )  # fmt: skip


async def _of_switch(session: Session, receipt: Receipt) -> tuple[Ref, bool]:
    rule = await listing.get(session, receipt.inverse["rule"])
    untouched = administration.standing(rule) == Standing(**receipt.inverse["after"])
    return Ref("duplicate_rule", rule.id, rule.name), untouched


async def _of_text(session: Session, receipt: Receipt) -> tuple[Ref, bool]:
    """The rule as the receipt knows it, for it may be gone."""
    rule_id, before, after = (receipt.inverse[name] for name in ("rule", "before", "after"))
    untouched = await editing.stands_as(session, rule_id, after)
    free = await editing.name_is_free(session, before, rule_id=rule_id)
    return Ref("duplicate_rule", rule_id, (after or before)["name"]), untouched and free
