"""The scoring models as people see them; anybody may read them, for a score names the one it comes from."""

from __future__ import annotations

from collections.abc import Mapping, Sequence
from dataclasses import dataclass, replace
from datetime import datetime, timedelta
from enum import StrEnum
from typing import Any

from sqlalchemy import select

from services.models.process import ProcessFlow
from services.models.scoring import ScoringModel, ScoringVersion, Subject, TrainingState
from services.people.rights import NotFound
from services.scoring import choosing, formerly, grades
from services.scoring.grades import Ranges
from services.scoring.learning import Report
from services.scoring.subjects import LARGEST_ID
from services.settings import stored
from services.settings.sections import ScoringSettings
from services.store import Session


class ModelStatus(StrEnum):
    """Where a model stands. One that is published stays so while it is trained anew."""

    DRAFT = "draft"
    TRAINING = "training"
    TRAINED = "trained"
    PUBLISHED = "published"
    UNPUBLISHED = "unpublished"


@dataclass(frozen=True, slots=True)
class VersionFacts:
    """A training: how far it has come (`done` of `total`), and what came of it; `error` is why nothing did.

    `screened` is what was found out about every attribute, as `scorecard.screening.Screened` has it.
    """

    id: int
    number: int
    state: TrainingState
    scheduled: bool
    asked: datetime
    trained: datetime | None
    rows: int
    positives: int
    done: int
    total: int
    error: str | None
    report: Report | None
    screened: Sequence[Mapping[str, Any]]

    @property
    def used(self) -> tuple[str, ...]:
        """The attributes that it scores by."""
        return tuple(each["name"] for each in self.screened if each["chosen"])


@dataclass(frozen=True, slots=True)
class ModelFacts:
    """A model; `published` is the version that scores, `newest` the last training that was not taken back.

    `to_publish` is the last one that something came of, where that does not score; a later one may have failed.
    `scored_last` is the one before it that scored until the model was taken out of use.

    `overlapping` are the other published models that could score the same records, by name. `next_retrain` is when
    the clock has it trained anew, where it does; the job of that looks once a day.
    """

    id: int
    version: int
    kind: Subject
    name: str
    process_id: str | None
    process: str | None
    state_column: str
    positive: str
    negative: str
    filter_column: str | None
    filter_values: tuple[str, ...]
    months: int
    per_stage: bool
    auto_retrain: bool
    chosen: tuple[str, ...] | None
    ignore_empty: tuple[str, ...]
    ranges: Ranges
    published: VersionFacts | None
    published_on: datetime | None
    newest: VersionFacts | None
    to_publish: VersionFacts | None = None
    scored_last: VersionFacts | None = None
    overlapping: tuple[str, ...] = ()
    next_retrain: datetime | None = None
    retrain_days: int = 15

    @property
    def is_limited(self) -> bool:
        """Whether it scores only some of the open records of its kind."""
        return bool(self.filter_column or self.process_id)

    @property
    def is_edited(self) -> bool:
        """Whether its attributes were picked by hand."""
        return self.chosen is not None

    @property
    def is_training(self) -> bool:
        return self.newest is not None and self.newest.state is TrainingState.WAITING

    @property
    def learned(self) -> VersionFacts | None:
        """The last training that something came of: the newest, or else the one that scores."""
        return self.to_publish or self.published

    @property
    def can_be_published(self) -> bool:
        """Something was learned that does not score, and nothing newer is being learned."""
        return self.to_publish is not None and not self.is_training

    @property
    def offered(self) -> VersionFacts | None:
        """What is published unless somebody says otherwise: what scored last before what nobody asked for since."""
        unasked = self.to_publish is not None and self.to_publish.scheduled
        return self.scored_last if unasked and self.scored_last else self.to_publish

    @property
    def publishable(self) -> tuple[VersionFacts, ...]:
        """The versions that can be published, the one that is offered first."""
        both = (self.offered, self.to_publish, self.scored_last) if self.can_be_published else ()
        return tuple({each.id: each for each in both if each}.values())

    @property
    def can_be_reverted(self) -> bool:
        """It was trained anew, and that is not published yet."""
        return self.can_be_published and self.to_publish is not None and self.to_publish.number > 1

    @property
    def status(self) -> ModelStatus:
        if self.published:
            return ModelStatus.PUBLISHED
        if self.is_training:
            return ModelStatus.TRAINING
        if self.published_on:
            return ModelStatus.UNPUBLISHED
        return ModelStatus.TRAINED if self.can_be_published else ModelStatus.DRAFT


