"""The models that score now, read together with the number that changes whenever they do."""

from __future__ import annotations

from collections.abc import Mapping
from dataclasses import dataclass
from functools import lru_cache

from sqlalchemy import select
from sqlalchemy.dialects import postgresql, sqlite

from services.models.base import table
from services.models.scoring import ScoringModel, ScoringStanding, ScoringVersion, Subject
from services.scoring import grades, learning
from services.scoring.choosing import Candidate
from services.scoring.grades import Ranges
from services.scoring.learning import Scorecard
from services.settings import stored
from services.settings.sections import ScoringSettings
from services.store import Session

THE_ONE = 1


@dataclass(frozen=True, slots=True)
class Published:
    """A published model: which records it scores, how, and what its grades are."""

    candidate: Candidate
    ranges: Ranges
    version: int
    text: str

    @property
    def card(self) -> Scorecard:
        """Raises UnusableScorecard."""
        return card(self.text)


@dataclass(frozen=True, slots=True)
class Standing:
    """The published models of a kind under the number at which they were read; none where scoring is switched off."""

    number: int
    models: Mapping[int, Published]

    @property
    def candidates(self) -> tuple[Candidate, ...]:
        return tuple(each.candidate for each in self.models.values())

    @property
    def filter_columns(self) -> tuple[str, ...]:
        """The columns that tell which model scores a record."""
        return tuple(sorted({each.filter_column for each in self.candidates if each.filter_column}))


async def read(session: Session, subject: Subject) -> Standing:
    """The models that score records of this kind now."""
    settings = await stored.read(session, ScoringSettings)
    if not settings.installed:
        return Standing(await session.scalar(select(ScoringStanding.number)) or 0, {})
    return await published(session, subject)


async def published(session: Session, subject: Subject) -> Standing:
    """The models that are published for records of this kind, also where scoring is switched off meanwhile."""
    number = await session.scalar(select(ScoringStanding.number)) or 0
    rows = await session.execute(
        select(ScoringModel, ScoringVersion.number, ScoringVersion.scorecard)
        .join(ScoringVersion, ScoringVersion.id == ScoringModel.published_id)
        .where(ScoringModel.kind == subject, ScoringModel.deletedon.is_(None))
        .order_by(ScoringModel.id)
        .execution_options(populate_existing=True)
    )
    return Standing(number, {row.id: _published(row, version, text) for row, version, text in rows})


async def hold(session: Session) -> int:
    """The number, which does not change before this transaction ends."""
    return await session.scalar(select(ScoringStanding.number).with_for_update(read=True)) or 0


async def change(session: Session) -> None:
    """Other models score from this transaction on: it waits for those that are writing scores."""
    dialect = sqlite if session.get_bind().dialect.name == "sqlite" else postgresql
    first = dialect.insert(table(ScoringStanding)).values(id=THE_ONE, number=1)
    more = {"number": table(ScoringStanding).c.number + 1}
    await session.execute(first.on_conflict_do_update(index_elements=["id"], set_=more))


async def scored(session: Session) -> tuple[Subject, ...]:
    """The kinds of records that a model is published for."""
    published = (ScoringModel.published_id.is_not(None), ScoringModel.deletedon.is_(None))
    return tuple(await session.scalars(select(ScoringModel.kind).where(*published).distinct()))


def candidate(model: ScoringModel) -> Candidate:
    """A model as the choice between models sees it; one that was never published is as old as it is."""
    return Candidate(
        model.id,
        model.name,
        model.published_id or 0,
        model.process_id,
        model.filter_column,
        frozenset(model.filter_values),
        model.publishedon or model.createdon,
    )


@lru_cache(maxsize=64)
def card(text: str) -> Scorecard:
    """The scorecard of a text; it never changes, so it is read once. Raises UnusableScorecard."""
    return learning.from_text(text)


def _published(row: ScoringModel, version: int, text: str | None) -> Published:
    return Published(candidate(row), grades.ranges(row), version, text or "")
