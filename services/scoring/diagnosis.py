"""Why a record is not scored, or its score not refreshed: every condition, with what is so (lead-management.md 5.11).

All checks are made, in the order of the list; the first that fails is the headline. A record that has no score always
fails one: what is left when all conditions hold is time.
"""

from __future__ import annotations

from collections.abc import Mapping
from dataclasses import dataclass, field
from datetime import datetime, timedelta
from enum import StrEnum
from typing import Any

from services.models.scoring import Subject
from services.scoring import choosing
from services.scoring.choosing import Candidate, Values

SOON = timedelta(minutes=5)
"""Within this a new lead is scored (FAQ "How often are scores refreshed?")."""

LATE = timedelta(minutes=15)
"""After this an administrator is to look (FAQ "Why isn't my lead scored in real time?")."""

DAY = timedelta(hours=24)
OVERDUE = DAY + timedelta(hours=1)
"""When the run of every 24 hours should have come round: it takes its time."""

OPEN = "open"


class Check(StrEnum):
    """What is asked, in this order."""

    INSTALLED = "installed"
    PUBLISHED = "published"
    OPEN = "open"
    CONDITIONS = "conditions"
    PROCESS = "process"
    AGE = "age"
    USABLE = "usable"
    JUST_SAVED = "just-saved"
    SAVED_LATELY = "saved-lately"
    REAL_TIME = "real-time"
    REFRESHED = "refreshed"
    ONE_MODEL = "one-model"
    NOT_MERGED = "not-merged"
    RUNS = "runs"


class Verdict(StrEnum):
    """`note` is something to know that keeps nothing from being scored."""

    HOLDS = "holds"
    FAILS = "fails"
    NOTE = "note"
    NOT_ASKED = "not-asked"


class Owner(StrEnum):
    """Who can do something about it; with `nobody` it is only to wait, or it stays so."""

    SELLER = "seller"
    ADMINISTRATOR = "administrator"
    OPERATOR = "operator"
    NOBODY = "nobody"


@dataclass(frozen=True, slots=True)
class Finding:
    """A check, how it turned out, the actual values it looked at, and who can do something."""

    check: Check
    verdict: Verdict
    actual: Mapping[str, Any] = field(default_factory=dict)

    @property
    def owner(self) -> Owner:
        return OWNERS[self.check]


@dataclass(frozen=True, slots=True)
class Mark:
    """The score that a record has: when and by which version of a model, and of which version of the record."""

    scored_on: datetime
    model_id: int
    version_id: int
    record_version: int


@dataclass(frozen=True, slots=True)
class House:
    """What is the same for all records: the published models, the runs, and jobs of theirs that failed.

    `parked` counts those that failed for good within the last day, `error` is the last one's. Records are scored that
    were created since `oldest`; `unpublished` counts models that are not published, `unusable` are published ones that
    cannot be read.
    """

    subject: Subject
    installed: bool
    models: tuple[Candidate, ...]
    unpublished: int
    oldest: datetime
    next_run: datetime | None
    parked: int
    error: str | None
    now: datetime
    unusable: frozenset[int] = frozenset()

    @property
    def promised(self) -> datetime | None:
        """When the next run is; None where it should have been already: no worker takes it up."""
        return self.next_run if self.next_run and self.next_run >= self.now else None


@dataclass(frozen=True, slots=True)
class Facts:
    """What is so of one record.

    `saved` is when it came into the store; `conditions_changed` when last something changed that conditions look at,
    after that (None: never). `changed` is its last change.
    """

    state: str
    merged_into: int | None
    gone: bool
    created: datetime
    saved: datetime
    changed: datetime
    version: int
    values: Values
    process_id: str | None
    conditions_changed: datetime | None
    mark: Mark | None


@dataclass(frozen=True, slots=True)
class Diagnosis:
    """All findings, in order; `winner` is the model that scores the record by the runs, None when none does.

    `is_refreshed`: the runs score it, so that a later score can be promised; `next_run` is when, None where that is
    not known or should have been already.
    """

    scored: bool
    findings: tuple[Finding, ...]
    winner: Candidate | None
    is_refreshed: bool = False
    next_run: datetime | None = None

    @property
    def failed(self) -> tuple[Finding, ...]:
        return tuple(each for each in self.findings if each.verdict is Verdict.FAILS)

    @property
    def headline(self) -> Finding | None:
        """The first check that fails; None for a record whose score is as it should be."""
        return next(iter(self.failed), None)


