"""Taking back what an administrator did with a scoring model: it stands as before, unless somebody changed it since."""

from __future__ import annotations

from datetime import datetime

from services.audit import receipts, trail
from services.audit.receipts import Kept, Ref, UndoPlan
from services.models.receipt import Receipt
from services.models.scoring import ScoringModel, ScoringVersion, TrainingState
from services.people.actors import Actor
from services.people.rights import NotFound
from services.scoring import adding, administration, formerly, holding, listing, publishing
from services.settings import stored
from services.store import Session, lock_keys

KINDS = (
    adding.ADDED,
    administration.EDITED,
    administration.GRADED,
    administration.SWITCHED,
    administration.DELETED,
    formerly.PUBLISHED,
    publishing.UNPUBLISHED,
    publishing.REVERTED,
)


async def plan(session: Session, receipt: Receipt, *, by: Actor, now: datetime) -> UndoPlan:  # noqa: ARG001
    """What taking it back would do now. Raises NotAllowed, NotFound."""
    stored.check_administrator(by)
    model = await session.get(ScoringModel, receipt.inverse["model"], populate_existing=True)
    if model is None:
        raise NotFound(model=receipt.inverse["model"])
    subject = Ref(holding.ENTITY, model.id, model.name)
    if not await _is_untouched(session, receipt, model):
        kept = (Kept(subject, "changed-since"),)
        return UndoPlan(receipt.id, receipt.kind, subject, kept=kept, refused="changed-since")
    if lacking := await _lacks(session, receipt, model):
        return UndoPlan(receipt.id, receipt.kind, subject, refused=lacking)
    restored = "scoring-model-added" if receipt.kind == adding.ADDED else "scoring-model"
    return UndoPlan(receipt.id, receipt.kind, subject, restored=(restored,))


async def undo(session: Session, receipt: Receipt, plan: UndoPlan, *, by: Actor, now: datetime) -> None:
    """Do what the plan says. Raises UndoOutdated."""
    await lock_keys(session, [holding.ENTITY])
    model = await holding.locked(session, plan.subject.id)
    if model is None or not await _is_untouched(session, receipt, model) or await _lacks(session, receipt, model):
        raise receipts.UndoOutdated
    before = holding.of_plain(receipt.inverse["before"])
    if receipt.kind == adding.ADDED:
        before |= {"deletedon": now}
    model.version += 1
    await holding.put(session, model, before, now=now)
    if receipt.inverse["reverted"]:
        (await session.get_one(ScoringVersion, receipt.inverse["reverted"])).state = TrainingState.TRAINED
    action = f"{receipt.kind}-undone"
    trail.record(session, action, entity=holding.ENTITY, record_id=model.id, by=by, now=now, receipt=receipt.id)


async def _lacks(session: Session, receipt: Receipt, model: ScoringModel) -> str | None:
    """What a deleted model lacks to come back: a place among the ten, or its name, which another one has by now."""
    if receipt.kind != administration.DELETED:
        return None
    others = await listing.listed(session)
    if any(each.name.lower() == model.name.lower() for each in others):
        return "name-taken"
    return "too-many-models" if sum(each.kind is model.kind for each in others) >= adding.MOST_MODELS else None


async def _is_untouched(session: Session, receipt: Receipt, model: ScoringModel) -> bool:
    """The model stands as the act left it; a training that was taken back is still the last one."""
    if holding.as_plain(model) != receipt.inverse["after"]:
        return False
    reverted = receipt.inverse["reverted"]
    if not reverted:
        return True
    row = await session.get_one(ScoringVersion, reverted)
    return row.state is TrainingState.REVERTED and not await administration.has_newer(session, row)
