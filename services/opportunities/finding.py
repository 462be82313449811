"""Finding the opportunities that words name."""

from __future__ import annotations

from collections.abc import Sequence

from sqlalchemy import ColumnElement, Select, select

from services.leads import words
from services.models.opportunity import Opportunity, OpportunityState
from services.opportunities import queries
from services.opportunities.queries import OpportunityFacts
from services.people import rights
from services.people.actors import Actor
from services.store import Session

MOST_FOUND = 10
MOST_WORDS = 6
LONGEST = 200
"""Characters of what is asked for that count."""


async def by_words(session: Session, asked: str, *, by: Actor) -> tuple[OpportunityFacts, ...]:
    """The opportunities whose name has all of the words, at most MOST_FOUND; without words, the newest open ones.

    Open ones come first, then the last changed. One pass over the table, as for accounts and contacts.
    """
    ids = await session.scalars(_named(asked[:LONGEST].split()[:MOST_WORDS], by))
    found = [await queries.one(session, each, by=by) for each in ids]
    return tuple(sorted(found, key=lambda each: not _is_called(each, asked)))


def sure(found: Sequence[OpportunityFacts], asked: str) -> OpportunityFacts | None:
    """The one that is meant: the only one with the words, or the only one that is called just that."""
    if len(found) == 1 and asked.strip():
        return found[0]
    called = [each for each in found if _is_called(each, asked)]
    return called[0] if len(called) == 1 else None


def _named(wanted: Sequence[str], by: Actor) -> Select[int]:
    every: list[ColumnElement[bool]] = [Opportunity.name.ilike(words.anywhere(word), escape="\\") for word in wanted]
    holds = every or [Opportunity.statecode == OpportunityState.OPEN]
    seen = (rights.may_see(Opportunity.owner_id, by), Opportunity.archivedon.is_(None))
    closed = Opportunity.statecode != OpportunityState.OPEN
    ordered = (closed, Opportunity.modifiedon.desc(), Opportunity.id.desc())
    return select(Opportunity.id).where(*holds, *seen).order_by(*ordered).limit(MOST_FOUND)


def _is_called(each: OpportunityFacts, asked: str) -> bool:
    return words.fold(" ".join(each.name.split())) == words.fold(" ".join(asked.split()))
