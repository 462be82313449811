"""Many rows at once: stored as one by one, refused as one by one, and words that are new are added once."""

from __future__ import annotations

import asyncio
from datetime import datetime
from pathlib import Path

import pytest
from sqlalchemy import func, select
from sqlalchemy.exc import DBAPIError

from services.duplicates import match_codes
from services.importing import bulk, run, vocabulary
from services.importing.vocabulary import Vocabulary
from services.leads import index
from services.models.base import table
from services.models.duplicate_rule import MatchCode
from services.models.lead import Lead
from services.models.search_word import LeadWord, SearchSpelling, SearchWord
from services.models.user import Role
from services.people.actors import Actor
from services.store import Session, Store
from tests.given import people
from tests.services.importing.files import HEADER, other_row, row, written


@pytest.fixture
async def ada(store: Store) -> Actor:
    async with store.writing() as session:
        await people.person(session)
        return await people.person(session, "Ada", role=Role.ADMINISTRATOR)


async def indexed(session: Session) -> tuple[set[tuple[int, str]], set[tuple[str, str]], set[tuple[int, int, str]]]:
    """Which lead is found by which word, how words are spelt, and the match codes."""
    links = select(LeadWord.lead_id, SearchWord.word).join(SearchWord, SearchWord.id == LeadWord.word_id)
    spellings = select(SearchSpelling.spelling, SearchWord.word).join(
        SearchWord, SearchWord.id == SearchSpelling.word_id
    )
    codes = select(MatchCode.rule_id, MatchCode.record_id, MatchCode.code)
    return (
        {(lead, word) for lead, word in await session.execute(links)},
        {(way, word) for way, word in await session.execute(spellings)},
        {(rule, lead, code) for rule, lead, code in await session.execute(codes)},
    )


async def test_imported_leads_are_indexed_and_coded_as_created_ones(
    store: Store, ada: Actor, now: datetime, tmp_path: Path
) -> None:
    rows = (row() + ";rød", other_row(1) + ";", row(last="Ås-Lie", company="ØL AS", email="", phone="12") + ";1")
    await run.import_file(store, written(tmp_path, *rows, header=HEADER + ";Farge"), by=ada, now=now)

    async with store.writing() as session:
        imported = await indexed(session)
        leads = (await session.scalars(select(Lead))).all()
        for lead in leads:
            await index.index_lead(session, lead)
        await match_codes.store(session, "lead", leads)
        assert await indexed(session) == imported
    assert len(imported[2]) == 2


async def test_words_are_added_once_and_known_afterwards(session: Session) -> None:
    known = Vocabulary()
    wanted = {"brekke", "havbruk", "4776940001", "kari@brekke.example"}

    assert await known.look_up(session, wanted) == {}
    learnt = await vocabulary.learn(session, wanted)
    again = await vocabulary.learn(session, {*wanted, "nytt"})

    assert learnt.items() <= again.items()
    assert await known.look_up(session, wanted) == learnt
    assert await known.look_up(session, wanted) == learnt
    assert await session.scalar(select(func.count(SearchWord.id))) == 5


async def test_two_who_learn_the_same_words_at_once_agree_on_them(store: Store) -> None:
    async def learn(*new: str) -> dict[str, int]:
        async with store.writing() as session:
            return await vocabulary.learn(session, new)

    one, other = await asyncio.gather(learn("brekke", "dahl", "vik"), learn("vik", "brekke", "lie"))

    assert (one["brekke"], one["vik"]) == (other["brekke"], other["vik"])


async def test_what_does_not_fit_is_refused_with_the_databases_own_error(store: Store) -> None:
    async def link_what_is_not_there() -> None:
        async with store.writing() as session:
            await session.execute(select(1))
            await bulk.insert(session, table(LeadWord), ("word_id", "lead_id"), [(1, 1)])

    with pytest.raises(DBAPIError):
        await link_what_is_not_there()


@pytest.mark.parametrize("wanted", [[], ["brekke"], ["brekke", "vik", "finnes ikke", '"; DROP'], ["x"] * 40_000])
async def test_a_column_is_compared_with_any_number_of_values(session: Session, wanted: list[str]) -> None:
    session.add_all(SearchWord(word=word) for word in ("brekke", "dahl", "vik"))
    await session.flush()

    found = await session.scalars(select(SearchWord.word).where(bulk.is_among(session, SearchWord.word, wanted)))

    assert set(found) == {"brekke", "vik"} & set(wanted)
