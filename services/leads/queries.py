"""Reading one lead."""

from __future__ import annotations

from functools import cache

from sqlalchemy import Select, bindparam, func, select

from services.leads import facts
from services.leads.facts import Around, LeadFacts
from services.models.account import Account
from services.models.contact import Contact
from services.models.lead import Lead
from services.models.note import Note
from services.models.process import ProcessInstance, ProcessStage
from services.models.user import User
from services.people import merges, rights
from services.people.actors import Actor
from services.people.rights import NotFound, Sight
from services.store import Session

LARGEST_ID = 2**63 - 1


async def get(session: Session, lead_id: int, *, by: Actor) -> LeadFacts:
    """The lead with its owner, account, contact, number of notes and process stage, in one statement where it is seen.

    A lead that one's own was merged into is read as well. Raises NotFound, alike for a lead that is not there and for
    one that the person may not see.
    """
    if not 0 < lead_id <= LARGEST_ID:
        raise NotFound(lead=lead_id)
    wanted = {"lead_id": lead_id, **rights.viewer(by)}
    row = (await session.execute(_visible(rights.sight(by)), wanted)).one_or_none()
    if row is None and await merges.survives(session, lead_id, by=by):
        row = (await session.execute(_visible(Sight.ALL), wanted)).one_or_none()
    if row is None:
        raise NotFound(lead=lead_id)
    lead, owner, team, account, firstname, lastname, notes, stage = row
    contact = facts.full_name(firstname, lastname) if lastname else None
    return facts.of(lead, Around(owner, team, account, contact, notes, stage))


@cache
def _visible(sight: Sight) -> Select[Lead, str, int | None, str, str | None, str, int, str]:
    """Built once a sight, for every turn reads a lead."""
    notes = select(func.count(Note.id)).where(Note.entity == "lead", Note.record_id == Lead.id).scalar_subquery()
    return (
        select(
            Lead, User.name, User.team_id, Account.name, Contact.firstname, Contact.lastname, notes, ProcessStage.name
        )
        .join(User, User.id == Lead.owner_id)
        .outerjoin(Account, Account.id == Lead.parentaccountid)
        .outerjoin(Contact, Contact.id == Lead.parentcontactid)
        .outerjoin(ProcessInstance, ProcessInstance.leadid == Lead.id)
        .outerjoin(ProcessStage, ProcessStage.id == ProcessInstance.activestageid)
        .where(Lead.id == bindparam("lead_id"), rights.is_seen(Lead.owner_id, sight))
        .execution_options(populate_existing=True)
    )
