"""The possible duplicates of a lead, by the published rules and by likeness, and which of them a person may merge."""

from __future__ import annotations

from collections.abc import Sequence
from dataclasses import dataclass, replace

from services.duplicates.matching import Match
from services.leads import duplicates
from services.leads.duplicates import Possible
from services.merging import reading
from services.merging.facts import RecordFacts
from services.merging.kinds import KINDS
from services.people.actors import Actor
from services.people.rights import NotFound
from services.similar.look_up import SimilarRecord
from services.store import Session

LEAD = KINDS["lead"]


@dataclass(frozen=True, slots=True)
class Candidate:
    """A lead that may be merged; `why` says why it is taken for a duplicate, None where nothing does."""

    record: RecordFacts
    why: Possible | None

    @property
    def match(self) -> Match | None:
        """What the published rules say, None where none fired."""
        return self.why.match if self.why else None

    @property
    def id(self) -> int:
        return self.record.id


@dataclass(frozen=True, slots=True)
class Duplicates:
    """A lead, and those it may be merged with, the most alike first; `near` nearly matched."""

    lead: RecordFacts
    candidates: tuple[Candidate, ...]
    near: tuple[SimilarRecord, ...] = ()

    @property
    def mergeable(self) -> tuple[Candidate, ...]:
        """Those that the person may change."""
        return tuple(each for each in self.candidates if each.record.may_change and not each.record.merged)

    @property
    def out_of_reach(self) -> tuple[Candidate, ...]:
        """Those that the person may only read."""
        return tuple(each for each in self.candidates if each not in self.mergeable)


async def of_lead(session: Session, lead_id: int, *, by: Actor) -> Duplicates:
    """The lead and its possible duplicates, of those the person may see. Raises NotFound."""
    (lead,) = (await reading.load(session, LEAD, (lead_id,), by=by)).records
    possible = await duplicates.of_lead(session, lead_id, by=by)
    facts = await reading.load(session, LEAD, [each.record_id for each in possible.found], by=by)
    return Duplicates(lead, tuple(map(Candidate, facts.records, possible.found)), possible.near)


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
