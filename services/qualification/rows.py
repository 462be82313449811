"""The rows a qualification starts from: the lead, its process, what it is linked to, read in one statement."""

from __future__ import annotations

from collections.abc import Mapping
from dataclasses import dataclass
from enum import StrEnum
from functools import cache
from typing import Any

from sqlalchemy import ColumnElement, Select, bindparam, exists, false, func, or_, select
from sqlalchemy.orm import aliased

from services.models.account import Account
from services.models.contact import Contact
from services.models.lead import Lead
from services.models.note import Attachment, Note
from services.models.opportunity import Opportunity
from services.models.process import InstanceStatus, ProcessInstance, ProcessStage
from services.models.user import User
from services.people import merges, rights
from services.people.actors import Actor
from services.people.rights import Sight
from services.qualification import mappings, outcomes
from services.qualification.choices import Choices, Decision, Entity
from services.store import Session

_Next = aliased(ProcessStage)
_AccountOwner = aliased(User)
_ContactOwner = aliased(User)


@dataclass(frozen=True, slots=True)
class Rows:
    """The lead with what stands around it. It lives no longer than the transaction."""

    lead: Lead
    owner_team_id: int | None
    instance: ProcessInstance | None
    stage: ProcessStage | None
    next_stage: ProcessStage | None
    account: Account | None
    contact: Contact | None
    account_team_id: int | None
    contact_team_id: int | None
    notes: int
    attachments: int
    has_opportunity: bool


async def load(session: Session, lead_id: int, choices: Choices, *, by: Actor) -> Rows:
    """The lead, its process and the records it is or is to be linked to, in one statement. Raises rights.NotFound."""
    return await _read(session, lead_id, choices, by=by, holding=False)


async def hold(session: Session, lead_id: int, choices: Choices, *, by: Actor) -> Rows:
    """The same, and the lead is this transaction's until it ends: who else wants it waits, and then reads it anew.

    On SQLite the writer's transaction already holds the whole database. PostgreSQL finds no row when it has waited for
    a change of the owner, for the old owner does not fit the lead any more; asked again, it finds the new one.
    """
    return await _read(session, lead_id, choices, by=by, holding=True)


async def _read(session: Session, lead_id: int, choices: Choices, *, by: Actor, holding: bool) -> Rows:
    account, contact = _linking(choices.account), _linking(choices.contact)
    chosen = {f"{entity}_id": decision.record_id for entity, decision in _links(choices).items()}
    wanted = {"lead_id": lead_id, **chosen, **rights.viewer(by)}

    async def found(sight: Sight) -> Any:
        statement = _statement(sight, account=account, contact=contact, holding=holding)
        return (await session.execute(statement, wanted)).one_or_none()

    row = await found(rights.sight(by))
    if row is None and holding:
        row = await found(rights.sight(by))
    if row is None and await merges.survives(session, lead_id, by=by):
        row = await found(Sight.ALL)
    if row is None:
        raise rights.NotFound(entity="lead")
    return Rows(*row)


class _Linking(StrEnum):
    """Which record counts as linked: the one that the lead names, the one that was chosen, or none."""

    OWN = "own"
    CHOSEN = "chosen"
    NONE = "none"


def _linking(choice: Decision | None) -> _Linking:
    if choice is None:
        return _Linking.OWN
    return _Linking.NONE if choice.record_id is None else _Linking.CHOSEN


def _links(choices: Choices) -> dict[Entity, Decision]:
    chosen = {Entity.ACCOUNT: choices.account, Entity.CONTACT: choices.contact}
    return {entity: choice for entity, choice in chosen.items() if choice and choice.record_id is not None}


@cache
def _statement(sight: Sight, *, account: _Linking, contact: _Linking, holding: bool) -> Select[*tuple[Any, ...]]:
    statement = (
        select(
            Lead,
            User.team_id,
            ProcessInstance,
            ProcessStage,
            _Next,
            Account,
            Contact,
            _AccountOwner.team_id,
            _ContactOwner.team_id,
            _notes(),
            _attachments(),
            _has_opportunity(),
        )
        .join(User, User.id == Lead.owner_id)
        .outerjoin(
            ProcessInstance,
            (ProcessInstance.leadid == Lead.id) & (ProcessInstance.statuscode == InstanceStatus.ACTIVE),
        )
        .outerjoin(ProcessStage, ProcessStage.id == ProcessInstance.activestageid)
        .outerjoin(_Next, _Next.id == _first_stage_of_opportunity())
        .outerjoin(Account, _is_linked(Entity.ACCOUNT, account))
        .outerjoin(Contact, _is_linked(Entity.CONTACT, contact))
        .outerjoin(_AccountOwner, _AccountOwner.id == Account.owner_id)
        .outerjoin(_ContactOwner, _ContactOwner.id == Contact.owner_id)
        .where(Lead.id == bindparam("lead_id"), rights.is_seen(Lead.owner_id, sight))
        .execution_options(populate_existing=True)
    )
    return statement.with_for_update(of=Lead) if holding else statement


def _is_linked(entity: Entity, linking: _Linking) -> ColumnElement[bool]:
    model = mappings.TARGETS[entity]
    named: Mapping[_Linking, ColumnElement[bool]] = {
        _Linking.OWN: model.id == getattr(Lead, outcomes.LINK_COLUMNS[entity]),
        _Linking.CHOSEN: model.id == bindparam(f"{entity}_id"),
        _Linking.NONE: false(),
    }
    return named[linking]


def _first_stage_of_opportunity() -> Any:
    stage = aliased(ProcessStage)
    return (
        select(stage.id)
        .where(stage.process_id == ProcessInstance.process_id, stage.entity == "opportunity")
        .order_by(stage.position)
        .limit(1)
        .correlate(ProcessInstance)
        .scalar_subquery()
    )


def _has_opportunity() -> ColumnElement[bool]:
    ties = (Opportunity.originatingleadid == Lead.id, Opportunity.id == Lead.qualifyingopportunityid)
    return or_(*(exists().where(tie, Opportunity.archivedon.is_(None)).correlate(Lead) for tie in ties))


def _notes() -> Any:
    return (
        select(func.count(Note.id)).where(Note.entity == "lead", Note.record_id == Lead.id).correlate(Lead)
    ).scalar_subquery()


def _attachments() -> Any:
    of_note = select(func.count(Attachment.id)).join(Note, Note.id == Attachment.note_id)
    return of_note.where(Note.entity == "lead", Note.record_id == Lead.id).correlate(Lead).scalar_subquery()
