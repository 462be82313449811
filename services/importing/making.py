"""The leads of some hundred rows, and what makes them leads like any other: indexed, coded, with a process flow."""

from __future__ import annotations

from collections.abc import Mapping, Sequence
from datetime import datetime
from operator import itemgetter

from services.duplicates import match_codes, rules
from services.importing import bulk, vocabulary
from services.importing.rows import Row, compared
from services.jobs import to_score
from services.models.base import table
from services.models.duplicate_rule import MatchCode
from services.models.lead import Lead, LeadState
from services.models.search_word import LeadWord
from services.models.similarity import Profile, ProfileKey
from services.process import starting
from services.similar import profiles
from services.store import Session

NEW = {"version": 1, "merged": False}
"""What the row of a new lead has beside what its file says."""


async def insert(session: Session, rows: Sequence[Row], *, run_id: int) -> None:
    """Store the rows as leads, in one statement; all rows of a run have the same columns."""
    names = sorted(rows[0].values)
    values_of = itemgetter(*names)
    columns = (*names, *NEW, "import_run_id", "import_row")
    leads = [(*values_of(row.values), *NEW.values(), run_id, row.row) for row in rows]
    await bulk.insert(session, table(Lead), columns, leads)


async def complete(
    session: Session, rows: Sequence[Row], ids: Mapping[int, int], *, known: Mapping[str, int], now: datetime
) -> None:
    """Let the leads be found, be compared, begin their process, and soon be scored; `ids` are the leads of the rows.

    `known` are the words that the search index had before.
    """
    await _index(session, rows, ids, known)
    await _code(session, rows, ids)
    opened = [ids[row.row] for row in rows if row.values["statecode"] is LeadState.OPEN]
    await starting.start(session, opened, now=now)
    await to_score.ask(session, "lead", opened, now=now)


async def _index(session: Session, rows: Sequence[Row], ids: Mapping[int, int], known: Mapping[str, int]) -> None:
    """As `services.leads.index` does."""
    wanted = frozenset().union(*(row.words for row in rows))
    words = {**known, **await vocabulary.learn(session, wanted - known.keys())}
    links = sorted((words[word], ids[row.row]) for row in rows for word in row.words)
    await bulk.insert(session, table(LeadWord), ("word_id", "lead_id"), links)


async def _code(session: Session, rows: Sequence[Row], ids: Mapping[int, int]) -> None:
    """As `services.duplicates.match_codes.add` does."""
    rule_set = await rules.load(session)
    every = [(ids[row.row], compared(row)) for row in rows]
    codes = sorted(
        (each.rule_id, lead_id, "lead", each.code)
        for lead_id, values in every
        for each in match_codes.stored_codes(rule_set, "lead", values)
    )
    await bulk.insert(session, table(MatchCode), ("rule_id", "record_id", "entity", "code"), codes)
    found = profiles.new(rule_set.region, (("lead", lead_id, values) for lead_id, values in every))
    await bulk.insert(session, table(Profile), ("entity", "record_id", "made", "body"), found.profiles)
    await bulk.insert(session, table(ProfileKey), ("key", "entity", "record_id"), found.new_keys)
