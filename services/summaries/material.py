"""What a summary is written from: the fields of one lead, its notes, and what it was turned into. Nothing else."""

from __future__ import annotations

from collections.abc import Mapping
from dataclasses import dataclass
from datetime import datetime
from typing import Any

from sqlalchemy import select

from services.leads.facts import full_name
from services.models.lead import Lead
from services.models.note import Note
from services.models.receipt import Receipt
from services.models.user import User
from services.store import Session

QUALIFIED = "lead.qualified"

WHO = (
    "fullname", "companyname", "jobtitle", "emailaddress1", "telephone1", "mobilephone", "address1_composite",
)  # fmt: skip
"""Who it is, and how they are reached: always told by these fields themselves."""

WHAT = (
    "subject", "budgetamount", "budgetstatus", "purchasetimeframe", "purchaseprocess", "decisionmaker",
    "estimatedamount", "estimatedclosedate",
)  # fmt: skip
"""What they need, with which means, and when."""

TEXTS = ("description", "qualificationcomments")
"""What sellers wrote freely: with the notes all that a model is ever given."""

FIELDS = (*WHO, *WHAT, *TEXTS)

ADDRESS = ("address1_line1", "address1_line2", "address1_line3", "address1_postalcode", "address1_city")
MOST_NOTES = 20
LONGEST_NOTE = 2000


@dataclass(frozen=True, slots=True)
class NoteText:
    """A note on the lead, cut when it is long."""

    id: int
    text: str
    author: str
    at: datetime


@dataclass(frozen=True, slots=True)
class Made:
    """A record that the qualification made of the lead or linked it to."""

    entity: str
    id: int
    name: str


@dataclass(frozen=True, slots=True)
class Material:
    """`fields` are those of FIELDS that have a value, in that order; `notes` the newest first."""

    lead_id: int
    receipt_id: int
    opportunity_id: int | None
    currency: str | None
    fields: Mapping[str, Any]
    notes: tuple[NoteText, ...]
    made: tuple[Made, ...]


async def read(session: Session, lead_id: int, lead_version: int) -> Material | None:
    """What the qualification of this version of the lead left behind; None when it was taken back since."""
    receipt = await session.scalar(
        select(Receipt)
        .where(Receipt.lead_id == lead_id, Receipt.lead_version == lead_version, Receipt.kind == QUALIFIED)
        .order_by(Receipt.id.desc())
        .limit(1)
    )
    lead = await session.get(Lead, lead_id)
    if receipt is None or lead is None or receipt.undoneon is not None:
        return None
    found = _values(lead)
    fields = {name: found[name] for name in FIELDS if found[name] not in (None, "")}
    made = tuple(Made(**_ref(each)) for each in (*receipt.inverse["made"], *receipt.inverse["linked"]))
    notes = await _notes(session, lead_id)
    return Material(lead_id, receipt.id, lead.qualifyingopportunityid, lead.transactioncurrency, fields, notes, made)


def _values(lead: Lead) -> dict[str, Any]:
    composed = {
        "fullname": full_name(lead.firstname, lead.lastname),
        "address1_composite": _address(lead),
    }
    return composed | {name: getattr(lead, name) for name in FIELDS if name not in composed}


def _address(lead: Lead) -> str:
    """Street, then postal code and city together, then region and country."""
    line1, line2, line3, code, city = (getattr(lead, name) or "" for name in ADDRESS)
    parts = (line1, line2, line3, f"{code} {city}".strip(), lead.address1_stateorprovince, lead.address1_country)
    return ", ".join(part for part in parts if part)


def _ref(kept: Mapping[str, Any]) -> dict[str, Any]:
    return {name: kept[name] for name in ("entity", "id", "name")}


async def _notes(session: Session, lead_id: int) -> tuple[NoteText, ...]:
    wanted = (
        select(Note.id, Note.text, User.name, Note.createdon)
        .join(User, User.id == Note.author_id)
        .where(Note.entity == "lead", Note.record_id == lead_id)
        .order_by(Note.id.desc())
        .limit(MOST_NOTES)
    )
    return tuple(NoteText(key, text[:LONGEST_NOTE], by, at) for key, text, by, at in await session.execute(wanted))
