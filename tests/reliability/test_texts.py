"""Texts as people and machines send them: long, broken, in any form (TXT-01 to TXT-05).

What is asserted is how much of a text is worked on, never how long that takes: `python -m benchmarks.texts` measures.
"""

from __future__ import annotations

import unicodedata
from collections.abc import AsyncIterator
from datetime import datetime
from typing import Any

import pytest

from dialogs import texts
from dialogs.cards.text import plain
from dialogs.recognizer import tidying
from dialogs.recognizer.recognizer import recognize
from services import likeness
from services.duplicates import normalise
from services.leads import operations, words
from services.leads.new_lead import NewLead
from services.leads.validation import LENGTHS, InvalidLead
from services.models.lead import Lead
from services.store import Store
from tests.acceptance.world import World, running
from tests.conversations.office import Office, opened
from tests.conversations.speaker import Clock
from tests.emulator.client import Emulator
from tests.given import people

JUNK = {"nul": "a\0b", "start of heading": "a\x01b", "c1": "a\x85b", "escape": "a\x1bb", "surrogate": "a\ud800b"}
BLOW_UPS = ("1," * 2000, "yes " * 4000, "one hundred and " * 1000, " " * 100_000, "1.1.2026 " * 2000, "æ" * 1_000_000)
NAMES = (
    "Åse Ødegård", "ÆØÅ æøå", "Zoë Núñez", "Nguyễn Văn", "Ola \N{MAN}\N{ZERO WIDTH JOINER}\N{PERSONAL COMPUTER}",
    "محمد", "山田太郎", "Аnna", "o" + "\N{COMBINING DIAERESIS}" * 20,
)  # fmt: skip
BIDI = "\N{RIGHT-TO-LEFT OVERRIDE}\N{LEFT-TO-RIGHT EMBEDDING}\N{FIRST STRONG ISOLATE}\N{RIGHT-TO-LEFT MARK}"


@pytest.fixture
async def world(database_url: str) -> AsyncIterator[World]:
    async with running(database_url) as world:
        yield world


@pytest.fixture
async def siri(world: World) -> AsyncIterator[Emulator]:
    emulator = world.emulator()
    yield emulator
    await emulator.close()


@pytest.fixture
async def office(store: Store, now: datetime) -> Office:
    return await opened(store, Clock(now))


@pytest.mark.parametrize("size", [1_000, 4_000, 4_001, 16_000, 64_000, 250_000])
async def test_a_long_message_is_answered_or_refused_politely(world: World, siri: Emulator, size: int) -> None:
    """TXT-01: nothing over 4,000 characters is worked on."""
    before = await world.rows()
    said = " ".join(await siri.says(world.url, ("hei " * size)[:size]))
    assert ("for lang" in said) is (size > texts.LONGEST)
    assert await world.rows() == before


@pytest.mark.parametrize("text", BLOW_UPS, ids=lambda text: text[:8].strip() or "spaces")
def test_the_recognizer_works_on_the_beginning_of_a_text(text: str) -> None:
    """TXT-02: what is matched has at most 256 characters."""
    tokens = tidying.tokens(text)
    assert sum(map(len, tokens)) <= tidying.LONGEST
    assert recognize(text, language="nb").intent == recognize(text[: tidying.LONGEST], language="nb").intent


@pytest.mark.parametrize("size", [4_000, 1_000_000])
def test_likeness_works_on_the_beginning_of_a_name(size: int) -> None:
    """TXT-03: of words and names only the beginning is compared."""
    assert likeness.of_words("a" * size, "a" * likeness.LONGEST + "b" * size) == 1
    assert all(len(word) <= words.LONGEST_WORD for word in words.of_text("a" * size))


@pytest.mark.parametrize("column", ["subject", "lastname", "companyname", "description", "telephone1", "address1_city"])
@pytest.mark.parametrize("junk", JUNK.values(), ids=JUNK)
async def test_junk_is_refused_on_both_databases_before_it_is_stored(
    store: Store, now: Any, column: str, junk: str
) -> None:
    """TXT-04: on both databases alike."""
    values: dict[str, Any] = {"subject": "Pumper", "lastname": "Brekke"} | {column: junk}
    async with store.writing() as session:
        siri = await people.person(session)
        with pytest.raises(InvalidLead) as refused:
            await operations.create(session, NewLead(**values), by=siri, now=now)
    assert refused.value.problems[0].field == column


@pytest.mark.parametrize("junk", JUNK.values(), ids=JUNK)
def test_junk_in_a_message_is_told(junk: str) -> None:
    """TXT-04."""
    assert texts.problem(junk) == "text-unprintable"


@pytest.mark.parametrize("form", ["NFC", "NFD"])
@pytest.mark.parametrize("name", NAMES)
async def test_a_name_comes_back_as_it_was_in_one_normal_form(office: Office, name: str, form: Any) -> None:
    """TXT-05: stored as NFC on both databases, whatever came."""
    made = await office.lead(lastname=unicodedata.normalize(form, name), companyname=unicodedata.normalize(form, name))
    async with office.store.reading() as session:
        row = await session.get_one(Lead, made.id)
    assert row.lastname == row.companyname == unicodedata.normalize("NFC", name)
    assert len(row.lastname) <= LENGTHS["lastname"]


def test_what_turns_the_line_round_is_not_shown() -> None:
    """TXT-05: bidi controls are removed from what is displayed, letters are not."""
    assert plain(f"Åse{BIDI} Ødegård") == "Åse Ødegård"


@pytest.mark.parametrize("hidden", ["\N{ZERO WIDTH SPACE}", "\N{ZERO WIDTH JOINER}", "\N{SOFT HYPHEN}", BIDI])
def test_what_is_not_seen_does_not_count_when_records_are_compared(hidden: str) -> None:
    """TXT-05: matching ignores zero-width characters."""
    assert normalise.text(f"Fjord{hidden} Fisk") == normalise.text("Fjord Fisk")
    assert words.of_text(f"Fjord{hidden} Fisk") == words.of_text("Fjord Fisk")
