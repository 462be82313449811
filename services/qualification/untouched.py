"""Whether what a qualification made and changed is still as it left it: only that can be taken back."""

from __future__ import annotations

from collections.abc import Collection, Iterable
from typing import Any

from sqlalchemy import ColumnElement, exists, or_, select

from services.audit.receipts import Kept, Ref
from services.duplicates import candidates
from services.models.contact import Contact
from services.models.lead import Lead
from services.models.note import Note
from services.models.opportunity import Opportunity
from services.models.process import InstanceStatus, ProcessInstance
from services.models.receipt import Receipt
from services.models.user import User
from services.people import rights
from services.people.actors import Actor
from services.qualification import mappings
from services.qualification.choices import Entity
from services.store import Session

LAST_MADE_FIRST = ("opportunity", "contact", "account")
"""What stays holds on to what it belongs to."""


async def lead(session: Session, receipt: Receipt, *, by: Actor) -> tuple[str, str]:
    """The lead's name, and the code of why nothing about it can be taken back, "" when it can.

    Raises rights.NotFound.
    """
    seen = select(Lead, User.team_id).join(User, User.id == Lead.owner_id)
    seen = seen.where(Lead.id == receipt.lead_id, rights.may_see(Lead.owner_id, by))
    found = (await session.execute(seen.execution_options(populate_existing=True))).one_or_none()
    if found is None:
        raise rights.NotFound(entity="lead")
    row, team = found
    may_change = rights.may_change(by, owner_id=row.owner_id, owner_team_id=team)
    untouched = row.version == (receipt.lead_version or 0) + 1
    return candidates.name_of(row), "" if may_change and untouched else "changed-since" if may_change else "no-right"


async def records(session: Session, receipt: Receipt) -> tuple[tuple[Ref, ...], tuple[Kept, ...]]:
    """The records that were made: those nobody has touched or uses, and those that stay."""
    archived: list[Ref] = []
    kept: list[Kept] = []
    made = sorted(receipt.inverse["made"], key=lambda each: (LAST_MADE_FIRST.index(each["entity"]), -each["id"]))
    for each in made:
        ref = Ref(each["entity"], each["id"], each["name"])
        reason = await _why_kept(session, ref, each["version"], receipt, archived)
        if reason is None:
            archived.append(ref)
        elif reason:
            kept.append(Kept(ref, reason))
    return tuple(archived), tuple(kept)


async def _why_kept(
    session: Session, ref: Ref, version: int, receipt: Receipt, archived: Collection[Ref]
) -> str | None:
    """Why the record stays, as a code; None when it can be put away, "" when it is gone already."""
    model = mappings.TARGETS[Entity(ref.entity)]
    row: Any = await session.get(model, ref.id, populate_existing=True)
    if row is None or row.archivedon is not None:
        return ""
    if row.version != version:
        return "changed-since"
    if await session.scalar(select(exists().where(Note.entity == ref.entity, Note.record_id == ref.id))):
        return "has-notes"
    if ref.entity == "opportunity" and await _has_moved_on(session, ref, receipt):
        return "process-moved"
    used = await session.scalar(select(or_(*_uses(ref, receipt, archived))))
    return "used-by-others" if used else None


async def _has_moved_on(session: Session, ref: Ref, receipt: Receipt) -> bool:
    """Whether somebody took the process further than the qualification did, or ended it."""
    before = receipt.inverse.get("process") or {}
    stands = select(ProcessInstance.activestageid, ProcessInstance.statuscode)
    found = (await session.execute(stands.where(ProcessInstance.opportunityid == ref.id))).one_or_none()
    where_it_was = (before.get("after"), InstanceStatus.ACTIVE)
    return found is not None and tuple(found) != where_it_was


def _uses(ref: Ref, receipt: Receipt, archived: Collection[Ref]) -> Iterable[ColumnElement[bool]]:
    """Who else has to do with the record: other leads, and records that are not put away with it."""
    gone = {entity: [each.id for each in archived if each.entity == entity] for entity in LAST_MADE_FIRST}
    deals = (Opportunity.id.not_in(gone["opportunity"]), Opportunity.archivedon.is_(None))
    people = (Contact.id.not_in(gone["contact"]), Contact.archivedon.is_(None))
    other = Lead.id != receipt.lead_id
    match ref.entity:
        case "opportunity":
            yield exists().where(Lead.qualifyingopportunityid == ref.id, other)
        case "contact":
            yield exists().where(Lead.parentcontactid == ref.id, other)
            yield exists().where(Opportunity.parentcontactid == ref.id, *deals)
        case _:
            yield exists().where(Lead.parentaccountid == ref.id, other)
            yield exists().where(Opportunity.parentaccountid == ref.id, *deals)
            yield exists().where(Contact.parentcustomerid == ref.id, *people)


async def carried(session: Session, receipt: Receipt) -> tuple[tuple[Ref, ...], tuple[Kept, ...]]:
    """The linked records whose carried fields are as they were filled, and those that somebody changed since."""
    filled: list[Ref] = []
    kept: list[Kept] = []
    for each in receipt.inverse.get("carried", ()):
        ref = Ref(each["entity"], each["id"], each["name"])
        row: Any = await session.get(mappings.TARGETS[Entity(ref.entity)], ref.id, populate_existing=True)
        if row is not None and row.version == each["version"]:
            filled.append(ref)
        else:
            kept.append(Kept(ref, "changed-since"))
    return tuple(filled), tuple(kept)


async def process(session: Session, receipt: Receipt, kept: Iterable[Kept]) -> bool:
    """Whether the process stands where the qualification moved it, and no opportunity stays that it belongs to."""
    before = receipt.inverse.get("process")
    if before is None:
        return False
    instance = await session.get(ProcessInstance, before["id"], populate_existing=True)
    stays = {each.record.id for each in kept if each.record.entity == "opportunity"}
    return instance is not None and instance.opportunityid not in stays | {before["opportunityid"]}
