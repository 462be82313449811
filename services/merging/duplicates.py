"""The possible duplicates of a lead, by the published lead rules, and which of them a person may merge."""

from __future__ import annotations

from collections.abc import Sequence
from dataclasses import dataclass, replace

from services.duplicates import matching
from services.duplicates.matching import Match
from services.merging import reading
from services.merging.facts import RecordFacts
from services.merging.kinds import KINDS, OWN
from services.people.actors import Actor
from services.people.rights import NotFound
from services.store import Session

LEAD = KINDS["lead"]


@dataclass(frozen=True, slots=True)
class Candidate:
    """A lead that may be merged; `match` says why it is taken for a duplicate, None where no rule does."""

    record: RecordFacts
    match: Match | None

    @property
    def id(self) -> int:
        return self.record.id


@dataclass(frozen=True, slots=True)
class Duplicates:
    """A lead, and those it may be merged with, the most alike first."""

    lead: RecordFacts
    candidates: tuple[Candidate, ...]

    @property
    def mergeable(self) -> tuple[Candidate, ...]:
        """Those that the person may change."""
        return tuple(each for each in self.candidates if each.record.may_change and not each.record.merged)

    @property
    def out_of_reach(self) -> tuple[Candidate, ...]:
        """Those that the person may only read."""
        return tuple(each for each in self.candidates if each not in self.mergeable)


async def of_lead(session: Session, lead_id: int, *, by: Actor) -> Duplicates:
    """The lead and what the published lead rules call its duplicates, of those the person may see. Raises NotFound."""
    (lead,) = (await reading.load(session, LEAD, (lead_id,), by=by)).records
    values = {name.removeprefix(OWN): value for name, value in sorted(lead.values.items(), reverse=True)}
    found = await matching.matches(session, "lead", values, by=by, exclude_id=lead_id)
    facts = await reading.load(session, LEAD, [each.record_id for each in found], by=by)
    return Duplicates(lead, tuple(map(Candidate, facts.records, found)))


async def among(session: Session, lead_id: int, ids: Sequence[int], *, by: Actor) -> Duplicates:
    """The lead and these others, in their order, with why they are taken for duplicates where they are.

    Those that are not there for the person are left out. Raises NotFound for the lead itself.
    """
    duplicates = await of_lead(session, lead_id, by=by)
    known = {each.id: each for each in duplicates.candidates}
    named = [known.get(each) or await _named(session, each, by=by) for each in dict.fromkeys(ids) if each != lead_id]
    return replace(duplicates, candidates=tuple(each for each in named if each))


async def _named(session: Session, lead_id: int, *, by: Actor) -> Candidate | None:
    try:
        (record,) = (await reading.load(session, LEAD, (lead_id,), by=by)).records
    except NotFound:
        return None
    return Candidate(record, None)
