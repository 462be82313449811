"""The demonstration: the same history every time, told through the services, and a script that ends well."""

from __future__ import annotations

import asyncio
from collections import Counter
from datetime import UTC, datetime, timedelta
from pathlib import Path
from shutil import copy

import pytest
from sqlalchemy import func, select

from bot import startup
from bot.commands.demo import FILE
from bot.demo import load, stories
from services.models.account import Account
from services.models.contact import Contact
from services.models.lead import Lead, LeadState
from services.models.score import Grade, Score
from services.scoring import listing
from services.scoring.learning import State
from services.scoring.listing import ModelStatus
from services.store import Store
from tests.bot.commands import Leadbot
from tests.databases import SqliteDatabases

NOW = datetime(2026, 11, 23, 12, 0, tzinfo=UTC)


@pytest.fixture
def database_url(sqlite_databases: SqliteDatabases) -> str:
    """The demonstration is always on SQLite."""
    return f"sqlite:///{sqlite_databases.template}"


@pytest.fixture(scope="module")
def demonstration(tmp_path_factory: pytest.TempPathFactory) -> Path:
    path = tmp_path_factory.mktemp("demo") / "demo.db"
    asyncio.run(_fill(path))
    return path


async def _fill(path: Path) -> None:
    store = Store(f"sqlite:///{path}")
    await startup.prepare(store)
    told: list[tuple[int, int]] = []
    await load.load(store, now=NOW, progress=lambda done, events: told.append((done, events)))
    assert told[-1][0] == told[-1][1]
    await store.close()


async def test_there_is_enough_of_everything(demonstration: Path) -> None:
    store = Store(f"sqlite:///{demonstration}")
    async with store.reading() as session:
        leads = Counter(await session.scalars(select(Lead.statecode)))
        accounts = await session.scalar(select(func.count()).select_from(Account))
        contacts = await session.scalar(select(func.count()).select_from(Contact))
        oldest = await session.scalar(select(func.min(Lead.createdon)))
        newest = await session.scalar(select(func.max(Lead.closedon)))
    await store.close()
    assert leads.total() == 300
    assert leads[LeadState.QUALIFIED] >= 40
    assert leads[LeadState.DISQUALIFIED] >= 40
    assert leads[LeadState.OPEN] >= 80
    assert accounts
    assert accounts >= 60
    assert contacts
    assert contacts >= 80
    assert oldest
    assert oldest > NOW - timedelta(days=545)
    assert newest
    assert newest <= NOW


async def test_every_open_lead_is_scored_by_a_model_of_its_own_closed_ones(demonstration: Path) -> None:
    store = Store(f"sqlite:///{demonstration}")
    async with store.reading() as session:
        [model] = await listing.listed(session)
        opened = set(await session.scalars(select(Lead.id).where(Lead.statecode == LeadState.OPEN)))
        scored = set(await session.scalars(select(Score.record_id)))
        grades = set(await session.scalars(select(Score.grade)))
    await store.close()
    assert model.status is ModelStatus.PUBLISHED
    assert model.published
    assert model.published.report
    assert model.published.report.state is State.READY
    assert scored == opened
    assert grades == set(Grade)


def test_the_same_moment_gives_the_same_stories() -> None:
    assert stories.stories(40, [1, 2], NOW) == stories.stories(40, [1, 2], NOW)


def test_nothing_in_a_story_happens_before_it_begins_or_in_the_future() -> None:
    for story in stories.stories(200, [1], NOW):
        moments = [story.created, *(at for at, _ in story.notes), *([story.closed] if story.closed else [])]
        assert min(moments) == story.created
        assert max(moments) <= NOW


def test_the_script_ends_in_a_qualified_lead_and_is_stuck_when_it_is_played_again(
    demonstration: Path, tmp_path: Path, leadbot: Leadbot
) -> None:
    copy(demonstration, tmp_path / FILE)
    ran = leadbot("demo", "--folder", str(tmp_path))
    assert ran.code == 0
    assert "Kari Brekke har poengsummen" in ran.out
    assert "Siri Selnes> kvalifiser Breke Havbruk" in ran.out
    assert "Ignorer og lagre" in ran.out
    assert "Kari Brekke: Kundeemnet er lukket, og bare åpne kundeemner poengberegnes." in ran.out
    again = leadbot("demo", "--folder", str(tmp_path))
    assert again.code == 1
    assert "as it is" in again.err
    assert "stuck" in again.err


def test_a_folder_that_cannot_be_used_is_told(leadbot: Leadbot, tmp_path: Path) -> None:
    (tmp_path / "file").write_text("in the way", encoding="utf-8")
    ran = leadbot("demo", "--folder", str(tmp_path / "file"))
    assert ran.code == 1
    assert ran.err.startswith("cannot go on: ")
