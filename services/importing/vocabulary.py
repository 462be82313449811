"""The words of the search index and their ids: looked up, remembered during a run, and added where they are new."""

from __future__ import annotations

import json
from collections.abc import Collection

from sqlalchemy import select, text

from services.importing import bulk
from services.leads import words
from services.models.base import table
from services.models.search_word import SearchSpelling, SearchWord
from services.store import Session

MOST_REMEMBERED = 20_000

ADDING = {
    "sqlite": text(
        "INSERT INTO search_word (word) SELECT value FROM json_each(:words) WHERE true"
        " ON CONFLICT DO NOTHING RETURNING word, id"
    ),
    "postgresql": text(
        "INSERT INTO search_word (word) SELECT unnest(CAST(:words AS TEXT[])) ON CONFLICT DO NOTHING RETURNING word, id"
    ),
}


class Vocabulary:
    """Remembers the ids of words that recur, which are those of names; words are never removed from the index."""

    def __init__(self) -> None:
        self._ids: dict[str, int] = {}

    async def look_up(self, session: Session, wanted: Collection[str]) -> dict[str, int]:
        """The ids of those words that the index has, in at most one statement.

        To be called before the transaction adds words: what is remembered here must outlive it.
        """
        ids = {word: self._ids[word] for word in wanted if word in self._ids}
        found = await _stored(session, [word for word in wanted if word not in ids])
        if len(self._ids) > MOST_REMEMBERED:
            self._ids.clear()
        self._ids |= {word: id_ for word, id_ in found.items() if word.isalpha()}
        return ids | found


async def learn(session: Session, new: Collection[str]) -> dict[str, int]:
    """Add words that the index did not have a moment ago, with their spellings; answers their ids."""
    if not new:
        return {}
    # In one order everywhere, so that two transactions with new words in common wait instead of deadlock.
    wanted = sorted(new)
    dialect = session.get_bind().dialect.name
    given = json.dumps(wanted) if dialect == "sqlite" else wanted
    added: dict[str, int] = dict((await session.execute(ADDING[dialect], {"words": given})).all())
    spelt = sorted((way, id_) for word, id_ in added.items() for way in words.spellings(word))
    await bulk.insert(session, table(SearchSpelling), ("spelling", "word_id"), spelt)
    return added | await _stored(session, [word for word in wanted if word not in added])


async def _stored(session: Session, wanted: Collection[str]) -> dict[str, int]:
    if not wanted:
        return {}
    known = select(SearchWord.word, SearchWord.id).where(bulk.is_among(session, SearchWord.word, wanted))
    return dict((await session.execute(known)).all())