@dataclass(frozen=True, slots=True)
class _Case:
    """A record in its house, and which models are for it."""

    facts: Facts
    house: House
    by_filter: tuple[Candidate, ...]
    by_process: tuple[Candidate, ...]
    at_once: tuple[Candidate, ...]
    """Models that should have scored it in real time, when it was saved."""

    @property
    def is_live(self) -> bool:
        """Nothing about the record itself or the installation keeps it from being scored."""
        house, facts = self.house, self.facts
        return house.installed and not facts.gone and facts.state == OPEN and facts.created >= house.oldest

    @property
    def awaits_real_time(self) -> bool:
        return self.is_live and self.facts.mark is None and bool(self.at_once) and not self.is_unusable(self.at_once[0])

    @property
    def is_refreshed(self) -> bool:
        """The runs come by and score it: a model that can be read is for it."""
        return self.is_live and bool(self.by_process) and not self.is_unusable(self.winner)

    @property
    def awaits_run(self) -> bool:
        """The next run is to give it a score, or another one."""
        if not self.is_refreshed or self.awaits_real_time:
            return False
        mark = self.facts.mark
        return mark is None or mark.record_version != self.facts.version or mark.version_id != self.winner.version_id

    def is_unusable(self, model: Candidate) -> bool:
        """The model scores nothing, and leaves its records to no other."""
        return model.id in self.house.unusable

    @property
    def winner(self) -> Candidate:
        return self.by_process[0]

    @property
    def waiting_since(self) -> datetime:
        """Since when the next run is awaited: a change of the record, its saving, or the publishing of the model."""
        facts, mark = self.facts, self.facts.mark
        own = facts.conditions_changed or facts.saved if mark is None else facts.changed
        if mark is not None and mark.record_version == facts.version:
            own = mark.scored_on
        other_model = mark is None or mark.version_id != self.winner.version_id
        return max(own, self.winner.published) if other_model else own


def diagnose(facts: Facts, house: House) -> Diagnosis:
    """Every check of a record."""
    by_filter = choosing.fitting(house.models, facts.values, facts.process_id, real_time=True)
    by_process = choosing.fitting(house.models, facts.values, facts.process_id, real_time=False)
    at_once = tuple(model for model in by_filter if model.published <= facts.saved)
    if house.subject is not Subject.LEAD or facts.conditions_changed is not None:
        at_once = ()
    case = _Case(facts, house, by_filter, by_process, at_once)
    findings = tuple(Finding(check, *look(case)) for check, look in CHECKS)
    winner = by_process[0] if by_process and case.is_live else None
    promised = house.promised if case.is_refreshed else None
    return Diagnosis(facts.mark is not None, findings, winner, case.is_refreshed, promised)


Answer = tuple[Verdict, Mapping[str, Any]]


def installed(case: _Case) -> Answer:
    """Sales Insights is installed."""
    return _holds(case.house.installed), {}


def published(case: _Case) -> Answer:
    """A model for such records is published."""
    names = [each.name for each in case.house.models]
    return _holds(bool(names)), {"models": names, "unpublished": case.house.unpublished}


def is_open(case: _Case) -> Answer:
    """The record is open."""
    verdict = Verdict.NOT_ASKED if case.facts.gone else _holds(case.facts.state == OPEN)
    return verdict, {"state": case.facts.state}


def conditions(case: _Case) -> Answer:
    """The record meets the conditions of a published model."""
    if not case.house.models:
        return Verdict.NOT_ASKED, {}
    asked = [
        {
            "model": each.name,
            "column": each.filter_column,
            "needed": sorted(each.filter_values),
            "actual": case.facts.values.get(each.filter_column),
            "holds": each in case.by_filter,
        }
        for each in case.house.models
        if each.filter_column is not None
    ]
    return _holds(bool(case.by_filter)), {"asked": asked}


def process(case: _Case) -> Answer:
    """The record is on the process of a model whose conditions it meets; the first score of a new lead needs it not."""
    if not case.by_filter:
        return Verdict.NOT_ASKED, {}
    needed = sorted({each.process_id for each in case.by_filter if each.process_id})
    actual = {"needed": needed, "actual": case.facts.process_id}
    if case.by_process:
        return Verdict.HOLDS, actual
    young = case.house.now - case.facts.saved < LATE
    return (Verdict.NOTE if case.awaits_real_time and young else Verdict.FAILS), actual


