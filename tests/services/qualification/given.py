"""Given what a qualification starts from: settings, rules, a process, and the usual way through plan and commit."""

from __future__ import annotations

from datetime import datetime
from typing import Any

from sqlalchemy import Executable, func, insert, select, update

from services.duplicates import match_codes
from services.models.account import Account
from services.models.base import Base
from services.models.contact import Contact
from services.models.field_mapping import FieldMapping
from services.models.lead import Lead
from services.models.process import LEAD_TO_OPPORTUNITY, ProcessInstance, ProcessStage
from services.people.actors import Actor
from services.qualification import commit, planning
from services.qualification.choices import Choices
from services.qualification.commit import Qualified
from services.settings import stored
from services.settings.sections import Creation, QualificationSettings
from services.store import Session
from tests.given import leads

DEFAULT = Choices()

UNLIKE = (
    "Alstad", "Bergum", "Dyrøy", "Engvik", "Fagerli", "Gjøvik", "Hamre", "Iversen", "Jektvik", "Kolbotn", "Lyngdal",
    "Mosjø", "Nesbu", "Orkanger", "Prestrud", "Quist", "Rognan", "Skogly", "Tvedt", "Ullern", "Vågsøy", "Wiborg",
    "Ytterdal", "Zakarias", "Ødegård", "Åmot", "Bodil", "Cecilie", "Drangedal", "Eggum", "Finnøy", "Grindheim",
    "Hovland", "Indrebø", "Jølster", "Krødsherad", "Lofthus", "Modum", "Nøtterøy", "Oppdal",
)  # fmt: skip
"""Names for one race after the other, none of them like another."""


async def account(session: Session, owner: Actor, **values: Any) -> Account:
    """An account with its match codes."""
    row = await leads.account(session, owner, **values)
    await match_codes.store(session, "account", [row])
    return row


async def contact(session: Session, owner: Actor, **values: Any) -> Contact:
    """A contact with its match codes."""
    row = await leads.contact(session, owner, **values)
    await match_codes.store(session, "contact", [row])
    return row


async def lead(session: Session, owner: Actor, **values: Any) -> Lead:
    """A lead with its match codes."""
    row = await leads.lead(session, owner, **values)
    await match_codes.store(session, "lead", [row])
    return row


async def settings(session: Session, now: datetime, **values: Any) -> None:
    """The administrators' qualification settings."""
    await stored.write(session, QualificationSettings(**values), by=None, now=now)


async def automatic(session: Session, now: datetime) -> None:
    """All three record types are made automatically."""
    kinds = dict.fromkeys(("account", "contact", "opportunity"), Creation.AUTOMATIC)
    await settings(session, now, **kinds)


async def process(session: Session, lead: Lead, now: datetime, *, stage: str = "qualify") -> ProcessInstance:
    """The lead stands on a stage of the Lead to Opportunity Sales Process."""
    stage_id = await session.scalar(select(ProcessStage.id).where(ProcessStage.name == stage))
    assert stage_id is not None
    row = ProcessInstance(
        process_id=LEAD_TO_OPPORTUNITY, leadid=lead.id, activestageid=stage_id, activestagestartedon=now
    )
    session.add(row)
    await session.flush()
    return row


async def qualified(session: Session, lead: Lead, by: Actor, now: datetime, choices: Choices = DEFAULT) -> Qualified:
    """The lead is qualified with these choices."""
    plan = await planning.plan(session, lead.id, choices, by=by, now=now)
    return await commit.qualify(session, plan, by=by, now=now)


async def counts(session: Session) -> dict[str, int]:
    """How many rows each table has."""
    kinds = [mapper.class_ for mapper in Base.registry.mappers]
    return {kind.__name__: await session.scalar(select(func.count()).select_from(kind)) or 0 for kind in kinds}


def custom_mapping(source_attr: str, entity: str, target_attr: str) -> Executable:
    """One more row of the mapping table."""
    values = {"source_attr": source_attr, "target_entity": entity, "target_attr": target_attr, "source": "custom"}
    return insert(FieldMapping).values(**values)


def describe(lead_id: int, text: str) -> Executable:
    """A lead's description, changed behind everybody's back: its version stays."""
    return update(Lead).where(Lead.id == lead_id).values(description=text)


def remap(source_attr: str, entity: str, target_attr: str) -> Executable:
    """A row of the mapping table takes its value from another column of the lead."""
    target = (FieldMapping.target_entity == entity, FieldMapping.target_attr == target_attr)
    return update(FieldMapping).where(*target).values(source_attr=source_attr)
