"""The rows a qualification starts from: the lead, its process, what it is linked to, read in one statement."""

from __future__ import annotations

from dataclasses import dataclass
from typing import Any

from sqlalchemy import ColumnElement, false, func, select
from sqlalchemy.orm import aliased

from services.models.account import Account
from services.models.contact import Contact
from services.models.lead import Lead
from services.models.note import Attachment, Note
from services.models.process import InstanceStatus, ProcessInstance, ProcessStage
from services.models.user import User
from services.people import rights
from services.people.actors import Actor
from services.qualification import mappings, outcomes
from services.qualification.choices import Choices, Entity
from services.store import Session

_Next = aliased(ProcessStage)


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
    notes: int
    attachments: int


async def load(session: Session, lead_id: int, choices: Choices, *, by: Actor) -> Rows:
    """The lead, its process and the records it is or is to be linked to, in one statement. Raises rights.NotFound."""
    found = await session.execute(
        select(Lead, User.team_id, ProcessInstance, ProcessStage, _Next, Account, Contact, _notes(), _attachments())
        .join(User, User.id == Lead.owner_id)
        .outerjoin(
            ProcessInstance,
            (ProcessInstance.leadid == Lead.id) & (ProcessInstance.statuscode == InstanceStatus.ACTIVE),
        )
        .outerjoin(ProcessStage, ProcessStage.id == ProcessInstance.activestageid)
        .outerjoin(_Next, _Next.id == _first_stage_of_opportunity())
        .outerjoin(Account, _is_linked(Entity.ACCOUNT, choices))
        .outerjoin(Contact, _is_linked(Entity.CONTACT, choices))
        .where(Lead.id == lead_id, rights.may_see(Lead.owner_id, by))
        .execution_options(populate_existing=True)
    )
    row = found.one_or_none()
    if row is None:
        raise rights.NotFound(entity="lead")
    return Rows(*row)


def _is_linked(entity: Entity, choices: Choices) -> ColumnElement[bool]:
    """The record that the choice names, or else the one that the lead names."""
    model = mappings.TARGETS[entity]
    choice = choices.of(entity)
    if choice is None:
        column: ColumnElement[bool] = model.id == getattr(Lead, outcomes.LINK_COLUMNS[entity])
        return column
    return model.id == choice.record_id if choice.record_id is not None else false()


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


def _notes() -> Any:
    return (
        select(func.count(Note.id)).where(Note.entity == "lead", Note.record_id == Lead.id).correlate(Lead)
    ).scalar_subquery()


def _attachments() -> Any:
    of_note = select(func.count(Attachment.id)).join(Note, Note.id == Attachment.note_id)
    return of_note.where(Note.entity == "lead", Note.record_id == Lead.id).correlate(Lead).scalar_subquery()
