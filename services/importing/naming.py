"""What the records are called that rows match, for those who may see them: a number alone tells nobody which it is."""

from __future__ import annotations

from collections import defaultdict
from collections.abc import Collection, Iterator, Mapping, Sequence
from dataclasses import replace
from typing import Any

from sqlalchemy import select, true
from sqlalchemy.orm import InstrumentedAttribute

from services.duplicates.candidates import MODELS
from services.importing import bulk
from services.importing.duplicates import Match
from services.importing.outcomes import Outcome
from services.leads.facts import full_name
from services.models.account import Account
from services.models.contact import Contact
from services.models.lead import Lead
from services.models.opportunity import Opportunity
from services.people.actors import Actor
from services.people.rights import may_see
from services.store import Session

PERSONS = ("lead", "contact")
OWNED = ("lead", "opportunity")
"""Record types that not everybody may see all records of."""

NAMES: Mapping[str, tuple[InstrumentedAttribute[Any], ...]] = {
    "lead": (Lead.firstname, Lead.lastname, Lead.companyname),
    "contact": (Contact.firstname, Contact.lastname),
    "account": (Account.name,),
    "opportunity": (Opportunity.name,),
}


async def named(session: Session, outcomes: Sequence[Outcome], *, by: Actor) -> list[Outcome]:
    """The outcomes with the names of what they match; one statement a record type, where rows match stored records."""
    met: dict[str, set[int]] = defaultdict(set)
    for outcome in outcomes:
        if outcome.match and outcome.match.stored:
            met[outcome.match.entity].add(outcome.match.stored)
    names = {entity: await _names(session, entity, ids, by=by) for entity, ids in met.items()}
    return [_named(outcome, names) for outcome in outcomes]


async def _names(session: Session, entity: str, ids: Collection[int], *, by: Actor) -> dict[int, str]:
    model = MODELS[entity]
    seen = may_see(model.owner_id, by) if entity in OWNED else true()
    rows = await session.execute(select(model.id, *NAMES[entity]).where(bulk.is_among(session, model.id, ids), seen))
    return {record_id: ", ".join(_parts(entity, *parts)) for record_id, *parts in rows}


def _parts(entity: str, *parts: str | None) -> Iterator[str]:
    """A person's name is one part of two columns."""
    if entity in PERSONS:
        first, last, *rest = parts
        parts = (full_name(first, last or ""), *rest)
    yield from (part for part in parts if part)


def _named(outcome: Outcome, names: Mapping[str, Mapping[int, str]]) -> Outcome:
    match: Match | None = outcome.match
    called = names[match.entity].get(match.stored, "") if match and match.stored else ""
    return replace(outcome, match=replace(match, called=called)) if match and called else outcome