def age(case: _Case) -> Answer:
    """The record was created within the last two years."""
    return _holds(case.facts.created >= case.house.oldest), {
        "created": case.facts.created,
        "oldest": case.house.oldest,
        "scored_on": case.facts.mark.scored_on if case.facts.mark else None,
    }


def usable(case: _Case) -> Answer:
    """The model that is to score the record can be read."""
    at_once = case.at_once[:1] if case.facts.mark is None else ()
    chosen = (*at_once, *case.by_process[:1])
    if not chosen:
        return Verdict.NOT_ASKED, {}
    unusable = sorted({each.name for each in chosen if case.is_unusable(each)})
    return _holds(not unusable), {"models": unusable}


def just_saved(case: _Case) -> Answer:
    """A new lead is given five minutes."""
    return _since_saved(case, timedelta.min, SOON)


def saved_lately(case: _Case) -> Answer:
    """After five minutes it is late, and not yet for an administrator."""
    return _since_saved(case, SOON, LATE)


def real_time(case: _Case) -> Answer:
    """After fifteen minutes real time does not work: an administrator trains and publishes the model anew."""
    return _since_saved(case, LATE, timedelta.max)


def refreshed(case: _Case) -> Answer:
    """What changed is scored within 24 hours."""
    if not case.awaits_run:
        return _settled(case), {}
    waited = case.house.now - case.waiting_since
    actual = {"since": case.waiting_since, "next_run": case.house.promised}
    return _holds(waited >= OVERDUE), actual


def one_model(case: _Case) -> Answer:
    """One model alone is for the record; of several always the same one scores it."""
    several = case.by_process or case.by_filter
    if len(several) < 2:
        return (Verdict.HOLDS if several else Verdict.NOT_ASKED), {}
    return Verdict.NOTE, {"models": [each.name for each in several], "chosen": several[0].name}


def not_merged(case: _Case) -> Answer:
    """The record was not merged into another one, or put away."""
    return _holds(not case.facts.gone), {"merged_into": case.facts.merged_into}


def runs(case: _Case) -> Answer:
    """The jobs that score do their work."""
    actual = {"parked": case.house.parked, "error": case.house.error}
    if not (case.awaits_run or case.awaits_real_time):
        return _settled(case), actual
    overdue = case.awaits_run and case.house.now - case.waiting_since >= OVERDUE
    return _holds(not overdue and not case.house.parked), actual


CHECKS = (
    (Check.INSTALLED, installed),
    (Check.PUBLISHED, published),
    (Check.OPEN, is_open),
    (Check.CONDITIONS, conditions),
    (Check.PROCESS, process),
    (Check.AGE, age),
    (Check.USABLE, usable),
    (Check.JUST_SAVED, just_saved),
    (Check.SAVED_LATELY, saved_lately),
    (Check.REAL_TIME, real_time),
    (Check.REFRESHED, refreshed),
    (Check.ONE_MODEL, one_model),
    (Check.NOT_MERGED, not_merged),
    (Check.RUNS, runs),
)

OWNERS = {
    Check.INSTALLED: Owner.ADMINISTRATOR,
    Check.PUBLISHED: Owner.ADMINISTRATOR,
    Check.OPEN: Owner.SELLER,
    Check.CONDITIONS: Owner.SELLER,
    Check.PROCESS: Owner.SELLER,
    Check.AGE: Owner.NOBODY,
    Check.USABLE: Owner.ADMINISTRATOR,
    Check.JUST_SAVED: Owner.NOBODY,
    Check.SAVED_LATELY: Owner.NOBODY,
    Check.REAL_TIME: Owner.ADMINISTRATOR,
    Check.REFRESHED: Owner.NOBODY,
    Check.ONE_MODEL: Owner.ADMINISTRATOR,
    Check.NOT_MERGED: Owner.SELLER,
    Check.RUNS: Owner.OPERATOR,
}


def _since_saved(case: _Case, least: timedelta, below: timedelta) -> Answer:
    if not case.awaits_real_time:
        return Verdict.NOT_ASKED, {}
    waited = case.house.now - case.facts.saved
    actual = {
        "saved": case.facts.saved,
        "waited": waited,
        "model": case.at_once[0].name,
        "published": case.at_once[0].published,
    }
    return _holds(not least <= waited < below), actual


def _settled(case: _Case) -> Verdict:
    """What there is to say of time where nothing is awaited."""
    return Verdict.HOLDS if case.facts.mark else Verdict.NOT_ASKED


def _holds(it: bool) -> Verdict:
    return Verdict.HOLDS if it else Verdict.FAILS
