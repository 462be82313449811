"""Finding leads by any of name, company, e-mail address and phone, also misspelt, in two statements."""

from __future__ import annotations

from collections.abc import Collection, Sequence
from dataclasses import dataclass
from itertools import chain

from sqlalchemy import ColumnElement, Select, func, literal, select, union_all

from services.leads import asked, facts, ranking, words
from services.leads.facts import LeadLine
from services.models.lead import Lead, LeadState
from services.models.search_word import LeadWord, SearchSpelling, SearchWord
from services.models.user import User
from services.people.actors import Actor
from services.people.rights import may_see
from services.store import Session

MOST_SPELLINGS = 600
MOST_NUMBERS = 50
MOST_WORDS_EACH = 6
MOST_LEADS_EACH = 3000
"""Leads looked at for one word of the index: the newest."""

MOST_RANKED = 50
LARGEST_REST = "9" * 15

FLOOR = 0.3
"""Less like than this is not found."""

SURE = 0.7
AHEAD = 0.1
EXACT = 0.995


@dataclass(frozen=True, slots=True)
class Found:
    """A lead that may be meant; `likeness` is 0..1, 1 for what was asked letter by letter."""

    line: LeadLine
    likeness: float


async def search(
    session: Session, text: str, *, by: Actor, limit: int = 10, states: Collection[LeadState] | None = None
) -> tuple[Found, ...]:
    """The leads most like the text, best first, of those the person may see (in these states, else in any).

    Merged leads are left out. At most 256 characters and twelve words of the text count.
    """
    question = asked.words_asked(text)
    known = await _index_words(session, question) if question else {}
    if not known:
        return ()
    shown = [may_see(Lead.owner_id, by), Lead.merged.is_(False)]
    if states is not None:
        shown.append(Lead.statecode.in_(states))
    rows = await session.execute(_candidates(known, shown))
    found = (Found(facts.line(lead, owner), ranking.of_lead(question, lead)) for lead, owner in rows)
    alike = sorted((each for each in found if each.likeness >= FLOOR), key=lambda each: (-each.likeness, -each.line.id))
    return tuple(alike[:limit])


def sure(found: Sequence[Found]) -> Found | None:
    """The one lead that is meant: like enough, and exact or well ahead where the next is not; else None."""
    if not found or found[0].likeness < SURE:
        return None
    first, second = found[0].likeness, found[1].likeness if len(found) > 1 else 0.0
    return found[0] if first - second >= AHEAD or first >= EXACT > second else None


async def _index_words(session: Session, question: Sequence[str]) -> dict[int, tuple[int, float]]:
    """Ids of the index's words that are most like a word of the question -> that word's position, and how like."""
    rows = (await session.execute(_spelt(question))).all()
    known: dict[int, tuple[int, float]] = {}
    for position, word in enumerate(question):
        alike = sorted(((ranking.of_word(word, own), id_) for id_, own in rows), reverse=True)
        known |= {id_: (position, score) for score, id_ in alike[:MOST_WORDS_EACH] if score > 0}
    return known


def _spelt(question: Sequence[str]) -> Select[int, str]:
    spellings = set(chain.from_iterable(words.spellings(word) for word in question))
    parts = [word for word in question if asked.is_part_of_number(word)]
    spellings.update(part[-words.LAST_DIGITS :] for part in parts)
    spelt = (
        select(SearchWord.id, SearchWord.word)
        .join(SearchSpelling, SearchSpelling.word_id == SearchWord.id)
        .where(SearchSpelling.spelling.in_(spellings))
        .distinct()
        .limit(MOST_SPELLINGS)
    )
    begun = (
        select(SearchWord.id, SearchWord.word)
        .where(SearchWord.word >= part, SearchWord.word <= part + LARGEST_REST)
        .limit(MOST_NUMBERS)
        for part in parts
    )
    every = union_all(*(select(*arm.subquery().c) for arm in (spelt, *begun))).subquery()
    return select(every.c.id, every.c.word).distinct()


def _candidates(known: dict[int, tuple[int, float]], shown: Sequence[ColumnElement[bool]]) -> Select[Lead, str]:
    """The leads that have the most of the words asked for, and the likest; no word costs more than its limit."""
    arms = (
        select(LeadWord.lead_id, literal(position).label("position"), literal(score).label("score"))
        .join(Lead, Lead.id == LeadWord.lead_id)
        .where(LeadWord.word_id == word_id, *shown)
        .order_by(LeadWord.lead_id.desc())
        .limit(MOST_LEADS_EACH)
        for word_id, (position, score) in known.items()
    )
    has = union_all(*(select(*arm.subquery().c) for arm in arms)).subquery()
    most = (
        select(has.c.lead_id)
        .group_by(has.c.lead_id)
        .order_by(func.count(has.c.position.distinct()).desc(), func.sum(has.c.score).desc(), has.c.lead_id.desc())
        .limit(MOST_RANKED)
        .subquery()
    )
    return select(Lead, User.name).join(most, most.c.lead_id == Lead.id).join(User, User.id == Lead.owner_id)
