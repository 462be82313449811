"""What makes a row a duplicate: the e-mail address or phone number of a lead, or of an earlier row of the file.

These are the match-code rules of the FAQ; likeness of names is not asked here, where nobody could answer.
"""

from __future__ import annotations

import sqlite3
from collections.abc import Collection, Iterator, Mapping, Sequence
from contextlib import contextmanager
from dataclasses import dataclass
from typing import Any

from sqlalchemy import func, select

from services.leads import words
from services.models.lead import Lead
from services.models.search_word import LeadWord, SearchWord
from services.people.actors import Actor
from services.people.rights import may_see
from services.store import Session

EMAIL = "email"
PHONE = "phone"


@dataclass(frozen=True, slots=True)
class Key:
    """Two leads with an equal key are duplicates: an address without regard to case, or a number as E.164 digits."""

    kind: str
    value: str


@dataclass(frozen=True, slots=True)
class Match:
    """What a row duplicates, and by which kind of key: a lead of the store, or an earlier row of the file."""

    by: str
    lead_id: int | None = None
    row: int | None = None


def keys(values: Mapping[str, Any]) -> tuple[Key, ...]:
    """The keys of a lead's values, the strongest first."""
    email = values.get("emailaddress1")
    numbers = (words.international(values.get(column)) for column in ("telephone1", "mobilephone"))
    phones = (Key(PHONE, number) for number in numbers if number)
    return tuple(dict.fromkeys((*([Key(EMAIL, email.casefold())] if email else []), *phones)))


async def existing(session: Session, wanted: Collection[Key], *, by: Actor) -> dict[Key, Match]:
    """The first lead with each key, of those the person may see, in two statements on the search index."""
    emails = {words.whole_email(key.value) for key in wanted if key.kind == EMAIL}
    phones = [key.value for key in wanted if key.kind == PHONE]
    found: dict[Key, Match] = {}
    for email, lead_id in await _first_by_email(session, [word for word in emails if word], by=by):
        found.setdefault(Key(EMAIL, (email or "").casefold()), Match(EMAIL, lead_id))
    for word, lead_id in await _first_by_phone(session, phones, by=by):
        found[Key(PHONE, word)] = Match(PHONE, lead_id)
    return found


class EarlierRows:
    """The keys of the rows taken in so far, in a file of its own: a million rows do not fill the memory."""

    def __init__(self) -> None:
        self._kept = sqlite3.connect("", isolation_level=None)
        self._kept.execute("CREATE TABLE seen (kind TEXT, value TEXT, row INTEGER, PRIMARY KEY (kind, value))")
        self._kept.execute("BEGIN")

    def match(self, wanted: Sequence[Key]) -> Match | None:
        """The earlier row that has one of the keys."""
        for key in wanted:
            row = self._kept.execute("SELECT row FROM seen WHERE kind=? AND value=?", (key.kind, key.value)).fetchone()
            if row:
                return Match(key.kind, row=row[0])
        return None

    @contextmanager
    def provisionally(self) -> Iterator[None]:
        """What is remembered inside is forgotten again when the block fails."""
        self._kept.execute("SAVEPOINT before")
        try:
            yield
        except BaseException:
            self._kept.execute("ROLLBACK TO before")
            raise
        finally:
            self._kept.execute("RELEASE before")

    def remember(self, row: int, own: Sequence[Key]) -> None:
        """Keep the keys of a row that is taken in; the first row with a key keeps it."""
        self._kept.executemany("INSERT OR IGNORE INTO seen VALUES (?, ?, ?)", ((k.kind, k.value, row) for k in own))

    def close(self) -> None:
        """Forget all of it."""
        self._kept.close()


async def _first_by_email(session: Session, wanted: list[str], *, by: Actor) -> Sequence[tuple[str | None, int]]:
    """Addresses that are folded alike need not be equal, so the address itself is answered."""
    if not wanted:
        return ()
    rows = await session.execute(
        select(Lead.emailaddress1, func.min(Lead.id))
        .join(LeadWord, LeadWord.lead_id == Lead.id)
        .join(SearchWord, SearchWord.id == LeadWord.word_id)
        .where(SearchWord.word.in_(wanted), may_see(Lead.owner_id, by))
        .group_by(Lead.emailaddress1)
        .order_by(func.min(Lead.id))
    )
    return rows.all()


async def _first_by_phone(session: Session, wanted: list[str], *, by: Actor) -> Sequence[tuple[str, int]]:
    if not wanted:
        return ()
    rows = await session.execute(
        select(SearchWord.word, func.min(Lead.id))
        .join(LeadWord, LeadWord.word_id == SearchWord.id)
        .join(Lead, Lead.id == LeadWord.lead_id)
        .where(SearchWord.word.in_(wanted), may_see(Lead.owner_id, by))
        .group_by(SearchWord.word)
    )
    return rows.all()
