"""The search index: written in the transaction that changes the lead, so that what is saved is found."""

from __future__ import annotations

from collections.abc import Iterable, Sequence
from typing import Any

from sqlalchemy import delete, select
from sqlalchemy.dialects import postgresql, sqlite

from services.leads import words
from services.models.lead import Lead
from services.models.search_word import LeadWord, SearchSpelling, SearchWord
from services.store import Session

AT_ONCE = 500
"""Leads indexed together: their words fit in one statement on both databases."""


async def index_leads(session: Session, leads: Sequence[Lead]) -> None:
    """Index leads that were not indexed before, in five statements per 500; the rows have ids (are flushed)."""
    for start in range(0, len(leads), AT_ONCE):
        words_of = {lead.id: words.of_lead(lead) for lead in leads[start : start + AT_ONCE]}
        ids = await _ids(session, frozenset().union(*words_of.values()))
        links = [{"word_id": ids[word], "lead_id": lead} for lead, own in words_of.items() for word in own]
        await _insert(session, LeadWord, links)


async def index_lead(session: Session, lead: Lead) -> None:
    """Index a lead anew, after its name, company, e-mail address or phone numbers changed."""
    await session.execute(delete(LeadWord).where(LeadWord.lead_id == lead.id))
    await index_leads(session, [lead])


async def _ids(session: Session, wanted: Iterable[str]) -> dict[str, int]:
    known = await _known(session, wanted)
    # In one order everywhere, so that two transactions with new words in common wait instead of deadlock.
    new = sorted(set(wanted) - known.keys())
    if not new:
        return known
    await _insert(session, SearchWord, [{"word": word} for word in new])
    added = await _known(session, new)
    spelt = [{"spelling": way, "word_id": id_} for word, id_ in added.items() for way in words.spellings(word)]
    await _insert(session, SearchSpelling, spelt)
    return known | added


async def _known(session: Session, wanted: Iterable[str]) -> dict[str, int]:
    rows = await session.execute(select(SearchWord.word, SearchWord.id).where(SearchWord.word.in_(wanted)))
    return dict(rows.all())


async def _insert(session: Session, table: type[Any], rows: list[dict[str, Any]]) -> None:
    if not rows:
        return
    dialect = sqlite if session.get_bind().dialect.name == "sqlite" else postgresql
    await session.execute(dialect.insert(table.__table__).on_conflict_do_nothing(), rows)
