"""The existing account and contact of a lead: whether they can be named, and what they tell of a new lead."""

from __future__ import annotations

from collections.abc import Mapping
from dataclasses import dataclass
from typing import Any

from services.duplicates import candidates, matching
from services.leads.validation import FieldProblem
from services.models.account import Account, RecordState
from services.models.contact import Contact
from services.people.actors import Actor
from services.store import Session

LINKS: dict[str, type[Account] | type[Contact]] = {"parentaccountid": Account, "parentcontactid": Contact}

TELLS: dict[str, dict[str, str]] = {
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

ENTITIES = {"parentaccountid": "account", "parentcontactid": "contact"}
SOUGHT = {
    "parentaccountid": TELLS["parentaccountid"] | {"emailaddress1": "emailaddress1", "telephone1": "telephone1"},
    "parentcontactid": TELLS["parentcontactid"],
}
"""By what of the lead its like are looked for."""


@dataclass(frozen=True, slots=True)
class Offer:
    """A record that a lead may be linked to."""

    id: int
    name: str


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


async def offered(session: Session, link: str, lead: Mapping[str, Any], *, by: Actor) -> tuple[Offer, ...]:
    """What a lead's lookup lists: the active records that the rules call its like, and the one it has."""
    sought = {theirs: lead[own] for own, theirs in SOUGHT[link].items()}
    alike = await matching.matches(session, ENTITIES[link], sought, by=by)
    found = {match.record_id: match.name for match in alike if not match.inactive}
    present: Account | Contact | None = await session.get(LINKS[link], lead[link]) if lead[link] is not None else None
    own = {present.id: candidates.name_of(present)} if present else {}
    return tuple(Offer(record_id, name) for record_id, name in (own | found).items())


async def _is_there(session: Session, link: str, record_id: int) -> bool:
    record: Account | Contact | None = await session.get(LINKS[link], record_id)
    return record is not None and record.archivedon is None and record.statecode is RecordState.ACTIVE