async def listed(session: Session, kind: Subject | None = None) -> tuple[ModelFacts, ...]:
    """All models that are not deleted, of one kind or of both, the oldest first."""
    wanted = select(ScoringModel).where(ScoringModel.deletedon.is_(None)).order_by(ScoringModel.id)
    if kind is not None:
        wanted = wanted.where(ScoringModel.kind == kind)
    return await _facts(session, (await session.scalars(wanted.execution_options(populate_existing=True))).all())


async def get(session: Session, model_id: int) -> ModelFacts:
    """The model, also a deleted one. Raises NotFound."""
    found = await session.get(ScoringModel, model_id, populate_existing=True) if 0 < model_id <= LARGEST_ID else None
    if found is None:
        raise NotFound(model=model_id)
    return (await _facts(session, [found]))[0]


async def versions(session: Session, model_id: int) -> tuple[VersionFacts, ...]:
    """All trainings of a model, the newest first, to compare."""
    wanted = select(ScoringVersion).where(ScoringVersion.model_id == model_id).order_by(ScoringVersion.number.desc())
    return tuple(version(row) for row in await session.scalars(wanted))


async def _facts(session: Session, models: Sequence[ScoringModel]) -> tuple[ModelFacts, ...]:
    ids = [model.id for model in models]
    wanted = select(ScoringVersion).where(ScoringVersion.model_id.in_(ids)).order_by(ScoringVersion.number)
    rows = (await session.scalars(wanted.execution_options(populate_existing=True))).all() if ids else []
    flows: dict[str, str] = dict((await session.execute(select(ProcessFlow.id, ProcessFlow.name))).all())
    days = timedelta(days=(await stored.read(session, ScoringSettings)).retrain_days)
    out_of_use = [model.id for model in models if model.published_id is None and model.publishedon]
    last = await formerly.published(session, out_of_use)
    published = await _published(session)
    return tuple(
        replace(
            _model(model, [row for row in rows if row.model_id == model.id], flows, days, last.get(model.id)),
            overlapping=tuple(
                each.name
                for each in published
                if each.id != model.id and each.kind is model.kind and choosing.could_share(model, each)
            ),
        )
        for model in models
    )


async def _published(session: Session) -> Sequence[ScoringModel]:
    found = select(ScoringModel).where(ScoringModel.published_id.is_not(None), ScoringModel.deletedon.is_(None))
    return (await session.scalars(found.order_by(ScoringModel.id))).all()


def _model(
    row: ScoringModel, trainings: Sequence[ScoringVersion], flows: Mapping[str, str], every: timedelta,
    last: int | None,
) -> ModelFacts:  # fmt: skip
    published = next((version(each) for each in trainings if each.id == row.published_id), None)
    standing = [each for each in trainings if each.state is not TrainingState.REVERTED]
    trained = [version(each) for each in standing if each.state is TrainingState.TRAINED]
    scores_already = published is not None and bool(trained) and trained[-1].number <= published.number
    return ModelFacts(
        id=row.id,
        version=row.version,
        kind=row.kind,
        name=row.name,
        process_id=row.process_id,
        process=flows.get(row.process_id or ""),
        state_column=row.state_column,
        positive=row.positive,
        negative=row.negative,
        filter_column=row.filter_column,
        filter_values=tuple(row.filter_values),
        months=row.months,
        per_stage=row.per_stage,
        auto_retrain=row.auto_retrain,
        chosen=None if row.chosen is None else tuple(row.chosen),
        ignore_empty=tuple(row.ignore_empty),
        ranges=grades.ranges(row),
        published=published,
        published_on=row.publishedon,
        newest=version(standing[-1]) if standing else None,
        to_publish=trained[-1] if trained and not scores_already else None,
        scored_last=next((each for each in trained[:-1] if each.id == last), None),
        retrain_days=every.days,
        next_retrain=trainings[-1].askedon + every if trainings and published and row.auto_retrain else None,
    )


def version(row: ScoringVersion) -> VersionFacts:
    """A training as facts."""
    return VersionFacts(
        id=row.id,
        number=row.number,
        state=row.state,
        scheduled=row.scheduled,
        asked=row.askedon,
        trained=row.trainedon,
        rows=row.rows,
        positives=row.positives,
        done=row.done,
        total=row.total,
        error=row.error,
        report=Report.from_data(row.report) if row.report else None,
        screened=tuple(row.screened),
    )
