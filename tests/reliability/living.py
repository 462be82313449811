"""The store beside the life in memory: what it holds of leads, of what was made of them, and of what can be undone."""

from __future__ import annotations

from typing import Any

from sqlalchemy import func, select

from services.models.account import Account
from services.models.contact import Contact
from services.models.lead import Lead
from services.models.note import Note
from services.models.opportunity import Opportunity
from services.models.process import ProcessInstance, ProcessStage
from services.models.receipt import Receipt
from services.qualification.choices import Entity
from services.store import Session
from tests.reliability import life
from tests.reliability.life import Life, Name

LINKS = {
    Entity.ACCOUNT: "parentaccountid",
    Entity.CONTACT: "parentcontactid",
    Entity.OPPORTUNITY: "qualifyingopportunityid",
}
PARENTS: dict[Entity, tuple[Any, dict[Entity, str]]] = {
    Entity.ACCOUNT: (Account, {}),
    Entity.CONTACT: (Contact, {Entity.ACCOUNT: "parentcustomerid"}),
    Entity.OPPORTUNITY: (Opportunity, {Entity.ACCOUNT: "parentaccountid", Entity.CONTACT: "parentcontactid"}),
}
"""Each type, and the columns that name what its records belong to."""

Seen = tuple[dict[int, life.Lead], dict[Name, life.Record], list[tuple[Any, ...]]]


async def seen(session: Session) -> Seen:
    """What the store holds."""
    session.expire_all()
    noted = await _noted(session)
    return await _leads(session, noted), await _records(session, noted), await _receipts(session)


def remembered(known: Life) -> Seen:
    """The same, as the life in memory has it."""
    receipts = [(each.kind, each.lead, each.by, each.version, each.undone) for each in known.receipts]
    return known.leads, known.records, receipts


async def _noted(session: Session) -> dict[tuple[str, int], int]:
    counted = select(Note.entity, Note.record_id, func.count()).group_by(Note.entity, Note.record_id)
    return {(entity, record_id): number for entity, record_id, number in await session.execute(counted)}


async def _leads(session: Session, noted: dict[tuple[str, int], int]) -> dict[int, life.Lead]:
    rows = await session.execute(
        select(Lead, ProcessStage.name, ProcessInstance.opportunityid)
        .join(ProcessInstance, ProcessInstance.leadid == Lead.id)
        .join(ProcessStage, ProcessStage.id == ProcessInstance.activestageid)
    )
    leads = {}
    for row, stage, opportunity in rows:
        lead = life.Lead(
            owner=row.owner_id,
            version=row.version,
            state=row.statecode,
            reason=row.statuscode,
            jobtitle=row.jobtitle,
            links=_named(row, LINKS),
            stage=stage,
            process_at=opportunity,
            notes=noted.get(("lead", row.id), 0),
        )
        assert lead.is_open is (row.closedon is None)
        leads[row.id] = lead
    return leads


async def _records(session: Session, noted: dict[tuple[str, int], int]) -> dict[Name, life.Record]:
    return {
        (entity, row.id): life.Record(
            lead=row.originatingleadid,
            parents=_named(row, parents),
            archived=row.archivedon is not None,
            notes=noted.get((entity.value, row.id), 0),
        )
        for entity, (model, parents) in PARENTS.items()
        for row in await session.scalars(select(model))
    }


async def _receipts(session: Session) -> list[tuple[Any, ...]]:
    rows = await session.scalars(select(Receipt).order_by(Receipt.id))
    return [(row.kind, row.lead_id, row.by, (row.lead_version or 0) + 1, row.undoneon is not None) for row in rows]


def _named(row: Any, columns: dict[Entity, str]) -> dict[Entity, int]:
    named = {entity: getattr(row, column) for entity, column in columns.items()}
    return {entity: at for entity, at in named.items() if at is not None}
