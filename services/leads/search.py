"""Finding leads by any of name, company, e-mail address and phone, also misspelt, in two statements."""

from __future__ import annotations

from collections.abc import Collection, Mapping, Sequence
from dataclasses import dataclass
from functools import lru_cache
from itertools import chain
from typing import Any

from sqlalchemy import Float, Integer, Select, bindparam, func, select, union_all

from services.leads import asked, certainty, facts, ranking, words
from services.leads.facts import LeadLine
from services.models.lead import Lead, LeadState
from services.models.search_word import LeadWord, SearchSpelling, SearchWord
from services.models.user import User
from services.people import rights
from services.people.actors import Actor
from services.people.rights import Sight
from services.store import Session

MOST_SPELLINGS = 600
MOST_NUMBERS = 50
MOST_WORDS_EACH = 6
MOST_LEADS_EACH = 3000
"""Leads looked at for one word of the index: the newest."""

MOST_RANKED = 50
LARGEST_REST = "9" * 15
MOST_PARTS = asked.MOST_WORDS + 1

COMPARED = (
    Lead.id, Lead.firstname, Lead.lastname, Lead.companyname, Lead.subject, Lead.statecode, Lead.statuscode,
    Lead.createdon, Lead.address1_city, Lead.emailaddress1, Lead.telephone1, Lead.mobilephone,
)  # fmt: skip
"""The columns of a line, and those that the question is compared with."""

FLOOR = 0.3
"""Less like than this is not found."""

SURE = 0.7
AHEAD = 0.1
EXACT = 0.995


@dataclass(frozen=True, slots=True)
class Found:
    """A lead that may be meant; `likeness` is 0..1, 1 for what was asked letter by letter.

    Of the likest, `named` says whether the words name it and no other. `exact` is one that is called just so.
    """

    line: LeadLine
    likeness: float
    named: bool = True
    exact: bool = False


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
    statement = _candidates(len(known), rights.sight(by), in_states=states is not None)
    asked_for = _wanted(known) | rights.viewer(by) | {"states": list(states or ())}
    rows: Sequence[Any] = (await session.execute(statement, asked_for)).all()
    exact = certainty.called_so(text, question, rows)
    scored = ((row.id in exact, ranking.of_lead(question, row), row) for row in rows)
    alike = sorted((each for each in scored if each[1] >= FLOOR), key=lambda each: (-each[0], -each[1], -each[2].id))
    named = certainty.is_named(question, [row for *_, row in alike[:limit]])
    return tuple(Found(facts.line(row, row.owner), like, named, just_so) for just_so, like, row in alike[:limit])


def sure(found: Sequence[Found]) -> Found | None:
    """The one lead that is meant, else None.

    It is the only one called just so; or named, like enough, and exact or well ahead where the next is not.
    """
    if found and found[0].exact and not any(each.exact for each in found[1:]):
        return found[0]
    if not found or not found[0].named or found[0].likeness < SURE:
        return None
    first, second = found[0].likeness, found[1].likeness if len(found) > 1 else 0.0
    return found[0] if first - second >= AHEAD or first >= EXACT > second else None


async def _index_words(session: Session, question: Sequence[str]) -> dict[int, tuple[int, float]]:
    """Ids of the index's words that are most like a word of the question -> that word's position, and how like."""
    parts = [word for word in question if asked.is_part_of_number(word)]
    spellings = set(chain.from_iterable(words.spellings(word) for word in question))
    spellings.update(part[-words.LAST_DIGITS :] for part in parts)
    begun = {f"part{number}": part for number, part in enumerate(parts)}
    ended = {f"end{number}": part + LARGEST_REST for number, part in enumerate(parts)}
    rows = (await session.execute(_spelt(len(parts)), {"spellings": list(spellings), **begun, **ended})).all()
    known: dict[int, tuple[int, float]] = {}
    for position, word in enumerate(question):
        alike = sorted(((ranking.of_word(word, own), id_) for id_, own in rows), reverse=True)
        known |= {id_: (position, score) for score, id_ in alike[:MOST_WORDS_EACH] if score > 0}
    return known


@lru_cache(maxsize=MOST_PARTS)
def _spelt(parts: int) -> Select[int, str]:
    """The index's words that are spelt like those asked for, or that begin with one of so many parts of numbers."""
    spelt = (
        select(SearchWord.id, SearchWord.word)
        .join(SearchSpelling, SearchSpelling.word_id == SearchWord.id)
        .where(SearchSpelling.spelling.in_(bindparam("spellings", expanding=True)))
        .distinct()
        .limit(MOST_SPELLINGS)
    )
    begun = (
        select(SearchWord.id, SearchWord.word)
        .where(SearchWord.word >= bindparam(f"part{number}"), SearchWord.word <= bindparam(f"end{number}"))
        .limit(MOST_NUMBERS)
        for number in range(parts)
    )
    every = union_all(*(select(*arm.subquery().c) for arm in (spelt, *begun))).subquery()
    return select(every.c.id, every.c.word).distinct()


def _wanted(known: Mapping[int, tuple[int, float]]) -> dict[str, int | float]:
    """The parameters of `_candidates`: each word with its position in the question, and how like it is."""
    wanted: dict[str, int | float] = {}
    for number, (word_id, (position, score)) in enumerate(known.items()):
        wanted |= {f"word{number}": word_id, f"position{number}": position, f"score{number}": score}
    return wanted


@lru_cache(maxsize=512)
def _candidates(number_of_words: int, sight: Sight, *, in_states: bool) -> Select[*tuple[Any, ...]]:
    """The leads that have the most of the words asked for, and the likest; no word costs more than its limit."""
    shown = [rights.is_seen(Lead.owner_id, sight), Lead.merged.is_(False)]
    if in_states:
        shown.append(Lead.statecode.in_(bindparam("states", expanding=True)))
    arms = (
        select(
            LeadWord.lead_id,
            bindparam(f"position{number}", type_=Integer).label("position"),
            bindparam(f"score{number}", type_=Float).label("score"),
        )
        .join(Lead, Lead.id == LeadWord.lead_id)
        .where(LeadWord.word_id == bindparam(f"word{number}"), *shown)
        .order_by(LeadWord.lead_id.desc())
        .limit(MOST_LEADS_EACH)
        for number in range(number_of_words)
    )
    has = union_all(*(select(*arm.subquery().c) for arm in arms)).subquery()
    most = (
        select(has.c.lead_id)
        .group_by(has.c.lead_id)
        .order_by(func.count(has.c.position.distinct()).desc(), func.sum(has.c.score).desc(), has.c.lead_id.desc())
        .limit(MOST_RANKED)
        .subquery()
    )
    line = select(*COMPARED, User.name.label("owner"))
    return line.join(most, most.c.lead_id == Lead.id).join(User, User.id == Lead.owner_id)
