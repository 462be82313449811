"""Adding a scoring model: what it is to be called, which records it is for, and whether there is enough to learn from.

Source: lead-management.md 5.3, FAQ "Can I have several models?".
"""

from __future__ import annotations

import re
import unicodedata
from collections.abc import Collection
from dataclasses import dataclass
from datetime import UTC, datetime

from services.models.base import Coded
from services.models.process import ProcessFlow
from services.models.scoring import ScoringModel, Subject
from services.people.actors import Actor
from services.refusal import Refusal
from services.scoring import attributes, choosing, grades, holding, listing, readiness, shapes, training
from services.scoring.attributes import OWN
from services.scoring.listing import ModelFacts
from services.scoring.readiness import Readiness
from services.scoring.scope import PERIODS, Scope
from services.scoring.subjects import SUBJECTS
from services.settings import stored
from services.settings.sections import ScoringSettings
from services.store import Session, lock_keys

ADDED = "scoring.model-added"
MOST_MODELS = 10
"""Of one kind, published and unpublished together."""

LONGEST_NAME = 100
MOST_VALUES = 100
_NAME = re.compile(r"\w+")
"""Letters of any alphabet, digits and underscores."""


class InvalidModel(Refusal):
    """Such a model cannot be.

    `problem` is "name", "name-taken", "process", "state", "filter", "months", "per-stage", "attributes".
    """

    code = "invalid-model"


class TooManyModels(Refusal):
    """There are as many models of this kind as may be: `most`."""

    code = "too-many-models"


class ModelsOverlap(Refusal):
    """Other models could score the same records: `models` names them. It is for the person to go back or to go on."""

    code = "models-overlap"


class NotEnoughRecords(Refusal):
    """Too few closed records in the period; `months` is the shortest that suffices, 0 where none does.

    `lacks` is "records", or "stage" where too few of them stand at the last stage of the process.
    """

    code = "not-enough-records"


class ScoringOff(Refusal):
    """Sales Insights is not installed, so nothing is scored."""

    code = "scoring-off"


@dataclass(frozen=True, slots=True)
class NewModel:
    """What an administrator wants; what is left out is as the product has it (name by date, state, two years)."""

    kind: Subject = Subject.LEAD
    name: str = ""
    process_id: str | None = None
    state_column: str = "statecode"
    positive: str = ""
    negative: str = ""
    filter_column: str | None = None
    filter_values: frozenset[str] = frozenset()
    months: int = max(PERIODS)
    per_stage: bool = False

    def scope(self) -> Scope:
        """Which records it learns from."""
        told = SUBJECTS[self.kind]
        return Scope(
            self.kind,
            self.state_column,
            self.positive or told.positive,
            self.negative or told.negative,
            self.process_id,
            self.filter_column,
            self.filter_values,
            self.per_stage,
        )


def default_name(kind: Subject, now: datetime) -> str:
    """As LeadScoring_202009181410, by the clock in UTC."""
    return f"{SUBJECTS[kind].default_name}_{now.astimezone(UTC):%Y%m%d%H%M}"


async def free_name(session: Session, kind: Subject, now: datetime) -> str:
    """The usual name, numbered where a model was given it in the same minute."""
    usual = default_name(kind, now)
    taken = {each.name for each in await listing.listed(session)}
    numbered = (f"{usual}_{number}" for number in range(2, len(taken) + 3))
    return next(each for each in (usual, *numbered) if each not in taken)


async def overlaps(session: Session, wanted: NewModel) -> tuple[ModelFacts, ...]:
    """The models that could score some of the same records."""
    listed = await listing.listed(session, wanted.kind)
    return tuple(model for model in listed if choosing.could_share(model, wanted))


async def ready(session: Session, wanted: NewModel, *, now: datetime) -> Readiness:
    """Whether there is enough to learn such a model from. Raises InvalidModel."""
    await _check(session, wanted)
    return await readiness.check(session, wanted.scope(), now=now)


