"""What people do with records after a qualification: random later edits, and what each keeps from being put away."""

from __future__ import annotations

from collections.abc import Mapping
from dataclasses import dataclass
from datetime import datetime
from enum import StrEnum
from typing import Any

from hypothesis import strategies as st
from sqlalchemy import select, update

from services.models.account import Account
from services.models.contact import Contact
from services.models.note import Note
from services.models.opportunity import Opportunity
from services.models.process import InstanceStatus, ProcessInstance
from services.qualification import mappings
from services.qualification.choices import Entity
from services.store import Session
from tests.given import leads
from tests.services.undoing.shown import Acted

Key = tuple[str, int]
LINKS = {"account": "parentaccountid", "contact": "parentcontactid", "opportunity": "qualifyingopportunityid"}
REASONS = ("changed-since", "has-notes", "process-moved", "used-by-others")
"""Of several reasons the first one here is told."""


class Touch(StrEnum):
    """One later edit."""

    CHANGED = "changed"
    NOTED = "noted"
    LINKED = "linked"
    BUILT_ON = "built-on"
    PROCESS = "process"
    ABORTED = "aborted"
    FILLED = "filled"


@dataclass(frozen=True)
class Edit:
    """A touch, and which of the records that it can be done to."""

    touch: Touch
    place: int


edits = st.lists(st.builds(Edit, st.sampled_from(Touch), st.integers(0, 6)), min_size=1, max_size=3)


async def touch(session: Session, edit: Edit, acted: Acted, now: datetime) -> dict[Key, str]:
    """Do it, where there is something to do it to; the records that are touched by it, with why they stay."""
    if edit.touch in (Touch.PROCESS, Touch.ABORTED):
        return await _move(session, acted, edit.touch, now)
    made = [(ref.entity.value, ref.id) for ref in acted.done.made]
    linked = [(each.entity.value, each.linked.id) for each in acted.plan.records if each.linked and each.carried]
    touchable = linked if edit.touch is Touch.FILLED else made
    if not touchable:
        return {}
    return await _touch(session, edit.touch, touchable[edit.place % len(touchable)], acted, now)


async def _touch(session: Session, what: Touch, key: Key, acted: Acted, now: datetime) -> dict[Key, str]:
    match what:
        case Touch.NOTED:
            return await _note(session, key, acted, now)
        case Touch.LINKED:
            await leads.lead(session, acted.by, **{LINKS[key[0]]: key[1]})
            return {key: "used-by-others"}
        case Touch.BUILT_ON:
            return await _build_on(session, key, acted, now)
        case _:
            return await _change(session, key)


async def _change(session: Session, key: Key) -> dict[Key, str]:
    model = mappings.TARGETS[Entity(key[0])]
    await session.execute(update(model).where(model.id == key[1]).values(version=model.version + 1))
    return {key: "changed-since"}


async def _note(session: Session, key: Key, acted: Acted, now: datetime) -> dict[Key, str]:
    session.add(Note(entity=key[0], record_id=key[1], text="Ringt", author_id=acted.by.id, createdon=now))
    return {key: "has-notes"}


async def _build_on(session: Session, key: Key, acted: Acted, now: datetime) -> dict[Key, str]:
    """A record of somebody else's under the account or the contact; nothing can hang on an opportunity."""
    common: dict[str, Any] = {"owner_id": acted.by.id, "createdon": now, "modifiedon": now}
    match key[0]:
        case "account":
            session.add(Contact(lastname="Ny", parentcustomerid=key[1], **common))
        case "contact":
            session.add(Opportunity(name="Mersalg", parentcontactid=key[1], **common))
        case _:
            return {}
    return {key: "used-by-others"}


async def _move(session: Session, acted: Acted, how: Touch, now: datetime) -> dict[Key, str]:
    """The process goes on, or is ended: that keeps the opportunity it belongs to, where this qualification moved it."""
    mine = ProcessInstance.leadid == acted.plan.lead.id
    instance = await session.scalar(select(ProcessInstance).where(mine).execution_options(populate_existing=True))
    move = acted.plan.process
    if instance is None or move is None or move.before == move.after:
        return {}
    if how is Touch.PROCESS:
        instance.activestageid += 1
    else:
        instance.statuscode, instance.completedon = InstanceStatus.ABORTED, now
    await session.flush()
    return {("opportunity", acted.done.opportunity or 0): "process-moved"}


async def expected_to_stay(session: Session, touched: Mapping[Key, str], acted: Acted) -> dict[Key, str]:
    """What was touched of what was made, and what that belongs to, which stays with it."""
    made = {(ref.entity.value, ref.id) for ref in acted.done.made}
    stays = {key: reason for key, reason in touched.items() if key in made}
    deals = await session.scalars(select(Opportunity).execution_options(populate_existing=True))
    people = await session.scalars(select(Contact).execution_options(populate_existing=True))
    for row in (*deals, *people):
        if (row.__tablename__, row.id) in stays:
            for parent in _parents(row):
                if parent in made:
                    stays.setdefault(parent, "used-by-others")
    return stays


def _parents(row: Opportunity | Contact) -> list[Key]:
    if isinstance(row, Opportunity):
        parents = [(Contact.__tablename__, row.parentcontactid), (Account.__tablename__, row.parentaccountid)]
    else:
        parents = [(Account.__tablename__, row.parentcustomerid)]
    return [(entity, number) for entity, number in parents if number is not None]
