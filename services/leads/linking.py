"""The existing account and contact of a lead: whether they can be named, and what they tell of a new lead."""

from __future__ import annotations

from collections.abc import Mapping
from typing import Any

from services.leads.validation import FieldProblem
from services.models.account import Account, RecordState
from services.models.contact import Contact
from services.store import Session

LINKS: dict[str, type[Account] | type[Contact]] = {"parentaccountid": Account, "parentcontactid": Contact}

TELLS: dict[str, Mapping[str, str]] = {
    "parentaccountid": {"companyname": "name"},
    "parentcontactid": {
        "firstname": "firstname",
        "lastname": "lastname",
        "jobtitle": "jobtitle",
        "telephone1": "telephone1",
        "mobilephone": "mobilephone",
        "emailaddress1": "emailaddress1",
    },
}
"""The lead's column -> the record's, for each link (lead-management.md 1.4)."""


async def problems(session: Session, columns: Mapping[str, Any]) -> tuple[FieldProblem, ...]:
    """A problem for each link to a record that is not there, not active, or put away."""
    named = [(link, columns[link]) for link in LINKS if columns.get(link) is not None]
    gone = [link for link, record_id in named if not await _is_there(session, link, record_id)]
    return tuple(FieldProblem(link, "no-such-record") for link in gone)


async def filled(session: Session, columns: Mapping[str, Any]) -> dict[str, Any]:
    """The columns of a new lead, those that are empty filled from its account and contact; nothing is overwritten."""
    told: dict[str, Any] = {}
    for link, tells in TELLS.items():
        record = await session.get(LINKS[link], columns[link]) if columns.get(link) is not None else None
        told |= {own: getattr(record, theirs) for own, theirs in tells.items()} if record else {}
    return {**columns, **{name: value for name, value in told.items() if columns.get(name) is None}}


async def _is_there(session: Session, link: str, record_id: int) -> bool:
    record: Account | Contact | None = await session.get(LINKS[link], record_id)
    return record is not None and record.archivedon is None and record.statecode is RecordState.ACTIVE