async def add(
    session: Session, wanted: NewModel, *, seen: Collection[int] = (), by: Actor, now: datetime
) -> ModelFacts:
    """Add a model and have it trained; `seen` are overlapping models that the person knows of and goes on in spite of.

    Raises NotAllowed, ScoringOff, InvalidModel, TooManyModels, ModelsOverlap, NotEnoughRecords.
    """
    stored.check_administrator(by)
    if not (await stored.read(session, ScoringSettings)).installed:
        raise ScoringOff
    await lock_keys(session, [holding.ENTITY])
    name = unicodedata.normalize("NFC", wanted.name.strip()) or await free_name(session, wanted.kind, now)
    await _check_name(session, name)
    found = await ready(session, wanted, now=now)
    others = await listing.listed(session, wanted.kind)
    if len(others) >= MOST_MODELS:
        raise TooManyModels(most=MOST_MODELS, kind=wanted.kind)
    if unseen := [each.name for each in await overlaps(session, wanted) if each.id not in seen]:
        raise ModelsOverlap(models=", ".join(unseen))
    check_enough(found, wanted.months)
    model = _as_model(wanted, name, by=by, now=now)
    session.add(model)
    await session.flush()
    values = {"deletedon": None, "months": wanted.months}
    await holding.change(session, model, values, ADDED, by=by, now=now)
    await training.ask(session, model, by=by, now=now)
    return await listing.get(session, model.id)


def check_enough(found: Readiness, months: int) -> None:
    """Raises NotEnoughRecords."""
    counted = found.by_months[months]
    if not counted.enough:
        facts = {"positive": counted.positive, "negative": counted.negative, "needed": found.needed}
        lacks = "stage" if counted.few_at_last_stage else "records"
        raise NotEnoughRecords(**facts, months=found.shortest or 0, lacks=lacks, stage=counted.at_last_stage or 0)


def filterable(kind: Subject) -> tuple[str, ...]:
    """The columns that models can filter by, beside the organisation's own attributes of leads."""
    names = (*attributes.OPTIONS, *attributes.WORDS)
    return tuple(name for name in names if name in SUBJECTS[kind].table.c)


def options(kind: Subject, column: str) -> tuple[str, ...]:
    """The values of a column that has a set of them, as filters call them; none for a column of words."""
    held = SUBJECTS[kind].table.c
    found = held[column].type if column in held else None
    return tuple(shapes.code(option) for option in found.enumeration) if isinstance(found, Coded) else ()


def states(kind: Subject) -> dict[str, tuple[str, ...]]:
    """The columns that can tell won from lost, with the values of each."""
    names = ("statecode", "statuscode", *attributes.OPTIONS)
    return {name: found for name in names if (found := options(kind, name))}


async def _check(session: Session, wanted: NewModel) -> None:
    if wanted.months not in PERIODS:
        raise InvalidModel(problem="months")
    if wanted.process_id and await session.get(ProcessFlow, wanted.process_id) is None:
        raise InvalidModel(problem="process")
    if wanted.per_stage and (wanted.kind is not Subject.OPPORTUNITY or not wanted.process_id):
        raise InvalidModel(problem="per-stage")
    _check_state(wanted.scope())
    values = wanted.filter_values
    if wanted.filter_column is None:
        if values:
            raise InvalidModel(problem="filter")
    elif not _is_column(wanted.kind, wanted.filter_column) or not 0 < len(values) <= MOST_VALUES:
        raise InvalidModel(problem="filter")


def _check_state(wanted: Scope) -> None:
    column = wanted.state_column
    held = SUBJECTS[wanted.subject].table.c
    known = column in ("statecode", "statuscode") or _is_column(wanted.subject, column)
    if not known or wanted.positive == wanted.negative:
        raise InvalidModel(problem="state")
    kind = None if column.startswith(OWN) else held[column].type
    if isinstance(kind, Coded) and not {wanted.positive, wanted.negative} <= {
        shapes.code(option) for option in kind.enumeration
    }:
        raise InvalidModel(problem="state")


def _is_column(kind: Subject, name: str) -> bool:
    own = kind is Subject.LEAD and name.startswith(OWN) and len(OWN) < len(name) <= LONGEST_NAME
    return own or name in filterable(kind)


async def _check_name(session: Session, name: str) -> None:
    if len(name) > LONGEST_NAME or not _NAME.fullmatch(name):
        raise InvalidModel(problem="name")
    if any(each.name.casefold() == name.casefold() for each in await listing.listed(session)):
        raise InvalidModel(problem="name-taken")


def _as_model(wanted: NewModel, name: str, *, by: Actor, now: datetime) -> ScoringModel:
    learned_from = wanted.scope()
    least_a, least_b, least_c = grades.DEFAULT.minimums
    return ScoringModel(
        kind=wanted.kind,
        name=name,
        process_id=wanted.process_id,
        state_column=learned_from.state_column,
        positive=learned_from.positive,
        negative=learned_from.negative,
        filter_column=wanted.filter_column,
        filter_values=sorted(wanted.filter_values),
        months=wanted.months,
        per_stage=wanted.per_stage,
        ignore_empty=[],
        least_a=least_a,
        least_b=least_b,
        least_c=least_c,
        version=0,
        createdon=now,
        createdby=by.id,
    )
